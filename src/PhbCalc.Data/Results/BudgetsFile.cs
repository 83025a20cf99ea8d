using PhbCalc.BottomUp;

namespace PhbCalc.Data;

/// <summary>Writes budgets.csv: what everybody's budget comes to.</summary>
/// <remarks>Rule: spec 8, verb cost. People in ordinal order of their ids, sums in pounds with two decimals. The dates are the person's own in the period; blank if there are none.</remarks>
public static class BudgetsFile
{
    /// <summary>The name of the file in a folder: <c>budgets.csv</c>.</summary>
    public const string Name = "budgets.csv";

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="totals">The totals to write.</param>
    public static void Write(Stream stream, CaseloadTotals totals)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(totals);
        using ResultTable table = new(stream,
            "person_id", "from", "to", "typical_week", "indicative_annual", "calendar_exact", "items", "contingency", "total", "held");
        foreach (PersonTotals person in totals.Budgets.AsSpan())
        {
            BottomUpTotals sums = person.Totals;
            table.Text(person.PersonId);
            table.Date(person.Days?.Start);
            table.Date(person.Days?.End);
            table.Pounds(sums.TypicalWeek);
            table.Pounds(sums.IndicativeAnnual);
            table.Pounds(sums.CalendarExact);
            table.Pounds(sums.Items);
            table.Pounds(sums.Contingency);
            table.Pounds(sums.Total);
            table.Text(Words.Holdings.Word(person.Held));
            table.EndRow();
        }
    }
}
