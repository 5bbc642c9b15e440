using Educate.Contracts;
using Educate.Server.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Educate.Server.People;

/// <summary>The first reply to a creating call that carried an <c>Idempotency-Key</c>, kept for a day.</summary>
internal sealed class RepeatedCallRow
{
    public required UserId UserId { get; init; }

    /// <summary>What the client chose.</summary>
    public required string Key { get; init; }

    /// <summary>SHA-256 of method, target and body, so that a key that is used for something else is noticed.</summary>
    public required byte[] Request { get; init; }

    public required DateTimeOffset At { get; init; }

    public required int Status { get; init; }

    /// <summary>The header fields of the reply, as lines.</summary>
    public required string Headers { get; init; }

    public required byte[] Body { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<RepeatedCallRow>
    {
        public void Configure(EntityTypeBuilder<RepeatedCallRow> builder) =>
            builder.ToTable("repeated_calls").HasKey(c => new { c.UserId, c.Key }).RefusedAs("repeated", "The same call is being answered already.");
    }
}
