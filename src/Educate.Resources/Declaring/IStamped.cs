namespace Educate.Resources;

/// <summary>
/// A resource whose replies depend on something cheap to look up, such as a version number. The finished bytes of a GET are kept for each
/// caller and address, and sent again without running the operation as long as the stamp stays the same. Access is checked each time.
/// </summary>
/// <remarks>Only hosts that say who is asking (<see cref="ResourceOptions.CallerKey"/>) keep anything.</remarks>
public interface IStamped
{
    /// <summary>
    /// The stamp of everything that the reply depends on, linked elements included; null when this reply is not to be kept.
    /// </summary>
    ValueTask<ulong?> StampAsync(AccessRequest request, CancellationToken cancel);
}
