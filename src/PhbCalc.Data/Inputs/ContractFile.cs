using PhbCalc.BlockContracts;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>Reads contract.csv: the value of a block contract in each of its years, and optionally the guaranteed share and what budgets spend.</summary>
/// <remarks>Rule: spec 8, contract.csv; spec 6, Contract.</remarks>
public static class ContractFile
{
    /// <summary>The name of the file in a folder: <c>contract.csv</c>.</summary>
    public const string Name = "contract.csv";

    internal static ColumnList Columns { get; } = new();

    internal static Column<LocalDate> YearStart { get; } = Columns.Required("year_start", Cell.Date);

    internal static Column<Money> Value { get; } = Columns.Required("value", Cell.Money);

    internal static Column<Ratio?> GuaranteedShare { get; } = Columns.Optional("guaranteed_share", (row, column) => row.ShareFraction(column, ContractFileFaults.NotAShare));

    internal static Column<Money?> PhbSpend { get; } = Columns.Optional("phb_spend", Cell.MoneyOrBlank);

    /// <summary>Reads the contract, in pounds a year. Rows are contract years, the first one first, each of twelve months from its start.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="allowRisingShares">Whether a guaranteed share may be above that of the year before; false by default.</param>
    /// <param name="fileName">The name of the file in messages; <c>contract.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static StatedContract Read(Stream stream, bool allowRisingShares = false, string fileName = Name, ReadOptions? options = null) =>
        Columns.ReadAlone(stream, fileName, options, table => ContractRows.Read(table, allowRisingShares)).ToContract();
}

/// <summary>Reads the rows of contract.csv.</summary>
internal sealed class ContractRows
{
    private readonly CsvTable table;
    private readonly YearStarts starts = new();
    private readonly List<int> rows = [];
    private readonly List<Money> values = [];
    private readonly ContractYearColumn<Ratio> shares;
    private readonly ContractYearColumn<Money> spending;

    private ContractRows(CsvTable table)
    {
        this.table = table;
        shares = new(table, ContractFile.GuaranteedShare, ContractFileFaults.BlankShare);
        spending = new(table, ContractFile.PhbSpend, ContractFileFaults.BlankSpend);
    }

    internal static ContractRows Read(CsvTable table, bool allowRisingShares)
    {
        ContractRows read = new(table);
        while (table.Next())
        {
            read.Add(allowRisingShares);
        }

        if (table.IsWhole)
        {
            read.RefuseWhole();
        }

        return read;
    }

    /// <summary>What the rows say; there are no faults in them.</summary>
    internal StatedContract ToContract()
    {
        BlockContract contract = BlockContract.OfValues(starts.First!.Value, values.ToValueList());
        return new(
            contract,
            shares.IsGiven ? GuaranteeSchedule.Explicit(shares.Values) : null,
            spending.IsGiven ? PhbDemand.Of(ReleasePer.Year, contract.Start, spending.Values) : null);
    }

    private void Add(bool allowRisingShares)
    {
        rows.Add(table.Row);
        AddStart();
        values.Add(ContractFile.Value.In(table));
        RefuseOutside(ContractFile.Value.Name, values[^1]);
        AddShare(allowRisingShares);
        Money? spend = ContractFile.PhbSpend.In(table);
        spending.Add(spend);
        RefuseOutside(ContractFile.PhbSpend.Name, spend);
    }

    /// <summary>Rows that could not be split are years too, so after one of them the next year is not known.</summary>
    private void AddStart()
    {
        LocalDate start = ContractFile.YearStart.In(table);
        bool isRead = ContractFile.YearStart.CanBeReadIn(table);
        if (starts.ExpectedInsteadOf(isRead ? start : null) is { } expected && table.IsWhole)
        {
            table.Refuse(ContractFileFaults.DoesNotFollow(ContractFile.YearStart.Name, start, expected));
        }
    }

    private void AddShare(bool allowRisingShares)
    {
        Ratio? share = ContractFile.GuaranteedShare.In(table);
        if (share is { } given && !ScheduleFaults.IsShare(given))
        {
            table.Refuse(ContractFileFaults.NotAShare(ContractFile.GuaranteedShare.Name, table.Text(ContractFile.GuaranteedShare.Index)!));
            share = null;
        }
        else if (!allowRisingShares && share is { } after && shares.Last is { } before && ScheduleFaults.Rising(before, after) is { } rising)
        {
            table.Refuse(rising);
        }

        shares.Add(share);
    }

    private void RefuseOutside(string column, Money? sum)
    {
        FaultList faults = new("contract");
        ContractFaults.AddIfOutside(ref faults, column, sum ?? Money.Zero);
        table.Refuse(faults.All);
    }

