using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Educate.Resources;

/// <summary>
/// Reads the grammar that <c>fields=</c> and <c>includes=</c> share: <c>name,-slug,authors.v1(bio),qa.v1/history(date)</c>.
/// </summary>
internal ref struct SelectionParser(ReadOnlySpan<char> text)
{
    private static readonly SearchValues<char> WordCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789[\\]^_`");

    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    public static bool TryParse(string text, [NotNullWhen(true)] out Selection? selection) =>
        new SelectionParser(text).TryRead(text, out selection);

    private bool TryRead(string text, [NotNullWhen(true)] out Selection? selection)
    {
        selection = null;
        var own = new NameList();
        var groups = new Dictionary<string, Names>(StringComparer.Ordinal);
        do
        {
            SkipBlanks();
            var start = _at;
            if (TryGroup(out var resource, out var names))
            {
                groups[resource] = names;
                continue;
            }

            _at = start;
            if (!TryField(own))
            {
                return false;
            }
        }
        while (TryTake(','));

        SkipBlanks();
        if (_at < _text.Length)
        {
            return false;
        }

        selection = new Selection(text, own.ToNames(), groups);
        return true;
    }

    private bool TryGroup([NotNullWhen(true)] out string? resource, [NotNullWhen(true)] out Names? names)
    {
        resource = null;
        names = null;
        if (!TryResource(out var found) || !TryTake('('))
        {
            return false;
        }

        var list = new NameList();
        do
        {
            if (!TryField(list))
            {
                return false;
            }
        }
        while (TryTake(','));

        resource = found;
        names = list.ToNames();
        return TryTake(')');
    }

    private bool TryResource([NotNullWhen(true)] out string? resource)
    {
        resource = null;
        var start = _at;
        if (Skip(WordCharacters) == 0 || !Follows('.') || !Follows('v') || SkipDigits() == 0)
        {
            return false;
        }

        resource = _text[start.._at].ToString();
        while (TryTake('/'))
        {
            SkipBlanks();
            var part = _at;
            if (Skip(WordCharacters) == 0)
            {
                return false;
            }

            resource = $"{resource}/{_text[part.._at]}";
        }

        return true;
    }

    private bool TryField(NameList names)
    {
        SkipBlanks();
        var negated = Follows('-');
        var start = _at;
        while (Skip(WordCharacters) > 0 || Follows('.'))
        {
        }

        if (_at == start)
        {
            return false;
        }

        (negated ? names.Removed : names.Added).Add(_text[start.._at].ToString());
        return true;
    }

    private bool TryTake(char c)
    {
        SkipBlanks();
        return Follows(c);
    }

    private bool Follows(char c)
    {
        var follows = _at < _text.Length && _text[_at] == c;
        _at += follows ? 1 : 0;
        return follows;
    }

    private int Skip(SearchValues<char> characters)
    {
        var count = _text[_at..].IndexOfAnyExcept(characters);
        count = count < 0 ? _text.Length - _at : count;
        _at += count;
        return count;
    }

    private int SkipDigits()
    {
        var start = _at;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
        {
            _at++;
        }

        return _at - start;
    }

    private void SkipBlanks()
    {
        while (_at < _text.Length && _text[_at] is ' ' or '\t' or '\r' or '\n' or '\v' or '\f')
        {
            _at++;
        }
    }

    private sealed class NameList
    {
        public HashSet<string> Added { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Removed { get; } = new(StringComparer.Ordinal);

        public Names ToNames() => new(Added, Removed);
    }
}
