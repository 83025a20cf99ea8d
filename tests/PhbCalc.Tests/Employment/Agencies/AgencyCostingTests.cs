using FsCheck;
using FsCheck.Fluent;
using PhbCalc.Employment;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Employment;

/// <summary>What an agency's price is made of (spec 3b).</summary>
public sealed class AgencyCostingTests
{
    private const int Cases = 300;

    private static readonly LocalDate Day = new(2026, 4, 6);

    private static readonly Arbitrary<Case> Any = Arb.From(
        from pay in Gen.Choose(1_271, 3_000)
        from hours in Gen.Elements(1m, 7.5m, 16m, 30m, 37.5m, 60m)
        from travel in Gen.Elements(0m, 5m, 10m, 12.5m)
        from miles in Gen.Elements(0m, 1.4m, 2m)
        from shares in Gen.ArrayOf(Gen.Elements(0m, 0.0173m, 0.0275m, 0.25m), 3)
        from margin in Gen.Elements(0m, 0.03m, 0.1m, 0.5m)
        from perHour in Gen.Elements(0m, 4.50m)
        from holiday in Gen.Elements(Enum.GetValues<HolidayPay>())
        from pension in Gen.Elements<decimal?>(null, 3m, 5m)
        from minutes in Gen.Choose(1, 120)
        from visits in Gen.Choose(1, 30)
        select new Case(
            new(Money.FromPounds(pay / 100m), hours)
            {
                TravelMinutes = travel,
                Miles = miles,
                PerMile = Money.FromPounds(0.45m),
                SickPayShare = shares[0],
                TrainingShare = shares[1],
                OverheadShare = shares[2],
                MarginShare = margin,
                OverheadPerHour = Money.FromPounds(perHour),
                Holiday = holiday,
                PensionPercent = pension,
            },
            minutes,
            visits));

    /// <summary>40/60 h x £24.40 + 2 miles x £0.45 = £17.17, and £34.33 for two; a published page rounds each visit first and prints 17.16 and 34.32.</summary>
    [Theory]
    [InlineData(1, "£17.17")]
    [InlineData(2, "£34.33")]
    public void The_worked_visit_of_half_an_hour_with_ten_minutes_of_travel(int visits, string expected)
    {
        AgencyCosts costs = new(Money.FromPounds(24.40m), 1m) { Holiday = HolidayPay.WithinHours, TravelMinutes = 10m, Miles = 2m, PerMile = Money.FromPounds(0.45m) };
        AgencyVisitPrice price = Assert.Single(Costing.Cost(costs, Day, [30], visits).Prices);

        Assert.Equal(expected, price.Price.ToString());
        Assert.Null(price.Margin);
    }

    [Law(Cases)]
    public Property Each_step_is_what_plain_decimals_say() => Law.Of(Any, given =>
    {
        AgencyCosts costs = given.Costs;
        AgencyVisitPrice price = Assert.Single(Costing.Cost(costs, Day, [given.Minutes], given.Visits).Prices);
        decimal hourly = costs.HourlyPay.Pounds;
        decimal week = Penny(hourly * costs.WeeklyHours);
        (decimal part, decimal whole) = costs.Holiday switch { HolidayPay.OnTop => (5.6m, 46.4m), HolidayPay.OfPaidWeeks => (5.6m, 52m), HolidayPay.IrregularHours => (0.1207m, 1m), _ => (0m, 1m) };
        decimal gross = week + Penny(week * part / whole) + Penny(week * costs.SickPayShare);
        decimal pension = gross > 192m ? Penny((Math.Min(gross, 967m) - 120m) * (costs.PensionPercent ?? 3m) / 100m) : 0m;
        decimal insurance = Employ.Figures.NationalInsurance.On(Day).Value.Percent / 100m * Math.Max(0m, gross - 96m);
        decimal contact = Penny(given.Minutes * given.Visits * hourly / 60m);
        decimal travel = Penny(costs.TravelMinutes * given.Visits * hourly / 60m);
        decimal pay = contact + travel;
        decimal cost = 0m;
        Step("Contact pay", contact);
        Step("Travel time", travel);
        Step("Holiday pay", Penny(pay * part / whole));
        Step("Sick pay", Penny(pay * costs.SickPayShare));
        Near("Employer's National Insurance", pay * insurance / week, pay / week);
        Step("Employer's pension contribution", Penny(pay * pension / week));
        Step("Training", Penny(pay * costs.TrainingShare));
        Step("Mileage", Penny(costs.Miles * given.Visits * 0.45m));
        Step("Overhead by the hour of contact", Penny(given.Minutes * given.Visits * costs.OverheadPerHour.Pounds / 60m));
        Step("Overhead", Penny(cost * costs.OverheadShare));

        Assert.Equal(Money.FromPounds(cost), price.Cost.Total);
        Assert.Equal(Money.FromPounds(Penny(cost * costs.MarginShare / (1m - costs.MarginShare))), price.Margin?.Amount ?? Money.Zero);
        Assert.Equal(price.Cost.Total + (price.Margin?.Amount ?? Money.Zero), price.Price);
        Assert.Equal(Money.FromPounds(Penny(price.Price.Pounds * 60m / given.Minutes / given.Visits)), price.PerHour);

        void Step(string label, decimal expected)
        {
            Assert.Equal(Money.FromPounds(expected), Amount(label));
            cost += expected;
        }

        // The contribution of the week is rounded by its own rule, a penny either way.
        void Near(string label, decimal expected, decimal slack)
        {
            decimal amount = Amount(label).Pounds;
            Assert.InRange(amount - expected, -0.005001m - (slack * 0.01m), 0.005001m + (slack * 0.01m));
            cost += amount;
        }

        Money Amount(string label) => price.Cost.Lines.Where(line => line.Label == label).Aggregate(Money.Zero, (sum, line) => sum + line.Amount);
    });

