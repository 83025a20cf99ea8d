using PhbCalc.BottomUp;
using PhbCalc.Rates;

namespace PhbCalc.Tests.BottomUp;

/// <summary>Spec 2b, Said, never refused: a school child has 2 hours on 194 term days, and 8 hours on 67 holiday days, at £10.</summary>
public sealed class SeasonTests
{
    /// <summary>The school holidays of 2026/27, first and last day included: 67 weekdays.</summary>
    private static readonly (string From, string To)[] Holidays =
    [
        ("2026-04-01", "2026-04-19"), ("2026-05-25", "2026-05-31"), ("2026-07-22", "2026-09-02"), ("2026-10-26", "2026-11-01"), ("2026-12-21", "2027-01-03"), ("2027-02-15", "2027-02-17"),
    ];

    private static readonly BottomUpCosting BySeason = Build.Costing(Build.Flat(10m), Build.Year(2026), new() { TypicalWeek = TypicalWeekBasis.BySeason });

    [Fact]
    public void The_calendar_exact_sum_and_that_of_the_week_of_1_April()
    {
        BottomUpTotals totals = Build.Costing(Build.Flat(10m), Build.Year(2026)).Totals(Child());

        Assert.Equal((9_240m, 20_800m), (totals.CalendarExact.Pounds, totals.IndicativeAnnual.Pounds));
    }

    [Fact]
    public void By_season_each_pattern_has_its_weeks_of_the_year()
    {
        BottomUpBudget budget = BySeason.Cost(Child());

        // Holidays have 19 + 7 + 43 + 7 + 14 + 3 = 93 days, terms 272, of 52 weeks: £400 x 52 x 93/365 + £100 x 52 x 272/365.
        Assert.Equal([(6, new Ratio(52 * 93, 365), 400m, 5_299.73m), (6, new Ratio(52 * 272, 365), 100m, 3_875.07m)],
            budget.Seasons.Select(season => (season.Dates.Count, season.Weeks, season.TypicalWeek.Total.Pounds, season.Amount.Pounds)));
        Assert.Equal(9_174.80m, budget.IndicativeVisits.Pounds);
        Assert.Equal(9_174.80m, BySeason.Totals(Child()).IndicativeAnnual.Pounds);
        Assert.Equal(9_240m, budget.CalendarExact.Total.Pounds);
        Assert.DoesNotContain(budget.Notices, notice => notice.Contains("not in force", StringComparison.Ordinal));
    }

    [Fact]
    public void A_plan_that_never_changes_has_the_same_sum_either_way()
    {
        CarePlan plan = Build.Plan("2026-07-01", visits: [Build.Visit("Mon-Fri", "15:00-17:00")]);

        Assert.Equal(Build.Costing(Build.Flat(10m), Build.Year(2026)).Totals(plan).IndicativeAnnual, BySeason.Totals(plan).IndicativeAnnual);
        Assert.Equal(new Ratio(52), Assert.Single(BySeason.Cost(plan).Seasons).Weeks);
    }

    [Fact]
    public void Where_few_visits_are_in_force_the_weeks_of_the_year_are_shown_and_the_sum_is_as_it_was()
    {
        CarePlan plan = Build.Plan("2026-04-01", visits: [Build.Visit("Mon-Fri", "15:00-17:00", from: "2026-09-01")]);
        BottomUpBudget budget = Build.Costing(Build.Flat(10m), Build.Year(2026)).Cost(plan);

        Assert.Equal([0m, 100m], budget.Seasons.Select(season => season.TypicalWeek.Total.Pounds));
        Assert.Equal(Money.Zero, budget.IndicativeVisits);
        Assert.Contains("All of them: what the policy typical_week = by_season makes of the visits", budget.Explain(), StringComparison.Ordinal);
    }

    private static CarePlan Child() => Build.Plan("2026-04-01", visits:
    [
        .. Holidays.Select((holiday, i) => Build.Visit("Mon-Fri", "09:00-17:00", from: holiday.From, to: holiday.To, id: $"h{i}")),
        .. Holidays.Select((holiday, i) => Build.Visit("Mon-Fri", "15:00-17:00", from: After(holiday.To), to: i + 1 < Holidays.Length ? Before(Holidays[i + 1].From) : null, id: $"t{i}")),
    ]);

    private static string After(string date) => Iso.Text(Build.Date(date).PlusDays(1));

    private static string Before(string date) => Iso.Text(Build.Date(date).PlusDays(-1));
}
