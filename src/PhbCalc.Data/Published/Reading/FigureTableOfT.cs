using System.Text;

namespace PhbCalc.Data;

/// <summary>The rows of one published figure. They cannot be changed.</summary>
/// <typeparam name="T">What the figure is.</typeparam>
/// <param name="file">The file it comes from.</param>
/// <param name="rows">The rows, in the order of their first days.</param>
/// <param name="parts">What it was made of.</param>
internal sealed class FigureTable<T>(FigureFile<T> file, ValueList<FigureRow<T>> rows, ValueList<ReadOnlyMemory<byte>> parts) : FigureTable
{
    private const byte CarriageReturn = (byte)'\r';

    /// <summary>A table without rows, to be filled from a file.</summary>
    internal FigureTable(FigureFile<T> file)
        : this(file, [], [])
    {
    }

    internal FigureFile<T> File => file;

    internal ValueList<FigureRow<T>> Rows => rows;

    internal override string FileName => file.FileName;

    internal override string Name => file.Name;

    internal override bool CanBeAssumed => file.CanBeAssumed;

    internal override ValueList<ReadOnlyMemory<byte>> Parts => parts;

    internal override LocalDate? LastChecked => rows.Max(row => row.Source.CheckedOn);

    internal override PublishedFigure Figure => new(file.Name, file.Title, rows.Select(Shown).ToValueList())
    {
        Known = rows.All(row => row.From is null) ? null : new(file.Called, KnownDays.Of(file, rows, row => Shown(row).ToString())),
    };

    internal override FigureTable Added(byte[] content, FileFaults faults, ReadOptions options) => With(rows, parts, content, faults, options);

    internal override FigureTable Replaced(byte[] content, FileFaults faults, ReadOptions options) => With([], [], content, faults, options);

    internal override FigureTable Assuming(YearAssumed year)
    {
        if (year.Of(file) is not { } uprating)
        {
            return this;
        }

        string basis = file.Raise is null ? "the last value, unchanged" : uprating.Basis(file.Raised);
        ReadOnlyMemory<byte> part = Encoding.UTF8.GetBytes($"assuming {basis}");
        return new FigureTable<T>(file, FigureRows.InOrder([.. rows, .. Assumptions.Of(file, rows, uprating, basis)]), [.. parts, part]);
    }

    /// <summary>A table of rows that are there and those of a file.</summary>
    private FigureTable<T> With(ValueList<FigureRow<T>> there, ValueList<ReadOnlyMemory<byte>> made, byte[] content, FileFaults faults, ReadOptions options)
    {
        using MemoryStream stream = new(content);
        using CsvTable csv = new(stream, file.Columns, faults, options);
        ValueList<FigureRow<T>> all = new FigureReader<T>(file, csv, faults).Read(there);
        ReadOnlyMemory<byte> part = content.Where(value => value != CarriageReturn).ToArray();
        return new(file, all, [.. made, part]);
    }

    private PublishedRow Shown(FigureRow<T> row) => new(
        row.Key, file.Text(row.Value), file.SaysItsUnit ? string.Empty : file.Unit(row.Value), row.From, row.To, row.Source);
}
