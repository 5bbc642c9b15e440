using System.Net;

namespace Educate.Server.Tests.Learning;

public sealed class CourseVisitsTests(EducateApp app) : IClassFixture<EducateApp>
{
    [Fact]
    public async Task Opening_a_page_of_a_course_counts_as_access_but_not_as_learning()
    {
        var course = await SampleCourse.PublishAsync(app);
        var client = app.SignedInAs(await course.NewLearnerAsync());
        app.Time.Advance(TimeSpan.FromHours(3));

        var page = await client.StatusAsync($"/learn/{course.Slug}/home/welcome");

        var membership = await client.ReadOneAsync("/api/memberships.v1?q=me&fields=lastAccessedTimestamp");
        var onDashboard = await client.ReadOneAsync("/api/learnerDashboard.v1?q=me");
        Assert.Equal(HttpStatusCode.OK, page);
        Assert.Equal(app.Time.GetUtcNow().ToUnixTimeMilliseconds(), membership.GetProperty("lastAccessedTimestamp").GetInt64());
        Assert.False(onDashboard.TryGetProperty("lastLearnedAt", out _));
    }

    [Fact]
    public async Task Reading_through_the_api_counts_as_neither()
    {
        var course = await SampleCourse.PublishAsync(app);
        var learner = await course.NewLearnerAsync();
        var client = app.SignedInAs(learner);

        await client.ReadAsync($"/api/opencourse.v1/user/~/course/{course.Slug}");

        var membership = await client.ReadOneAsync("/api/memberships.v1?q=me&fields=lastAccessedTimestamp");
        Assert.False(membership.TryGetProperty("lastAccessedTimestamp", out _));
    }
}
