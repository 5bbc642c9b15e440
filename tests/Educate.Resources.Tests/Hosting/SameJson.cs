using System.Text.Json.Nodes;

namespace Educate.Resources.Tests.Hosting;

/// <summary>Compares JSON.</summary>
internal static class SameJson
{
    public static void As(string expected, WireReply actual) => As(JsonNode.Parse(expected), actual.Json, actual.Text);

    public static void As(JsonNode? expected, JsonNode? actual, string text) =>
        Assert.True(JsonNode.DeepEquals(expected, actual), $"expected {expected?.ToJsonString()}\nbut got  {text}");

    /// <summary>Every member that is expected is there; others may be.</summary>
    public static void Holds(JsonObject expected, JsonNode? actual, string text)
    {
        foreach (var (name, value) in expected)
        {
            As(value, actual?[name], text);
        }
    }
}
