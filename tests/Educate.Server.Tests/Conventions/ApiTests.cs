using System.Reflection;
using System.Runtime.CompilerServices;
using Educate.Resources;
using Microsoft.Extensions.DependencyInjection;

namespace Educate.Server.Tests.Conventions;

/// <summary>What keeps the resources alike, and makes a changed contract a change that somebody reads.</summary>
public sealed class ApiTests(EducateApp app) : IClassFixture<EducateApp>
{
    [Fact]
    public async Task The_checked_in_description_is_what_the_server_says()
    {
        var file = Path.Combine(Root(), "docs", "api.snapshot.json");
        var now = app.Services.GetRequiredService<ResourceDescription>().ToSnapshot();
        if (Environment.GetEnvironmentVariable("EDUCATE_UPDATE") == "1")
        {
            await File.WriteAllTextAsync(file, now, TestContext.Current.CancellationToken);
        }

        var kept = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);

        Assert.True(kept == now, "The API is not what docs/api.snapshot.json says. If that is meant, run this test with EDUCATE_UPDATE=1 and commit the file.");
    }

    [Fact]
    public void Every_operation_that_waits_can_be_cancelled()
    {
        var faults = Operations()
            .Where(m => m.ReturnType.Name.StartsWith("Task", StringComparison.Ordinal) || m.ReturnType.Name.StartsWith("ValueTask", StringComparison.Ordinal))
            .Where(m => m.GetParameters().All(p => p.ParameterType != typeof(CancellationToken)))
            .Select(m => $"{m.DeclaringType!.Name}.{m.Name} takes no CancellationToken.");

        Assert.Empty(faults);
    }

    [Fact]
    public void Every_write_states_who_may_do_it()
    {
        var faults = Operations()
            .Where(m => m.GetCustomAttribute<OperationAttribute>() is CreateAttribute or UpdateAttribute or PatchAttribute or DeleteAttribute or ActionAttribute)
            .Where(m => (m.GetCustomAttribute<AllowAttribute>() ?? m.DeclaringType!.GetCustomAttribute<AllowAttribute>()) is null or AllowAttribute<Anyone>)
            .Select(m => $"{m.DeclaringType!.Name}.{m.Name} lets anybody write.");

        Assert.Empty(faults);
    }

    private static IEnumerable<MethodInfo> Operations() =>
        typeof(EducateServer).Assembly.GetTypes()
            .Where(t => !t.IsAbstract && t.GetCustomAttribute<ResourceAttribute>() is not null)
            .SelectMany(t => t.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(m => m.GetCustomAttribute<OperationAttribute>() is not null);

    private static string Root([CallerFilePath] string here = "")
    {
        var folder = Path.GetDirectoryName(here)!;
        while (!File.Exists(Path.Combine(folder, "Educate.slnx")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
