using System.Globalization;

namespace PhbCalc.Data;

/// <summary>What can be wrong with actual.csv, beyond what is wrong with one cell.</summary>
internal static class ActualFaults
{
    private const decimal TooMuch = 1_000_000_000_000m;

    internal static Fault PersonTwice(string id, int firstRow) =>
        new("person_id", string.Create(CultureInfo.InvariantCulture, $"is in row {firstRow} too"), "give each person one row, with what all of the year's care cost") { Value = id };

    /// <summary>A cost that is out of range; null if it is not.</summary>
    internal static Fault? InCost(Money cost) => !FaultList.IsOutside(cost.Pounds, TooMuch) ? null
        : new("cost", "is out of range", string.Create(CultureInfo.InvariantCulture, $"write a number from 0 to under {TooMuch:#,##0} with at most six decimals"))
        {
            Value = cost.ToString(),
        };
}
