using System.Formats.Tar;
using System.IO.Compression;

namespace Educate.Courseware.Tests.Markdown;

public sealed class PackedFolderTests
{
    [Theory]
    [InlineData("zip")]
    [InlineData("tar.gz")]
    public async Task A_packed_folder_is_the_same_course(string extension)
    {
        using var folder = new CourseFolder().Write("01-ropes/01-knot.md", "![A knot](knot.png)").Write("01-ropes/knot.png", [1, 2, 3]);
        using var packed = new CourseFolder();
        var file = Path.Combine(packed.Root, "course." + extension);
        Pack(folder.Root, file);

        using var direct = await folder.ReadAsync();
        using var course = await CourseReader.ReadAsync(file, new ImportLimits(), TestContext.Current.CancellationToken);

        Assert.Equal(PackageFormat.Markdown, course.Format);
        Assert.Equal(direct.Items.Select(item => (item.SourceKey, item.Body)), course.Items.Select(item => (item.SourceKey, item.Body)));
        Assert.Equal(direct.Assets.All.Select(asset => (asset.Path, asset.Sha256)), course.Assets.All.Select(asset => (asset.Path, asset.Sha256)));
    }

    [Fact]
    public async Task A_mistake_in_a_packed_folder_leaves_no_temporary_folder_behind()
    {
        using var folder = new CourseFolder("name: Knots\n").Write("01-ropes/01-knot.md", "Text.");
        using var packed = new CourseFolder();
        var file = Path.Combine(packed.Root, "course.zip");
        Pack(folder.Root, file);
        var temporary = Directory.CreateDirectory(Path.Combine(packed.Root, "tmp"));

        await Assert.ThrowsAsync<PackageRefusedException>(() => CourseReader.ReadAsync(file, new ImportLimits { TemporaryFolder = temporary.FullName }, TestContext.Current.CancellationToken));

        Assert.Empty(temporary.EnumerateFileSystemInfos());
    }

    [Fact]
    public async Task Files_beside_the_course_are_named()
    {
        using var folder = new CourseFolder();
        File.Delete(Path.Combine(folder.Root, "course.yaml"));
        folder.Write("knots/course.yml", "name: Knots\npartner: quay\n").Write("knots/01-a/01-b.md", "Text.").Write("notes.txt", "Mine.");

        using var course = await folder.ReadAsync();

        Assert.Equal("a/b", Assert.Single(course.Items).SourceKey);
        Assert.Equal("notes.txt", Assert.Single(course.Report.Warnings).Path);
    }

    private static void Pack(string folder, string file)
    {
        if (file.EndsWith(".zip", StringComparison.Ordinal))
        {
            ZipFile.CreateFromDirectory(folder, file);
            return;
        }

        using var stream = new GZipStream(File.Create(file), CompressionLevel.Fastest);
        TarFile.CreateFromDirectory(folder, stream, includeBaseDirectory: false);
    }
}
