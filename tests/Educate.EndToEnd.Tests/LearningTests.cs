using System.Globalization;
using Microsoft.Playwright;

namespace Educate.EndToEnd.Tests;

/// <summary>A learner's way through the pages.</summary>
public sealed class LearningTests(Browser browser)
{
    [Fact]
    public async Task The_neglected_course_stands_first_and_each_says_why()
    {
        var page = await browser.LearnerAsync();

        await page.GotoAsync("/");

        var days = (await page.Locator(".row .days b").AllInnerTextsAsync()).Select(text => int.Parse(text, CultureInfo.InvariantCulture)).ToList();
        var reasons = await page.Locator(".row .what p").AllInnerTextsAsync();
        Assert.Equal(days.OrderDescending(), days);
        Assert.Equal(days.Count, reasons.Count(reason => reason.Length > 0));
    }

    [Fact]
    public async Task Enter_goes_on_with_the_next_step()
    {
        var page = await browser.LearnerAsync();
        await page.GotoAsync("/");
        var next = await page.Locator("[data-next]").GetAttributeAsync("href");

        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**" + next);
    }

    [Fact]
    public async Task Sorting_works_without_script()
    {
        var page = await browser.LearnerAsync(new() { JavaScriptEnabled = false });
        await page.GotoAsync("/");

        await page.GetByRole(AriaRole.Link, new() { Name = "Name", Exact = true }).ClickAsync();

        var names = await page.Locator(".row h3").AllInnerTextsAsync();
        Assert.Equal(names.Order(StringComparer.OrdinalIgnoreCase), names);
    }

    [Fact]
    public async Task A_course_can_be_snoozed_and_shown_again_without_script()
    {
        var page = await browser.LearnerAsync(new() { JavaScriptEnabled = false });
        await page.GotoAsync("/");
        var row = page.Locator(".row", new() { HasText = "Bread, from Flour to Crust" });

        await row.Locator("summary").ClickAsync();
        await row.GetByRole(AriaRole.Button, new() { Name = "Snooze for a week" }).ClickAsync();
        Assert.Equal(0, await row.CountAsync());
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("course"), Exact = false }).Last.ClickAsync();
        await row.Locator("summary").ClickAsync();
        await row.GetByRole(AriaRole.Button, new() { Name = "Show on this page again" }).ClickAsync();
        await page.GotoAsync("/");

        Assert.Equal(1, await row.CountAsync());
    }

    [Fact]
    public async Task A_reading_that_is_marked_as_completed_moves_the_bar()
    {
        var page = await browser.LearnerAsync();
        var reading = await FirstOpenAsync(page, "introduction-to-statistics", "Reading");
        var before = await ProgressAsync(page, "introduction-to-statistics");

        await page.GotoAsync(reading);
        await page.GetByRole(AriaRole.Button, new() { Name = "Mark as completed" }).ClickAsync();
        await page.Locator(".chip.well", new() { HasText = "Read" }).WaitForAsync();

        Assert.True(await ProgressAsync(page, "introduction-to-statistics") > before);
    }

    [Fact]
    public async Task A_lecture_that_is_watched_to_its_end_is_done()
    {
        var page = await browser.LearnerAsync();
        var lecture = await FirstOpenAsync(page, "night-sky-basics", "Lecture");
        await page.GotoAsync(lecture);

        await page.EvaluateAsync("async () => { const f = document.getElementById('film'); await f.play(); f.currentTime = f.duration - .5; }");
        await page.GetByText("Watched. The course has moved on.").WaitForAsync();
        await page.ReloadAsync();

        Assert.Equal("Watched", await page.Locator(".head .chip").InnerTextAsync());
    }

    [Fact]
    public async Task A_lecture_goes_on_where_it_was_left()
    {
        var page = await browser.LearnerAsync();
        var lecture = await LastOpenAsync(page, "night-sky-basics", "Lecture");
        await page.GotoAsync(lecture);

        var saved = page.WaitForResponseAsync(response => response.Request.Method == "PUT" && response.Status == 204);
        await page.EvaluateAsync("async () => { const f = document.getElementById('film'); f.currentTime = 7.2; await f.play(); f.pause(); }");
        await saved;
        await page.ReloadAsync();

        Assert.Contains("You stopped at 0:07", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_words_of_a_lecture_lead_to_their_place()
    {
        var page = await browser.LearnerAsync();
        await page.GotoAsync(await LastOpenAsync(page, "night-sky-basics", "Lecture"));
        var line = page.Locator("[data-words] a").Nth(2);
        var at = double.Parse((await line.GetAttributeAsync("data-at"))!, CultureInfo.InvariantCulture) / 1000;

        await line.ClickAsync();

        Assert.True(await page.EvaluateAsync<double>("document.getElementById('film').currentTime") >= at - .1);
    }

    [Fact]
    public async Task What_is_not_taken_here_yet_says_so()
    {
        var page = await browser.LearnerAsync();
        await page.GotoAsync(await LastOpenAsync(page, "night-sky-basics", "(Practice|Graded) quiz"));

        Assert.Contains("open here with the next release", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_signed_in_comes_back_after_signing_in()
    {
        var page = await browser.VisitorAsync();
        await page.GotoAsync("/learn/night-sky-basics/home/week/2");

        await page.GetByLabel("E-mail").FillAsync(browser.Demo.Learner.Email);
        await page.GetByLabel("Password").FillAsync(browser.Demo.Learner.Password);
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync("**/learn/night-sky-basics/home/week/2");
    }

    [Fact]
    public async Task A_wrong_password_is_told_on_the_page()
    {
        var page = await browser.VisitorAsync();
        await page.GotoAsync("/signin");

        await page.GetByLabel("E-mail").FillAsync("nobody@example.org");
        await page.GetByLabel("Password").FillAsync("not the password");
        await page.Keyboard.PressAsync("Enter");

        Assert.Contains("No account has this", await page.GetByRole(AriaRole.Alert).InnerTextAsync(), StringComparison.Ordinal);
    }

    private static Task<string> FirstOpenAsync(IPage page, string slug, string kind) => OpenAsync(page, slug, kind, last: false);

    private static Task<string> LastOpenAsync(IPage page, string slug, string kind) => OpenAsync(page, slug, kind, last: true);

    // The address of an item of a kind that is not done, looked for in every week.
    private static async Task<string> OpenAsync(IPage page, string slug, string kind, bool last)
    {
        await page.GotoAsync($"/learn/{slug}/home/welcome");
        var weeks = await page.Locator(".weeks li").CountAsync();
        foreach (var week in last ? Enumerable.Range(1, weeks).Reverse() : Enumerable.Range(1, weeks))
        {
            await page.GotoAsync($"/learn/{slug}/home/week/{week}");
            var items = page.Locator(".items li:not(:has(.dot.full))", new() { HasTextRegex = new(kind) }).Locator(".what > a");
            if (await items.CountAsync() > 0)
            {
                return (await (last ? items.Last : items.First).GetAttributeAsync("href"))!;
            }
        }

        throw new InvalidOperationException($"Nothing of the kind '{kind}' is open in {slug}.");
    }

    private static async Task<int> ProgressAsync(IPage page, string slug)
    {
        await page.GotoAsync($"/learn/{slug}/home/welcome");
        return int.Parse((await page.Locator(".facts progress").GetAttributeAsync("value"))!, CultureInfo.InvariantCulture);
    }
}
