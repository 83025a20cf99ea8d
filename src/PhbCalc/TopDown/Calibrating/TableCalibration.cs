namespace PhbCalc.TopDown;

/// <summary>Fits an allocation table to past costs of care.</summary>
/// <remarks>
/// This type is immutable, and many threads can share one. Rule: spec 4, Fitting the table to past cost. Arithmetic is exact
/// on the way to the table; the amounts of the table are rounded once, to the penny (a price per point stays a ratio).
/// </remarks>
public sealed record TableCalibration
{
    /// <summary>Says how to fit a table.</summary>
    /// <param name="method">How the table is fitted to the costs.</param>
    /// <param name="contingencyShare">The share taken off every amount, to leave a contingency in the envelope: 0 to 1 with at most six decimals, 0.15 for 15%.</param>
    /// <param name="uplift">
    /// The rise of costs to the year of pricing, as a share, -1 to 1 with at most six decimals: 0.03 is 3%; 0 (the default) if they are at its prices
    /// already.
    /// </param>
    /// <param name="extends">Whether a table of percentile matching goes on beyond the sample's scores; false by default. A price per point always does.</param>
    /// <exception cref="InvalidInputException">A number is out of range: all faults are reported.</exception>
    public TableCalibration(CalibrationMethod method, decimal contingencyShare, decimal uplift = 0m, bool extends = false)
    {
        (Method, ContingencyShare, Uplift, Extends) = (method, contingencyShare, uplift, extends);
        InvalidInputException.ThrowIfAny(CalibrationFaults.In(method, contingencyShare, uplift));
    }

    /// <summary>How the table is fitted to the costs.</summary>
    public CalibrationMethod Method { get; }

    /// <summary>The share taken off every amount, from 0 to 1: 0.15 is 15%.</summary>
    public decimal ContingencyShare { get; }

    /// <summary>The rise of costs to the year of pricing, as a share: 0.03 is 3%; 0 if they are at its prices already.</summary>
    public decimal Uplift { get; }

    /// <summary>Whether a table of percentile matching goes on beyond the sample's scores; false by default.</summary>
    public bool Extends { get; }

    /// <summary>Fits a table.</summary>
    /// <param name="sample">The sample, in any order, which does not change the table. Percentile matching needs at least two different scores.</param>
    /// <returns>The table, with the sample and how close the table comes to its costs.</returns>
    /// <exception cref="InvalidInputException">
    /// There are too few cases, or a number is below zero, 1,000,000,000,000 or more or has more than six decimals: all faults are reported, each with the position of
    /// its case. Or an amount of the table is too large.
    /// </exception>
    public CalibratedTable Calibrate(ValueList<SampleCase> sample)
    {
        InvalidInputException.ThrowIfAny(CalibrationFaults.In(Method, sample));
        AllocationTable table = TableOf(sample);
        return new(this, sample, table, AllocationAccuracy.Of(sample.Select(one => CaseOf(one, table.AmountFor(one.Points))).ToValueList()));
    }

    /// <summary>Tests the method on cases it has not seen: each fold in turn is left out, and compared with the table of the others.</summary>
    /// <param name="sample">The sample; a case's fold is its position in it modulo the number of folds.</param>
    /// <param name="folds">How many folds, at least 2 and at most as many as there are cases.</param>
    /// <returns>How close the amounts for cases that a table has not seen come to their costs.</returns>
    /// <exception cref="InvalidInputException">
    /// As for <see cref="Calibrate"/>, for the sample or for the sample without a fold; or the folds are too few or too many: all faults are reported.
    /// </exception>
    public CrossValidation CrossValidate(ValueList<SampleCase> sample, int folds)
    {
        InvalidInputException.ThrowIfAny([.. CalibrationFaults.In(Method, sample) ?? [], .. CalibrationFaults.InFolds(Method, sample, folds) ?? []]);
        List<AccuracyCase> cases = [];
        List<int> notCovered = [];
        for (int fold = 0; fold < folds; fold++)
        {
            AllocationTable table = TableOf(sample.Where((_, position) => position % folds != fold).ToValueList());
            for (int position = fold; position < sample.Count; position += folds)
            {
                Money amount = table.Find(sample[position].Points, out Fault? fault);
                if (fault is null)
                {
                    cases.Add(CaseOf(sample[position], amount));
                }
                else
                {
                    notCovered.Add(position);
                }
            }
        }

        notCovered.Sort();
        return new(folds, AllocationAccuracy.Of([.. cases]), [.. notCovered]);
    }

