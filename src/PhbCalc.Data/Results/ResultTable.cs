using System.Globalization;
using CsvHelper;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data.Results;

/// <summary>Writes a CSV file of results: UTF-8 without byte order mark, LF, numbers exact and the same in every culture.</summary>
/// <remarks>A text that a spreadsheet would run as a formula is written with an apostrophe before it (see <see cref="Formulas"/>).</remarks>
internal sealed class ResultTable : IDisposable
{
    private const int LongestNumber = 32;

    private readonly CsvWriter writer;

    internal ResultTable(Stream stream, params ReadOnlySpan<string> columns)
    {
        CsvWriterOptions options = new() { NewLine = "\n", WriteByteOrderMark = false, FormatProvider = CultureInfo.InvariantCulture };
        writer = CsvWriter.Create(stream, options, leaveOpen: true);
        foreach (string column in columns)
        {
            writer.WriteField(column);
        }

        writer.EndRecord();
    }

    internal void Text(string? text) => writer.WriteField(Formulas.Quoted(text ?? string.Empty));

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
            writer.WriteField(fraction.ToMixedNumber("0"));
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
    internal void Date(LocalDate? date) => writer.WriteField(date is { } day ? Iso.Text(day) : string.Empty);

    internal void EndRow() => writer.EndRecord();

    private void Blank() => writer.WriteField(string.Empty);

    public void Dispose() => writer.Dispose();

    private void Write(decimal number)
    {
        Span<byte> digits = stackalloc byte[LongestNumber];
        number.TryFormat(digits, out int length, default, CultureInfo.InvariantCulture);
        writer.WriteField(digits[..length]);
    }
}
