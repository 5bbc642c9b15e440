using Educate.Resources;
using Educate.Server.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Educate.Server.People;

/// <summary>Puts accounts and sign-in into a server.</summary>
public static class PeopleSetup
{
    /// <summary>Adds accounts, sign-in and the <see cref="Caller"/> of each request.</summary>
    public static IServiceCollection AddEducatePeople(this IServiceCollection services, PeopleOptions options)
    {
        services.AddSingleton(options);
        services.AddIdentityCore<Account>(identity =>
        {
            identity.User.AllowedUserNameCharacters = "";
            identity.Password.RequiredLength = 8;
            identity.Password.RequireDigit = false;
            identity.Password.RequireLowercase = false;
            identity.Password.RequireUppercase = false;
            identity.Password.RequireNonAlphanumeric = false;
        }).AddEntityFrameworkStores<EducateDb>();
        services.AddSingleton<CredentialCache>();
        services.AddSingleton<RequestBrake>();
        services.AddScoped<Credentials>();
        services.AddScoped<PasswordCheck>();
        services.AddScoped(provider => new Accounts(
            provider.GetRequiredService<EducateDb>(),
            provider.GetRequiredService<UserManager<Account>>(),
            provider.GetRequiredService<CredentialCache>(),
            provider.GetRequiredService<Credentials>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddScoped(provider => new OneTimeLinks(
            provider.GetRequiredService<EducateDb>(), provider.GetRequiredService<Accounts>(), provider.GetRequiredService<TimeProvider>()));

        services.AddScoped<SignIn>();
        services.AddScoped(provider => SignedIn.CallerOf(provider.GetRequiredService<ResourceScope>().Context));
        return services;
    }

    /// <summary>Sets safe headers, finds out who is asking, refuses what other sites ask for, and brakes who asks too much.</summary>
    public static IApplicationBuilder UseEducatePeople(this IApplicationBuilder app) => app
        .UseMiddleware<PageSafety>()
        .UseMiddleware<SignInMiddleware>()
        .UseMiddleware<CrossSiteMiddleware>()
        .UseMiddleware<BrakeMiddleware>()
        .UseMiddleware<RepeatedCalls>();
}
