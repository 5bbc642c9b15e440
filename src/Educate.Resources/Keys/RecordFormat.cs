using System.Reflection;
using System.Text.Json;

namespace Educate.Resources;

/// <summary>A positional record: its parts in the order of declaration joined by <c>~</c>, or the inline form.</summary>
internal sealed class RecordFormat : TextFormat
{
    private readonly ConstructorInvoker _constructor;
    private readonly Part[] _parts;
    private readonly bool _plain;
    private readonly string? _prefix;

    private RecordFormat(ConstructorInfo constructor, Part[] parts, PlainDialectAttribute? plain)
    {
        _constructor = ConstructorInvoker.Create(constructor);
        _parts = parts;
        _plain = plain is not null;
        _prefix = plain?.Prefix;
    }

    public override string Description => string.Join('~', _parts.Select(part => part.Name));

    /// <summary>Null when the type is no positional record of types that have a format.</summary>
    public static RecordFormat? For(Type type, PlainDialectAttribute? plain)
    {
        var constructors = type.GetConstructors().Where(c => c.GetParameters() is [var first, ..] && first.ParameterType != type).ToList();
        if (type.IsAbstract || constructors is not [var constructor])
        {
            return null;
        }

        var parts = new List<Part>();
        foreach (var parameter in constructor.GetParameters())
        {
            var property = type.GetProperty(parameter.Name!, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);
            if (property is null || Formats.For(parameter.ParameterType) is not { } format)
            {
                return null;
            }

            parts.Add(new Part(JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!), format, property, parameter));
        }

        return new RecordFormat(constructor, [.. parts], plain);
    }

    public override bool TryParse(string text, out object? value)
    {
        value = null;
        var skip = _prefix is null ? 0 : 1;
        if (!Parts.TrySplit(text, '~', _plain, out var parts) || parts.Count != _parts.Length + skip || (skip == 1 && parts[0] != _prefix))
        {
            return false;
        }

        var values = new object?[_parts.Length];
        for (var i = 0; i < _parts.Length; i++)
        {
            if (!_parts[i].Format.TryParse(parts[i + skip], out values[i]))
            {
                return false;
            }
        }

        return TryMake(values, out value);
    }

    public override bool TryParseParameter(string text, out object? value)
    {
        value = null;
        return !_plain && text is ['(', .., ')']
            ? InlineNode.TryParse(text, out var node) && TryRead(node, out value)
            : TryParse(text, out value);
    }

    public override bool TryRead(InlineNode node, out object? value)
    {
        value = null;
        if (node.Members is null)
        {
            return node.Text is { } text && TryParse(text, out value);
        }

        var values = new object?[_parts.Length];
        for (var i = 0; i < _parts.Length; i++)
        {
            var part = _parts[i];
            if (node.Members.TryGetValue(part.Name, out var member))
            {
                if (!part.Format.TryRead(member, out values[i]))
                {
                    return false;
                }
            }
            else if (!part.IsOptional)
            {
                return false;
            }
            else
            {
                values[i] = part.Default;
            }
        }

        return TryMake(values, out value);
    }

    public override string Write(object value)
    {
        var texts = _parts.Select(part => part.Property.GetValue(value) is { } found ? part.Format.Write(found) : "");
        return Parts.Join(_prefix is null ? texts : texts.Prepend(_prefix), '~', _plain);
    }

    /// <summary>A constructor that rejects its arguments makes the text unreadable.</summary>
    private bool TryMake(object?[] values, out object? value)
    {
        try
        {
            value = _constructor.Invoke(values.AsSpan());
            return true;
        }
        catch (Exception rejected) when (rejected is ArgumentException or FormatException or OverflowException)
        {
            value = null;
            return false;
        }
    }

    private sealed record Part(string Name, TextFormat Format, PropertyInfo Property, ParameterInfo Parameter)
    {
        public bool IsOptional { get; } = Parameter.HasDefaultValue || Nullability.IsNullable(Parameter);

        public object? Default { get; } = Parameter.HasDefaultValue ? Parameter.DefaultValue : null;
    }
}
