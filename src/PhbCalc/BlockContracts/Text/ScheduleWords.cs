namespace PhbCalc.BlockContracts;

/// <summary>Schedules of guarantee in words.</summary>
internal static class ScheduleWords
{
    internal static string Of(GuaranteeSchedule schedule) => schedule.Kind switch
    {
        GuaranteeKind.Linear =>
            $"{Percent(schedule.Start)} of the contract is guaranteed in year 1, and {Points(schedule.Step)} less each year after it, not below {Percent(schedule.Floor)} (linear steps)",
        GuaranteeKind.Geometric =>
            $"{Percent(schedule.Start)} of the contract is guaranteed in year 1, and each year after it a share that is {Percent(schedule.Step)} lower than the year before (geometric steps)",
        _ => "The share of the contract that is guaranteed is stated for each year",
    };

    internal static string Percent(Ratio share) => Iso.Percent(Fraction.Of(share).Round(6));

    private static string Points(Ratio step)
    {
        string points = Iso.Number(Fraction.Of(step).Round(6) * 100m);
        return points == "1" ? "1 percentage point" : $"{points} percentage points";
    }
}
