using Educate.Contracts;

namespace Educate.Resources.SampleLibrary;

/// <summary>Somebody who borrows.</summary>
public sealed record Member : IElement<string>
{
    /// <summary>The key.</summary>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The address.</summary>
    public string Email { get; init; } = "a@b.c";
}

/// <summary>An order of results.</summary>
/// <param name="Field">What to order by.</param>
/// <param name="Descending">Whether the largest comes first.</param>
public sealed record SortSpec(string Field, bool Descending = true);

/// <summary>An e-mail address in two parts.</summary>
/// <param name="User">The part before the at sign.</param>
/// <param name="Domain">The part behind it.</param>
[PlainDialect]
public sealed record Mailbox(string User, string Domain)
{
    /// <inheritdoc />
    public override string ToString() => $"{User}@{Domain}";
}

/// <summary>What a batch was told.</summary>
/// <param name="SomeParam">The parameter; null when there was none.</param>
public sealed record BatchResult([property: System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.Never)] string? SomeParam);

/// <summary>Nothing in particular.</summary>
public sealed record Empty;

/// <summary>The members, who say how they were asked for.</summary>
[Resource("members", DefaultFields = "name"), Allow<Anyone>]
public sealed class Members : Resource<string, Member>
{
    /// <summary>One member.</summary>
    [Get]
    public Member Get(string id) => new() { Id = id, Name = $"get {id}" };

    /// <summary>Some members.</summary>
    [MultiGet]
    public IReadOnlyList<Member> MultiGet(IReadOnlyList<string> ids) =>
        [.. ids.Select(id => new Member { Id = id, Name = $"multiGet {id}" })];

    /// <summary>All members, of whom there is one.</summary>
    [GetAll]
    public IReadOnlyList<Member> GetAll() => [new() { Id = "all", Name = "getAll" }];

    /// <summary>Changes a member.</summary>
    [Update]
    public Member Update(string id, string? message) => new() { Id = id, Name = message ?? "none" };

    /// <summary>Deletes a member, and tags the reply with the message.</summary>
    [Delete]
    public Reply<Member> Delete(string message = "Something?") => Reply<Member>.Nothing().Tagged(message);

    /// <summary>Adds a member.</summary>
    [Create]
    public string Create() => "m9";

    /// <summary>Members by address.</summary>
    [Finder]
    public IReadOnlyList<Member> ByEmail(string email) => Echo($"byEmail({email})");

    /// <summary>Members by name and domain.</summary>
    [Finder]
    public IReadOnlyList<Member> ByNameAndDomain(string name, string domain) => Echo($"byNameAndDomain({name},{domain})");

    /// <summary>Members by name, in some order.</summary>
    [Finder]
    public IReadOnlyList<Member> ByNameSorted(string name, SortSpec sort) =>
        Echo($"byNameSorted({name},{sort.Field},{Text(sort.Descending)})");

    /// <summary>Members by several things.</summary>
    [Finder]
    public IReadOnlyList<Member> Complex(Mailbox who, string? extra, bool skipCache) =>
        Echo($"complex({who},{extra ?? "-"},{Text(skipCache)})");

    /// <summary>Members by something that need not be said.</summary>
    [Finder]
    public IReadOnlyList<Member> ComplexWithDefault([DefaultText("daphne~example.org")] Mailbox who) => Echo($"complexWithDefault({who})");

    /// <summary>Says what it was told.</summary>
    [Action]
    public BatchResult BatchModify(Mailbox? someParam) => new(someParam?.ToString());

    /// <summary>Says nothing, as an object.</summary>
    [Action]
    public Empty Parameterless() => new();

    private static Member[] Echo(string name) => [new() { Id = "echo", Name = name }];

    private static string Text(bool value) => value ? "true" : "false";
}
