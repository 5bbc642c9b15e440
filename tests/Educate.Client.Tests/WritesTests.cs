using System.Text;
using Educate.Contracts;

namespace Educate.Client.Tests;

public sealed class WritesTests
{
    private static readonly UserId Ada = new(1_000_001);
    private static readonly Id<Course> Optics = new("k");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Enrolling_posts_the_course()
    {
        await using var server = await StubServer.StartAsync(new StubReply(201, ""));

        await server.Client().Enrolments.EnrolAsync(Optics, Cancel);

        Assert.Equal(("POST", "/api/openCourseMemberships.v1", """{"courseId":"k"}"""), (server.Call.Method, server.Call.Target, server.Call.Body));
    }

    [Fact]
    public async Task Leaving_deletes_the_membership()
    {
        await using var server = await StubServer.StartAsync(new StubReply(204, ""));

        await server.Client().Enrolments.LeaveAsync(Ada, Optics, Cancel);

        Assert.Equal(("DELETE", "/api/openCourseMemberships.v1/1000001~k"), (server.Call.Method, server.Call.Target));
    }

    [Fact]
    public async Task A_place_in_a_video_is_put_with_what_was_watched()
    {
        await using var server = await StubServer.StartAsync(new StubReply(204, ""));

        await server.Client().VideoProgresses.SaveAsync(
            new(Ada, Optics, new("v")), new VideoPlace { ViewedUpTo = 4000, Watched = [new WatchedRange(0, 4000)] }, Cancel);

        Assert.Equal(("PUT", "/api/onDemandVideoProgresses.v1/1000001~k~v"), (server.Call.Method, server.Call.Target));
        Assert.Equal("""{"viewedUpTo":4000,"watched":[{"from":0,"to":4000}]}""", server.Call.Body);
    }

    [Fact]
    public async Task A_setting_that_is_not_named_is_left_out()
    {
        await using var server = await StubServer.StartAsync(new StubReply(204, ""), new StubReply(204, ""));
        var settings = server.Client().CourseSettings;

        await settings.ChangeAsync(Ada, Optics, new LearnerCourseChange { Archived = true }, Cancel);
        await settings.WakeAsync(Ada, Optics, Cancel);

        Assert.Equal(["""{"archived":true}""", """{"snoozedUntil":null}"""], server.Calls.Select(c => c.Body));
    }

    [Fact]
    public async Task A_video_event_speaks_the_item_protocol()
    {
        await using var server = await StubServer.StartAsync(new StubReply(
            200, """{"contentResponseBody":null,"itemProgress":{"contentVersionedId":"x@1","timestamp":5,"progressState":"Completed"}}"""));

        var reply = await server.Client().Lectures.ReportAsync(Ada, "optics", new("iV3bN"), VideoEvent.Ended, Cancel);

        Assert.Equal("/api/opencourse.v1/user/1000001/course/optics/item/iV3bN/lecture/videoEvents/ended?autoEnroll=false", server.Call.Target);
        Assert.Equal(ProgressState.Completed, reply.ItemProgress!.ProgressState);
    }

    [Fact]
    public async Task A_package_is_streamed_under_its_file_name()
    {
        await using var server = await StubServer.StartAsync(new StubReply(201, "", ("X-Coursera-Id", "abc")));
        using var archive = new MemoryStream(Encoding.UTF8.GetBytes("package"));

        var id = await server.Client().Imports.SendAsync(archive, "/archive/optics.tar.gz", cancel: Cancel);

        Assert.Equal("abc", id.Text);
        Assert.Equal(("/api/courseImports.v1?fileName=optics.tar.gz", "package"), (server.Call.Target, server.Call.Body));
    }

    [Fact]
    public async Task A_tree_comes_in_one_call_and_in_course_order()
    {
        await using var server = await StubServer.StartAsync(StubReply.Elements("""{"id":"k","moduleIds":["m2","m1"]}""", """
            {"onDemandCourseMaterialModules.v1":[
               {"id":"m1","name":"Light","slug":"light","description":"","timeCommitment":1,"lessonIds":["l1"]},
               {"id":"m2","name":"Lenses","slug":"lenses","description":"","timeCommitment":1,"lessonIds":[]}],
             "onDemandCourseMaterialLessons.v1":[
               {"id":"l1","moduleId":"m1","name":"Rays","slug":"rays","timeCommitment":1,"itemIds":["i1","gone"]}],
             "onDemandCourseMaterialItems.v2":[
               {"id":"i1","moduleId":"m1","lessonId":"l1","name":"Rays","slug":"rays","timeCommitment":1,
                "contentSummary":{"typeName":"lecture","definition":{"duration":60000}}}],
             "onDemandCourseMaterialPassableLessonElements.v1":[{"id":"item~i1","gradingWeight":0.5,"isRequiredForPassing":true}]}
            """));

        var tree = await server.Client().Materials.TreeAsync("optics", Cancel);

        Assert.Equal(["Lenses", "Light"], tree!.Modules.Select(m => m.Name));
        Assert.Equal("lecture", Assert.Single(tree.Items).ContentSummary.TypeName);
        Assert.Equal(0.5, tree.WeightOf(new("i1"))!.GradingWeight);
    }
}
