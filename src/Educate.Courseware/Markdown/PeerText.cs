using System.Globalization;
using System.Text.RegularExpressions;

namespace Educate.Courseware.Markdown;

/// <summary>Reads a peer assignment: instructions, <c># Hand in</c> with one section for each part, <c># Review</c> with one for each criterion.</summary>
internal sealed partial class PeerText(Reading reading)
{
    private static readonly string[] SubmissionTypes = ["plainText", "richText", "url", "fileUpload"];
    private static readonly string[] ReviewTypes = ["options", "yesNo", "singleLineInput", "multiLineInput"];

    public PeerBody Read(MarkdownFile file)
    {
        var (instructions, chapters) = Headings.Cut(file.Body, 1, heading => IsHandIn(heading) || IsReview(heading));
        var handIn = chapters.Where(chapter => IsHandIn(chapter.Heading)).SelectMany(chapter => Headings.Cut(chapter.Body, 2).Sections).ToList();
        var review = chapters.Where(chapter => IsReview(chapter.Heading)).SelectMany(chapter => Headings.Cut(chapter.Body, 2).Sections).ToList();
        if (handIn.Count == 0 || review.Count == 0)
        {
            throw file.Fault(file.FrontMatter.FirstLine, "A peer assignment needs '# Hand in' and '# Review', each with at least one '## …' below.");
        }

        var matter = file.FrontMatter;
        var given = matter.Whole("reviews", 0, 100) ?? 3;
        var submissionKeys = new KeySet("part");
        var reviewKeys = new KeySet("criterion");
        var parts = handIn.Select(section => Part(QuestionText.Read(file, section), submissionKeys)).ToList();
        return new PeerBody
        {
            InstructionsHtml = reading.Html.Render(file, instructions),
            SubmissionParts = parts,
            ReviewParts = review.Select(section => Criterion(QuestionText.Read(file, section), reviewKeys, parts)).ToList(),
            RequiredReviewCount = given,
            ReviewCutoffCount = matter.Whole("reviewsNeeded", 1, 100) ?? Math.Max(given, 1),
            SubmissionDue = reading.Date(matter, "submissionDue", isEnd: true),
            ReviewDue = reading.Date(matter, "reviewDue", isEnd: true),
            IsStaffGraded = matter.Flag("staffGraded"),
        };
    }

    private SubmissionPart Part(QuestionText text, KeySet keys) => new()
    {
        Key = keys.Take(text.Source.Key, text.Source.Heading),
        TypeName = OneOf(text, SubmissionTypes, "richText"),
        PromptHtml = reading.Html.Render(text.File, text.Source.Line.Number, text.Prompt),
        IsRequired = text.Setting("optional") is not ("true" or "yes"),
    };

    private ReviewPart Criterion(QuestionText text, KeySet keys, IReadOnlyList<SubmissionPart> parts)
    {
        var type = OneOf(text, ReviewTypes, text.Options.Count > 0 ? "options" : "multiLineInput");
        if ((type == "options") != text.Options.Count > 0)
        {
            throw text.Fault("type", text.Options.Count > 0 ? $"A criterion of the type {type} has no options." : "A criterion with options needs lines of the form '- [2] text', the number being the points.");
        }

        var about = text.Setting("for");
        if (about is not null && parts.All(part => part.Key != about))
        {
            throw text.Fault("for", $"'{about}' is no part of what is handed in. The parts are {string.Join(", ", parts.Select(part => part.Key))}.");
        }

        var optionKeys = new KeySet("option");
        return new ReviewPart
        {
            Key = keys.Take(text.Source.Key, text.Source.Heading),
            TypeName = type,
            PromptHtml = reading.Html.Render(text.File, text.Source.Line.Number, text.Prompt),
            SubmissionPartKey = about,
            Points = type == "yesNo" ? Points(text, text.Setting("points") ?? "1", text.Source.Line.Number) : 0,
            Options = text.Options.Select(option => new ReviewOption
            {
                Key = optionKeys.Take(option.Key, option.Text),
                DisplayHtml = reading.Html.RenderInline(text.File, option.Line.Number, option.Text),
                Points = Points(text, option.Mark, option.Line.Number),
            }).ToList(),
        };
    }

    private static int Points(QuestionText text, string points, int line) =>
        int.TryParse(points, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 1000
            ? number
            : throw text.File.Fault(line, $"'{points}' is no number of points.");

    private static string OneOf(QuestionText text, string[] known, string otherwise) => text.Setting("type") is not { } type ? otherwise
        : known.Contains(type, StringComparer.Ordinal) ? type
        : throw text.Fault("type", $"'{type}' is not known here. Write {string.Join(", ", known)}.");

    private static bool IsHandIn(string heading) => HandIn().IsMatch(heading);

    private static bool IsReview(string heading) => Review().IsMatch(heading);

    [GeneratedRegex("^Hand in$", RegexOptions.IgnoreCase)]
    private static partial Regex HandIn();

    [GeneratedRegex("^Review$", RegexOptions.IgnoreCase)]
    private static partial Regex Review();
}
