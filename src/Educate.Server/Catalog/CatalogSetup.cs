using Educate.Server.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Educate.Server.Catalog;

/// <summary>Puts the catalogue into the server.</summary>
internal static class CatalogSetup
{
    public static IServiceCollection AddCatalog(this IServiceCollection services, string assetFolder)
    {
        services.AddSingleton<Catalogue>();
        services.AddSingleton<CourseContentCache>();
        services.AddSingleton<SignedLinks>();
        services.AddSingleton(new AssetFiles(assetFolder));
        services.AddScoped<ClassPages>();
        services.AddScoped<CourseContent>();
        services.AddScoped<CoursePublisher>();
        services.AddScoped<ReadingTexts>();
        services.AddScoped<ServedHtml>();
        services.AddScoped<Videos>();
        return services;
    }

    /// <summary>Reads what must be known before the first request. The database is migrated by then.</summary>
    public static async Task StartCatalogAsync(this IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        services.GetRequiredService<SignedLinks>().Use(await SigningKeys.ReadAsync(scope.ServiceProvider.GetRequiredService<EducateDb>(), "links", cancel));
        await services.GetRequiredService<Catalogue>().ReloadAsync(cancel);
    }
}
