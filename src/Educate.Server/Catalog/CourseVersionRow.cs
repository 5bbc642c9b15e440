using Educate.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Educate.Server.Catalog;

/// <summary>A numbered, immutable version of a course. Learners see the one that <see cref="CourseRow.PublishedVersion"/> names.</summary>
public sealed class CourseVersionRow
{
    public required Id<Course> CourseId { get; init; }
    public required int Version { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who imported it; null when it was done on the machine itself.</summary>
    public UserId? CreatedBy { get; init; }

    /// <summary>The <see cref="CourseTree"/> as JSON.</summary>
    public required string Tree { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<CourseVersionRow>
    {
        public void Configure(EntityTypeBuilder<CourseVersionRow> builder)
        {
            builder.ToTable("course_versions").HasKey(v => new { v.CourseId, v.Version });
            builder.HasOne<CourseRow>().WithMany().HasForeignKey(v => v.CourseId);
        }
    }
}

/// <summary>
/// The id of a module, a lesson or an item, for good: the next import finds it by its source key. The database decides that ids are
/// unique over the whole installation.
/// </summary>
public sealed class CourseNodeRow
{
    /// <summary>Five characters.</summary>
    public required Id<CourseNodeRow> Id { get; init; }

    public required Id<Course> CourseId { get; init; }
    public required NodeKind Kind { get; init; }

    /// <summary>Where it stands in the package, such as an OLX <c>url_name</c> or a Markdown path.</summary>
    public required string SourceKey { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<CourseNodeRow>
    {
        public void Configure(EntityTypeBuilder<CourseNodeRow> builder)
        {
            builder.ToTable("course_nodes").HasKey(n => n.Id);
            builder.HasIndex(n => new { n.CourseId, n.Kind, n.SourceKey }).IsUnique();
        }
    }
}

/// <summary>What a short id names.</summary>
public enum NodeKind
{
    Module,
    Lesson,
    Item,
}

/// <summary>What an item of one version holds.</summary>
public sealed class ItemContentRow
{
    public required Id<Course> CourseId { get; init; }
    public required int Version { get; init; }
    public required Id<Item> ItemId { get; init; }

    /// <summary>The body as JSON; links to files are <c>educate-asset:{assetId}</c>, links to items <c>educate-item:{itemId}</c>.</summary>
    public required string Body { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<ItemContentRow>
    {
        public void Configure(EntityTypeBuilder<ItemContentRow> builder) =>
            builder.ToTable("item_contents").HasKey(c => new { c.CourseId, c.Version, c.ItemId });
    }
}

/// <summary>A video of a course, by the id that progress is kept under.</summary>
public sealed class VideoRow
{
    public required Id<OnDemandVideo> Id { get; init; }
    public required Id<Course> CourseId { get; init; }

    /// <summary>The lecture that shows it; the video keeps its id as long as the item does.</summary>
    public required Id<Item> ItemId { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<VideoRow>
    {
        public void Configure(EntityTypeBuilder<VideoRow> builder)
        {
            builder.ToTable("videos").HasKey(v => v.Id);
            builder.HasIndex(v => new { v.CourseId, v.ItemId }).IsUnique();
        }
    }
}

/// <summary>A page of a course outside its tree: a class page, a custom tab, updates, handouts.</summary>
public sealed class CoursePageRow
{
    public required Id<Course> CourseId { get; init; }
    public required int Version { get; init; }
    public required int Position { get; init; }
    public required string Slug { get; init; }
    public required string Title { get; init; }

    /// <summary><c>page</c>, <c>updates</c> or <c>handouts</c>.</summary>
    public required string Kind { get; init; }

    public required string Html { get; init; }
    public bool IsStaffOnly { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<CoursePageRow>
    {
        public void Configure(EntityTypeBuilder<CoursePageRow> builder) =>
            builder.ToTable("course_pages").HasKey(p => new { p.CourseId, p.Version, p.Position });
    }
}
