namespace PhbCalc.TopDown;

/// <summary>A table that turns a score of needs into pounds a year: bands, straight lines between points, or a price per point.</summary>
/// <remarks>This type is immutable. Rule: spec 4, Allocation table. Ratios are exact; the amount is rounded once, to the penny.</remarks>
/// <example>
/// <code>
/// AllocationTable table = AllocationTable.Interpolated([new(0m, Money.Zero), new(60m, Money.FromPounds(42_000m))]);
/// Money amount = table.AmountFor(30m); // £21,000.00
/// </code>
/// </example>
public sealed record AllocationTable
{
    private AllocationTable(AllocationTableKind kind) => Kind = kind;

    /// <summary>How it turns points into pounds.</summary>
    public AllocationTableKind Kind { get; }

    /// <summary>The bands, in order; empty in a table of another kind.</summary>
    public ValueList<AllocationBand> Bands { get; private init; }

    /// <summary>
    /// The points, in order. A price per point has two: 0 points for £0.00, and the points and amount that set the price. Empty in a table of bands.
    /// </summary>
    public ValueList<AllocationPoint> Points { get; private init; }

    /// <summary>Whether the first and the last line of an interpolated table go on beyond its points (never below £0.00). A price per point always does.</summary>
    public bool Extends { get; private init; }

    /// <summary>A table of bands. A score between two bands, or outside all, has no amount.</summary>
    /// <param name="bands">The bands, at least one, from the lowest; a band includes both its ends.</param>
    /// <returns>The table.</returns>
    /// <exception cref="InvalidInputException">
    /// There is no band, a band ends before it starts, overlaps or does not follow the one before, or a number is below zero, 1,000,000,000,000 or more or has more than
    /// six decimals: all faults are reported, each with the position of its band.
    /// </exception>
    public static AllocationTable OfBands(ValueList<AllocationBand> bands)
    {
        InvalidInputException.ThrowIfAny(AllocationTableFaults.In(bands));
        return new(AllocationTableKind.Bands) { Bands = bands };
    }

    /// <summary>A table of straight lines between points.</summary>
    /// <param name="points">The points, from the lowest, with one for each score: at least one, or at least two to extend.</param>
    /// <param name="extends">Whether scores below the first and above the last point follow the nearest line (never below £0.00); if false (the default), they have no amount.</param>
    /// <returns>The table.</returns>
    /// <exception cref="InvalidInputException">
    /// There are too few points, a score does not rise from point to point, or a number is below zero, 1,000,000,000,000 or more or has more than six decimals:
    /// all faults are reported, each with its position.
    /// </exception>
    public static AllocationTable Interpolated(ValueList<AllocationPoint> points, bool extends = false)
    {
        InvalidInputException.ThrowIfAny(AllocationTableFaults.In(points, extends));
        return new(AllocationTableKind.Interpolated) { Points = points, Extends = extends };
    }

    /// <summary>A table with the same price for every point: an exact amount for a number of points.</summary>
    /// <param name="amount">Pounds a year, 0 or more, under £1,000,000,000,000.</param>
    /// <param name="points">
    /// For how many points, more than 0, under 1,000,000,000,000, with at most six decimals; 1 by default: the amount is then the price of a point.
    /// </param>
    /// <returns>The table.</returns>
    /// <exception cref="InvalidInputException">A number is out of range: all faults are reported.</exception>
    public static AllocationTable PricePerPoint(Money amount, decimal points = 1m)
    {
        InvalidInputException.ThrowIfAny(AllocationTableFaults.In(amount, points));
        return new(AllocationTableKind.PricePerPoint) { Points = [new(0m, Money.Zero), new(points, amount)], Extends = true };
    }

