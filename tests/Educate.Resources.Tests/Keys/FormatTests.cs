using CsCheck;
using Educate.Contracts;

namespace Educate.Resources.Tests.Keys;

public sealed class FormatTests
{
    private static readonly Gen<string> AnyText = Gen.String[Gen.Char["ab~!,() \t%é'"], 0, 12];

    /// <summary>Text that does not begin with a blank: those are skipped in the schema-driven dialect.</summary>
    private static readonly Gen<string> Word = AnyText.Where(text => text.Length == 0 || !char.IsWhiteSpace(text[0]));

    /// <summary>
    /// Text that the plain dialect can carry: an exclamation mark before a separator, or at the end, is the separator's escape.
    /// </summary>
    private static readonly Gen<string> PlainWord = Gen.String[Gen.Char["ab~, é"], 1, 12];

    [Fact]
    public void What_the_schema_driven_dialect_writes_it_reads() =>
        Gen.Select(Gen.Int, Word, Gen.Select(Word, Word).Array[0, 4]).Sample((number, text, pairs) =>
            RoundTrips(new Outer(number, text, [.. pairs.Select(pair => new Inner(pair.Item1, pair.Item2))])));

    [Fact]
    public void What_the_plain_dialect_writes_it_reads() =>
        Gen.Select(PlainWord, PlainWord, PlainWord, PlainWord).Sample((a, b, c, d) => RoundTrips(new PlainOuter(new PlainInner(a, b), new PlainInner(c, d))));

    [Fact]
    public void Lists_of_lists_come_back() =>
        Word.Array[1, 4].Array[1, 4].Sample(lists => RoundTrips<IReadOnlyList<IReadOnlyList<string>>>([.. lists.Where(list => list is not [""])]));

    [Fact]
    public void Whatever_is_sent_is_read_or_refused() =>
        AnyText.Sample(text =>
        {
            foreach (var type in new[] { typeof(Outer), typeof(PlainOuter), typeof(IReadOnlyList<int>), typeof(IReadOnlySet<string>), typeof(Guid), typeof(DateTimeOffset), typeof(double), typeof(DayOfWeek), typeof(Pair<UserId, Id<string>>) })
            {
                var format = Formats.For(type)!;
                Assert.True(!format.TryParse(text, out var value) || format.Write(value!) is not null);
            }

            Assert.True(!InlineNode.TryParse($"({text})", out var node) || node.Members is not null);
        });

    [Fact]
    public void An_inline_record_is_read_back() =>
        Gen.Select(Word, Gen.Bool).Sample((field, flag) =>
            Formats.For(typeof(Sorting))!.TryParseParameter($"(descending~{(flag ? "true" : "false")},field~{Escape(field)})", out var value) && new Sorting(field, flag).Equals(value));

    [Fact]
    public void A_deeply_nested_inline_record_is_refused() =>
        Assert.False(InlineNode.TryParse(string.Concat(Enumerable.Repeat("(a~", 10_000)), out _));

    [Theory]
    [InlineData("123e4567-e89b-12d3-a456-426614174000", "Ej5FZ-ibEtOkVkJmFBdAAA")]
    [InlineData("00000000-0000-0000-0000-000000000000", "AAAAAAAAAAAAAAAAAAAAAA")]
    public void A_uuid_is_22_characters(string uuid, string text)
    {
        var format = Formats.For(typeof(Guid))!;

        Assert.Equal(text, format.Write(Guid.Parse(uuid)));
        Assert.True(format.TryParse(text, out var value));
        Assert.Equal(Guid.Parse(uuid), value);
        Assert.False(format.TryParse(uuid, out _));
    }

    [Theory]
    [InlineData("1.5", 1.5)]
    [InlineData(" 1e3 ", 1000)]
    [InlineData(".5", 0.5)]
    [InlineData("5.", 5)]
    [InlineData("-2d", -2)]
    [InlineData("+2F", 2)]
    [InlineData("-Infinity", double.NegativeInfinity)]
    [InlineData("Infinity", double.PositiveInfinity)]
    public void A_double_is_written_as_in_Java(string text, double expected)
    {
        Assert.True(Formats.For(typeof(double))!.TryParse(text, out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("f")]
    [InlineData("1,5")]
    [InlineData("infinity")]
    [InlineData("1e")]
    [InlineData("--1")]
    [InlineData("+-Infinity")]
    public void What_Java_does_not_read_is_no_double(string text) => Assert.False(Formats.For(typeof(double))!.TryParse(text, out _));

    [Fact]
    public void A_moment_is_milliseconds()
    {
        var format = Formats.For(typeof(DateTimeOffset))!;

        Assert.True(format.TryParse("1441487282181", out var value));
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1441487282181), value);
        Assert.Equal("1441487282181", format.Write(value!));
        Assert.False(format.TryParse("99999999999999999", out _));
    }

    [Fact]
    public void An_enum_is_its_symbol()
    {
        var format = Formats.For(typeof(Level))!;

        Assert.True(format.TryParse("LOUD", out var value));
        Assert.Equal(Level.Loud, value);
        Assert.Equal("quiet", format.Write(Level.Quiet));
        Assert.False(format.TryParse("Quiet", out _));
        Assert.False(format.TryParse("0", out _));
    }

    [Fact]
    public void The_dialects_differ_at_three_levels()
    {
        Assert.Equal("a!!!~b!~c~d", Formats.For(typeof(Deep))!.Write(new Deep(new Middle(new Inner("a", "b"), "c"), "d")));
        Assert.Equal("a!!~b!~c~d", Formats.For(typeof(PlainDeep))!.Write(new PlainDeep(new PlainMiddle(new PlainInner("a", "b"), "c"), "d")));
    }

    [Fact]
    public void A_set_is_written_in_the_order_of_its_texts() =>
        Assert.Equal("a,b,c", Formats.For(typeof(IReadOnlySet<string>), new PlainDialectAttribute())!.Write(new HashSet<string> { "c", "a", "b" }));

    private static void RoundTrips<T>(T value)
        where T : notnull
    {
        var format = Formats.For(typeof(T))!;
        Assert.True(format.TryParse(format.Write(value), out var read), format.Write(value));
        Assert.Equal(format.Write(value), format.Write(read!));
        Assert.Equivalent(value, read);
    }

    private static string Escape(string text) =>
        string.Concat(text.Select(c => "(),~!".Contains(c, StringComparison.Ordinal) ? $"!{c}" : $"{c}"));

    public enum Level
    {
        Quiet,

        [System.Text.Json.Serialization.JsonStringEnumMemberName("LOUD")]
        Loud,
    }

    public sealed record Inner(string A, string B);

    public sealed record Middle(Inner A, string B);

    public sealed record Deep(Middle A, string B);

    public sealed record Outer(int Number, string Text, IReadOnlyList<Inner> Pairs);

    public sealed record Sorting(string Field, bool Descending = true);

    [PlainDialect]
    public sealed record PlainInner(string A, string B);

    [PlainDialect]
    public sealed record PlainMiddle(PlainInner A, string B);

    [PlainDialect]
    public sealed record PlainDeep(PlainMiddle A, string B);

    [PlainDialect]
    public sealed record PlainOuter(PlainInner A, PlainInner B);
}
