using Educate.Client;
using Educate.Contracts;
using Educate.Web.Hosting;
using Educate.Web.Problems;
using Educate.Web.Words;

namespace Educate.Web.Learning;

/// <summary>A course as a learner sees it: its tree, and how far the learner is in it.</summary>
public sealed class CourseView
{
    private readonly CourseProgress? _progress;
    private readonly Dictionary<Id<Module>, DateTimeOffset> _deadlines;

    private CourseView(Head head, CourseTree tree, CourseProgress? progress, DeadlineSettings? deadlines)
    {
        (Id, Slug, Name, Tree, _progress) = (head.Id, head.Slug, head.Name, tree, progress);
        _deadlines = deadlines is { IsEnabled: true }
            ? deadlines.ModuleDeadlines.ToDictionary(d => d.ModuleId, d => d.Deadline)
            : [];
    }

    public Id<Course> Id { get; }

    public string Slug { get; }

    public string Name { get; }

    public CourseTree Tree { get; }

    /// <summary>0 to 100 of the whole course.</summary>
    public int Percent => _progress?.Overall ?? 0;

    /// <summary>The item to go on with; null when nothing is left.</summary>
    public Id<Item>? NextItem => _progress is null ? (Tree.Items is [var first, ..] ? first.Id : null) : _progress.NextItem;

    /// <summary>Reads it all. Who is not in the course is sent to the page that says what it is.</summary>
    public static async Task<CourseView> ReadAsync(EducateClient client, Visitor visitor, string slug)
    {
        var head = await client.Courses.Slug(slug).FirstAsync(c => new Head(c.Id, c.Slug, c.Name, c.CourseType, c.MembershipIds))
            ?? throw Missing.Page();
        if (CourseWords.IsSession(head.Type) || head.MembershipIds is not { Count: > 0 })
        {
            throw new ElsewhereException(CourseWords.Address(head.Slug, head.Type));
        }

        var key = new Pair<UserId, Id<Course>>(visitor.Id, head.Id);
        return new CourseView(
            head,
            await client.Materials.TreeAsync(slug) ?? throw Missing.Page(),
            await client.Progress.FindAsync(key, p => p),
            await client.Deadlines.ByUserAndCourse(visitor.Id, head.Id).FirstAsync(d => d));
    }

    /// <summary>0 to 100 of a module.</summary>
    public int PercentOf(Module module) => _progress?.Modules.GetValueOrDefault(module.Id) ?? 0;

    /// <summary>How far an item is.</summary>
    public ProgressState StateOf(Id<Item> item) => _progress?.Items.GetValueOrDefault(item)?.ProgressState ?? ProgressState.NotStarted;

    /// <summary>The same for a ring: begun counts as half.</summary>
    public int PercentOf(Id<Item> item) => StateOf(item) switch
    {
        ProgressState.Completed => 100,
        ProgressState.Started => 50,
        _ => 0,
    };

    /// <summary>When a module is due; null when it is not.</summary>
    public DateTimeOffset? DeadlineOf(Module module) => _deadlines.TryGetValue(module.Id, out var deadline) ? deadline : null;

    /// <summary>The number of a module, from 1.</summary>
    public int NumberOf(Module module) => Tree.Modules.Select((m, i) => (m.Id, i + 1)).First(m => m.Id == module.Id).Item2;

    /// <summary>The module to show when none is asked for: that of the next item.</summary>
    public Module? CurrentModule => NextItem is { } next && Tree.Item(next) is { } item ? Tree.Module(item.ModuleId) : Tree.Modules is [.., var last] ? last : null;

    private sealed record Head(Id<Course> Id, string Slug, string Name, CourseType Type, IReadOnlyList<Pair<UserId, Id<Course>>>? MembershipIds);
}
