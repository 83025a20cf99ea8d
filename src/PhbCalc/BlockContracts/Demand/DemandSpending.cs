namespace PhbCalc.BlockContracts;

/// <summary>Lays demand out over the months of a contract, whole pence a month.</summary>
internal static class DemandSpending
{
    private const int MonthsInYear = BlockContract.MonthsInYear;

    /// <summary>What is spent in each month of the contract.</summary>
    /// <exception cref="InvalidInputException">The demand does not fit the contract.</exception>
    internal static Money[] ByMonth(PhbDemand demand, BlockContract contract, ContractPhasing phasing)
    {
        InvalidInputException.ThrowIfAny(DemandFaults.In(demand, contract));
        return demand.Uptake is { } uptake ? Following(uptake, contract, phasing) : Stated(demand, contract, phasing);
    }

    private static Money[] Stated(PhbDemand demand, BlockContract contract, ContractPhasing phasing)
    {
        int months = demand.Per!.Value.Months();
        Money[] spending = new Money[contract.Years.Count * MonthsInYear];
        int first = spending.Length - (demand.Spending.Count * months);
        int[] lengths = [.. contract.Years.SelectMany(year => contract.MonthLengths(year.Number, phasing))];
        for (int i = 0; i < demand.Spending.Count; i++)
        {
            int start = first + (i * months);
            Phasing.Spread(demand.Spending[i], lengths[start..(start + months)]).AsSpan().CopyTo(spending.AsSpan(start));
        }

        return spending;
    }

    /// <summary>
    /// Holders times the mean budget. Over a month the uptake is the mean of its ends, exactly; running totals of each contract year are
    /// rounded, so that the year is the exact sum rounded once.
    /// </summary>
    private static Money[] Following(PhbUptake uptake, BlockContract contract, ContractPhasing phasing)
    {
        int all = contract.Years.Count * MonthsInYear;
        Money[] spending = new Money[all];
        Fraction perUptake = (Fraction)uptake.MeanBudget.Pounds * uptake.People;
        foreach (ContractYear year in contract.Years)
        {
            int[] lengths = contract.MonthLengths(year.Number, phasing);
            int whole = lengths.Sum();
            Fraction exact = 0;
            Money soFar = Money.Zero;
            for (int i = 0; i < MonthsInYear; i++)
            {
                int month = ((year.Number - 1) * MonthsInYear) + i;
                Fraction mean = (uptake.At(month, all) + uptake.At(month + 1, all)) * new Fraction(1, 2);
                exact += perUptake * mean * new Fraction(lengths[i], whole);
                Money rounded = exact.ToPenny();
                (spending[month], soFar) = (rounded - soFar, rounded);
            }
        }

        return spending;
    }
}
