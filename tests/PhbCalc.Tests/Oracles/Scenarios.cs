using FsCheck;
using FsCheck.Fluent;

namespace PhbCalc.Tests.Oracles;

/// <summary>Random cases for the bottom-up costing.</summary>
internal static class Scenarios
{
    /// <summary>Cases as care plans have them, and as nobody would plan them; about one in twenty cannot be costed.</summary>
    internal static Arbitrary<Scenario> Any { get; } =
        Arb.From(Gen.Choose(0, int.MaxValue - 1).Select(seed => new ScenarioMaker(seed).Make()), ScenarioShrinker.Shrink);

    /// <summary>Cases that can be costed.</summary>
    internal static Arbitrary<Scenario> Sound { get; } = Any.Filter(IsSound);

    internal static bool IsSound(Scenario scenario)
    {
        try
        {
            scenario.Costing().Totals(scenario.Plan());
            return true;
        }
        catch (InvalidInputException)
        {
            return false;
        }
    }
}
