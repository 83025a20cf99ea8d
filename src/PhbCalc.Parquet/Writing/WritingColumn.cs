using Parquet;
using Parquet.Schema;
using PhbCalc.Data.Results;

namespace PhbCalc.Parquet.Writing;

/// <summary>A column of results on its way into a table: the cells of a group of rows, which go on together.</summary>
internal abstract class WritingColumn
{
    /// <summary>Makes an empty column.</summary>
    internal static WritingColumn Of(ResultColumn column) => column.Kind switch
    {
        ResultKind.Date => new DateColumn(column.Name),
        ResultKind.Time => new TimeColumn(column.Name),
        ResultKind.Count => new CountColumn(column.Name),
        ResultKind.Decimal => new DecimalColumn(column.Name, column.Decimals, column.Largest),
        _ => new TextColumn(column.Name),
    };

    /// <summary>What it is in the schema of the table. It is asked once the first group of rows is there.</summary>
    internal abstract DataField Field { get; }

    /// <summary>Takes a text; a blank one is none.</summary>
    internal abstract void Add(string text);

    internal virtual void Add(decimal number) => throw new NotSupportedException("The column holds no numbers.");

    internal virtual void Add(DateOnly day) => throw new NotSupportedException("The column holds no days.");

    internal virtual void Add(TimeOnly time) => throw new NotSupportedException("The column holds no times.");

    /// <summary>Writes its cells and forgets them.</summary>
    internal abstract void Write(ParquetRowGroupWriter group);

    private sealed class TextColumn(string name) : WritingColumn
    {
        private readonly List<string?> cells = [];

        internal override DataField Field { get; } = new(name, typeof(string), isNullable: true);

        internal override void Add(string text) => cells.Add(text.Length == 0 ? null : text);

        /// <summary>An exact quantity beside others whose decimals have no end.</summary>
        internal override void Add(decimal number) => cells.Add(number.ToString(System.Globalization.CultureInfo.InvariantCulture));

        internal override void Write(ParquetRowGroupWriter group)
        {
            group.WriteAsync(Field, cells!).GetAwaiter().GetResult();
            cells.Clear();
        }
    }

    private sealed class DateColumn(string name) : WritingColumn
    {
        private readonly List<DateOnly?> cells = [];

        internal override DataField Field { get; } = new(name, typeof(DateOnly), isNullable: true);

        internal override void Add(string text) => cells.Add(text.Length == 0 ? null : throw new NotSupportedException("The column holds days only."));

        internal override void Add(DateOnly day) => cells.Add(day);

        internal override void Write(ParquetRowGroupWriter group) => WriteCells(group, Field, cells);
    }

    private sealed class TimeColumn(string name) : WritingColumn
    {
        private readonly List<long?> cells = [];

        internal override DataField Field { get; } = new TimeDataField(name, TimeUnitPrecision.Micros, isNullable: true) { IsAdjustedToUtc = false };

        internal override void Add(string text) => cells.Add(text.Length == 0 ? null : throw new NotSupportedException("The column holds times only."));

        internal override void Add(TimeOnly time) => cells.Add(time.Ticks / TimeSpan.TicksPerMicrosecond);

        internal override void Write(ParquetRowGroupWriter group) => WriteCells(group, Field, cells);
    }

    private sealed class CountColumn(string name) : WritingColumn
    {
        private readonly List<int?> cells = [];

        internal override DataField Field { get; } = new(name, typeof(int), isNullable: true);

        internal override void Add(string text) => cells.Add(text.Length == 0 ? null : throw new NotSupportedException("The column holds whole numbers only."));

        internal override void Add(decimal number) => cells.Add(decimal.IsInteger(number) ? decimal.ToInt32(number) : throw new NotSupportedException("The column holds whole numbers only."));

        internal override void Write(ParquetRowGroupWriter group) => WriteCells(group, Field, cells);
    }

    /// <summary>Decimals of 18 digits, as many of them after the point as the column is described with: more, should one of the first group of rows have more.</summary>
    private sealed class DecimalColumn(string name, int decimals, decimal size) : WritingColumn
    {
        private const int UsualDigits = 18;
        private const int MostDigits = 38;

        private readonly List<decimal?> cells = [];
        private DecimalDataField? made;
        private int scale = decimals;
        private decimal largest = size;

        internal override DataField Field => made ??= new(name, IsWithin(largest, UsualDigits - scale) ? UsualDigits : MostDigits, scale, forceByteArrayEncoding: false, isNullable: true);

        internal override void Add(string text) => cells.Add(text.Length == 0 ? null : throw new NotSupportedException("The column holds decimals only."));

        internal override void Add(decimal number)
        {
            int own = number.Scale <= scale ? scale : (number / 1.0000000000000000000000000000m).Scale;
            if (made is null)
            {
                (scale, largest) = (Math.Max(scale, own), Math.Max(largest, Math.Abs(number)));
            }
            else if (own > made.Scale || !IsWithin(number, made.Precision - made.Scale))
            {
                throw TooNarrow(name);
            }

            cells.Add(number);
        }

        internal override void Write(ParquetRowGroupWriter group) => WriteCells(group, Field, cells);

        /// <summary>Whether a number has no more digits before the point than some.</summary>
        private static bool IsWithin(decimal number, int digits)
        {
            decimal rest = Math.Abs(number);
            for (int i = 0; i < digits && rest >= 1m; i++)
            {
                rest /= 10m;
            }

            return rest < 1m;
        }
    }

    private static InvalidInputException TooNarrow(string column) => new(
        [new(column, "has a number of more digits than those before it, which its column of a Parquet table cannot hold", "write the results as CSV files")]);

    private static void WriteCells<T>(ParquetRowGroupWriter group, DataField field, List<T?> cells)
        where T : struct
    {
        group.WriteAsync(field, (ReadOnlyMemory<T?>)cells.ToArray()).GetAwaiter().GetResult();
        cells.Clear();
    }
}
