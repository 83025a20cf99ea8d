using System.Globalization;

namespace PhbCalc.TopDown;

/// <summary>What can be wrong with adjustments.</summary>
internal static class AdjustmentFaults
{
    private const decimal TooMuch = 1_000_000_000_000m;
    private const string Amount = "/amount";

    internal static List<Fault>? In(AdjustmentKind kind, string field, Money amount, string reason)
    {
        FaultList faults = new("adjustment");
        faults.AddIfBlank("reason", reason, kind == AdjustmentKind.Addition ? "/name" : "/reason");
        if (kind != AdjustmentKind.Addition)
        {
            faults.AddIfOutside(field, amount.Pounds, TooMuch, Amount);
        }
        else if (decimal.Abs(amount.Pounds) >= TooMuch)
        {
            faults.Add(field, amount.Pounds.ToString(CultureInfo.InvariantCulture), "is out of range",
                string.Create(CultureInfo.InvariantCulture, $"write a number above -{TooMuch:#,##0} and under {TooMuch:#,##0}"), Amount);
        }

        if (!amount.IsWholePence)
        {
            faults.Add(field, amount.ToString(), "has a fraction of a penny", "round it to the penny", Amount);
        }

        return faults.All;
    }

    internal static List<Fault>? In(AdjustmentKind kind, string field, decimal number, string reason)
    {
        FaultList faults = new("adjustment");
        faults.AddIfBlank("reason", reason);
        (bool isIn, string range) = kind switch
        {
            AdjustmentKind.AreaCostIndex => (number is >= 0m and < 100m, "from 0 to under 100"),
            AdjustmentKind.Uplift => (number is >= -1m and <= 1m, "from -1 to 1"),
            _ => (number is >= 0m and <= 1m, "from 0 to 1"),
        };
        if (!isIn || decimal.Round(number, 6, MidpointRounding.ToZero) != number)
        {
            faults.Add(field, number.ToString(CultureInfo.InvariantCulture), "is out of range", $"write a number {range} with at most six decimals", kind == AdjustmentKind.AreaCostIndex ? "/index" : "/share");
        }

        return faults.All;
    }

    /// <summary>What is wrong with the actor and date of an override.</summary>
    internal static List<Fault>? InSetting(string actor, LocalDate on)
    {
        FaultList faults = new("adjustment");
        faults.AddIfBlank("actor", actor);
        if (on == default)
        {
            faults.Add("date", null, "is missing", "give the day on which the sum was set", "/on");
        }

        return faults.All;
    }

    internal static Fault Twice(AdjustmentKind kind) =>
        new("adjustment", $"has a second {kind} for one person", "give one of each kind, and any number of additions") { Path = string.Empty };

    internal static Fault FloorAboveCap(Money floor, Money cap) =>
        new("cap", $"is under the floor of {floor}", "write the floor or more, or leave one of them out") { Value = cap.ToString(), Path = "/adjustments" };
}
