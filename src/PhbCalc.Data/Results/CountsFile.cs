using PhbCalc.Budgets;

namespace PhbCalc.Data.Results;

/// <summary>Writes counts.csv: how many budgets of each kind there are, and their totals.</summary>
/// <remarks>Rule: spec 7, In numbers for those who report. Sums in pounds with two decimals; what is hidden, because it is about few people or would give such a number away, is blank, and <c>hidden</c> names it.</remarks>
public static class CountsFile
{
    /// <summary>The name of the file in a folder: <c>counts.csv</c>.</summary>
    public const string Name = "counts.csv";

    private static readonly ResultFile<BudgetCount> File = new ResultFile<BudgetCount>()
        .Text("by", row => row.By)
        .Text("value", row => row.Value)
        .Number("people", row => row.People)
        .Pounds("total", row => row.Total)
        .Pounds("mean", row => row.Mean)
        .Number("new", row => row.New)
        .Number("ended", row => row.Ended)
        .Text("hidden", row => string.Join(' ', Hidden(row)));

    /// <summary>Writes the file.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="counts">The counts, in their order.</param>
    public static void Write(Stream stream, IEnumerable<BudgetCount> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        File.Write(stream, Given.Each(counts, "counts"));
    }

    private static IEnumerable<string> Hidden(BudgetCount row) => ((string Name, bool IsHidden)[])[("people", row.People is null), ("new", row.New is null), ("ended", row.Ended is null)] is var all
        ? all.Where(one => one.IsHidden).Select(one => one.Name) : [];
}
