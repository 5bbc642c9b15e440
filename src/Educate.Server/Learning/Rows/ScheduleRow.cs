using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Educate.Contracts;
using Educate.Server.Data;
using Educate.Server.Learning.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Educate.Server.Learning;

/// <summary>A learner's deadlines in one course, as they were made, and what the last shift can be taken back to.</summary>
public sealed class ScheduleRow : ILearnerOwned
{
    public required UserId UserId { get; init; }
    public required Id<Course> CourseId { get; init; }

    /// <summary>The learner switched the deadlines off.</summary>
    public bool IsOff { get; set; }

    public DateTimeOffset Start { get; set; }

    /// <summary>Module and milliseconds of each deadline in course order: <c>m4KpZ=1442213999181 tR8wQ=1442818799181</c>.</summary>
    public string Deadlines { get; set; } = "";

    /// <summary>Shifts that count against what the course allows.</summary>
    public int ShiftsMade { get; set; }

    public DateTimeOffset? StartBefore { get; set; }
    public string? DeadlinesBefore { get; set; }
    public int ShiftsMadeBefore { get; set; }

    /// <summary>The deadlines as the rules take them.</summary>
    public ModuleDeadlines Read()
    {
        var deadlines = Parse(Deadlines);
        return new ModuleDeadlines
        {
            Start = Start,
            Deadlines = deadlines,
            IsEnabled = !IsOff && deadlines.Length > 0,
            ShiftsMade = ShiftsMade,
            BeforeShift = StartBefore is { } start && Parse(DeadlinesBefore ?? "") is var before
                ? new ModuleDeadlines { Start = start, Deadlines = before, IsEnabled = before.Length > 0, ShiftsMade = ShiftsMadeBefore }
                : null,
        };
    }

    /// <summary>Keeps deadlines that the rules made. Whether they are switched off stays as it is.</summary>
    public void Keep(ModuleDeadlines made)
    {
        ArgumentNullException.ThrowIfNull(made);
        Start = made.Start;
        Deadlines = Write(made.Deadlines);
        ShiftsMade = made.ShiftsMade;
        StartBefore = made.BeforeShift?.Start;
        DeadlinesBefore = made.BeforeShift is { } before ? Write(before.Deadlines) : null;
        ShiftsMadeBefore = made.BeforeShift?.ShiftsMade ?? 0;
    }

    private static string Write(ImmutableArray<ModuleDeadline> deadlines)
    {
        var text = new StringBuilder(deadlines.Length * 20);
        foreach (var (module, deadline) in deadlines)
        {
            text.Append(text.Length == 0 ? "" : " ").Append(module.Text).Append('=')
                .Append(CultureInfo.InvariantCulture, $"{deadline.ToUnixTimeMilliseconds()}");
        }

        return text.ToString();
    }

    private static ImmutableArray<ModuleDeadline> Parse(string text)
    {
        var deadlines = ImmutableArray.CreateBuilder<ModuleDeadline>();
        foreach (var range in text.AsSpan().Split(' '))
        {
            var entry = text.AsSpan(range);
            var equals = entry.IndexOf('=');
            if (equals > 0)
            {
                var milliseconds = long.Parse(entry[(equals + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
                deadlines.Add(new(new(entry[..equals].ToString()), DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)));
            }
        }

        return deadlines.DrainToImmutable();
    }

    internal sealed class Table : IEntityTypeConfiguration<ScheduleRow>
    {
        public void Configure(EntityTypeBuilder<ScheduleRow> builder) =>
            builder.ToTable("schedules").HasKey(s => new { s.UserId, s.CourseId });
    }
}
