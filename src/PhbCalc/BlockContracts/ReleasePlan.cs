namespace PhbCalc.BlockContracts;

/// <summary>A block contract released step by step, as the commissioner and as the provider see it.</summary>
/// <remarks>This type is immutable. Periods sum to years and years to the total, to the penny. Rule: spec 6, Output by year, quarter or month.</remarks>
public sealed record ReleasePlan
{
    internal ReleasePlan(SteppedRelease release, ReleasePer per, PhbDemand? demand, ValueList<ReleaseYear> years, ValueList<ReleasePeriod> periods) =>
        (Release, Per, Demand, Years, Periods) = (release, per, demand, years, periods);

    /// <summary>The contract, the schedule and the policy it comes from.</summary>
    public SteppedRelease Release { get; }

    /// <summary>What people spend through personal health budgets; null if it was not given.</summary>
    public PhbDemand? Demand { get; }

    /// <summary>The contract years, in order.</summary>
    public ValueList<ReleaseYear> Years { get; internal init; }

    /// <summary>The periods, in order.</summary>
    public ValueList<ReleasePeriod> Periods { get; internal init; }

    /// <summary>Whether the periods are years, quarters or months.</summary>
    public ReleasePer Per
    {
        get;
        internal init => field = Given.Defined(value, "per");
    }

    /// <summary>The financial year whose periods these are; null (the default) for those of the whole contract.</summary>
    public FinancialYear? FinancialYear { get; private init; }

    /// <summary>The sums of the periods together, in pounds: of the whole contract, or of what <see cref="In"/> left of it.</summary>
    public ReleaseSums Total => Periods.Select(period => period.Sums).Aggregate((left, right) => left + right);

    /// <summary>
    /// The same release, cut down to the periods that start in a financial year, and to the contract years that they lie in, each as a whole. What a period
    /// has to date still counts from the start of the contract.
    /// </summary>
    /// <param name="year">The financial year.</param>
    /// <returns>A release whose totals are those of what is left.</returns>
    /// <exception cref="InvalidInputException">No period starts in that year: the fault says in which years they do.</exception>
    public ReleasePlan In(FinancialYear year)
    {
        ValueList<ReleasePeriod> within = [.. Periods.Where(period => StartsIn(period) == year)];
        return within.Count == 0
            ? throw new InvalidInputException([ReleaseFaults.NoPeriodIn(year, Per, Periods.Select(StartsIn).Distinct())])
            : this with { Periods = within, Years = [.. Years.Where(own => within.Any(period => period.Year == own.Number))], FinancialYear = year };
    }

    /// <summary>The uptake at which each year's release is exactly spent.</summary>
    /// <param name="meanBudget">The mean budget, in pounds a year and whole pence, above £0.00, under £1,000,000,000.</param>
    /// <param name="people">How many people could hold one, 1 to 100,000,000; null (the default) if that is not known, and then there is no share of them.</param>
    /// <returns>One for each contract year, in order.</returns>
    /// <exception cref="InvalidInputException">A number is out of range: all faults are reported.</exception>
    public ValueList<BreakEven> BreakEvens(Money meanBudget, int? people = null)
    {
        InvalidInputException.ThrowIfAny(DemandFaults.In(people, meanBudget));
        return [.. Years.Select(year =>
        {
            Ratio holders = new(year.Sums.Released.ToPence(), meanBudget.ToPence());
            return new BreakEven(year.Number, year.Sums.Released, holders, people is { } many ? (Fraction.Of(holders) / many).Round(6) : null);
        })];
    }

    private static FinancialYear StartsIn(ReleasePeriod period) => PhbCalc.FinancialYear.Containing(period.Start);
}

/// <summary>A contract year of a release, from both sides.</summary>
/// <remarks>This type is immutable. It is one year of a <see cref="ReleasePlan"/>. Rule: spec 6, Output by year, quarter or month.</remarks>
public sealed record ReleaseYear
{
    internal ReleaseYear(int number, LocalDate start, LocalDate end, decimal guaranteedShare, ReleaseSums sums, StrandedCosts? provider) =>
        (Number, Start, End, GuaranteedShare, Sums, Provider) = (number, start, end, guaranteedShare, sums, provider);

    /// <summary>The number of the contract year, counted from 1.</summary>
    public int Number { get; }

    /// <summary>The first day of the year.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate Start { get; }

    /// <summary>The last day of the year, included.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate End { get; }

