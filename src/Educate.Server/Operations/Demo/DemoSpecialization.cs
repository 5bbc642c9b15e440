using Educate.Server.Catalog;
using Educate.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace Educate.Server.Operations;

/// <summary>Two of the demo's courses belong together.</summary>
internal static class DemoSpecialization
{
    private static readonly string[] _courses = ["night-sky-basics", "introduction-to-statistics"];

    public static Task AddAsync(EducateDb db, TimeProvider time, CancellationToken cancel) => db.WriteAsync(
        async inner =>
        {
            if (await db.Set<SpecializationRow>().AnyAsync(inner))
            {
                return;
            }

            var courses = await db.Set<CourseRow>().Where(c => _courses.Contains(c.Slug)).ToDictionaryAsync(c => c.Slug, c => c.Id, inner);
            var specialization = new SpecializationRow
            {
                Id = 1,
                OnDemandId = NewId.Uuid<SpecializationRow>(time).Text,
                Slug = "look-and-count",
                Name = "Look and Count",
                Tagline = "See something, then find out how sure you can be of it",
                Description = "Two courses by Northfield College: one on looking at the sky, one on what numbers say.",
                LaunchedAt = time.GetUtcNow(),
            };
            for (var i = 0; i < _courses.Length; i++)
            {
                specialization.Courses.Add(new SpecializationCourseRow { SpecializationId = 1, Position = i, CourseId = courses[_courses[i]] });
            }

            db.Add(specialization);
            await db.SaveChangesAsync(inner);
        },
        cancel);
}
