namespace PhbCalc.Data.Csv;

/// <content>The cells of the row. A cell that cannot be read is reported and counts as blank.</content>
internal sealed partial class CsvTable
{
    private readonly Utf8Cache<string> texts = new();
    private readonly Dictionary<string, Source> sources = new(StringComparer.Ordinal);
    private readonly Utf8Cache<DayTypes> daysRead = new();
    private readonly Utf8Cache<WeekPattern> weeksRead = new();

    /// <summary>The groups of the file, and their positions.</summary>
    internal (string Group, int Position)[] Groups => header?.Groups ?? [];

    /// <summary>Whether the file has a column.</summary>
    internal bool Has(int column) => header?.Position(column) >= 0;

    /// <summary>The bytes of a cell, trimmed; empty if it is blank or the file does not have the column.</summary>
    internal ReadOnlySpan<byte> Bytes(int column)
    {
        int position = header!.Position(column);
        return position < 0 ? [] : BytesAt(position);
    }

    /// <summary>The text of a cell; null if it is blank.</summary>
    internal string? Text(int column) => TextOf(Bytes(column), column, header!.Position(column));

    /// <summary>The text of a cell at a position in the file; null if it is blank.</summary>
    internal string? TextAt(int position) => TextOf(BytesAt(position), -1, position);

    /// <summary>The text of a cell that must not be blank.</summary>
    internal string RequiredText(int column)
    {
        ReadOnlySpan<byte> cell = Bytes(column);
        return cell.IsEmpty ? Missing(column, string.Empty) : TextOf(cell, column, header!.Position(column)) ?? string.Empty;
    }

    /// <summary>The source that a cell names; null if it is blank. Rows with the same source share it.</summary>
    internal Source? Source(int column) => Text(column) is not { } title ? null
        : sources.TryGetValue(title, out Source? source) ? source : sources[title] = new(title);

    /// <summary>The bytes of an id; empty if it is blank or damaged, which is reported.</summary>
    internal ReadOnlySpan<byte> Id(int column)
    {
        ReadOnlySpan<byte> cell = Bytes(column);
        return IsDamaged(cell, column, header!.Position(column)) ? [] : cell;
    }

    /// <summary>The date in a cell; null if it is blank.</summary>
    internal LocalDate? Date(int column) => options.Dates == DateForm.Uk ? UkDate(column) : Value<LocalDate>(column, CellText.TryIsoDate, CellFaults.NotIsoDate);

    private LocalDate? UkDate(int column)
    {
        LocalDate? date = Value<LocalDate>(column, CellText.TryUkDate, CellFaults.NotUkDate);
        if (date is not null && !hasOneWay![column])
        {
            hasOneWay[column] = !CellText.ReadsBothWays(Bytes(column));
            readsBothWays![column] = !hasOneWay[column];
        }

        return date;
    }

    /// <summary>The date in a cell that must not be blank.</summary>
    internal LocalDate RequiredDate(int column) => Bytes(column).IsEmpty ? Missing(column, default(LocalDate)) : Date(column) ?? default;

    /// <summary>The time in a cell at which something starts; null if it is blank.</summary>
    internal LocalTime? StartTime(int column) => Value<LocalTime>(column, CellText.TryStartTime, CellFaults.NotAStart);

    /// <summary>The time in a cell at which something ends; null if it is blank. 24:00 is the midnight that follows.</summary>
    internal LocalTime? EndTime(int column) => Value<LocalTime>(column, CellText.TryEndTime, CellFaults.NotATime);

    /// <summary>The sum of money in a cell, 0 or more; null if it is blank.</summary>
    internal Money? Money(int column) => Value<Money>(column, separator == Comma ? CellText.TrySum : CellText.TrySumWithPoint, CellFaults.NotMoney);

    /// <summary>The sum of money in a cell that must not be blank.</summary>
    internal Money RequiredMoney(int column) => Bytes(column).IsEmpty ? Missing(column, default(Money)) : Money(column) ?? default;

    /// <summary>The sum of money in a cell that must not be blank and may be below zero.</summary>
    internal Money RequiredSignedMoney(int column) => Bytes(column).IsEmpty ? Missing(column, default(Money))
        : Value<Money>(column, separator == Comma ? CellText.TryMoney : CellText.TryMoneyWithPoint, CellFaults.NotSignedMoney) ?? default;

    /// <summary>The number in a cell; null if it is blank.</summary>
    internal decimal? Number(int column) => Value<decimal>(column, CellText.TryNumber, CellFaults.NotANumber);

