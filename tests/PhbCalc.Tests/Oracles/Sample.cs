using PhbCalc.TopDown;

namespace PhbCalc.Tests.Oracles;

/// <summary>A sample and how it is fitted.</summary>
/// <param name="Cases">The cases.</param>
/// <param name="Contingency">What is taken off, as a share.</param>
/// <param name="Uplift">What costs are raised by, as a share.</param>
internal sealed record Sample(ValueList<SampleCase> Cases, decimal Contingency, decimal Uplift)
{
    /// <summary>Each score once, from the lowest.</summary>
    internal IReadOnlyList<decimal> Scores => [.. Cases.Select(one => one.Points).Distinct().Order()];

    /// <summary>Cost x (1 + uplift) x (1 - contingency) of each case.</summary>
    internal IReadOnlyList<ExactFraction> Kept => [.. Cases.Select(one => Fractions.Of(one.Cost.Pounds) * (1 + Fractions.Of(Uplift)) * (1 - Fractions.Of(Contingency)))];

    internal TableCalibration By(CalibrationMethod method, bool extends = false) => new(method, Contingency, Uplift, extends);

    internal CalibratedTable Calibrate(CalibrationMethod method, bool extends = false) => By(method, extends).Calibrate(Cases);

    public override string ToString() =>
        FormattableString.Invariant($"{string.Join(' ', Cases.Select(one => $"{one.Points.ToString(System.Globalization.CultureInfo.InvariantCulture)}:{one.Cost}"))}, contingency {Contingency}, uplift {Uplift}");
}
