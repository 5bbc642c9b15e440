using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Educate.EndToEnd.Tests;

/// <summary>What holds for each page, whoever looks at it and on what screen.</summary>
public sealed class EveryPageTests(Browser browser)
{
    private const int MostBytes = 100_000;

    public static TheoryData<string> ForVisitors =>
    [
        "/", "/browse", "/browse?query=sky", "/browse?query=qqq", "/signin", "/signin?error=invalidEmailOrPassword", "/signup", "/setup", "/reset",
        "/learn/night-sky-basics", "/course/maps-of-the-ancient-world", "/nowhere",
    ];

    public static TheoryData<string> ForLearners =>
    [
        "/", "/?sort=nameAsc&show=all", "/browse", "/learn/night-sky-basics/home/welcome", "/learn/night-sky-basics",
        "/course/maps-of-the-ancient-world", "/learn/night-sky-basics/home/week/99",
    ];

    /// <summary>What to press in the first week to come to an item of each kind that has a page of its own.</summary>
    public static TheoryData<string> Kinds => ["Lecture", "Reading", "quiz"];

    [Theory, MemberData(nameof(ForVisitors))]
    public async Task Axe_finds_nothing_for_visitors(string path) => await LookAsync(path, await browser.VisitorAsync());

    [Theory, MemberData(nameof(ForLearners))]
    public async Task Axe_finds_nothing_in_the_light_and_wide(string path) => await LookAsync(path, await browser.LearnerAsync());

    [Theory, MemberData(nameof(ForLearners))]
    public async Task Axe_finds_nothing_in_the_dark_and_narrow(string path) => await LookAsync(path, await browser.LearnerAsync(Narrow(390)));

    [Theory, MemberData(nameof(Kinds))]
    public async Task Axe_finds_nothing_on_the_page_of_an_item(string kind)
    {
        var page = await browser.LearnerAsync();
        await page.GotoAsync("/learn/night-sky-basics/home/week/1");
        var item = page.Locator(".items li", new() { HasTextRegex = new(kind) }).Locator(".what > a").First;

        await LookAsync((await item.GetAttributeAsync("href"))!, page);
    }

    [Theory, MemberData(nameof(ForLearners))]
    public async Task Nothing_is_wider_than_the_narrowest_screen(string path)
    {
        var page = await browser.LearnerAsync(Narrow(320));

        await page.GotoAsync(path);

        Assert.Equal(0, await page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
    }

    [Theory, MemberData(nameof(ForLearners))]
    public async Task Styles_and_scripts_have_a_body_and_the_page_is_light(string path)
    {
        var page = await browser.LearnerAsync();
        await page.GotoAsync(path);

        var sizes = await page.EvaluateAsync<Dictionary<string, int>>("""
            () => Object.fromEntries([...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                .filter(entry => ['navigation', 'link', 'css', 'script'].includes(entry.initiatorType))
                .map(entry => [new URL(entry.name).pathname, entry.encodedBodySize]))
            """);

        Assert.Contains(sizes, file => file.Key.EndsWith(".css", StringComparison.Ordinal));
        Assert.All(sizes, file => Assert.True(file.Value > 0, $"{file.Key} is empty."));
        Assert.True(sizes.Values.Sum() <= MostBytes, $"{path} weighs {sizes.Values.Sum()} bytes.");
    }

    private static BrowserNewContextOptions Narrow(int width) =>
        new() { ViewportSize = new() { Width = width, Height = 844 }, ColorScheme = ColorScheme.Dark };

    private static async Task LookAsync(string path, IPage page)
    {
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            // Advice to developers is neither.
            if (message.Type is "error" or "warning")
            {
                complaints.Add(message.Text);
            }
        };
        var response = await page.GotoAsync(path);
        var found = await page.RunAxe();
        await page.Context.CloseAsync();

        Assert.Empty(found.Violations.Select(violation => $"{violation.Id}: {string.Join(' ', violation.Nodes.Select(node => node.Html))}"));
        Assert.Empty(response!.Status == 404 ? complaints.Where(text => !text.Contains("404", StringComparison.Ordinal)) : complaints);
    }
}
