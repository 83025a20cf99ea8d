using PhbCalc.Data.Csv;
using PhbCalc.Testing.Rows;

namespace PhbCalc.Testing.Calculations;

/// <summary>The year or the period of a case.</summary>
internal static class CasePeriod
{
    internal const string Year = "year";
    internal const string From = "period_from";
    internal const string To = "period_to";

    private const int Earliest = 1948;
    private const int Latest = 2198;

    internal static string[] Columns { get; } = [Year, From, To];

    /// <summary>The days of a financial year, or from one day to another; null if there are none, which is reported.</summary>
    internal static DateInterval? Of(CaseCells cells)
    {
        LocalDate? from = cells.Date(From);
        LocalDate? to = cells.Date(To);
        if (cells.FirstOf(From, To) is not { } given)
        {
            return StartYear(cells, "financial") is { } year ? new FinancialYear(year).Days : null;
        }

        if (cells.Has(Year))
        {
            cells.Refuse(Year, RowFaults.NotTogether(Year, given));
        }
        else if (!cells.Has(From) || !cells.Has(To))
        {
            string blank = given == From ? To : From;
            cells.Refuse(blank, RowFaults.OnlyWith(blank, given));
        }
        else if (to < from)
        {
            cells.Refuse(To, PeriodFaults.EndsFirst(To, cells.Text(To)!));
        }
        else if (from is { } first && to is { } last)
        {
            return new(first, last);
        }

        return null;
    }

    /// <summary>The calendar year in which a year starts; null if it is not given, which is reported.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="kind">What kind of year it is.</param>
    internal static int? StartYear(CaseCells cells, string kind)
    {
        Fault Refusal(string column, string text) => PeriodFaults.NotAYear(column, text, kind);
        int? year = cells.Has(Year) ? cells.Whole(Year, Refusal) : null;
        if (year is >= Earliest and <= Latest)
        {
            return year;
        }

        if (!cells.Has(Year))
        {
            cells.Refuse(Year, PeriodFaults.NoYear(Year, kind));
        }
        else if (year is not null)
        {
            cells.Refuse(Year, Refusal(Year, cells.Text(Year)!));
        }

        return null;
    }
}

/// <summary>What can be wrong with the year or the period of a case.</summary>
internal static class PeriodFaults
{
    private const string Directions = "write the calendar year in which it starts, 2026 for 2026/27";

    internal static Fault NoYear(string column, string kind) => new(column, "is blank", $"for the {kind} year {Directions}");

    internal static Fault NotAYear(string column, string text, string kind) => new(column, $"is not a {kind} year", Directions) { Value = CellFaults.Shown(text) };

    internal static Fault EndsFirst(string column, string text) => new(column, $"is before {CasePeriod.From}", "write the later day here") { Value = text };
}
