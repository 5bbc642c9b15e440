using System.Text.Json;
using Educate.Contracts;
using Educate.Resources;
using Educate.Server.Catalog;
using Educate.Server.Learning.Rules;
using Educate.Server.People;

namespace Educate.Server.Learning;

/// <summary>What a video player reports of a lecture, in the item protocol.</summary>
[Allow<Oneself>]
public sealed class LectureVideoEvents(LearningLog log, Catalogue catalogue, Caller caller) : Endpoints
{
    private static readonly JsonElement _nothing = JsonDocument.Parse("{}").RootElement;

    /// <summary>The video was started or went on.</summary>
    [Plain("POST", "/api/opencourse.v1/user/{user}/course/{slug}/item/{item}/lecture/videoEvents/play")]
    public Task<ItemReply> Play(string user, string slug, Id<Item> item, [DefaultText("true")] bool autoEnroll, CancellationToken cancel) =>
        RecordAsync(user, slug, item, autoEnroll, ActivityKind.Played, cancel);

    /// <summary>The lecture was opened.</summary>
    [Plain("POST", "/api/opencourse.v1/user/{user}/course/{slug}/item/{item}/lecture/videoEvents/started")]
    public Task<ItemReply> Started(string user, string slug, Id<Item> item, [DefaultText("true")] bool autoEnroll, CancellationToken cancel) =>
        RecordAsync(user, slug, item, autoEnroll, ActivityKind.Started, cancel);

    /// <summary>The video came to its end, or the learner marks a lecture as watched that cannot be played here. Completes it.</summary>
    [Plain("POST", "/api/opencourse.v1/user/{user}/course/{slug}/item/{item}/lecture/videoEvents/ended")]
    public Task<ItemReply> Ended(string user, string slug, Id<Item> item, [DefaultText("true")] bool autoEnroll, CancellationToken cancel) =>
        RecordAsync(user, slug, item, autoEnroll, ActivityKind.Ended, cancel);

    private async Task<ItemReply> RecordAsync(
        string user, string slug, Id<Item> item, bool autoEnroll, ActivityKind kind, CancellationToken cancel)
    {
        var learner = caller.Own(user);
        if (catalogue.Current.FindBySlug(slug) is not { Tree: { } tree } entry
            || tree.ForLearners.Find(item) is not { Item.TypeName: "lecture" })
        {
            throw Refusal.NotFound("This item is not a lecture.");
        }

        var work = new ItemWork(learner, entry.Id, item) { OnlyEnrolled = !autoEnroll };
        var evidence = new ItemEvidence { IsStarted = true, IsWatched = kind == ActivityKind.Ended };
        var state = await log.RecordAsync(work, kind, evidence, null, cancel);
        return new ItemReply { ContentResponseBody = _nothing, ItemProgress = ContentProgresses.Of(entry, item, state) };
    }
}
