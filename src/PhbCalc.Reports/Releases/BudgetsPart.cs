using System.Globalization;
using PhbCalc.BlockContracts;

namespace PhbCalc.Reports;

/// <summary>How many budgets the release pays for, and the gentlest schedule for what people spend; nothing of what is not known, and no schedule for a part of the contract.</summary>
internal static class BudgetsPart
{
    internal static IEnumerable<Element> Of(ReleasePlan plan) =>
        plan.Demand is not { } demand ? [] : [.. demand.Uptake is { } uptake ? BreakEvens(plan, uptake) : [], .. plan.FinancialYear is null ? GentlestOf(plan, demand) : []];

    private static IEnumerable<Element> BreakEvens(ReleasePlan plan, PhbUptake uptake)
    {
        DataTable table = new("Break-even: the budgets at which the release is just spent",
            new("Year", IsNumber: false), new("Released"), new("Budgets held all year"), new("Share of people"));
        foreach (BreakEven even in plan.BreakEvens(uptake.MeanBudget, uptake.People))
        {
            ContractYear year = plan.Release.Contract.Years[even.Year - 1];
            table.Add(ReleaseDates.Year(year.Number, year.Start), $"{even.Released}", Number(even.Holders.ToDecimal(), "#,##0.00"), Percent(even.Uptake ?? 0m));
        }

        yield return new("h2") { "How many budgets the release pays for" };
        yield return new("p")
        {
            $"{Number(uptake.People, "#,##0")} people could hold a budget of {uptake.MeanBudget} a year on average. With more budgets than this the commissioner pays twice; with fewer, release is left unspent.",
        };
        yield return table.ToElement();
    }

    private static IEnumerable<Element> GentlestOf(ReleasePlan plan, PhbDemand demand)
    {
        GentlestRelease gentlest = GentlestRelease.For(plan.Release.Contract, demand, plan.Release.Policy);
        DataTable table = new("The largest guarantee of each year with which nothing is paid twice",
            new("Year", IsNumber: false), new("Value"), new("PHB spending"), new("Guaranteed"), new("Released"), new("Short"));
        foreach (GentlestYear year in gentlest.Years)
        {
            string label = ReleaseDates.Year(year.Number, plan.Release.Contract.Years[year.Number - 1].Start);
            table.Add(label, $"{year.Value}", $"{year.Spend}", $"{year.Guaranteed}", $"{year.Value - year.Guaranteed}", $"{year.Shortfall}");
        }

        yield return new("h2") { "The gentlest schedule for this spending" };
        yield return new("p")
        {
            gentlest.IsFeasible ? "With these guarantees, or lower ones, no year is paid twice."
                : $"No guarantee avoids paying twice: spending is above the whole contract by {gentlest.Shortfall}.",
            " What is released is a saving only as far as the provider can avoid the cost.",
        };
        yield return table.ToElement();
    }

    private static string Percent(decimal share) => $"{Number(share * 100m, "#,##0.00")}%";

    private static string Number(decimal number, string form) => number.ToString(form, CultureInfo.InvariantCulture);
}
