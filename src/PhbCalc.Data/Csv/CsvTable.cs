using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace PhbCalc.Data.Csv;

/// <summary>
/// A CSV file, read row by row from UTF-8 bytes. It skips blank rows, reports malformed rows, and numbers rows as a
/// spreadsheet does: the header is row 1, blank rows count, a line break inside a cell does not.
/// </summary>
internal sealed partial class CsvTable : IDisposable
{
    internal const int LongestRow = 1 << 20;
    private const int RowsPerReport = 1 << 14;
    private const char Comma = ',';

    private readonly Stream stream;
    private readonly CsvReader reader;
    private readonly FileColumns columns;
    private readonly FileFaults faults;
    private readonly ReadOptions options;
    private readonly IProgress<ReadProgress>? progress;
    private readonly CsvHeader? header;
    private readonly Dictionary<UInt128, int>? rowsSeen;
    private readonly char separator;
    private readonly IdIndex? leftOut;
    private readonly int personColumn;
    private readonly int rowsBefore;
    private readonly bool[]? readsBothWays;
    private readonly bool[]? hasOneWay;
    private byte[] lastPerson = [];
    private bool isLastOfPart;
    private CsvMalformedReason? malformed;
    private int lastFieldCount;

    /// <summary>Opens a table and reads its header.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="columns">The columns that it may have.</param>
    /// <param name="faults">Where faults go.</param>
    /// <param name="options">How dates are written.</param>
    /// <param name="progress">Gets reports of progress; null for none.</param>
    internal CsvTable(Stream stream, FileColumns columns, FileFaults faults, ReadOptions options, IProgress<ReadProgress>? progress = null)
    {
        (this.columns, this.faults, this.options, this.progress) = (columns, faults, options, progress);
        this.stream = TextStream.Readable(stream);
        rowsBefore = (stream as PartStream)?.RowsBefore ?? 0;
        faults.Sheet = stream as PlacedStream;
        Fault? notText = TextStart.NotText(this.stream);
        separator = notText is null && faults.Sheet is null ? TextStart.Separator(this.stream, columns) : Comma;
        CsvReaderOptions csv = new()
        {
            HasHeader = false,
            SkipEmptyLines = false,
            Separator = separator,
            MaxRecordSize = LongestRow,
            OnMalformedRecord = record => malformed = record.Reason,
        };
        reader = CsvReader.Create(this.stream, csv, leaveOpen: true);
        if (notText is not null)
        {
            Stop(notText);
            return;
        }

        rowsSeen = columns.TellsRepeats ? [] : null;
        (leftOut, personColumn) = (options.WithoutPeople.Count > 0 ? IdIndex.Of(options.WithoutPeople) : null, columns.IndexOf(FileColumns.PersonId));
        bool isUk = options.Dates == DateForm.Uk;
        (readsBothWays, hasOneWay) = isUk ? (new bool[columns.Names.Length], new bool[columns.Names.Length]) : (null, null);
        header = ReadHeader();
        if (faults.Sheet is { } sheet && header is { } found)
        {
            sheet.PositionOf = name => columns.IndexOf(name) is >= 0 and var column ? found.Position(column) : -1;
        }

        IsWhole = header is not null;
    }

    /// <summary>Whether every row so far could be split into cells: if not, rows of other files may refer to lost rows.</summary>
    internal bool IsWhole { get; private set; }

    /// <summary>The number of the row, as a spreadsheet numbers it.</summary>
    internal int Row { get; private set; }

    /// <summary>Whether there has been a row, faulty or not.</summary>
    internal bool HasRows { get; private set; }

    /// <summary>Whether no fault has been found in the row so far.</summary>
    internal bool IsSound { get; private set; }

    /// <summary>The position of a column in the file, counted from 0; -1 if the file does not have it, or its header cannot be read.</summary>
    internal int Position(int column) => header?.Position(column) ?? -1;

    /// <summary>Goes to the next non-blank row; false at the end of the file, or if the rest cannot be read.</summary>
    internal bool Next()
    {
        while (header is not null && ReadRow())
        {
            if (!Utf8.IsValid(reader.RawRecord))
            {
                Stop(TableFaults.NotUtf8());
                return false;
            }

            if (FaultOfShape() is { } fault)
            {
                IsWhole = false;
                faults.Add(Row, fault);
                continue;
            }

            IsSound = true;
            unreadable = 0;
            lastFieldCount = reader.FieldCount;
            if (TotalRow() is { } total)
            {
                faults.Add(Row, total);
                continue;
            }

            if (IsOfSomebodyLeftOut())
            {
                continue;
            }

            TellRepeat();
            HasRows = true;
            return true;
        }

        TellAtEnd();
        return false;
    }

