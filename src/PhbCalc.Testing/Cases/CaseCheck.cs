using PhbCalc.Data;
using PhbCalc.Testing.Calculations;
using PhbCalc.Testing.Rows;
using PhbCalc.Testing.Sums;

namespace PhbCalc.Testing;

/// <summary>Works out one case and compares the result with the expected figures.</summary>
internal static class CaseCheck
{
    /// <summary>The outcome of a case of a file that can be relied on.</summary>
    /// <param name="file">The file.</param>
    /// <param name="row">The row.</param>
    /// <param name="options">How dates are written.</param>
    internal static CaseOutcome Of(CaseFile file, CaseRow row, ReadOptions options)
    {
        CaseCells cells = new(file.Path, file.Sheet, row, options);
        if (row.Faults.Count > 0)
        {
            return CaseOutcome.Of(row.Faults);
        }

        if (Calculation(cells) is not { } calculation)
        {
            return CaseOutcome.Of(cells.Faults);
        }

        CaseCells used = new(file.Path, file.Sheet, OnlyUsed(row, calculation, cells), options);
        Dictionary<string, Sum> expected = Expected(cells, calculation);
        CaseAnswer? answer = null;
        try
        {
            answer = calculation.Work(used);
        }
        catch (InvalidFilesException exception)
        {
            cells.Add(exception.Faults);
        }

        IEnumerable<string> missing = answer is null ? [] : expected.Keys.Where(output => answer.Find(output) is null);
        foreach (string column in missing.Select(CaseColumns.Expected))
        {
            cells.Refuse(column, CaseFaults.NoFigure(column));
        }

        return answer is null || cells.Faults.Count > 0
            ? CaseOutcome.Of(cells.Faults) with { Answer = answer }
            : new CaseOutcome { Answer = answer, Misses = Misses(answer, expected) };
    }

    private static Calculation? Calculation(CaseCells cells)
    {
        string? name = cells.Text(CaseColumns.Calculation);
        Calculation? calculation = name is null ? null : AllCalculations.Find(name);
        if (calculation is null)
        {
            cells.Refuse(CaseColumns.Calculation, name is null ? CaseFaults.NoCalculation() : CaseFaults.NotACalculation(name));
        }

        return calculation;
    }

    /// <summary>
    /// The row with the input cells that count: not what the calculation does not take, and, where everything comes from a folder, not what
    /// would be given in cells. Where the row itself gives such a thing it is reported; what the baseline gives is passed over.
    /// </summary>
    private static CaseRow OnlyUsed(CaseRow row, Calculation calculation, CaseCells cells)
    {
        bool hasFolder = cells.Has(CaseColumns.Folder) && calculation.Inputs.Contains(CaseColumns.Folder);
        Dictionary<string, CaseCell> used = new(StringComparer.Ordinal);
        foreach ((string column, CaseCell cell) in row.Cells)
        {
            if (column is CaseColumns.Case or CaseColumns.Calculation || CaseColumns.IsExpected(column))
            {
                continue;
            }

            bool isInput = calculation.Inputs.Contains(column);
            if (isInput && (!hasFolder || calculation.BesideFolder.Contains(column)))
            {
                used.Add(column, cell);
            }
            else if (cell.Row == row.Row)
            {
                cells.Refuse(column, isInput ? CaseFaults.NotWithFolder(column) : CaseFaults.NotAnInput(column, calculation));
            }
        }

        return row with { Cells = used };
    }

    /// <summary>What is expected, by output; cells that cannot be read are reported, and so is that there is none.</summary>
    private static Dictionary<string, Sum> Expected(CaseCells cells, Calculation calculation)
    {
        string[] columns = [.. cells.Columns.Where(CaseColumns.IsExpected)];
        if (columns.Length == 0)
        {
            cells.Refuse(CaseColumns.Case, CaseFaults.NothingExpected(calculation));
        }

        Dictionary<string, Sum> expected = new(StringComparer.Ordinal);
        foreach (string column in columns)
        {
            string output = column[CaseColumns.ExpectPrefix.Length..];
            Sum? sum = Sum.Read(column, cells.Text(column)!, out Fault? fault);
            fault = calculation.Outputs.Contains(output) ? fault : CaseFaults.NotAnOutput(column, calculation);
            if (fault is not null)
            {
                cells.Refuse(column, fault);
            }
            else
            {
                expected.Add(output, sum!);
            }
        }

        return expected;
    }

    private static ValueList<CaseMiss> Misses(CaseAnswer answer, Dictionary<string, Sum> expected) =>
    [
        .. from figure in answer.Figures
           where expected.ContainsKey(figure.Name)
           let sum = expected[figure.Name]
           where figure.Comparable(sum) != figure.Value
           select new CaseMiss(figure, sum),
    ];
}

/// <summary>A figure that is not what was expected.</summary>
/// <param name="Actual">The figure.</param>
/// <param name="Expected">What was expected.</param>
internal sealed record CaseMiss(Figure Actual, Sum Expected);

/// <summary>How a case went.</summary>
internal sealed record CaseOutcome
{
    /// <summary>The result of the case; null if it could not be worked out.</summary>
    internal CaseAnswer? Answer { get; init; }

    /// <summary>What is wrong with the case as it is written.</summary>
    internal ValueList<FileFault> Faults { get; init; }

    /// <summary>The figures that are not what was expected.</summary>
    internal ValueList<CaseMiss> Misses { get; init; }

    /// <summary>Whether everything expected came true.</summary>
    internal bool IsGreen => Faults.Count == 0 && Misses.Count == 0;

    /// <summary>A case that is not written as it should be.</summary>
    internal static CaseOutcome Of(IEnumerable<FileFault> faults) => new() { Faults = faults.Distinct().ToValueList() };
}
