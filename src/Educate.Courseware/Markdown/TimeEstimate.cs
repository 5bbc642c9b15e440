namespace Educate.Courseware.Markdown;

/// <summary>How long an item takes when its author does not say.</summary>
internal static class TimeEstimate
{
    private const long Minute = 60_000;
    private const int WordsAMinute = 200;

    /// <summary>In milliseconds.</summary>
    public static long For(ItemBody body, MarkdownHtml html) => body switch
    {
        LectureBody lecture => lecture.DurationMs > 0 ? lecture.DurationMs : 5 * Minute,
        ReadingBody reading => Words(html, reading.Html),
        QuizBody quiz => Math.Max(1, quiz.Questions.Count) * 3 * Minute / 2,
        DiscussionBody => 10 * Minute,
        PeerBody peer => (30 + (10L * peer.RequiredReviewCount)) * Minute,
        ProgrammingBody => 60 * Minute,
        AssignmentBody => 45 * Minute,
        _ => 10 * Minute,
    };

    private static long Words(MarkdownHtml html, string text)
    {
        var words = html.Plain(text).Count(c => c == ' ') + 1;
        return Math.Max(1, (words + WordsAMinute - 1) / WordsAMinute) * Minute;
    }
}
