using Educate.Contracts;
using Educate.Server.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Educate.Server.People;

/// <summary>What a link with a code lets its holder do, once.</summary>
internal enum CodePurpose
{
    /// <summary>Become the first administrator.</summary>
    SetUp = 1,

    /// <summary>Make an account where sign-up is by invitation.</summary>
    Invitation = 2,

    /// <summary>Choose a new password.</summary>
    Reset = 3,
}

/// <summary>A code in a link, kept as its hash until it is used or ends.</summary>
internal sealed class OneTimeCodeRow
{
    public required byte[] Hash { get; init; }

    public required CodePurpose Purpose { get; init; }

    /// <summary>Whose password it resets.</summary>
    public UserId? UserId { get; init; }

    /// <summary>What the account that it makes may do on the server as a whole.</summary>
    public ServerRoles Roles { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<OneTimeCodeRow>
    {
        public void Configure(EntityTypeBuilder<OneTimeCodeRow> builder) =>
            builder.ToTable("one_time_codes").WithoutRowId().HasKey(c => c.Hash);
    }
}
