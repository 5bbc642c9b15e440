using System.Globalization;
using System.Net;
using System.Text;

namespace Educate.Courseware.Markdown;

/// <summary>The part of TeX's mathematics that courses use, turned into MathML, which browsers show without a script.</summary>
internal sealed class TexFormula
{
    private const int MaxLength = 4000;
    private const int MaxDepth = 24;

    private readonly string _tex;
    private int _at;
    private int _depth;

    private TexFormula(string tex) => _tex = tex;

    /// <summary>The formula as a <c>math</c> element with the TeX as its annotation, or null when it uses what is not known here.</summary>
    public static string? ToMathMl(string tex, bool isBlock)
    {
        var formula = new TexFormula(tex.Trim());
        if (formula._tex.Length is 0 or > MaxLength || formula.Row(end: '\0') is not { } row || formula._at < formula._tex.Length)
        {
            return null;
        }

        var display = isBlock ? " display=\"block\"" : "";
        return $"<math{display}><semantics><mrow>{row}</mrow><annotation encoding=\"application/x-tex\">{WebUtility.HtmlEncode(formula._tex)}</annotation></semantics></math>";
    }

    // Each reader answers null as soon as it meets something unknown.
    private string? Row(char end)
    {
        if (++_depth > MaxDepth)
        {
            return null;
        }

        var row = new StringBuilder();
        for (Skip(); _at < _tex.Length && _tex[_at] != end && !Ahead("\\right"); Skip())
        {
            if (Scripted() is not { } part)
            {
                return null;
            }

            row.Append(part);
        }

        _depth--;
        return row.ToString();
    }

    private string? Scripted()
    {
        if (Atom() is not { } atom)
        {
            return null;
        }

        string? below = null;
        string? above = null;
        for (Skip(); _at < _tex.Length && _tex[_at] is '^' or '_'; Skip())
        {
            var isAbove = _tex[_at++] == '^';
            var script = Argument();
            if (script is null || (isAbove ? above : below) is not null)
            {
                return null;
            }

            (below, above) = isAbove ? (below, script) : (script, above);
        }

        return (below, above) switch
        {
            (null, null) => atom,
            (null, _) => $"<msup>{atom}{above}</msup>",
            (_, null) => $"<msub>{atom}{below}</msub>",
            _ => $"<msubsup>{atom}{below}{above}</msubsup>",
        };
    }

    private string? Atom()
    {
        var c = _tex[_at];
        if (char.IsAsciiDigit(c))
        {
            return Number();
        }

        _at++;
        return c switch
        {
            '{' => Group(),
            '\\' => Command(),
            '\'' => "<mo>′</mo>",
            '-' => "<mo>−</mo>",
            '~' => "<mspace width=\"0.3em\"></mspace>",
            '^' or '_' or '}' or '&' or '$' or '#' or '%' => null,
            _ when char.IsLetter(c) => $"<mi>{c}</mi>",
            _ => $"<mo>{WebUtility.HtmlEncode(c.ToString())}</mo>",
        };
    }

    private string Number()
    {
        var start = _at;
        while (_at < _tex.Length && (char.IsAsciiDigit(_tex[_at]) || (_tex[_at] == '.' && _at + 1 < _tex.Length && char.IsAsciiDigit(_tex[_at + 1]))))
        {
            _at++;
        }

        return $"<mn>{_tex[start.._at]}</mn>";
    }

    private string? Group()
    {
        var row = Row(end: '}');
        return row is not null && Take('}') ? $"<mrow>{row}</mrow>" : null;
    }

    // What a command or a script takes: a group, a command, or one letter or digit.
    private string? Argument()
    {
        Skip();
        if (_at < _tex.Length && char.IsAsciiDigit(_tex[_at]))
        {
            return $"<mn>{_tex[_at++]}</mn>";
        }

        return _at < _tex.Length && ++_depth <= MaxDepth && Atom() is { } atom && --_depth >= 0 ? atom : null;
    }

    private string? Command()
    {
        var name = Name();
        return name switch
        {
            "frac" or "tfrac" or "dfrac" => Two("mfrac"),
            "sqrt" => Root(),
            "text" or "textrm" or "mbox" => Words() is { } words ? $"<mtext>{words}</mtext>" : null,
            "mathrm" or "operatorname" => Words() is { } words ? $"<mi mathvariant=\"normal\">{words}</mi>" : null,
            "mathbf" => Words() is { } words ? $"<mi mathvariant=\"bold\">{words}</mi>" : null,
            "left" => Fenced(),
            _ when TexSymbols.Accents.TryGetValue(name, out var accent) => Argument() is { } under ? $"<mover>{under}<mo>{accent}</mo></mover>" : null,
            _ when TexSymbols.Spaces.TryGetValue(name, out var width) => string.Create(CultureInfo.InvariantCulture, $"<mspace width=\"{width}em\"></mspace>"),
            _ when TexSymbols.Letters.TryGetValue(name, out var letter) => $"<mi>{letter}</mi>",
            _ when TexSymbols.Operators.TryGetValue(name, out var sign) => $"<mo>{sign}</mo>",
            _ => null,
        };
    }

    private string? Two(string element) => Argument() is { } first && Argument() is { } second ? $"<{element}>{first}{second}</{element}>" : null;

    private string? Root()
    {
        Skip();
        if (!Take('['))
        {
            return Argument() is { } under ? $"<msqrt>{under}</msqrt>" : null;
        }

        return Row(end: ']') is { } degree && Take(']') && Argument() is { } inner ? $"<mroot>{inner}<mrow>{degree}</mrow></mroot>" : null;
    }

    private string? Fenced()
    {
        if (Delimiter() is not { } open || Row(end: '\0') is not { } row || !Ahead("\\right"))
        {
            return null;
        }

        _at += "\\right".Length;
        return Delimiter() is { } close ? $"<mrow>{open}{row}{close}</mrow>" : null;
    }

    private string? Delimiter()
    {
        Skip();
        var escaped = Take('\\');
        return _at >= _tex.Length ? null : _tex[_at++] switch
        {
            '.' when !escaped => "",
            var c and ('(' or ')' or '[' or ']' or '|') when !escaped => $"<mo>{c}</mo>",
            var c and ('{' or '}') when escaped => $"<mo>{c}</mo>",
            _ => null,
        };
    }

    private string? Words()
    {
        Skip();
        var end = _tex.IndexOf('}', _at);
        if (end < 0 || !Take('{') || _tex.AsSpan(_at, end - _at).IndexOfAny('{', '\\', '$') >= 0)
        {
            return null;
        }

        var words = _tex[_at..end];
        _at = end + 1;
        return WebUtility.HtmlEncode(words).Replace(" ", "\u00A0", StringComparison.Ordinal);
    }

    private string Name()
    {
        var start = _at;
        while (_at < _tex.Length && char.IsAsciiLetter(_tex[_at]))
        {
            _at++;
        }

        if (_at == start && _at < _tex.Length)
        {
            _at++;
        }

        return _tex[start.._at];
    }

    private bool Ahead(string text) => string.CompareOrdinal(_tex, _at, text, 0, text.Length) == 0 && (_at + text.Length >= _tex.Length || !char.IsAsciiLetter(_tex[_at + text.Length]));

    private bool Take(char c)
    {
        if (_at >= _tex.Length || _tex[_at] != c)
        {
            return false;
        }

        _at++;
        return true;
    }

    private void Skip()
    {
        while (_at < _tex.Length && char.IsWhiteSpace(_tex[_at]))
        {
            _at++;
        }
    }
}
