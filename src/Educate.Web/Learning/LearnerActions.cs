using Educate.Client;
using Educate.Contracts;
using Educate.Web.Hosting;
using Educate.Web.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Educate.Web.Learning;

/// <summary>What the buttons of pages post to. Each does one thing through the API and sends the browser back.</summary>
internal static class LearnerActions
{
    public static string Enrol(string slug) => $"/learn/{slug}/enrol";

    public static string Leave(string slug) => $"/learn/{slug}/leave";

    public static string Watched(string slug, Id<Item> item) => $"/learn/{slug}/lecture/{item}/watched";

    public static string Completed(string slug, Id<Item> item) => $"/learn/{slug}/supplement/{item}/completed";

    public static string CourseSettings(Id<Course> course) => $"/settings/courses/{course}";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/learn/{slug}/enrol", EnrolAsync).DisableAntiforgery();
        app.MapPost("/learn/{slug}/leave", LeaveAsync).DisableAntiforgery();
        app.MapPost("/learn/{slug}/lecture/{item}/watched", WatchedAsync).DisableAntiforgery();
        app.MapPost("/learn/{slug}/supplement/{item}/completed", CompletedAsync).DisableAntiforgery();
        app.MapPost("/settings/courses/{course}", ChangeAsync).DisableAntiforgery();
    }

    [SignedIn]
    private static async Task<IResult> EnrolAsync(string slug, EducateClient client, CancellationToken cancel)
    {
        var course = await CourseAsync(client, slug, cancel);
        await client.Enrolments.EnrolAsync(course.Id, cancel);
        return Back(Words.CourseWords.Home(slug, course.Type));
    }

    [SignedIn]
    private static async Task<IResult> LeaveAsync(string slug, EducateClient client, Visitor visitor, CancellationToken cancel)
    {
        var course = await CourseAsync(client, slug, cancel);
        await client.Enrolments.LeaveAsync(visitor.Id, course.Id, cancel);
        return Back("/");
    }

    [SignedIn]
    private static async Task<IResult> WatchedAsync(string slug, string item, EducateClient client, Visitor visitor, CancellationToken cancel)
    {
        await client.Lectures.ReportAsync(visitor.Id, slug, new Id<Item>(item), VideoEvent.Ended, cancel);
        return Back($"/learn/{slug}/lecture/{item}");
    }

    [SignedIn]
    private static async Task<IResult> CompletedAsync(string slug, string item, EducateClient client, CancellationToken cancel)
    {
        var course = await CourseAsync(client, slug, cancel);
        await client.Supplements.CompleteAsync(course.Id, new Id<Item>(item), cancel);
        return Back($"/learn/{slug}/supplement/{item}");
    }

    [SignedIn]
    private static async Task<IResult> ChangeAsync(
        string course, [FromForm] string change, [FromForm] string? returnTo, EducateClient client, Visitor visitor, TimeProvider time, CancellationToken cancel)
    {
        var id = new Id<Course>(course);
        var settings = client.CourseSettings;
        if (change == "show")
        {
            await settings.WakeAsync(visitor.Id, id, cancel);
        }

        await settings.ChangeAsync(visitor.Id, id, Change(change, visitor, time.GetUtcNow()), cancel);
        return Back(returnTo);
    }

    private static LearnerCourseChange Change(string change, Visitor visitor, DateTimeOffset now) => change switch
    {
        "snooze-1" => new LearnerCourseChange { SnoozedUntil = MorningIn(1, visitor, now) },
        "snooze-7" => new LearnerCourseChange { SnoozedUntil = MorningIn(7, visitor, now) },
        "hide" => new LearnerCourseChange { OnDashboard = false },
        "archive" => new LearnerCourseChange { Archived = true },
        "show" => new LearnerCourseChange { OnDashboard = true, Archived = false },
        _ => throw new EducateException(System.Net.HttpStatusCode.BadRequest, null, "The form asks for a change that this page does not know."),
    };

    // Midnight where the learner is: a snoozed course is there again when the day begins.
    private static DateTimeOffset MorningIn(int days, Visitor visitor, DateTimeOffset now)
    {
        var midnight = visitor.Local(now).Date.AddDays(days);
        var offset = visitor.Zone.IsInvalidTime(midnight) ? visitor.Zone.BaseUtcOffset : visitor.Zone.GetUtcOffset(midnight);
        return new DateTimeOffset(midnight, offset);
    }

    private static async Task<CourseHead> CourseAsync(EducateClient client, string slug, CancellationToken cancel) =>
        await client.Courses.Slug(slug).FirstAsync(c => new CourseHead(c.Id, c.CourseType), cancel)
        ?? throw Missing.Page();

    private static IResult Back(string? path) =>
        Results.Redirect(LocalPath.OrHome(path));

    private sealed record CourseHead(Id<Course> Id, CourseType Type);
}
