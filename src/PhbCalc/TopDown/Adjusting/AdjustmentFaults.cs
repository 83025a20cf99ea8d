namespace PhbCalc.TopDown;

/// <summary>What can be wrong with adjustments.</summary>
internal static class AdjustmentFaults
{
    private const decimal TooMuch = 1_000_000_000_000m;
    private const decimal TooMuchFactor = 100m;

    internal static List<Fault>? In(AdjustmentKind kind, string field, Money amount, string reason)
    {
        FaultList faults = new("adjustment");
        faults.AddIfBlank("reason", reason ?? string.Empty);
        faults.AddIfOutside(field, kind == AdjustmentKind.Addition ? decimal.Abs(amount.Pounds) : amount.Pounds, TooMuch);
        if (!amount.IsWholePence)
        {
            faults.Add(field, amount.ToString(), "has a fraction of a penny", "round it to the penny");
        }

        return faults.All;
    }

    internal static List<Fault>? In(AdjustmentKind kind, string field, decimal factor, decimal given, string reason)
    {
        FaultList faults = new("adjustment");
        faults.AddIfBlank("reason", reason ?? string.Empty);
        bool isOut = factor is < 0m or >= TooMuchFactor || (kind == AdjustmentKind.UnpaidSupport && given < 0m);
        if (isOut || decimal.Round(given, 6, MidpointRounding.ToZero) != given)
        {
            string range = kind switch
            {
                AdjustmentKind.AreaCostIndex => "from 0 to under 100",
                AdjustmentKind.Uplift => "from -1 to under 99",
                _ => "from 0 to 1",
            };
            faults.Add(field, Iso.Number(given), "is out of range", $"write a number {range} with at most six decimals");
        }

        return faults.All;
    }

    internal static List<Fault>? InActor(string actor)
    {
        FaultList faults = new("adjustment");
        faults.AddIfBlank("actor", actor ?? string.Empty);
        return faults.All;
    }

    internal static Fault Twice(AdjustmentKind kind) =>
        new("adjustment", $"has a second {kind} for one person", "give one of each kind, and any number of additions");

    internal static Fault FloorAboveCap(Money floor, Money cap) =>
        new("cap", $"is under the floor of {floor}", "write the floor or more, or leave one of them out") { Value = cap.ToString() };
}