    /// <summary>The share that is guaranteed, from 0 to 1, to six decimals: to show, not to calculate with.</summary>
    public decimal GuaranteedShare { get; }

    /// <summary>The sums of the year as a whole, in pounds.</summary>
    public ReleaseSums Sums { get; internal init; }

    /// <summary>The part of the release stranded with the provider, in pounds, line by line; null if no cost behaviour was given.</summary>
    public StrandedCosts? Provider { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>A year, quarter or month of a release.</summary>
/// <remarks>This type is immutable. It is one period of a <see cref="ReleasePlan"/>. Rule: spec 6, Output by year, quarter or month.</remarks>
/// <param name="Year">The contract year it lies in, counted from 1.</param>
/// <param name="Start">The first day of the period.</param>
/// <param name="End">The last day of the period, included.</param>
/// <param name="Sums">The sums of the period alone, in pounds.</param>
/// <param name="ToDate">
/// The sums from the start of the contract to the end of the period, in pounds. Their double running is what is left to find if release that earlier
/// periods left unspent can still be used.
/// </param>
/// <param name="DoubleRunningSoFar">
/// The double running of each period until now, added up, in pounds: what has to be found if release left unspent in one period cannot be used in a later
/// one; null if no demand was given. It is never below that of <paramref name="ToDate"/>.
/// </param>
public readonly record struct ReleasePeriod(
    int Year, [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate Start, [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate End, ReleaseSums Sums, ReleaseSums ToDate, Money? DoubleRunningSoFar)
{
    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>The sums of a contract over some time, from both sides. Guaranteed + released = value, and avoidable + stranded = released, to the penny.</summary>
/// <remarks>This type is immutable. Rule: spec 6, Output by year, quarter or month, Commissioner and Provider. All sums are in pounds and whole pence.</remarks>
/// <param name="Value">The value of the contract, in pounds. A month in which a lower value is agreed can come to less than £0.00.</param>
/// <param name="Guaranteed">The part of it that the provider gets in any case, in pounds.</param>
/// <param name="Spend">What is spent through personal health budgets, in pounds; null if no demand was given.</param>
/// <param name="Avoidable">What the provider no longer has to spend, in pounds; null if no cost behaviour was given.</param>
public readonly record struct ReleaseSums(Money Value, Money Guaranteed, Money? Spend, Money? Avoidable)
{
    /// <summary>What leaves the contract, in pounds: the value less what is guaranteed. In a month it can be a penny under £0.00 by rounding.</summary>
    public Money Released => Value - Guaranteed;

    /// <summary>What is paid twice, in pounds: PHB spending beyond what is released, or £0.00; null if no demand was given.</summary>
    public Money? DoubleRunning => Spend is { } spend ? Above(spend, Released) : null;

    /// <summary>What is released and not spent, in pounds, or £0.00; null if no demand was given.</summary>
    public Money? Unspent => Spend is { } spend ? Above(Released, spend) : null;

    /// <summary>
    /// What the provider goes on spending without income for it, in pounds: released less avoidable; null if no cost behaviour was given. Rounding can take
    /// it a penny or so below £0.00; it is never clipped.
    /// </summary>
    public Money? Stranded => Released - Avoidable;

    /// <summary>The sums of two stretches of time together: a sum unspent in one reduces the double running of the other.</summary>
    /// <param name="left">One stretch.</param>
    /// <param name="right">The other.</param>
    /// <returns>The sums of both; a sum unknown in one of them is null.</returns>
    public static ReleaseSums operator +(ReleaseSums left, ReleaseSums right) =>
        new(left.Value + right.Value, left.Guaranteed + right.Guaranteed, left.Spend + right.Spend, left.Avoidable + right.Avoidable);

    private static Money Above(Money sum, Money level) => sum > level ? sum - level : Money.Zero;
}

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

/// <summary>The uptake at which the release of a contract year is exactly spent.</summary>
/// <remarks>This type is immutable. Rule: spec 6, Commissioner: holders = released / mean budget.</remarks>
/// <param name="Year">The number of the contract year, counted from 1.</param>
/// <param name="Released">What the year releases, in pounds.</param>
/// <param name="Holders">How many people's budgets it pays for all year, exactly; with more, the commissioner pays twice.</param>
/// <param name="Uptake">
/// The same as a share of the people who could hold a budget, to six decimals; more than 1 if the release is more than all of them would
/// spend; null if their number was not given.
/// </param>
public readonly record struct BreakEven(int Year, Money Released, Ratio Holders, decimal? Uptake)
{
    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
