namespace Educate.Resources;

/// <summary>What classes with reachable methods have in common. One instance serves one request.</summary>
public abstract class Operations
{
    private ResourceRequest? _request;

    /// <summary>The request being answered.</summary>
    protected internal ResourceRequest Request
    {
        get => _request ?? throw new InvalidOperationException("There is no request outside an operation.");
        internal set => _request = value;
    }

    /// <summary>
    /// Turns an exception of the resource's own into the refusal to send. Null, the default, lets it be an error of the server.
    /// </summary>
    /// <param name="exception">What an operation threw.</param>
    protected virtual RefusalException? Translate(Exception exception) => null;

    internal RefusalException? Translated(Exception exception) => exception is RefusalException ? null : Translate(exception);
}

/// <summary>A class whose methods answer at addresses outside the grammar, each marked <see cref="PlainAttribute"/>.</summary>
public abstract class Endpoints : Operations;