    public void Dispose() => reader.Dispose();

    /// <summary>Whether the row is about a person who is left out.</summary>
    private bool IsOfSomebodyLeftOut() => personColumn >= 0 && ((leftOut is not null && leftOut.Find(Bytes(personColumn)) >= 0) || (options.Part is { } part && !IsOf(part, Bytes(personColumn))));

    /// <summary>Whether a row is about a person of a part, or about no person. Rows of one person usually follow each other.</summary>
    private bool IsOf(PeoplePart part, ReadOnlySpan<byte> person)
    {
        if (!person.SequenceEqual(lastPerson))
        {
            (lastPerson, isLastOfPart) = (person.ToArray(), part.Has(person));
        }

        return person.IsEmpty || isLastOfPart;
    }

    /// <summary>Reads rows until one is not blank.</summary>
    private bool ReadRow()
    {
        do
        {
            if (!TryRead())
            {
                return false;
            }
        }
        while (malformed is null && IsBlank());

        return true;
    }

    private bool TryRead()
    {
        malformed = null;
        try
        {
            if (!reader.Read())
            {
                Report(stream.Length);
                return false;
            }
        }
        catch (CsvFormatException tooLong)
        {
            Row = (int)tooLong.RecordNumber + (header is null ? 0 : rowsBefore);
            Stop(TableFaults.TooLong());
            return false;
        }

        Row = (int)reader.RowNumber + (header is null ? 0 : rowsBefore);
        if (Row % RowsPerReport == 0)
        {
            Report(reader.ByteOffset);
        }

        return true;
    }

    private CsvHeader? ReadHeader()
    {
        Row = 1;
        bool isRead = TryRead();
        if (isRead && (!Utf8.IsValid(reader.RawRecord) || reader.RawRecord.Contains((byte)0)))
        {
            Stop(TableFaults.NotUtf8());
            return null;
        }

        if (isRead && malformed is { } reason)
        {
            faults.Add(Row, Malformed(reason));
            return null;
        }

        string[] names = isRead ? Cells() : [];
        if (CsvHeader.IsOther(names, columns))
        {
            faults.Add(1, HeaderBelow() is { } row ? TableFaults.Title(row) : TableFaults.NoneKnown(columns));
            return null;
        }

        return CsvHeader.Read(names, columns, faults);
    }

    /// <summary>The row under the first few that has the column names; null if none has.</summary>
    private int? HeaderBelow()
    {
        const int Titles = 10;
        for (int i = 0; i < Titles && TryRead(); i++)
        {
            string[] names = Cells();
            if (CsvHeader.IsComplete(names, columns))
            {
                return Row;
            }
        }

        return null;
    }

    private string[] Cells() => [.. Enumerable.Range(0, reader.FieldCount).Select(i => Encoding.UTF8.GetString(CellText.Trim(reader.GetSpan(i))))];

    private bool IsBlank()
    {
        for (int i = 0; i < reader.FieldCount; i++)
        {
            if (!CellText.Trim(reader.GetSpan(i)).IsEmpty)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What stops the row from being split into the columns of the header; null if nothing does.</summary>
    private Fault? FaultOfShape()
    {
        if (malformed is { } reason)
        {
            return Malformed(reason);
        }

        foreach (int position in header!.Unnamed)
        {
            if (!CellText.Trim(reader.GetSpan(position)).IsEmpty)
            {
                return TableFaults.StrayCell(position);
            }
        }

        for (int i = header.Width; i < reader.FieldCount; i++)
        {
            if (!CellText.Trim(reader.GetSpan(i)).IsEmpty)
            {
                return TableFaults.StrayCell(i);
            }
        }

        return null;
    }

    internal static Fault Malformed(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.StrayQuote => TableFaults.StrayQuote(),
        CsvMalformedReason.TextAfterClosingQuote => TableFaults.TextAfterQuote(),
        _ => TableFaults.OpenQuote(),
    };

    private void Stop(Fault fault)
    {
        IsWhole = false;
        faults.Add(Row, fault);
    }

    private void Report(long bytesRead) => progress?.Report(new(faults.File, bytesRead, stream.Length));
}
