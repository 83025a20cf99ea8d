using System.CommandLine;

namespace PhbCalc.Tool.Options;

/// <summary><c>--year</c>, or <c>--from</c> and <c>--to</c>: the period that is costed.</summary>
internal sealed class PeriodOptions
{
    private readonly Option<int?> year = new("--year")
    {
        Description = "The financial year, by the calendar year in which it starts: 2026 is 1 April 2026 to 31 March 2027.",
        HelpName = "YYYY",
        CustomParser = OptionText.FinancialYear,
    };

    private readonly Option<LocalDate?> from = new("--from")
    {
        Description = "The first day of another period; with --to, instead of --year.",
        HelpName = "yyyy-MM-dd",
        CustomParser = OptionText.Date,
    };

    private readonly Option<LocalDate?> to = new("--to")
    {
        Description = "The last day of that period.",
        HelpName = "yyyy-MM-dd",
        CustomParser = OptionText.Date,
    };

    internal PeriodOptions(Command command)
    {
        command.Add(year);
        command.Add(from);
        command.Add(to);
    }

    /// <summary>Whether anything of a period is given.</summary>
    internal bool IsGiven(ParseResult parsed) => parsed.GetValue(year) is not null || parsed.GetValue(from) is not null || parsed.GetValue(to) is not null;

    /// <summary>The period: a financial year, or the days from one to another.</summary>
    /// <exception cref="UsageException">Neither is given, or both, or only half of one.</exception>
    internal DateInterval Of(ParseResult parsed) => (parsed.GetValue(year), parsed.GetValue(from), parsed.GetValue(to)) switch
    {
        (int start, null, null) => new FinancialYear(start).Days,
        (null, { } first, { } last) when first <= last => new(first, last),
        (null, not null, not null) => throw new UsageException("--to is before --from; write the later day as --to."),
        (null, null, null) => throw new UsageException("No period is given; write --year 2026, or --from 2026-04-01 --to 2027-03-31."),
        (not null, _, _) => throw new UsageException("Both --year and --from or --to are given; write one or the other."),
        _ => throw new UsageException("Only one of --from and --to is given; write both, or --year."),
    };
}
