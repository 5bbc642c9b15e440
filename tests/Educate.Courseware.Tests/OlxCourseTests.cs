using System.Globalization;

namespace Educate.Courseware.Tests;

public sealed class OlxCourseTests
{
    private const string Html = """<html url_name="h1" display_name="Notes"><p>Water rises.</p></html>""";

    [Fact]
    public async Task The_course_is_described_from_its_attributes_and_about_pages()
    {
        using var package = await Olx.WithUnit(Html, course: """
            language="no" course_image="Sea view.png" license="creative-commons: ver=4.0 BY SA" display_organization="Fjord Academy"
            start="&quot;2031-02-03T04:05:00+00:00&quot;" end="null" self_paced="true"
            instructor_info="{&quot;instructors&quot;:[{&quot;name&quot;:&quot;Ane Lund&quot;,&quot;title&quot;:&quot;Docent&quot;,&quot;bio&quot;:&quot;Sails.&quot;}]}"
            """)
            .With("about/overview.html", "<h2>About</h2><script>x</script>").With("about/short_description.html", "<p>All about <b>tides</b>.</p>")
            .With("about/effort.html", "02:00").With("static/Sea view.png", "png").ReadAsync();

        Assert.Equal("Fjord+TID1+2030", package.Key.Text);
        Assert.Equal(("Tides", "no", "2 hours/week", "CC BY-SA 4.0"), (package.Name, package.Language, package.Workload, package.Licence));
        Assert.Equal(("Fjord", "Fjord Academy"), (package.Partner.ShortName, package.Partner.Name));
        Assert.Equal(("<h2>About</h2>", "All about tides."), (package.DescriptionHtml, package.ShortDescription));
        Assert.Equal("static/Sea view.png", package.ImageAsset);
        Assert.Equal("Ane Lund", Assert.Single(package.Instructors).Name);
        Assert.Equal(DateTimeOffset.Parse("2031-02-03T04:05:00Z", CultureInfo.InvariantCulture), package.Start);
        Assert.Null(package.End);
    }

    [Fact]
    public async Task A_policy_overrides_the_xml_and_brings_the_grading()
    {
        using var package = await Olx.WithUnit(Html)
            .With("policies/2030/policy.json", """{"course/2030":{"display_name":"Tides II","start":"2032-01-01T00:00:00Z"},"chapter/c1":{"display_name":"Renamed"}}""")
            .With("policies/2030/grading_policy.json", """{"GRADER":[{"type":"Lab","short_label":"L","min_count":3,"drop_count":1,"weight":0.4}],"GRADE_CUTOFFS":{"B":0.55,"A":0.9}}""")
            .ReadAsync();

        Assert.Equal(("Tides II", "Renamed"), (package.Name, package.Modules[0].Name));
        Assert.Equal(new AssignmentType { Type = "Lab", ShortLabel = "L", MinCount = 3, DropCount = 1, WeightMillionths = 400_000 }, Assert.Single(package.GradingPolicy!.AssignmentTypes));
        Assert.Equal([new GradeCutoff("A", 900_000), new GradeCutoff("B", 550_000)], package.GradingPolicy.Cutoffs);
        Assert.Equal((PassingRule.Grade, 550_000), (package.PassingRule, package.PassingMillionths));
    }

    [Theory]
    [InlineData("2033-09-18T11:30:00Z")]
    [InlineData("2033-09-18T13:30:00+02:00")]
    [InlineData("2033-09-18T11:30")]
    [InlineData("&quot;2033-09-18T11:30:00+00:00&quot;")]
    public async Task A_due_date_makes_a_fixed_schedule_and_is_inherited(string due)
    {
        using var package = await Olx.WithUnit(Html, sequential: $"Due=\"{due}\" start=\"1970-01-01T00:00:00Z\" graceperiod=\"1 day 5 hours 30 seconds\"").ReadAsync();

        var item = Assert.Single(package.Items);
        Assert.Equal(ScheduleKind.Fixed, package.Schedule);
        Assert.Equal(DateTimeOffset.Parse("2033-09-18T11:30:00Z", CultureInfo.InvariantCulture), item.Due);
        Assert.Null(item.Start);
        Assert.Equal(((29 * 3600) + 30) * 1000, item.GracePeriodMs);
    }

    [Fact]
    public async Task A_self_paced_course_has_weeks_and_says_which_dates_it_left_out()
    {
        using var package = await Olx.WithUnit(Html, "due=\"2033-09-18T11:30:00Z\"", "self_paced=\"true\" start=\"soon\"").ReadAsync();

        Assert.Equal(ScheduleKind.Weeks, package.Schedule);
        Assert.Null(Assert.Single(package.Items).Due);
        Assert.Contains(package.Report.Warnings, warning => warning.Reason.Contains("self-paced", StringComparison.Ordinal));
        Assert.Contains(package.Report.Warnings, warning => warning.Reason.Contains("'soon'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tabs_updates_handouts_and_textbooks_become_pages()
    {
        using var package = await Olx.WithUnit(Html)
            .With("policies/2030/policy.json", """
                {"course/2030":{"tabs":[{"type":"courseware"},{"type":"static_tab","name":"Links","url_slug":"links"}],
                "pdf_textbooks":[{"id":"b","tab_title":"Book","chapters":[{"title":"One","url":"/static/one.pdf"}]}]}}
                """)
            .With("tabs/links.html", "<p>Links</p>").With("static/one.pdf", "pdf")
            .With("info/updates.html", "").With("info/handouts.html", "<ol></ol>")
            .With("info/updates.items.json", """[{"date":"May 1","content":"<p>Old</p>","status":"visible"},{"date":"May 2","content":"<p>New</p>","status":"visible"}]""")
            .ReadAsync();

        Assert.Equal([PageKind.Page, PageKind.Page, PageKind.Updates], package.Pages.Select(page => page.Kind));
        Assert.Contains(ContentLink.ToAsset("static/one.pdf"), package.Pages[1].Html, StringComparison.Ordinal);
        Assert.Equal("<h3>May 2</h3><p>New</p><h3>May 1</h3><p>Old</p>", package.Pages[2].Html);
        Assert.Contains(package.Report.Warnings, warning => warning.Path == "info/handouts.html");
    }

    [Theory]
    [InlineData("<course url_name=\"r\" course=\"c\"/>", "org")]
    [InlineData("<library org=\"o\"/>", "course element")]
    [InlineData("<course", "course.xml")]
    [InlineData("<course url_name=\"r\" course=\"c\" org=\"o\"/>", "course/r.xml")]
    public async Task A_broken_root_refuses_the_package(string root, string named)
    {
        var refused = await Olx.Empty().With("course.xml", root).RefusedAsync();

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }
}
