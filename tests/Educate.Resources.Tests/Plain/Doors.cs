using System.Text;
using Microsoft.AspNetCore.Http;

namespace Educate.Resources.Tests.Plain;

/// <summary>Addresses outside the grammar.</summary>
[Allow<Anyone>]
public sealed class Doors(ResourceScope scope) : Endpoints
{
    [Plain("GET", "/doors/{door}/rooms/{number}")]
    public Room Room(string door, int number, bool? light) => new(door, number, light);

    [Plain("GET", "/doors/files/{*path}")]
    public string Rest(string path) => path;

    [Plain("GET", "/doors/name")]
    public string Name(HttpContext context) =>
        ReferenceEquals(scope.Context, context) ? context.User.Identity?.Name ?? "nobody" : "another scope";

    [Plain("GET", "/doors/cookie")]
    public string Cookie() => Request.HttpContext.Request.Cookies["me"] ?? "none";

    [Plain("POST", "/doors/sign-in")]
    public PlainReply SignIn() => PlainReply.Status(204).With("Set-Cookie", "one=1; path=/").With("Set-Cookie", "two=2; path=/");

    [Plain("POST", "/api/doors/v1")]
    public Room Post([Body] Room room) => room;

    [Plain("PUT", "/doors/upload")]
    public async Task<string> Upload([Body] Stream stream, CancellationToken cancel)
    {
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(cancel);
    }

    [Plain("PUT", "/doors/raw")]
    public int Raw([Body(Limit = 4)] ReadOnlyMemory<byte> bytes) => bytes.Length;

    [Plain("GET", "/doors/bytes")]
    public PlainReply Bytes() => PlainReply.Stream(new MemoryStream(Encoding.UTF8.GetBytes("0123456789")), "text/x-digits", tag: "digits");

    [Plain("GET", "/doors/nothing")]
    public void Nothing()
    {
    }

    [Plain("GET", "/doors/refused")]
    public void Refused() => throw Refusal.TooMany("Slow down.", retryAfter: 3);

    [Plain("GET", "/doors/mapped")]
    public void Mapped() => throw new NotSupportedException();

    [Plain("GET", "/doors/stuck")]
    public void Stuck() => throw new InvalidDataException();

    protected override RefusalException? Translate(Exception exception) =>
        exception is NotSupportedException ? Refusal.Invalid("Mapped.", "mapped") : null;
}

/// <summary>A room behind a door.</summary>
public sealed record Room(string Door, int Number, bool? Light);
