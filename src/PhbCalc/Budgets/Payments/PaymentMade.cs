namespace PhbCalc.Budgets;

/// <summary>A payment that was made.</summary>
/// <remarks>This type is immutable. Rule: spec 7, The payment plan: a change in mid-year.</remarks>
/// <param name="On">The day.</param>
/// <param name="Amount">How much, in whole pence; below zero for money that came back.</param>
public sealed record PaymentMade([property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate On, Money Amount)
{
    /// <summary>Interest on arrears that was paid beside the amount, in whole pence; £0.00 by default.</summary>
    public Money Interest { get; init; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>What can be wrong with sums to pay and payments made.</summary>
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
                faults.Add("on", Iso.Text(sum.On), "is outside the days of the budget", $"write a day from {Iso.Text(budget.Days.Start)} to {Iso.Text(budget.Days.End)}", $"/once/{Iso.Number(i)}/on");
            }
        }

        AddPayPeriods(ref faults, budget);
        faults.AddNulls("contributions", budget.Contributions);
        foreach (Fault fault in ContributionFaults.Overlaps(budget.Contributions, "contributions"))
        {
            faults.Add(fault);
        }

        AddIfNoSum(ref faults, "contributed_first", budget.ContributedFirst, "/contributed_first");
        return faults.All;
    }

    private static void AddPayPeriods(ref FaultList faults, PayableBudget budget)
    {
        faults.AddNulls("pay_periods", budget.PayPeriods);
        for (int i = 0; i < budget.PayPeriods.Count; i++)
        {
            if (budget.PayPeriods[i] is not { } period)
            {
                continue;
            }

            AddIfNoSum(ref faults, "amount", period.Amount, $"/pay_periods/{Iso.Number(i)}/amount");
            if (period.Days is null || !budget.Days.Contains(period.Days.Start) || !budget.Days.Contains(period.Days.End))
            {
                faults.Add("days", null, "lie partly outside the budget", "give only the days that lie in the budget", $"/pay_periods/{Iso.Number(i)}/days");
            }
        }
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

            if (made[i] is { } one && (one.Interest < Money.Zero || !one.Interest.IsWholePence))
            {
                faults.Add(NotInterest(one.Interest) with { Path = $"/made/{Iso.Number(i)}/interest" });
            }
        }

        return faults.All;
    }

    internal static List<Fault>? In(ValueList<InterestRate> rates, string member = "rates")
    {
        FaultList faults = new("interest");
        HashSet<LocalDate> days = [];
        for (int i = 0; i < rates.Count; i++)
        {
            if (rates[i].Annual.Numerator < 0)
            {
                faults.Add("annual", rates[i].Annual.ToString(), "is below zero", "write a rate a year such as 0.08", $"/{member}/{Iso.Number(i)}/annual");
            }

            if (!days.Add(rates[i].From))
            {
                faults.Add("from", Iso.Text(rates[i].From), "appears twice", "give one rate from each day on", $"/{member}/{Iso.Number(i)}/from");
            }
        }

        return faults.All;
    }

    internal static Fault NotInterest(Money interest) =>
        new("interest", interest < Money.Zero ? "is below zero" : "has a fraction of a penny", "write pounds and whole pence, 0 or more") { Value = interest.ToString() };

    /// <summary>The rates, if they can be used together.</summary>
    /// <exception cref="InvalidInputException">They cannot: all faults are reported.</exception>
    internal static ValueList<InterestRate> CheckedRates(ValueList<InterestRate> rates)
    {
        InvalidInputException.ThrowIfAny(In(rates, "arrears_interest"));
        return rates;
    }

    private static void AddIfNoSum(ref FaultList faults, string field, Money sum, string path)
    {
        if (sum < Money.Zero || !sum.IsWholePence)
        {
            faults.Add(field, sum.ToString(), sum < Money.Zero ? "is below zero" : "has a fraction of a penny", "write pounds and whole pence, 0 or more", path);
        }
    }
}