    /// <summary>The number in a cell that must not be blank.</summary>
    internal decimal RequiredNumber(int column) => Bytes(column).IsEmpty ? Missing(column, 0m) : Number(column) ?? 0m;

    /// <summary>The whole number in a cell; null if it is blank.</summary>
    internal int? Whole(int column) => Value<int>(column, CellText.TryWhole, CellFaults.NotWhole);

    /// <summary>The whole number in a cell that must not be blank.</summary>
    internal int RequiredWhole(int column) => Bytes(column).IsEmpty ? Missing(column, 0) : Whole(column) ?? 0;

    /// <summary>The exact fraction in a cell, such as 0.8 or 4/5; null if it is blank.</summary>
    internal Ratio? Fraction(int column, Func<string, string, Fault> refusal) => Value<Ratio>(column, CellText.TryFraction, refusal);

    /// <summary>The exact share in a cell, such as 0.8, 4/5 or 80%; null if it is blank.</summary>
    internal Ratio? ShareFraction(int column, Func<string, string, Fault> refusal) => Value<Ratio>(column, CellText.TryShareFraction, refusal);

    /// <summary>The share in a cell, such as 0.138 or 13.8%; null if it is blank.</summary>
    internal decimal? Share(int column) => Value<decimal>(column, CellText.TryShare, CellFaults.NotAShare);

    /// <summary>The days in a cell; none if it is blank.</summary>
    internal DayTypes Days(int column, Func<string, string, Fault> refusal)
    {
        ReadOnlySpan<byte> cell = Bytes(column);
        if (cell.IsEmpty)
        {
            return default;
        }

        if (!daysRead.TryGet(cell, out DayTypes days) && Value<DayTypes>(column, CellText.TryDays, refusal) is { } read)
        {
            daysRead.Add(cell, days = read);
        }

        return days;
    }

    /// <summary>The week pattern in a cell; every week if it is blank.</summary>
    internal WeekPattern Weeks(int column)
    {
        ReadOnlySpan<byte> cell = Bytes(column);
        if (cell.IsEmpty)
        {
            return default;
        }

        if (!weeksRead.TryGet(cell, out WeekPattern weeks) && Value<WeekPattern>(column, options.Dates == DateForm.Uk ? CellText.TryUkWeeks : CellText.TryWeeks, CellFaults.NotWeeks) is { } read)
        {
            weeksRead.Add(cell, weeks = read);
        }

        return weeks;
    }

    /// <summary>The meaning of the word in a cell; null if it is blank.</summary>
    internal T? Word<T>(int column, WordTable<T> words)
        where T : struct
    {
        ReadOnlySpan<byte> cell = Bytes(column);
        T? meaning = cell.IsEmpty ? null : words.Find(cell);
        if (meaning is null && !cell.IsEmpty)
        {
            RefuseWord(column, cell, words);
        }

        return meaning;
    }

    /// <summary>The meaning of the word in a cell that must not be blank; null if it is blank or not in the table, which is reported.</summary>
    internal T? RequiredWord<T>(int column, WordTable<T> words)
        where T : struct =>
        Bytes(column).IsEmpty ? Missing(column, default(T?)) : Word(column, words);

    private T? Value<T>(int column, TryReadCell<T> tryRead, Func<string, string, Fault> refusal)
        where T : struct
    {
        ReadOnlySpan<byte> cell = Bytes(column);
        if (cell.IsEmpty)
        {
            return null;
        }

        if (tryRead(cell, out T value))
        {
            return value;
        }

        Refuse(column, cell, refusal);
        return null;
    }

    private ReadOnlySpan<byte> BytesAt(int position)
    {
        ReadOnlySpan<byte> cell = reader.GetSpan(position);
        return cell.IsEmpty || (CellText.IsPlain(cell[0]) && cell[0] != Formulas.Quote && CellText.IsPlain(cell[^1])) ? cell : Formulas.Unquoted(CellText.Trim(cell));
    }

    private string? TextOf(ReadOnlySpan<byte> cell, int column, int position)
    {
        if (cell.IsEmpty)
        {
            return null;
        }

        if (!texts.TryGet(cell, out string? text))
        {
            if (IsDamaged(cell, column, position))
            {
                return null;
            }

            text = Utf8Comparer.Instance.Create(cell);
            texts.Add(cell, text);
        }

        return text;
    }
}
