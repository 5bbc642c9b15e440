using System.Globalization;
using Educate.Contracts;
using Educate.Server.Catalog;
using Educate.Server.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Educate.Server.Tests.Learning;

/// <summary>A course of the older generation with one session of six weeks.</summary>
internal sealed record SampleSessionCourse(Id<Course> Id, string Slug, int SessionId)
{
    private static int _made = 100;

    public static Task<SampleSessionCourse> PublishAsync(EducateApp app, DateOnly start, int weeks = 6) => app.InScopeAsync(async services =>
    {
        var (db, cancel) = (services.GetRequiredService<EducateDb>(), TestContext.Current.CancellationToken);
        var number = Interlocked.Increment(ref _made);
        var course = new SampleSessionCourse(
            new(string.Create(CultureInfo.InvariantCulture, $"v1-{number}")),
            string.Create(CultureInfo.InvariantCulture, $"old-maps-{number}"),
            970_000 + number);
        db.Add(new CourseRow
        {
            Id = course.Id,
            CatalogNumber = number,
            Slug = course.Slug,
            Name = "Old Maps",
            Type = CourseType.V1Session,
            Status = CourseStatus.Launched,
            Display = true,
            ClassId = "oldmaps",
            CreatedAt = app.Time.GetUtcNow(),
        });
        db.Add(new V1SessionRow
        {
            Id = course.SessionId,
            CourseId = course.Id,
            SourceKey = "001",
            Name = "001",
            Start = start,
            Weeks = weeks,
            IsActive = true,
        });
        await db.SaveChangesAsync(cancel);
        await services.GetRequiredService<Catalogue>().ReloadAsync(cancel);
        return course;
    });

    public string KeyOf(Someone someone) => $"{someone.UserId}~{Id}";
}
