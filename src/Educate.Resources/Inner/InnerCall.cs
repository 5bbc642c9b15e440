namespace Educate.Resources;

/// <summary>A call that the server makes to itself, without HTTP.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Target">Path and query, as they would stand in a request line.</param>
/// <param name="Body">The body; empty for none.</param>
/// <param name="Headers">Header fields.</param>
public sealed record InnerRequest(
    string Method, string Target, ReadOnlyMemory<byte> Body = default, IReadOnlyDictionary<string, string>? Headers = null)
{
    /// <summary>The scheme that the call counts as having come by.</summary>
    public string Scheme { get; init; } = "http";
}

/// <summary>What an inner call answered.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Headers">Header fields; several values of one name are kept apart.</param>
/// <param name="Body">The bytes of the body.</param>
public sealed record InnerReply(int Status, IReadOnlyDictionary<string, IReadOnlyList<string>> Headers, ReadOnlyMemory<byte> Body);
