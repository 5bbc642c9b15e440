using Educate.Courseware.Archives;

namespace Educate.Courseware.Markdown;

/// <summary>A file that will be an item, read; or the mistake that kept it from being read.</summary>
internal sealed record ItemFile(string Path, string Key, string Words, MarkdownFile? File, MarkdownFault? Fault);

/// <summary>A lesson folder; implied for items that lie in the module's folder itself.</summary>
internal sealed record LessonFolder(string Path, string Key, string Words, bool IsImplied, IReadOnlyList<ItemFile> Items);

/// <summary>A module folder.</summary>
internal sealed record ModuleFolder(string Path, string Key, string Words, IReadOnlyList<LessonFolder> Lessons);

/// <summary>The <c>.md</c> files of a course by place: modules, lessons, items, pages, and those that lie where nothing is read.</summary>
internal sealed class FolderTree
{
    private const string PageFolder = "pages";

    public FolderTree(PackageFolder folder)
    {
        var texts = folder.Files.Where(path => path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)).Select(path => (Path: path, Parts: path.Split('/'))).ToList();
        Pages = Ordered(texts.Where(text => text.Parts.Length == 2 && text.Parts[0] == PageFolder).Select(text => Item(folder, text.Path, PageFolder)), item => item.Path);
        TooDeep = texts.Where(text => text.Parts.Length > 3 || (text.Parts.Length > 2 && text.Parts[0] == PageFolder)).Select(text => text.Path).ToList();
        Modules = Ordered(
            texts.Where(text => text.Parts.Length is 2 or 3 && text.Parts[0] != PageFolder).GroupBy(text => text.Parts[0]).Select(module => Module(folder, module.Key, module.ToList())),
            module => module.Path);
    }

    public IReadOnlyList<ModuleFolder> Modules { get; }

    public IReadOnlyList<ItemFile> Pages { get; }

    public IReadOnlyList<string> TooDeep { get; }

    private static ModuleFolder Module(PackageFolder folder, string name, IReadOnlyList<(string Path, string[] Parts)> texts)
    {
        var own = NumberedName.Parse(name);
        var lessons = texts.Where(text => text.Parts.Length == 3).GroupBy(text => text.Parts[1]).Select(lesson =>
        {
            var parsed = NumberedName.Parse(lesson.Key);
            var items = Ordered(lesson.Select(text => Item(folder, text.Path, $"{own.Key}/{parsed.Key}")), item => item.Path);
            return (Sort: parsed, Lesson: new LessonFolder($"{name}/{lesson.Key}", $"{own.Key}/{parsed.Key}", parsed.Words, false, items));
        }).ToList();
        var direct = Ordered(texts.Where(text => text.Parts.Length == 2).Select(text => Item(folder, text.Path, own.Key)), item => item.Path);
        if (direct.Count > 0)
        {
            lessons.Add((NumberedName.Parse(Path.GetFileNameWithoutExtension(direct[0].Path)), new LessonFolder(name, $"{own.Key}/.", own.Words, true, direct)));
        }

        return new ModuleFolder(name, own.Key, own.Words, lessons.OrderBy(lesson => lesson.Sort).Select(lesson => lesson.Lesson).ToList());
    }

    private static ItemFile Item(PackageFolder folder, string path, string parentKey)
    {
        var name = NumberedName.Parse(Path.GetFileNameWithoutExtension(path));
        var key = $"{parentKey}/{name.Key}";
        try
        {
            var file = MarkdownFile.Read(folder, path);
            return new ItemFile(path, file.FrontMatter.Text("key") ?? key, name.Words, file, null);
        }
        catch (MarkdownFault fault)
        {
            return new ItemFile(path, key, name.Words, null, fault);
        }
    }

    private static List<T> Ordered<T>(IEnumerable<T> all, Func<T, string> path) =>
        all.OrderBy(each => NumberedName.Parse(Path.GetFileNameWithoutExtension(path(each)))).ToList();
}
