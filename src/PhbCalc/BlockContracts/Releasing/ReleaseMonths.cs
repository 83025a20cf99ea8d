namespace PhbCalc.BlockContracts;

/// <summary>The sums of each month of a release, and what longer periods come to: a quarter and a year are the sums of their months.</summary>
internal sealed class ReleaseMonths
{
    private readonly BlockContract contract;
    private readonly ReleaseSums[] months;

    internal ReleaseMonths(SteppedRelease release, PhbDemand? demand, ProviderSide? provider)
    {
        contract = release.Contract;
        Money[]? spending = demand is null ? null : DemandSpending.ByMonth(demand, contract, release.Policy.Phasing);
        months = [.. contract.Years.SelectMany(year =>
        {
            int[] lengths = contract.MonthLengths(year.Number, release.Policy.Phasing);
            Fraction share = release.Schedule.Exact(year.Number);
            ValueList<Money> values = ContractPayments.Of(year, lengths, value => value);
            ValueList<Money> guaranteed = ContractPayments.Of(year, lengths, value => (share * value.Pounds).ToPenny());
            ValueList<Money>? avoidable = provider is null ? null : ContractPayments.Of(year, lengths, value => provider.Avoidable(value, 1 - share));
            int first = (year.Number - 1) * BlockContract.MonthsInYear;
            return Enumerable.Range(0, BlockContract.MonthsInYear).Select(month => new ReleaseSums(
                values[month], guaranteed[month], spending?[first + month], avoidable?[month]));
        })];
    }

    internal ReleaseSums OfYear(int year) => Sum((year - 1) * BlockContract.MonthsInYear, BlockContract.MonthsInYear);

    internal ValueList<ReleasePeriod> Periods(ReleasePer per)
    {
        int length = per.Months();
        List<ReleasePeriod> periods = new(months.Length / length);
        for (int first = 0; first < months.Length; first += length)
        {
            ReleaseSums sums = Sum(first, length);
            bool isFirst = periods.Count == 0;
            ReleaseSums toDate = isFirst ? sums : periods[^1].ToDate + sums;
            Money? soFar = isFirst ? sums.DoubleRunning : periods[^1].DoubleRunningSoFar + sums.DoubleRunning;
            (LocalDate start, LocalDate end) = (contract.MonthStart(first), contract.MonthStart(first + length).PlusDays(-1));
            periods.Add(new((first / BlockContract.MonthsInYear) + 1, start, end, sums, toDate, soFar));
        }

        return [.. periods];
    }

    private ReleaseSums Sum(int first, int count)
    {
        ReleaseSums sum = months[first];
        foreach (ReleaseSums month in months.AsSpan(first + 1, count - 1))
        {
            sum += month;
        }

        return sum;
    }
}
