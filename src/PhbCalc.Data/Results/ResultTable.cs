using System.Globalization;
using CsvHelper;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data.Results;

/// <summary>Writes a CSV file of results: UTF-8 without byte order mark, LF, numbers exact and the same in every culture.</summary>
/// <remarks>A text that a spreadsheet would run as a formula is written with an apostrophe before it (see <see cref="Formulas"/>).</remarks>
internal sealed class ResultTable : IDisposable
{
    private const int LongestNumber = 32;

    private readonly CsvWriter? writer;
    private readonly CellStream? cells;

    /// <summary>Starts a table.</summary>
    /// <param name="stream">Where it goes: a file, or a sheet, which takes its cells.</param>
    /// <param name="columns">Its columns.</param>
    internal ResultTable(Stream stream, IReadOnlyList<ResultColumn> columns)
        : this(stream)
    {
        cells?.Start(columns);
        if (stream is ResultBytes bytes)
        {
            bytes.Columns = columns;
        }

        foreach (ResultColumn column in columns)
        {
            writer?.WriteField(column.Name);
        }

        writer?.EndRecord();
    }

    /// <summary>Goes on with a table that has its header.</summary>
    /// <param name="stream">Where rows go.</param>
    internal ResultTable(Stream stream)
    {
        cells = stream as CellStream;
        CsvWriterOptions options = new() { NewLine = "\n", WriteByteOrderMark = false, FormatProvider = CultureInfo.InvariantCulture };
        writer = cells is null ? CsvWriter.Create(stream, options, leaveOpen: true) : null;
    }

    /// <summary>A text. In a file it has an apostrophe before it if a spreadsheet would run it; a sheet holds it as text.</summary>
    internal void Text(string? text) => Write(cells is null ? Formulas.Quoted(text ?? string.Empty) : text ?? string.Empty);

    /// <summary>A sum of money; blank if there is none.</summary>
    internal void Pounds(Money? money)
    {
        if (money is { } given)
        {
            Write(Exact.Pounds(given));
        }
        else
        {
            Blank();
        }
    }

    /// <summary>A number; blank if there is none.</summary>
    internal void Number(decimal? number)
    {
        if (number is { } given)
        {
            Write(Exact.Plain(given));
        }
        else
        {
            Blank();
        }
    }

    /// <summary>An exact quantity, as a decimal or as a whole number and a fraction (52 1/7), which no spreadsheet takes for a date; blank if there is none.</summary>
    internal void Quantity(Ratio? quantity)
    {
        if (quantity is { HasFiniteDecimal: false } fraction)
        {
            Write(fraction.ToMixedNumber("0"));
        }
        else
        {
            Number(quantity?.ToDecimal());
        }
    }

    /// <summary>A number with an exact number of decimals; blank if there is none.</summary>
    internal void Decimals(decimal? number, int decimals)
    {
        if (number is { } given)
        {
            Write(Exact.Decimals(given, decimals));
        }
        else
        {
            Blank();
        }
    }

    /// <summary>A date; blank if there is none.</summary>
    internal void Date(LocalDate? date)
    {
        if (date is not { } day)
        {
            Blank();
            return;
        }

        writer?.WriteField(Iso.Text(day));
        cells?.Add(day);
    }

    internal void EndRow()
    {
        writer?.EndRecord();
        cells?.EndRow();
    }

    public void Dispose() => writer?.Dispose();

    private void Blank() => Write(string.Empty);

    private void Write(string text)
    {
        writer?.WriteField(text);
        cells?.Add(text);
    }

    private void Write(decimal number)
    {
        if (writer is null)
        {
            cells!.Add(number);
            return;
        }

        Span<byte> digits = stackalloc byte[LongestNumber];
        number.TryFormat(digits, out int length, default, CultureInfo.InvariantCulture);
        writer.WriteField(digits[..length]);
    }
}
