using PhbCalc.Data.Csv;
using PhbCalc.Wheelchairs;

namespace PhbCalc.Data;

/// <summary>Reads wheelchairs.csv: the wheelchairs that people chose, and what the NHS would spend on ones that meet their needs.</summary>
/// <remarks>Rule: spec 7, Budgets of another kind: personal wheelchair budget.</remarks>
public static class WheelchairsFile
{
    /// <summary>The name of the file in a folder: <c>wheelchairs.csv</c>.</summary>
    public const string Name = "wheelchairs.csv";

    internal static ColumnList Columns { get; } = new();

    private static readonly Column<string> PersonId = Columns.Required(FileColumns.PersonId, Cell.Text);
    private static readonly Column<string> Chair = Columns.Required("chair", Cell.Text);
    private static readonly Column<WheelchairWay?> Way = Columns.Required("way", Cell.Word(WheelchairWords.Ways));
    private static readonly Column<Money> Value = Columns.Required("value", Cell.Money);
    private static readonly Column<LocalDate> Start = Columns.Required("start", Cell.Date);
    private static readonly Column<Money?> Price = Columns.Optional("price", Cell.MoneyOrBlank);
    private static readonly Column<Money?> RepairContribution = Columns.Optional("repair_contribution", Cell.MoneyOrBlank);
    private static readonly Column<int?> Years = Columns.Optional("years", Cell.WholeOrBlank);
    private static readonly Column<bool> ForChild = Columns.Optional("for_child", Cell.WordOr(Words.YesNo, blank: false));
    private static readonly Column<bool> VatExempt = Columns.Optional("vat_exempt", Cell.WordOr(Words.YesNo, blank: false));
    private static readonly Column<Money?> OthersPay = Columns.Optional("others_pay", Cell.MoneyOrBlank);
    private static readonly Column<string?> Others = Columns.Optional("others", Cell.TextOrBlank);
    private static readonly Column<string?> Review = Columns.Optional("review", Cell.TextOrBlank);
    private static readonly Column<string?> Repair = Columns.Optional("repair", Cell.TextOrBlank);

    /// <summary>Reads the wheelchairs, in the order of the file, with sums in pounds.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="policy">The policy by which they will be priced: what it refuses is refused here, at its row; the default policy if not given.</param>
    /// <param name="fileName">The name of the file in messages; <c>wheelchairs.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static ValueList<Wheelchair> Read(Stream stream, WheelchairPolicy? policy = null, string fileName = Name, ReadOptions? options = null)
    {
        WheelchairPricing pricing = new(policy ?? WheelchairPolicy.Default);
        Dictionary<(string Person, string Chair), int> seen = [];
        return Columns.ReadAlone(stream, fileName, options, table => FileRows<Wheelchair>.Read(table, row => Made(row, pricing, seen)).Values);
    }

    private static Wheelchair Made(CsvTable row, WheelchairPricing pricing, Dictionary<(string Person, string Chair), int> seen)
    {
        (string person, string chair) = (PersonId.In(row), Chair.In(row));
        if (person.Length > 0 && chair.Length > 0 && !seen.TryAdd((person, chair), row.Row) && Chair.Wants(row))
        {
            Chair.Refuse(row, WheelchairFileFaults.Twice(chair, seen[(person, chair)]));
        }

        WheelchairCells cells = WheelchairCells.In(row);
        if (cells.Way is not { } way || !Value.CanBeReadIn(row))
        {
            return null!; // Without these nothing else can be judged, and the row is refused.
        }

        Wheelchair made = new(
            person, chair, way, cells.Value, cells.Start, cells.Price, cells.RepairContribution, cells.Years, cells.ForChild, cells.VatExempt, cells.OthersPay ?? Money.Zero, cells.Others, cells.Review, cells.Repair);
        if (row.IsSound)
        {
            pricing.Price(made);
        }

        return made;
    }

    /// <summary>The cells of a row, all of which are read before any of them is judged.</summary>
    private readonly record struct WheelchairCells(
        WheelchairWay? Way, Money Value, LocalDate Start, Money? Price, Money? RepairContribution, int? Years, bool ForChild, bool VatExempt, Money? OthersPay, string? Others, string? Review, string? Repair)
    {
        internal static WheelchairCells In(CsvTable row) => new(
            WheelchairsFile.Way.In(row),
            WheelchairsFile.Value.In(row),
            WheelchairsFile.Start.In(row),
            WheelchairsFile.Price.In(row),
            WheelchairsFile.RepairContribution.In(row),
            WheelchairsFile.Years.In(row),
            WheelchairsFile.ForChild.In(row),
            WheelchairsFile.VatExempt.In(row),
            WheelchairsFile.OthersPay.In(row),
            WheelchairsFile.Others.In(row),
            WheelchairsFile.Review.In(row),
            WheelchairsFile.Repair.In(row));
    }
}

/// <summary>What can be wrong with wheelchairs.csv, beyond what is wrong with one wheelchair.</summary>
internal static class WheelchairFileFaults
{
    internal static Fault Twice(string chair, int firstRow) =>
        new("chair", $"of the person is in row {Iso.Number(firstRow)} too", "give each wheelchair of a person its own name, or keep one of the rows") { Value = CellFaults.Shown(chair) };
}
