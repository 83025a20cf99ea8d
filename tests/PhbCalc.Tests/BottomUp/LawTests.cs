using FsCheck;
using FsCheck.Fluent;
using PhbCalc.BottomUp;
using PhbCalc.Rates;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.BottomUp;

/// <summary>Laws of the costing on random schedules.</summary>
public sealed class LawTests
{
    private const int Cases = 150;

    private static readonly Arbitrary<Scenario> WithVisits = Scenarios.Sound.Filter(scenario => scenario.Visits.Count > 0);

    [Law(Cases)]
    public Property Every_total_is_the_sum_of_the_lines_it_shows() => Law.Of(Scenarios.Sound, scenario =>
    {
        BottomUpBudget budget = scenario.Costing().Cost(scenario.Plan());
        Assert.Equal(Sum(budget.TypicalWeek.Lines), budget.Totals.TypicalWeek);
        Assert.Equal(Sum(budget.CalendarExact.Lines), budget.Totals.CalendarExact);
        Assert.Equal(Sum(budget.Items.Lines), budget.Totals.Items);
        Assert.Equal(Sum(budget.Budget.Lines), budget.Totals.Total);
        Assert.All([.. budget.TypicalWeek.Lines, .. budget.Budget.Lines], line => Assert.True(line.Amount.IsWholePence && line.NotInBudget.IsWholePence, Describe.Line(line)));
        Assert.All(budget.Budget.Lines, line => Assert.True(line.Amount == Money.Zero || line.NotInBudget == Money.Zero, Describe.Line(line)));
    });

    [Law(Cases)]
    public Property Rate_times_quantity_times_carers_is_the_amount_of_every_line() => Law.Of(Scenarios.Sound, given =>
    {
        Scenario scenario = given.RoundedByLine;
        BottomUpBudget budget = scenario.Costing().Cost(scenario.Plan());
        Assert.All([.. budget.TypicalWeek.Lines, .. budget.Budget.Lines], line =>
            Assert.Equal(line.Rate.TimesToPenny(line.Quantity * line.Carers), line.Amount + line.NotInBudget));
    });

    [Law]
    public Property Adding_a_visit_never_lowers_a_total() => Law.Of(WithVisits, given =>
    {
        Scenario scenario = given.OfOneWeek.WithoutItemsPerVisit;
        BottomUpTotals all = Totals(scenario);
        for (int i = 0; i < scenario.Visits.Count; i++)
        {
            BottomUpTotals fewer = Totals(scenario with { Visits = [.. scenario.Visits.Where((_, position) => position != i)] });
            Assert.True(fewer.TypicalWeek <= all.TypicalWeek, "typical week");
            Assert.True(fewer.IndicativeAnnual <= all.IndicativeAnnual, "indicative");
            Assert.True(fewer.CalendarExact <= all.CalendarExact, "calendar-exact");
            Assert.True(fewer.Contingency <= all.Contingency, "contingency");
            Assert.True(fewer.Total <= all.Total, "total");
        }
    });

    [Law(Cases)]
    public Property Doubling_the_carers_doubles_each_line_to_within_a_penny() => Law.Of(WithVisits, scenario =>
    {
        Scenario single = scenario.RoundedByLine with { RespiteWeeks = 0m, Visits = [.. scenario.Visits.Select(visit => visit with { Carers = Math.Min(visit.Carers, 49) })] };
        Scenario twice = single with { Visits = [.. single.Visits.Select(visit => visit with { Carers = visit.Carers * 2 })] };
        (BottomUpBudget one, BottomUpBudget two) = (single.Costing().Cost(single.Plan()), twice.Costing().Cost(twice.Plan()));
        Assert.All(Pairs(one.CalendarExact, two.CalendarExact).Concat(Pairs(one.TypicalWeek, two.TypicalWeek)), lines =>
        {
            Assert.Equal((lines.One.Id, lines.One.Band, lines.One.Quantity, lines.One.Carers * 2), (lines.Two.Id, lines.Two.Band, lines.Two.Quantity, lines.Two.Carers));
            Assert.InRange(lines.Two.Amount.ToPence() - (2 * lines.One.Amount.ToPence()), -1, 1);
        });
    });

    [Law(Cases)]
    public Property Splitting_a_visit_at_a_minute_of_its_date_gives_the_same_minutes() => Law.Of(WithVisits.Zip(Numbers.Positives), given =>
    {
        (Scenario scenario, long random) = (given.Item1.ByTheMinute.WithoutItemsPerVisit, given.Item2);
        VisitCase visit = scenario.Visits[0];
        int first = Math.Min(visit.Minutes ?? 0, 1440 - visit.Start) - 1;
        if (scenario.ServiceOf(visit).Unit != RateUnit.Hour || first < 1)
        {
            return;
        }

        int cut = 1 + (int)(random % first);
        VisitCase early = visit with { Minutes = cut };
        VisitCase late = visit with { Id = "late", Start = visit.Start + cut, Minutes = visit.Minutes - cut };
        Assert.Equal(Minutes(scenario with { Visits = [visit] }), Minutes(scenario with { Visits = [early, late] }));
    }, given => $"{given.Item1}split by {given.Item2}");

