using System.Collections.Concurrent;
using System.Text;
using CsvHelper;
using PhbCalc.Data;
using PhbCalc.Testing.Calculations;
using PhbCalc.Testing.Rows;
using PhbCalc.Testing.Sums;

namespace PhbCalc.Testing;

/// <summary>
/// A copy of a file of cases with the actual figures in place of those expected that differ. Where a row expects nothing yet, every figure that
/// has a column is filled in. All else is copied as it is: sums that come true too.
/// </summary>
internal static class ActualFile
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>Where the copy is: agency-weekend.actual.csv beside agency-weekend.csv, agency-weekend.xlsx.actual.csv beside a workbook.</summary>
    internal static string PathOf(string path) =>
        Path.Combine(Path.GetDirectoryName(path)!, $"{(Path.GetExtension(path) == ".csv" ? Path.GetFileNameWithoutExtension(path) : Path.GetFileName(path))}.actual.csv");

    /// <summary>Works out every row and writes the copy.</summary>
    internal static void Write(CaseFile file, ReadOptions options, string target)
    {
        Dictionary<int, CaseAnswer> answers = file.Tests
            .Select(row => (row.Row, CaseCheck.Of(file, row, options).Answer))
            .Where(answered => answered.Answer is not null)
            .ToDictionary(answered => answered.Row, answered => answered.Answer!);
        byte[] source = Source(file.Path, options.Workbooks);
        using CsvReader reader = CsvReader.Create(source, new CsvReaderOptions { HasHeader = false, SkipEmptyLines = false, Separator = ',' });
        using MemoryStream copy = new();
        copy.Write(source.AsSpan().StartsWith(ByteOrderMark) ? ByteOrderMark : []);
        byte[] lineEnd = source.AsSpan().IndexOf("\r\n"u8) >= 0 ? "\r\n"u8.ToArray() : "\n"u8.ToArray();
        string[] columns = [];
        while (reader.Read())
        {
            int number = (int)reader.RowNumber;
            string[] cells = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];
            columns = number == 1 ? [.. cells.Select(cell => cell.Trim())] : columns;
            if (answers.TryGetValue(number, out CaseAnswer? answer) && Replaced(file, number, columns, cells, answer) is { } replaced)
            {
                copy.Write(Encoding.UTF8.GetBytes(string.Join(',', replaced.Select(Quoted))));
            }
            else
            {
                copy.Write(reader.RawRecord.TrimEnd("\r\n"u8));
            }

            copy.Write(lineEnd);
        }

        File.WriteAllBytes(target, copy.ToArray());
    }

    private static byte[] Source(string path, WorkbookFormat? workbooks)
    {
        using Stream stream = CaseFile.Open(path, workbooks);
        using MemoryStream all = new();
        stream.CopyTo(all);
        return all.ToArray();
    }

    /// <summary>The cells of a row with the actual figures; null if none has to be replaced.</summary>
    private static string[]? Replaced(CaseFile file, int number, string[] columns, string[] cells, CaseAnswer answer)
    {
        CaseRow row = file.Rows.First(own => own.Row == number);
        bool expectsNothing = !row.Cells.Keys.Any(CaseColumns.IsExpected);
        string[] all = [.. cells, .. Enumerable.Repeat(string.Empty, Math.Max(0, columns.Length - cells.Length))];
        bool isReplaced = false;
        for (int i = 0; i < columns.Length; i++)
        {
            Figure? figure = CaseColumns.IsExpected(columns[i]) ? answer.Find(columns[i][CaseColumns.ExpectPrefix.Length..]) : null;
            if (figure is not null && (expectsNothing || Differs(row, columns[i], figure)))
            {
                (all[i], isReplaced) = (figure.InFile(), true);
            }
        }

        return isReplaced ? all : null;
    }

    private static bool Differs(CaseRow row, string column, Figure figure) =>
        row.Cells.TryGetValue(column, out CaseCell cell) && (Sum.Read(column, cell.Text, out _) is not { } sum || figure.Comparable(sum) != figure.Value);

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny("\",\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}

/// <summary>Writes the actual figures of a file of cases beside it, to look at and copy over. It never writes the file itself.</summary>
/// <remarks>Rule: spec 9, PhbCalc.Testing.</remarks>
internal static class Blessing
{
    private const string Variable = "PHBCALC_BLESS";

    /// <summary>What was written in this run, so that the rows of a file do not each write the whole of it.</summary>
    private static readonly ConcurrentDictionary<string, Lazy<string>> Written = new(StringComparer.Ordinal);

    /// <summary>Whether the environment asks for it.</summary>
    internal static bool IsAsked => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } value && value != "0" && value != "false";

    /// <summary>Writes the actual figures, once a run.</summary>
    /// <returns>Where they are, in words.</returns>
    internal static string Write(string path, ReadOptions options) => Written.GetOrAdd(path, _ => new(() => Now(CaseFile.Read(path, options.Workbooks), options))).Value;

    /// <summary>Writes the actual figures.</summary>
    internal static string Now(CaseFile file, ReadOptions options)
    {
        string target = ActualFile.PathOf(file.Path);
        try
        {
            ActualFile.Write(file, options, target);
            return $"The actual figures of every row are in {target}. Check that they are right, and copy them to {file.Name}.";
        }
        catch (InvalidFilesException exception)
        {
            return $"The actual figures could not be written to {target}: {exception.Message}";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"The actual figures could not be written to {target}: close it in other programs, and check that you may write there.";
        }
    }
}
