using System.Buffers;
using System.Text;

namespace Educate.Client.Protocol;

/// <summary>The address of a call, from the resource's name on: <c>courses.v1/{key}?fields=name</c>.</summary>
internal sealed class Target
{
    private static readonly SearchValues<char> Impossible = SearchValues.Create("/?#% \t\r\n");
    private readonly StringBuilder _text;
    private bool _hasQuery;

    public Target(string resource) => _text = new StringBuilder(resource);

    /// <summary>An element's address. Keys are written as they are: the protocol does not decode them.</summary>
    public Target(string resource, string key)
        : this(resource)
    {
        if (key.Length == 0 || key.AsSpan().ContainsAny(Impossible))
        {
            throw new ArgumentException($"'{key}' cannot be a key: it is empty or holds a character that no address can carry.", nameof(key));
        }

        _text.Append('/').Append(key);
    }

    /// <summary>Adds a parameter, unless its value is null.</summary>
    public Target With(string name, string? value)
    {
        if (value is not null)
        {
            _text.Append(_hasQuery ? '&' : '?').Append(name).Append('=').Append(Readable(Uri.EscapeDataString(value)));
            _hasQuery = true;
        }

        return this;
    }

    public override string ToString() => _text.ToString();

    // These are legal in a query, and lists of fields stay legible in logs.
    private static string Readable(string escaped) => new StringBuilder(escaped)
        .Replace("%2C", ",").Replace("%28", "(").Replace("%29", ")").Replace("%21", "!").Replace("%2F", "/").ToString();
}
