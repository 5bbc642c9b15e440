using System.Text.Json;
using System.Text.Json.Nodes;
using Educate.Resources.Tests.Hosting;

namespace Educate.Resources.Tests;

/// <summary>Plays the cases of <c>Cases/*.json</c> against the sample library: one request each, and what must come back.</summary>
public sealed class CasesTests(Sample sample) : IClassFixture<Sample>
{
    /// <summary>Area and name of each case.</summary>
    public static TheoryData<string, string> All()
    {
        var data = new TheoryData<string, string>();
        foreach (var area in typeof(CasesTests).Assembly.GetManifestResourceNames().Where(name => !name.Contains('.', StringComparison.Ordinal)))
        {
            foreach (var (name, _) in Read(area))
            {
                data.Add(area, name);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task The_case_is_answered_as_written(string area, string name)
    {
        var known = Read(area)[name];
        var headers = known["headers"]?.AsObject().Select(header => (header.Key, header.Value!.GetValue<string>())).ToList() ?? [];

        var reply = await sample.SendAsync(known["send"]!.GetValue<string>(), known["body"]?.GetValue<string>(), headers);

        Assert.Equal(known["status"]!.GetValue<int>(), reply.Status);
        CheckHeaders(known["answers"]?.AsObject() ?? [], reply);
        CheckBody(known, reply);
    }

    private static void CheckHeaders(JsonObject expected, WireReply reply)
    {
        foreach (var (name, value) in expected)
        {
            Assert.Equal(value?.GetValue<string>(), reply[name]);
        }
    }

    private static void CheckBody(JsonObject known, WireReply reply)
    {
        if (known["paths"] is JsonArray paths)
        {
            SameJson.As(paths, JsonSerializer.SerializeToNode(reply.Json!["details"]!.AsObject().Select(pair => pair.Key).Order(StringComparer.Ordinal)), reply.Text);
        }

        switch (known["reply"])
        {
            case JsonObject { Count: > 0 } record when !record.ContainsKey("elements"):
                SameJson.Holds(record, reply.Json, reply.Text);
                break;
            case null when known["text"] is { } text:
                Assert.Equal(text.GetValue<string>(), reply.Text);
                break;
            case null:
                Assert.True(reply.Body.Length == 0 || reply.Status == 404, reply.Text);
                break;
            case var whole:
                SameJson.As(whole, reply.Json, reply.Text);
                break;
        }
    }

    private static Dictionary<string, JsonObject> Read(string area)
    {
        using var stream = typeof(CasesTests).Assembly.GetManifestResourceStream(area)!;
        return JsonNode.Parse(stream)!.AsArray().ToDictionary(node => node!["name"]!.GetValue<string>(), node => node!.AsObject());
    }
}
