using System.Net;
using Educate.Server.Tests.Learning;

namespace Educate.Server.Tests.Catalog;

public sealed class OnDemandCourseMaterialsTests(EducateApp app) : IClassFixture<EducateApp>
{
    private const string V2Includes =
        "modules,lessons,items,tracks,passableItemGroups,passableItemGroupChoices,passableLessonElements,gradePolicy,gradingParameters,embeddedContentMapping";

    [Fact]
    public async Task The_newer_tree_has_every_part_in_course_order()
    {
        using var folder = CourseFolder.OfTides();
        var id = (await folder.ImportAsync(app)).Course!.CourseId;

        var tree = await app.Anonymous().ReadAsync($"/api/onDemandCourseMaterials.v2/?q=slug&slug={folder.Slug}&includes={V2Includes}&showLockedItems=True");

        var linked = tree.GetProperty("linked");
        var modules = linked.GetProperty("onDemandCourseMaterialModules.v1");
        var items = linked.GetProperty("onDemandCourseMaterialItems.v2");
        Assert.Equal(id.Text, Assert.Single(tree.GetProperty("elements").EnumerateArray()).Text("id"));
        Assert.Equal(["The sea", "Exam"], modules.Texts("name"));
        Assert.Equal(["id", "name", "slug", "description", "timeCommitment", "lessonIds"], modules[0].EnumerateObject().Select(m => m.Name));
        Assert.Equal(["Why", "Exam"], linked.GetProperty("onDemandCourseMaterialLessons.v1").Texts("name"));
        Assert.Equal(["The pull", "High and low", "Try it", "The exam"], items.Texts("name"));
        Wire.IsJson("""{"typeName":"lecture","definition":{"duration":65000,"hasInVideoAssessment":false}}""", items[0].GetProperty("contentSummary"));
        Wire.IsJson("""{"typeName":"supplement","definition":{"assetTypeName":"cml","containsWidget":false}}""", items[1].GetProperty("contentSummary"));
        Wire.IsJson("""[{"id":"core","passablesCount":1}]""", linked.GetProperty("onDemandCourseMaterialTracks.v1"));
        Wire.IsJson(
            $$"""[{"id":"item~{{items[3].Text("id")}}","gradingWeight":1,"isRequiredForPassing":true}]""",
            linked.GetProperty("onDemandCourseMaterialPassableLessonElements.v1"));
        Assert.False(linked.TryGetProperty("gradePolicy", out _));
    }

    [Fact]
    public async Task The_older_tree_has_the_older_form_of_items()
    {
        using var folder = CourseFolder.OfTides();
        await folder.ImportAsync(app);

        var tree = await app.Anonymous().ReadAsync(
            $"/api/onDemandCourseMaterials.v1?q=slug&slug={folder.Slug}&includes=moduleIds,lessonIds,itemIds,tracks,passableItemGroups&showLockedItems=true");

        var lecture = tree.GetProperty("linked").GetProperty("onDemandCourseMaterialItems.v1")[0].GetProperty("content");
        var definition = lecture.GetProperty("definition");
        Assert.Equal("lecture", lecture.Text("typeName"));
        Assert.Equal(["videoId", "duration", "optional", "assets"], definition.EnumerateObject().Select(m => m.Name));
        Assert.EndsWith("@1", Assert.Single(definition.GetProperty("assets").EnumerateArray()).GetString(), StringComparison.Ordinal);
        Assert.Equal("[]", tree.GetProperty("linked").GetProperty("onDemandCourseMaterialPassableItemGroups.v1").GetRawText());
    }

    [Fact]
    public async Task Videos_come_under_their_items_ids_for_members_only()
    {
        using var folder = CourseFolder.OfTides();
        var reader = await folder.ImportForReaderAsync(app);
        var url = $"/api/onDemandCourseMaterials.v1?q=slug&slug={folder.Slug}&includes=videos&fields=onDemandVideos.v1(sources)";

        var video = Assert.Single((await reader.Client.ReadAsync(url)).GetProperty("linked").GetProperty("onDemandVideos.v1").EnumerateArray());
        var others = await app.Anonymous().ReadAsync(url);

        Assert.Equal(await reader.ItemAsync("The pull"), video.Text("id"));
        Assert.StartsWith(app.Address.ToString(), video.GetProperty("sources").GetProperty("byResolution").GetProperty("540p").Text("mp4VideoUrl"), StringComparison.Ordinal);
        Assert.Equal("[]", others.GetProperty("linked").GetProperty("onDemandVideos.v1").GetRawText());
    }

    [Fact]
    public async Task Without_includes_only_the_root_is_sent_and_an_unknown_slug_finds_nothing()
    {
        using var folder = CourseFolder.OfTides();
        var id = (await folder.ImportAsync(app)).Course!.CourseId;
        var client = app.Anonymous();

        var root = await client.ReadAsync($"/api/onDemandCourseMaterials.v1/{id}");

        Assert.Equal("null", root.GetProperty("linked").GetRawText());
        Wire.IsJson("""{"elements":[],"paging":null,"linked":null}""", await client.ReadAsync("/api/onDemandCourseMaterials.v2?q=slug&slug=nothing"));
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync("/api/onDemandCourseMaterials.v2/nothing"));
    }

    [Fact]
    public async Task A_learner_asks_for_their_own_tree_only()
    {
        using var folder = CourseFolder.OfTides();
        var reader = await folder.ImportForReaderAsync(app);
        var url = $"/api/onDemandCourseMaterials.v2?q=learner&courseId={reader.CourseId}&learnerId=";

        Assert.Equal(reader.CourseId, (await reader.Client.ReadOneAsync(url + reader.Learner.UserId)).Text("id"));
        Assert.Equal(HttpStatusCode.Forbidden, await reader.Client.StatusAsync(url + "1"));
        Assert.Equal(HttpStatusCode.Unauthorized, await app.Anonymous().StatusAsync(url + reader.Learner.UserId));
    }

    [Fact]
    public async Task The_schedule_gives_each_module_a_period()
    {
        using var folder = CourseFolder.OfTides();
        var id = (await folder.ImportAsync(app)).Course!.CourseId;
        var client = app.Anonymous();

        var modules = (await client.ReadOneAsync($"/api/onDemandCourseMaterials.v1/{id}")).GetProperty("moduleIds");

        Wire.IsJson($$"""[{"id":"{{id}}"}]""", (await client.ReadAsync($"/api/onDemandCourseSchedules.v1/{id}/")).GetProperty("elements"));
        Wire.IsJson(
            $$"""{"elements":[{"id":"{{id}}","defaultSchedule":{"periods":[{"moduleIds":["{{modules[0]}}"],"numberOfWeeks":1},{"moduleIds":["{{modules[1]}}"],"numberOfWeeks":1}]} }],"paging":null,"linked":null}""",
            await client.ReadAsync($"/api/onDemandCourseSchedules.v1/{id}/?fields=defaultSchedule"));
    }
}
