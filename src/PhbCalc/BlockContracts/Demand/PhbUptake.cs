namespace PhbCalc.BlockContracts;

/// <summary>PHB spending as holders times a mean budget, with an uptake that goes from one level to another during the contract.</summary>
/// <remarks>
/// This type is immutable. Rule: spec 6, Demand. On the way the number of holders is an exact fraction: half a holder stands for somebody who
/// holds a budget for half the time. Between two points the uptake follows a straight line.
/// </remarks>
public sealed record PhbUptake
{
    private PhbUptake(int people, Money meanBudget, Ratio from, Ratio to, ValueList<UptakePoint> points) =>
        (People, MeanBudget, From, To, Points) = (people, meanBudget, from, to, points);

    /// <summary>How many people could hold a budget.</summary>
    public int People { get; }

    /// <summary>What a budget comes to on average, in pounds a year.</summary>
    public Money MeanBudget { get; }

    /// <summary>The share of people who hold one at the start of the contract, from 0 to 1.</summary>
    public Ratio From { get; }

    /// <summary>The share of people who hold one at its end, from 0 to 1.</summary>
    public Ratio To { get; }

    /// <summary>The points that the uptake goes through, the start and the end included; empty if it goes straight from one level to the other.</summary>
    public ValueList<UptakePoint> Points { get; }

    /// <summary>An uptake that goes straight from one level to another.</summary>
    /// <param name="people">How many people could hold a budget, 1 to 100,000,000.</param>
    /// <param name="meanBudget">What a budget comes to on average, in pounds a year and whole pence, above £0.00, under £1,000,000,000.</param>
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
    /// <param name="meanBudget">What a budget comes to on average, in pounds a year and whole pence, above £0.00, under £1,000,000,000.</param>
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

    /// <summary>The uptake when so many months of a contract have passed.</summary>
    internal Fraction At(int month, int contractMonths)
    {
        ValueList<UptakePoint> points = Points.Count > 0 ? Points : [new(0, From), new(contractMonths, To)];
        int next = Enumerable.Range(1, points.Count - 1).First(i => points[i].Month >= month);
        (UptakePoint left, UptakePoint right) = (points[next - 1], points[next]);
        Fraction rise = Fraction.Of(right.Uptake) - Fraction.Of(left.Uptake);
        return Fraction.Of(left.Uptake) + (rise * new Fraction(month - left.Month, right.Month - left.Month));
    }
}
