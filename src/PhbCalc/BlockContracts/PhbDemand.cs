namespace PhbCalc.BlockContracts;

/// <summary>What people spend through personal health budgets instead of the block contract.</summary>
/// <remarks>This type is immutable. Rule: spec 6, Demand.</remarks>
public sealed record PhbDemand
{
    private PhbDemand(ReleasePer? per, LocalDate? from, ValueList<Money> spending, PhbUptake? uptake) =>
        (Per, From, Spending, Uptake) = (per, from, spending, uptake);

    /// <summary>Whether the sums are by year, quarter or month; null if the spending follows an uptake.</summary>
    public ReleasePer? Per { get; }

    /// <summary>The first day of the first sum; null if the spending follows an uptake.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? From { get; }

    /// <summary>The sums in pounds, one a period, to the end of the contract; empty if the spending follows an uptake.</summary>
    public ValueList<Money> Spending { get; }

    /// <summary>The uptake that the spending follows; null if it is stated.</summary>
    public PhbUptake? Uptake { get; }

    /// <summary>Spending stated by year, quarter or month. Within each, it is spread over the months as the contract is.</summary>
    /// <param name="per">Whether the sums are by year, quarter or month of the contract.</param>
    /// <param name="from">The first day of the first sum, on which a year, quarter or month of the contract starts. Before it nothing is spent.</param>
    /// <param name="spending">The sums, one a period without a gap to the end of the contract, in pounds and whole pence, each from 0 to under £1,000,000,000,000.</param>
    /// <returns>The demand. The release checks that it fits the contract.</returns>
    /// <exception cref="InvalidInputException">There is no sum, or one is out of range: all faults are reported, each with the position of its sum.</exception>
    public static PhbDemand Of(ReleasePer per, LocalDate from, ValueList<Money> spending)
    {
        InvalidInputException.ThrowIfAny(DemandFaults.In(per, spending));
        return new(per, from, spending, null);
    }

    /// <summary>Spending that follows an uptake over the whole contract.</summary>
    /// <param name="uptake">How many people hold a budget, and the mean budget.</param>
    /// <returns>The demand. The release checks that it fits the contract.</returns>
    public static PhbDemand Of(PhbUptake uptake)
    {
        ArgumentNullException.ThrowIfNull(uptake);
        return new(null, null, [], uptake);
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>PHB spending as holders times a mean budget, with an uptake that goes from one level to another during the contract.</summary>
/// <remarks>
/// This type is immutable. Rule: spec 6, Demand. On the way the number of holders is an exact fraction: half a holder means a person who
/// holds a budget for half the time. Between two points the uptake follows a straight line.
/// </remarks>
public sealed record PhbUptake
{
    private PhbUptake(int people, Money meanBudget, Ratio from, Ratio to, ValueList<UptakePoint> points) =>
        (People, MeanBudget, From, To, Points) = (people, meanBudget, from, to, points);

    /// <summary>How many people could hold a budget.</summary>
    public int People { get; }

    /// <summary>The mean budget, in pounds a year.</summary>
    public Money MeanBudget { get; }

    /// <summary>The share of people who hold one at the start of the contract, from 0 to 1.</summary>
    public Ratio From { get; }

    /// <summary>The share of people who hold one at its end, from 0 to 1.</summary>
    public Ratio To { get; }

    /// <summary>The points that the uptake goes through, the start and the end included; empty if it goes straight from one level to the other.</summary>
    public ValueList<UptakePoint> Points { get; }

    /// <summary>An uptake that goes straight from one level to another.</summary>
    /// <param name="people">How many people could hold a budget, 1 to 100,000,000.</param>
    /// <param name="meanBudget">The mean budget, in pounds a year and whole pence, above £0.00, under £1,000,000,000.</param>
    /// <param name="from">The share of people who hold one at the start of the contract, from 0 to 1: 1/20 is 5%.</param>
    /// <param name="to">The share at its end, from 0 to 1; it may be lower.</param>
    /// <returns>The uptake.</returns>
    /// <exception cref="InvalidInputException">A number is out of range: all faults are reported.</exception>
    public static PhbUptake Linear(int people, Money meanBudget, Ratio from, Ratio to)
    {
        InvalidInputException.ThrowIfAny(DemandFaults.InLevels(people, meanBudget, from, to));
        return new(people, meanBudget, from, to, []);
    }

    /// <summary>An uptake that goes through points.</summary>
    /// <param name="people">How many people could hold a budget, 1 to 100,000,000.</param>
    /// <param name="meanBudget">The mean budget, in pounds a year and whole pence, above £0.00, under £1,000,000,000.</param>
    /// <param name="points">The points, in the order of their months: the first at month 0, the last at the end of the contract.</param>
    /// <returns>The uptake. The release checks that its last point is the end of the contract.</returns>
    /// <exception cref="InvalidInputException">
    /// A number is out of range, there are fewer than two points, they are out of order or do not begin at month 0: all faults are reported,
    /// each with the position of its point.
    /// </exception>
    public static PhbUptake ByPoints(int people, Money meanBudget, ValueList<UptakePoint> points)
    {
        InvalidInputException.ThrowIfAny(DemandFaults.InPoints(people, meanBudget, points));
        return new(people, meanBudget, points[0].Uptake, points[^1].Uptake, points);
    }

    /// <summary>The uptake after a number of months of a contract.</summary>
    internal Fraction At(int month, int contractMonths)
    {
        ValueList<UptakePoint> points = Points.Count > 0 ? Points : [new(0, From), new(contractMonths, To)];
        int next = Enumerable.Range(1, points.Count - 1).First(i => points[i].Month >= month);
        (UptakePoint left, UptakePoint right) = (points[next - 1], points[next]);
        Fraction rise = Fraction.Of(right.Uptake) - Fraction.Of(left.Uptake);
        return Fraction.Of(left.Uptake) + (rise * new Fraction(month - left.Month, right.Month - left.Month));
    }
}

/// <summary>The share of people who hold a budget at one moment of a contract.</summary>
/// <remarks>This type is immutable. <see cref="PhbUptake"/> checks it, together with all others. Rule: spec 6, Demand.</remarks>
/// <param name="Month">How many months of the contract have passed: 0 is its start, 12 the end of its first year.</param>
/// <param name="Uptake">The share, from 0 to 1: 1/20 is 5%.</param>
public readonly record struct UptakePoint(int Month, Ratio Uptake);

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