    private void RefuseWhole()
    {
        shares.RefuseBlanks();
        spending.RefuseBlanks();
        foreach (Fault fault in ContractFaults.In(starts.First ?? default, values) ?? [])
        {
            bool isAboutTheStart = fault.Value is not null;
            if (fault.Position is null && (starts.First is not null || !isAboutTheStart))
            {
                table.RefuseEarlier(isAboutTheStart ? rows[0] : 0, fault);
            }
        }
    }
}

/// <summary>A column of contract.csv that every year has a value in, or none.</summary>
/// <param name="table">The file.</param>
/// <param name="column">The column.</param>
/// <param name="blank">The fault of a cell that is blank when others are not.</param>
internal sealed class ContractYearColumn<T>(CsvTable table, Column<T?> column, Func<string, Fault> blank)
    where T : struct
{
    private readonly List<T> values = [];
    private readonly List<int> blanks = [];

    /// <summary>Whether there are values.</summary>
    internal bool IsGiven => values.Count > 0;

    /// <summary>The values, a year each.</summary>
    internal ValueList<T> Values => values.ToValueList();

    /// <summary>The last value before this row that could be read; null if there is none.</summary>
    internal T? Last => values.Count > 0 ? values[^1] : null;

    /// <summary>Adds the value of the row; null if it is blank or cannot be read.</summary>
    internal void Add(T? value)
    {
        if (value is { } given)
        {
            values.Add(given);
        }
        else if (column.IsBlankIn(table))
        {
            blanks.Add(table.Row);
        }
    }

    /// <summary>Reports the rows that are blank when others are not.</summary>
    internal void RefuseBlanks()
    {
        foreach (int row in values.Count > 0 ? blanks : [])
        {
            table.RefuseEarlier(row, blank(column.Name));
        }
    }
}

/// <summary>What can be wrong with contract.csv, beyond what is wrong with one cell or with the contract.</summary>
internal static class ContractFileFaults
{
    internal static Fault NotAShare(string field, string value) => CellFaults.NotAShare(field, value, ScheduleFaults.ShareRange);

    internal static Fault DoesNotFollow(string field, LocalDate start, LocalDate expected) =>
        new(field, "does not follow the year before by twelve months", $"write {Iso.Text(expected)}: contract years follow each other without a gap") { Value = Iso.Text(start) };

    internal static Fault BlankShare(string field) => new(field, "is blank, though other years have a share", "give every year a share, or none");

    internal static Fault BlankSpend(string field) => new(field, "is blank, though other years have a sum", "give every year a sum, 0.00 where nothing is spent, or none");
}

/// <summary>What contract.csv says.</summary>
/// <remarks>This type is immutable. <see cref="ContractFile"/> reads it. Rule: spec 8, contract.csv; spec 6, Contract.</remarks>
/// <param name="Contract">The contract, with the value of each of its years in pounds.</param>
/// <param name="Schedule">The guaranteed share of each year; null if the file does not have it.</param>
/// <param name="Demand">What personal health budgets spend in each year, in pounds; null if the file does not have it.</param>
public sealed record StatedContract(BlockContract Contract, GuaranteeSchedule? Schedule, PhbDemand? Demand);

/// <summary>Checks that years follow each other by twelve months, and finds the one that does not.</summary>
internal sealed class YearStarts
{
    private const int MonthsInYear = 12;
    private const int LastYear = 9999;

    private int count;
    private (int Year, LocalDate Start)? first;
    private LocalDate? last;
    private bool isBroken;

    /// <summary>The start of the first year whose start could be read; null if there is none.</summary>
    internal LocalDate? First => first?.Start;

    /// <summary>Adds a year, and gives its right start; null if its start is right, or the right one is not known.</summary>
    /// <remarks>A missing year shifts all later ones, and counts as one error. An error in one year shifts none.</remarks>
    /// <param name="start">When it starts; null if that could not be read.</param>
    internal LocalDate? ExpectedInsteadOf(LocalDate? start)
    {
        int year = count++;
        if (start is not { } given)
        {
            return null;
        }

        LocalDate? before = last;
        last = given;
        if (first is not { } from)
        {
            first = (year, given);
            return null;
        }

        LocalDate? expected = Later(from.Start, year - from.Year);
        if (given == expected || (isBroken && given == Later(before!.Value, 1)))
        {
            return null;
        }

        isBroken = true;
        return expected;
    }

    /// <summary>A day a number of years later; null if the calendar ends before.</summary>
    private static LocalDate? Later(LocalDate start, int years) => start.Year + years >= LastYear ? null : start.PlusMonths(years * MonthsInYear);
}
