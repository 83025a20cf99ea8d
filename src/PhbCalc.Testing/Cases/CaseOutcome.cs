using PhbCalc.Data;

namespace PhbCalc.Testing;

/// <summary>How a case went.</summary>
internal sealed record CaseOutcome
{
    /// <summary>What the case comes to; null if it could not be worked out.</summary>
    internal CaseAnswer? Answer { get; init; }

    /// <summary>What is wrong with the case as it is written.</summary>
    internal ValueList<FileFault> Faults { get; init; }

    /// <summary>The figures that are not what was expected.</summary>
    internal ValueList<CaseMiss> Misses { get; init; }

    /// <summary>Whether everything expected came true.</summary>
    internal bool IsGreen => Faults.Count == 0 && Misses.Count == 0;

    /// <summary>A case that is not written as it should be.</summary>
    internal static CaseOutcome Of(IEnumerable<FileFault> faults) => new() { Faults = faults.Distinct().ToValueList() };
}
