using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace Educate.EndToEnd.Tests.Cli;

public sealed partial class ServeTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_demo_stops_cleanly_and_starts_again_with_the_same_logins()
    {
        using var program = new EducateProgram();
        string first;
        await using (var server = await program.ServeAsync("--demo"))
        {
            first = server.Ready.GetProperty("learner").GetRawText();
            Assert.Equal("night-sky-basics", await FirstOfDashboardAsync(server));
            Assert.Equal((0, 2), (await SendAsync(program, server, "teacher"), await SendAsync(program, server, "learner")));
            var (code, output) = await server.StopAsync();
            Assert.Equal(0, code);
            Assert.Contains("Stop with Ctrl-C", output, StringComparison.Ordinal);
        }

        await using var again = await program.ServeAsync("--demo");

        Assert.Equal(first, again.Ready.GetProperty("learner").GetRawText());
        Assert.Equal("night-sky-basics", await FirstOfDashboardAsync(again));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(program.Data, "demo.json")));
        }

        Assert.Equal((0, "Everything follows from what learners did."), await DoctorAsync(program, again));
    }

    [Fact]
    public async Task Every_stylesheet_and_script_of_the_first_page_has_a_body()
    {
        using var program = new EducateProgram();
        await using var server = await program.ServeAsync();
        using var handler = new SocketsHttpHandler();
        using var client = new HttpClient(handler) { BaseAddress = new Uri(server.Url) };

        var page = await client.GetStringAsync("/", Cancel);
        var files = Linked().Matches(page).Select(m => m.Groups[1].Value).ToList();

        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            Assert.NotEmpty(await client.GetByteArrayAsync(file, Cancel));
        }
    }

    [Fact]
    public async Task People_are_added_and_listed_while_the_server_runs_and_an_import_is_sent_to_it()
    {
        using var program = new EducateProgram();
        await using var server = await program.ServeAsync();

        var added = await program.RunAsync("user", "add", "ann@example.org", "--role", "author", "--data", program.Data);
        var listed = await program.RunAsync("user", "list", "--data", program.Data);
        var import = await program.RunAsync("import", program.Folder, "--data", program.Data);

        Assert.Equal(0, added.Code);
        Assert.Contains(server.Url, added.Output, StringComparison.Ordinal);
        Assert.Contains("ann@example.org", listed.Output, StringComparison.Ordinal);
        Assert.Equal(2, import.Code);
        Assert.Contains($"--server {server.Url} --token", import.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serve", "--urls", "nonsense")]
    [InlineData("serve", "--no-such-option")]
    [InlineData("serve", "--set", "SignUp")]
    [InlineData("serve", "--demo", "--urls", "http://0.0.0.0:0")]
    [InlineData("import", "no-such-file.tar.gz")]
    [InlineData("import", ".", "--server", "nonsense")]
    public async Task Wrong_usage_is_told_in_a_sentence_with_exit_code_1(params string[] arguments)
    {
        using var program = new EducateProgram();

        var (code, _, error) = await program.RunAsync([.. arguments, "--data", program.Data]);

        Assert.Equal(1, code);
        Assert.NotEqual("", error.Trim());
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_is_named()
    {
        using var program = new EducateProgram();
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();

        var (code, _, error) = await program.RunAsync("serve", "--urls", $"http://{taken.LocalEndpoint}", "--data", program.Data);

        Assert.Equal(1, code);
        Assert.Contains($"{taken.LocalEndpoint} is in use", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_package_is_refused_with_exit_code_2()
    {
        using var program = new EducateProgram();
        var file = Path.Combine(program.Folder, "broken.tar.gz");
        await File.WriteAllBytesAsync(file, [0x1f, 0x8b, 1, 2, 3], Cancel);

        var (code, _, error) = await program.RunAsync("import", file, "--data", program.Data);

        Assert.Equal(2, code);
        Assert.StartsWith("packageRefused: ", error, StringComparison.Ordinal);
    }

    private static async Task<int> SendAsync(EducateProgram program, RunningServer server, string who)
    {
        var list = Path.Combine(program.Folder, "list.csv");
        await File.WriteAllTextAsync(list, "title,slug\nReefs of the South,reefs-of-the-south\n", Cancel);
        var token = server.Ready.GetProperty(who).GetProperty("token").GetString()!;
        return (await program.RunAsync("import", list, "--server", server.Url, "--token", token)).Code;
    }

    private static async Task<string> FirstOfDashboardAsync(RunningServer server)
    {
        using var handler = new SocketsHttpHandler();
        using var client = new HttpClient(handler) { BaseAddress = new Uri(server.Url) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", server.Ready.GetProperty("learner").GetProperty("token").GetString());
        using var reply = System.Text.Json.JsonDocument.Parse(await client.GetStringAsync("/api/learnerDashboard.v1?q=me", Cancel));
        return reply.RootElement.GetProperty("elements")[0].GetProperty("slug").GetString()!;
    }

    private static async Task<(int Code, string Output)> DoctorAsync(EducateProgram program, RunningServer server)
    {
        await server.StopAsync();
        var (code, output, _) = await program.RunAsync("doctor", "--data", program.Data);
        return (code, output.Trim());
    }

    [GeneratedRegex("(?:href|src)=\"(/?[^\"]+\\.(?:css|js)[^\"]*)\"")]
    private static partial Regex Linked();
}
