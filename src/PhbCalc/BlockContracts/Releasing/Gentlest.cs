namespace PhbCalc.BlockContracts;

/// <summary>Finds the largest guarantees that never pay twice.</summary>
internal static class Gentlest
{
    internal static ValueList<GentlestYear> Years(BlockContract contract, PhbDemand demand, ReleasePolicy policy)
    {
        Money[] spending = DemandSpending.ByMonth(demand, contract, policy.Phasing);
        List<GentlestYear> years = new(contract.Years.Count);
        Fraction share = 1;
        foreach (ContractYear year in contract.Years)
        {
            Money spend = Money.Zero;
            foreach (Money month in spending.AsSpan((year.Number - 1) * BlockContract.MonthsInYear, BlockContract.MonthsInYear))
            {
                spend += month;
            }

            Money left = spend > year.Value ? Money.Zero : year.Value - spend;
            Money most = policy.AllowRisingShares ? year.Value : Money.FromPence((long)(share * year.Value.Pounds * 100).Whole());
            years.Add(new(year.Number, year.Value, spend, left < most ? left : most, spend > year.Value ? spend - year.Value : Money.Zero));
            share = Share(years[^1], share);
        }

        return [.. years];
    }

    /// <summary>The share of each year that its guarantee is; of a year without a value, that of the year before.</summary>
    internal static IEnumerable<Ratio> Shares(ValueList<GentlestYear> years)
    {
        Fraction share = 1;
        foreach (GentlestYear year in years)
        {
            share = Share(year, share);
            yield return new((long)share.Numerator, (long)share.Denominator);
        }
    }

    private static Fraction Share(GentlestYear year, Fraction before) =>
        year.Value == Money.Zero ? before : (Fraction)year.Guaranteed.Pounds / year.Value.Pounds;
}
