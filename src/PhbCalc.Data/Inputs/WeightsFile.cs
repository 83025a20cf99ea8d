using System.Globalization;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>Reads weights.csv: among whom a sum is shared, in what proportion and within which bounds.</summary>
/// <remarks>Rule: spec 8, weights.csv; spec 1, Apportionment.</remarks>
public static class WeightsFile
{
    /// <summary>The name of the file in a folder: <c>weights.csv</c>.</summary>
    public const string Name = "weights.csv";

    /// <summary>
    /// Reads the recipients, in the order of the file, with floors and caps in pounds. What <see cref="Apportionment.Share(Money, ValueList{Recipient})"/> can still refuse is
    /// about the sum, not about one of them.
    /// </summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">What to call the file in messages; <c>weights.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <param name="total">
    /// The sum in pounds that is to be shared. If it is below zero, a floor or a cap that is written in the file is refused, also a floor of 0.00; null (the default) if it
    /// is not known yet.
    /// </param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static ValueList<Recipient> Read(Stream stream, string fileName = Name, ReadOptions? options = null, Money? total = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        FileFaults faults = new(fileName);
        using CsvTable table = new(stream, WeightColumns.All, faults, options ?? ReadOptions.Default);
        ValueList<Recipient> recipients = WeightRows.Read(table, total);
        FileFaults.ThrowIfAny(faults);
        return recipients;
    }
}

/// <summary>The columns of weights.csv.</summary>
internal static class WeightColumns
{
    internal const int Recipient = 0;
    internal const int Weight = 1;
    internal const int Floor = 2;
    internal const int Cap = 3;

    internal static FileColumns All { get; } = new(["recipient", "weight"], ["floor", "cap"]);
}

/// <summary>Reads the rows of weights.csv.</summary>
internal sealed class WeightRows
{
    private readonly IdIndex keys = new();
    private readonly List<int> rowsOfKeys = [];
    private readonly List<Recipient> recipients = [];
    private readonly List<int> rows = [];

    private readonly Money? total;
    private bool isBoundRefused;

    private WeightRows(Money? total) => this.total = total;

    internal static ValueList<Recipient> Read(CsvTable table, Money? total)
    {
        WeightRows read = new(total);
        while (table.Next())
        {
            read.Add(table);
        }

        ValueList<Recipient> sound = read.recipients.ToValueList();
        read.RefuseTooFine(table, sound);
        return sound;
    }

    private void Add(CsvTable row)
    {
        Recipient recipient = new(
            Key(row), row.RequiredNumber(WeightColumns.Weight), Bound(row, WeightColumns.Floor) ?? Money.Zero, Bound(row, WeightColumns.Cap));
        if (ApportionmentFaults.In(recipient) is { } faults)
        {
            row.Refuse(faults);
        }

        if (row.IsSound)
        {
            recipients.Add(recipient);
            rows.Add(row.Row);
        }
    }

    private string Key(CsvTable row)
    {
        ReadOnlySpan<byte> key = row.Id(WeightColumns.Recipient);
        if (key.IsEmpty)
        {
            return row.RequiredText(WeightColumns.Recipient);
        }

        int number = keys.FindOrAdd(key);
        if (number == rowsOfKeys.Count)
        {
            rowsOfKeys.Add(row.Row);
        }
        else if (row.Wants(WeightColumns.Recipient))
        {
            row.Refuse(WeightColumns.Recipient, WeightFaults.RecipientTwice(CellFaults.Shown(key), rowsOfKeys[number]));
        }

        return keys.Ids[number];
    }

    private Money? Bound(CsvTable row, int column)
    {
        Money? bound = row.Money(column);
        if (WeightFaults.InBound(row.Name(column), bound) is { } fault && row.Wants(column))
        {
            row.Refuse(column, fault);
        }
        else if (bound is not null && total < Money.Zero && !isBoundRefused && row.Wants(column))
        {
            isBoundRefused = true; // It is about the sum: told once, at the first bound of the file.
            row.Refuse(column, WeightFaults.BoundBelowZero(row.Name(column), bound.Value, total.Value));
        }

        return bound;
    }

    /// <summary>Whether weights scale to whole numbers depends on all of them: no sum can be shared over those that do not.</summary>
    private void RefuseTooFine(CsvTable table, ValueList<Recipient> sound)
    {
        List<Fault> faults = [];
        ScaledWeights.Of(sound, faults);
        foreach (Fault fault in faults)
        {
            table.RefuseEarlier(rows[fault.Position!.Value], fault);
        }
    }
}

/// <summary>What can be wrong with weights.csv, beyond what is wrong with one cell or one recipient.</summary>
internal static class WeightFaults
{
    private const decimal TooMuch = 1_000_000_000_000m;

    internal static Fault RecipientTwice(string recipient, int firstRow) =>
        new("recipient", string.Create(CultureInfo.InvariantCulture, $"is in row {firstRow} too"), "give each recipient one row and a key of its own")
        {
            Value = recipient,
        };

    internal static Fault BoundBelowZero(string column, Money bound, Money total) =>
        new(column, $"is given, and the total of {total} is below zero: floors and caps are for sums above", "leave floors and caps blank, or share the opposite of the total")
        {
            Value = bound.ToString(),
        };

    /// <summary>A floor or cap of more pounds than files may hold; null if it is not.</summary>
    internal static Fault? InBound(string column, Money? bound) => bound?.Pounds < TooMuch || bound is null ? null
        : new(column, "is out of range", string.Create(CultureInfo.InvariantCulture, $"write a sum of 0 or more and under {TooMuch:#,##0}")) { Value = bound.ToString() };
}
