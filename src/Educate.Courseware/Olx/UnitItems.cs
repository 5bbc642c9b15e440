namespace Educate.Courseware.Olx;

/// <summary>Joins the pieces of one unit into items: a run of texts is one reading, a run of problems one quiz.</summary>
internal sealed class UnitItems(OlxGrading grading, bool isSelfPaced, DateTimeOffset? courseStart)
{
    private const long QuestionMs = 90_000;

    private readonly HashSet<OlxBlock> _aliased = [];

    /// <summary>The items of a unit, in order.</summary>
    public IReadOnlyList<PackageItem> Make(string lessonKey, IEnumerable<Piece> pieces)
    {
        var items = new List<PackageItem>();
        foreach (var run in Runs(pieces))
        {
            items.Add(Item(lessonKey, run));
        }

        return items;
    }

    /// <summary>When a block opens, unless that is no later than the course.</summary>
    public static DateTimeOffset? StartOf(OlxBlock block, DateTimeOffset? earliest)
    {
        for (var around = block; around.Parent is not null; around = around.Parent)
        {
            if (OlxValues.Date(around["start"]) is { } start)
            {
                return earliest is not null && start <= earliest ? null : start;
            }
        }

        return null;
    }

    /// <summary>When a block is due; nothing is in a self-paced course.</summary>
    public DateTimeOffset? DueOf(OlxBlock block) => isSelfPaced ? null : OlxValues.Date(block.Inherited("due"));

    private static IEnumerable<List<Piece>> Runs(IEnumerable<Piece> pieces)
    {
        var run = new List<Piece>();
        var behind = new List<Piece>();
        foreach (var piece in pieces)
        {
            if (piece is ItemPiece { IsAmongQuestions: true } && run is [QuestionsPiece, ..])
            {
                behind.Add(piece);
                continue;
            }

            if (run.Count > 0 && (piece is ItemPiece || piece.GetType() != run[0].GetType()))
            {
                foreach (var done in Done(run, behind))
                {
                    yield return done;
                }

                run = [];
                behind = [];
            }

            run.Add(piece);
        }

        foreach (var done in Done(run, behind))
        {
            yield return done;
        }
    }

    private static IEnumerable<List<Piece>> Done(List<Piece> run, List<Piece> behind)
    {
        if (run.Count > 0)
        {
            yield return run;
        }

        foreach (var piece in behind)
        {
            yield return [piece];
        }
    }

    private PackageItem Item(string lessonKey, List<Piece> run)
    {
        var blocks = run.ConvertAll(piece => piece.Block);
        var first = blocks[0];
        var (type, body, time, isOptional) = Content(run);
        var graded = body is PlaceholderBody ? null : grading.Of(first, lessonKey, body, blocks);
        return new PackageItem
        {
            SourceKey = first.SourceKey,
            Aliases = [.. blocks.Skip(1).Select(block => block.SourceKey), .. UnitsBegunBy(first)],
            Name = BlockNames.Of(blocks),
            TypeName = OlxGrading.TypeOf(type, graded),
            IsOptional = isOptional,
            IsStaffOnly = first.IsStaffOnly,
            TimeCommitmentMs = time,
            Start = StartOf(first, courseStart),
            Due = DueOf(first),
            GracePeriodMs = isSelfPaced ? 0 : OlxValues.PeriodMs(first.Inherited("graceperiod")),
            Grading = graded,
            Body = body,
        };
    }

    private static (string Type, ItemBody Body, long TimeMs, bool IsOptional) Content(List<Piece> run)
    {
        switch (run[0])
        {
            case ItemPiece item:
                return (item.TypeName, item.Body, item.TimeMs, item.IsOptional);
            case QuestionsPiece:
                var questions = run.Cast<QuestionsPiece>().SelectMany(piece => piece.Questions).ToList();
                var attempts = OlxGrading.MaxAttempts(run.ConvertAll(piece => piece.Block));
                return (ItemTypes.Quiz, new QuizBody { Questions = questions, MaxAttempts = attempts }, questions.Count * QuestionMs, false);
            default:
                var texts = run.Cast<ReadingPiece>().ToList();
                var body = new ReadingBody(string.Join('\n', texts.Select(text => text.Html)));
                return (ItemTypes.Supplement, body, texts.Sum(text => text.TimeMs), false);
        }
    }

    /// <summary>The units that begin with this block, so that links to them arrive here.</summary>
    private IEnumerable<string> UnitsBegunBy(OlxBlock block)
    {
        for (var around = block.Parent; around is { Parent: not null } && around.Tag != "chapter" && !OlxTags.IsLesson(around.Tag); around = around.Parent)
        {
            if (_aliased.Add(around))
            {
                yield return around.SourceKey;
            }
        }
    }
}
