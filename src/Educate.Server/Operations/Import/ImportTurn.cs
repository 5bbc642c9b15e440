namespace Educate.Server.Operations;

/// <summary>One import publishes at a time, so that two of the same course cannot take the same number.</summary>
public sealed class ImportTurn : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Waits for its turn and does the work.</summary>
    public async Task<T> TakeAsync<T>(Func<Task<T>> work, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(work);
        await _turn.WaitAsync(cancel);
        try
        {
            return await work();
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();
}
