using System.Text.Json.Serialization;
namespace PhbCalc.Data;

/// <summary>How files are read. One set of options applies to every file of a run.</summary>
/// <remarks>This type is immutable. Rule: spec 8, Files.</remarks>
public sealed record ReadOptions
{
    /// <summary>The options with every default.</summary>
    public static ReadOptions Default { get; } = new();

    /// <summary>How dates are written, in every cell of every file: forms are never mixed. <see cref="DateForm.Iso"/> by default.</summary>
    public DateForm Dates
    {
        get;
        init => field = Given.Defined(value, "dates");
    }

    /// <summary>
    /// Gets each notice of a file after reading: what a reader of the results should know, although it stops nothing. Several threads may call it. Null (the default)
    /// for none. Results read from a folder have their notices too.
    /// </summary>
    public IProgress<Notice>? Notices { get; init; }

    /// <summary>The workbooks to read in place of a folder or of files in it; null (the default) for none. The package PhbCalc.Workbooks has those of Excel: <c>Workbooks = ExcelWorkbook.Format</c>.</summary>
    public WorkbookFormat? Workbooks { get; init; }

    /// <summary>The typed tables to read in place of files in a folder; null (the default) for none. The package PhbCalc.Parquet has those of Apache Parquet: <c>Tables = ParquetTable.Format</c>.</summary>
    public TableFormat? Tables { get; init; }

    /// <summary>The ids of people to leave out: rows about them are skipped, whatever their contents. None by default. <see cref="SoundPeople"/> finds those whose rows are faulty.</summary>
    public ValueList<string> WithoutPeople
    {
        get;
        init => field = Given.Whole(value, "without_people");
    }

    /// <summary>The part of the people to read: rows about other people are skipped, whatever their contents. Null (the default) for all people.</summary>
    public PeoplePart? Part { get; init; }

    /// <summary>Whether to make no notice of files in a folder that are not read; false by default. A file whose name is close to that of a file that is read is still refused.</summary>
    public bool AllowOtherFiles { get; init; }

    /// <summary>Files in memory that replace a path of the file system; null (the default) for none.</summary>
    internal GivenFiles? InMemory { get; init; }
}

/// <summary>How dates are written in files.</summary>
/// <remarks>Rule: spec 8, Files. One form applies to every file of a run: see <see cref="ReadOptions"/>.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<DateForm>))]
public enum DateForm
{
    /// <summary>Year, month, day: <c>2026-04-06</c> (the default).</summary>
    Iso,

    /// <summary>Day, month, year, as Excel in the UK writes them: <c>06/04/2026</c>.</summary>
    Uk,
}

/// <summary>How far the reading of one file has come.</summary>
/// <remarks>This type is immutable. <see cref="CaseloadFolder"/> and the other readers of folders tell of it.</remarks>
/// <param name="File">The name of the file.</param>
/// <param name="BytesRead">How many bytes have been read.</param>
/// <param name="Length">How many bytes the file has.</param>
public readonly record struct ReadProgress(string File, long BytesRead, long Length);
