namespace PhbCalc.Currencies;

/// <summary>Prices the activities of any currency by a tariff, whether the currency is from here or made by a caller.</summary>
/// <remarks>This type is immutable, and many threads can share one. It prepares the tariff for the period once. Rule: spec 5, Price and Contacts.</remarks>
public sealed record CurrencyPricing
{
    private readonly PricedTariff priced;
    private readonly DayRange days;

    /// <summary>Prepares to price.</summary>
    /// <param name="currency">The units counted, and which of them are in a budget.</param>
    /// <param name="tariff">The cost of its units, in pounds per unit.</param>
    /// <param name="period">The period, first and last day included: a financial year is <see cref="FinancialYear.Days"/>.</param>
    /// <exception cref="InvalidInputException">The period starts before 1 April 1948, ends after 31 March 2200 or is longer than a hundred years.</exception>
    public CurrencyPricing(Currency currency, CurrencyTariff tariff, DateInterval period)
    {
        ArgumentNullException.ThrowIfNull(currency);
        ArgumentNullException.ThrowIfNull(tariff);
        (Currency, Tariff, Period) = (currency, tariff, PeriodLimits.Checked(period));
        days = DayRange.Of(period);
        priced = new(tariff, days);
    }

    /// <summary>The units counted, and which of them are in a budget.</summary>
    public Currency Currency { get; }

    /// <summary>The cost of its units, in pounds per unit.</summary>
    public CurrencyTariff Tariff { get; }

    /// <summary>The period, first and last day included.</summary>
    [JsonConverter(typeof(DateIntervalJsonConverter))]
    public DateInterval Period { get; }

    /// <summary>Prices activities, line by line.</summary>
    /// <param name="activities">The activities of one person, in the order to show them.</param>
    /// <returns>
    /// For each activity, in their order, a line in pounds for each rate that applies on its days in the period. Excluded activity adds £0.00, and shows what it would have cost
    /// if a rate is known; activity outside the period is a line of zero units. The code is the line's id, the setting class its band.
    /// </returns>
    /// <exception cref="InvalidInputException">
    /// The currency does not know a setting class or unit, or refuses the class, a required rate is not in the tariff, or a sum is too large: all faults are reported, each with the
    /// position of its activity.
    /// </exception>
    public CostBreakdown Price(ValueList<Activity> activities)
    {
        ActivityLines lines = new();
        Run(activities, ref lines);
        return new([.. lines.All.Select(line => Line(line, activities[line.Activity]))]);
    }

    /// <summary>The totals of activities, without their lines.</summary>
    /// <param name="activities">The activities of one person, in any order.</param>
    /// <returns>The totals in pounds; the same as those of the lines.</returns>
    /// <exception cref="InvalidInputException">They cannot be priced, for the reasons that <see cref="Price"/> gives.</exception>
    public CurrencyTotals Totals(ValueList<Activity> activities)
    {
        ActivitySum sum = default;
        Run(activities, ref sum);
        return Totals(sum);
    }

    /// <summary>Whether both price alike: with an equal currency, tariff and period.</summary>
    /// <param name="other">The pricing to compare with.</param>
    public bool Equals(CurrencyPricing? other) => other is not null && Currency == other.Currency && Tariff == other.Tariff && Period.Equals(other.Period);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Currency, Tariff, Period);

    internal static CurrencyTotals Totals(ActivitySum sum) => new(Money.FromPence(sum.ExcludedPence), Money.FromPence(sum.DayPence) + Money.FromPence(sum.UnitPence));

    /// <summary>Prices one activity; gives its fault, or null.</summary>
    internal Fault? TryAdd<TSink>(int position, in ActivityTerms activity, ref TSink sink)
        where TSink : struct, IActivitySink
    {
        try
        {
            return Add(position, in activity, ref sink);
        }
        catch (OverflowException)
        {
            return CurrencyFaults.TooLarge(activity.Code);
        }
    }

    /// <summary>The line of an activity for readers.</summary>
    internal static CostLine Line(PricedActivity line, Activity activity)
    {
        bool isOutside = line.Quantity == 0m && activity.Quantity != 0m;
        decimal notCounted = line.Days.Length - line.Quantity;
        return line.ToLine(
            activity.Code,
            activity.Label ?? activity.Code,
            activity.Unit,
            activity.Note,
            isOutside ? "outside the period" : activity.Quantity is null && notCounted > 0m ? $"without {Iso.Count((int)notCounted, "day that does", "days that do")} not count" : null);
    }

    private void Run<TSink>(ValueList<Activity> activities, ref TSink sink)
        where TSink : struct, IActivitySink
    {
        List<Fault>? faults = null;
        for (int i = 0; i < activities.Count; i++)
        {
            if (activities[i] is not { } activity)
            {
                (faults ??= []).Add(Given.Null("activities", i));
            }
            else if (TryAdd(i, activity.Terms, ref sink) is { } fault)
            {
                (faults ??= []).Add(fault.Under("activities", i));
            }
        }

        InvalidInputException.ThrowIfAny(faults);
    }

    private Fault? Add<TSink>(int position, in ActivityTerms activity, ref TSink sink)
        where TSink : struct, IActivitySink
    {
        if (!Currency.Counts(activity.Unit))
        {
            return CurrencyFaults.UnknownUnit(in activity, Currency);
        }

        return Currency.Find(activity.Setting) switch
        {
            null => CurrencyFaults.UnknownSetting(in activity, Currency),
            { } treatment when activity.Days.And(days).IsEmpty => AddNone(position, in activity, treatment, ref sink),
            { Treatment: Treatment.Refused } refused => CurrencyFaults.Refused(activity.Code, refused),
            { Treatment: Treatment.Included } when activity.LeftOut is { } leftOut => Add(position, in activity, leftOut, ref sink),
            { } treatment => Add(position, in activity, treatment, ref sink),
        };
    }

    /// <summary>A line of zero units for activity outside the period, whatever its class: it is not priced, so it is not refused.</summary>
    private static Fault? AddNone<TSink>(int position, in ActivityTerms activity, SettingTreatment treatment, ref TSink sink)
        where TSink : struct, IActivitySink
    {
        sink.AddDays(position, activity.LeftOut ?? treatment, null, activity.Days, 0, 0);
        return null;
    }

    private Fault? Add<TSink>(int position, in ActivityTerms activity, SettingTreatment treatment, ref TSink sink)
        where TSink : struct, IActivitySink
    {
        DayRange inPeriod = activity.Days.And(days);
        RateKey key = new(activity.Code, activity.Setting, activity.Unit);
        PricedSeries? series = priced.Find(key);
        int? missing = activity.Quantity is { } quantity
            ? ActivityRun.Units(position, treatment, series, inPeriod.First, quantity, ref sink)
            : ActivityRun.Days(position, treatment, series, inPeriod, new(activity.Mask, countsInside: false), ref sink);
        return missing is not { } day ? null : series is null ? CurrencyFaults.NoRate(key, Tariff) : series.Series.NoRateOn(DayNumber.Date(day), activity.Quantity is null ? "/from" : "/on");
    }
}
