namespace Educate.Client.Protocol;

/// <summary>A read that is ready to be sent, but for the fields.</summary>
internal sealed record Call(Connection Connection, string Resource)
{
    public string? Key { get; init; }

    public IReadOnlyList<(string Name, string? Value)> Parameters { get; init; } = [];

    public IReadOnlyList<Include> Includes { get; init; } = [];

    public Target Target(IReadOnlyCollection<string> fields)
    {
        var target = Key is null ? new Target(Resource) : new Target(Resource, Key);
        foreach (var (name, value) in Parameters)
        {
            target.With(name, value);
        }

        return target.With("fields", Joined(fields.Concat(FieldGroups()))).With("includes", Joined(Relations()));
    }

    private IEnumerable<string> FieldGroups() =>
        from include in Includes
        group include by include.Target into target
        let names = target.SelectMany(i => i.Fields).Distinct().ToList()
        where names.Count > 0
        select $"{target.Key}({string.Join(',', names)})";

    private IEnumerable<string> Relations() =>
        Includes.Where(i => i.Through is null).Select(i => i.Relation).Concat(
            from include in Includes
            where include.Through is not null
            group include by include.Through into hop
            select $"{hop.Key}({string.Join(',', hop.Select(i => i.Relation).Distinct())})");

    private static string? Joined(IEnumerable<string> items) => string.Join(',', items) is { Length: > 0 } text ? text : null;
}
