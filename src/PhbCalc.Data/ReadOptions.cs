using System.Text.Json.Serialization;
namespace PhbCalc.Data;

/// <summary>How files are read. One set of options holds for every file of a run.</summary>
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
    /// Is told each notice of a file, once the file is read: what stops nothing and the reader of the results should know. It may be told from several threads. Null (the default)
    /// for nobody. Results that are read from a folder hold their notices too.
    /// </summary>
    public IProgress<Notice>? Notices { get; init; }

    /// <summary>Which workbooks are read in the place of a folder or of files in it; null (the default) for none. The package PhbCalc.Workbooks has those of Excel: <c>Workbooks = ExcelWorkbook.Format</c>.</summary>
    public WorkbookFormat? Workbooks { get; init; }

    /// <summary>Which tables with types are read in the place of files in a folder; null (the default) for none. The package PhbCalc.Parquet has those of Apache Parquet: <c>Tables = ParquetTable.Format</c>.</summary>
    public TableFormat? Tables { get; init; }

    /// <summary>The ids of people who are left out: rows about them are passed over, whatever is in them. Nobody by default. <see cref="SoundPeople"/> finds those whose rows are faulty.</summary>
    public ValueList<string> WithoutPeople
    {
        get;
        init => field = Given.Whole(value, "without_people");
    }

    /// <summary>Which people are read: rows about those of other parts are passed over, whatever is in them. Null (the default) for everybody.</summary>
    public PeoplePart? Part { get; init; }

    /// <summary>Whether files of a folder that are not read are no notice; false (the default) where they are one. A file whose name is near that of one which is read is refused all the same.</summary>
    public bool AllowOtherFiles { get; init; }

    /// <summary>Files that are in memory and stand where a path of the file system could; null (the default) if none are.</summary>
    internal GivenFiles? InMemory { get; init; }
}

/// <summary>How dates are written in files.</summary>
/// <remarks>Rule: spec 8, Files. One form holds for every file of a run: see <see cref="ReadOptions"/>.</remarks>
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
