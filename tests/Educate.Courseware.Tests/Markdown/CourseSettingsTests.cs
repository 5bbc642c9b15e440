namespace Educate.Courseware.Tests.Markdown;

public sealed class CourseSettingsTests
{
    private const string Full = """
        name: Knots & Splices
        slug: knots
        description: Six *useful* knots.
        language: nb
        level: beginner
        workload: 1 hour a week
        subjects: [Crafts / Rope, Sailing]
        licence: CC BY 4.0
        credit: The authors
        image: cover.png
        partner:
          shortName: quay
          name: Quayside School
          website: https://quay.example
        instructors:
          - name: Ada Rope
            title: Rigger
            bio: Splices.
        grading:
          rule: grade
          pass: 60%
          policy:
            - {type: Check, label: C, weight: 40%, count: 3, drop: 1}
            - {type: Exam, weight: 60%}
          marks: {Pass: 60%, Good: 85%}
        """;

    [Fact]
    public async Task Every_setting_arrives_in_the_package()
    {
        using var folder = new CourseFolder(Full).Write("cover.png", [1]).Write("about.md", "All about **knots**.").Write("01-a/01-b.md", "Text.");

        using var course = await folder.ReadAsync();

        Assert.Empty(course.Report.Warnings);
        Assert.Equal(("quay+knots+", "knots", "Knots & Splices"), (course.Key.Text, course.Slug, course.Name));
        Assert.Equal(("Six useful knots.", "<p>All about <strong>knots</strong>.</p>"), (course.ShortDescription, course.DescriptionHtml));
        Assert.Equal(("nb", "beginner", "1 hour a week"), (course.Language, course.Level, course.Workload));
        Assert.Equal([new CourseSubject("Crafts", "Rope"), new CourseSubject("Sailing", null)], course.Subjects);
        Assert.Equal(("CC BY 4.0", "The authors", "cover.png"), (course.Licence, course.Credits, course.ImageAsset));
        Assert.Equal(("Quayside School", "https://quay.example"), (course.Partner.Name, course.Partner.Website));
        Assert.Equal(("Ada Rope", "Rigger", "<p>Splices.</p>"), (course.Instructors[0].Name, course.Instructors[0].Title, course.Instructors[0].BioHtml));
        Assert.Equal((PassingRule.Grade, 600_000), (course.PassingRule, course.PassingMillionths));
        Assert.Equal([("Check", 400_000, 3, 1), ("Exam", 600_000, 0, 0)], course.GradingPolicy!.AssignmentTypes.Select(type => (type.Type, type.WeightMillionths, type.MinCount, type.DropCount)));
        Assert.Equal([new GradeCutoff("Good", 850_000), new GradeCutoff("Pass", 600_000)], course.GradingPolicy.Cutoffs);
    }

    [Theory]
    [InlineData("partner: quay", "course.yaml, line 1: 'name' is missing.")]
    [InlineData("name: Knots", "course.yaml, line 1: 'partner' is missing: who offers the course?")]
    [InlineData("name: Knots\npartner: quay\nlevel: easy", "course.yaml, line 3: 'easy' is not known for 'level': write beginner or intermediate or advanced.")]
    [InlineData("name: Knots\npartner: quay\nimage: none.png", "course.yaml, line 3: There is no file 'none.png'.")]
    [InlineData("name: Knots\npartner: quay\ngrading:\n  pass: 200%", "course.yaml, line 4: 'pass' is a share such as 80% or 0.8, not '200%'.")]
    [InlineData("name: Knots\npartner: quay\nzone: Mars", "course.yaml, line 3: 'Mars' is no time zone: write a name such as Europe/Oslo.")]
    [InlineData("- a list", "course.yaml, line 1: Lines of the form 'name: value' are expected here.")]
    [InlineData("name: Knots\npartner: &p quay\nrun: *p", "course.yaml, line 3: Aliases (*name) are not read.")]
    [InlineData("name: Knots\npartner: quay\ngeneration: 1", "course.yaml, line 3: A course of generation 1 needs 'sessions'.")]
    public async Task A_mistake_in_the_settings_refuses_the_course_with_file_and_line(string settings, string expected)
    {
        using var folder = new CourseFolder(settings).Write("01-a/01-b.md", "Text.");

        Assert.Equal(expected, await folder.RefusalAsync());
    }

    [Fact]
    public async Task Broken_YAML_is_refused_with_its_line()
    {
        using var folder = new CourseFolder("name: Knots\npartner: {name: [}\n").Write("01-a/01-b.md", "Text.");

        Assert.StartsWith("course.yaml, line 2: This is not YAML", await folder.RefusalAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deep_YAML_is_refused_and_does_not_exhaust_the_stack()
    {
        using var folder = new CourseFolder("name: " + new string('[', 100_000)).Write("01-a/01-b.md", "Text.");

        Assert.StartsWith("course.yaml, line 1: This is", await folder.RefusalAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_course_without_an_item_is_refused()
    {
        using var folder = new CourseFolder();

        Assert.EndsWith("The course has no item: put .md files into folders such as 01-first-steps.", await folder.RefusalAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_course_has_sessions_and_pages_and_no_items()
    {
        using var folder = new CourseFolder("name: Maps\npartner: quay\ngeneration: 1\nsessions:\n  - {name: \"001\", start: -24d, weeks: 6}\n  - {name: \"002\", start: 2027-01-11, weeks: 6, active: false}\n")
            .Write("pages/02-week-1.md", "Back to [the start](01-home.md).")
            .Write("pages/01-home.md", "---\nname: Welcome\n---\nHello.")
            .Write("pages/03-news.md", "---\nkind: updates\n---\nNews.")
            .Write("01-a/01-b.md", "Text.");

        using var course = await folder.ReadAsync();

        Assert.Equal((CourseGeneration.Sessions, false), (course.Generation, course.IsSelfPaced));
        Assert.Equal([("001", new DateOnly(2026, 10, 31), true), ("002", new DateOnly(2027, 1, 11), false)], course.Sessions.Select(session => (session.Name, session.Start, session.IsActive)));
        Assert.Equal(["Welcome", "Week 1", "News"], course.Pages.Select(page => page.Title));
        Assert.Equal(PageKind.Updates, course.Pages[2].Kind);
        Assert.Contains($"href=\"{ContentLink.ToItem("pages/home")}\"", course.Pages[1].Html, StringComparison.Ordinal);
        Assert.Equal("01-a/01-b.md", Assert.Single(course.Report.Warnings).Path);
    }
}
