using System.Text;
using Microsoft.Playwright;
using PhbCalc.Data;
using PhbCalc.Data.Results;

namespace BudgetsInBrowser.Tests;

/// <summary>What is wrong is told as the library tells it, all at once, and can be corrected; long work can be stopped.</summary>
public sealed class FaultsTests
{
    [Fact]
    public async Task Every_fault_says_file_row_column_and_how_to_correct_it_and_the_list_can_be_copied()
    {
        await using OpenPage page = await OpenPage.Open();
        using Folder folder = Folder.CopyOfCaseload();
        folder.Change("visits.csv", text => text.Replace("Mon", "Mno", StringComparison.Ordinal));
        folder.Change("people.csv", text => text.Replace("2026-04-01", "01/04/2026", StringComparison.Ordinal));
        InvalidFilesException same = Assert.Throws<InvalidFilesException>(() => FundedCaseloadFolder.Read(folder.Path));
        using MemoryStream csv = new();
        FaultsFile.Write(csv, same.Faults);

        await page.Choose(page.Button("Choose a folder").First, folder.Path);
        ILocator rows = page.Page.Locator(".faults tbody tr");
        await rows.First.WaitForAsync();

        await Assertions.Expect(page.Page.Locator("#faults-heading")).ToBeFocusedAsync();
        await Assertions.Expect(page.Page.Locator("#faults-heading")).ToHaveTextAsync($"{same.Count} things are wrong with '{Path.GetFileName(folder.Path)}'");
        Assert.Equal(same.Faults.Count, await rows.CountAsync());
        FileFault first = same.Faults[0];
        Assert.Equal(
            ["people.csv", $"{first.Row}", "start", "'01/04/2026' is not a date as yyyy-MM-dd", "write 2026-04-01, or choose the other form of dates above"],
            (await rows.First.Locator("td").AllInnerTextsAsync()).Select(cell => cell.Trim()));
        await page.Button("Copy the list as CSV").ClickAsync();
        await Assertions.Expect(page.Page.GetByText("Copied.")).ToBeVisibleAsync();
        Assert.Equal(Encoding.UTF8.GetString(csv.ToArray()), await page.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        Assert.Equal(csv.ToArray(), (await page.Saved("Save faults.csv")).Content);
        Assert.Equal(0, await page.Page.Locator("#budgets-heading").CountAsync());

        // The same folder, corrected.
        await page.Choose(page.Button("Choose a folder").First, OpenPage.Caseload);
        await page.Finished("Worked out the budgets of 42 people");
        Assert.Equal(0, await rows.CountAsync());
    }

    [Fact]
    public async Task What_cannot_be_opened_is_told_and_what_would_be_passed_over_is_refused_as_it_is_by_the_command()
    {
        await using OpenPage page = await OpenPage.Open();
        using Folder folder = Folder.CopyOfCaseload();

        // A file that is gone before it is read.
        await page.Page.EvaluateAsync("() => { const read = page.read; let isGone = true; page.read = (...file) => isGone ? (isGone = false, Promise.reject(new Error('gone'))) : read(...file); }");
        await page.Choose(page.Button("Choose a folder").First, folder.Path);
        await Assertions.Expect(page.Page.GetByText("The browser cannot open this.")).ToBeVisibleAsync();

        File.Copy(folder.Of("visits.csv"), folder.Of("visits (1).csv"));

        await page.Choose(page.Button("Choose a folder").First, folder.Path);

        await Assertions.Expect(page.Page.Locator(".faults tbody")).ToContainTextAsync("'visits (1).csv' has a name like visits.csv, but would not be read");
    }

    [Fact]
    public async Task A_year_that_cannot_be_costed_is_told_with_every_rate_that_is_missing_and_another_can_be_chosen()
    {
        await using OpenPage page = await OpenPage.Open();
        await page.ShowSample();

        await page.Page.GetByLabel("Financial year").SelectOptionAsync("2023/24");
        await page.Page.Locator(".faults tbody tr").First.WaitForAsync();
        await page.Page.GetByLabel("Financial year").SelectOptionAsync("2026/27");

        await page.Finished("Worked out the budgets of 42 people");
    }

    [Fact]
    public async Task Many_people_stand_on_several_pages_and_work_on_them_can_be_stopped()
    {
        await using OpenPage page = await OpenPage.Open();
        using Folder folder = Folder.CopyOfCaseload();
        foreach (string file in new[] { "actual.csv", "answers.csv", "team.csv", "oncosts.csv" })
        {
            File.Delete(folder.Of(file));
        }

        // P017 and P037 are left out, whose visits are on cards of pay: they need their teams.
        foreach (string file in new[] { "people.csv", "visits.csv", "items.csv", "absences.csv" })
        {
            folder.Change(file, text =>
            {
                string[] lines = [.. text.TrimEnd().Split('\n').Where(line => !line.StartsWith("P017", StringComparison.Ordinal) && !line.StartsWith("P037", StringComparison.Ordinal))];
                return string.Join('\n', [lines[0], .. Enumerable.Range(100, 25).SelectMany(copy => lines[1..].Select(line => $"N{copy}-{line}"))]) + "\n";
            });
        }

        // As soon as budgets are worked out, the button is pressed: a hand may be too slow.
        await page.Page.EvaluateAsync("""
            new MutationObserver((_, watch) => {
                if (document.querySelector(".progress").textContent.includes("Working out budgets")) {
                    watch.disconnect();
                    document.querySelector(".progress button").click();
                }
            }).observe(document.querySelector(".progress"), { subtree: true, childList: true, characterData: true })
            """);
        await page.Choose(page.Button("Choose a folder").First, folder.Path);
        await page.Finished("Stopped.");
        await Assertions.Expect(page.Page.Locator("#choose-heading")).ToBeFocusedAsync();

        await page.Choose(page.Button("Choose a folder").First, folder.Path);
        await page.Finished("Worked out the budgets of 1,000 people");
        await Assertions.Expect(page.Page.Locator("tbody tr")).ToHaveCountAsync(50);
        await page.Button("Next page").ClickAsync();
        await Assertions.Expect(page.Page.Locator("nav")).ToContainTextAsync("Page 2 of 20");
        await Assertions.Expect(page.Page.Locator("tbody th").First).ToHaveTextAsync("N101-P011");
    }
}
