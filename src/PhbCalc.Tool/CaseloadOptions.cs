using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using NodaTime.Text;
using PhbCalc.Data;

namespace PhbCalc.Tool;

/// <summary>The arguments that every verb over a caseload has.</summary>
internal sealed class CaseloadOptions
{
    private readonly Argument<string> folder = new("FOLDER") { Description = "The folder with people.csv, visits.csv, rates.csv and the other files." };

    private readonly Option<int?> year = new("--year")
    {
        Description = "The financial year, by the calendar year in which it starts: 2026 is 1 April 2026 to 31 March 2027.",
        HelpName = "YYYY",
        CustomParser = result => ParseYear(result),
    };

    private readonly Option<LocalDate?> from = new("--from")
    {
        Description = "The first day of another period; with --to, instead of --year.",
        HelpName = "yyyy-MM-dd",
        CustomParser = result => ParseDate(result),
    };

    private readonly Option<LocalDate?> to = new("--to")
    {
        Description = "The last day of that period.",
        HelpName = "yyyy-MM-dd",
        CustomParser = result => ParseDate(result),
    };

    private readonly Option<string> dates = new("--dates")
    {
        Description = "How dates are written in the files: iso (2026-04-06) or uk (06/04/2026).",
        DefaultValueFactory = _ => "iso",
    };

    private readonly Option<string> format = new("--format")
    {
        Description = "What is printed: table, csv or json.",
        DefaultValueFactory = _ => "table",
    };

    internal CaseloadOptions(Command command)
    {
        dates.AcceptOnlyFromAmong("iso", "uk");
        format.AcceptOnlyFromAmong("table", "csv", "json");
        command.Add(folder);
        command.Add(year);
        command.Add(from);
        command.Add(to);
        command.Add(dates);
        command.Add(format);
    }

    internal string Folder(ParseResult parsed) => parsed.GetRequiredValue(folder);

    internal ReadOptions Reading(ParseResult parsed) =>
        new() { Dates = parsed.GetValue(dates) == "uk" ? DateForm.Uk : DateForm.Iso };

    internal OutputFormat Format(ParseResult parsed) => parsed.GetValue(format) switch
    {
        "csv" => OutputFormat.Csv,
        "json" => OutputFormat.Json,
        _ => OutputFormat.Table,
    };

    /// <summary>The period: a financial year, or the days from one to another.</summary>
    /// <exception cref="UsageException">Neither is given, or both, or only half of one.</exception>
    internal DateInterval Period(ParseResult parsed) => (parsed.GetValue(year), parsed.GetValue(from), parsed.GetValue(to)) switch
    {
        (int start, null, null) => new FinancialYear(start).Days,
        (null, { } first, { } last) when first <= last => new(first, last),
        (null, not null, not null) => throw new UsageException("--to is before --from; write the later day as --to."),
        (null, null, null) => throw new UsageException("No period is given; write --year 2026, or --from 2026-04-01 --to 2027-03-31."),
        (not null, _, _) => throw new UsageException("Both --year and --from or --to are given; write one or the other."),
        _ => throw new UsageException("Only one of --from and --to is given; write both, or --year."),
    };

    private static int? ParseYear(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int start) && start is >= 1948 and <= 2198)
        {
            return start;
        }

        result.AddError($"--year: '{text}' is not a financial year; write the calendar year in which it starts, 2026 for 2026/27.");
        return null;
    }

    private static LocalDate? ParseDate(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        ParseResult<LocalDate> date = LocalDatePattern.Iso.Parse(text);
        if (date.Success)
        {
            return date.Value;
        }

        result.AddError($"{((OptionResult)result.Parent!).Option.Name}: '{text}' is not a date; write it like 2026-04-01.");
        return null;
    }
}
