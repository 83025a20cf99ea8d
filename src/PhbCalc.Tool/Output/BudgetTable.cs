using NodaTime.Text;
using PhbCalc.Budgets;
using PhbCalc.Data;

namespace PhbCalc.Tool.Output;

/// <summary>Budgets as a table on a screen, a row a person and their sum below.</summary>
internal static class BudgetTable
{
    internal static void Print(Screen screen, Caseload caseload, DateInterval period, ValueList<PersonBudgetTotals> totals, bool goesToDirectory)
    {
        bool hasTeams = totals.Any(person => person.Team != Money.Zero);
        MoneyTable table = new(["person"], ["typical week", "indicative year", "calendar-exact", .. hasTeams ? ["team"] : (string[])[], "items", "contingency", "total"]);
        for (int i = 0; i < totals.Count; i++)
        {
            table.Add([caseload.Plans[i].PersonId], InOrder(totals[i], hasTeams));
        }

        table.AddAlways(["Sum"], InOrder(totals.Aggregate(default(PersonBudgetTotals), Sum), hasTeams));
        string people = totals.Count == 1 ? "1 person" : $"{totals.Count} people";
        Screen.WriteLine($"Budgets of {people}, {DateText(period)}");
        table.Print(screen, "people", goesToDirectory);
    }

    private static Money[] InOrder(PersonBudgetTotals sums, bool hasTeams) =>
        [sums.TypicalWeek, sums.IndicativeAnnual, sums.CalendarExact, .. hasTeams ? [sums.Team] : (Money[])[], sums.Items, sums.Contingency, sums.Total];

    private static PersonBudgetTotals Sum(PersonBudgetTotals left, PersonBudgetTotals right) => new(
        left.TypicalWeek + right.TypicalWeek,
        left.IndicativeAnnual + right.IndicativeAnnual,
        left.CalendarExact + right.CalendarExact,
        left.Team + right.Team,
        left.Items + right.Items,
        left.Contingency + right.Contingency,
        left.Total + right.Total);

    private static string DateText(DateInterval period) =>
        $"{LocalDatePattern.Iso.Format(period.Start)} to {LocalDatePattern.Iso.Format(period.End)}";
}
