using Microsoft.EntityFrameworkCore;

namespace Educate.Bench;

/// <summary>The server's tables with the plain types that OData knows, read through the same EF Core and the same provider.</summary>
public sealed class ODataDb(DbContextOptions<ODataDb> options) : DbContext(options)
{
    public DbSet<ODataMembership> Memberships => Set<ODataMembership>();

    public DbSet<ODataCourse> Courses => Set<ODataCourse>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.Entity<ODataMembership>(table =>
        {
            table.ToTable("memberships").HasKey(m => new { m.UserId, m.CourseId });
            table.HasOne(m => m.Course).WithMany().HasForeignKey(m => m.CourseId);
        });
        modelBuilder.Entity<ODataPartner>().ToTable("partners");
        modelBuilder.Entity<ODataCourse>(table =>
        {
            table.ToTable("courses");
            table.HasMany(c => c.Partners).WithMany().UsingEntity<Dictionary<string, object>>(
                "course_partners",
                join => join.HasOne<ODataPartner>().WithMany().HasForeignKey("PartnerId"),
                join => join.HasOne<ODataCourse>().WithMany().HasForeignKey("CourseId"));
        });
    }
}

/// <summary>A row of <c>memberships</c>.</summary>
public sealed class ODataMembership
{
    public int UserId { get; set; }
    public string CourseId { get; set; } = "";
    public int Role { get; set; }
    public long EnrolledAt { get; set; }
    public long? LastAccessedAt { get; set; }
    public long? LastLearnedAt { get; set; }
    public int? V1SessionId { get; set; }
    public int CompletedItems { get; set; }
    public int RequiredItems { get; set; }
    public int Percent { get; set; }
    public int PassedItems { get; set; }
    public int PassableItems { get; set; }
    public int Grade { get; set; }
    public bool IsPassed { get; set; }
    public bool IsOnDashboard { get; set; }
    public ODataCourse? Course { get; set; }
}

/// <summary>A row of <c>courses</c>.</summary>
public sealed class ODataCourse
{
    public string Id { get; set; } = "";
    public string Slug { get; set; } = "";
    public string Name { get; set; } = "";
    public int Type { get; set; }
    public int Status { get; set; }
    public bool Display { get; set; }
    public long? Start { get; set; }
    public string ShortDescription { get; set; } = "";
    public string DescriptionHtml { get; set; } = "";
    public string Language { get; set; } = "";
    public string? Workload { get; set; }
    public int? Level { get; set; }
    public string? ImageAssetId { get; set; }
    public IList<ODataPartner> Partners { get; } = [];
}

/// <summary>A row of <c>partners</c>.</summary>
public sealed class ODataPartner
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    public string ShortName { get; set; } = "";
    public string? Website { get; set; }
    public string Description { get; set; } = "";
}
