using System.Text.Json;
using Educate.Client.Protocol;
using Educate.Contracts;

namespace Educate.Client;

/// <summary>Readings (<c>onDemandSupplements.v1</c>), and that the caller opened or finished one.</summary>
public sealed class SupplementsClient : ResourceClient<Pair<Id<Course>, Id<Item>>, Supplement>
{
    internal SupplementsClient(Connection connection)
        : base(connection)
    {
    }

    /// <summary>Reads what a reading consists of: texts, links and files.</summary>
    public async Task<IReadOnlyList<OpenCourseAsset>> ContentAsync(Id<Course> courseId, Id<Item> itemId, CancellationToken cancel = default)
    {
        var asset = Include.To("asset", (OpenCourseAsset target) => target);
        var key = new Pair<Id<Course>, Id<Item>>(courseId, itemId);
        var reply = await GetAsync(key, reading => reading.Id, [asset], cancel).ConfigureAwait(false);
        return reply.Linked(asset);
    }

    /// <summary>Says that the caller opened a reading.</summary>
    public Task StartAsync(Id<Course> courseId, Id<Item> itemId, CancellationToken cancel = default) =>
        PostAsync("onDemandSupplementStarts.v1", courseId, itemId, cancel);

    /// <summary>Marks a reading as completed.</summary>
    public Task CompleteAsync(Id<Course> courseId, Id<Item> itemId, CancellationToken cancel = default) =>
        PostAsync("onDemandSupplementCompletions.v1", courseId, itemId, cancel);

    private Task<Answer> PostAsync(string resource, Id<Course> courseId, Id<Item> itemId, CancellationToken cancel)
    {
        var body = new SupplementEvent { CourseId = courseId, ItemId = itemId };
        return Connection.SendAsync(
            HttpMethod.Post, resource, JsonSerializer.SerializeToUtf8Bytes(body, EducateJson.Default.SupplementEvent), cancel);
    }
}
