namespace Educate.Courseware.Olx;

/// <summary>What one leaf block contributes to the items of its unit.</summary>
internal abstract record Piece(OlxBlock Block);

/// <summary>Text; neighbours join into one reading.</summary>
internal sealed record ReadingPiece(OlxBlock Block, string Html, long TimeMs) : Piece(Block);

/// <summary>Questions; neighbours join into one quiz.</summary>
internal sealed record QuestionsPiece(OlxBlock Block, IReadOnlyList<Question> Questions) : Piece(Block);

/// <summary>An item by itself.</summary>
internal sealed record ItemPiece(OlxBlock Block, string TypeName, ItemBody Body, long TimeMs) : Piece(Block)
{
    /// <summary>True when completing the course does not take it.</summary>
    public bool IsOptional { get; init; } = Body is PlaceholderBody;

    /// <summary>True for a stand-in that does not part the problems around it.</summary>
    public bool IsAmongQuestions { get; init; }
}
