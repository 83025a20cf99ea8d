using System.Globalization;

namespace PhbCalc.Data;

/// <summary>What can be wrong with weights.csv, beyond what is wrong with one cell or one recipient.</summary>
internal static class WeightFaults
{
    private const decimal TooMuch = 1_000_000_000_000m;

    internal static Fault RecipientTwice(string recipient, int firstRow) =>
        new("recipient", string.Create(CultureInfo.InvariantCulture, $"is in row {firstRow} too"), "give each recipient one row and a key of its own")
        {
            Value = recipient,
        };

    internal static Fault BoundBelowZero(string column, Money bound, Money total) =>
        new(column, $"is given, and the total of {total} is below zero: floors and caps are for sums above", "leave floors and caps blank, or share the opposite of the total")
        {
            Value = bound.ToString(),
        };

    /// <summary>A floor or cap of more pounds than files may hold; null if it is not.</summary>
    internal static Fault? InBound(string column, Money? bound) => bound?.Pounds < TooMuch || bound is null ? null
        : new(column, "is out of range", string.Create(CultureInfo.InvariantCulture, $"write a sum of 0 or more and under {TooMuch:#,##0}")) { Value = bound.ToString() };
}
