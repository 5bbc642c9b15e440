using Educate.Contracts;

namespace Educate.Resources.SampleLibrary;

/// <summary>What the access rule yielded.</summary>
/// <param name="Id">The key.</param>
/// <param name="Auth">The letters of the sides that let the caller pass.</param>
public sealed record Pass(string Id, string Auth) : IElement<string>;

/// <summary>An access rule that does what the word in a header says.</summary>
/// <param name="header">The header.</param>
/// <param name="letter">What the rule yields.</param>
public abstract class Side(string header, string letter) : CredentialPolicy<string, string>
{
    /// <inheritdoc />
    protected override Credential<string> Parse(AccessRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return (string?)request.HttpContext.Request.Headers[header] switch
        {
            null => Credential<string>.Absent,
            "malformed" => Credential<string>.Malformed("parse error!"),
            var word => Credential<string>.Found(word),
        };
    }

    /// <inheritdoc />
    protected override ValueTask<Access<string>> DecorateAsync(string credential, AccessRequest request, CancellationToken cancel) =>
        new(Access.Granted(letter));

    /// <inheritdoc />
    protected override ValueTask<AccessDenial?> AuthorizeAsync(string grant, AccessRequest request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new((string?)request.HttpContext.Request.Headers[header] switch
        {
            "deny" => Access.Refused("denied!"),
            "fail" => Access.Failed("failed!"),
            _ => null,
        });
    }
}

/// <summary>The rule that <c>X-Left</c> drives.</summary>
public sealed class Left() : Side("X-Left", "L");

/// <summary>The rule that <c>X-Right</c> drives.</summary>
public sealed class Right() : Side("X-Right", "R");

/// <summary>One of the two.</summary>
public sealed class LeftOrRight() : Either<string>(new Left(), new Right());

/// <summary>At least one of the two.</summary>
public sealed class AnySide() : AnyOf<string, string>(new Left(), new Right());

/// <summary>Both.</summary>
public sealed class BothSides() : And<string, string>(new Left(), new Right());

/// <summary>Whichever lets pass.</summary>
public sealed class Sides() : SuccessfulOf<string>(new Left(), new Right());

/// <summary>Finders behind combined access rules.</summary>
[Resource("secure", DefaultFields = "auth")]
public sealed class Secure : Resource<string, Pass>
{
    /// <summary>Behind one of two rules.</summary>
    [Finder, Allow<LeftOrRight>]
    public IReadOnlyList<Pass> Either([Granted] string side) => [new("me", side)];

    /// <summary>Behind at least one of two rules.</summary>
    [Finder, Allow<AnySide>]
    public IReadOnlyList<Pass> AnyOf([Granted] (Access<string> First, Access<string> Second) sides) =>
        [new("me", $"{sides.First.Value ?? "-"},{sides.Second.Value ?? "-"}")];

    /// <summary>Behind both rules.</summary>
    [Finder, Allow<BothSides>]
    public IReadOnlyList<Pass> Both([Granted] (string First, string Second) sides) => [new("me", $"{sides.First},{sides.Second}")];

    /// <summary>Behind whichever rule lets pass.</summary>
    [Finder, Allow<Sides>]
    public IReadOnlyList<Pass> Successful([Granted] IReadOnlySet<string> sides) =>
        [new("me", string.Join(',', sides.Order(StringComparer.Ordinal)))];

    /// <summary>Behind the left rule.</summary>
    [Finder, Allow<Left>]
    public IReadOnlyList<Pass> Plain([Granted] string side) => [new("me", side)];
}
