namespace PhbCalc.Clusters;

/// <summary>A line as the engine makes it.</summary>
/// <param name="Activity">The position of the activity.</param>
/// <param name="Treatment">What is done with it.</param>
/// <param name="Rate">The rate; null if none is known for something that is left out.</param>
/// <param name="Days">The days among which it was, as day numbers.</param>
/// <param name="Quantity">How many units count.</param>
/// <param name="Pence">What they cost, rounded.</param>
internal readonly record struct PricedActivity(int Activity, SettingTreatment Treatment, PricedRate? Rate, DayRange Days, decimal Quantity, long Pence)
{
    private const string NoRate = "no rate for it is given, so what it would have cost is not known";

    /// <summary>The line as somebody reads it.</summary>
    /// <param name="id">The code of what is priced.</param>
    /// <param name="label">What to call it, without its days.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="notes">What else to know about it; those that are null or empty are left out.</param>
    internal CostLine ToLine(string id, string label, string unit, params ReadOnlySpan<string?> notes)
    {
        bool isLeftOut = Treatment.Treatment == Clusters.Treatment.Excluded;
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
