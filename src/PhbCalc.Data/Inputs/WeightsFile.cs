using System.Globalization;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>Reads weights.csv: the recipients of a sum, with their weights and bounds.</summary>
/// <remarks>Rule: spec 8, weights.csv; spec 1, Apportionment.</remarks>
public static class WeightsFile
{
    /// <summary>The name of the file in a folder: <c>weights.csv</c>.</summary>
    public const string Name = "weights.csv";

    internal static ColumnList Columns { get; } = new();

    private static readonly Column<string> Recipient = Columns.Required("recipient", Cell.Text);
    private static readonly Column<decimal> Weight = Columns.Required("weight", Cell.Number);
    private static readonly Column<Money?> Floor = Columns.Optional("floor", Cell.MoneyOrBlank);
    private static readonly Column<Money?> Cap = Columns.Optional("cap", Cell.MoneyOrBlank);

    /// <summary>
    /// Reads the recipients, in the order of the file, with floors and caps in pounds. What <see cref="Apportionment.Share(Money, ValueList{Recipient})"/> can still refuse is
    /// about the sum, not about one of them.
    /// </summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">The name of the file in messages; <c>weights.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <param name="total">
    /// The sum in pounds to share. If it is below zero, a floor or a cap in the file is refused, even a floor of 0.00; null (the default) if it
    /// is not known yet.
    /// </param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static ValueList<Recipient> Read(Stream stream, string fileName = Name, ReadOptions? options = null, Money? total = null) =>
        Columns.ReadAlone(stream, fileName, options, table => new Rows(total).Read(table));

    /// <summary>Reads the rows.</summary>
    /// <param name="total">The sum to share; null if it is not known.</param>
    private sealed class Rows(Money? total)
    {
        private readonly IdIndex keys = new();
        private readonly List<int> rowsOfKeys = [];
        private bool isBoundRefused;

        /// <summary>The recipients. Whether their weights scale to whole numbers depends on all of them: no sum can be shared over those that do not.</summary>
        internal ValueList<Recipient> Read(CsvTable table)
        {
            FileRows<Recipient> rows = FileRows<Recipient>.Read(table, Made);
            List<Fault> tooFine = [];
            ScaledWeights.Of(rows.Values, tooFine);
            rows.Refuse(table, tooFine);
            return rows.Values;
        }

        private Recipient Made(CsvTable row)
        {
            Recipient recipient = new(Key(row), Weight.In(row), Bound(row, Floor) ?? Money.Zero, Bound(row, Cap));
            row.Refuse(ApportionmentFaults.In(recipient));
            return recipient;
        }

        private string Key(CsvTable row)
        {
            ReadOnlySpan<byte> key = row.Id(Recipient.Index);
            if (key.IsEmpty)
            {
                return Recipient.In(row);
            }

            int number = keys.FindOrAdd(key);
            if (number == rowsOfKeys.Count)
            {
                rowsOfKeys.Add(row.Row);
            }
            else if (Recipient.Wants(row))
            {
                Recipient.Refuse(row, WeightFaults.RecipientTwice(CellFaults.Shown(key), rowsOfKeys[number]));
            }

            return keys.Ids[number];
        }

        private Money? Bound(CsvTable row, Column<Money?> column)
        {
            Money? bound = column.In(row);
            if (WeightFaults.InBound(column.Name, bound) is { } fault && column.Wants(row))
            {
                column.Refuse(row, fault);
            }
            else if (bound is not null && total < Money.Zero && !isBoundRefused && column.Wants(row))
            {
                isBoundRefused = true; // It is about the sum: told once, at the first bound of the file.
                column.Refuse(row, WeightFaults.BoundBelowZero(column.Name, bound.Value, total.Value));
            }

            return bound;
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
