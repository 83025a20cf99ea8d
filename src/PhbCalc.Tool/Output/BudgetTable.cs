using NodaTime.Text;
using PhbCalc.BottomUp;

namespace PhbCalc.Tool;

/// <summary>Budgets as a table on a screen, a row a person and their sum below.</summary>
internal static class BudgetTable
{
    internal static void Print(CaseloadCosting costed, bool goesToDirectory)
    {
        MoneyTable table = new(["person"], ["typical week", "indicative year", "calendar-exact", "items", "contingency", "total"]);
        for (int i = 0; i < costed.Totals.Count; i++)
        {
            table.Add([costed.Caseload.Plans[i].PersonId], InOrder(costed.Totals[i]));
        }

        table.AddAlways(["Sum"], InOrder(costed.Totals.Aggregate(default(BottomUpTotals), Sum)));
        string people = costed.Totals.Count == 1 ? "1 person" : $"{costed.Totals.Count} people";
        Screen.WriteLine($"Budgets of {people}, {DateText(costed.Costing.Period)}");
        table.Print("people", goesToDirectory);
    }

    private static Money[] InOrder(BottomUpTotals totals) =>
        [totals.TypicalWeek, totals.IndicativeAnnual, totals.CalendarExact, totals.Items, totals.Contingency, totals.Total];

    private static BottomUpTotals Sum(BottomUpTotals left, BottomUpTotals right) => new(
        left.TypicalWeek + right.TypicalWeek,
        left.IndicativeAnnual + right.IndicativeAnnual,
        left.CalendarExact + right.CalendarExact,
        left.Items + right.Items,
        left.Contingency + right.Contingency,
        left.Total + right.Total);

    private static string DateText(DateInterval period) =>
        $"{LocalDatePattern.Iso.Format(period.Start)} to {LocalDatePattern.Iso.Format(period.End)}";
}
