using System.Text;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data.Results;

/// <summary>The rows of a file of results about people, as they stand there, read one after another.</summary>
/// <param name="stream">The file, which is closed with this.</param>
/// <param name="place">What messages call the file.</param>
internal sealed class PartRows(FileStream stream, string place) : IDisposable
{
    private const byte Quote = (byte)'"';

    private byte[] block = new byte[1 << 16];
    private int start;
    private int end;
    private int length;
    private int row;
    private byte[]? header;

    /// <summary>Whether the first column has the ids of people.</summary>
    internal bool HasPeople => Encoding.UTF8.GetString(FirstCell(Names.AsSpan().TrimStart("\uFEFF"u8))) == FileColumns.PersonId;

    /// <summary>The id of the person that the row is about; blank if it is about no person.</summary>
    internal string Id { get; private set; } = string.Empty;

    /// <summary>The bytes of the row, with its line end.</summary>
    internal ReadOnlySpan<byte> Row => block.AsSpan(start, length);

    private byte[] Names => header ??= Next() ? Row.ToArray() : [];

    /// <summary>The header that all have.</summary>
    /// <exception cref="InvalidFilesException">One has another.</exception>
    internal static byte[] Header(List<PartRows> parts)
    {
        byte[] first = parts[0].Names;
        Everybody.ThrowIfAny(parts.Where(part => !part.Names.AsSpan().SequenceEqual(first)).Select(part => PartFaults.OtherHeader(part.Place)));
        return first;
    }

    /// <summary>Writes the rows of all, person by person in ordinal order of their ids.</summary>
    /// <exception cref="InvalidFilesException">A person is in two, or rows are not in order.</exception>
    internal static void WriteInOrder(Stream stream, List<PartRows> parts) => WriteStarted(stream, [.. parts.Where(part => part.NextRow())]);

    /// <summary>The same, where each is at the first of the rows to write.</summary>
    internal static void WriteStarted(Stream stream, List<PartRows> parts)
    {
        PriorityQueue<PartRows, string> next = new(StringComparer.Ordinal);
        foreach (PartRows part in parts)
        {
            next.Enqueue(part, part.Id);
        }

        string last = string.Empty;
        while (next.TryDequeue(out PartRows? part, out string? id))
        {
            Everybody.ThrowIfAny(id.Length > 0 && string.CompareOrdinal(id, last) > 0 ? [] : [PartFaults.OutOfOrder(part.Place, part.row, id)]);
            bool isMore;
            do
            {
                stream.Write(part.Row);
                isMore = part.NextRow();
            }
            while (isMore && part.Id == id);
            last = id;
            if (isMore)
            {
                next.Enqueue(part, part.Id);
            }
        }
    }

    /// <summary>Goes to the next row under the header; false if there is none.</summary>
    internal bool NextRow()
    {
        _ = Names;
        if (!Next())
        {
            return false;
        }

        Id = Encoding.UTF8.GetString(FirstCell(Row));
        return true;
    }

    public void Dispose() => stream.Dispose();

    private string Place => place;

    private bool Next()
    {
        start += length;
        while (true)
        {
            ReadOnlySpan<byte> rest = block.AsSpan(start, end - start);
            length = FileParts.NextRow(rest, isQuoted: false);
            if (length >= 0)
            {
                row++;
                return true;
            }

            rest.CopyTo(block);
            (start, end) = (0, rest.Length);
            if (end == block.Length)
            {
                Array.Resize(ref block, 2 * block.Length);
            }

            int read = stream.Read(block, end, block.Length - end);
            end += read;
            if (read == 0)
            {
                length = end;
                row += end > 0 ? 1 : 0;
                return end > 0;
            }
        }
    }

    private static byte[] FirstCell(ReadOnlySpan<byte> row)
    {
        if (row.IsEmpty || row[0] != Quote)
        {
            int cell = row.IndexOfAny((byte)',', (byte)'\r', (byte)'\n');
            return (cell < 0 ? row : row[..cell]).ToArray();
        }

        List<byte> id = [];
        for (int i = 1; i < row.Length; i++)
        {
            if (row[i] == Quote && (i + 1 == row.Length || row[++i] != Quote))
            {
                break;
            }

            id.Add(row[i]);
        }

        return [.. id];
    }
}
