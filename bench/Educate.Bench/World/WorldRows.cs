using System.Globalization;
using Educate.Contracts;
using Educate.Server.Catalog;
using Educate.Server.Learning;
using Educate.Server.People;

namespace Educate.Bench;

/// <summary>The rows of the made-up world.</summary>
internal sealed class WorldRows(BenchSettings world, DateTimeOffset now)
{
    private const int ItemsDone = WorldTrees.ItemsOfCourse / 2;

    public IEnumerable<PartnerRow> Partners() => Enumerable.Range(0, world.Partners).Select(number => new PartnerRow
    {
        Id = WorldIds.Partner(number),
        ShortName = $"partner{Text(number)}",
        Name = $"The University of Town {Text(number)}",
        Description = "A place of learning with a long name and a short description.",
        Website = $"https://www.town{Text(number)}.example",
        City = "Town",
        Country = "NO",
    });

    public IEnumerable<object> Course(int number)
    {
        var id = WorldIds.Course(number);
        var course = new CourseRow
        {
            Id = id,
            CatalogNumber = number + 1,
            Slug = $"course-{Text(number)}",
            Name = $"An Introduction to Subject {number:D5}, With Practice",
            Type = CourseType.OnDemand,
            Status = CourseStatus.Launched,
            Display = true,
            PublishedVersion = 1,
            ShortDescription = "What the course is about and whom it is for, in one or two plain sentences.",
            DescriptionHtml = string.Concat(Enumerable.Repeat("<p>Somebody who takes this course will know something afterwards.</p>", 12)),
            Level = CourseLevel.Beginner,
            Workload = "3-5 hours/week",
            Start = now.AddDays(-200),
            CreatedAt = now,
            PublishedAt = now,
        };
        course.Partners.Add(new CoursePartnerRow { CourseId = id, PartnerId = WorldIds.Partner(number % world.Partners), Position = 0 });
        if (number % 10 == 0)
        {
            course.Partners.Add(new CoursePartnerRow { CourseId = id, PartnerId = WorldIds.Partner((number + 7) % world.Partners), Position = 1 });
        }

        return [course, new CourseVersionRow { CourseId = id, Version = 1, CreatedAt = now, Tree = WorldTrees.Json(number) }];
    }

    public IEnumerable<object> Learner(int number, Secret secret)
    {
        var user = WorldIds.User(number);
        var email = $"learner{Text(number)}@example.org";
        yield return new Account
        {
            Id = user.Value,
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            SecurityStamp = Text(number),
            CreatedAt = now,
        };
        yield return new LearnerRow { UserId = user, ExternalId = user.Value.ToString("x32", CultureInfo.InvariantCulture), FullName = $"Learner {Text(number)}" };
        yield return new CredentialRow
        {
            UserId = user,
            Hash = secret.Hash,
            Id = WorldIds.Token(number),
            Kind = CredentialKind.PersonalToken,
            CreatedAt = now,
            SeenAt = now.AddDays(3650),
        };
        for (var index = 0; index < world.Memberships; index++)
        {
            foreach (var row in Membership(user, number, index))
            {
                yield return row;
            }
        }
    }

    private IEnumerable<object> Membership(UserId user, int number, int index)
    {
        var course = WorldIds.CourseOf(number, index, world);
        var id = WorldIds.Course(course);
        var isActive = number < world.Active;
        yield return new MembershipRow
        {
            UserId = user,
            CourseId = id,
            Role = CourseRole.Learner,
            EnrolledAt = now.AddDays(-30 - index),
            LastAccessedAt = now.AddDays(-index),
            LastLearnedAt = now.AddDays(-index),
            CompletedItems = isActive ? ItemsDone : 0,
            RequiredItems = WorldTrees.ItemsOfCourse,
            Percent = isActive ? 50 : 0,
            PassedItems = isActive ? 4 : 0,
            PassableItems = 8,
            Grade = isActive ? 400_000 : 0,
        };
        if (!isActive)
        {
            yield break;
        }

        yield return new ScheduleRow
        {
            UserId = user,
            CourseId = id,
            Start = now.AddDays(-30 - index),
            Deadlines = string.Join(' ', Enumerable.Range(0, WorldTrees.Modules).Select(m =>
                $"{WorldIds.Node<Module>(course, m)}={Text(now.AddDays((7 * m) + 4 - index).ToUnixTimeMilliseconds())}")),
        };
        for (var item = 0; item < ItemsDone; item++)
        {
            var isExam = item % WorldTrees.Items == WorldTrees.Items - 1;
            yield return new ItemStateRow
            {
                UserId = user,
                CourseId = id,
                ItemId = WorldIds.Node<Item>(course, WorldTrees.NodeOfItem(item)),
                Progress = ProgressState.Completed,
                At = now.AddDays(-index),
                StartedAt = now.AddDays(-index),
                Score = isExam ? 800_000 : null,
                IsPassed = isExam,
                GradedAt = isExam ? now.AddDays(-index) : null,
            };
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
