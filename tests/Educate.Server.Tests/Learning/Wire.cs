using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Educate.Server.Tests.Learning;

/// <summary>Requests and replies as they are on the wire.</summary>
internal static class Wire
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<JsonElement> ReadAsync(this HttpClient client, string url)
    {
        using var reply = await client.GetAsync(url, Cancel);
        return await ReadAsync(reply, HttpStatusCode.OK);
    }

    /// <summary>The one element of an envelope.</summary>
    public static async Task<JsonElement> ReadOneAsync(this HttpClient client, string url) =>
        Assert.Single((await client.ReadAsync(url)).GetProperty("elements").EnumerateArray());

    public static async Task<HttpStatusCode> StatusAsync(this HttpClient client, string url)
    {
        using var reply = await client.GetAsync(url, Cancel);
        return reply.StatusCode;
    }

    public static async Task<JsonElement> SendAsync(
        this HttpClient client, HttpMethod method, string url, object? body, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var request = new HttpRequestMessage(method, url) { Content = body is null ? null : JsonContent.Create(body) };
        using var reply = await client.SendAsync(request, Cancel);
        return await ReadAsync(reply, expected);
    }

    public static Task<JsonElement> PostJsonAsync(this HttpClient client, string url, object? body, HttpStatusCode expected = HttpStatusCode.OK) =>
        client.SendAsync(HttpMethod.Post, url, body, expected);

    public static Task<JsonElement> PutJsonAsync(this HttpClient client, string url, object? body, HttpStatusCode expected = HttpStatusCode.OK) =>
        client.SendAsync(HttpMethod.Put, url, body, expected);

    public static Task<JsonElement> DeleteJsonAsync(this HttpClient client, string url, HttpStatusCode expected = HttpStatusCode.NoContent) =>
        client.SendAsync(HttpMethod.Delete, url, null, expected);

    public static void IsJson(string expected, JsonElement actual)
    {
        using var document = JsonDocument.Parse(expected);
        if (!JsonElement.DeepEquals(document.RootElement, actual))
        {
            Assert.Equal(JsonSerializer.Serialize(document.RootElement), actual.GetRawText());
        }
    }

    public static string Text(this JsonElement element, string member) => element.GetProperty(member).ToString();

    public static IReadOnlyList<string> Texts(this JsonElement list, string member) => [.. list.EnumerateArray().Select(e => e.Text(member))];

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage reply, HttpStatusCode expected)
    {
        var text = await reply.Content.ReadAsStringAsync(Cancel);
        Assert.True(reply.StatusCode == expected, $"{(int)reply.StatusCode} instead of {(int)expected}: {text}");
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }
}
