using Educate.Server.Tests.Data;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace Educate.Server.Tests;

/// <summary>Runs the tests; started by a test of its own, it is the process that gets killed.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        if (await KilledProcessTests.WriteForEverWhenAskedAsync())
        {
            return 0;
        }

        return args.Any(arg => arg is "--server" or "--internal-msbuild-node")
            ? await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
            : await ConsoleRunner.Run(args);
    }
}
