namespace PhbCalc.BlockContracts;

/// <summary>Schedules of guarantee in words.</summary>
internal static class ScheduleWords
{
    internal static string Of(GuaranteeSchedule schedule) => schedule.Kind switch
    {
        GuaranteeKind.Linear =>
            $"{Percent(schedule.Start)} of the contract is guaranteed in year 1, and {Points(schedule.Step)} fewer each year after it, not below {Percent(schedule.Floor)} (linear steps)",
        GuaranteeKind.Geometric =>
            $"{Percent(schedule.Start)} of the contract is guaranteed in year 1, and in each year after it {Percent(schedule.Step)} less of what was guaranteed in the year before (geometric steps)",
        _ => "The guaranteed share is stated for each year",
    };

    internal static string Percent(Ratio share) => Iso.Percent(Fraction.Of(share).Round(8));

    private static string Points(Ratio step)
    {
        string points = Iso.Number(Fraction.Of(step).Round(8) * 100m);
        return points == "1" ? "1 percentage point" : $"{points} percentage points";
    }
}