    [Law(Cases)]
    public Property An_absence_over_the_whole_period_makes_the_visits_nothing() => Law.Of(Scenarios.Sound, given =>
    {
        Scenario scenario = given.ByTheMinute.WithoutItemsPerVisit;
        Scenario away = scenario with { Absences = [new(scenario.PeriodStart, scenario.PeriodEnd, null)] };
        Assert.Equal(Money.Zero, Totals(away).CalendarExact);
        Assert.Equal(Totals(scenario).TypicalWeek, Totals(away).TypicalWeek);
        Assert.Equal(Totals(scenario).Items, Totals(away).Items);
    });

    [Law(Cases)]
    public Property The_order_of_visits_items_and_absences_does_not_change_an_amount() => Law.Of(Scenarios.Sound, scenario =>
    {
        Scenario reversed = scenario with { Visits = [.. scenario.Visits.Reverse()], Items = [.. scenario.Items.Reverse()], Absences = [.. scenario.Absences.Reverse()] };
        Assert.Equal(Totals(scenario), Totals(reversed));
        Assert.Equal(InOrder(scenario.Costing().Cost(scenario.Plan())), InOrder(reversed.Costing().Cost(reversed.Plan())));
    });

    [Law(Cases)]
    public Property The_order_of_people_does_not_change_an_amount() => Law.Of(WithVisits, scenario =>
    {
        BottomUpCosting costing = scenario.Costing();
        CarePlan[] people =
        [
            scenario.Plan(),
            (scenario with { Absences = [] }).Plan(),
            (scenario with { Visits = [scenario.Visits[^1]], Items = [] }).Plan(),
        ];
        BottomUpTotals?[] forwards = [.. people.Select(TotalsIfSound)];
        BottomUpTotals?[] backwards = [.. people.Reverse().Select(TotalsIfSound).Reverse()];
        Assert.Equal(forwards, backwards);

        BottomUpTotals? TotalsIfSound(CarePlan plan)
        {
            try
            {
                return costing.Totals(plan);
            }
            catch (InvalidInputException)
            {
                return null;
            }
        }
    });

    [Fact]
    public void Two_people_costed_at_the_same_time_do_not_disturb_each_other()
    {
        RateCards rates = RateCards.From([Build.Row("day", "Mon-Sun", "06:00-22:00", 20m), Build.Row("night", "Mon-Sun", "22:00-06:00", 30m)]);
        BottomUpCosting costing = Build.Costing(rates, Build.Year(2026));
        CarePlan[] people = [.. Enumerable.Range(0, 64).Select(i => Build.Plan(Build.Visit("Mon-Sun", $"{i % 24:00}:00-{(i + 7) % 24:00}:30")))];
        BottomUpTotals[] alone = [.. people.Select(costing.Totals)];
        BottomUpTotals[] together = new BottomUpTotals[people.Length];

        Parallel.For(0, people.Length, i => together[i] = costing.Totals(people[i]));

        Assert.Equal(alone, together);
    }

    [Law(Cases)]
    public Property Cutting_the_period_in_two_cuts_the_minutes_in_two() => Law.Of(WithVisits, scenario =>
    {
        if (scenario.Period.Length < 2)
        {
            return;
        }

        LocalDate middle = scenario.PeriodStart.PlusDays(scenario.Period.Length / 2);
        Scenario[] halves = [scenario with { PeriodEnd = middle.PlusDays(-1) }, scenario with { PeriodStart = middle }];
        if (!halves.All(Scenarios.IsSound))
        {
            return; // The second half has another pricing date, for which there may be no rate.
        }

        IEnumerable<(string Key, Ratio Minutes)> parts = halves.SelectMany(Minutes)
            .GroupBy(line => line.Key, StringComparer.Ordinal)
            .Select(lines => (lines.Key, lines.Aggregate(default(Ratio), (sum, line) => sum + line.Minutes)))
            .OrderBy(line => line.Key, StringComparer.Ordinal);
        Assert.Equal(Minutes(scenario), parts);
    });

    private static Money Sum(ValueList<CostLine> lines) => Money.FromPence(lines.Sum(line => line.Amount.ToPence()));

    private static BottomUpTotals Totals(Scenario scenario) => scenario.Costing().Totals(scenario.Plan());

    private static IEnumerable<(CostLine One, CostLine Two)> Pairs(CostBreakdown one, CostBreakdown two)
    {
        Assert.Equal(one.Lines.Count, two.Lines.Count);
        return one.Lines.Zip(two.Lines);
    }

    /// <summary>Minutes of hourly services by band and rate, over all visits.</summary>
    private static IEnumerable<(string Key, Ratio Minutes)> Minutes(Scenario scenario) => scenario.Costing().Cost(scenario.Plan()).CalendarExact.Lines
        .Where(line => line.Unit == CostUnit.Hour && line.Quantity != 0)
        .GroupBy(line => $"{line.Band} {line.Rate}", StringComparer.Ordinal)
        .Select(lines => (lines.Key, lines.Aggregate(default(Ratio), (sum, line) => sum + line.Minutes!.Value)))
        .OrderBy(line => line.Key, StringComparer.Ordinal);

    private static string InOrder(BottomUpBudget budget) => string.Join('\n', budget.Budget.Lines.Concat(budget.TypicalWeek.Lines).Select(Describe.Line).Order(StringComparer.Ordinal));
}
