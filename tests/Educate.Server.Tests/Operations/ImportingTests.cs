using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Educate.Contracts;
using Educate.Courseware;
using Educate.Resources;
using Educate.Server.Catalog;
using Educate.Server.Data;
using Educate.Server.Learning;
using Educate.Server.People;
using Educate.Server.Tests.Catalog;
using Educate.Server.Tests.Learning;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Educate.Server.Tests.Operations;

public sealed class ImportingTests(EducateApp app) : IClassFixture<EducateApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Importing_again_keeps_ids_and_progress_and_retires_what_vanished()
    {
        using var folder = CourseFolder.OfTides();
        var reader = await folder.ImportForReaderAsync(app);
        var reading = await reader.ItemAsync("High and low");
        using var done = await reader.Client.PostAsJsonAsync(
            "/api/onDemandSupplementCompletions.v1", new { userId = reader.Learner.UserId.Value, courseId = reader.CourseId, itemId = reading }, Cancel);
        Assert.True(done.IsSuccessStatusCode);

        var again = await folder.Without("01-sea/01-why/03-try.md").ImportAsync(app);

        var progress = await reader.Client.ReadAsync($"/api/opencourse.v1/user/{reader.Learner.UserId}/course/{reader.Slug}");
        Assert.Equal((2, false), (again.Course!.Version, again.Course.IsNew));
        Assert.Equal(reading, await reader.ItemAsync("High and low"));
        Assert.Equal("Completed", progress.GetProperty("items").GetProperty(reading).Text("progressState"));
        Assert.Equal(33, progress.GetProperty("overall").GetInt32());
        await Assert.ThrowsAsync<InvalidOperationException>(() => reader.ItemAsync("Try it"));
    }

    [Fact]
    public async Task A_draft_version_changes_nothing_that_learners_see()
    {
        using var folder = CourseFolder.OfTides();
        var reader = await folder.ImportForReaderAsync(app);

        var draft = await folder.With("02-exam/02-new.md", "---\nname: Quite new\n---\n\nText.\n").ImportAsync(app, asDraft: true);

        Assert.Equal(2, draft.Course!.Version);
        await Assert.ThrowsAsync<InvalidOperationException>(() => reader.ItemAsync("Quite new"));
    }

    [Fact]
    public async Task A_first_import_as_a_draft_is_in_no_list()
    {
        using var folder = CourseFolder.OfTides();

        var course = (await folder.ImportAsync(app, asDraft: true)).Course!.CourseId;

        Assert.Equal(HttpStatusCode.NotFound, await app.Anonymous().StatusAsync($"/api/courses.v1/{course}"));
        Assert.Equal(HttpStatusCode.NotFound, await app.Anonymous().StatusAsync($"/api/courses.v1?q=slug&slug={folder.Slug}&showHidden=true"));
    }

    [Fact]
    public async Task An_author_brings_in_a_course_and_becomes_its_instructor()
    {
        using var folder = CourseFolder.OfTides();
        var author = await app.NewSomeoneAsync(ServerRoles.Author);

        var course = (await folder.ImportAsync(app, author)).Course!.CourseId;
        var again = await folder.ImportAsync(app, author);

        var membership = await app.SignedInAs(author).ReadOneAsync($"/api/openCourseMemberships.v1/{author.UserId}~{course}");
        Assert.Equal("INSTRUCTOR", membership.Text("courseRole"));
        Assert.Equal(2, again.Course!.Version);
    }

    [Fact]
    public async Task Who_neither_teaches_a_course_nor_is_an_author_may_not_import_it()
    {
        using var folder = CourseFolder.OfTides();
        var (author, other, nobody) = (await app.NewSomeoneAsync(ServerRoles.Author), await app.NewSomeoneAsync(ServerRoles.Author), await app.NewSomeoneAsync());

        await Assert.ThrowsAsync<RefusalException>(() => folder.ImportAsync(app, nobody));
        var course = (await folder.ImportAsync(app, author)).Course!.CourseId;
        await Assert.ThrowsAsync<RefusalException>(() => folder.ImportAsync(app, other));
        await AppointAsync(other, course, CourseRole.Mentor);
        await Assert.ThrowsAsync<RefusalException>(() => folder.ImportAsync(app, other));
        await AppointAsync(other, course, CourseRole.TeachingStaff);

        Assert.Equal(2, (await folder.ImportAsync(app, other)).Course!.Version);
    }

    [Fact]
    public async Task A_course_that_a_killed_import_left_half_made_is_begun_anew()
    {
        using var folder = CourseFolder.OfTides();
        var author = await app.NewSomeoneAsync(ServerRoles.Author);
        using var package = await CourseReader.ReadAsync(folder.Path, new ImportLimits(), app.Time, Cancel);
        await app.InScopeAsync(services => services.GetRequiredService<EducateDb>().WriteAsync(
            c => new CourseRows(services.GetRequiredService<EducateDb>(), app.Time).FindOrCreateAsync(package, c), Cancel));

        var imported = await folder.ImportAsync(app, author);

        Assert.Equal((1, true), (imported.Course!.Version, imported.Course.IsNew));
        Assert.Equal(imported.Course.CourseId.Text, (await app.Anonymous().ReadOneAsync($"/api/courses.v1?q=slug&slug={folder.Slug}")).Text("id"));
    }

    [Fact]
    public async Task A_new_course_whose_version_cannot_be_written_is_taken_back()
    {
        using var folder = CourseFolder.OfTides();
        using var package = await CourseReader.ReadAsync(folder.Path, new ImportLimits(), app.Time, Cancel);
        var broken = package with { Instructors = [new PackageInstructor { Name = null! }] };

        await Assert.ThrowsAnyAsync<Exception>(() => app.InScopeAsync(services =>
            services.GetRequiredService<CoursePublisher>().PublishAsync(broken, null, asDraft: false, Cancel)));

        Assert.False(await app.InScopeAsync(services => services.GetRequiredService<EducateDb>().Set<CourseRow>().AnyAsync(c => c.Slug == folder.Slug, Cancel)));
        Assert.Equal((1, true), await VersionAsync(folder));
    }

    [Fact]
    public async Task An_archive_sent_to_the_server_is_published_and_reported()
    {
        using var folder = CourseFolder.OfTides();
        var author = app.SignedInAs(await app.NewSomeoneAsync(ServerRoles.Author));

        var created = await SendAsync(author, Zip(folder), "tides.zip", HttpStatusCode.Created);

        var import = Assert.Single(created.GetProperty("elements").EnumerateArray());
        var id = import.Text("id");
        Assert.Equal(("published", folder.Slug, "1"), (import.Text("state"), import.Text("slug"), import.Text("version")));
        Assert.Equal((4, 2), (import.GetProperty("report").GetProperty("items").GetInt32(), import.GetProperty("report").GetProperty("questions").GetInt32()));
        Wire.IsJson(import.GetRawText(), await author.ReadOneAsync($"/api/courseImports.v1/{id}"));
        Assert.Equal(id, (await author.ReadOneAsync("/api/courseImports.v1?q=my")).Text("id"));
        var other = app.SignedInAs(await app.NewSomeoneAsync(ServerRoles.Author));
        Assert.Equal(HttpStatusCode.NotFound, await other.StatusAsync($"/api/courseImports.v1/{id}"));
    }

    [Fact]
    public async Task A_broken_archive_is_refused_with_a_sentence_and_leaves_nothing_but_the_note()
    {
        var author = app.SignedInAs(await app.NewSomeoneAsync(ServerRoles.Author));
        var before = await CountAsync();

        var refused = await SendAsync(author, [0x1f, 0x8b, 1, 2, 3], "broken.tar.gz", HttpStatusCode.BadRequest);

        Assert.Equal("packageRefused", refused.Text("errorCode"));
        Assert.EndsWith(".", refused.Text("message"), StringComparison.Ordinal);
        Assert.Equal(before, await CountAsync());
        Assert.Equal("refused", (await author.ReadOneAsync("/api/courseImports.v1?q=my")).Text("state"));
    }

    [Fact]
    public async Task Learners_and_strangers_are_refused_before_anything_is_received()
    {
        var learner = app.SignedInAs(await app.NewSomeoneAsync());

        await SendAsync(learner, new byte[100], "x.zip", HttpStatusCode.Forbidden);
        await SendAsync(app.Anonymous(), new byte[100], "x.zip", HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_list_of_titles_makes_courses_and_a_second_time_renews_them()
    {
        var author = app.SignedInAs(await app.NewSomeoneAsync(ServerRoles.Author));
        const string List = "course_title,domain,sub_domain,level,url\nReefs of the South,Earth,Oceans,Beginner,https://list.example/learn/reefs-of-the-south\nBirds of the North,Life,,,https://list.example/learn/birds-of-the-north\n,Life,,,https://list.example/learn/none\n";

        await SendAsync(author, System.Text.Encoding.UTF8.GetBytes(List), "list.csv", HttpStatusCode.Created);
        var again = await SendAsync(author, System.Text.Encoding.UTF8.GetBytes(List.Replace("Reefs of", "Great reefs of", StringComparison.Ordinal)), "list.csv", HttpStatusCode.Created);

        var row = again.GetProperty("elements")[0].GetProperty("report").GetProperty("blocks").GetProperty("row");
        Assert.Equal((3, 2, 1), (row.GetProperty("found").GetInt32(), row.GetProperty("imported").GetInt32(), row.GetProperty("named").GetInt32()));
        var reefs = await app.Anonymous().ReadOneAsync("/api/courses.v1?q=slug&slug=reefs-of-the-south&fields=level,domainTypes");
        Assert.Equal(("Great reefs of the South", "BEGINNER"), (reefs.Text("name"), reefs.Text("level")));
        Wire.IsJson("""[{"domainId":"earth","subdomainId":"oceans"}]""", reefs.GetProperty("domainTypes"));
        Assert.Single((await app.Anonymous().ReadAsync("/api/courses.v1?q=search&query=birds%20north")).GetProperty("elements").EnumerateArray());
    }

    private Task<bool> AppointAsync(Someone someone, Id<Course> course, CourseRole role) => app.InScopeAsync(async services =>
    {
        await services.GetRequiredService<Enrolments>().AppointAsync(someone.UserId, course, role, Cancel);
        return true;
    });

    private async Task<(int Version, bool IsNew)> VersionAsync(CourseFolder folder)
    {
        var course = (await folder.ImportAsync(app)).Course!;
        return (course.Version, course.IsNew);
    }

    private Task<(int Courses, int Assets)> CountAsync() => app.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<EducateDb>();
        return (await db.Set<CourseRow>().CountAsync(Cancel), await db.Set<AssetRow>().CountAsync(Cancel));
    });

    private static byte[] Zip(CourseFolder folder)
    {
        using var bytes = new MemoryStream();
        System.IO.Compression.ZipFile.CreateFromDirectory(folder.Path, bytes);
        return bytes.ToArray();
    }

    private static async Task<JsonElement> SendAsync(HttpClient client, byte[] archive, string name, HttpStatusCode expected)
    {
        using var content = new ByteArrayContent(archive);
        using var reply = await client.PostAsync(new Uri($"/api/courseImports.v1?fileName={name}", UriKind.Relative), content, Cancel);
        var text = await reply.Content.ReadAsStringAsync(Cancel);
        Assert.True(expected == reply.StatusCode, $"{(int)reply.StatusCode}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }
}
