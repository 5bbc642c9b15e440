namespace Educate.Courseware.Tests;

/// <summary>What must hold for the report of any package.</summary>
internal static class Accounts
{
    public static void AssertBalanced(CoursePackage package)
    {
        Assert.All(package.Report.Blocks, block => Assert.Equal(block.Value.Found, block.Value.Imported + block.Value.Named));
        Assert.All(package.Report.Warnings, warning => Assert.False(string.IsNullOrWhiteSpace(warning.Path) || string.IsNullOrWhiteSpace(warning.Reason)));
        Assert.True(package.Report.Warnings.Count >= package.Report.Blocks.Values.Sum(block => block.Named));
        Assert.Equal(package.Report.Items, package.Items.Count());
        Assert.Distinct(package.Items.Select(item => item.SourceKey));
        Assert.Distinct(package.Modules.Select(module => module.SourceKey));
        Assert.Distinct(package.Modules.SelectMany(module => module.Lessons).Select(lesson => lesson.SourceKey));
        Assert.All(package.Items.Where(item => item.IsPlaceholder), item => Assert.True(item is { IsOptional: true, Grading: null }));
    }
}
