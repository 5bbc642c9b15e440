using Educate.Contracts;
using Educate.Resources;
using Educate.Server.Catalog;
using Educate.Server.Learning.Rules;
using Educate.Server.People;

namespace Educate.Server.Learning;

/// <summary>Says that a reading was opened.</summary>
[Resource("onDemandSupplementStarts", Version = 1, DefaultFields = "userId,courseId,itemId,itemProgress")]
[Allow<Oneself>]
public sealed class OnDemandSupplementStarts(Readings readings) : Resource<Triple<UserId, Id<Course>, Id<Item>>, SupplementState>
{
    /// <summary>The caller opened a reading. Answers how far the item is now.</summary>
    [Create]
    public async ValueTask<Reply<SupplementState>> Create([Body] SupplementEvent body, CancellationToken cancel) =>
        await readings.RecordAsync(body, isCompleted: false, cancel);
}

/// <summary>Says that a reading was marked as completed.</summary>
[Resource("onDemandSupplementCompletions", Version = 1, DefaultFields = "userId,courseId,itemId,itemProgress")]
[Allow<Oneself>]
public sealed class OnDemandSupplementCompletions(Readings readings) : Resource<Triple<UserId, Id<Course>, Id<Item>>, SupplementState>
{
    /// <summary>The caller completed a reading. Answers how far the item is now.</summary>
    [Create]
    public async ValueTask<Reply<SupplementState>> Create([Body] SupplementEvent body, CancellationToken cancel) =>
        await readings.RecordAsync(body, isCompleted: true, cancel);
}

/// <summary>Records what a learner does with a reading.</summary>
public sealed class Readings(LearningLog log, Catalogue catalogue, Caller caller)
{
    /// <summary>Refused with 404 when the item is not a reading.</summary>
    internal async Task<Reply<SupplementState>> RecordAsync(SupplementEvent reading, bool isCompleted, CancellationToken cancel)
    {
        var user = reading.UserId ?? caller.Me;
        caller.MustBe(user);
        if (catalogue.Current.Find(reading.CourseId) is not { Tree: { } tree } entry
            || tree.ForLearners.Find(reading.ItemId) is not { Item.TypeName: "supplement" })
        {
            throw Refusal.NotFound("This item is not a reading.");
        }

        var evidence = new ItemEvidence { IsStarted = true, IsMarked = isCompleted };
        var kind = isCompleted ? ActivityKind.Completed : ActivityKind.Started;
        var state = await log.RecordAsync(new ItemWork(user, entry.Id, reading.ItemId), kind, evidence, null, cancel);
        var key = new Triple<UserId, Id<Course>, Id<Item>>(user, entry.Id, reading.ItemId);
        return Reply<SupplementState>.Created(
            key, new SupplementState { Id = key, ItemProgress = ContentProgresses.Of(entry, reading.ItemId, state) });
    }
}

/// <summary>Writes an item's state as the item protocol has it.</summary>
internal static class ContentProgresses
{
    public static ContentProgress Of(CourseEntry entry, Id<Item> item, in ItemState state) => new()
    {
        ContentVersionedId = $"{item}@{entry.Version ?? 1}",
        Timestamp = state.Timestamp,
        ProgressState = state.Progress,
    };
}
