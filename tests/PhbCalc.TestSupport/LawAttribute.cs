using FsCheck.Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace PhbCalc.TestSupport;

/// <summary>Marks a test that returns a property: FsCheck.Xunit runs it on many random cases, the same cases on every run, and shrinks a case that breaks it.</summary>
/// <remarks>
/// Environment: <c>PHBCALC_CASES</c> runs that many cases of every law instead; <c>PHBCALC_SEED</c> starts from another seed;
/// <c>PHBCALC_REPLAY</c> (which a failure prints) starts with the very case that failed.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("PhbCalc.TestSupport.LawDiscoverer", "PhbCalc.TestSupport")]
[TraitDiscoverer("PhbCalc.TestSupport.LawTrait", "PhbCalc.TestSupport")]
public sealed class LawAttribute : PropertyAttribute, ITraitAttribute
{
    /// <summary>Fixes where the cases start and how many there are.</summary>
    /// <param name="count">How many cases to run, if the environment does not say.</param>
    public LawAttribute(int count = 200)
    {
        LawSettings settings = LawSettings.Current;
        (Count, MaxTest, Replay, QuietOnSuccess) = (count, settings.Cases ?? count, settings.Replay, true);
    }

    /// <summary>How many cases to run, if the environment does not say.</summary>
    public int Count { get; }
}

/// <summary>Marks laws with <c>Kind=Law</c>, so that a run can leave them out: <c>dotnet test --filter "Kind!=Law"</c>.</summary>
public sealed class LawTrait : ITraitDiscoverer
{
    /// <inheritdoc />
    public IEnumerable<KeyValuePair<string, string>> GetTraits(IAttributeInfo traitAttribute) => [new("Kind", "Law")];
}
