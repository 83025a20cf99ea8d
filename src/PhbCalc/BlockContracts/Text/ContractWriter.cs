namespace PhbCalc.BlockContracts;

/// <summary>Writes what a block contract comes to in each year, and how revisions are paid.</summary>
internal static class ContractWriter
{
    internal static void Write(CostText text, BlockContract contract, ContractPhasing phasing)
    {
        text.Paragraph("The contract");
        TextTable table = new(false, false, true, false);
        table.Add("Year", "", "Value", "");
        Money? before = contract.BaseValue;
        foreach (ContractYear year in contract.Years)
        {
            table.Add(Iso.Number(year.Number), $"{Iso.Text(year.Start)} to {Iso.Text(year.End)}", year.FirstValue.ToString(), Reason(text, year.Uplift, before));
            for (int i = 0; i < year.Revisions.Count; i++)
            {
                RevisedValue revised = year.Revisions[i];
                bool isReplaced = i + 1 < year.Revisions.Count && year.Revisions[i + 1].Month == revised.Month;
                string paid = isReplaced ? "replaced in the same month" : Paid(contract, year, revised, phasing);
                table.Add("", $"revised on {Iso.Text(revised.Revision.AgreedOn)}", revised.Value.ToString(), $"{Reason(text, revised.Revision.Uplift, before)}; {paid}");
            }

            before = year.Value;
        }

        text.Table(table);
    }

    private static string Reason(CostText text, Rates.Uplift? uplift, Money? before) => uplift switch
    {
        null => "agreed",
        { Source: { } source } => $"{before} raised by {uplift} {text.Footnote(source)}",
        _ => $"{before} raised by {uplift}",
    };

    private static string Paid(BlockContract contract, ContractYear year, RevisedValue revised, ContractPhasing phasing)
    {
        int month = revised.Month - 1;
        Money payment = contract.Payments(year.Number, phasing)[month];
        Money arrears = payment - Phasing.Spread(revised.Value, contract.MonthLengths(year.Number, phasing))[month];
        string from = Iso.Text(contract.MonthStart(((year.Number - 1) * BlockContract.MonthsInYear) + month));
        return arrears == Money.Zero ? $"the month from {from} pays {payment}"
            : arrears > Money.Zero ? $"the month from {from} pays {payment}, {arrears} of it for the months before"
            : $"the month from {from} pays {payment}, {-arrears} less as the months before paid too much";
    }
}
