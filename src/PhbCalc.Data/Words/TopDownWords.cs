using PhbCalc.Data.Csv;
using PhbCalc.TopDown;

namespace PhbCalc.Data;

/// <summary>The words of top-down allocation, in policies and in results.</summary>
internal static class TopDownWords
{
    internal static WordTable<EligibilityIndication> Indications { get; } = WordTable.Of<EligibilityIndication>("what levels point to");

    internal static WordTable<Scaling> Scalings { get; } = WordTable.Of<Scaling>("a way to scale");

    /// <summary>Why a caseload cannot be made to fit an envelope.</summary>
    internal static WordTable<EnvelopeCause> Causes { get; } = new("a cause of a problem",
        ("overrides_above_envelope", new(InfeasibleCause.OverridesAboveTotal)),
        ("floors_above_envelope", new(InfeasibleCause.FloorsAboveTotal)),
        ("caps_below_envelope", new(InfeasibleCause.CapsBelowTotal)),
        ("no_amounts", new(InfeasibleCause.NoWeight)),
        ("amounts_above_envelope", new(InfeasibleCause.AmountsAboveTotal)));

    internal static WordTable<AllocationTableKind> Tables { get; } = WordTable.Of<AllocationTableKind>("a kind of allocation table");

    internal static WordTable<CalibrationMethod> Methods { get; } = WordTable.Of<CalibrationMethod>("a method of calibration");
}

/// <summary>Why a caseload cannot be made to fit an envelope, in the words of documents of allocations.</summary>
internal readonly record struct EnvelopeCause(InfeasibleCause Value);
