using System.Net.Http.Headers;
using Educate.Client;
using Educate.Contracts;
using Educate.Server.Catalog;
using Educate.Server.Data;
using Educate.Server.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Educate.Server.Tests;

/// <summary>The real server on a free port of loopback, with a clock and a database of its own. One for each test class.</summary>
public sealed class EducateApp : IAsyncLifetime
{
    private readonly Func<ServerOptions, ServerOptions> _adjust;
    private readonly List<HttpClient> _clients = [];
    private EducateAppDatabase? _database;
    private WebApplication? _app;
    private FolderLock? _folder;
    private int _people;

    public EducateApp()
        : this(options => options)
    {
    }

    private EducateApp(Func<ServerOptions, ServerOptions> adjust) => _adjust = adjust;

    /// <summary>The server's clock. It stands still unless a test moves it.</summary>
    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public Uri Address { get; private set; } = null!;

    public IServiceProvider Services => Running.Services;

    private WebApplication Running
    {
        get
        {
            Assert.SkipWhen(EducateAppDatabase.Missing is not null, EducateAppDatabase.Missing ?? "");
            return _app ?? throw new InvalidOperationException("The server was not started.");
        }
    }

    /// <summary>A server with other settings, for one test; dispose of it.</summary>
    public static async Task<EducateApp> StartAsync(Func<ServerOptions, ServerOptions> adjust)
    {
        Assert.SkipWhen(EducateAppDatabase.Missing is not null, EducateAppDatabase.Missing ?? "");
        var app = new EducateApp(adjust);
        await app.InitializeAsync();
        return app;
    }

    public async ValueTask InitializeAsync()
    {
        if (EducateAppDatabase.Missing is not null)
        {
            return;
        }

        _database = await EducateAppDatabase.CreateAsync();
        var options = _adjust(new ServerOptions
        {
            Urls = "http://127.0.0.1:0",
            Data = _database.Options.Folder,
            Database = _database.Options.Postgres,
            Limits = new RequestLimits { Enabled = false },
        });
        _app = EducateServer.Build(options, services => services.AddSingleton<TimeProvider>(Time));
        _folder = FolderLock.Take(_database.Options.Folder);
        await _app.Services.StartCatalogAsync(CancellationToken.None);
        await _app.StartAsync();
        Address = new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public async ValueTask DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
            _folder!.Dispose();
            await _database!.DisposeAsync();
        }
    }

    /// <summary>A client that shows no credential, keeps no cookies and follows no redirects.</summary>
    public HttpClient Anonymous()
    {
        _ = Running;
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = Address };
        _clients.Add(client);
        return client;
    }

    /// <summary>A client that sends somebody's personal token.</summary>
    public HttpClient SignedInAs(Someone someone)
    {
        var client = Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", someone.Token);
        return client;
    }

    /// <summary>A client that sends the cookie of a sign-in.</summary>
    public async Task<HttpClient> WithCookieOfAsync(Someone someone)
    {
        var (secret, _) = await InScopeAsync(services => services.GetRequiredService<Credentials>()
            .IssueAsync(someone.UserId, CredentialKind.Cookie, null, CancellationToken.None));
        var client = Anonymous();
        client.DefaultRequestHeaders.Add("Cookie", $"CAUTH={secret.Text}");
        return client;
    }

    /// <summary>The SDK's client, calling as somebody.</summary>
    public EducateClient ClientOf(Someone someone) =>
        new(Anonymous(), new EducateClientOptions { BaseAddress = Address, Token = someone.Token, Attempts = 1 });

    /// <summary>The SDK's client, calling as nobody.</summary>
    public EducateClient ClientOfNobody() => new(Anonymous(), new EducateClientOptions { BaseAddress = Address, Attempts = 1 });

    /// <summary>Makes somebody new. Only with a password can they sign in by one.</summary>
    public Task<Someone> NewSomeoneAsync(ServerRoles roles = ServerRoles.None, string? password = null, string? zone = null, string? name = null) =>
        InScopeAsync(async services =>
        {
            var number = Interlocked.Increment(ref _people);
            var (email, fullName) = ($"someone{number}@example.org", name ?? $"Someone {number}");
            var accounts = services.GetRequiredService<Accounts>();
            var user = password is null
                ? await WithoutPasswordAsync(services.GetRequiredService<EducateDb>(), email, fullName, roles, zone)
                : await accounts.RegisterAsync(
                    new NewAccount { Email = email, Password = password, FullName = fullName, Roles = roles, Zone = zone }, CancellationToken.None);
            return new Someone(user, email, fullName, await accounts.IssueTokenAsync(user, "test", CancellationToken.None));
        });

    /// <summary>Does something with the server's own services.</summary>
    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    // Hashing a password is slow by intent; most tests do not need it.
    private static Task<UserId> WithoutPasswordAsync(EducateDb db, string email, string name, ServerRoles roles, string? zone) => db.WriteAsync(
        async cancel =>
        {
            var account = new Account { UserName = email, NormalizedUserName = email.ToUpperInvariant(), Email = email, Roles = roles };
            db.Add(account);
            await db.SaveChangesAsync(cancel);
            db.Add(new LearnerRow { UserId = account.UserId, ExternalId = NewId.Hex(), FullName = name, Zone = zone });
            await db.SaveChangesAsync(cancel);
            return account.UserId;
        },
        CancellationToken.None);
}

/// <summary>Somebody with an account, and a personal token of theirs.</summary>
public sealed record Someone(UserId UserId, string Email, string Name, string Token);
