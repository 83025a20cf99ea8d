using PhbCalc.Data.Csv;
using PhbCalc.Employment;

namespace PhbCalc.Data;

/// <summary>Reads a file of pay by period, for each of which the employer's National Insurance is to be worked out.</summary>
/// <remarks>Rule: spec 8, verb nic.</remarks>
public static class NicFile
{
    private const string Name = "nic.csv";

    /// <summary>Reads the rows, in the order of the file, with pay in pounds.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">What to call the file in messages; <c>nic.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static NicRows Read(Stream stream, string fileName = Name, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        FileFaults faults = new(fileName);
        using CsvTable table = new(stream, NicColumns.All, faults, options ?? ReadOptions.Default);
        List<(NicRow Value, int Row)> rows = NicRowReader.Read(table);
        FileFaults.ThrowIfAny(faults);
        return new(rows.Select(row => row.Value).ToValueList(), fileName, [.. rows.Select(row => row.Row)]);
    }
}

/// <summary>The columns of a file of pay, for each of which National Insurance is to be worked out.</summary>
internal static class NicColumns
{
    internal const int TaxYear = 0;
    internal const int Category = 1;
    internal const int Frequency = 2;
    internal const int Period = 3;
    internal const int Pay = 4;

    internal static FileColumns All { get; } = new(["tax_year", "category", "frequency", "period", "pay"], []);
}

/// <summary>Pay by period, for which National Insurance is to be worked out.</summary>
/// <remarks>This type is immutable. <see cref="NicFile"/> reads it. Rule: spec 8, verb nic; spec 3, step 4.</remarks>
public sealed record NicRows
{
    private readonly string file;
    private readonly int[] rows;

    internal NicRows(ValueList<NicRow> all, string file, int[] rows)
    {
        All = all;
        (this.file, this.rows) = (file, rows);
    }

    /// <summary>The rows, in the order of the file.</summary>
    public ValueList<NicRow> All { get; }

    /// <summary>The employer's contribution of each row, in the order of the file.</summary>
    /// <param name="contributions">What works them out, from published rates and thresholds.</param>
    /// <returns>Each row with what the employer pays, in pounds and whole pence.</returns>
    /// <exception cref="InvalidFilesException">Rows have an unknown category, one that did not exist then, or a period for which no rate is published. All of them are reported at once.</exception>
    public ValueList<NicContribution> Contributions(NationalInsuranceContributions contributions)
    {
        ArgumentNullException.ThrowIfNull(contributions);
        FileFaults faults = new(file);
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

    /// <summary>Whether both hold equal rows in the same order, from whatever file.</summary>
    /// <param name="other">The rows to compare with.</param>
    public bool Equals(NicRows? other) => other is not null && All == other.All;

    /// <inheritdoc/>
    public override int GetHashCode() => All.GetHashCode();

    private static void Refuse(FileFaults faults, int row, ValueList<Fault> found)
    {
        foreach (Fault fault in found.Select(NicFaults.InFile))
        {
            faults.Add(row, NicColumns.All.IndexOf(fault.Field), fault.Field, fault);
        }
    }
}

/// <summary>The cells of a row of pay as they were given, so that the result repeats them.</summary>
/// <param name="TaxYear">The tax year.</param>
/// <param name="Category">The category letter.</param>
/// <param name="Frequency">How often pay is due.</param>
/// <param name="Period">The number of the period.</param>
/// <param name="Pay">The pay.</param>
internal sealed record NicCells(string TaxYear, string Category, string Frequency, string Period, string Pay)
{
    /// <summary>The cells that somebody would write for a row that came from no file.</summary>
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
