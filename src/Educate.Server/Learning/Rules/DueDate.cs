using Educate.Contracts;

namespace Educate.Server.Learning.Rules;

/// <summary>One thing that is due: a module, or in a course with fixed dates an item with its own date.</summary>
/// <param name="Module">The module that is due or holds the item.</param>
/// <param name="Item">The item, or null when the module is due as a whole.</param>
/// <param name="Deadline">The last instant at which it is not overdue.</param>
/// <param name="IsCompleted">Whether it is done.</param>
/// <param name="IsRequired">False for an optional item: it has its date, but is never overdue and never the next deadline.</param>
public sealed record DueDate(OutlineSpan<Module> Module, OutlineItem? Item, DateTimeOffset Deadline, bool IsCompleted, bool IsRequired)
{
    /// <summary>The title of what is due.</summary>
    public string Name => Item?.Name ?? Module.Name;

    /// <summary>Whether it still has to be done.</summary>
    public bool IsOpen => IsRequired && !IsCompleted;

    /// <summary>Whether it still has to be done and its deadline has passed.</summary>
    public bool IsOverdueAt(DateTimeOffset now) => IsOpen && Deadline < now;
}
