using Educate.Client;
using Educate.Contracts;
using Educate.Web.Problems;

namespace Educate.Web.Catalog;

/// <summary>What the page of a course says about it, whoever looks.</summary>
public sealed record CourseAbout(
    Id<Course> Id,
    string Slug,
    string Name,
    CourseType Type,
    CourseStatus Status,
    string? Description,
    string? PhotoUrl,
    string? Workload,
    CourseLevel? Level,
    DateTimeOffset? StartDate,
    IReadOnlyList<string> Languages,
    IReadOnlyList<string> Captions,
    IReadOnlyList<Pair<UserId, Id<Course>>>? MembershipIds)
{
    public bool IsJoined => MembershipIds is { Count: > 0 };

    public IReadOnlyList<string> Partners { get; init; } = [];

    public IReadOnlyList<Teacher> Teachers { get; init; } = [];

    /// <summary>Reads the course with this address.</summary>
    public static async Task<CourseAbout> ReadAsync(EducateClient client, string slug)
    {
        var partners = Include.To("partnerIds", (Partner p) => p.Name);
        var teachers = Include.To("instructorIds", (Instructor i) => new Teacher(i.FullName, i.Title, i.Department, i.Photo));
        var reply = await client.Courses.Slug(slug).With(partners, teachers).PageAsync(c => new CourseAbout(
            c.Id, c.Slug, c.Name, c.CourseType, c.CourseStatus, c.Description, c.PhotoUrl, c.Workload, c.Level, c.StartDate,
            c.PrimaryLanguages, c.SubtitleLanguages, c.MembershipIds));
        var course = reply.Elements is [var found, ..] ? found : throw Missing.Page();
        return course with { Partners = reply.Linked(partners), Teachers = reply.Linked(teachers) };
    }
}

/// <summary>Who teaches a course.</summary>
public sealed record Teacher(string Name, string? Title, string? Department, string? Photo)
{
    public string Position => string.Join(", ", new[] { Title, Department }.Where(part => !string.IsNullOrWhiteSpace(part)));
}
