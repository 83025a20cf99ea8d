using PhbCalc.BlockContracts;

namespace PhbCalc.Data;

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
        shares = new(table, ContractColumns.GuaranteedShare, ContractFileFaults.BlankShare);
        spending = new(table, ContractColumns.PhbSpend, ContractFileFaults.BlankSpend);
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
        values.Add(table.RequiredMoney(ContractColumns.Value));
        RefuseOutside(ContractColumns.Value, values[^1]);
        AddShare(allowRisingShares);
        Money? spend = table.Money(ContractColumns.PhbSpend);
        spending.Add(spend);
        RefuseOutside(ContractColumns.PhbSpend, spend);
    }

    /// <summary>Rows that could not be taken apart are years too, so after one of them nobody knows which year comes next.</summary>
    private void AddStart()
    {
        LocalDate start = table.RequiredDate(ContractColumns.YearStart);
        bool isRead = table.CanBeRead(ContractColumns.YearStart);
        if (starts.ExpectedInsteadOf(isRead ? start : null) is { } expected && table.IsWhole)
        {
            table.Refuse(ContractFileFaults.DoesNotFollow(table.Name(ContractColumns.YearStart), start, expected));
        }
    }

    private void AddShare(bool allowRisingShares)
    {
        Ratio? share = table.ShareFraction(ContractColumns.GuaranteedShare, ContractFileFaults.NotAShare);
        if (share is { } given && !ScheduleFaults.IsShare(given))
        {
            table.Refuse(ContractFileFaults.NotAShare(table.Name(ContractColumns.GuaranteedShare), table.Text(ContractColumns.GuaranteedShare)!));
            share = null;
        }
        else if (!allowRisingShares && share is { } after && shares.Last is { } before && ScheduleFaults.Rising(before, after) is { } rising)
        {
            table.Refuse(rising);
        }

        shares.Add(share);
    }

    private void RefuseOutside(int column, Money? sum)
    {
        FaultList faults = new("contract");
        ContractFaults.AddIfOutside(ref faults, table.Name(column), sum ?? Money.Zero);
        if (faults.All is { } found)
        {
            table.Refuse(found);
        }
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
