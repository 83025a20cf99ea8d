namespace PhbCalc.Budgets;

/// <summary>What one version of a budget has to pay out: a sum for some days, and sums that come once.</summary>
/// <remarks>This type is immutable. Rule: spec 7, The payment plan.</remarks>
public sealed record PayableBudget
{
    /// <summary>Makes one.</summary>
    /// <param name="days">The days that it is for, first and last included. A later version takes the place of this one from its own first day on.</param>
    /// <param name="recurring">What it comes to over all those days, in whole pence, without what comes once; 0 or more.</param>
    /// <param name="once">What comes once; nothing by default.</param>
    /// <exception cref="InvalidInputException">The days are out of range, the sum is below zero or has a fraction of a penny, or a date of what comes once is not among the days. All faults are reported at once.</exception>
    public PayableBudget(DateInterval days, Money recurring, ValueList<OncePayable> once = default)
    {
        ArgumentNullException.ThrowIfNull(days);
        (Days, Recurring, Once) = (days, recurring, once);
        InvalidInputException.ThrowIfAny(PaymentFaults.In(this));
    }

    /// <summary>The days that it is for, first and last included.</summary>
    [JsonConverter(typeof(DateIntervalJsonConverter))]
    public DateInterval Days { get; }

    /// <summary>What it comes to over all those days, in whole pence, without what comes once.</summary>
    public Money Recurring { get; }

    /// <summary>What comes once.</summary>
    public ValueList<OncePayable> Once { get; }

    /// <summary>All of it.</summary>
    public Money Total => Recurring + Once.Sum(sum => sum.Amount);

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>A sum that comes once, such as equipment.</summary>
/// <remarks>This type is immutable. It is checked with the <see cref="PayableBudget"/> that has it. Rule: spec 7, The payment plan.</remarks>
/// <param name="On">The day on which it is due.</param>
/// <param name="Amount">How much, in whole pence; 0 or more.</param>
/// <param name="Label">What it is for, in words; null (the default) if that is not said.</param>
public sealed record OncePayable([property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate On, Money Amount, string? Label = null)
{
    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>A payment that was made.</summary>
/// <remarks>This type is immutable. Rule: spec 7, The payment plan: a change in mid-year.</remarks>
/// <param name="On">The day.</param>
/// <param name="Amount">How much, in whole pence; below zero for money that came back.</param>
public sealed record PaymentMade([property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate On, Money Amount)
{
    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>What can be wrong with what is to be paid and what was.</summary>
internal static class PaymentFaults
{
    internal static List<Fault>? In(PayableBudget budget)
    {
        FaultList faults = new("budget");
        faults.AddIfAny(PeriodLimits.FaultIn(budget.Days) is { } outside ? outside with { Path = "/days" } : null);
        AddIfNoSum(ref faults, "recurring", budget.Recurring, "/recurring");
        faults.AddNulls("once", budget.Once);
        for (int i = 0; i < budget.Once.Count; i++)
        {
            if (budget.Once[i] is not { } sum)
            {
                continue;
            }

            AddIfNoSum(ref faults, "amount", sum.Amount, $"/once/{Iso.Number(i)}/amount");
            if (!budget.Days.Contains(sum.On))
            {
                faults.Add("on", Iso.Text(sum.On), "is not among the days of the budget", $"write a day from {Iso.Text(budget.Days.Start)} to {Iso.Text(budget.Days.End)}", $"/once/{Iso.Number(i)}/on");
            }
        }

        return faults.All;
    }

    /// <summary>What is wrong with versions and payments together.</summary>
    internal static List<Fault>? In(ValueList<PayableBudget> versions, ValueList<PaymentMade> made)
    {
        FaultList faults = new("payments");
        faults.AddNulls("versions", versions);
        faults.AddNulls("made", made);
        if (versions.Count == 0)
        {
            faults.Add("versions", null, "is empty", "give at least one version of the budget");
        }

        HashSet<LocalDate> starts = [];
        for (int i = 0; i < versions.Count; i++)
        {
            if (versions[i] is { } version && !starts.Add(version.Days.Start))
            {
                faults.Add("days", Iso.Text(version.Days.Start), "is the first day of two versions", "give one version for each first day", $"/versions/{Iso.Number(i)}/days");
            }
        }

        for (int i = 0; i < made.Count; i++)
        {
            if (made[i] is { Amount.IsWholePence: false } payment)
            {
                faults.Add("amount", payment.Amount.ToString(), "has a fraction of a penny", "write whole pence", $"/made/{Iso.Number(i)}/amount");
            }
        }

        return faults.All;
    }

    internal static List<Fault>? In(ValueList<InterestRate> rates)
    {
        FaultList faults = new("interest");
        HashSet<LocalDate> days = [];
        for (int i = 0; i < rates.Count; i++)
        {
            if (rates[i].Annual.Numerator < 0)
            {
                faults.Add("annual", rates[i].Annual.ToString(), "is below zero", "write a rate a year such as 0.08", $"/rates/{Iso.Number(i)}/annual");
            }

            if (!days.Add(rates[i].From))
            {
                faults.Add("from", Iso.Text(rates[i].From), "appears twice", "give one rate from each day on", $"/rates/{Iso.Number(i)}/from");
            }
        }

        return faults.All;
    }

    private static void AddIfNoSum(ref FaultList faults, string field, Money sum, string path)
    {
        if (sum < Money.Zero || !sum.IsWholePence)
        {
            faults.Add(field, sum.ToString(), sum < Money.Zero ? "is below zero" : "has a fraction of a penny", "write pounds and whole pence, 0 or more", path);
        }
    }
}
