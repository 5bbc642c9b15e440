namespace Educate.Bench;

/// <summary>A server in a comparison, and what it is asked.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Host">The process that answers.</param>
/// <param name="Requests">What is asked, chosen at random, or by connection when there is one for each.</param>
internal sealed record Contender(string Name, ServerProcess Host, IReadOnlyList<byte[]> Requests)
{
    /// <summary>The status that every reply must have.</summary>
    public int Status { get; init; } = 200;

    /// <summary>Each connection asks its own request over and over.</summary>
    public bool IsByConnection { get; init; }

    public byte[] Choose(int connection, Random random) =>
        Requests[IsByConnection ? connection % Requests.Count : random.Next(Requests.Count)];
}
