using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace Educate.Courseware.Tests;

public sealed class HostileArchiveTests
{
    private static readonly string Zeros = new('0', 2 << 20);

    private static readonly Func<ImportLimits, ImportLimits> Watchful = limits => limits with { RatioFromBytes = 1 << 20 };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static MemoryStream Tar(params TarEntry[] entries)
    {
        var archive = new MemoryStream();
        using (var gzip = new GZipStream(archive, CompressionLevel.Fastest, leaveOpen: true))
        using (var tar = new TarWriter(gzip))
        {
            foreach (var entry in entries)
            {
                tar.WriteEntry(entry);
            }
        }

        archive.Position = 0;
        return archive;
    }

    private static PaxTarEntry File(string name, string text = "x") =>
        new(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)) };

    private static async Task<string> RefusedAsync(Stream archive, Func<ImportLimits, ImportLimits>? limits = null)
    {
        using var folder = Temporary.Folder();
        var refused = await Assert.ThrowsAsync<PackageRefusedException>(() =>
            CourseReader.ReadAsync(archive, limits is null ? folder.Limits : limits(folder.Limits), Cancel));
        Assert.True(folder.IsEmpty, "The import left something behind.");
        return refused.Message;
    }

    [Theory]
    [InlineData("../outside.txt")]
    [InlineData("course/../../outside.txt")]
    [InlineData("/etc/outside.txt")]
    [InlineData("C:/outside.txt")]
    [InlineData("course\\..\\outside.txt")]
    public async Task Names_that_lead_outside_are_refused(string name)
    {
        Assert.Contains("The archive holds a file", await RefusedAsync(Tar(File(name))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_longer_than_a_disk_takes_are_refused()
    {
        Assert.Contains("too long", await RefusedAsync(Tar(File("course/" + new string('語', 90)))), StringComparison.Ordinal);
        Assert.Contains("impossible", await RefusedAsync(Tar(File(string.Join('/', Enumerable.Repeat("folder", 300))))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TarEntryType.SymbolicLink)]
    [InlineData(TarEntryType.HardLink)]
    public async Task Links_are_refused(TarEntryType type)
    {
        Assert.Contains("link", await RefusedAsync(Tar(new PaxTarEntry(type, "course/course.xml") { LinkName = "/etc/hostname" })), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TarEntryType.Fifo)]
    [InlineData(TarEntryType.CharacterDevice)]
    [InlineData(TarEntryType.BlockDevice)]
    public async Task Devices_and_pipes_are_refused(TarEntryType type)
    {
        Assert.Contains("neither a file nor a folder", await RefusedAsync(Tar(new PaxTarEntry(type, "course/x"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_file_and_folder_at_once_is_refused()
    {
        Assert.Contains("both", await RefusedAsync(Tar(File("a"), File("a/b"))), StringComparison.Ordinal);
        Assert.Contains("both", await RefusedAsync(Tar(File("a/b"), File("a"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_files_are_refused()
    {
        var files = Enumerable.Range(0, 20).Select(i => File($"course/{i}")).ToArray<TarEntry>();

        Assert.Contains("more than 10", await RefusedAsync(Tar(files), limits => limits with { MaxEntries = 10 }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_file_and_all_files_together_have_a_greatest_size()
    {
        var big = new string('a', 300 << 10);

        Assert.Contains("one file", await RefusedAsync(Tar(File("a", big)), limits => limits with { MaxFileBytes = 200 << 10 }), StringComparison.Ordinal);
        Assert.Contains("unpacks to more", await RefusedAsync(Tar(File("a", big), File("b", big)), limits => limits with { MaxTotalBytes = 400 << 10 }), StringComparison.Ordinal);
        Assert.Contains("larger than", await RefusedAsync(new MemoryStream(new byte[300 << 10]), limits => limits with { MaxArchiveBytes = 200 << 10 }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gzip_bomb_is_refused_by_its_ratio()
    {
        Assert.Contains("times its size", await RefusedAsync(Tar(File("zeros", Zeros)), Watchful), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_zip_bomb_and_zip_links_are_refused()
    {
        Assert.Contains("times its size", await RefusedAsync(Zip("zeros", Zeros, 0), Watchful), StringComparison.Ordinal);
        Assert.Contains("neither a file", await RefusedAsync(Zip("link", "/etc/hostname", unchecked((int)0xA1FF0000))), StringComparison.Ordinal);
        Assert.Contains("leads outside", await RefusedAsync(Zip("../x", "x", 0)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_archive_or_no_course_is_refused_with_a_sentence()
    {
        Assert.Contains("neither", await RefusedAsync(new MemoryStream("not an archive"u8.ToArray())), StringComparison.Ordinal);
        Assert.Contains("neither", await RefusedAsync(new MemoryStream()), StringComparison.Ordinal);
        Assert.Contains("no course", await RefusedAsync(Tar(File("readme.txt"))), StringComparison.Ordinal);
        Assert.Contains("library", await RefusedAsync(Tar(File("library/library.xml"))), StringComparison.Ordinal);
        Assert.Contains("IMS", await RefusedAsync(Zip("imsmanifest.xml", "<manifest/>", 0)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entities_refuse_the_package_and_are_never_expanded()
    {
        const string bomb = """<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>""";
        const string outside = """<?xml version="1.0"?><!-- c --><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]>""";

        var root = await Olx.Empty().With("course.xml", bomb + """<course org="o" course="c" url_name="&b;"/>""").RefusedAsync();
        var block = await Olx.WithProblem("x").With("problem/p1.xml", outside + "<problem><p>&f;</p></problem>").RefusedAsync();

        Assert.Contains("declares XML entities", root.Message, StringComparison.Ordinal);
        Assert.Contains("problem/p1.xml", block.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plain_doctype_is_no_harm_and_its_file_is_not_fetched()
    {
        var item = await Olx.WithProblem("x").With("problem/p1.xml", """<!DOCTYPE problem SYSTEM "http://127.0.0.1:9/x.dtd"><problem><p>Read.</p></problem>""").ReadOnlyItemAsync();

        Assert.Equal("<p>Read.</p>", Assert.IsType<ReadingBody>(item.Body).Html);
    }

    [Fact]
    public async Task Deep_nesting_of_elements_and_of_blocks_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<b>", 5000)) + string.Concat(Enumerable.Repeat("</b>", 5000));
        var chain = Olx.WithUnit("""<vertical url_name="n0"/>""");
        for (var i = 0; i < 200; i++)
        {
            chain.With($"vertical/n{i}.xml", $"""<vertical><vertical url_name="n{i + 1}"/></vertical>""");
        }

        Assert.Contains("nests elements", (await Olx.WithProblem(deep).RefusedAsync()).Message, StringComparison.Ordinal);
        Assert.Contains("nests blocks", (await chain.RefusedAsync()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_is_too_large_costs_only_its_block()
    {
        using var folder = Temporary.Folder();
        using var package = await CourseReader.ReadAsync(
            Olx.WithUnit("""<problem url_name="p1"/><html url_name="h"><p>x</p></html>""").With("problem/p1.xml", $"<problem>{new string('x', 70_000)}</problem>").Pack(),
            folder.Limits with { MaxTextBytes = 65_536 },
            Cancel);

        Assert.Equal(new BlockCount(1, 0, 1), package.Report.Blocks["problem"]);
        Assert.Single(package.Items);
    }

    [Fact]
    public async Task Pointers_that_lead_out_of_the_package_find_nothing()
    {
        using var package = await Olx.WithUnit("""<html url_name="../../../../etc/hostname"/><html filename="../../../../etc/hostname" url_name="h"/><html url_name="i"><img src="/static/../../../etc/hostname"/></html>""").ReadAsync();

        Assert.Equal(new BlockCount(3, 1, 2), package.Report.Blocks["html"]);
        Assert.Empty(package.Assets.All);
    }

    [Fact]
    public async Task Links_in_a_folder_are_not_followed()
    {
        using var folder = Temporary.Folder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "static"));
        await System.IO.File.WriteAllTextAsync(Path.Combine(folder.Path, "course.xml"), """<course org="o" course="c" url_name="r"><chapter><html url_name="h"><a href="/static/s.txt">s</a></html></chapter></course>""", Cancel);
        System.IO.File.CreateSymbolicLink(Path.Combine(folder.Path, "static", "s.txt"), "/etc/hostname");

        using var package = await CourseReader.ReadAsync(folder.Path, Temporary.Limits, Cancel);

        Assert.Empty(package.Assets.All);
        Assert.Single(package.Items);
    }

    [Fact]
    public async Task A_good_import_keeps_its_files_until_it_is_disposed_and_then_leaves_nothing()
    {
        using var folder = Temporary.Folder();
        var package = await CourseReader.ReadAsync(Olx.WithProblem("<p>x</p>").Pack(), folder.Limits, Cancel);

        Assert.False(folder.IsEmpty);
        package.Dispose();
        package.Dispose();
        Assert.True(folder.IsEmpty);
    }

    [Fact]
    public async Task A_cancelled_import_leaves_nothing()
    {
        using var folder = Temporary.Folder();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => CourseReader.ReadAsync(Olx.WithProblem("<p>x</p>").Pack(), folder.Limits, cancelled.Token));
        Assert.True(folder.IsEmpty);
    }

    private static MemoryStream Zip(string name, string text, int attributes)
    {
        var archive = new MemoryStream();
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true))
        {
            var entry = zip.CreateEntry(name);
            entry.ExternalAttributes = attributes;
            using var content = entry.Open();
            content.Write(Encoding.UTF8.GetBytes(text));
        }

        archive.Position = 0;
        return archive;
    }
}
