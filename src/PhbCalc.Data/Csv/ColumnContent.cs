namespace PhbCalc.Data.Csv;

/// <summary>The type of a column's cells, for workbooks.</summary>
internal enum ColumnKind
{
    /// <summary>Text; this includes ids and codes made of digits only.</summary>
    Text,

    /// <summary>A number or a sum of money.</summary>
    Number,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,
}

/// <summary>What the cells of a column hold.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Words">The only words allowed; empty if other words are allowed.</param>
internal sealed record ColumnContent(ColumnKind Kind, string[] Words)
{
    /// <summary>Text of any kind.</summary>
    internal static ColumnContent Text { get; } = new(ColumnKind.Text, []);

    /// <summary>What a workbook keeps of a type.</summary>
    internal static ColumnKind KindOf<T>()
    {
        Type type = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        return type == typeof(LocalDate) ? ColumnKind.Date
            : type == typeof(LocalTime) ? ColumnKind.Time
            : type == typeof(Money) || type == typeof(decimal) || type == typeof(int) ? ColumnKind.Number
            : ColumnKind.Text;
    }
}

/// <summary>Reads a cell that holds a word of a table.</summary>
/// <typeparam name="T">What the word stands for.</typeparam>
/// <param name="Read">Reads it.</param>
/// <param name="Words">The words of the table.</param>
internal sealed record CellWord<T>(Func<CsvTable, int, T> Read, string[] Words);
