using System.Globalization;

namespace Educate.Courseware.Olx.Problems;

/// <summary>Evaluates the constant expressions in which numerical answers are written, such as <c>9.3*10^7</c> or <c>sqrt(2)/2</c>.</summary>
internal sealed class Arithmetic
{
    private const int MaxLength = 200;
    private readonly string _text;
    private int _at;

    private Arithmetic(string text) => _text = text;

    /// <summary>The finite real value, or null when the text is not a constant expression.</summary>
    public static double? Evaluate(string text)
    {
        var bare = string.Concat(text.Where(letter => !char.IsWhiteSpace(letter))).Replace("**", "^", StringComparison.Ordinal);
        if (bare.Length is 0 or > MaxLength)
        {
            return null;
        }

        var reader = new Arithmetic(bare);
        var value = reader.Sum();
        return reader._at == bare.Length && value is { } number && double.IsFinite(number) ? number : null;
    }

    private char Next => _at < _text.Length ? _text[_at] : '\0';

    private double? Sum()
    {
        var value = Product();
        while (Next is '+' or '-')
        {
            var sign = _text[_at++];
            var other = Product();
            value = sign == '+' ? value + other : value - other;
        }

        return value;
    }

    private double? Product()
    {
        var value = Signed();
        while (Next is '*' or '/')
        {
            var sign = _text[_at++];
            var other = Signed();
            value = sign == '*' ? value * other : value / other;
        }

        return value;
    }

    private double? Signed()
    {
        if (Next is not ('+' or '-'))
        {
            return Power();
        }

        return _text[_at++] == '-' ? -Signed() : Signed();
    }

    private double? Power()
    {
        var value = Atom();
        if (Next != '^')
        {
            return value;
        }

        _at++;
        return value is { } number && Signed() is { } exponent ? Math.Pow(number, exponent) : null;
    }

    private double? Atom()
    {
        if (Next == '(')
        {
            _at++;
            var inner = Sum();
            return _at < _text.Length && _text[_at++] == ')' ? inner : null;
        }

        return char.IsAsciiLetter(Next) ? Named() : Number();
    }

    private double? Named()
    {
        var start = _at;
        while (char.IsAsciiLetterOrDigit(Next))
        {
            _at++;
        }

        var name = _text[start.._at];
        if (Next != '(')
        {
            return name switch
            {
                "pi" => Math.PI,
                "e" => Math.E,
                _ => null,
            };
        }

        return Atom() is { } argument ? Function(name, argument) : null;
    }

    private static double? Function(string name, double argument) => name switch
    {
        "sqrt" => Math.Sqrt(argument),
        "exp" => Math.Exp(argument),
        "ln" => Math.Log(argument),
        "log10" => Math.Log10(argument),
        "log2" => Math.Log2(argument),
        "abs" => Math.Abs(argument),
        "sin" => Math.Sin(argument),
        "cos" => Math.Cos(argument),
        "tan" => Math.Tan(argument),
        _ => null,
    };

    private double? Number()
    {
        var start = _at;
        while (char.IsAsciiDigit(Next) || Next == '.')
        {
            _at++;
        }

        if (_at > start && Next is 'e' or 'E' && IsExponent(_at + 1))
        {
            _at += 2;
            while (char.IsAsciiDigit(Next))
            {
                _at++;
            }
        }

        if (!double.TryParse(_text.AsSpan(start, _at - start), NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            return null;
        }

        return value * Suffix();
    }

    private bool IsExponent(int at) =>
        at < _text.Length && (char.IsAsciiDigit(_text[at]) || (_text[at] is '+' or '-' && at + 1 < _text.Length && char.IsAsciiDigit(_text[at + 1])));

    private double Suffix()
    {
        var factor = Next switch
        {
            '%' => 0.01,
            'k' => 1e3,
            'M' => 1e6,
            'G' => 1e9,
            'T' => 1e12,
            'c' => 1e-2,
            'm' => 1e-3,
            'u' => 1e-6,
            'n' => 1e-9,
            'p' => 1e-12,
            _ => 1.0,
        };
        _at += factor == 1.0 ? 0 : 1;
        return factor;
    }
}
