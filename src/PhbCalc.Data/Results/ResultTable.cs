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
    /// <param name="columns">The names of its columns.</param>
    internal ResultTable(Stream stream, params ReadOnlySpan<string> columns)
        : this(stream)
    {
        foreach (string column in columns)
        {
            Write(column, ColumnKind.Text);
        }

        EndRow();
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
    internal void Text(string? text) => Write(cells is null ? Formulas.Quoted(text ?? string.Empty) : text ?? string.Empty, ColumnKind.Text);

    internal void Pounds(Money money) => Write(Exact.Pounds(money));

    /// <summary>A sum of money; blank if there is none.</summary>
    internal void Pounds(Money? money)
    {
        if (money is { } given)
        {
            Pounds(given);
        }
        else
        {
            Blank();
        }
    }

    internal void Number(decimal number) => Write(Exact.Plain(number));

    /// <summary>A number; blank if there is none.</summary>
    internal void Number(decimal? number)
    {
        if (number is { } given)
        {
            Number(given);
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
            Write(fraction.ToMixedNumber("0"), ColumnKind.Text);
        }
        else
        {
            Number(quantity?.ToDecimal());
        }
    }

    /// <summary>A number with just so many decimals; blank if there is none.</summary>
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
    internal void Date(LocalDate? date) => Write(date is { } day ? Iso.Text(day) : string.Empty, ColumnKind.Date);

    internal void EndRow()
    {
        writer?.EndRecord();
        cells?.EndRow();
    }

    public void Dispose() => writer?.Dispose();

    private void Blank() => Write(string.Empty, ColumnKind.Text);

    private void Write(string text, ColumnKind kind)
    {
        writer?.WriteField(text);
        cells?.Add(text, kind);
    }

    private void Write(decimal number)
    {
        if (writer is null)
        {
            cells!.Add(number.ToString(CultureInfo.InvariantCulture), ColumnKind.Number);
            return;
        }

        Span<byte> digits = stackalloc byte[LongestNumber];
        number.TryFormat(digits, out int length, default, CultureInfo.InvariantCulture);
        writer.WriteField(digits[..length]);
    }
}
