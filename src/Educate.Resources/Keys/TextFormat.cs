namespace Educate.Resources;

/// <summary>How values of one type stand in a path, in <c>ids=</c> and in query parameters.</summary>
internal abstract class TextFormat
{
    /// <summary>What the text must be, for descriptions: <c>int</c>, <c>text</c>, <c>record(field~descending)</c>.</summary>
    public abstract string Description { get; }

    public abstract bool TryParse(string text, out object? value);

    public abstract string Write(object value);

    /// <summary>Reads the value of a query parameter, where a record may be in the inline form.</summary>
    public virtual bool TryParseParameter(string text, out object? value) => TryParse(text, out value);

    /// <summary>Reads a value that stands inside an inline record.</summary>
    public virtual bool TryRead(InlineNode node, out object? value)
    {
        value = null;
        return node.Text is { } text && TryParse(text, out value);
    }
}