    /// <summary>The amount for a score, in pounds a year, rounded once to the penny.</summary>
    /// <param name="points">The score in points, 0 or more, under 1,000,000,000,000, with at most six decimals.</param>
    /// <returns>Pounds a year, in whole pence, 0 or more.</returns>
    /// <exception cref="InvalidInputException">
    /// The score is out of range; the table has no amount for it (the fault says which scores it covers); or the amount is £1,000,000,000,000 or more.
    /// </exception>
    public Money AmountFor(decimal points)
    {
        Money amount = Find(points, out Fault? fault);
        return fault is null ? amount : throw new InvalidInputException([fault]);
    }

    /// <summary>The amount for a score, or a fault if there is none.</summary>
    internal Money Find(decimal points, out Fault? fault)
    {
        fault = AllocationTableFaults.InScore(points);
        return fault is not null ? Money.Zero : Kind == AllocationTableKind.Bands ? InBands(points, out fault) : OnLines(points, out fault);
    }

    private Money InBands(decimal points, out Fault? fault)
    {
        (int first, int end) = (0, Bands.Count);
        while (first < end)
        {
            int middle = (first + end) / 2;
            (first, end) = Bands[middle].To < points ? (middle + 1, end) : (first, middle);
        }

        bool isIn = first < Bands.Count && Bands[first].From <= points;
        fault = isIn ? null : AllocationTableFaults.NoBand(points, Bands, first);
        return isIn ? Bands[first].Amount.ToPenny() : Money.Zero;
    }

    private Money OnLines(decimal points, out Fault? fault)
    {
        ReadOnlySpan<AllocationPoint> known = Points.AsSpan();
        bool isBeyond = points < known[0].Points || points > known[^1].Points;
        fault = isBeyond && !Extends ? AllocationTableFaults.Outside(points, known[0].Points, known[^1].Points) : null;
        if (fault is not null || known.Length == 1)
        {
            return known[0].Amount.ToPenny();
        }

        (int first, int end) = (1, known.Length - 1);
        while (first < end)
        {
            int middle = (first + end) / 2;
            (first, end) = known[middle].Points < points ? (middle + 1, end) : (first, middle);
        }

        (AllocationPoint from, AllocationPoint to) = (known[first - 1], known[first]);
        Fraction slope = ((Fraction)to.Amount.Pounds - from.Amount.Pounds) / ((Fraction)to.Points - from.Points);
        Fraction amount = from.Amount.Pounds + (slope * ((Fraction)points - from.Points));
        fault = amount >= AllocationTableFaults.TooMuch ? AllocationTableFaults.TooLarge(points) : null;
        return fault is not null || amount < 0 ? Money.Zero : amount.ToPenny();
    }
}

/// <summary>How an allocation table turns points into pounds a year.</summary>
/// <remarks>Rule: spec 4, Allocation table.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<AllocationTableKind>))]
public enum AllocationTableKind
{
    /// <summary>One amount for all scores in a band.</summary>
    Bands,

    /// <summary>Straight lines between points.</summary>
    Interpolated,

    /// <summary>The same price for every point.</summary>
    PricePerPoint,
}

/// <summary>A band of an allocation table: one amount for all scores in it.</summary>
/// <remarks>This type is immutable. <see cref="AllocationTable"/> checks it with the others. Rule: spec 4, Allocation table.</remarks>
/// <param name="From">The lowest score in it in points, inclusive, 0 or more, with at most six decimals.</param>
/// <param name="To">The highest score in it in points, inclusive, not below the lowest, with at most six decimals.</param>
/// <param name="Amount">The amount for a score in it, in pounds a year, 0 or more, with at most six decimals.</param>
public readonly record struct AllocationBand(decimal From, decimal To, Money Amount)
{
    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>A point of an allocation table: the amount for a score. Straight lines run from point to point.</summary>
/// <remarks>This type is immutable. <see cref="AllocationTable"/> checks it with the others. Rule: spec 4, Allocation table.</remarks>
/// <param name="Points">The score in points, 0 or more, with at most six decimals.</param>
/// <param name="Amount">The amount for the score, in pounds a year, 0 or more, with at most six decimals.</param>
public readonly record struct AllocationPoint(decimal Points, Money Amount)
{
    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
