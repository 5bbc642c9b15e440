namespace Educate.Courseware.Markdown;

/// <summary>Reads the folders of a course as modules, lessons and items. A file with a mistake becomes a placeholder, and the report says why.</summary>
internal sealed class TreeReader(Reading reading, FolderTree tree, CancellationToken cancel)
{
    private readonly ItemReader _items = new(reading);
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);

    public IReadOnlyList<PackageModule> Read() => tree.Modules.Select(Module).Where(module => module is not null).Select(module => module!).ToList();

    private PackageModule? Module(ModuleFolder folder)
    {
        var settings = Settings(folder.Path + "/module.yaml");
        var due = Guarded(() => reading.Date(settings, "due", isEnd: true));
        var lessons = folder.Lessons.Select(lesson => Lesson(lesson, due)).Where(lesson => lesson is not null).Select(lesson => lesson!).ToList();
        if (lessons.Count == 0)
        {
            return null;
        }

        var module = new PackageModule
        {
            SourceKey = folder.Key,
            Name = Guarded(() => settings.Text("name")) ?? folder.Words,
            DescriptionHtml = Guarded(() => settings.Text("description")) is { } text ? reading.Html.Render(Virtual(settings), settings.LineOf("description"), text) : "",
            LearningObjectives = Guarded(() => settings.Texts("objectives")) ?? [],
            Weeks = Guarded(() => settings.Whole("weeks", 1, 520)) ?? 1,
            IsOptional = Guarded(() => (bool?)settings.Flag("optional")) ?? false,
            IsStaffOnly = Guarded(() => (bool?)settings.Flag("staffOnly")) ?? false,
            Start = Guarded(() => reading.Date(settings, "start", isEnd: false)),
            Lessons = lessons,
        };
        reading.ReportUnknown(settings);
        reading.Report.Imported("module");
        return module;
    }

    private PackageLesson? Lesson(LessonFolder folder, DateTimeOffset? moduleDue)
    {
        var settings = folder.IsImplied ? YamlSection.Parse(folder.Path, "", 0) : Settings(folder.Path + "/lesson.yaml");
        var due = Guarded(() => reading.Date(settings, "due", isEnd: true)) ?? moduleDue;
        var items = folder.Items.Select(item => Item(item, due)).Where(item => item is not null).Select(item => item!).ToList();
        if (items.Count == 0)
        {
            return null;
        }

        var lesson = new PackageLesson
        {
            SourceKey = folder.Key,
            Name = Guarded(() => settings.Text("name")) ?? folder.Words,
            IsOptional = Guarded(() => (bool?)settings.Flag("optional")) ?? false,
            IsStaffOnly = Guarded(() => (bool?)settings.Flag("staffOnly")) ?? false,
            Start = Guarded(() => reading.Date(settings, "start", isEnd: false)),
            Due = due,
            Items = items,
        };
        reading.ReportUnknown(settings);
        reading.Report.Imported("lesson");
        return lesson;
    }

    private PackageItem? Item(ItemFile source, DateTimeOffset? due)
    {
        cancel.ThrowIfCancellationRequested();
        if (!_keys.TryAdd(source.Key, source.Path))
        {
            reading.Report.Named("item", source.Path, $"It would have the same key as {_keys[source.Key]}, '{source.Key}', so it was left out. Rename one of them.");
            reading.Folder.Use(source.Path);
            return null;
        }

        var name = source.Words;
        try
        {
            var file = source.File ?? throw source.Fault!;
            name = file.FrontMatter.Text("name") ?? name;
            var item = _items.Read(file, source.Key, name, due);
            reading.Report.Imported(item.TypeName);
            return item;
        }
        catch (MarkdownFault fault)
        {
            reading.Report.Named("item", fault.File, fault.Reason);
            return new PackageItem
            {
                SourceKey = source.Key,
                Name = name,
                TypeName = ItemTypes.Supplement,
                IsOptional = true,
                TimeCommitmentMs = 0,
                Body = new PlaceholderBody("This item has a mistake in its file and was not imported. The teacher's import report says where.", ""),
            };
        }
    }

    private YamlSection Settings(string path)
    {
        if (reading.Folder.ReadText(path) is { } text && Guarded(() => YamlSection.Parse(path, text, 0)) is { } settings)
        {
            return settings;
        }

        return YamlSection.Parse(path, "", 0);
    }

    private static MarkdownFile Virtual(YamlSection settings) => new(settings.File, settings, []);

    // A mistake in module.yaml or lesson.yaml is reported and the value left out; the items below are not to blame.
    private T? Guarded<T>(Func<T?> read)
    {
        try
        {
            return read();
        }
        catch (MarkdownFault fault)
        {
            reading.Report.Warn(fault.File, fault.Reason);
            return default;
        }
    }
}
