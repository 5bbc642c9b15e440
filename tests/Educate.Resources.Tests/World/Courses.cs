using Educate.Contracts;

namespace Educate.Resources.Tests.World;

/// <summary>Counts how often something was asked for.</summary>
public sealed class Tally
{
    private readonly Dictionary<string, int> _counts = [];

    public int this[string name] => _counts.GetValueOrDefault(name);

    public void Add(string name)
    {
        lock (_counts)
        {
            _counts[name] = _counts.GetValueOrDefault(name) + 1;
        }
    }
}

/// <summary>Something to learn.</summary>
public sealed record Course : IElement<Id<Course>>
{
    public required Id<Course> Id { get; init; }

    public required string Name { get; init; }

    public string? Slug { get; init; }

    public IReadOnlyList<Id<Partner>> PartnerIds { get; init; } = [];

    public UserId? TeacherId { get; init; }
}

/// <summary>Who offers it.</summary>
public sealed record Partner : IElement<Id<Partner>>
{
    public required Id<Partner> Id { get; init; }

    public required string Name { get; init; }

    public Id<Country>? CountryId { get; init; }
}

/// <summary>Where they are.</summary>
public sealed record Country(Id<Country> Id, string Name) : IElement<Id<Country>>;

/// <summary>Who somebody is.</summary>
public sealed record Profile(string Id, UserId UserId, string Name) : IElement<string>;

/// <summary>What is said about a course in a place.</summary>
public sealed record Remark(string Id, string Text) : IElement<string>;

/// <summary>Who takes a course.</summary>
public sealed record Membership : IElement<Pair<UserId, Id<Course>>>
{
    public Pair<UserId, Id<Course>> Id => new(UserId, CourseId);

    [KeyPart]
    public required UserId UserId { get; init; }

    [KeyPart]
    public required Id<Course> CourseId { get; init; }

    public required string Role { get; init; }
}

/// <summary>Lets people at what is their own: the header <c>X-User</c> says who they are.</summary>
public sealed class Oneself : AccessPolicy<UserId>
{
    public override ValueTask<Access<UserId>> CheckAsync(AccessRequest request, CancellationToken cancel)
    {
        if (!UserId.TryParse(request.HttpContext.Request.Headers["X-User"], null, out var user))
        {
            return new(Access.Missing());
        }

        return new(request.Keys.All(key => key is not Pair<UserId, Id<Course>> pair || pair.First == user)
            ? Access.Granted(user)
            : Access.Refused("This belongs to somebody else."));
    }
}

[Resource("courses", DefaultFields = "name"), Allow<Anyone>]
[Follows(nameof(Course.PartnerIds))]
[Follows(nameof(Course.TeacherId), To = typeof(Profile), Join = nameof(Profile.UserId))]
public sealed class Courses(Tally tally) : SnapshotResource<Id<Course>, Course>
{
    public static readonly SnapshotTable<Id<Course>, Course> All = new(
    [
        new() { Id = new("c1"), Name = "Optics", Slug = "optics", PartnerIds = [new("p1"), new("p2")], TeacherId = new(7) },
        new() { Id = new("c2"), Name = "Tides", PartnerIds = [new("p1")], TeacherId = new(8) },
        new() { Id = new("c3"), Name = "Silence", Slug = "silence" },
    ]);

    protected override SnapshotTable<Id<Course>, Course> Table => All;

    public override IReadOnlyList<Course> MultiGet(IReadOnlyList<Id<Course>> ids)
    {
        tally.Add("courses");
        return base.MultiGet(ids);
    }

    [Finder]
    public IReadOnlyList<Course> Slugged() => [.. Table.All.Where(course => course.Slug is not null)];

    [Relation]
    public IReadOnlyList<Remark> Remarks(IReadOnlyList<Course> page)
    {
        tally.Add("remarks");
        return [.. page.Select(course => new Remark($"r-{course.Id}", $"About {course.Name}")), new Remark("general", "About all")];
    }
}

[Resource("partners", DefaultFields = "name"), Allow<Anyone>]
[Follows(nameof(Partner.CountryId))]
public sealed class Partners(Tally tally) : SnapshotResource<Id<Partner>, Partner>
{
    private static readonly SnapshotTable<Id<Partner>, Partner> All = new(
    [
        new() { Id = new("p1"), Name = "Northfield", CountryId = new("no") },
        new() { Id = new("p2"), Name = "Southgate", CountryId = new("nz") },
    ]);

    protected override SnapshotTable<Id<Partner>, Partner> Table => All;

    public override IReadOnlyList<Partner> MultiGet(IReadOnlyList<Id<Partner>> ids)
    {
        tally.Add("partners");
        return base.MultiGet(ids);
    }
}

[Resource("countries", DefaultFields = "name"), Allow<Anyone>]
public sealed class Countries(Tally tally) : Resource<Id<Country>, Country>
{
    [MultiGet]
    public IReadOnlyList<Country> MultiGet(IReadOnlyList<Id<Country>> ids)
    {
        tally.Add("countries");
        return [.. ids.Select(id => new Country(id, $"Country {id}"))];
    }
}

[Resource("profiles", DefaultFields = "name"), Allow<Anyone>]
public sealed class Profiles(Tally tally) : Resource<string, Profile>
{
    [Get]
    public Profile? Get(string id) => id == "seven" ? new Profile("seven", new(7), "Ada") : null;

    [MultiGet(By = nameof(Profile.UserId))]
    public IReadOnlyList<Profile> ByUser(IReadOnlyList<UserId> ids)
    {
        tally.Add("profiles");
        return [.. ids.Where(id => id.Value == 7).Select(id => new Profile("seven", id, "Ada"))];
    }
}

[Resource("remarks", DefaultFields = "text"), Allow<Anyone>]
public sealed class Remarks : Resource<string, Remark>
{
    [Get]
    public Remark Get(string id) => new(id, "alone");
}

[Resource("memberships", DefaultFields = "role"), Allow<Oneself>]
[Follows(nameof(Membership.CourseId))]
[Follows(nameof(Membership.Id), To = typeof(Memberships), Name = "self")]
public sealed class Memberships(Tally tally) : Resource<Pair<UserId, Id<Course>>, Membership>
{
    private static readonly Membership[] All =
    [
        new() { UserId = new(7), CourseId = new("c1"), Role = "LEARNER" },
        new() { UserId = new(7), CourseId = new("c3"), Role = "LEARNER" },
        new() { UserId = new(8), CourseId = new("c1"), Role = "MENTOR" },
    ];

    [Get]
    public Membership? Get(Pair<UserId, Id<Course>> id) => All.FirstOrDefault(one => one.Id == id);

    [MultiGet]
    public IReadOnlyList<Membership> MultiGet(IReadOnlyList<Pair<UserId, Id<Course>>> ids)
    {
        tally.Add("memberships");
        return [.. All.Where(one => ids.Contains(one.Id))];
    }

    [Finder]
    public IReadOnlyList<Membership> Me([Granted] UserId user) => [.. All.Where(one => one.UserId == user)];

    [Finder, Allow<Anyone>]
    public IReadOnlyList<Membership> Everybody() => All;

    public static Type[] World =>
        [typeof(Courses), typeof(Partners), typeof(Countries), typeof(Profiles), typeof(Remarks), typeof(Memberships)];
}
