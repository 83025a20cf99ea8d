using PhbCalc.Data.Results;
using PhbCalc.Parquet.Writing;

namespace PhbCalc.Parquet;

/// <summary>Writes results as tables of Apache Parquet: ids and words as UTF-8, sums as DECIMAL(18,2), days as DATE, counts as INTEGER; what is blank in a CSV file is null.</summary>
/// <remarks>
/// Rates, points, weights and shares have six decimals, or those that their file says. A number of more digits makes its column as wide as it needs, if it is among the first rows of a table, and is otherwise refused: none is
/// ever rounded. A quantity whose decimal has no end (<c>52 1/7</c>) is a text, as its column is. Texts are as they are, without the apostrophe that a CSV file has before what a spreadsheet would run. Rule: spec 9, Scale.
/// </remarks>
public static class ResultTables
{
    /// <summary>Writes a result as a table, as its rows come, in groups of 65,536.</summary>
    /// <param name="target">Where it goes; it is left open.</param>
    /// <param name="result">The result as it is written as CSV by the classes of PhbCalc.Data.Results, such as <see cref="BudgetsFile"/>.</param>
    /// <exception cref="InvalidInputException">A number has more digits than its column.</exception>
    /// <exception cref="NotSupportedException">The result is written by something else.</exception>
    public static void Write(Stream target, OutputFile result)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(result);
        using TableWriter table = new(target);
        result.Write(table);
        table.Finish();
    }

    /// <summary>The same result as a table: <c>budgets.parquet</c> for budgets.csv.</summary>
    /// <param name="result">The result.</param>
    public static OutputFile Of(OutputFile result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new($"{Path.GetFileNameWithoutExtension(result.Name)}{ParquetTable.Format.Ending}", target => Write(target, result));
    }
}
