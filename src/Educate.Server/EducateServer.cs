using System.Net;
using System.Reflection;
using Educate.Contracts;
using Educate.Resources;
using Educate.Server.Catalog;
using Educate.Server.Data;
using Educate.Server.Learning;
using Educate.Server.Operations;
using Educate.Server.Pages;
using Educate.Server.People;
using Educate.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Educate.Server;

/// <summary>The server: what it is made of, and what each request passes through.</summary>
public static class EducateServer
{
    /// <summary>Composes a server; <see cref="PrepareAsync"/> it before it starts.</summary>
    /// <param name="options">Its settings.</param>
    /// <param name="adjust">Changes to the services, for tests: another clock, for example.</param>
    public static WebApplication Build(ServerOptions options, Action<IServiceCollection>? adjust = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = Assembly.GetEntryAssembly()?.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().UseUrls(options.Addresses());
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        AddServices(builder.Services, options);
        adjust?.Invoke(builder.Services);

        var app = builder.Build();
        Use(app, options);
        return app;
    }

    /// <summary>Takes the data folder and brings the database to this version. Disposing the result gives the folder back.</summary>
    /// <exception cref="FolderInUseException">Another process has the folder.</exception>
    public static async Task<IDisposable> PrepareAsync(this WebApplication app, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(app);
        var folder = FolderLock.Take(app.Services.GetRequiredService<DataOptions>().Folder);
        await app.Services.MigrateAsync(cancel);
        await app.Services.StartCatalogAsync(cancel);
        return folder;
    }

    private static void AddServices(IServiceCollection services, ServerOptions options)
    {
        services.AddSingleton(options);
        services.TryAddSingleton(TimeProvider.System);
        services.AddRouting();
        services.AddEducateData(options.DataOptions);
        services.AddEducatePeople(options.PeopleOptions);
        services.AddCatalog(Path.Combine(options.DataOptions.Folder, "assets"));
        services.AddLearning(TimeZoneInfo.FindSystemTimeZoneById(options.Server.TimeZone));
        services.AddOperations(Path.Combine(options.DataOptions.Folder, "uploads"));
        services.AddPages();
        services.AddResources(ConfigureResources).AddFrom(typeof(EducateServer).Assembly);
    }

    private static void Use(WebApplication app, ServerOptions options)
    {
        UseProxies(app, options.Server);
        app.UseEducatePeople();
        app.UseResources();
        app.UseMiddleware<CourseVisits>();
        app.MapEducateWeb();
    }

    private static void ConfigureResources(ResourceOptions resources)
    {
        resources.Envelope = EnvelopeStyle.Old;
        resources.MaxLimit = 1000;
        resources.MaxIds = 500;
        resources.StandardConditionals = true;
        resources.MissingCredentialCode = SignInRefusals.NotAuthorized;
        resources.OpenApiPath = "/api/openapi.json";
        resources.OpenApiTitle = "Educate";
        resources.BatchPath = "/api/batch";
        resources.OpenApiPath = "/api/openapi.json";
        resources.BatchGuard = CrossSite.GuardBatch;
        resources.Translate = fault => fault is NotStoredException ? new RefusalException(503, "notStored", fault.Message) { RetryAfter = 5 } : null;
        resources.CallerKey = context => ((Caller)context.User).Key;
        resources.Json.Converters.Add(new MillisecondsConverter());
        resources.Json.TypeInfoResolverChain.Insert(0, EducateJson.Default);
    }

    private static void UseProxies(WebApplication app, ServerPlace place)
    {
        if (place.Proxies.Count == 0)
        {
            return;
        }

        var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.All, ForwardLimit = null };
        forwarded.KnownIPNetworks.Clear();
        forwarded.KnownProxies.Clear();
        foreach (var proxy in place.Proxies)
        {
            forwarded.KnownProxies.Add(IPAddress.Parse(proxy));
        }

        app.UseForwardedHeaders(forwarded);
    }
}
