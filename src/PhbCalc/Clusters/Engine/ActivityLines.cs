namespace PhbCalc.Clusters;

/// <summary>Keeps every line.</summary>
internal readonly struct ActivityLines() : IActivitySink
{
    /// <summary>The lines, in the order in which they were worked out.</summary>
    internal List<PricedActivity> All { get; } = [];

    public void AddDays(int activity, SettingTreatment treatment, PricedRate? rate, DayRange days, int count, long pence) =>
        All.Add(new(activity, treatment, rate, days, count, pence));

    public void AddUnits(int activity, SettingTreatment treatment, PricedRate? rate, int day, decimal quantity, long pence) =>
        All.Add(new(activity, treatment, rate, new(day, day), quantity, pence));
}
