using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace Educate.Courseware.Tests;

/// <summary>A small Open edX export, written file by file.</summary>
internal sealed class Olx
{
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);

    public static Olx Empty() => new();

    /// <summary>An export of one chapter, one sequential and one unit that holds <paramref name="blocks"/>.</summary>
    public static Olx WithUnit(string blocks, string sequential = "", string course = "") => new Olx()
        .With("course.xml", """<course url_name="2030" org="Fjord" course="TID1"/>""")
        .With("course/2030.xml", $"""<course display_name="Tides" {course}><chapter url_name="c1"/></course>""")
        .With("chapter/c1.xml", """<chapter display_name="The sea"><sequential url_name="s1"/></chapter>""")
        .With("sequential/s1.xml", $"""<sequential display_name="High and low" {sequential}><vertical url_name="v1"/></sequential>""")
        .With("vertical/v1.xml", $"""<vertical display_name="Why tides">{blocks}</vertical>""");

    /// <summary>An export whose only unit holds one problem.</summary>
    public static Olx WithProblem(string inner, string attributes = "", string sequential = "") =>
        WithUnit("""<problem url_name="p1"/>""", sequential).With("problem/p1.xml", $"<problem {attributes}>{inner}</problem>");

    public Olx With(string path, string text)
    {
        _files[path] = text;
        return this;
    }

    public MemoryStream Pack(string root = "course/")
    {
        var archive = new MemoryStream();
        using (var gzip = new GZipStream(archive, CompressionLevel.Fastest, leaveOpen: true))
        using (var tar = new TarWriter(gzip))
        {
            foreach (var (path, text) in _files)
            {
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, root + path) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)) });
            }
        }

        archive.Position = 0;
        return archive;
    }

    public Task<CoursePackage> ReadAsync(string root = "course/") =>
        CourseReader.ReadAsync(Pack(root), Temporary.Limits, TestContext.Current.CancellationToken);

    public async Task<PackageItem> ReadOnlyItemAsync()
    {
        using var package = await ReadAsync();
        return Assert.Single(package.Items);
    }

    /// <summary>The only question of the only item.</summary>
    public async Task<Question> ReadOnlyQuestionAsync() =>
        Assert.Single(Assert.IsType<QuizBody>((await ReadOnlyItemAsync()).Body).Questions);

    public async Task<PackageRefusedException> RefusedAsync() =>
        await Assert.ThrowsAsync<PackageRefusedException>(() => ReadAsync());
}
