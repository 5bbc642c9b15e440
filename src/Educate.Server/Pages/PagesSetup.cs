using Educate.Client;
using Educate.Resources;
using Educate.Web;
using Educate.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Educate.Server.Pages;

/// <summary>Puts the learner's pages into the server. They see the API only, through the same client that scripts use.</summary>
internal static class PagesSetup
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddEducateWeb();
        services.AddScoped<IProfiles, Profiles>();
        services.AddScoped(provider =>
        {
            var page = provider.GetRequiredService<Visitor>().Http
                ?? throw new InvalidOperationException("Pages call the API while they answer a request, and there is none.");
            var request = page.Request;
            var transport = new InnerTransport(
                provider.GetRequiredService<InnerCalls>(), page.User, request.Scheme, request.Host.Value ?? "localhost");
            var options = new EducateClientOptions
            {
                BaseAddress = new Uri($"{request.Scheme}://{request.Host}/"),
                Attempts = 1,
                Time = provider.GetRequiredService<TimeProvider>(),
            };
            return new EducateClient(new HttpMessageInvoker(transport), options);
        });
        return services;
    }
}
