using System.Security.Cryptography;
using System.Text;

namespace PhbCalc.Data.Csv;

/// <content>Notices about text that may not mean what it says: rows that appear twice, a file that ends early, dates that read both ways.</content>
internal sealed partial class CsvTable
{
    private const byte BetweenCells = 0x1F;

    private const string NoRows = "has column names, but no rows";

    private bool hasTold;

    private static readonly string[] TotalWords = ["total", "totals", "total:", "totals:", "grand total", "grand total:", "subtotal", "subtotal:", "sub-total"];

    /// <summary>The fault of a row of totals: its first non-blank cell says so, or it has only numbers where several columns must not be blank; null if it is not one.</summary>
    private Fault? TotalRow()
    {
        int position = 0;
        while (position < reader.FieldCount && BytesAt(position).IsEmpty)
        {
            position++;
        }

        ReadOnlySpan<byte> first = position < reader.FieldCount ? BytesAt(position) : [];
        if (position > 0 && !first.IsEmpty && HoldsNumbersOnly())
        {
            return CellFaults.NumbersOnly(CellFaults.Shown(first));
        }

        if (first.IsEmpty || (first[0] | 0x20) is not ((byte)'t' or (byte)'g' or (byte)'s'))
        {
            return null;
        }

        foreach (string word in TotalWords)
        {
            if (Ascii.EqualsIgnoreCase(first, word))
            {
                return CellFaults.TotalRow(CellFaults.Shown(first));
            }
        }

        return null;
    }

    /// <summary>Whether every non-blank cell is a number, and several required columns are blank, with the first among them.</summary>
    private bool HoldsNumbersOnly()
    {
        if (columns.RequiredCount == 0 || !Bytes(0).IsEmpty || Enumerable.Range(0, columns.RequiredCount).Count(column => Bytes(column).IsEmpty) < 2)
        {
            return false;
        }

        for (int i = 0; i < reader.FieldCount; i++)
        {
            if (BytesAt(i) is { IsEmpty: false } cell && !CellText.TrySum(cell, out _))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Makes a notice of a row equal in every cell to an earlier one, if the file has such notices.</summary>
    private void TellRepeat()
    {
        if (rowsSeen is null)
        {
            return;
        }

        using MemoryStream cells = new();
        for (int i = 0; i < reader.FieldCount; i++)
        {
            cells.Write(BytesAt(i));
            cells.WriteByte(BetweenCells);
        }

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(cells.GetBuffer().AsSpan(0, (int)cells.Length).TrimEnd(BetweenCells), digest);
        if (!rowsSeen.TryAdd(System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(digest), Row))
        {
            faults.AddNotice("is equal in every cell to an earlier row, and both are counted; take one out if it is a mistake", Row);
        }
    }

    /// <summary>Makes a notice about the row.</summary>
    internal void Tell(string text) => faults.AddNotice(text, Row);

    /// <summary>Makes the notices that only the end of the file shows.</summary>
    private void TellAtEnd()
    {
        if (hasTold)
        {
            return;
        }

        hasTold = true;
        if (header is not null && IsWhole && lastFieldCount > 0 && lastFieldCount < header.Width && !TextStream.EndsWithLine(stream))
        {
            faults.AddNotice("is the last row, has fewer cells than the header and no line end; check that the file is complete", Row);
        }

        if (header is not null && IsWhole && lastFieldCount == 0)
        {
            faults.AddNotice(NoRows);
        }
        else
        {
            faults.Deny(NoRows);
        }

        if (header is not null && separator != Comma)
        {
            faults.AddNotice($"its cells are separated by {(separator == ';' ? "semicolons" : "tabs")}; it was read that way");
        }

        foreach (string notice in faults.Sheet?.Notices ?? [])
        {
            faults.AddNotice(notice);
        }

        for (int column = 0; column < readsBothWays?.Length; column++)
        {
            string text = $"every date in {columns.Names[column]} could be day/month or month/day; the file was read as day/month/year, as --dates uk says";
            if (hasOneWay![column])
            {
                faults.Deny(text);
            }
            else if (readsBothWays[column])
            {
                faults.AddNotice(text);
            }
        }

        if (options.Notices is { } told)
        {
            foreach (Notice notice in faults.Notices())
            {
                told.Report(notice);
            }
        }
    }
}
