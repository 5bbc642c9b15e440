using System.CommandLine;
using Educate.Client;
using Educate.Courseware;
using Educate.Resources;
using Educate.Server;
using Educate.Server.Data;

namespace Educate.Cli;

/// <summary>Turns what can go wrong into one sentence on the error stream and an exit code.</summary>
internal static class Failures
{
    public static async Task<int> ReportAsync(ParseResult parsed, CancellationToken cancel)
    {
        var error = parsed.InvocationConfiguration.Error;
        try
        {
            parsed.InvocationConfiguration.EnableDefaultExceptionHandler = false;
            return await parsed.InvokeAsync(parsed.InvocationConfiguration, cancel);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Refused;
        }
        catch (PackageRefusedException refused)
        {
            await error.WriteLineAsync($"packageRefused: {refused.Message}");
            return ExitCode.Refused;
        }
        catch (RefusalException refused)
        {
            await error.WriteLineAsync($"{refused.Code}: {refused.Text}");
            return ExitCode.Refused;
        }
        catch (EducateException refused)
        {
            await error.WriteLineAsync($"{refused.Code ?? "refused"}: {refused.Message}");
            return ExitCode.Refused;
        }
        catch (FolderInUseException inUse)
        {
            await error.WriteLineAsync(inUse.Message);
            return ExitCode.Refused;
        }
        catch (SettingsException setting)
        {
            await error.WriteLineAsync(setting.Message);
            return ExitCode.WrongUsage;
        }
    }
}
