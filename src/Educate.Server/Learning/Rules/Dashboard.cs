using System.Collections.Immutable;

namespace Educate.Server.Learning.Rules;

/// <summary>A learner's dashboard at one moment.</summary>
/// <param name="Rows">The courses, in order.</param>
/// <param name="ChangesAt">Until just before this instant the same facts make the same rows: the next local midnight or the next deadline.</param>
public sealed record Dashboard(ImmutableArray<DashboardRow> Rows, DateTimeOffset ChangesAt);
