using BudgetsInBrowser.Caseloads;
using Microsoft.JSInterop;
using PhbCalc;

namespace BudgetsInBrowser.Parts;

/// <summary>Results that leave the page as somebody asks for them: as a file that the browser saves, or on the clipboard.</summary>
public static class Results
{
    /// <summary>Has the browser save a file that is made in memory.</summary>
    /// <param name="browser">The browser.</param>
    /// <param name="name">The name of the file.</param>
    /// <param name="write">Writes it.</param>
    public static ValueTask SaveAsync(IJSRuntime browser, string name, Action<Stream> write)
    {
        using MemoryStream file = new();
        write(file);
        return SaveAsync(browser, name, file.ToArray());
    }

    /// <summary>The same for a table of everybody, which takes a while.</summary>
    /// <param name="browser">The browser.</param>
    /// <param name="work">The work of the page.</param>
    /// <param name="name">The name of the file.</param>
    /// <param name="inTurn">What it is made of, worked out as it is taken.</param>
    /// <param name="of">How many there are.</param>
    /// <param name="write">Writes the table of some, with its header.</param>
    public static Task SaveAsync<T>(IJSRuntime browser, Work work, string name, IEnumerable<T> inTurn, int of, Action<Stream, IEnumerable<T>> write) => work.DoAsync(async steps =>
    {
        await SaveAsync(browser, name, await steps.Write(inTurn, of, name, write));
        return $"Saved {name}";
    });

    /// <summary>Money with its sign, for a difference.</summary>
    public static string Signed(Money amount) => amount > Money.Zero ? $"+{amount}" : $"{amount}";

    private static ValueTask SaveAsync(IJSRuntime browser, string name, byte[] content) =>
        browser.InvokeVoidAsync("page.save", name, Path.GetExtension(name) switch { ".html" => "text/html", ".csv" => "text/csv", _ => "text/plain" }, content);
}
