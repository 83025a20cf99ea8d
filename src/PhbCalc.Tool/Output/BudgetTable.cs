using NodaTime.Text;
using PhbCalc.Budgets;
using PhbCalc.Data.Results;

namespace PhbCalc.Tool.Output;

/// <summary>Budgets as a table on a screen, a row a person and their sum below.</summary>
internal static class BudgetTable
{
    internal static void Print(Screen screen, CaseloadTotals everybody, bool goesToDirectory)
    {
        ValueList<PersonTotals> budgets = everybody.Budgets;
        bool hasTeams = budgets.Any(person => person.Totals.Team != Money.Zero);
        MoneyTable table = new(MoneyTable.Fit.Stacked, ["person"], ["typical week", "indicative year", "calendar-exact", .. hasTeams ? ["team"] : (string[])[], "items", "contingency", "total"]);
        foreach (PersonTotals person in budgets)
        {
            table.Add([person.PersonId], InOrder(person.Totals, hasTeams));
        }

        table.AddAlways(["Sum"], InOrder(budgets.Select(person => person.Totals).Aggregate(default(PersonBudgetTotals), Sum), hasTeams));
        string people = budgets.Count == 1 ? "1 person" : $"{budgets.Count} people";
        Screen.WriteLine($"Budgets of {people}, {DateText(everybody.Period)}");
        table.Print(screen, "people", goesToDirectory);
        if (hasTeams)
        {
            Screen.WriteLine("The typical week and the calendar-exact sum are of visits; what employed PAs cost is in the column team, in the total, and in the indicative year as a typical year.");
        }

        if (budgets.Any(person => person.Totals.Items != Money.Zero && person.Days is { } days && days.End.PlusDays(1) != days.Start.PlusYears(1)))
        {
            Screen.WriteLine("The indicative year has a full year of visits, and items of the person's own days only.");
        }
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
