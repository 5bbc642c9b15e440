using Educate.Server.Catalog;
using Microsoft.Extensions.DependencyInjection;

namespace Educate.Server.Learning;

/// <summary>Puts the learning area into a server.</summary>
public static class LearningSetup
{
    /// <summary>Adds what records learning and tells how far learners are.</summary>
    public static IServiceCollection AddLearning(this IServiceCollection services, TimeZoneInfo serverZone)
    {
        services.AddSingleton(new LearnerClocks(serverZone));
        services.AddSingleton<LearnerStates>();
        services.AddSingleton<LearnerCourses>();
        services.AddSingleton<ICallerCourses, CallerCourses>();
        services.AddScoped<Enrolments>();
        services.AddScoped<LearningLog>();
        services.AddScoped<LearningRebuild>();
        services.AddScoped<VideoWatching>();
        services.AddScoped<Readings>();
        return services;
    }
}
