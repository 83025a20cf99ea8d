using System.Globalization;
using PhbCalc.Employment;

namespace PhbCalc.Data;

/// <summary>What is done with rows of a published figure.</summary>
internal static class FigureRows
{
    /// <summary>The rows in the order of their first days; those of one day stay in the order given.</summary>
    internal static ValueList<FigureRow<T>> InOrder<T>(IEnumerable<FigureRow<T>> rows) => rows.OrderBy(row => row.From).ToValueList();

    /// <summary>The existing rows and new ones. Each new row replaces the row of the same key and day, if there is one.</summary>
    internal static ValueList<FigureRow<T>> Merged<T>(IEnumerable<FigureRow<T>> there, IEnumerable<FigureRow<T>> added)
    {
        List<FigureRow<T>> all = [.. there];
        foreach (FigureRow<T> row in added)
        {
            int place = all.FindIndex(row.IsOfSameDayAs);
            if (place < 0)
            {
                all.Add(row);
            }
            else
            {
                all[place] = row;
            }
        }

        return InOrder(all);
    }

    /// <summary>The rows of each key.</summary>
    internal static IEnumerable<IGrouping<string, FigureRow<T>>> ByKey<T>(this IEnumerable<FigureRow<T>> rows) =>
        rows.GroupBy(row => row.Key, StringComparer.Ordinal);

    /// <summary>The last day of a row: where it has none, the day before the next row of its key; null if there is no such row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="rows">All rows, in the order of their first days.</param>
    internal static LocalDate? LastDay<T>(this FigureRow<T> row, IEnumerable<FigureRow<T>> rows) =>
        row.To ?? rows.FirstOrDefault(next => next.Key == row.Key && next.From > row.From)?.From?.PlusDays(-1);

    /// <summary>The rows as dated figures.</summary>
    internal static ValueList<Dated<TValue>> Dated<T, TValue>(this IEnumerable<FigureRow<T>> rows, FigureFile<T> file, Func<T, TValue> value) =>
        rows.Select(row => new Dated<TValue>(value(row.Value), row.From!.Value, row.To, row.Source) { Unit = file.Unit(row.Value) }).ToValueList();
}

/// <summary>One row of a published figure.</summary>
/// <typeparam name="T">What the figure is.</typeparam>
/// <param name="Key">What the row is about, among the rows of the figure; blank if the figure is one thing.</param>
/// <param name="Value">The figure.</param>
/// <param name="From">The first day it applies; null if no days are published.</param>
/// <param name="To">The last day it applies; null if it applies until the next row of the same key.</param>
/// <param name="Source">Where it comes from.</param>
internal sealed record FigureRow<T>(string Key, T Value, LocalDate? From, LocalDate? To, Source Source)
{
    /// <summary>Where it stands in the file that is being read; 0 if it was there before.</summary>
    internal int Row { get; init; }

    internal bool IsNew => Row > 0;

    internal bool IsOfSameDayAs(FigureRow<T> other) => Key == other.Key && From == other.From;
}

/// <summary>What is read of a row before its figure.</summary>
/// <param name="From">The first day it applies; null if no days are published.</param>
/// <param name="Source">Where it comes from.</param>
internal readonly record struct RowOrigin(LocalDate? From, Source Source)
{
    /// <summary>The financial year of that day; the default one if there is no day.</summary>
    internal FinancialYear Year => From is { } day ? FinancialYear.Containing(day) : default;
}

/// <summary>Writes values of published figures as text, the same in every culture.</summary>
internal static class FigureText
{
    /// <summary>Pounds with two decimals, or more if there are more: <c>12.71</c>.</summary>
    internal static string Sum(Money sum) => sum.Pounds.ToString("0.00####", CultureInfo.InvariantCulture);

    /// <summary>A number with no more decimals than it needs: <c>13.8</c>.</summary>
    internal static string Number(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>A threshold: <c>£96.00 a week, £417.00 a month, £5,000.00 a year</c>.</summary>
    internal static string Threshold(EarningsThreshold threshold) => $"{threshold.Weekly} a week, {threshold.Monthly} a month, {threshold.Annual} a year";
}
