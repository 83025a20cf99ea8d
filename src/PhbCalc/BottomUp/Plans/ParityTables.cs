using System.Globalization;

namespace PhbCalc.BottomUp;

/// <summary>What people without a budget get for the same needs, by points or level of need. A social and leisure allowance is checked against it.</summary>
/// <remarks>This type is immutable. Rule: spec 2b, What others get.</remarks>
public sealed record ParityTables
{
    /// <summary>Makes the tables.</summary>
    /// <param name="rows">The rows of all tables, in any order.</param>
    /// <exception cref="InvalidInputException">Rows of one table overlap, or mix points and levels. All faults are reported at once, each with the position of its row.</exception>
    public ParityTables(ValueList<ParityRow> rows)
    {
        InvalidInputException.ThrowIfAny(ParityFaults.In(rows));
        Rows = rows;
    }

    /// <summary>The rows, as given.</summary>
    public ValueList<ParityRow> Rows { get; }

    /// <summary>Whether there is a table of a name.</summary>
    /// <param name="table">The name.</param>
    public bool Has(string table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Rows.Any(row => row.Table == table);
    }

    /// <summary>What a table gives for a person's points or level.</summary>
    /// <param name="table">The name of the table.</param>
    /// <param name="points">The person's points; null if there are none.</param>
    /// <param name="level">The person's level; null if there is none. Capitals do not matter.</param>
    /// <returns>The row; null if the table has none for them.</returns>
    public ParityRow? Find(string table, decimal? points, string? level)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Rows.FirstOrDefault(row => row.Table == table && row.Holds(points, level));
    }

    /// <summary>Whether both have the same rows in the same order.</summary>
    /// <param name="other">The tables to compare with.</param>
    public bool Equals(ParityTables? other) => other is not null && Rows == other.Rows;

    /// <inheritdoc/>
    public override int GetHashCode() => Rows.GetHashCode();
}

/// <summary>What a parity table gives for points from one number to another, for a level, or for all people.</summary>
/// <remarks>This type is immutable. Rule: spec 2b, What others get.</remarks>
public sealed record ParityRow
{
    /// <summary>Makes a row for points, for a level, or, with neither, for all people.</summary>
    /// <param name="table">The name of the table.</param>
    /// <param name="amount">Pounds per unit, from 0 to under £1,000,000,000,000, with at most six decimals.</param>
    /// <param name="unit">What the amount is pounds per.</param>
    /// <param name="pointsFrom">The fewest points; null (the default) for none.</param>
    /// <param name="pointsTo">The most points, included; null (the default) for no end.</param>
    /// <param name="level">The level; null (the default) for a row by points or for all people.</param>
    /// <param name="source">Where the amount comes from; null (the default) if it is not given.</param>
    /// <exception cref="InvalidInputException">The table is blank, the amount or the points are out of range, there are both points and a level, or the points end before they start. All faults are reported at once.</exception>
    public ParityRow(string table, Money amount, ItemUnit unit, decimal? pointsFrom = null, decimal? pointsTo = null, string? level = null, Source? source = null)
    {
        (Table, Amount, Unit, PointsFrom, PointsTo, Level, Source) = (table, amount, unit, pointsFrom, pointsTo, level, source);
        InvalidInputException.ThrowIfAny(ParityFaults.In(this));
    }

    /// <summary>The name of the table.</summary>
    public string Table { get; }

    /// <summary>Pounds per unit.</summary>
    public Money Amount { get; }

    /// <summary>What the amount is pounds per.</summary>
    public ItemUnit Unit { get; }

    /// <summary>The fewest points; null for none.</summary>
    public decimal? PointsFrom { get; }

    /// <summary>The most points, included; null for no end.</summary>
    public decimal? PointsTo { get; }

    /// <summary>The level; null for a row by points or for all people.</summary>
    public string? Level { get; }

    /// <summary>Where the amount comes from; null if it is not given.</summary>
    public Source? Source { get; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);

    /// <summary>The source of an amount of this row: the table, and where that comes from.</summary>
    internal Source OfTable => Source is null ? new(Table) : Source with { Title = $"{Table}: {Source.Title}" };

    internal bool Holds(decimal? points, string? level) => Level is not null ? level is not null && Level.Equals(level, StringComparison.OrdinalIgnoreCase)
        : (PointsFrom is null && PointsTo is null) || (points is { } own && (PointsFrom ?? 0m) <= own && own <= (PointsTo ?? decimal.MaxValue));
}

/// <summary>What can be wrong with parity tables.</summary>
internal static class ParityFaults
{
    private const decimal TooMuch = 1_000_000_000_000m;

    internal static List<Fault>? In(ParityRow row)
    {
        FaultList faults = new("parity table", row.Table);
        faults.AddIfBlank("table", row.Table);
        faults.AddIfOutside("amount", row.Amount.Pounds, TooMuch);
        faults.AddIfUndefined("unit", row.Unit);
        faults.AddIfOutside("points_from", row.PointsFrom ?? 0m, TooMuch);
        if (row.Level is not null && (row.PointsFrom is not null || row.PointsTo is not null))
        {
            faults.Add("level", row.Level, "is given together with points", "keep the points or the level: a row has one of them");
        }

        if (row.PointsTo < row.PointsFrom)
        {
            faults.Add("points_to", Number(row.PointsTo.Value), "is under points_from", $"write {Number(row.PointsFrom.Value)} or more");
        }

        return faults.All;
    }

    internal static List<Fault> In(ValueList<ParityRow> rows)
    {
        List<Fault> faults = [];
        for (int i = 0; i < rows.Count; i++)
        {
            if (rows[i] is not { } row)
            {
                faults.Add(Given.Null("rows", i));
                continue;
            }

            ParityRow[] earlier = [.. rows.AsSpan()[..i].ToArray().Where(other => other?.Table == row.Table)];
            string field = row.Level is null ? "points_from" : "level";
            if (Array.Exists(earlier, other => other.Level is null != row.Level is null))
            {
                faults.Add(New(row, field, i, "is not the measure of the other rows of the table", "give all rows of a table points, or all of them a level"));
            }
            else if (Array.Exists(earlier, other => Clash(row, other)))
            {
                faults.Add(New(row, field, i, "is in another row of the table too", "write each number of points, or each level, in one row only"));
            }
        }

        return faults;
    }

    private static bool Clash(ParityRow left, ParityRow right) =>
        left.Level is null ? (left.PointsFrom ?? 0m) <= (right.PointsTo ?? decimal.MaxValue) && (right.PointsFrom ?? 0m) <= (left.PointsTo ?? decimal.MaxValue) : left.Level.Equals(right.Level, StringComparison.OrdinalIgnoreCase);

    private static Fault New(ParityRow row, string field, int position, string problem, string remedy) =>
        new Fault(field, problem, remedy) { Subject = $"parity table {row.Table}", Value = row.Level ?? Number(row.PointsFrom ?? 0m) }.Under("rows", position);

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
