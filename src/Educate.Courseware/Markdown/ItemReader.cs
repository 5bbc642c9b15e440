namespace Educate.Courseware.Markdown;

/// <summary>Reads one <c>.md</c> file as an item.</summary>
internal sealed class ItemReader
{
    private readonly Reading _reading;
    private readonly QuestionReader _questions;
    private readonly LectureText _lectures;
    private readonly PeerText _peers;

    public ItemReader(Reading reading)
    {
        _reading = reading;
        _questions = new QuestionReader(reading);
        _lectures = new LectureText(reading, _questions);
        _peers = new PeerText(reading);
    }

    /// <summary>The item. <paramref name="due"/> is the date of the lesson or module, for items without their own.</summary>
    /// <exception cref="MarkdownFault">The file has a mistake.</exception>
    public PackageItem Read(MarkdownFile file, string key, string name, DateTimeOffset? due)
    {
        var matter = file.FrontMatter;
        var kind = ItemKind.Of(file, matter, _reading.Links.Beside(file.Path[..^3]).Mp4 is not null);
        var body = Body(file, kind);
        var isOptional = matter.Flag("optional");
        var item = new PackageItem
        {
            SourceKey = key,
            Name = name,
            TypeName = kind.TypeName,
            IsOptional = isOptional,
            IsStaffOnly = matter.Flag("staffOnly"),
            TimeCommitmentMs = matter.Whole("minutes", 0, 10_000) is { } minutes ? minutes * 60_000L : TimeEstimate.For(body, _reading.Html),
            Start = _reading.Date(matter, "start", isEnd: false),
            Due = _reading.Date(matter, "due", isEnd: true) ?? due,
            GracePeriodMs = (matter.Whole("graceHours", 0, 10_000) ?? 0) * 3_600_000L,
            Grading = kind.IsGraded ? Grading(matter, !isOptional) : null,
            Body = body,
        };
        _reading.ReportUnknown(matter);
        return item;
    }

    private static ItemGrading Grading(YamlSection matter, bool isRequired) => new()
    {
        WeightMillionths = (matter.Whole("weight", 0, 1000) ?? 1) * 1_000_000,
        AssignmentType = matter.Text("assignment"),
        PassingMillionths = matter.Share("pass"),
        MaxAttempts = matter.Whole("attempts", 1, 1000),
        IsRequiredForPassing = matter.Flag("required", isRequired),
    };

    private ItemBody Body(MarkdownFile file, ItemKind kind) => kind.TypeName switch
    {
        ItemTypes.Lecture => _lectures.Read(file),
        ItemTypes.Quiz or ItemTypes.Exam => Quiz(file, kind),
        ItemTypes.DiscussionPrompt => new DiscussionBody(All(file)),
        ItemTypes.PhasedPeer => _peers.Read(file),
        ItemTypes.GradedProgramming or ItemTypes.UngradedProgramming => new ProgrammingBody { InstructionsHtml = All(file), Parts = Parts(file.FrontMatter) },
        ItemTypes.StaffGraded or ItemTypes.UngradedAssignment => new AssignmentBody(All(file), file.FrontMatter.Whole("points", 1, 10_000) ?? 100),
        ItemTypes.GradedLti or ItemTypes.UngradedLti or ItemTypes.UngradedWidget or ItemTypes.Notebook => Tool(file),
        _ => new ReadingBody(All(file)),
    };

    private QuizBody Quiz(MarkdownFile file, ItemKind kind)
    {
        var matter = file.FrontMatter;
        var (introduction, sections) = Headings.Cut(file.Body, 2);
        if (sections.Count == 0)
        {
            throw file.Fault(matter.FirstLine, "There is no question: each begins with a line '## …'.");
        }

        return new QuizBody
        {
            IntroductionHtml = _reading.Html.Render(file, introduction),
            Questions = _questions.ReadAll(file, sections),
            TimeLimitMs = matter.Whole("timeLimit", 1, 10_000) * 60_000L,
            ShuffleQuestions = matter.Flag("shuffle"),
            MaxAttempts = kind.IsGraded ? null : matter.Whole("attempts", 1, 1000),
        };
    }

    private static List<ProgrammingPart> Parts(YamlSection matter)
    {
        var keys = new KeySet("part");
        var parts = matter.Sections("parts").Select(part => new ProgrammingPart(keys.Take(part.Text("key"), part.Required("title")), part.Required("title"), part.Whole("points", 1, 10_000) ?? 10)).ToList();
        return parts.Count > 0 ? parts : throw matter.Fault("parts", "A programming assignment needs 'parts', each with a 'title' and 'points'.");
    }

    private ExternalToolBody Tool(MarkdownFile file)
    {
        var matter = file.FrontMatter;
        var key = matter.Has("file") ? "file" : "launch";
        return new ExternalToolBody
        {
            LaunchUrl = _reading.Links.Address(file.Folder, matter, key, matter.Text(key) ?? throw matter.Fault(key, "Say what is opened: 'launch' takes an https address, 'file' a file of the course.")),
            DescriptionHtml = All(file),
            Parameters = matter.Section("parameters")?.Pairs().ToDictionary(StringComparer.Ordinal) ?? new Dictionary<string, string>(StringComparer.Ordinal),
        };
    }

    private string All(MarkdownFile file) => _reading.Html.Render(file, file.Body);
}
