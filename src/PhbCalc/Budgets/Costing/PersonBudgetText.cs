using PhbCalc.BottomUp;
using PhbCalc.Rotas;

namespace PhbCalc.Budgets;

/// <summary>A person's one budget as plain text that its holder can follow from the first line to the last.</summary>
public static class PersonBudgetText
{
    /// <summary>The whole explanation: visits, the team pay period by pay period, items, contingency, totals, why the sums differ from those of a typical year, hours, policies and sources.</summary>
    /// <param name="budget">The budget.</param>
    /// <param name="everyPayPeriod">Whether each line of each pay period of a PA has a row (the default), or only each kind of cost, over its pay periods. The sums of each pay period are there either way.</param>
    /// <returns>Lines of text, each ended by a line feed; the same in every culture. Without a team it is the text of <see cref="BudgetText.Explain"/>.</returns>
    public static string Explain(this PersonBudget budget, bool everyPayPeriod = true)
    {
        ArgumentNullException.ThrowIfNull(budget);
        return budget.Team is { } team ? WithTeam(budget, team, everyPayPeriod)
            : (budget.Care with { Contingency = budget.Contingency, HoursByService = budget.HoursByService, HoursByDomain = budget.HoursByDomain, Notices = budget.Notices }).Explain();
    }

    private static string WithTeam(PersonBudget budget, RotaCost team, bool everyPayPeriod)
    {
        BottomUpBudget care = budget.Care;
        bool hasVisits = care.CalendarExact.Lines.Count > 0;
        CostText text = new();
        BudgetText.Head(text, care, budget.Notices);
        BudgetText.Typical(text, care, team.TypicalYear?.Totals.Total);
        BudgetText.EveryVisit(text, care);
        RotaText.Lines(text, team, everyPayPeriod);
        text.Section("Items", care.Items);
        text.Section("Contingency", budget.Contingency is { } line ? new CostBreakdown([line]) : new([]));
        Totals(text, budget, team, hasVisits);
        if (hasVisits)
        {
            BudgetText.Differences(text, care);
        }

        RotaText.Separation(text, team);
        BudgetText.Hours(text, budget.HoursByService, budget.HoursByDomain);
        text.Paragraph($"Worked out with: {BudgetText.Policies(care.Policy)}; {RotaText.Policies(team)}.");
        text.Line(RotaText.MinimumWage);
        text.Sources();
        return text.ToString();
    }

    private static void Totals(CostText text, PersonBudget budget, RotaCost team, bool hasVisits)
    {
        text.Paragraph("The budget");
        TextTable sums = new(false, true);
        if (hasVisits)
        {
            sums.Add("Visits, calendar-exact", budget.Care.CalendarExact.Total.ToString());
        }

        sums.Add("Employed PAs, by the calendar", team.Cost.Total.ToString());
        BudgetText.AddRest(sums, budget.Care.Items, budget.Contingency, budget.Budget);
        text.Table(sums);
    }
}
