using System.Text;
using Educate.Client.Protocol;
using Educate.Contracts;

namespace Educate.Client;

/// <summary>Lectures and their videos (<c>onDemandLectureVideos.v1</c>).</summary>
public sealed class LecturesClient : ResourceClient<Pair<Id<Course>, Id<Item>>, LectureVideo>
{
    internal LecturesClient(Connection connection)
        : base(connection)
    {
    }

    /// <summary>Reads a lecture together with its video. The video is null when there is none.</summary>
    public async Task<(LectureVideo Lecture, OnDemandVideo? Video)> WithVideoAsync(
        Id<Course> courseId, Id<Item> itemId, CancellationToken cancel = default)
    {
        var video = Include.To("video", (OnDemandVideo target) => target);
        var key = new Pair<Id<Course>, Id<Item>>(courseId, itemId);
        var reply = await GetAsync(key, lecture => lecture, [video], cancel).ConfigureAwait(false);
        return (reply.Elements[0], reply.Linked(video) is [var first, ..] ? first : null);
    }

    /// <summary>Reads captions or a transcript as text.</summary>
    /// <param name="address">An address from <see cref="OnDemandVideo.SubtitlesVtt"/> or its like.</param>
    /// <param name="cancel">Stops reading.</param>
    public async Task<string> CaptionsAsync(string address, CancellationToken cancel = default)
    {
        const string api = "/api/";
        if (address is null || !address.StartsWith(api, StringComparison.Ordinal))
        {
            throw new ArgumentException($"'{address}' is not an address of captions on this server; it must begin with {api}.", nameof(address));
        }

        return Encoding.UTF8.GetString((await Connection.GetAsync(address[api.Length..], null, cancel).ConfigureAwait(false)).Body);
    }

    /// <summary>Says that a lecture began to play, was started, or has ended. The end completes it.</summary>
    public Task<ItemReply> ReportAsync(UserId userId, string slug, Id<Item> itemId, VideoEvent what, CancellationToken cancel = default) =>
        ItemProtocol.PostAsync(Connection, userId, slug, itemId, "lecture/videoEvents/" + what.ToString().ToLowerInvariant(), cancel);
}

/// <summary>What happened to a lecture's video.</summary>
public enum VideoEvent
{
    /// <summary>It plays.</summary>
    Play,

    /// <summary>It was opened.</summary>
    Started,

    /// <summary>It was seen to its end, or marked as watched.</summary>
    Ended,
}
