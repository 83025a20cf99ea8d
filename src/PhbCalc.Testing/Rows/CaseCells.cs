using System.Globalization;
using System.Text;
using PhbCalc.Data;
using PhbCalc.Data.Csv;

namespace PhbCalc.Testing.Rows;

/// <summary>The input cells of a case, and the faults found in them. A cell that cannot be read is reported, and counts as blank.</summary>
/// <param name="path">Where the file of cases is.</param>
/// <param name="sheet">The sheet of the workbook that it is; null if it is none.</param>
/// <param name="row">The row.</param>
/// <param name="options">How dates are written.</param>
internal sealed class CaseCells(string path, SheetStream? sheet, CaseRow row, ReadOptions options)
{
    private readonly List<FileFault> faults = [];

    /// <summary>What was found wrong so far.</summary>
    internal IReadOnlyList<FileFault> Faults => faults;

    /// <summary>The columns whose cells are not blank.</summary>
    internal IEnumerable<string> Columns => row.Cells.Keys;

    /// <summary>How dates are written.</summary>
    internal ReadOptions Options => options;

    /// <summary>The folder of the file of cases, from which paths in cells go.</summary>
    internal string Folder => Path.GetDirectoryName(path)!;

    /// <summary>The text of a cell; null if it is blank.</summary>
    internal string? Text(string column) => row.Cells.TryGetValue(column, out CaseCell cell) ? cell.Text : null;

    /// <summary>Whether a cell is not blank.</summary>
    internal bool Has(string column) => row.Cells.ContainsKey(column);

    /// <summary>The first of some columns whose cell is not blank; null if all are.</summary>
    internal string? FirstOf(params IEnumerable<string> columns) => columns.FirstOrDefault(Has);

    /// <summary>The text of a cell that must not be blank.</summary>
    internal string RequiredText(string column)
    {
        if (Text(column) is { } text)
        {
            return text;
        }

        Refuse(column, CellFaults.Blank(column));
        return string.Empty;
    }

    /// <summary>The date in a cell; null if it is blank.</summary>
    internal LocalDate? Date(string column) => options.Dates == DateForm.Uk
        ? Value<LocalDate>(column, CellText.TryUkDate, CellFaults.NotUkDate)
        : Value<LocalDate>(column, CellText.TryIsoDate, CellFaults.NotIsoDate);

    /// <summary>The sum of money in a cell, 0 or more; null if it is blank.</summary>
    internal Money? Money(string column) => Value<Money>(column, CellText.TrySum, CellFaults.NotMoney);

    /// <summary>The number in a cell; null if it is blank.</summary>
    internal decimal? Number(string column) => Value<decimal>(column, CellText.TryNumber, CellFaults.NotANumber);

    /// <summary>The whole number in a cell; null if it is blank.</summary>
    internal int? Whole(string column, Func<string, string, Fault> refusal) => Value<int>(column, CellText.TryWhole, refusal);

    /// <summary>The share in a cell, 0.8 or 4/5; null if it is blank.</summary>
    internal Ratio? Share(string column) =>
        Value(column, (ReadOnlySpan<byte> text, out Ratio ratio) => Ratio.TryParse(Encoding.UTF8.GetString(text), out ratio), ContractFileFaults.NotAShare);

    /// <summary>What the word in a cell stands for; null if it is blank.</summary>
    internal T? Word<T>(string column, WordTable<T> words)
        where T : struct
    {
        T? meaning = Text(column) is { } text ? words.Find(text) : null;
        if (meaning is null && Text(column) is { } unknown)
        {
            Refuse(column, CellFaults.NotAWord(column, CellFaults.Shown(unknown), words.What, words.Words));
        }

        return meaning;
    }

    /// <summary>A date as it is written in cells.</summary>
    internal string Written(LocalDate date) => options.Dates == DateForm.Uk ? date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : Iso.Text(date);

    /// <summary>The message for a fault in a cell.</summary>
    internal FileFault At(string column, Fault fault)
    {
        int place = row.Cells.TryGetValue(column, out CaseCell cell) ? cell.Row : row.Row;
        return new(Path.GetFileName(path), place, column, fault) { Cell = sheet?.Place(place, sheet.PositionOf(column)) };
    }

    /// <summary>Reports a fault in a cell.</summary>
    internal void Refuse(string column, Fault fault) => faults.Add(At(column, fault));

    /// <summary>Reports faults that were found elsewhere.</summary>
    internal void Add(IEnumerable<FileFault> found) => faults.AddRange(found);

    /// <summary>Works something out of the cells; its faults are reported at their places.</summary>
    /// <param name="work">The work.</param>
    /// <param name="column">The column that is to blame for a fault of a field that no cell gives.</param>
    internal T? Try<T>(Func<T> work, string column)
        where T : class
    {
        try
        {
            return work();
        }
        catch (InvalidFilesException exception)
        {
            faults.AddRange(exception.Faults);
        }
        catch (InvalidInputException exception)
        {
            faults.AddRange(exception.Faults.Select(fault => At(Has(fault.Field) ? fault.Field : column, fault)));
        }

        return null;
    }

    /// <summary>Stops if anything was reported.</summary>
    /// <exception cref="InvalidFilesException">Something was.</exception>
    internal void ThrowIfRefused()
    {
        if (faults.Count > 0)
        {
            throw new InvalidFilesException(faults.Distinct().ToValueList());
        }
    }

    private T? Value<T>(string column, TryReadCell<T> tryRead, Func<string, string, Fault> refusal)
        where T : struct
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        if (tryRead(Encoding.UTF8.GetBytes(text), out T value))
        {
            return value;
        }

        Refuse(column, refusal(column, CellFaults.Shown(text)));
        return null;
    }
}

/// <summary>A cell of a case, and the row in which it stands: the case's own, or the baseline's.</summary>
/// <param name="Text">The text, not blank.</param>
/// <param name="Row">The row as a spreadsheet numbers it.</param>
internal readonly record struct CaseCell(string Text, int Row);

/// <summary>What can be wrong with cells of a case, beyond faults of one cell alone.</summary>
internal static class RowFaults
{
    internal static Fault NotTogether(string column, string other) =>
        new(column, $"is given together with {other}", $"keep one of them; a cell of {CaseColumns.Blank} blanks what the baseline gives");

    internal static Fault OnlyWith(string column, string other) => new(column, "is blank", $"give it together with {other}");

    internal static Fault NoSuchPath(string column, string path, string place) => new(column, "cannot be found", $"write its path from the folder of the cases, {place}") { Value = path };

    internal static Fault NotOneOf(string column, string id, string place, IEnumerable<string> known)
    {
        string remedy = $"write an id that is in {place}, capitals included";
        return new(column, $"is not in {place}", Nearest.To(id, known) is { } meant ? $"did you mean '{meant}'? otherwise {remedy}" : remedy)
        {
            Value = id,
            RemedyWithoutPersonalData = remedy,
        };
    }
}
