namespace PhbCalc.BlockContracts;

/// <summary>Demand for personal health budgets in words.</summary>
internal static class DemandWords
{
    internal static string Of(PhbDemand demand)
    {
        if (demand.Uptake is not { } uptake)
        {
            return $"PHB spending is stated by {demand.Per!.Value.Word()} from {Iso.Text(demand.From!.Value)}.";
        }

        string way = uptake.Points.Count == 0 ? "in a straight line" : $"through {Iso.Count(uptake.Points.Count, "point", "points")}";
        return $"PHB spending: {Iso.Count(uptake.People, "person", "people")} could hold a budget of {uptake.MeanBudget} a year on average; "
            + $"the share who do goes from {ScheduleWords.Percent(uptake.From)} to {ScheduleWords.Percent(uptake.To)} {way}.";
    }
}
