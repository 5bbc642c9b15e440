using Educate.Server.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Educate.Server.Catalog;

/// <summary>Hands out the current snapshot of the catalogue, and makes the next one when something was published.</summary>
public sealed class Catalogue(IServiceScopeFactory scopes) : IDisposable
{
    private readonly SemaphoreSlim _loading = new(1);
    private volatile CatalogueSnapshot? _current;

    /// <summary>The state to answer from. Take it once in a request.</summary>
    public CatalogueSnapshot Current => _current ?? throw new InvalidOperationException("The catalogue is loaded before the first request is taken.");

    /// <summary>Reads what the database holds now. Called at start-up and after every commit that changes the catalogue.</summary>
    public async Task ReloadAsync(CancellationToken cancel)
    {
        await _loading.WaitAsync(cancel);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<EducateDb>();
            var known = _current;
            _current = new CatalogueSnapshot((known?.Number ?? 0) + 1, await CatalogueLoading.LoadAsync(db, known, cancel));
        }
        finally
        {
            _loading.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _loading.Dispose();
}
