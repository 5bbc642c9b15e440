using Educate.Contracts;
using Educate.Resources;
using Educate.Server.People;

namespace Educate.Server.Catalog;

/// <summary>The courses of the catalogue, of both generations.</summary>
[Resource("courses", DefaultFields = "slug,name,courseType")]
[Allow<Anyone>]
[Follows(nameof(Course.PartnerIds))]
[Follows(nameof(Course.InstructorIds))]
[Follows(nameof(Course.Specializations))]
[Follows(nameof(Course.V1Details))]
[Follows(nameof(Course.V2Details))]
[Follows(nameof(Course.MembershipIds), To = typeof(Membership))]
[Follows(nameof(Course.VcMembershipIds), To = typeof(VcMembership))]
[Follows(nameof(Course.CourseProgress), To = typeof(CourseProgress))]
public sealed class Courses(Catalogue catalogue, ICallerCourses own, Caller caller) : Resource<Id<Course>, Course>
{
    private readonly CatalogueSnapshot _snapshot = catalogue.Current;

    /// <inheritdoc />
    protected override SnapshotTable<Id<Course>, Course> Snapshot => _snapshot.Courses;

    /// <summary>A course by its key, also one that lists do not show.</summary>
    /// <param name="id">The course.</param>
    /// <param name="cancel">Ends the work.</param>
    [Get]
    public async ValueTask<Course?> Get(Id<Course> id, CancellationToken cancel) =>
        Snapshot.Find(id) is { } course ? (await WithOwnAsync([course], cancel))[0] : null;

    /// <summary>Several courses by their keys. Those that do not exist are left out.</summary>
    /// <param name="ids">The courses.</param>
    /// <param name="cancel">Ends the work.</param>
    [MultiGet]
    public ValueTask<IReadOnlyList<Course>> MultiGet(IReadOnlyList<Id<Course>> ids, CancellationToken cancel) => WithOwnAsync(Snapshot.Select(ids), cancel);

    /// <summary>The courses that the catalogue shows, by name.</summary>
    /// <param name="paging">Which part of the list.</param>
    /// <param name="cancel">Ends the work.</param>
    [GetAll]
    public ValueTask<Page<Course>> List(Paging paging, CancellationToken cancel) => WithOwnAsync(Page<Course>.Of(_snapshot.Listed, paging), cancel);

    /// <summary>The course at an address. Refused as <c>notFound</c> when there is none.</summary>
    /// <param name="slug">The last part of the course's address.</param>
    /// <param name="courseType">Only a course of this type, such as <c>v2.ondemand</c>.</param>
    /// <param name="showHidden">Also one that lists do not show.</param>
    /// <param name="cancel">Ends the work.</param>
    [Finder]
    public async ValueTask<IReadOnlyList<Course>> Slug(string slug, string? courseType = null, bool showHidden = false, CancellationToken cancel = default)
    {
        var entry = _snapshot.FindBySlug(slug);
        return entry is { IsPublic: true } && (showHidden || entry.Course.Display) && (courseType is null || courseType == Wire(entry.Course.CourseType))
            ? await WithOwnAsync([entry.Course], cancel)
            : throw Refusal.NotFound($"No course has the address '{slug}'.");
    }

    /// <summary>The courses that the caller watches, the latest first.</summary>
    [Finder, Allow<SignedIn>]
    public async ValueTask<Page<Course>> Watchlist(Paging paging, CancellationToken cancel)
    {
        var watched = await own.WatchedAsync(caller.Me, cancel);
        return await WithOwnAsync(Page<Course>.Of(watched.Select(Snapshot.Find).OfType<Course>().ToList(), paging), cancel);
    }

    /// <summary>The session course that a session belongs to.</summary>
    /// <param name="sessionId">The session.</param>
    [Finder]
    public IReadOnlyList<Course> SessionId(Id<V1Session> sessionId) =>
        _snapshot.Entries.Where(e => e.IsPublic && e.V1Sessions.Any(s => s.Id.ToString(System.Globalization.CultureInfo.InvariantCulture) == sessionId.Text))
            .Select(e => e.Course).ToList();

    /// <summary>The courses whose name, partner or description has every word of the question, the best first.</summary>
    /// <param name="query">Words, or beginnings of words.</param>
    /// <param name="paging">Which part of the list.</param>
    /// <param name="cancel">Ends the work.</param>
    [Finder]
    public ValueTask<Page<Course>> Search(string query, Paging paging, CancellationToken cancel) =>
        WithOwnAsync(Page<Course>.Of(_snapshot.Search.Find(query), paging), cancel);

    private async ValueTask<Page<Course>> WithOwnAsync(Page<Course> page, CancellationToken cancel) =>
        page with { Elements = await WithOwnAsync(page.Elements, cancel) };

    /// <summary>Adds what is the caller's own, when it is asked for.</summary>
    private async ValueTask<IReadOnlyList<Course>> WithOwnAsync(IReadOnlyList<Course> page, CancellationToken cancel)
    {
        var asksOwn = Request.Shows("membershipIds") || Request.Includes("membershipIds")
            || Request.Shows("courseProgress") || Request.Includes("courseProgress");
        if (!asksOwn || caller.UserId is null)
        {
            return page;
        }

        var enrolled = await own.EnrolledAsync(caller.Me, cancel);
        return page.Select(c => enrolled.Contains(c.Id) ? WithOwn(c) : c).ToList();
    }

    private Course WithOwn(Course course)
    {
        var key = new Pair<UserId, Id<Course>>(caller.Me, course.Id);
        return course with { MembershipIds = [key], CourseProgress = course.V2Details is null ? null : key };
    }

    private static string Wire(CourseType type) => type switch
    {
        CourseType.OnDemand => "v2.ondemand",
        CourseType.Capstone => "v2.capstone",
        CourseType.V1Session => "v1.session",
        CourseType.V1Capstone => "v1.capstone",
        _ => throw new InvalidOperationException($"The course type {type} has no wire name."),
    };
}
