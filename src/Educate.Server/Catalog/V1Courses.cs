using Educate.Contracts;
using Educate.Resources;
using Educate.Server.People;

namespace Educate.Server.Catalog;

/// <summary>What only session courses have.</summary>
[Resource("v1Details", DefaultFields = "classId,sessionIds")]
[Allow<Anyone>]
[Follows(nameof(V1Details.SessionIds))]
[Follows(nameof(V1Details.UpcomingSessionId))]
public sealed class V1DetailsResource(Catalogue catalogue, ClassPages pages, ServedHtml served, ICallerCourses own, Caller caller)
    : Resource<Id<V1Details>, V1Details>
{
    private readonly CatalogueSnapshot _snapshot = catalogue.Current;

    /// <inheritdoc />
    protected override SnapshotTable<Id<V1Details>, V1Details> Snapshot => _snapshot.V1Details;

    /// <summary>What only a session course has.</summary>
    /// <param name="id">The course.</param>
    /// <param name="cancel">Ends the work.</param>
    [Get]
    public async ValueTask<V1Details?> Get(Id<V1Details> id, CancellationToken cancel) =>
        Snapshot.Find(id) is { } details ? (await WithTextsAsync([details], cancel))[0] : null;

    /// <summary>The same of several courses.</summary>
    /// <param name="ids">The courses.</param>
    /// <param name="cancel">Ends the work.</param>
    [MultiGet]
    public ValueTask<IReadOnlyList<V1Details>> MultiGet(IReadOnlyList<Id<V1Details>> ids, CancellationToken cancel) =>
        WithTextsAsync(Snapshot.Select(ids), cancel);

    /// <summary>One for each session course.</summary>
    /// <param name="paging">Which part of the list.</param>
    /// <param name="cancel">Ends the work.</param>
    [GetAll]
    public async ValueTask<Page<V1Details>> List(Paging paging, CancellationToken cancel)
    {
        var page = Snapshot.Page(paging);
        return page with { Elements = await WithTextsAsync(page.Elements, cancel) };
    }

    /// <summary>Adds the texts that are asked for, with links that work today. The class pages are for members only.</summary>
    private async ValueTask<IReadOnlyList<V1Details>> WithTextsAsync(IReadOnlyList<V1Details> page, CancellationToken cancel)
    {
        var (showsAbout, showsPages) = (Request.Shows("aboutTheCourse"), Request.Shows("courseSyllabus"));
        if (!showsAbout && !showsPages)
        {
            return page;
        }

        var full = new List<V1Details>(page.Count);
        foreach (var details in page)
        {
            var entry = _snapshot.Find(new Id<Course>(details.Id.Text))!;
            var isMember = showsPages && caller.UserId is { } me && await CourseMember.IsMemberAsync(own, me, entry, cancel);
            full.Add(details with
            {
                AboutTheCourse = showsAbout && details.AboutTheCourse is { } about ? await served.ResolveAsync(about, entry, cancel) : null,
                CourseSyllabus = isMember ? await pages.TextAsync(entry, cancel) : null,
            });
        }

        return full;
    }
}

/// <summary>The runs of session courses.</summary>
[Resource("v1Sessions", DefaultFields = "homeLink,active,durationString,startDay,startMonth,startYear")]
[Allow<Anyone>]
[Follows(nameof(V1Session.InstructorIds))]
public sealed class V1SessionsResource(Catalogue catalogue) : SnapshotResource<Id<V1Session>, V1Session>
{
    /// <summary>All sessions.</summary>
    protected override SnapshotTable<Id<V1Session>, V1Session> Table => catalogue.Current.V1Sessions;
}
