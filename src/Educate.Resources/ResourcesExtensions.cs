using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Educate.Resources;

/// <summary>Puts resources into a web application.</summary>
public static class ResourcesExtensions
{
    /// <summary>Adds the protocol. Name the assemblies with resources next: <c>services.AddResources().AddFrom(assembly)</c>.</summary>
    public static ResourcesBuilder AddResources(this IServiceCollection services, Action<ResourceOptions>? configure = null)
    {
        var options = new ResourceOptions();
        configure?.Invoke(options);
        var builder = new ResourcesBuilder();
        services.AddSingleton(options);
        services.AddSingleton(_ => builder.Read(options));
        services.AddSingleton<ErrorWriter>();
        services.AddSingleton<Dispatcher>();
        services.AddSingleton(provider => new ResourceDescription(provider.GetRequiredService<ResourceSet>(), options));
        services.AddSingleton(provider =>
            new InnerCalls(provider.GetRequiredService<Dispatcher>(), provider.GetRequiredService<IServiceScopeFactory>()));
        services.TryAddScoped<ResourceScope>();
        return builder;
    }

    /// <summary>
    /// Answers everything under the prefix and at plain addresses; other requests go on. Declarations are read here, and a wrong one ends
    /// the start with a <see cref="DeclarationException"/>.
    /// </summary>
    public static IApplicationBuilder UseResources(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var dispatcher = app.ApplicationServices.GetRequiredService<Dispatcher>();
        return app.Use(next => context => dispatcher.TryAnswer(context, out var answer) ? answer : next(context));
    }
}

/// <summary>Collects the declarations of a host.</summary>
public sealed class ResourcesBuilder
{
    private readonly List<Assembly> _assemblies = [];
    private readonly List<Type> _types = [];

    internal ResourcesBuilder()
    {
    }

    /// <summary>Adds the resources and plain endpoints of an assembly.</summary>
    public ResourcesBuilder AddFrom(Assembly assembly)
    {
        _assemblies.Add(assembly);
        return this;
    }

    /// <summary>Adds one resource or class of plain endpoints.</summary>
    public ResourcesBuilder Add(Type type)
    {
        _types.Add(type);
        return this;
    }

    internal ResourceSet Read(ResourceOptions options)
    {
        options.CloseJson();
        var types = _assemblies.Distinct().SelectMany(assembly => assembly.GetTypes()).Concat(_types);
        return new DeclarationReader(options).Read(types.Distinct());
    }
}
