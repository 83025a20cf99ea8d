using System.Text;
using PhbCalc.Data.Csv;
using PhbCalc.Employment;

namespace PhbCalc.Data;

/// <summary>Reads a file of pay by period, to work out the employer's National Insurance for.</summary>
/// <remarks>Rule: spec 8, verb nic.</remarks>
public static class NicFile
{
    private const string Name = "nic.csv";

    internal static ColumnList Columns { get; } = new();

    internal static Column<TaxYear?> TaxYear { get; } = Columns.Required("tax_year", Year);

    internal static Column<string> Category { get; } = Columns.Required("category", Cell.Text);

    internal static Column<PayFrequency?> Frequency { get; } = Columns.Required("frequency", Cell.Word(EmploymentWords.Frequencies));

    internal static Column<int> Period { get; } = Columns.Required("period", Cell.Whole);

    internal static Column<Money> Pay { get; } = Columns.Required("pay", Cell.Money);

    /// <summary>Reads the rows, in the order of the file, with pay in pounds.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">The name of the file in messages; <c>nic.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static NicRows Read(Stream stream, string fileName = Name, ReadOptions? options = null) =>
        new(Columns.ReadAlone(stream, fileName, options, table => FileRows<NicRow>.Read(table, Made)), fileName) { Sheet = stream as PlacedStream };

    private static NicRow Made(CsvTable row)
    {
        (TaxYear? year, string category, PayFrequency? frequency, int number) = (TaxYear.In(row), Category.In(row), Frequency.In(row), Period.In(row));
        PayPeriod period = frequency is { } known ? PeriodIn(row, year ?? default, known, number) : default;
        return new(period, category, Pay.In(row)) { Cells = CellsOf(row) };
    }

    private static TaxYear? Year(CsvTable row, int column)
    {
        string text = row.RequiredText(column);
        if (PhbCalc.TaxYear.TryParse(text, out TaxYear year))
        {
            return year;
        }

        if (text.Length > 0 && row.Wants(column))
        {
            row.Refuse(column, NicFaults.NotATaxYear(row.Name(column), CellFaults.Shown(text)));
        }

        return null;
    }

    private static PayPeriod PeriodIn(CsvTable row, TaxYear year, PayFrequency frequency, int number)
    {
        try
        {
            return new(year, frequency, number);
        }
        catch (InvalidInputException exception)
        {
            row.Refuse(exception.Faults);
            return default;
        }
    }

    private static NicCells CellsOf(CsvTable row)
    {
        return new(Text(TaxYear.Index), Text(Category.Index), Text(Frequency.Index), Text(Period.Index), Text(Pay.Index));

        string Text(int column) => Encoding.UTF8.GetString(row.Bytes(column));
    }
}

/// <summary>Pay by period, to work out National Insurance for.</summary>
/// <remarks>This type is immutable. <see cref="NicFile"/> reads it. Rule: spec 8, verb nic; spec 3, step 4.</remarks>
public sealed record NicRows
{
    private readonly string file;
    private readonly int[] rows;

    internal NicRows(FileRows<NicRow> found, string file) => (All, rows, this.file) = (found.Values, found.Numbers, file);

    /// <summary>The sheet read in place of the file; null if it is a file.</summary>
    internal PlacedStream? Sheet { get; init; }

    /// <summary>The rows, in the order of the file.</summary>
    public ValueList<NicRow> All { get; }

    /// <summary>The employer's contribution of each row, in the order of the file.</summary>
    /// <param name="contributions">Works them out from published rates and thresholds.</param>
    /// <returns>Each row with what the employer pays, in pounds and whole pence.</returns>
    /// <exception cref="InvalidFilesException">Rows have an unknown category, one that did not exist then, or a period for which no rate is published. All of them are reported at once.</exception>
    public ValueList<NicContribution> Contributions(NationalInsuranceContributions contributions)
    {
        ArgumentNullException.ThrowIfNull(contributions);
        FileFaults faults = new(file) { Sheet = Sheet };
        List<NicContribution> found = new(All.Count);
        for (int i = 0; i < All.Count; i++)
        {
            try
            {
                NicRow row = All[i];
                found.Add(new(row, contributions.Of(row.Period, row.Category, row.Pay)));
            }
            catch (InvalidInputException exception)
            {
                Refuse(faults, rows[i], exception.Faults);
            }
        }

        FileFaults.ThrowIfAny(faults);
        return found.ToValueList();
    }

    /// <summary>Whether both have equal rows in the same order, from any file.</summary>
    /// <param name="other">The rows to compare with.</param>
    public bool Equals(NicRows? other) => other is not null && All == other.All;

    /// <inheritdoc/>
    public override int GetHashCode() => All.GetHashCode();

    private void Refuse(FileFaults faults, int row, ValueList<Fault> found)
    {
        foreach (Fault fault in found.Select(NicFaults.InFile))
        {
            faults.Add(row, Sheet?.PositionOf(fault.Field) ?? NicFile.Columns.All.IndexOf(fault.Field), fault.Field, fault);
        }
    }
}

/// <summary>The cells of a row of pay as given, which the result repeats.</summary>
/// <param name="TaxYear">The tax year.</param>
/// <param name="Category">The category letter.</param>
/// <param name="Frequency">How often pay is due.</param>
/// <param name="Period">The number of the period.</param>
/// <param name="Pay">The pay.</param>
internal sealed record NicCells(string TaxYear, string Category, string Frequency, string Period, string Pay)
{
    /// <summary>The cells for a row that came from no file.</summary>
    internal static NicCells Of(NicRow row) => new(
        row.Period.Year.ToString(),
        row.Category,
        row.Period.Frequency.Word(),
        Iso.Number(row.Period.Number),
        Exact.Pounds(row.Pay).ToString(System.Globalization.CultureInfo.InvariantCulture));
}

/// <summary>The employer's National Insurance on the pay of one period.</summary>
/// <remarks>This type is immutable. Rule: spec 8, verb nic; spec 3, step 4.</remarks>
/// <param name="Row">The pay, its period and the category.</param>
/// <param name="EmployerContribution">What the employer pays on it, in pounds and whole pence.</param>
public sealed record NicContribution(NicRow Row, Money EmployerContribution);
