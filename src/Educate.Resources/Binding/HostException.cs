namespace Educate.Resources;

/// <summary>A refusal that is the host's and not the protocol's: an unclaimed address, malformed JSON, a body that is too large.</summary>
internal sealed class HostException(int status, string message) : Exception(message)
{
    public int Status { get; } = status;
}