    /// <summary>30 hours at £12.60 are £378.00; with holiday and sick pay £434.02, of which National Insurance is £50.70 and the pension £9.42 a week.</summary>
    [Fact]
    public void National_Insurance_and_the_pension_are_shares_of_the_pay_of_a_typical_week()
    {
        AgencyVisitPrice hour = Costing.Cost(Usual, new(2025, 4, 6)).Prices[^1];

        Assert.Equal(new Ratio(5070, 37_800), hour.Cost.Lines.Single(line => line.Kind == CostLineKind.NationalInsurance).Quantity);
        Assert.Equal(new Ratio(942, 37_800), hour.Cost.Lines.Single(line => line.Kind == CostLineKind.Pension).Quantity);
        Assert.Equal([15, 30, 45, 60], Costing.Cost(Usual, new(2025, 4, 6)).Prices.Select(price => price.Minutes));
    }

    [Fact]
    public void A_price_below_the_published_minimum_is_a_notice_and_so_is_none_published()
    {
        Assert.Equal(
            ["Visits of 45 minutes at £27.84 an hour are below the published minimum price of £32.14 an hour."],
            Costing.Cost(Usual, new(2025, 4, 6), [15, 45]).Notices);
        Assert.Equal(
            ["No minimum price of homecare is published for 2026-04-06, so nothing is compared with it; the last one is £32.14 an hour, until 2026-03-31."],
            Costing.Cost(new(Money.FromPounds(13m), 20m), Day).Notices.Take(1));
        Assert.Empty(new AgencyCosting(Employ.Figures).Cost(Usual with { TravelMinutes = 11m }, new(2025, 4, 6)).Notices);
    }

    [Fact]
    public void What_is_nil_is_named() => Assert.Equal(
        ["No travel time, mileage, sick pay, training, overhead or margin is in this price."],
        new AgencyCosting(Employ.Figures).Cost(new(Money.FromPounds(13m), 20m), Day).Notices);

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Refused("hourly_pay", () => new AgencyCosts(Money.Zero, 20m));
        Refused("weekly_hours", () => new AgencyCosts(Money.FromPounds(13m), 169m));
        Refused("travel_minutes", () => Usual with { TravelMinutes = -1m });
        Refused("miles", () => Usual with { Miles = 1_001m });
        Refused("per_mile", () => Usual with { PerMile = Money.FromPounds(-1m) });
        Refused("sick_pay_share", () => Usual with { SickPayShare = 2m });
        Refused("training_share", () => Usual with { TrainingShare = 2m });
        Refused("overhead_share", () => Usual with { OverheadShare = -0.1m });
        Refused("overhead_per_hour", () => Usual with { OverheadPerHour = Money.FromPounds(-1m) });
        Refused("margin_share", () => Usual with { MarginShare = 1m });
        Refused("pension_percent", () => Costing.Cost(Usual with { PensionPercent = 2m }, new(2025, 4, 6)));
        Refused("hourly_pay", () => Costing.Cost(new(Money.FromPounds(12.70m), 20m), Day));
        Refused("minutes", () => Costing.Cost(Usual, new(2025, 4, 6), [0]));
        Refused("visits", () => Costing.Cost(Usual, new(2025, 4, 6), [30], 0));
        Assert.NotEmpty(Assert.Throws<InvalidInputException>(() => Costing.Cost(Usual, new(2000, 1, 1))).Faults);
        Assert.Throws<ArgumentNullException>(() => new AgencyCosting(null!));
        Assert.Throws<ArgumentNullException>(() => Costing.Cost(null!, Day));
        Assert.Throws<ArgumentNullException>(() => AgencyBuildUpText.Explain(null!));
    }

    [Fact]
    public void The_text_shows_each_step() => Snapshot.Matches(Costing.Cost(Usual, new(2025, 4, 6), [30, 60]).Explain());

    private static AgencyCosts Usual { get; } = new(Money.FromPounds(12.60m), 30m)
    {
        TravelMinutes = 10m,
        Miles = 2m,
        PerMile = Money.FromPounds(0.45m),
        SickPayShare = 0.0275m,
        TrainingShare = 0.0173m,
        OverheadShare = 0.25m,
        MarginShare = 0.03m,
    };

    private static AgencyCosting Costing { get; } = new(Employ.Figures, Data.PublishedFigures.Bundled.HomecareMinimumPrice);

    private static decimal Penny(decimal pounds) => Math.Round(pounds, 2, MidpointRounding.AwayFromZero);

    private static void Refused(string field, Func<object> make) => Assert.Equal(field, Assert.Single(Assert.Throws<InvalidInputException>(make).Faults).Field);

    private sealed record Case(AgencyCosts Costs, int Minutes, int Visits);
}
