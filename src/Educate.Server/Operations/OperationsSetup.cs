using Microsoft.Extensions.DependencyInjection;

namespace Educate.Server.Operations;

/// <summary>Puts import and the demo world into a server.</summary>
internal static class OperationsSetup
{
    public static IServiceCollection AddOperations(this IServiceCollection services, string uploadFolder)
    {
        services.AddSingleton(new UploadFolder(uploadFolder));
        services.AddSingleton<ImportTurn>();
        services.AddScoped<CatalogueListImport>();
        services.AddScoped<CourseImporter>();
        services.AddScoped<DemoWorld>();
        services.AddScoped<ImportRights>();
        return services;
    }
}
