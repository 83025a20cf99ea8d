using PhbCalc.Budgets;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Budgets;

/// <summary>A caseload month by month: spec 10, Forecast.</summary>
public sealed class CaseloadForecastTests
{
    private static readonly ValueList<DateInterval> Months = [new(new(2026, 4, 1), new(2026, 4, 30)), new(new(2026, 5, 1), new(2026, 5, 31)), new(new(2026, 6, 1), new(2026, 6, 14))];

    private static readonly PersonGroup Adults = new("age", "18-to-64");

    private static PersonForecast[] Three =>
    [
        new("P1", [Of(100m, 0m, 10m), Of(110m, 0m, 0m), Of(50m, 0m, 0m)])
        {
            Groups = [Adults],
            Parts = [new("NHS", Holding.DirectPayment, null, Pounds(60m, 60m, 25m)), new("local authority", Holding.DirectPayment, null, Pounds(50m, 50m, 25m))],
            PaidOut = [new("NHS", Holding.DirectPayment, null, Pounds(145m, 0m, 0m))],
        },
        new("P2", [Of(0m, 200m, 0m), Of(0m, 200.01m, 0m), Of(0m, 99.99m, 0m)]) { Groups = [Adults], Parts = [new("NHS", Holding.ThirdParty, "Anytown Trust", Pounds(200m, 200.01m, 99.99m))] },
        new("P3", [default, default, Of(0.05m, 0m, 0m)]) { Parts = [new("NHS", Holding.ThirdParty, null, Pounds(0m, 0m, 0.05m))] },
    ];

    [Fact]
    public void Each_part_is_the_sum_of_its_people()
    {
        CaseloadForecast forecast = CaseloadForecast.Of(Months, Three);

        Assert.Equal((3, Money.FromPounds(770.05m)), (forecast.People, forecast.Sum));
        Assert.Equal(Pounds(310m, 620.01m, 770.05m), forecast.SoFar);
        Assert.Equal(
            [
                new(ForecastBy.Group, "age", "18-to-64", 2, Pounds(310m, 310.01m, 149.99m)),
                new(ForecastBy.Funder, "", "NHS", 3, Pounds(260m, 260.01m, 125.04m)),
                new(ForecastBy.Funder, "", "local authority", 1, Pounds(50m, 50m, 25m)),
                new(ForecastBy.Held, "", "direct-payment", 1, Pounds(110m, 110m, 50m)),
                new(ForecastBy.Held, "", "third-party", 2, Pounds(200m, 200.01m, 100.04m)),
                new(ForecastBy.Holder, "", "", 1, Pounds(0m, 0m, 0.05m)),
                new(ForecastBy.Holder, "", "Anytown Trust", 1, Pounds(200m, 200.01m, 99.99m)),
                new ForecastSum(ForecastBy.PaidOut, "", "NHS", 1, Pounds(145m, 0m, 0m)),
            ],
            forecast.Sums);
        Assert.Equal(forecast, CaseloadForecast.Of(Months, Three.Reverse()));
    }

    [Fact]
    public void More_people_like_these_cost_so_much_more_and_the_months_still_add_up()
    {
        CaseloadForecast more = CaseloadForecast.Of(Months, Three).Times(new(103, 100));

        Assert.Equal(Money.FromPounds(770.05m - 500m - 10m).TimesToPenny(new(103, 100)), more.Totals.Sum(month => month.Visits));
        Assert.Equal(Money.FromPounds(515m), more.Totals.Sum(month => month.Team));
        Assert.Equal(Money.FromPounds(385m + 260.05m).TimesToPenny(new(103, 100)), more.Sums.Single(sum => (sum.By, sum.Name) == (ForecastBy.Funder, "NHS")).Sum);
    }

    [Fact]
    public void It_is_told_month_by_month_against_the_envelope_and_side_by_side()
    {
        CaseloadForecast forecast = CaseloadForecast.Of(Months, Three);

        Snapshot.Matches(new ForecastComparison([new("as it is", forecast), new("growth", forecast.Times(new(5, 4)))], Money.FromPounds(800m)).Explain());
    }

    [Fact]
    public void The_month_in_which_the_envelope_is_used_up_is_the_first_above_it()
    {
        ForecastComparison comparison = new([new("as it is", CaseloadForecast.Of(Months, Three))], Money.FromPounds(620.01m));

        Assert.Equal(Months[2], comparison.UsedUpIn(0));
        Assert.Equal(Pounds(310.01m, 0m, -150.04m), comparison.Left(0));
        Assert.Null(new ForecastComparison(comparison.Scenarios, Money.FromPounds(770.05m)).UsedUpIn(0));
        Assert.Empty(new ForecastComparison(comparison.Scenarios).Left(0));
    }

    [Fact]
    public void Faults_come_together_each_at_its_place()
    {
        CaseloadForecast forecast = CaseloadForecast.Of(Months, Three);
        InvalidInputException refused = Assert.Throws<InvalidInputException>(() =>
            new ForecastComparison([new("a", forecast), new("a", CaseloadForecast.Of([Months[0]], []))], Money.FromPounds(-1m)));

        Assert.Equal(["/scenarios/1/name", "/scenarios/1/months", "/envelope"], refused.Faults.Select(fault => fault.Path));
        Assert.Throws<InvalidInputException>(() => CaseloadForecast.Of([Months[0]], Three));
        Assert.Throws<InvalidInputException>(() => forecast.Times(new(0)));
        Assert.Throws<InvalidInputException>(() => new ForecastComparison([]));
    }

    private static MonthTotals Of(decimal visits, decimal team, decimal items) => new(Money.FromPounds(visits), Money.FromPounds(team), Money.FromPounds(items), Money.Zero);

    private static ValueList<Money> Pounds(params decimal[] months) => [.. months.Select(Money.FromPounds)];
}
