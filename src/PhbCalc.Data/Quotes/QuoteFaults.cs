using System.Globalization;

namespace PhbCalc.Data;

/// <summary>What can be wrong with quotes.csv, beyond what is wrong with one cell.</summary>
internal static class QuoteFaults
{
    internal static Fault NoWage() => new("file", "has no row that says what an agency pays", "give the hourly pay of at least one agency's care workers as rate, or leave the file out");

    internal static Fault WageTwice(string employer, int firstRow) =>
        new("provider", string.Create(CultureInfo.InvariantCulture, $"has its pay for this service and band in row {firstRow} too"), "keep one of the rows: each counts once in the median")
        {
            Value = CellFaults.Shown(employer),
        };
}
