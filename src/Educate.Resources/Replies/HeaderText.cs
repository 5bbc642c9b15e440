using System.Text;

namespace Educate.Resources;

/// <summary>Text that goes into a header: as it is where a header can carry it, otherwise percent-encoded.</summary>
internal static class HeaderText
{
    public static string Of(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var encoded = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            encoded.Append(rune.Value is >= ' ' and < 0x7f ? rune.ToString() : Uri.EscapeDataString(rune.ToString()));
        }

        return encoded.ToString();
    }

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (c is < ' ' or >= '\x7f')
            {
                return false;
            }
        }

        return true;
    }
}
