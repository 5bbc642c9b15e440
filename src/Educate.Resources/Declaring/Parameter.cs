using System.Reflection;

namespace Educate.Resources;

internal enum ParameterSource
{
    Query,
    Path,
    Key,
    Keys,
    ParentKey,
    Body,
    Granted,
    Paging,
    Cancel,
    Context,
    Elements,
}

/// <summary>A parameter of an operation: where its value comes from and how it is read.</summary>
internal sealed record Parameter(ParameterInfo Info, ParameterSource Source)
{
    private object? _default;

    public string Name => Info.Name!;

    public Type Type => Info.ParameterType;

    /// <summary>How the text is read, of query parameters.</summary>
    public TextFormat? Format { get; init; }

    public bool IsRequired { get; init; }

    public object? Default
    {
        get => _default;
        init => _default = value;
    }

    /// <summary>Which of the parents' keys: 0 is the innermost.</summary>
    public int ParentDepth { get; init; }

    /// <summary>Whether the body may be missing.</summary>
    public bool IsOptionalBody { get; init; }

    public BodyAttribute? BodyRule { get; init; }

    /// <summary>Reads the value from the query.</summary>
    /// <returns>What is wrong, in the protocol's words; null when nothing is.</returns>
    public string? Read(QueryText query, out object? value)
    {
        value = Default;
        switch (query.Count(Name, out var text))
        {
            case 0:
                return IsRequired ? $"Missing required parameter '{Name}'" : null;
            case 1:
                return Format!.TryParseParameter(text, out value) ? null
                    : $"Improperly formatted value for parameter '{Name}'"
                        + (Format == ScalarFormats.Bool ? $". Expected 'true' or 'false' but found '{text}'." : "");
            default:
                return $"Too many query parameters for '{Name}";
        }
    }
}
