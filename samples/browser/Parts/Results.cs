using Microsoft.JSInterop;
using PhbCalc;
using PhbCalc.Data;
using PhbCalc.Data.Results;

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
        return browser.InvokeVoidAsync("page.save", name, Path.GetExtension(name) switch { ".html" => "text/html", ".csv" => "text/csv", _ => "text/plain" }, file.ToArray());
    }

    /// <summary>Money with its sign, for a difference.</summary>
    public static string Signed(Money amount) => amount > Money.Zero ? $"+{amount}" : $"{amount}";

    /// <summary>What is wrong with input that is in no file, such as a year without published figures, as the faults of files are shown.</summary>
    public static InvalidFilesException AsFaults(InvalidInputException refused) => new([.. refused.Faults.Select(fault => new FileFault("(no file)", 0, fault.Field, fault))]);
}
