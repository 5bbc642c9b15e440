namespace Educate.Courseware;

/// <summary>Names a course across imports. Two packages with the same key are versions of one course.</summary>
/// <param name="Org">The organisation's short name; also finds the partner.</param>
/// <param name="Course">The course number or name within the organisation.</param>
/// <param name="Run">The run; empty when the format knows no runs.</param>
public sealed record CourseKey(string Org, string Course, string Run)
{
    /// <summary>The key as one text, <c>org+course+run</c>, in which <c>%</c> and <c>+</c> inside a part are percent-encoded.</summary>
    public string Text => $"{Part(Org)}+{Part(Course)}+{Part(Run)}";

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static string Part(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("+", "%2B", StringComparison.Ordinal);
}
