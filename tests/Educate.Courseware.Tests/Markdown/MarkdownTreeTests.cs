namespace Educate.Courseware.Tests.Markdown;

public sealed class MarkdownTreeTests
{
    [Fact]
    public async Task Folders_become_modules_and_lessons_in_the_order_of_their_numbers()
    {
        using var folder = new CourseFolder()
            .Write("02-second/01-only.md", "Two.")
            .Write("01-first/10-late/01-end.md", "End.")
            .Write("01-first/2-early/01-begin.md", "Begin.")
            .Write("01-first/module.yaml", "name: The first\nweeks: 2\nobjectives: [Tie a knot.]\n")
            .Write("01-first/2-early/lesson.yaml", "name: Early on\n");

        using var course = await folder.ReadAsync();

        Assert.Equal(["The first", "Second"], course.Modules.Select(module => module.Name));
        Assert.Equal(["Early on", "Late"], course.Modules[0].Lessons.Select(lesson => lesson.Name));
        Assert.Equal((2, "Tie a knot."), (course.Modules[0].Weeks, course.Modules[0].LearningObjectives[0]));
        Assert.Equal(["first/early/begin", "first/late/end", "second/only"], course.Items.Select(item => item.SourceKey));
        Assert.Empty(course.Report.Warnings);
    }

    [Fact]
    public async Task Items_without_a_lesson_folder_form_one_lesson_with_the_name_of_the_module()
    {
        using var folder = new CourseFolder().Write("01-ropes/02-b.md", "B.").Write("01-ropes/01-a.md", "A.").Write("01-ropes/03-more/01-c.md", "C.");

        using var course = await folder.ReadAsync();

        Assert.Equal(["Ropes", "More"], course.Modules[0].Lessons.Select(lesson => lesson.Name));
        Assert.Equal(["A", "B", "C"], course.Items.Select(item => item.Name));
    }

    [Fact]
    public async Task Renumbering_keeps_the_key_and_front_matter_can_give_one()
    {
        using var before = new CourseFolder().Write("01-ropes/01-bowline.md", "A loop.");
        using var after = new CourseFolder().Write("04-ropes/07-bowline.md", "A loop.").Write("04-ropes/08-renamed.md", "---\nkey: ropes/old\n---\nText.");
        using var first = await before.ReadAsync();
        using var second = await after.ReadAsync();

        Assert.Equal(first.Items.Single().SourceKey, second.Items.First().SourceKey);
        Assert.Equal("ropes/old", second.Items.Last().SourceKey);
    }

    [Fact]
    public async Task Of_two_items_with_one_key_the_second_is_named_and_left_out()
    {
        using var folder = new CourseFolder().Write("01-ropes/01-knot.md", "A.").Write("01-ropes/02-knot.md", "B.");

        using var course = await folder.ReadAsync();

        Assert.Single(course.Items);
        Assert.Equal("01-ropes/02-knot.md", Assert.Single(course.Report.Warnings).Path);
        Assert.Equal(new BlockCount(1, 0, 1), course.Report.Blocks["item"]);
    }

    [Fact]
    public async Task Everything_that_is_not_imported_is_named()
    {
        using var folder = new CourseFolder()
            .Write("01-ropes/01-knot.md", "See [the picture](knot.png).")
            .Write("01-ropes/knot.png", [1, 2, 3])
            .Write("01-ropes/draft.png", [4])
            .Write("README.md", "For authors.")
            .Write("01-ropes/a/b/deep.md", "Too deep.");

        using var course = await folder.ReadAsync();

        Assert.Equal(["01-ropes/a/b/deep.md", "01-ropes/draft.png", "README.md"], course.Report.Warnings.Select(warning => warning.Path).Order(StringComparer.Ordinal));
        Assert.Equal(["01-ropes/knot.png"], course.Assets.All.Select(asset => asset.Path));
    }

    [Fact]
    public async Task An_item_with_a_mistake_leaves_a_placeholder_and_the_line_in_the_report()
    {
        var (item, warnings) = await CourseFolder.ItemAsync("---\ntype: exam\nname: A check\n---\n\n## Which?\n\n- [ ] This\n- [ ] That\n");

        Assert.True(item is { IsPlaceholder: true, IsOptional: true, Grading: null, Name: "A check" });
        var warning = Assert.Single(warnings);
        Assert.Equal("01-module/01-item.md", warning.Path);
        Assert.StartsWith("Line 6: No option is right", warning.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("---\ntype: poem\n---\nText.", "Line 2: 'poem' is no type of item.")]
    [InlineData("---\nname: [a, b]\n---\nText.", "Line 2: 'name' takes one text.")]
    [InlineData("---\nminutes: many\n---\nText.", "Line 2: 'minutes' is a whole number from 0 to 10000, not 'many'.")]
    [InlineData("---\nname: x\nText.", "Line 1: The front matter has no end")]
    [InlineData("---\ntype: reading\ngraded: true\n---\nText.", "Line 3: An item of the type reading cannot be graded.")]
    [InlineData("---\ntype: programming\n---\nText.", "Line 2: A programming assignment needs 'parts'")]
    [InlineData("---\ntype: tool\n---\nText.", "Line 2: Say what is opened")]
    [InlineData("---\ntype: peer\n---\nText.", "Line 2: A peer assignment needs '# Hand in' and '# Review'")]
    public async Task A_mistake_is_told_with_its_line(string markdown, string expected)
    {
        var (item, warnings) = await CourseFolder.ItemAsync(markdown);

        Assert.True(item.IsPlaceholder);
        Assert.StartsWith(expected, Assert.Single(warnings).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_has_no_meaning_is_told()
    {
        var (item, warnings) = await CourseFolder.ItemAsync("---\nname: Knots\nautor: me\n---\nText.");

        Assert.False(item.IsPlaceholder);
        Assert.Equal("Line 3: 'autor' has no meaning here, so it was not used.", Assert.Single(warnings).Reason);
    }
}
