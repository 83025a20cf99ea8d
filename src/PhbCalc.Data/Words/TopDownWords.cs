using PhbCalc.Data.Csv;
using PhbCalc.TopDown;

namespace PhbCalc.Data;

/// <summary>The words of top-down allocation, in policies and in results.</summary>
internal static class TopDownWords
{
    internal static WordTable<EligibilityIndication> Indications { get; } = WordTable.Of<EligibilityIndication>("what levels point to");

    internal static WordTable<Scaling> Scalings { get; } = WordTable.Of<Scaling>("a way to scale");

    internal static WordTable<EnvelopeProblemCause> Problems { get; } = WordTable.Of<EnvelopeProblemCause>("a cause of a problem");

    internal static WordTable<AllocationTableKind> Tables { get; } = WordTable.Of<AllocationTableKind>("a kind of allocation table");

    internal static WordTable<CalibrationMethod> Methods { get; } = WordTable.Of<CalibrationMethod>("a method of calibration");
}
