using System.Text.Json.Serialization;
using Educate.Contracts;

namespace Educate.Resources.SampleLibrary;

/// <summary>Somebody who builds.</summary>
/// <param name="Id">The key.</param>
/// <param name="Name">The name.</param>
public sealed record Engineer(int Id, string Name) : IElement<int>;

/// <summary>An engineer to be added.</summary>
/// <param name="Name">The name.</param>
public sealed record EngineerDraft(string Name);

/// <summary>Lets those pass whose body names Brennan.</summary>
public sealed class OnlyBrennan : AccessPolicy<string>
{
    /// <inheritdoc />
    public override ValueTask<Access<string>> CheckAsync(AccessRequest request, CancellationToken cancel) =>
        new(request.Body is EngineerDraft { Name: "Brennan" } draft ? Access.Granted(draft.Name) : Access.Refused("Only Brennan is an engineer."));
}

/// <summary>Engineers, whose access rule looks at the body.</summary>
[Resource("engineers", DefaultFields = "name"), Allow<OnlyBrennan>]
public sealed class Engineers : Resource<int, Engineer>
{
    /// <summary>Adds an engineer.</summary>
    [Create]
    public Reply<Engineer> Create([Body] EngineerDraft draft) => Reply<Engineer>.Created(1, new Engineer(1, draft.Name));
}

/// <summary>Something of fixed shape.</summary>
/// <param name="Id">The key.</param>
/// <param name="Word">A word.</param>
/// <param name="Number">A number.</param>
public sealed record Strict(int Id, [property: JsonPropertyName("string")] string Word, [property: JsonPropertyName("int")] int Number) : IElement<int>;

/// <summary>Something of fixed shape, to be added.</summary>
/// <param name="Word">A word.</param>
/// <param name="Number">A number.</param>
public sealed record StrictDraft([property: JsonPropertyName("string")] string Word, [property: JsonPropertyName("int")] int Number);

/// <summary>Things whose bodies are checked member by member.</summary>
[Resource("strict", DefaultFields = "string,int"), Allow<Anyone>]
public sealed class StrictThings : Resource<int, Strict>
{
    /// <summary>Adds a thing.</summary>
    [Create]
    public Reply<Strict> Create([Body] StrictDraft draft) => Reply<Strict>.Created(1, new Strict(1, draft.Word, draft.Number));
}
