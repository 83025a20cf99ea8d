using Microsoft.Playwright;

namespace BudgetsInBrowser.Tests;

/// <summary>Whoever uses a keyboard only, a screen reader or a phone can do everything.</summary>
public sealed class ForEverybodyTests
{
    private const int Height = 800;

    /// <summary>Of windows: a desk's, and a phone's, where things are nearest to each other.</summary>
    private static readonly int[] Widths = [1280, 375];

    [Fact]
    public async Task A_keyboard_is_enough()
    {
        await using OpenPage page = await OpenPage.Open();
        TaskCompletionSource<IFileChooser> dialogue = new();
        page.Page.FileChooser += (_, opened) => dialogue.TrySetResult(opened);

        // The order of the keyboard is the order of the page.
        Assert.Equal(["Financial year", "Dates in the files", "Choose a folder", "Choose a workbook or files", "Show 42 invented people"], await Tabs(page, 5));
        await page.Page.Keyboard.PressAsync("Shift+Tab");
        await page.Page.Keyboard.PressAsync("Shift+Tab");
        await page.Page.Keyboard.PressAsync("Enter");
        await (await dialogue.Task.WaitAsync(TimeSpan.FromMinutes(1))).SetFilesAsync(OpenPage.Caseload);
        await page.Finished("Worked out the budgets of 42 people");

        // What was worked out has the focus, and is said.
        await HasFocus(page, "budgets-heading");
        Assert.Equal(["Save budgets.csv", "Save lines.csv, with every line", "Save notices.csv", "What you should know (13)", "Find a person by their id"], await Tabs(page, 5));
        await page.Page.Keyboard.TypeAsync("P010");
        await Assertions.Expect(page.Page.GetByText("1 person found.")).ToBeVisibleAsync();
        await Tabs(page, 1);
        Assert.Equal(["P010"], await Tabs(page, 1));
        await page.Page.Keyboard.PressAsync("Enter");

        await HasFocus(page, "person-heading");
        Assert.Equal(["Back to all budgets", "How it was worked out, step by step, with the sources of the rates"], await Tabs(page, 2));
        await page.Page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.Page.Locator("pre")).ToBeVisibleAsync();
        Assert.Equal(["How the budget was worked out", "Print the statement", "Save it as statement-P010.html"], await Tabs(page, 3));
        IDownload download = await page.Page.RunAndWaitForDownloadAsync(() => page.Page.Keyboard.PressAsync("Enter"));
        Assert.Equal("statement-P010.html", download.SuggestedFilename);

        for (int i = 0; i < 3; i++)
        {
            await page.Page.Keyboard.PressAsync("Shift+Tab");
        }

        await page.Page.Keyboard.PressAsync("Shift+Tab");
        await page.Page.Keyboard.PressAsync("Enter");
        await HasFocus(page, "budgets-heading");
    }

    [Fact]
    public async Task Axe_finds_nothing_and_nothing_reaches_beyond_the_window()
    {
        await using OpenPage page = await OpenPage.Open();
        await IsGood(page, "as it opens");
        await page.ShowSample();
        await page.Page.Locator("summary").ClickAsync();
        await IsGood(page, "budgets");
        await page.Button("P017").ClickAsync();
        await page.Page.Locator("summary").ClickAsync();
        await IsGood(page, "a person");
        foreach (int width in Widths)
        {
            await page.Page.SetViewportSizeAsync(width, Height);
            await IsWhole(page.Page.Locator("iframe"));
        }

        await page.Button("Show the sample after a change of rates").ClickAsync();
        await page.Finished("Worked out what changes");
        await page.Page.GetByLabel("Person", new() { Exact = true }).SelectOptionAsync("P010");
        await IsGood(page, "a change");

        using Folder folder = Folder.CopyOfCaseload();
        folder.Change("visits.csv", text => text.Replace("Mon", "Mno", StringComparison.Ordinal));
        await page.Choose(page.Button("Choose a folder").First, folder.Path);
        await page.Page.Locator(".faults").WaitForAsync();
        await IsGood(page, "faults");
    }

    /// <summary>A statement is as high as what is in it, so that a page has no second scroll bar.</summary>
    private static async Task IsWhole(ILocator frame)
    {
        const string Room = "(frame => frame.contentDocument.documentElement.scrollHeight - Math.ceil(frame.contentDocument.body.getBoundingClientRect().height))";
        await Assertions.Expect(frame.ContentFrame.Locator("h1")).ToBeVisibleAsync();
        await frame.Page.WaitForFunctionAsync($"() => {Room}(document.querySelector('iframe')) < 10");
        Assert.Equal("0 0", await frame.EvaluateAsync<string>("frame => (root => `${root.scrollHeight - root.clientHeight} ${root.scrollWidth - root.clientWidth}`)(frame.contentDocument.documentElement)"));
    }

    /// <summary>Nothing reaches beyond the window at any width; axe looks at the last.</summary>
    private static async Task IsGood(OpenPage page, string state)
    {
        foreach (int width in Widths)
        {
            await page.Page.SetViewportSizeAsync(width, Height);
            Assert.Equal([$"{state} at {width}: beyond the window 0"], [$"{state} at {width}: beyond the window {await page.Overflow()}"]);
        }

        Assert.Equal([], (await page.Faults()).Select(fault => $"{state}: {fault}"));
    }

    private static async Task HasFocus(OpenPage page, string id) => await Assertions.Expect(page.Page.Locator($"#{id}")).ToBeFocusedAsync();

    /// <summary>What has the focus after each press of the Tab key, by its name for who cannot see it. For who can, it is marked.</summary>
    private static async Task<List<string>> Tabs(OpenPage page, int times)
    {
        List<string> names = [];
        for (int i = 0; i < times; i++)
        {
            await page.Page.Keyboard.PressAsync("Tab");
            Assert.Equal("3px solid", await page.Page.EvaluateAsync<string>("(style => `${style.outlineWidth} ${style.outlineStyle}`)(getComputedStyle(document.activeElement))"));
            names.Add(await page.Page.EvaluateAsync<string>("(one => (one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? one.textContent).trim())(document.activeElement)"));
        }

        return names;
    }
}
