using FsCheck;
using FsCheck.Fluent;
using PhbCalc.Rates;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Rates.PersonalAssistants;

/// <summary>The rate of a PA against exact fractions, on random references; and what holds of every rate.</summary>
public sealed class PaRateAgreementTests
{
    private static readonly Gen<PaRateCase> Cases = Gen.Choose(0, int.MaxValue - 1).Select(seed => Make(new(seed)));

    [Law(2000)]
    public Property The_rate_agrees_with_the_oracle_to_the_last_decimal() =>
        Law.Of(Cases, given => Assert.Equal(PaRateOracle.Rate(given), PaRateOracle.Millionths(given.Rate().Indicative.Pounds)));

    [Law(1000)]
    public Property A_rate_is_never_under_the_legal_minimum_and_is_a_multiple_of_the_step() => Law.Of(Cases, given =>
    {
        PaRate rate = given.Rate();
        Assert.True(rate.Rate.Pounds >= given.MinimumWage, rate.Rate.ToString());
        Assert.Equal(0m, rate.Rate.Pounds % given.Step);
        Assert.Equal(rate.Indicative, rate.Rate);
    });

    [Law(500)]
    public Property The_highest_of_the_references_is_the_highest_of_all_methods() => Law.Of(Cases, given =>
    {
        Money highest = (given with { Method = PaRateMethod.Highest, Weights = null, Step = 0.01m }).Rate().Indicative;
        Assert.True(highest >= (given with { Step = 0.01m }).Rate().Indicative);
    });

    [Fact]
    [Trait("Kind", "Law")]
    public void The_random_references_reach_every_method_and_rates_that_are_raised()
    {
        Dictionary<PaRateMethod, int> methods = [];
        int raised = 0;
        Law.Holds(Cases, given =>
        {
            methods[given.Method] = methods.GetValueOrDefault(given.Method) + 1;
            raised += given.Rate().IsRaisedToLegalMinimum ? 1 : 0;
        }, 500);

        Assert.Equal(Enum.GetValues<PaRateMethod>().Length, methods.Count);
        Assert.DoesNotContain(methods.Values, count => count < 20);
        Assert.True(raised >= 20, $"{raised} are raised");
    }

    private static PaRateCase Make(Dice dice)
    {
        PaRateMethod method = dice.OneOf(Enum.GetValues<PaRateMethod>());
        List<decimal> local = dice.Several(method == PaRateMethod.LocalResearch ? 1 : 0, 5, _ => Wage(dice));
        decimal[] weights = [dice.OneOf(0m, 1m, 2m, 0.333333m), dice.OneOf(1m, 0.5m, 7m), local.Count == 0 ? 0m : dice.OneOf(0m, 1m, 3m)];
        return new(
            dice.Between(1_000_000, 6_000_000) / 100m,
            dice.OneOf(37.5m, 37.5m, 36m, 37m),
            Wage(dice),
            local,
            method,
            dice.OneOf(0.01m, 0.01m, 0.05m, 0.10m, 0.25m, 0.03m, 0.07m, 1m, 0.005m, 0.000001m, 0.333333m))
        {
            Weights = method == PaRateMethod.Weighted ? weights : null,
        };
    }

    private static decimal Wage(Dice dice) => dice.Percent(70) ? dice.Between(600, 1600) / 100m : dice.Between(6_000_000, 16_000_000) / 1_000_000m;
}
