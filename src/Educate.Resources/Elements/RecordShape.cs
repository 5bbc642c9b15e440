using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Educate.Contracts;

namespace Educate.Resources;

/// <summary>The shape of a contract record: its members in the order of declaration, those of the key first.</summary>
internal sealed class RecordShape<TKey, T> : ElementShape
    where TKey : notnull
    where T : class, IElement<TKey>
{
    private readonly Field<T>[] _fields;

    public RecordShape(TextFormat key, IReadOnlySet<string> defaults, JsonSerializerOptions options)
        : base(key, typeof(TKey), typeof(T))
    {
        var members = ((JsonTypeInfo<T>)options.GetTypeInfo(typeof(T))).Properties
            .Where(member => member.Get is not null)
            .Select(member => (Json: member, Property: PropertyOf(member)))
            .ToList();
        var id = members.FindIndex(member => member.Json.Name == "id");
        var own = id < 0 || IsKeyText(members[id].Property, options)
            ? new KeyTextField<T, TKey>(element => element.Id, key)
            : Make(members[id], isKey: true);
        var others = members.Where((_, i) => i != id)
            .Select(member => Make(member, member.Property.IsDefined(typeof(KeyPartAttribute))))
            .OrderBy(field => field.IsKey ? 0 : 1);
        _fields = [own, .. others];

        Field<T> Make((JsonPropertyInfo Json, PropertyInfo Property) member, bool isKey) =>
            MakeField(member.Json, member.Property, isKey, isKey || defaults.Contains(member.Json.Name));
    }

    public override IReadOnlyList<Field> Fields => _fields;

    public override object ToKeys(IReadOnlyList<object> keys)
    {
        var typed = new List<TKey>(keys.Count);
        foreach (var key in keys)
        {
            typed.Add((TKey)key);
        }

        return typed;
    }

    public override Answer ToAnswer(object? result, Operations owner) => result switch
    {
        Page<T> page => Of(page, owner),
        IReadOnlyList<T> elements => new Answer { Elements = Adopt(elements, owner) },
        T element => new Answer { Elements = Adopt([element], owner) },
        Reply<T> { Page: { } page } reply => Of(page, owner, reply),
        Reply<T> reply => Of(null, owner, reply),
        TKey key => new Answer { CreatedKey = key },
        _ => new Answer(),
    };

    public override void Write(ReplyBuffer buffer, object elements, Projection projection)
    {
        buffer.Raw("["u8);
        if (elements is SnapshotRows<TKey, T> rows)
        {
            rows.Write(buffer, this, projection);
        }
        else
        {
            var list = (IReadOnlyList<T>)elements;
            for (var i = 0; i < list.Count; i++)
            {
                if (i > 0)
                {
                    buffer.Raw(","u8);
                }

                WriteElement(buffer.Json, list[i], projection.Shown);
            }
        }

        buffer.Raw("]"u8);
    }

    public override LinkedCollection NewCollection(ResourceModel model) => new LinkedCollection<TKey, T>(model);

    /// <summary>Encodes every member of an element for copying: <c>{"id":1</c>, <c>,"name":"x"</c> …, and where each ends.</summary>
    public SnapshotRow Encode(ReplyBuffer buffer, T element)
    {
        buffer.Bytes.ResetWrittenCount();
        var ends = new int[_fields.Length];
        var all = new MemoryStream();
        for (var i = 0; i < _fields.Length; i++)
        {
            buffer.Bytes.ResetWrittenCount();
            buffer.Json.Reset();
            buffer.Json.WriteStartObject();
            _fields[i].Write(buffer.Json, element);
            buffer.Json.WriteEndObject();
            buffer.Json.Flush();
            var member = buffer.Bytes.WrittenSpan[..^1];
            if (i == 0 || member.Length > 1)
            {
                all.WriteByte(i == 0 ? (byte)'{' : (byte)',');
                all.Write(member[1..]);
            }

            ends[i] = (int)all.Length;
        }

        return new SnapshotRow(all.ToArray(), ends);
    }

    private void WriteElement(Utf8JsonWriter writer, T element, bool[] shown)
    {
        writer.Reset();
        writer.WriteStartObject();
        for (var i = 0; i < _fields.Length; i++)
        {
            if (shown[i])
            {
                _fields[i].Write(writer, element);
            }
        }

        writer.WriteEndObject();
        writer.Flush();
    }

    /// <summary>Elements that come from a snapshot are written from its bytes.</summary>
    private static object Adopt(IReadOnlyList<T> elements, Operations owner) =>
        owner is Resource<TKey, T> { Snapshot: { } table } ? table.RowsOf(elements) : elements;

    private static Answer Of(Page<T>? page, Operations owner, Reply<T>? reply = null) => new()
    {
        Elements = page is null ? null : Adopt(page.Elements, owner),
        Next = page?.Next,
        Total = page?.Total,
        Facets = page?.Facets,
        Tag = reply?.Tag,
        CreatedKey = reply?.CreatedKey,
        Location = reply?.Location,
        IsPermanent = reply?.IsPermanent ?? false,
        Attached = reply?.Attached ?? [],
    };

    /// <summary>Whether the key's own JSON form is not a word: then its text is the id.</summary>
    private static bool IsKeyText(PropertyInfo id, JsonSerializerOptions options) =>
        id.PropertyType == typeof(TKey) && options.GetTypeInfo(typeof(TKey)).Kind != JsonTypeInfoKind.None;

    private static PropertyInfo PropertyOf(JsonPropertyInfo member) =>
        member.AttributeProvider as PropertyInfo
        ?? typeof(T).GetProperties().First(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name) == member.Name);

    private static Field<T> MakeField(JsonPropertyInfo member, PropertyInfo property, bool isKey, bool isDefault) =>
        (Field<T>)typeof(RecordShape<TKey, T>).GetMethod(nameof(MakeTyped), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(property.PropertyType)
            .Invoke(null, [member, property, isKey, isDefault])!;

    private static Field<T, TValue> MakeTyped<TValue>(JsonPropertyInfo member, PropertyInfo property, bool isKey, bool isDefault)
    {
        var type = (JsonTypeInfo<TValue>)member.Options.GetTypeInfo(typeof(TValue));
        var get = property.GetMethod!.CreateDelegate<Func<T, TValue>>();
        var converter = member.CustomConverter is JsonConverterFactory factory
            ? factory.CreateConverter(typeof(TValue), member.Options)
            : member.CustomConverter;
        var writesNull = property.GetCustomAttribute<JsonIgnoreAttribute>()?.Condition == JsonIgnoreCondition.Never;
        return new Field<T, TValue>(member.Name, isKey, isDefault, get, type, (JsonConverter<TValue>?)converter, writesNull);
    }
}
