using System.Collections;

namespace Educate.Resources;

/// <summary>Items joined by commas. An empty text is an empty list.</summary>
internal sealed class ListFormat<TItem>(TextFormat item, bool plain, Func<List<TItem>, object> shape, bool isSet) : TextFormat
{
    public override string Description => $"{item.Description}, …";

    public override bool TryParse(string text, out object? value)
    {
        value = null;
        return text.Length == 0 ? TryFill([], out value) : Parts.TrySplit(text, ',', plain, out var parts) && TryFill(parts, out value);
    }

    public override bool TryRead(InlineNode node, out object? value)
    {
        value = null;
        if (node.Items is null)
        {
            return node.Text is { } text && TryParse(text, out value);
        }

        var items = new List<TItem>(node.Items.Count);
        foreach (var inner in node.Items)
        {
            if (!item.TryRead(inner, out var read))
            {
                return false;
            }

            items.Add((TItem)read!);
        }

        value = shape(items);
        return true;
    }

    public override string Write(object value)
    {
        var texts = ((IEnumerable)value).Cast<object>().Select(item.Write);
        return Parts.Join(isSet ? texts.Order(StringComparer.Ordinal) : texts, ',', plain);
    }

    private bool TryFill(IReadOnlyList<string> parts, out object? value)
    {
        value = null;
        var items = new List<TItem>(parts.Count);
        foreach (var part in parts)
        {
            if ((plain && part.Length == 0) || !item.TryParse(part, out var read))
            {
                return false;
            }

            items.Add((TItem)read!);
        }

        value = shape(items);
        return true;
    }
}
