namespace PhbCalc.Currencies;

/// <summary>Takes priced activities as they are worked out: running totals, or a list. Both share one engine.</summary>
internal interface IActivitySink
{
    /// <summary>Takes days at one rate.</summary>
    /// <param name="activity">The position of the activity.</param>
    /// <param name="treatment">Its treatment: included or excluded.</param>
    /// <param name="rate">The rate; null if none is known for excluded activity.</param>
    /// <param name="days">The days among which they are, as day numbers.</param>
    /// <param name="count">How many count; 0 only if they lie outside the period.</param>
    /// <param name="pence">What they cost, rounded.</param>
    void AddDays(int activity, SettingTreatment treatment, PricedRate? rate, DayRange days, int count, long pence);

    /// <summary>Takes units of one day.</summary>
    /// <param name="activity">The position of the activity.</param>
    /// <param name="treatment">Its treatment: included or excluded.</param>
    /// <param name="rate">The rate; null if none is known for excluded activity.</param>
    /// <param name="day">The day, as a day number.</param>
    /// <param name="quantity">How many units.</param>
    /// <param name="pence">What they cost, rounded.</param>
    void AddUnits(int activity, SettingTreatment treatment, PricedRate? rate, int day, decimal quantity, long pence);
}

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

/// <summary>Adds lines up and forgets them.</summary>
internal struct ActivitySum : IActivitySink
{
    /// <summary>How many days are in the budget.</summary>
    internal int Days { get; private set; }

    /// <summary>What they cost.</summary>
    internal long DayPence { get; private set; }

    /// <summary>What is in the budget by other units.</summary>
    internal long UnitPence { get; private set; }

    /// <summary>What was left out.</summary>
    internal long ExcludedPence { get; private set; }

    public void AddDays(int activity, SettingTreatment treatment, PricedRate? rate, DayRange days, int count, long pence)
    {
        if (treatment.Treatment == Treatment.Excluded)
        {
            ExcludedPence += pence;
        }
        else
        {
            Days += count;
            DayPence += pence;
        }
    }

    public void AddUnits(int activity, SettingTreatment treatment, PricedRate? rate, int day, decimal quantity, long pence)
    {
        if (treatment.Treatment == Treatment.Excluded)
        {
            ExcludedPence += pence;
        }
        else
        {
            UnitPence += pence;
        }
    }
}

/// <summary>A line as the engine makes it.</summary>
/// <param name="Activity">The position of the activity.</param>
/// <param name="Treatment">What is done with it.</param>
/// <param name="Rate">The rate; null if none is known for excluded activity.</param>
/// <param name="Days">The days among which it was, as day numbers.</param>
/// <param name="Quantity">How many units count.</param>
/// <param name="Pence">What they cost, rounded.</param>
internal readonly record struct PricedActivity(int Activity, SettingTreatment Treatment, PricedRate? Rate, DayRange Days, decimal Quantity, long Pence)
{
    private const string NoRate = "no rate for it is given, so what it would have cost is not known";

    /// <summary>The line for readers.</summary>
    /// <param name="id">The code of what is priced.</param>
    /// <param name="label">What to call it, without its days.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="notes">Notes on it; null and empty ones are left out.</param>
    internal CostLine ToLine(string id, string label, string unit, params ReadOnlySpan<string?> notes)
    {
        bool isLeftOut = Treatment.Treatment == Currencies.Treatment.Excluded;
        Money cost = Money.FromPence(Pence);
        string dates = Days.Length == 1 ? Iso.Text(DayNumber.Date(Days.First)) : Iso.Text(Days.Dates);
        string?[] all = [isLeftOut ? Treatment.Reason : null, .. notes, Rate?.Row.Note, Rate is null && Quantity != 0m ? NoRate : null];
        string note = string.Join("; ", all.Where(part => !string.IsNullOrEmpty(part)));
        return new(CostLineKind.Activity, id, $"{label}, {dates}", new(unit), Ratio.FromDecimal(Quantity), Rate?.Row.Cost.Shown ?? Money.Zero, isLeftOut ? Money.Zero : cost)
        {
            Band = Treatment.Setting.Word,
            NotInBudget = isLeftOut ? cost : Money.Zero,
            Note = note.Length == 0 ? null : note,
            RateValidFrom = Rate?.Row.ValidFrom,
            RateValidTo = Rate?.Row.ValidTo,
            Source = Rate?.Row.Source,
        };
    }
}
