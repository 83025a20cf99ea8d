using FsCheck;
using FsCheck.Fluent;
using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Employment;
using PhbCalc.Tests.Employment;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Budgets;

/// <summary>What holds of every schedule that is priced both ways.</summary>
public sealed class LawTests
{
    private const int Cases = 150;

    private static readonly Ratio[] Years = [new(52), new(52_143, 1000), new(365, 7)];

    private static readonly ValueList<OnCost> Costs = [.. Both.OnCosts, new("Support", Money.FromPounds(0.333333m), OnCostUnit.Hour), new("Help line", Money.FromPounds(2.50m), OnCostUnit.Week)];

    /// <summary>Schedules of which every service is on both cards, that of personal assistants at two thirds of the agency's rates.</summary>
    private static readonly Arbitrary<Scenario> Schedules = Arb.From(
        from scenario in Scenarios.Sound.Filter(scenario => scenario.Visits.Count > 0).Generator
        from weeks in Gen.Elements(Years)
        select OnBothCards(scenario, weeks));

    [Law(Cases)]
    public Property Each_way_is_the_typical_week_of_all_visits_on_its_card_times_the_weeks_of_the_year() => Law.Of(Schedules, scenario =>
    {
        ProviderComparison comparison = new AgencyAgainstPa(scenario.Costing()).Compare(scenario.Plan());

        Assert.Equal(AllOn(scenario, Build.Card).IndicativeAnnual, comparison.Agency.Total);
        Assert.Equal(AllOn(scenario, Both.Pa).IndicativeAnnual, comparison.PersonalAssistants.Total);
        Assert.Equal(AllOn(scenario, Build.Card).TypicalWeek, comparison.Agency.Lines.Aggregate(Money.Zero, (sum, line) => sum + line.Rate));
        Assert.Equal(IsHere(scenario), comparison.Notices.All(notice => notice.StartsWith("The person's dates cover part of the year", StringComparison.Ordinal)));
    });

    [Law(Cases)]
    public Property By_the_calendar_each_way_is_what_the_minute_oracle_says_of_all_visits_on_its_card() => Law.Of(Schedules, scenario =>
    {
        CalendarComparison calendar = new AgencyAgainstPa(scenario.Costing()).Compare(scenario.Plan()).Calendar!;

        Assert.Equal(Oracle(scenario, Build.Card), calendar.Agency.Total);
        Assert.Equal(Oracle(scenario, Both.Pa), calendar.PersonalAssistants.Total);
        Assert.Equal(IsHere(scenario), calendar.Days is not null);
        Assert.Equal(calendar.Difference, calendar.Differences.Aggregate(Money.Zero, (sum, reason) => sum + reason.Amount));
    });

    [Law(Cases)]
    public Property The_reasons_sum_to_the_difference_and_the_saving_is_1_less_PA_over_agency() => Law.Of(Schedules, scenario =>
        AssertAddsUp(new AgencyAgainstPa(scenario.Costing()).Compare(scenario.Plan(), Costs)));

    [Law(Cases)]
    public Property Against_a_team_the_reasons_sum_to_the_difference_too_and_the_allowance_keeps_its_bounds() => Law.Of(Schedules.Zip(TeamCases.Sound), given =>
    {
        (Scenario scenario, TeamCase team) = given;
        EmploymentCost employment = team.Cost(Employ.Figures);
        TaxYear ofSchedule = new(FinancialYear.Containing(scenario.Period.Start).StartYear);
        ProviderComparison comparison = new AgencyAgainstPa(scenario.Costing()).Compare(scenario.Plan(), employment with { Year = ofSchedule });
        Money allowance = -Sum(comparison, CostLineKind.EmploymentAllowance);
        bool isOf52Weeks = scenario.Policy.WeeksPerYear == new Ratio(52);

        AssertAddsUp(comparison);
        Assert.InRange(allowance, Money.Zero, Sum(comparison, CostLineKind.NationalInsurance));
        Assert.True(allowance <= Employ.Figures.EmploymentAllowance.On(employment.Year.Start).Value.Amount);
        Assert.True(!IsHere(scenario) || (isOf52Weeks ? employment.Cost == comparison.PersonalAssistants : comparison.PersonalAssistants.Total >= employment.Totals.Total));
    });

