using PhbCalc.Rates.Employment;

namespace PhbCalc.Data;

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

        InvalidFilesException.ThrowIfAny(faults);
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