    private AllocationTable TableOf(ValueList<SampleCase> sample)
    {
        (decimal Points, Fraction Cost)[] cases = [.. sample.Select(one => (one.Points, UpliftedCost(one)))];
        Fraction kept = 1m - ContingencyShare;
        return Fitted(Method);

        AllocationTable Fitted(CalibrationMethod method) => method switch
        {
            CalibrationMethod.PricePerPoint => PricePerPointFit.Table(cases, kept),
            CalibrationMethod.PercentileMatching => PercentileFit.Table(cases, kept, Extends),
            CalibrationMethod.Isotonic => IsotonicFit.Table(cases, kept),
            _ => throw new ArgumentOutOfRangeException(nameof(method)),
        };
    }

    private Fraction UpliftedCost(SampleCase one) => (Fraction)one.Cost.Pounds * (1m + Uplift);

    private AccuracyCase CaseOf(SampleCase one, Money amount) => new(amount, UpliftedCost(one).ToPenny(), one.Group);

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>How an allocation table is fitted to past cost.</summary>
/// <remarks>Rule: spec 4, Fitting the table to past cost.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<CalibrationMethod>))]
public enum CalibrationMethod
{
    /// <summary>The sum of costs over the sum of points, for every point.</summary>
    PricePerPoint,

    /// <summary>The amount at a score's percentile among the scores is the same percentile of the costs.</summary>
    PercentileMatching,

    /// <summary>The steps that never fall and come closest to the costs, by least squares.</summary>
    Isotonic,
}

/// <summary>A past case: one person's score of needs, and the cost of their care.</summary>
/// <remarks>This type is immutable. <see cref="TableCalibration"/> checks it with the others. Rule: spec 4, Fitting the table to past cost.</remarks>
/// <param name="Points">The score in points, 0 or more, under 1,000,000,000,000, with at most six decimals.</param>
/// <param name="Cost">The actual cost, in pounds a year, 0 or more, under £1,000,000,000,000, with at most six decimals.</param>
/// <param name="Group">The group the person belongs to; null (the default) if it is not given.</param>
public readonly record struct SampleCase(decimal Points, Money Cost, string? Group = null)
{
    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>An allocation table fitted to past cost, and how close it comes to the costs in the sample.</summary>
/// <remarks>This type is immutable. Rule: spec 4, Fitting the table to past cost.</remarks>
public sealed record CalibratedTable
{
    internal CalibratedTable(TableCalibration calibration, ValueList<SampleCase> sample, AllocationTable table, AllocationAccuracy accuracy) =>
        (Calibration, Sample, Table, Accuracy) = (calibration, sample, table, accuracy);

    /// <summary>How it was fitted.</summary>
    public TableCalibration Calibration { get; }

    /// <summary>The cases it was fitted to, as given.</summary>
    public ValueList<SampleCase> Sample { get; }

    /// <summary>The table, from points to pounds a year.</summary>
    public AllocationTable Table { get; }

    /// <summary>How close the table's amounts come to the sample's costs, after their uplift. The contingency shows as a bias.</summary>
    public AllocationAccuracy Accuracy { get; }
}

/// <summary>How close tables come to costs that they were not fitted to.</summary>
/// <remarks>This type is immutable. Rule: spec 4, How good is it.</remarks>
public sealed record CrossValidation
{
    internal CrossValidation(int folds, AllocationAccuracy accuracy, ValueList<int> notCovered) => (Folds, Accuracy, NotCovered) = (folds, accuracy, notCovered);

    /// <summary>How many folds the sample was divided into.</summary>
    public int Folds { get; }

    /// <summary>The figures over all cases for which a table had an amount.</summary>
    public AllocationAccuracy Accuracy { get; }

    /// <summary>The positions in the sample, counted from 0, of the cases for which the table of the other folds had no amount, in order.</summary>
    public ValueList<int> NotCovered { get; }
}
