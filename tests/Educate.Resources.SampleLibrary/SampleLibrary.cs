namespace Educate.Resources.SampleLibrary;

/// <summary>The sample resources that the protocol's document and tests talk about.</summary>
public static class SampleLibrary
{
    /// <summary>Adds them with the protocol's own defaults: no largest page, exact <c>If-None-Match</c>.</summary>
    public static ResourcesBuilder AddSampleLibrary(this IServiceCollection services, Action<ResourceOptions>? configure = null) =>
        services.AddResources(configure).AddFrom(typeof(SampleLibrary).Assembly);
}
