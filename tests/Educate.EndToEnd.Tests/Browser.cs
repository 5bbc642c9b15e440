using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Educate.EndToEnd.Tests.Browser))]

namespace Educate.EndToEnd.Tests;

/// <summary>Chromium: <c>CHROMIUM</c> names it, else it is where the system puts it. Tests are skipped where there is none.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--autoplay-policy=no-user-gesture-required",
    ];

    private static readonly string Program =
        Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? named : "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private string? _signedIn;

    /// <summary>What the browser looks at. It is started when there is a browser.</summary>
    public Demo Demo { get; } = new();

    public async ValueTask InitializeAsync()
    {
        if (File.Exists(Program))
        {
            await Demo.InitializeAsync();
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = Program,
                Headless = true,
                Args = Quiet,
            });
        }
    }

    /// <summary>A page of somebody who is not signed in.</summary>
    public async Task<IPage> VisitorAsync(BrowserNewContextOptions? options = null)
    {
        Assert.SkipWhen(_browser is null, $"There is no Chromium at {Program}; CHROMIUM names another.");
        options ??= new BrowserNewContextOptions();
        options.BaseURL = Demo.Address.ToString();
        options.ReducedMotion = ReducedMotion.Reduce;
        var context = await _browser.NewContextAsync(options);
        context.SetDefaultTimeout(20_000);
        return await context.NewPageAsync();
    }

    /// <summary>A page of the demo's learner.</summary>
    public async Task<IPage> LearnerAsync(BrowserNewContextOptions? options = null)
    {
        options ??= new BrowserNewContextOptions();
        options.StorageState = _signedIn ??= await SignInAsync();
        return await VisitorAsync(options);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await Demo.DisposeAsync();
    }

    private async Task<string> SignInAsync()
    {
        var page = await VisitorAsync();
        await page.GotoAsync("/signin");
        await page.GetByLabel("E-mail").FillAsync(Demo.Learner.Email);
        await page.GetByLabel("Password").FillAsync(Demo.Learner.Password);
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "In progress" }).WaitForAsync();
        var state = await page.Context.StorageStateAsync();
        await page.Context.CloseAsync();
        return state;
    }
}
