using PhbCalc.BottomUp;
using Spectre.Console;

namespace PhbCalc.Tool;

/// <summary>Budgets as a table on a screen, a row a person and their sum below.</summary>
internal static class BudgetTable
{
    private const int MostRows = 200;

    private static readonly string[] Columns = ["typical week", "indicative year", "calendar-exact", "items", "contingency", "total"];

    internal static void Print(CaseloadCosting costed, bool goesToDirectory)
    {
        Table table = Screen.Table("person");
        foreach (string column in Columns)
        {
            table.AddColumn(new TableColumn(column).RightAligned().NoWrap());
        }

        int shown = Math.Min(costed.Totals.Length, MostRows);
        for (int i = 0; i < shown; i++)
        {
            AddRow(table, costed.Caseload.Plans[i].PersonId, costed.Totals[i]);
        }

        AddRow(table, "Sum", costed.Totals.Aggregate(default(BottomUpTotals), Sum));
        Screen.WriteLine($"Budgets of {costed.Totals.Length} people, {DateText(costed.Costing.Period)}");
        Screen.Write(table);
        if (shown < costed.Totals.Length)
        {
            string rest = goesToDirectory ? "the files have them all" : "--out DIR writes them all, and --format csv prints them";
            Screen.WriteLine($"The first {shown} people of {costed.Totals.Length} are shown; the sum is of all, and {rest}.");
        }
    }

    private static void AddRow(Table table, string name, BottomUpTotals totals) =>
        Screen.AddRow(table, [name, .. InOrder(totals).Select(money => money.ToString())]);

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
        $"{period.Start.ToString("uuuu-MM-dd", null)} to {period.End.ToString("uuuu-MM-dd", null)}";
}
