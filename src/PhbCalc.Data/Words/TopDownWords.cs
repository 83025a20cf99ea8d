using PhbCalc.Data.Csv;
using PhbCalc.TopDown;

namespace PhbCalc.Data;

/// <summary>The words of top-down allocation, in policies and in results.</summary>
internal static class TopDownWords
{
    internal static WordTable<EligibilityIndication> Indications { get; } = new("what levels point to",
        ("not-indicated", EligibilityIndication.NotIndicated),
        ("may-indicate", EligibilityIndication.MayIndicate),
        ("expected-eligible", EligibilityIndication.ExpectedEligible));

    internal static WordTable<Scaling> Scalings { get; } = new("a way to scale", ("both", Scaling.Both), ("down_only", Scaling.DownOnly), ("up_only", Scaling.UpOnly));

    internal static WordTable<EnvelopeProblemCause> Problems { get; } = new("a cause of a problem",
        ("overrides_above_envelope", EnvelopeProblemCause.OverridesAboveEnvelope),
        ("floors_above_envelope", EnvelopeProblemCause.FloorsAboveEnvelope),
        ("caps_below_envelope", EnvelopeProblemCause.CapsBelowEnvelope),
        ("no_amounts", EnvelopeProblemCause.NoAmounts),
        ("amounts_above_envelope", EnvelopeProblemCause.AmountsAboveEnvelope));

    internal static WordTable<AllocationTableKind> Tables { get; } = new("a kind of allocation table",
        ("bands", AllocationTableKind.Bands), ("interpolated", AllocationTableKind.Interpolated), ("price_per_point", AllocationTableKind.PricePerPoint));

    internal static WordTable<CalibrationMethod> Methods { get; } = new("a method of calibration",
        ("price_per_point", CalibrationMethod.PricePerPoint),
        ("percentile_matching", CalibrationMethod.PercentileMatching),
        ("isotonic", CalibrationMethod.Isotonic));
}
