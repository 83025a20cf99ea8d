using PhbCalc.BlockContracts;

namespace PhbCalc.Tool.Output;

/// <summary>A release on a screen: a row a period, and their sums below.</summary>
internal static class ReleaseTable
{
    internal static void Print(Screen screen, ReleasePlan plan, bool isWritten)
    {
        bool hasDemand = plan.Demand is not null;
        MoneyTable table = new(["from", "to"], hasDemand ? ["value", "guaranteed", "released", "PHB spending", "double running", "unspent"] : ["value", "guaranteed", "released"]);
        foreach (ReleasePeriod period in plan.Periods)
        {
            table.Add([Day(period.Start), Day(period.End)], Sums(period.Sums, period.Sums.DoubleRunning, period.Sums.Unspent));
        }

        table.AddAlways(["Sum", string.Empty], Sums(plan.Total, Sum(plan, sums => sums.DoubleRunning), Sum(plan, sums => sums.Unspent)));
        table.Print(screen, "periods", isWritten);
        if (plan.FinancialYear is { } year)
        {
            BlockContract contract = plan.Release.Contract;
            Screen.WriteLine($"This shows what starts in the financial year {year}. The whole contract runs from {Day(contract.Start)} to {Day(contract.End)}.");
        }

        Screen.WriteLine("How the provider's costs follow activity is not stated, so what is stranded with the provider is not known. Until it is known, do not count what is released as a saving.");
    }

    private static Money? Sum(ReleasePlan plan, Func<ReleaseSums, Money?> column) =>
        plan.Periods.Aggregate((Money?)Money.Zero, (sum, period) => sum + column(period.Sums));

    private static Money[] Sums(ReleaseSums sums, Money? doubleRunning, Money? unspent) =>
        [.. new[] { sums.Value, sums.Guaranteed, sums.Released, sums.Spend, doubleRunning, unspent }.OfType<Money>()];

    private static string Day(LocalDate date) => date.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
