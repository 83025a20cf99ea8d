namespace PhbCalc.BlockContracts;

/// <summary>Demand for personal health budgets in words.</summary>
internal static class DemandWords
{
    internal static string Of(PhbDemand demand, BlockContract contract) => demand.Uptake is { } uptake
        ? $"{Iso.Count(uptake.People, "person", "people")} could hold a budget of {uptake.MeanBudget} a year on average. The share who do: {Share(uptake)}."
        : $"PHB spending is stated by {demand.Per!.Value.Word()} from {Iso.Text(demand.From!.Value)}{(demand.From > contract.Start ? "; before that nothing is spent" : "")}.";

    private static string Share(PhbUptake uptake) => uptake.Points.Count == 0
        ? $"{ScheduleWords.Percent(uptake.From)} at the start, {ScheduleWords.Percent(uptake.To)} at the end, in a straight line"
        : $"{string.Join(", ", uptake.Points.Select(Point))}, in straight lines between";

    private static string Point(UptakePoint point) => point.Month == 0
        ? $"{ScheduleWords.Percent(point.Uptake)} at the start"
        : $"{ScheduleWords.Percent(point.Uptake)} after {Iso.Count(point.Month, "month", "months")}";
}
