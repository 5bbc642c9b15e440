using System.Diagnostics.CodeAnalysis;

namespace Educate.Resources;

/// <summary>What the head of a request says about the caller: a credential, none, or one that cannot be read.</summary>
/// <typeparam name="T">The type of the credential.</typeparam>
public readonly struct Credential<T>
{
    private Credential(bool present, T? value, AccessDenial? denial)
    {
        IsPresent = present;
        Value = value;
        Denial = denial;
    }

    /// <summary>There is none.</summary>
    public static Credential<T> Absent => default;

    /// <summary>Whether one was found and read.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsPresent { get; }

    /// <summary>The credential, when there is one.</summary>
    public T? Value { get; }

    /// <summary>Why it cannot be read; null otherwise.</summary>
    public AccessDenial? Denial { get; }

    /// <summary>One was found.</summary>
    public static Credential<T> Found(T value) => new(true, value, null);

    /// <summary>One was found that cannot be read: 401 <c>auth.parse</c>, or another status.</summary>
    public static Credential<T> Malformed(string? message, int status = 401) => new(false, default, Access.Malformed(message, status));

    /// <summary>The first that was found; an unreadable one counts before an absent one.</summary>
    public static Credential<T> FirstOf(params ReadOnlySpan<Credential<T>> credentials)
    {
        var best = Absent;
        foreach (var credential in credentials)
        {
            if (credential.IsPresent)
            {
                return credential;
            }

            best = best.Denial is null ? credential : best;
        }

        return best;
    }

    /// <summary>Two sources together: an unreadable one decides; otherwise <paramref name="combine"/> does.</summary>
    public static Credential<T> And<TFirst, TSecond>(
        Credential<TFirst> first, Credential<TSecond> second, Func<Credential<TFirst>, Credential<TSecond>, Credential<T>> combine)
    {
        ArgumentNullException.ThrowIfNull(combine);
        return (first.Denial ?? second.Denial) is { } denial ? new Credential<T>(false, default, denial) : combine(first, second);
    }
}
