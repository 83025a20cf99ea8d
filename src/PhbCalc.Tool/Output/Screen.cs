using Spectre.Console;

namespace PhbCalc.Tool;

/// <summary>What is printed for people: on a terminal as wide as it is, in a pipe as wide as it needs to be.</summary>
internal static class Screen
{
    /// <summary>Opens standard output for results that another program reads.</summary>
    internal static Func<Stream> OpenOutput { get; set; } = Console.OpenStandardOutput;

    /// <summary>That only the first rows are shown, and where all of them are.</summary>
    internal static string RowsLeftOut(int shown, string things, int all, bool isWritten) =>
        $"The first {shown} {things} of {all} are shown; {(isWritten ? "the files have them all" : "--out DIR writes them all, and --format csv prints them")}.";

    internal static void Write(ScreenTable table) => table.Write(Console.Out, Console.IsOutputRedirected ? null : AnsiConsole.Console.Profile.Width);

    internal static void WriteLine(string line) => Console.Out.WriteLine(line);
}
