using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>A file of published figures: its columns, how a row of it is read, shown and carried on, and what two rows must not do.</summary>
/// <typeparam name="T">What a row holds besides its days and its source.</typeparam>
/// <param name="name">The name of the file without <c>.csv</c>.</param>
/// <param name="title">What the figure is, in plain words.</param>
/// <param name="called">What errors call it, as a thing in a sentence: "the weekly cap of redundancy pay".</param>
/// <param name="columns">The columns, all of them required.</param>
internal sealed class FigureFile<T>(string name, string title, string called, params string[] columns)
{
    private const string Ending = ".csv";

    internal string Name => name;

    internal string Title => title;

    internal string Called => called;

    internal string FileName { get; } = name + Ending;

    internal FileColumns Columns { get; } = new(columns, []);

    /// <summary>The column with the first day; null if no days are published.</summary>
    internal string? FirstDay { get; init; } = FigureCells.ValidFrom;

    /// <summary>Whether that column holds a financial year instead, such as 2024/25, for all of which the row holds.</summary>
    internal bool HoldsForAYear { get; init; }

    /// <summary>Reads the figure of a row, of which days and source are read already.</summary>
    internal required Func<CsvTable, RowOrigin, T> Read { get; init; }

    /// <summary>What tells rows of the same days apart; nothing by default.</summary>
    internal Func<T, string> Key { get; init; } = _ => string.Empty;

    /// <summary>The value as text.</summary>
    internal required Func<T, string> Text { get; init; }

    /// <summary>What the value is measured in.</summary>
    internal required Func<T, string> Unit { get; init; }

    /// <summary>Whether the text of the value says its units, so that they need not be shown beside it.</summary>
    internal bool SaysItsUnit { get; init; }

    /// <summary>The value for a year that is not published; null (the default) if it is carried on as it is.</summary>
    internal Func<T, Uprating, T>? Raise { get; init; }

    /// <summary>Whether the value is a threshold, allowance or limit that does not follow wages, and stays unchanged by default.</summary>
    internal bool IsFixedByLaw { get; init; }

    /// <summary>What is raised then, as the basis of the assumption names it.</summary>
    internal string Raised { get; init; } = "the last value";

    /// <summary>Whether a year may be assumed at all.</summary>
    internal bool CanBeAssumed { get; init; } = true;

    /// <summary>The days for which a figure is known that has a row for some of them only; null (the default) for those of its rows.</summary>
    internal Func<IReadOnlyList<FigureRow<T>>, DateInterval>? KnownDays { get; init; }

    /// <summary>Whether one of two rows of different keys comes in the other's place; never by default.</summary>
    internal Func<T, T, bool> TakesThePlaceOf { get; init; } = (_, _) => false;

    /// <summary>What keeps a row from standing beside one of another key on the same day, given that row and the days; null (the default) for nothing.</summary>
    internal Func<T, FigureRow<T>, Fault?>? ClashOnADay { get; init; }

    /// <summary>What keeps a row from being of the same key as another one; nothing by default.</summary>
    internal Func<T, T, Fault?> ClashWithinKey { get; init; } = (_, _) => null;

    /// <summary>What is wrong with the rows as a whole, with the row to name; nothing by default.</summary>
    internal Func<IReadOnlyList<FigureRow<T>>, IEnumerable<(int Row, Fault Fault)>> ClashAsAWhole { get; init; } = _ => [];
}
