namespace Educate.Client;

/// <summary>How a client reaches its server. Each client has its own.</summary>
public sealed record EducateClientOptions
{
    /// <summary>Where the server is, without <c>/api</c>: <c>https://learn.example.org/</c>.</summary>
    public required Uri BaseAddress { get; init; }

    /// <summary>A personal or OAuth token, sent as Bearer. Without one a handler may bring cookies.</summary>
    public string? Token { get; init; }

    /// <summary>How often a call is tried in all, when the server is busy or unreachable.</summary>
    public int Attempts { get; init; } = 3;

    /// <summary>The first pause between two tries; each later one is twice as long. The server's <c>Retry-After</c> goes before it.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The longest pause that is waited for; a server that asks for more is not tried again.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The clock that pauses are measured with.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
