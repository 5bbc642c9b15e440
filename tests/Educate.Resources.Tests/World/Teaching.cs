using Educate.Resources.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Educate.Resources.Tests.World;

/// <summary>A server of courses, partners and who takes what.</summary>
internal static class Teaching
{
    public static Task<Server> StartAsync(Action<ResourceOptions>? options = null) =>
        Server.OfAsync(Memberships.World, options, services => services.AddSingleton<Tally>());

    public static Tally TallyOf(Server server) => server.Services.GetRequiredService<Tally>();
}
