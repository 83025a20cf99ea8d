namespace PhbCalc.Data;

/// <summary>One row of a published figure, as text to be shown: a value, from when to when, and where it comes from.</summary>
/// <remarks>This type is immutable. It is one row of a <see cref="PublishedFigure"/>.</remarks>
/// <param name="Key">What the row is about, among the rows of the figure ("band 3, entry"); blank if the figure is one thing.</param>
/// <param name="Value">The value, the same in every culture; sums of money in pounds with two decimals.</param>
/// <param name="Unit">What the value is measured in ("pounds an hour"); blank if it says so itself.</param>
/// <param name="ValidFrom">The first day it holds; null if no days are published.</param>
/// <param name="ValidTo">The last day it holds; null if it holds until the next row of the same key.</param>
/// <param name="Source">Where it comes from. Its text says so if it is assumed.</param>
public sealed record PublishedRow(string Key, string Value, string Unit, LocalDate? ValidFrom, LocalDate? ValidTo, Source Source)
{
    /// <summary>The row as an error names it: <c>National Living Wage (21 and over): 12.71 pounds an hour</c>.</summary>
    public override string ToString()
    {
        string value = Unit.Length == 0 ? Value : $"{Value} {Unit}";
        return Key.Length == 0 ? value : $"{Key}: {value}";
    }
}