    [Law(Cases)]
    public Property A_caseload_sums_its_people_in_any_order() => Law.Of(Schedules.Zip(Schedules), given =>
    {
        ProviderComparison[] people =
        [
            new AgencyAgainstPa(given.Item1.Costing()).Compare(given.Item1.Plan()),
            new AgencyAgainstPa(given.Item2.Costing()).Compare(given.Item2.Plan(), Costs),
            new AgencyAgainstPa(given.Item1.Costing()).Compare(given.Item1.Plan(), [Costs[0]]),
        ];
        ProviderComparisons caseload = new([.. people]);
        ProviderComparisons reversed = new([.. people.Reverse()]);

        Assert.Equal(people.Aggregate(Money.Zero, (sum, person) => sum + person.Agency.Total), caseload.Agency);
        Assert.Equal(people.Aggregate(Money.Zero, (sum, person) => sum + person.PersonalAssistants.Total), caseload.PersonalAssistants);
        Assert.Equal(people.Aggregate(Money.Zero, (sum, person) => sum + person.Difference), caseload.Difference);
        Assert.Equal(caseload.Difference, caseload.Differences.Aggregate(Money.Zero, (sum, reason) => sum + reason.Amount));
        Assert.Equal((caseload.Agency, caseload.PersonalAssistants, caseload.Saving), (reversed.Agency, reversed.PersonalAssistants, reversed.Saving));
        CalendarSums calendar = caseload.Calendar;
        Assert.Equal(people.Aggregate(Money.Zero, (sum, person) => sum + person.Calendar!.Agency.Total), calendar.Agency);
        Assert.Equal(people.Aggregate(Money.Zero, (sum, person) => sum + person.Calendar!.PersonalAssistants.Total), calendar.PersonalAssistants);
        Assert.Equal(calendar.Difference, calendar.Differences.Aggregate(Money.Zero, (sum, reason) => sum + reason.Amount));
        Assert.Equal((3, calendar.Agency, calendar.PersonalAssistants), (reversed.Calendar.Comparisons, reversed.Calendar.Agency, reversed.Calendar.PersonalAssistants));
        Assert.Equal(people.Length, caseload.ByPeriod().Sum(period => period.People.Count));
    });

    private static void AssertAddsUp(ProviderComparison comparison)
    {
        Assert.All(comparison.Agency.Lines.Concat(comparison.PersonalAssistants.Lines), AssertIsRateTimesQuantity);
        Assert.Equal(comparison.Agency.Total - comparison.PersonalAssistants.Total, comparison.Difference);
        Assert.Equal(comparison.Difference, comparison.Differences.Aggregate(Money.Zero, (sum, reason) => sum + reason.Amount));
        Assert.Equal(comparison.Agency.Total == Money.Zero, comparison.Saving is null);
        if (comparison.Saving is { } saving)
        {
            // Five decimals: half of the sixth either way.
            decimal exact = comparison.Difference.Pounds / comparison.Agency.Total.Pounds;
            Assert.InRange(saving - exact, -0.000005m, 0.000005m);
        }
    }

    /// <summary>To the penny, but for running totals (a penny) and for quantities that are shown to four decimals.</summary>
    private static void AssertIsRateTimesQuantity(CostLine line)
    {
        decimal exact = line.Rate.Pounds * line.Quantity.Numerator / line.Quantity.Denominator;
        Assert.InRange(line.Amount.Pounds - exact, -Slack(line), Slack(line));
    }

    private static decimal Slack(CostLine line) => 0.0101m + Math.Abs(line.Rate.Pounds * 0.00005m);

    private static Scenario OnBothCards(Scenario scenario, Ratio weeks) => scenario with
    {
        Policy = scenario.Policy with { WeeksPerYear = weeks, TypicalWeek = TypicalWeekBasis.PricingDate, RoundEachVisit = false },
        Absences = [.. scenario.Absences.Select(absence => absence with { Card = null })],
        Services =
        [
            .. scenario.Services.Select(service => service with { Card = Build.Card }),
            .. scenario.Services.Select(service => service with
            {
                Card = Both.Pa,
                Versions = [.. service.Versions.Select(version => version with { Rates = version.Rates.ToDictionary(rate => rate.Key, rate => decimal.Round(rate.Value * 2m / 3m, 6, MidpointRounding.AwayFromZero), StringComparer.Ordinal) })],
            }),
        ],
    };

    /// <summary>The totals of all visits on one card, without items.</summary>
    private static BottomUpTotals AllOn(Scenario scenario, string card)
    {
        Scenario all = scenario with { Visits = [.. scenario.Visits.Select(visit => visit with { Card = card })], Items = [] };
        return all.Costing().Totals(all.Plan());
    }

    /// <summary>What the oracle says of all visits on one card, minute by minute.</summary>
    private static Money Oracle(Scenario scenario, string card) =>
        new MinuteOracle(scenario with { Visits = [.. scenario.Visits.Select(visit => visit with { Card = card })], Items = [] }).Answer().Totals.CalendarExact;

    /// <summary>Whether the person is here on some day of the period; else nothing is compared.</summary>
    private static bool IsHere(Scenario scenario) => scenario.PersonStart <= scenario.PeriodEnd && (scenario.PersonEnd ?? scenario.PeriodEnd) >= scenario.PeriodStart;

    private static Money Sum(ProviderComparison comparison, CostLineKind kind) =>
        comparison.PersonalAssistants.Lines.Where(line => line.Kind == kind).Aggregate(Money.Zero, (sum, line) => sum + line.Amount);
}
