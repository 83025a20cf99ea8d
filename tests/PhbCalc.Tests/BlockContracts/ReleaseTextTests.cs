using PhbCalc.BlockContracts;
using PhbCalc.Rates;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.BlockContracts;

/// <summary>Releases as commissioner and provider read them.</summary>
public sealed class ReleaseTextTests
{
    private static readonly Source Scheme = new("2025/26 NHS Payment Scheme", new(2026, 11, 21));

    [Fact]
    public void Leeds_year_by_year_with_both_sides_and_spending() => Snapshot.Matches(Leeds.Released(Leeds.FiveYears())
        .Release(ReleasePer.Year, Leeds.Spending(ReleasePer.Year, 140_000m, 390_000m, 620_000m, 800_000m, 950_000m), Leeds.Behaviour).Explain());

    [Fact]
    public void A_year_by_quarter_whose_uplift_is_revised_in_June() => Snapshot.Matches(RevisedInJune().Explain());

    [Fact]
    public void An_uptake_that_grows_against_geometric_steps_by_service_line() => Snapshot.Matches(ByServiceLine().Explain());

    [Fact]
    public void Without_demand_and_without_cost_behaviours_it_says_what_is_not_known() =>
        Snapshot.Matches(Leeds.Released(Leeds.Contract(500_000m, 510_000m), GuaranteeSchedule.Explicit(new(2, 3), new(1, 3))).Release(ReleasePer.Year).Explain());

    [Fact]
    public void Costs_that_are_all_variable() => Snapshot.Matches(
        Leeds.Released(Leeds.Contract(100_000m, 100_000m), GuaranteeSchedule.Explicit(new(3, 4), new(3, 4)))
            .Release(ReleasePer.Year, Leeds.Spending(ReleasePer.Year, 20_000m, 20_000m), new(new(1), new(0), new(0), new(0))).Explain());

    [Fact]
    public void Months_of_one_year_with_an_uptake_through_points() => Snapshot.Matches(Leeds.Released(Leeds.Contract(500_000m))
        .Release(
            ReleasePer.Month,
            PhbDemand.Of(PhbUptake.ByPoints(20, Leeds.Pounds(14_000m), [new(0, new(0)), new(6, new(1, 4)), new(12, new(1))])),
            Leeds.Behaviour).Explain());

    [Fact]
    public void Lines_that_are_rounded_to_more_than_is_released() => Snapshot.Matches(
        Leeds.Released(Leeds.Contract(0.06m), GuaranteeSchedule.Explicit(new Ratio(5, 6)))
            .Release(ReleasePer.Year, behaviour: new(new(1), new(0), new(0), new(0)), lines: new(Leeds.Pounds(6m), [new("a", Leeds.Pounds(3m), 1, 0)])).Explain());

    [Fact]
    public void Of_two_revisions_in_a_month_it_says_which_was_replaced()
    {
        BlockContract contract = BlockContract.OfValues(Leeds.April, Leeds.Sums(1_200m), [Leeds.Revised("2026-04-05", 1_320m), Leeds.Revised("2026-06-05", 1_440m), Leeds.Revised("2026-06-20", 1_200m)]);

        string[] lines = [.. Leeds.Released(contract).Release(ReleasePer.Year).Explain().Split('\n').Where(line => line.Contains("revised", StringComparison.Ordinal)).Select(line => line.Trim())];
        Assert.Equal(
            [
                "revised on 2026-04-05     £1,320.00  agreed; the month from 2026-04-01 pays £110.00",
                "revised on 2026-06-05     £1,440.00  agreed; replaced in the same month",
                "revised on 2026-06-20     £1,200.00  agreed; the month from 2026-06-01 pays £80.00, £20.00 less as the months before paid too much",
            ],
            lines);
    }

    [Fact]
    public void The_gentlest_release() => Snapshot.Matches(
        new GentlestRelease(Leeds.Contract(500_000m, 500_000m, 500_000.01m)).Release(Leeds.Spending(ReleasePer.Year, 140_000m, 100_000m, 333_333.33m)).Explain());

    [Fact]
    public void No_release_is_gentle_enough() => Snapshot.Matches(
        new GentlestRelease(Leeds.Contract(500_000m, 500_000m)).Release(Leeds.Spending(ReleasePer.Year, 140_000m, 500_000.5m)).Explain());

    internal static ReleasePlan RevisedInJune()
    {
        BlockContract contract = BlockContract.OfUplifts(
            new(2025, 4, 1),
            Leeds.Pounds(500_000m),
            [new(0.0415m, 0.02m, source: Scheme), new(0.03m, 0.02m, UpliftRule.Multiplicative)],
            [ContractRevision.OfUplift(new(2025, 6, 27), new(0.0483m, 0.02m, source: Scheme)), Leeds.Revised("2026-10-01", 510_000m)]);
        PhbDemand demand = PhbDemand.Of(ReleasePer.Quarter, new(2025, 7, 1), Leeds.Sums(20_000m, 30_000m, 40_000m, 45_000m, 50_000m, 55_000m, 60_000m));
        return Leeds.Released(contract, policy: Leeds.ByDays).Release(ReleasePer.Quarter, demand, Leeds.Behaviour);
    }

    internal static ReleasePlan ByServiceLine()
    {
        ServiceLines lines = new(
            Leeds.Pounds(900_000m),
            [
                new("Community nursing", Leeds.Pounds(400_000m), 8_000, 0, new(new(1, 2), new(1, 4), new(1, 10), new(1, 4))),
                new("Therapy groups", Leeds.Pounds(250_000m), 1_000, 6_000),
            ]);
        PhbDemand demand = PhbDemand.Of(PhbUptake.Linear(60, Leeds.Pounds(18_000m), new(1, 20), new(2, 5)));
        return Leeds.Released(Leeds.Contract(1_000_000m, 1_020_000m, 1_040_400m), GuaranteeSchedule.Geometric(new(4, 5), new(1, 5)))
            .Release(ReleasePer.Year, demand, Leeds.Behaviour, lines);
    }
}
