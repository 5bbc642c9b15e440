using System.Text.Json;
using Educate.Contracts;

namespace Educate.Client.Protocol;

/// <summary>Calls that concern one item (<c>opencourse.v1/user/{user}/course/{slug}/item/{item}/…</c>); they carry no envelope.</summary>
internal static class ItemProtocol
{
    public static async Task<ItemReply> PostAsync(
        Connection connection, UserId userId, string slug, Id<Item> itemId, string call, CancellationToken cancel)
    {
        var target = new Target($"opencourse.v1/user/{userId}/course/{slug}/item/{itemId}/{call}").With("autoEnroll", "false");
        var body = """{"contentRequestBody":{}}"""u8.ToArray();
        var answer = await connection.SendAsync(HttpMethod.Post, target.ToString(), body, cancel).ConfigureAwait(false);
        return answer.Json().Deserialize(EducateJson.Default.ItemReply)
            ?? throw new EducateException(answer.Status, null, "The server's answer to an item's call is null.");
    }
}
