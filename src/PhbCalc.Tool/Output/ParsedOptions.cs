using System.CommandLine;

namespace PhbCalc.Tool.Output;

/// <summary>The values of options by name, for any verb.</summary>
/// <param name="parsed">The command line.</param>
internal sealed class ParsedOptions(ParseResult parsed)
{
    /// <summary>The last day that the verb costs; null if it costs no days.</summary>
    internal LocalDate? LastDay => Day("--to") ?? (Whole("--year") is { } start ? new FinancialYear(start + (Whole("--years") ?? 1) - 1).End : null);

    /// <summary>The day of an option; null if the verb has no such option, or it is not given.</summary>
    internal LocalDate? Day(string name) => Named(name) is Option<LocalDate?> option ? parsed.GetValue(option) : null;

    private int? Whole(string name) => Named(name) switch
    {
        Option<int> option => parsed.GetValue(option),
        Option<int?> option => parsed.GetValue(option),
        _ => null,
    };

    private Option? Named(string name) => parsed.CommandResult.Command.Options.FirstOrDefault(option => option.Name == name);
}
