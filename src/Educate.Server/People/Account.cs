using Educate.Contracts;
using Educate.Server.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Educate.Server.People;

/// <summary>How somebody signs in, and what they may do on this server as a whole. Who they are is their <see cref="LearnerRow"/>.</summary>
public sealed class Account : IdentityUser<int>
{
    /// <summary>The person.</summary>
    public UserId UserId => new(Id);

    /// <summary>The roles on the server, over and above those in courses.</summary>
    public ServerRoles Roles { get; set; }

    /// <summary>When the account was made.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<Account>
    {
        /// <summary>Below this there are no users: old clients tell user ids from others by their size.</summary>
        private const int FirstId = 1_000_001;

        public void Configure(EntityTypeBuilder<Account> builder)
        {
            builder.ToTable("accounts").NumberedFrom(a => a.Id, FirstId);
            builder.Ignore(a => a.UserId);
            builder.Ignore(a => a.PhoneNumber);
            builder.Ignore(a => a.PhoneNumberConfirmed);
            builder.Ignore(a => a.TwoFactorEnabled);
            builder.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
            builder.HasIndex(a => a.NormalizedUserName).IsUnique().RefusedAs("emailTaken", "There is an account with this e-mail address already.");
        }
    }
}

/// <summary>What an account may do on the server as a whole.</summary>
[Flags]
public enum ServerRoles
{
    /// <summary>Nothing beyond what everybody may.</summary>
    None = 0,

    /// <summary>People, partners and settings. Learners' work only by taking a role in a course.</summary>
    Administrator = 1,

    /// <summary>May bring in new courses.</summary>
    Author = 2,
}
