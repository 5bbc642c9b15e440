namespace Educate.Courseware;

/// <summary>Keeps the books while a package is read: every block found ends as imported or as named.</summary>
internal sealed class ReportBuilder
{
    private readonly SortedDictionary<string, (int Imported, int Named)> _blocks = new(StringComparer.Ordinal);
    private readonly List<ImportWarning> _warnings = [];

    /// <summary>A block became part of the course.</summary>
    public void Imported(string tag)
    {
        var count = _blocks.GetValueOrDefault(tag);
        _blocks[tag] = (count.Imported + 1, count.Named);
    }

    /// <summary>A block did not become part of the course as what it is; the warning says why.</summary>
    public void Named(string tag, string path, string reason)
    {
        var count = _blocks.GetValueOrDefault(tag);
        _blocks[tag] = (count.Imported, count.Named + 1);
        Warn(path, reason);
    }

    /// <summary>Says something about a file or a block that changes no count.</summary>
    public void Warn(string path, string reason) => _warnings.Add(new ImportWarning(path, reason));

    /// <summary>The finished report.</summary>
    public ImportReport Build(IReadOnlyList<PackageModule> modules)
    {
        var items = modules.SelectMany(module => module.Lessons).SelectMany(lesson => lesson.Items).ToList();
        return new ImportReport
        {
            Blocks = _blocks.ToDictionary(
                block => block.Key,
                block => new BlockCount(block.Value.Imported + block.Value.Named, block.Value.Imported, block.Value.Named),
                StringComparer.Ordinal),
            Items = items.Count,
            Questions = items.Sum(item => item.Body switch
            {
                QuizBody quiz => quiz.Questions.Count,
                LectureBody lecture => lecture.InVideoQuestions.Count,
                _ => 0,
            }),
            Warnings = _warnings,
        };
    }
}
