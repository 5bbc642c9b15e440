using System.Net;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Educate.Contracts;

namespace Educate.Client.Protocol;

/// <summary>
/// Reads elements of which only some members were asked for. What was not asked for is empty; what was asked for and must be
/// there is checked, so that a <c>required</c> member never lies.
/// </summary>
internal sealed class ElementReader<T>
    where T : class
{
    private readonly JsonTypeInfo<T> _info;
    private readonly HashSet<string> _required = new(StringComparer.Ordinal);
    private readonly List<(string Name, string Empty)> _lists = [];

    private ElementReader()
    {
        var options = new JsonSerializerOptions(EducateJson.Default.Options)
        {
            TypeInfoResolver = EducateJson.Default.WithAddedModifier(Relax),
        };
        _info = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        foreach (var member in _info.Properties.Where(p => p.Set is not null && !p.IsSetNullable))
        {
            // Initialisers of members that are missing are not run, so a list would be null.
            switch (options.GetTypeInfo(member.PropertyType).Kind)
            {
                case JsonTypeInfoKind.Enumerable: _lists.Add((member.Name, "[]")); break;
                case JsonTypeInfoKind.Dictionary: _lists.Add((member.Name, "{}")); break;
            }
        }

        AllFields = [.. _info.Properties.Where(p => p.Set is not null && p.Name != "id").Select(p => p.Name).Order(StringComparer.Ordinal)];
    }

    public static ElementReader<T> Shared { get; } = new();

    /// <summary>Every member that is not part of the key.</summary>
    public IReadOnlyCollection<string> AllFields { get; }

    /// <summary>Reads one element.</summary>
    /// <exception cref="EducateException">A member that was asked for, and that every element has, is missing.</exception>
    public T Read(JsonElement element, IReadOnlyCollection<string> asked)
    {
        foreach (var name in asked)
        {
            if (_required.Contains(name) && !Has(element, name))
            {
                throw Incomplete($"lacks '{name}'");
            }
        }

        try
        {
            return JsonSerializer.Deserialize(Completed(element), _info) ?? throw Incomplete("is null");
        }
        catch (JsonException broken)
        {
            var message = $"The server's reply cannot be read as a {typeof(T).Name}: {broken.Message}";
            throw new EducateException(HttpStatusCode.OK, null, message, null, broken);
        }
    }

    private static EducateException Incomplete(string what) =>
        new(HttpStatusCode.OK, null, $"The server's reply {what}, which every {typeof(T).Name} has. Is the server older than this client?");

    private ReadOnlySpan<byte> Completed(JsonElement element)
    {
        var raw = JsonMarshal.GetRawUtf8Value(element);
        var missing = _lists.Where(list => !Has(element, list.Name)).Select(list => $",\"{list.Name}\":{list.Empty}").ToList();
        if (missing.Count == 0)
        {
            return raw;
        }

        byte[] completed = [.. raw[..^1], .. Encoding.UTF8.GetBytes(string.Concat(missing)), (byte)'}'];
        return completed;
    }

    private static bool Has(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;

    private void Relax(JsonTypeInfo info)
    {
        if (info.Type != typeof(T))
        {
            return;
        }

        foreach (var member in info.Properties.Where(p => p.IsRequired))
        {
            _required.Add(member.Name);
            member.IsRequired = false;
        }
    }
}
