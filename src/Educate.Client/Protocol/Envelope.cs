using System.Text.Json;
using Educate.Contracts;

namespace Educate.Client.Protocol;

/// <summary>Reads elements, paging and linked in either style of the protocol: what is empty may be null, <c>{}</c> or absent.</summary>
internal static class Envelope
{
    public static Reply<TResult> Read<T, TResult>(Answer answer, Selection<T, TResult> selection)
        where T : class
    {
        var body = answer.Json();
        if (body.ValueKind != JsonValueKind.Object
            || !body.TryGetProperty("elements", out var elements) || elements.ValueKind != JsonValueKind.Array)
        {
            throw new EducateException(answer.Status, null, "The server's answer has no elements.");
        }

        return new Reply<TResult>(
            [.. elements.EnumerateArray().Select(selection.Read)],
            (body.TryGetProperty("paging", out var paging) ? paging.Deserialize(EducateJson.Default.PagingBody) : null) ?? new PagingBody(),
            body.TryGetProperty("linked", out var linked) ? linked : default,
            answer.ETag);
    }
}
