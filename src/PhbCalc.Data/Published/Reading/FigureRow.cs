namespace PhbCalc.Data;

/// <summary>One row of a published figure.</summary>
/// <typeparam name="T">What the figure is.</typeparam>
/// <param name="Key">What the row is about, among the rows of the figure; blank if the figure is one thing.</param>
/// <param name="Value">The figure.</param>
/// <param name="From">The first day it holds; null if no days are published.</param>
/// <param name="To">The last day it holds; null if it holds until the next row of the same key.</param>
/// <param name="Source">Where it comes from.</param>
internal sealed record FigureRow<T>(string Key, T Value, LocalDate? From, LocalDate? To, Source Source)
{
    /// <summary>Where it stands in the file that is being read; 0 if it was there before.</summary>
    internal int Row { get; init; }

    internal bool IsNew => Row > 0;

    internal bool IsOfSameDayAs(FigureRow<T> other) => Key == other.Key && From == other.From;
}
