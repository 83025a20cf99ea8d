using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using PhbCalc.Data;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace PhbCalc.Testing;

/// <summary>One row of a file of cases: what goes in, and what is expected to come out.</summary>
/// <remarks>
/// <see cref="CostingCasesAttribute"/> makes it. It keeps where the row is, not what it says: <see cref="Verify"/> reads the file as it then
/// is. Rule: spec 9, PhbCalc.Testing.
/// </remarks>
public sealed class CostingCase : IXunitSerializable
{
    private const int NoRow = 0;

    private string path = string.Empty;
    private int row;
    private string name = string.Empty;
    private DateForm dates;
    private string missing = string.Empty;

    /// <summary>For the test runner, which fills in the rest.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public CostingCase()
    {
    }

    /// <summary>A file that is not there.</summary>
    internal static CostingCase OfMissing(string path, Assembly assembly)
    {
        CasePath.Find(path, assembly, out Fault? fault);
        return new() { path = path, missing = new FileFault(Path.GetFileName(path.Replace('\\', '/')), NoRow, null, fault!).ToString() };
    }

    /// <summary>A file that cannot be read as it is.</summary>
    internal static CostingCase OfFile(string path) => new() { path = path };

    /// <summary>A row of a file.</summary>
    internal static CostingCase OfRow(string path, CaseRow row, DateForm dates) => new() { path = path, row = row.Row, name = row.Name, dates = dates };

    /// <summary>Works the row out and fails, with every cell that differs and the lines that make it, unless it comes to what is expected.</summary>
    /// <remarks>
    /// Figures are compared to the penny: what is expected is rounded once, half away from zero. Environment: with <c>PHBCALC_BLESS=1</c> the figures of
    /// the whole file are written to <c>*.actual.csv</c> beside it; what differs is red all the same.
    /// </remarks>
    /// <exception cref="XunitException">The row does not come to what is expected, or is not written as it should be.</exception>
    [StackTraceHidden]
    public void Verify()
    {
        if (Problem() is { } problem)
        {
            throw new XunitException(problem);
        }
    }

    /// <summary>What the test is called: <c>agency-weekend.csv:14 two carers, Christmas Day</c>.</summary>
    public override string ToString()
    {
        string file = Path.GetFileName(path.Replace('\\', '/'));
        return row == NoRow ? $"{file} cannot be used" : string.Create(CultureInfo.InvariantCulture, $"{file}:{row} {name}").TrimEnd();
    }

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Deserialize(IXunitSerializationInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        path = info.GetValue<string>(nameof(path));
        row = info.GetValue<int>(nameof(row));
        name = info.GetValue<string>(nameof(name));
        dates = info.GetValue<DateForm>(nameof(dates));
        missing = info.GetValue<string>(nameof(missing));
    }

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Serialize(IXunitSerializationInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        info.AddValue(nameof(path), path);
        info.AddValue(nameof(row), row);
        info.AddValue(nameof(name), name);
        info.AddValue(nameof(dates), dates);
        info.AddValue(nameof(missing), missing);
    }

    /// <summary>What somebody reads if the row is red; null if it is green.</summary>
    internal string? Problem()
    {
        if (missing.Length > 0)
        {
            return missing;
        }

        CaseFile file = CaseFile.Read(path, row == NoRow ? null : row);
        if (file.Faults.Count > 0)
        {
            return CaseReport.OfFaults(file.Name, file.Faults);
        }

        CaseRow? found = file.Rows.FirstOrDefault(own => own.Row == row);
        Fault? changed = row == NoRow ? CaseFaults.FileIsRight()
            : found is null ? CaseFaults.RowIsGone()
            : found.Name != name ? CaseFaults.RowIsAnother(found.Name, name)
            : null;
        if (changed is not null)
        {
            return CaseReport.OfFaults(ToString(), [new(file.Name, row, null, changed)]);
        }

        ReadOptions options = new() { Dates = dates };
        CaseOutcome outcome = CaseCheck.Of(file, found!, options);
        string? blessed = Blessing.IsAsked && !outcome.IsGreen ? Blessing.Write(path, options) : null;
        return outcome.IsGreen ? null : string.Join("\n\n", ((string?[])[CaseReport.Of(ToString(), outcome), blessed]).OfType<string>());
    }
}
