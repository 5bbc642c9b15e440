namespace Educate.Courseware.Olx;

/// <summary>Makes modules of chapters and lessons of sequentials; what hangs higher than it should gets a lesson or module of its own.</summary>
internal sealed class Outline(Leaves leaves, UnitItems units, ReportBuilder report, DateTimeOffset? courseStart)
{
    /// <summary>The modules of the course.</summary>
    public IReadOnlyList<PackageModule> Read(OlxBlock course) => course.Children
        .Select(child => child.Tag == "chapter" ? Module(child) : ImpliedModule(child))
        .OfType<PackageModule>()
        .ToList();

    private PackageModule? Module(OlxBlock chapter)
    {
        var lessons = chapter.Children
            .Select(child => OlxTags.IsLesson(child.Tag) ? Lesson(child) : ImpliedLesson(child))
            .OfType<PackageLesson>()
            .ToList();
        return Booked(chapter, lessons.Count) ? Module(chapter, chapter.SourceKey, lessons) : null;
    }

    private PackageModule? ImpliedModule(OlxBlock block) =>
        (OlxTags.IsLesson(block.Tag) ? Lesson(block) : ImpliedLesson(block)) is { } lesson ? Module(block, $"module:{block.SourceKey}", [lesson]) : null;

    private PackageModule Module(OlxBlock block, string key, IReadOnlyList<PackageLesson> lessons) => new()
    {
        SourceKey = key,
        Name = BlockNames.Of(block),
        IsStaffOnly = block.IsStaffOnly,
        IsOptional = lessons.All(lesson => lesson.IsOptional),
        Start = UnitItems.StartOf(block, courseStart),
        Lessons = lessons,
    };

    private PackageLesson? Lesson(OlxBlock sequential)
    {
        var items = new List<PackageItem>();
        var loose = new List<OlxBlock>();
        foreach (var child in sequential.Children)
        {
            if (!child.IsContainer)
            {
                loose.Add(child);
                continue;
            }

            items.AddRange(Items(sequential.SourceKey, loose));
            loose.Clear();
            items.AddRange(Items(sequential.SourceKey, Flat(child)));
        }

        items.AddRange(Items(sequential.SourceKey, loose));
        return Booked(sequential, items.Count) ? Lesson(sequential, sequential.SourceKey, items) : null;
    }

    private PackageLesson? ImpliedLesson(OlxBlock block)
    {
        var key = $"lesson:{block.SourceKey}";
        var items = Items(key, block.IsContainer ? Flat(block) : [block]);
        return items.Count > 0 ? Lesson(block, key, items) : null;
    }

    private PackageLesson Lesson(OlxBlock block, string key, IReadOnlyList<PackageItem> items) => new()
    {
        SourceKey = key,
        Name = BlockNames.Of(block),
        IsStaffOnly = block.IsStaffOnly,
        IsOptional = items.All(item => item.IsOptional),
        Start = UnitItems.StartOf(block, courseStart),
        Due = units.DueOf(block),
        Items = items,
    };

    private IReadOnlyList<PackageItem> Items(string lessonKey, IEnumerable<OlxBlock> blocks) =>
        units.Make(lessonKey, blocks.Select(leaves.Read).OfType<Piece>());

    /// <summary>The leaves below a container, which is booked with the containers in it.</summary>
    private List<OlxBlock> Flat(OlxBlock container)
    {
        var blocks = container.Children.SelectMany(child => child.IsContainer ? Flat(child) : [child]).ToList();
        Booked(container, blocks.Count);
        return blocks;
    }

    private bool Booked(OlxBlock container, int count)
    {
        if (count > 0)
        {
            report.Imported(container.Tag);
            return true;
        }

        report.Named(container.Tag, container.Path, "There is nothing in it that could be imported.");
        return false;
    }
}
