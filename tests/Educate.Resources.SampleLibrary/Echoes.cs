using System.Text.Json;
using Educate.Contracts;

namespace Educate.Resources.SampleLibrary;

/// <summary>What was understood, as plain JSON.</summary>
/// <param name="Id">The key.</param>
/// <param name="Value">What was understood; an explicit null for nothing.</param>
public sealed record Echo(string Id, JsonElement Value) : IElement<string>;

/// <summary>One word.</summary>
public sealed record One(string First);

/// <summary>Two words.</summary>
public sealed record Two(string First, string Second);

/// <summary>Three words.</summary>
public sealed record Three(string First, string Second, string Third);

/// <summary>Two pairs.</summary>
public sealed record TwoPairs(Two First, Two Second);

/// <summary>Two lists.</summary>
public sealed record TwoLists(IReadOnlyList<string> First, IReadOnlyList<string> Second);

/// <summary>Two words, by hand.</summary>
[PlainDialect]
public sealed record PlainTwo(string First, string Second);

/// <summary>Three words, by hand.</summary>
[PlainDialect]
public sealed record PlainThree(string First, string Second, string Third);

/// <summary>Two pairs, by hand.</summary>
[PlainDialect]
public sealed record PlainTwoPairs(PlainTwo First, PlainTwo Second);

/// <summary>A word behind a fixed one.</summary>
[PlainDialect(Prefix = "pre")]
public sealed record Prefixed(string Value);

/// <summary>Finders that answer with the parameter they were given.</summary>
[Resource("echo", DefaultFields = "value"), Allow<Anyone>]
public sealed class Echoes : Resource<string, Echo>
{
    /// <summary>The page that is asked for.</summary>
    [GetAll]
    public IReadOnlyList<Echo> GetAll(Paging paging) => Of(new Dictionary<string, object?>
    {
        ["start"] = paging.Start,
        ["limit"] = paging.Limit,
        ["isDefault"] = paging.IsDefault,
    });

    /// <summary>A truth.</summary>
    [Finder]
    public IReadOnlyList<Echo> Flag(bool value) => Of(value);

    /// <summary>Perhaps a truth.</summary>
    [Finder]
    public IReadOnlyList<Echo> OptFlag(bool? value) => Of(value);

    /// <summary>A number.</summary>
    [Finder]
    public IReadOnlyList<Echo> Number(int value) => Of(value);

    /// <summary>Perhaps a number.</summary>
    [Finder]
    public IReadOnlyList<Echo> OptNumber(int? value) => Of(value);

    /// <summary>A word, or another.</summary>
    [Finder]
    public IReadOnlyList<Echo> WithDefault(string value = "fallback") => Of(value);

    /// <summary>A record of one.</summary>
    [Finder]
    public IReadOnlyList<Echo> One(One value) => Of(value);

    /// <summary>A record of two.</summary>
    [Finder]
    public IReadOnlyList<Echo> Pair(Two value) => Of(value);

    /// <summary>A record of three.</summary>
    [Finder]
    public IReadOnlyList<Echo> Triple(Three value) => Of(value);

    /// <summary>A record of records.</summary>
    [Finder]
    public IReadOnlyList<Echo> PairOfPairs(TwoPairs value) => Of(value);

    /// <summary>A record of lists.</summary>
    [Finder]
    public IReadOnlyList<Echo> PairOfLists(TwoLists value) => Of(value);

    /// <summary>A list.</summary>
    [Finder]
    public IReadOnlyList<Echo> List(IReadOnlyList<string> value) => Of(value);

    /// <summary>A list of records.</summary>
    [Finder]
    public IReadOnlyList<Echo> ListOfPairs(IReadOnlyList<Two> value) => Of(value);

    /// <summary>A list of lists.</summary>
    [Finder]
    public IReadOnlyList<Echo> ListOfLists(IReadOnlyList<IReadOnlyList<string>> value) => Of(value);

    /// <summary>A list of numbers.</summary>
    [Finder]
    public IReadOnlyList<Echo> Ints(IReadOnlyList<int> value) => Of(value);

    /// <summary>Two words in the plain dialect.</summary>
    [Finder]
    public IReadOnlyList<Echo> KeyPair(PlainTwo value) => Of(Words(value));

    /// <summary>Three words in the plain dialect.</summary>
    [Finder]
    public IReadOnlyList<Echo> KeyTriple(PlainThree value) => Of<string[]>([value.First, value.Second, value.Third]);

    /// <summary>Two pairs in the plain dialect.</summary>
    [Finder]
    public IReadOnlyList<Echo> KeyPairOfPairs(PlainTwoPairs value) => Of<string[][]>([Words(value.First), Words(value.Second)]);

    /// <summary>A word behind a fixed one.</summary>
    [Finder]
    public IReadOnlyList<Echo> Prefixed(Prefixed value) => Of(value.Value);

    /// <summary>A set in the plain dialect.</summary>
    [Finder]
    public IReadOnlyList<Echo> KeySet([PlainDialect] IReadOnlySet<string> value) => Of(value);

    /// <summary>An order.</summary>
    [Finder]
    public IReadOnlyList<Echo> Sort(SortSpec value) => Of(value);

    /// <summary>Perhaps an order.</summary>
    [Finder]
    public IReadOnlyList<Echo> OptSort(SortSpec? value) => Of(value);

    /// <summary>The start as a number.</summary>
    [Finder]
    public IReadOnlyList<Echo> Cursor(Paging paging) => Of(paging.StartNumber());

    /// <summary>The language that suits the caller best.</summary>
    [Finder]
    public IReadOnlyList<Echo> Language() => Of(Request.Language(["fr", "en"], "en"));

    private static Echo[] Of<T>(T value) => [new("echo", JsonSerializer.SerializeToElement(value, JsonSerializerOptions.Web))];

    private static string[] Words(PlainTwo pair) => [pair.First, pair.Second];
}
