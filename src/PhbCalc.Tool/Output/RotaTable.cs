using PhbCalc.Employment;
using PhbCalc.Rotas;

namespace PhbCalc.Tool.Output;

/// <summary>What teams cost by the calendar as tables on a screen: a row a person beside the typical year, and why the two differ for all of them.</summary>
internal static class RotaTable
{
    internal static void Print(Screen screen, ValueList<RotaCost> costs, bool explained, bool isWritten)
    {
        if (explained)
        {
            foreach (RotaCost cost in costs)
            {
                Console.Out.WriteLine(cost.Explain());
            }
        }

        MoneyTable table = new(MoneyTable.Fit.Stacked, ["person", "days"], ["gross", "employer's NI", "pension", "other", "allowance", "total", "typical year"]);
        foreach (RotaCost cost in costs)
        {
            table.Add([cost.PersonId, cost.Days is { } days ? $"{Iso(days.Start)} to {Iso(days.End)}" : "none"], Sums(cost));
        }

        table.AddAlways(["Sum", ""], costs.Aggregate(new Money[7], (sums, cost) => [.. sums.Zip(Sums(cost), (sum, own) => sum + own)]));
        Screen.WriteLine($"Employment of personal assistants by the calendar for {Notices.People(costs.Count)}{(costs.Count == 0 ? "" : $", {Iso(costs[0].Period.Start)} to {Iso(costs[0].Period.End)}")}");
        table.Print(screen, "people", isWritten);
        PrintSeparation(screen, costs, isWritten);
    }

    /// <summary>Why the two answers differ, for all people who have both.</summary>
    private static void PrintSeparation(Screen screen, ValueList<RotaCost> costs, bool isWritten)
    {
        RotaCost[] both = [.. costs.Where(cost => cost.TypicalYear is not null)];
        if (both.Length == 0)
        {
            return;
        }

        MoneyTable table = new([""], ["pounds"]);
        table.AddAlways(["Typical year"], [both.Aggregate(Money.Zero, (sum, cost) => sum + cost.TypicalYear!.Totals.Total)]);
        foreach (IGrouping<RotaDifferenceCause, RotaDifference> cause in both.SelectMany(cost => cost.Differences).GroupBy(difference => difference.Cause))
        {
            Money amount = cause.Aggregate(Money.Zero, (sum, difference) => sum + difference.Amount);
            if (amount != Money.Zero)
            {
                table.AddAlways([RotaText.Words(cause.Key)], [amount]);
            }
        }

        table.AddAlways(["By the calendar"], [both.Aggregate(Money.Zero, (sum, cost) => sum + cost.Totals.Total)]);
        Screen.WriteLine($"What separates the two, for {Notices.People(both.Length)}");
        table.Print(screen, "rows", isWritten);
    }

    private static Money[] Sums(RotaCost cost)
    {
        EmploymentTotals totals = cost.Totals;
        return [totals.Gross, totals.NationalInsurance, totals.Pension, totals.Other, -totals.Allowance, totals.Total, cost.TypicalYear?.Totals.Total ?? Money.Zero];
    }

    private static string Iso(LocalDate day) => day.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
