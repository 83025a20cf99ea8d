using System.Globalization;
using PhbCalc.Data.Csv;
using PhbCalc.TopDown;

namespace PhbCalc.Data;

/// <summary>norfolk-children-allocation-bands.csv: what a county council allocates to children, by points.</summary>
internal static class NorfolkBandsFile
{
    private const int From = 0;
    private const int To = 1;
    private const int Amount = 2;

    /// <summary>The fields of a band, in the order of the columns.</summary>
    private static readonly string[] Fields = ["points_from", "points_to", "amount"];

    internal static FigureFile<AllocationBand> File { get; } = new(
        "norfolk-children-allocation-bands", "Allocation bands for children (Norfolk)", "the allocation bands for children of Norfolk",
        "score_min", "score_max", "annual_gbp", "source", "confidence", "checked_on")
    {
        FirstDay = null,
        Read = (row, _) => Read(row),
        Key = band => string.Create(CultureInfo.InvariantCulture, $"{FigureText.Number(band.From)} to {FigureText.Number(band.To)} points"),
        Text = band => FigureText.Sum(band.Amount),
        Unit = _ => "pounds a year",
        CanBeAssumed = false,
        ClashAsAWhole = Clashes,
    };

    /// <summary>The bands as a table, with its source.</summary>
    internal static TopDownAllocation Of(IEnumerable<FigureRow<AllocationBand>> rows)
    {
        FigureRow<AllocationBand>[] inOrder = InOrder(rows);
        return new(
            AllocationTable.OfBands(inOrder.Select(row => row.Value).ToValueList()),
            inOrder.Select(row => row.Source).Aggregate((Source?)null, Source.Of));
    }

    private static AllocationBand Read(CsvTable row)
    {
        AllocationBand band = new(row.RequiredNumber(From), row.RequiredNumber(To), row.RequiredMoney(Amount));
        if (AllocationTableFaults.In([band]) is { } faults)
        {
            row.Refuse(faults.Select(InFile));
        }

        return band;
    }

    /// <summary>Bands that overlap, named at the upper one if that is new, otherwise at the lower one.</summary>
    private static IEnumerable<(int Row, Fault Fault)> Clashes(IReadOnlyList<FigureRow<AllocationBand>> rows)
    {
        FigureRow<AllocationBand>[] inOrder = InOrder(rows);
        foreach (Fault fault in AllocationTableFaults.In(inOrder.Select(row => row.Value).ToValueList()) ?? [])
        {
            FigureRow<AllocationBand> row = inOrder[fault.Position!.Value];
            FigureRow<AllocationBand> before = inOrder[fault.Position!.Value - 1];
            yield return row.IsNew ? (row.Row, InFile(fault)) : (before.Row, FigureFaults.ReachesABand(File.Columns.Names[To], before.Value.To, row.Value.From));
        }
    }

    private static FigureRow<AllocationBand>[] InOrder(IEnumerable<FigureRow<AllocationBand>> rows) => [.. rows.OrderBy(row => row.Value.From)];

    /// <summary>A fault of a band, at the column that this file has it in.</summary>
    private static Fault InFile(Fault fault) => fault with { Field = File.Columns.Names[Array.IndexOf(Fields, fault.Field)] };
}
