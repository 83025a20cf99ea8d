using PhbCalc.Budgets;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>Reads spending.csv: what people spent of budgets that were paid to them.</summary>
/// <remarks>Rule: spec 7, Watching it.</remarks>
public static class SpendingFile
{
    /// <summary>The name of the file in a folder: <c>spending.csv</c>.</summary>
    public const string Name = "spending.csv";

    internal static PersonFile<Spending> File { get; } = new(tellsRepeats: true);

    private static readonly Column<LocalDate> Date = File.Required("date", Cell.Date);
    private static readonly Column<Money> Amount = File.Required("amount", Cell.SignedMoney);
    private static readonly Column<string> Category = File.Required("category", Cell.Text);
    private static readonly Column<string?> What = File.Optional("what", Cell.TextOrBlank);

    /// <summary>Reads the spending in pounds, in the order of the file. It does not check whether people exist.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">The name of the file in messages; <c>spending.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static ValueList<PersonRow<Spending>> Read(Stream stream, string fileName = Name, ReadOptions? options = null) =>
        File.ReadAlone(stream, fileName, options, (row, _, _) => Made(row));

    /// <summary>Reads the rows beside other files.</summary>
    internal static PersonRows<Spending> Rows(CsvTable table, PersonColumn people) => File.Read(table, people, (row, _, _) => Made(row));

    private static Spending Made(CsvTable row)
    {
        Money amount = Amount.In(row);
        if (!amount.IsWholePence)
        {
            row.Refuse([PayoutFaults.NotPence(amount)]);
        }

        return new(Date.In(row), amount, Category.In(row), What.In(row));
    }
}
