using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Educate.Client.Protocol;

/// <summary>Sends one call at a time, again when that is safe and useful, and turns refusals into exceptions.</summary>
internal sealed class Connection(HttpMessageInvoker http, EducateClientOptions options)
{
    public TimeProvider Time => options.Time;

    public Task<Answer> GetAsync(string target, string? etag, CancellationToken cancel) =>
        SendAsync(HttpMethod.Get, target, null, etag, cancel);

    public Task<Answer> SendAsync(HttpMethod method, string target, byte[]? json, CancellationToken cancel) =>
        SendAsync(method, target, json, null, cancel);

    /// <summary>Sends a body that can be read only once; so it is tried only once.</summary>
    public async Task<Answer> UploadAsync(string target, HttpContent body, CancellationToken cancel)
    {
        using var request = Request(HttpMethod.Post, target);
        request.Content = body;
        return Checked(await TryAsync(request, cancel).ConfigureAwait(false));
    }

    private async Task<Answer> SendAsync(HttpMethod method, string target, byte[]? json, string? etag, CancellationToken cancel)
    {
        var idempotencyKey = method == HttpMethod.Post ? RandomNumberGenerator.GetHexString(32, lowercase: true) : null;
        for (var attempt = 1; ; attempt++)
        {
            using var request = Request(method, target);
            if (json is not null)
            {
                request.Content = new ByteArrayContent(json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
            }

            if (idempotencyKey is not null)
            {
                request.Headers.TryAddWithoutValidation("Idempotency-Key", idempotencyKey);
            }

            if (etag is not null)
            {
                request.Headers.TryAddWithoutValidation("If-None-Match", etag);
            }

            var pause = options.FirstPause * Math.Pow(2, attempt - 1);
            try
            {
                var answer = await TryAsync(request, cancel).ConfigureAwait(false);
                pause = answer.RetryAfter ?? pause;
                if (!IsWorthAnotherTry(answer.Status) || attempt >= options.Attempts || pause > options.LongestPause)
                {
                    return Checked(answer);
                }
            }
            catch (EducateException lost) when (lost.Status == 0 && attempt < options.Attempts)
            {
                // The next try says it again if the server stays away.
            }

            await Task.Delay(pause, options.Time, cancel).ConfigureAwait(false);
        }
    }

    private HttpRequestMessage Request(HttpMethod method, string target)
    {
        var request = new HttpRequestMessage(method, new Uri(options.BaseAddress, "api/" + target));
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        if (options.Token is { } token)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return request;
    }

    private async Task<Answer> TryAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        try
        {
            using var response = await http.SendAsync(request, cancel).ConfigureAwait(false);
            var body = await response.Content.ReadAsByteArrayAsync(cancel).ConfigureAwait(false);
            var key = response.Headers.TryGetValues("X-Coursera-Id", out var keys) ? keys.FirstOrDefault() : null;
            return new Answer(response.StatusCode, body, response.Headers.ETag?.ToString(), key, RetryAfter(response.Headers.RetryAfter));
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException)
        {
            throw new EducateException(0, null, $"{options.BaseAddress} does not answer: {lost.Message}", null, lost);
        }
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header) =>
        header?.Delta ?? (header?.Date is { } date ? Later(date - options.Time.GetUtcNow()) : null);

    private static TimeSpan Later(TimeSpan pause) => pause < TimeSpan.Zero ? TimeSpan.Zero : pause;

    private static bool IsWorthAnotherTry(HttpStatusCode status) => (int)status is 429 or 502 or 503 or 504;

    private static Answer Checked(Answer answer) => (int)answer.Status < 400 ? answer : throw Refused(answer);

    private static EducateException Refused(Answer answer)
    {
        try
        {
            var body = JsonElement.Parse(answer.Body);
            if (body.ValueKind == JsonValueKind.Object)
            {
                var message = Text(body, "message") ?? Text(body, "msg");
                JsonElement? details = body.TryGetProperty("details", out var more) && more.ValueKind != JsonValueKind.Null ? more : null;
                return new EducateException(answer.Status, Text(body, "errorCode"), message ?? Unexplained(answer), details);
            }
        }
        catch (JsonException)
        {
            // Not every refusal comes from the protocol: a proxy's is a page.
        }

        return new EducateException(answer.Status, null, Unexplained(answer));
    }

    private static string? Text(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string Unexplained(Answer answer) =>
        string.Create(CultureInfo.InvariantCulture, $"The server answered {(int)answer.Status} {answer.Status} without a reason.");
}

/// <summary>What came back.</summary>
/// <param name="Status">The HTTP status, below 400 once it leaves <see cref="Connection"/>.</param>
/// <param name="Body">The whole body.</param>
/// <param name="ETag">The tag of this version.</param>
/// <param name="Key">The key of what was created.</param>
/// <param name="RetryAfter">How long the server wants to be left alone.</param>
internal readonly record struct Answer(HttpStatusCode Status, byte[] Body, string? ETag, string? Key, TimeSpan? RetryAfter)
{
    /// <summary>The body as JSON.</summary>
    public JsonElement Json()
    {
        try
        {
            return JsonElement.Parse(Body);
        }
        catch (JsonException broken)
        {
            var start = Encoding.UTF8.GetString(Body, 0, Math.Min(Body.Length, 80));
            throw new EducateException(Status, null, $"The server's answer is not JSON. It begins with: {start}", null, broken);
        }
    }
}
