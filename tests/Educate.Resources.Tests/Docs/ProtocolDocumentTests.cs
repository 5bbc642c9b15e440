using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Educate.Resources.Tests.Hosting;

namespace Educate.Resources.Tests.Docs;

/// <summary>Every request in <c>docs/protocol.md</c> is sent, and its reply is the one printed behind it.</summary>
public sealed partial class ProtocolDocumentTests(Documented server) : IClassFixture<Documented>
{
    public static TheoryData<int, string> All()
    {
        var data = new TheoryData<int, string>();
        var examples = Read();
        for (var i = 0; i < examples.Count; i++)
        {
            data.Add(i, examples[i].Request.Split('\n')[0]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task The_example_is_answered_as_printed(int number, string line)
    {
        var (request, expected) = Read()[number];
        var (head, body) = Split(request);

        var reply = await server.Server.SendAsync(line, body.Length == 0 ? null : body, [.. head.Skip(1).Select(Header)]);

        var (expectedHead, expectedBody) = Split(expected);
        Assert.Equal(expectedHead[0], $"{reply.Status}");
        Assert.All(expectedHead.Skip(1).Select(Header), header => Assert.Equal(header.Value, reply[header.Name]));
        if (expectedBody.StartsWith('{'))
        {
            SameJson.As(JsonNode.Parse(expectedBody), reply.Json, reply.Text);
        }
        else
        {
            Assert.Equal(expectedBody, reply.Text);
        }
    }

    private static (string Name, string Value) Header(string line) => (line.Split(": ", 2)[0], line.Split(": ", 2)[1]);

    private static (string[] Head, string Body) Split(string text)
    {
        var parts = text.Split("\n\n", 2);
        return (parts[0].Split('\n'), parts.Length == 1 ? "" : parts[1].Trim());
    }

    private static List<(string Request, string Reply)> Read()
    {
        using var reader = new StreamReader(typeof(ProtocolDocumentTests).Assembly.GetManifestResourceStream("protocol.md")!);
        return [.. Example().Matches(reader.ReadToEnd()).Select(match => (match.Groups[1].Value.Trim(), match.Groups[2].Value.Trim()))];
    }

    [GeneratedRegex("```http\n(.*?)\n→ (.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Example();
}

/// <summary>The sample library with a batch, and the courses whose relations are followed.</summary>
public sealed class Documented : IAsyncLifetime
{
    private Server? _server;

    public Server Server => _server!;

    public async ValueTask InitializeAsync() => _server = await Server.StartAsync(services =>
    {
        var resources = SampleLibrary.SampleLibrary.AddSampleLibrary(services, options =>
        {
            options.RequireDocs = false;
            options.BatchPath = "/api/batch";
        });
        foreach (var type in World.Memberships.World)
        {
            resources.Add(type);
        }

        Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton<World.Tally>(services);
    });

    public async ValueTask DisposeAsync() => await _server!.DisposeAsync();
}
