namespace PhbCalc.Clusters;

/// <summary>What takes priced activities as they are worked out: running totals, or a list. Both faces share one engine.</summary>
internal interface IActivitySink
{
    /// <summary>Takes days at one rate.</summary>
    /// <param name="activity">The position of the activity.</param>
    /// <param name="treatment">What is done with it: included or excluded.</param>
    /// <param name="rate">The rate; null if none is known for something that is left out.</param>
    /// <param name="days">The days among which they are, as day numbers.</param>
    /// <param name="count">How many count; 0 only where they lie outside the period.</param>
    /// <param name="pence">What they cost, rounded.</param>
    void AddDays(int activity, SettingTreatment treatment, PricedRate? rate, DayRange days, int count, long pence);

    /// <summary>Takes units of one day.</summary>
    /// <param name="activity">The position of the activity.</param>
    /// <param name="treatment">What is done with it: included or excluded.</param>
    /// <param name="rate">The rate; null if none is known for something that is left out.</param>
    /// <param name="day">The day, as a day number.</param>
    /// <param name="quantity">How many units.</param>
    /// <param name="pence">What they cost, rounded.</param>
    void AddUnits(int activity, SettingTreatment treatment, PricedRate? rate, int day, decimal quantity, long pence);
}
