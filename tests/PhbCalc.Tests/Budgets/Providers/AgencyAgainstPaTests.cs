using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Employment;
using PhbCalc.Rates;
using PhbCalc.Tests.Employment;

namespace PhbCalc.Tests.Budgets;

/// <summary>One schedule both ways, worked by hand (spec 3, Agency against PA).</summary>
public sealed class AgencyAgainstPaTests
{
    [Fact]
    public void Forty_hours_at_22_00_against_17_40_and_on_costs_save_17_675_per_cent()
    {
        ProviderComparison comparison = Both.Ways(Both.Rows(22m, 17.40m)).Compare(Both.FortyHours, Both.OnCosts);

        Assert.Equal(Money.FromPounds(45_760m), comparison.Agency.Total);
        Assert.Equal(Money.FromPounds(37_672m), comparison.PersonalAssistants.Total);
        Assert.Equal(Money.FromPounds(8_088m), comparison.Difference);
        Assert.Equal(0.17675m, comparison.Saving);
        Assert.Equal("£36,192.00 £520.00 £600.00 £120.00 £240.00", string.Join(' ', comparison.PersonalAssistants.Lines.Select(line => line.Amount)));
        Assert.Equal(
            "The care itself: what the agency charges, less what is paid for the same work £9,568.00; Payroll service -£520.00; Direct-payment support -£600.00; "
            + "Employer's liability insurance -£120.00; Support planning -£240.00",
            Reasons(comparison));
        Assert.Empty(comparison.Notices);
    }

    [Theory]
    [InlineData("52", "45760.00", "36192.00")]
    [InlineData("52.143", "45885.84", "36291.53")] // x 880.00 = 45,885.84; x 696.00 = 36,291.528
    [InlineData("365/7", "45885.71", "36291.43")] // 45,885.714...; 36,291.428...
    public void Both_are_the_typical_week_times_the_same_weeks(string weeks, string agency, string pa)
    {
        ProviderComparison comparison = Both.Ways(Both.Rows(22m, 17.40m), Both.Weeks(weeks)).Compare(Both.FortyHours);

        Assert.Equal((Money.Parse(agency), Money.Parse(pa)), (comparison.Agency.Total, comparison.PersonalAssistants.Total));
    }

    [Fact]
    public void On_costs_by_the_week_and_hour_are_of_the_weeks_of_the_policy_and_others_of_the_year()
    {
        ValueList<OnCost> costs =
        [
            new("by the week", Money.FromPounds(7m), OnCostUnit.Week),
            new("by the hour", Money.FromPounds(0.10m), OnCostUnit.Hour),
            new("by the month", Money.FromPounds(10m), OnCostUnit.Month),
            new("by the year", Money.FromPounds(100m)),
            new("once", Money.FromPounds(50m), OnCostUnit.Once),
        ];
        ProviderComparison comparison = Both.Ways(Both.Rows(22m, 17.40m), Both.Weeks("365/7")).Compare(Both.FortyHours, costs);

        Assert.Equal("£365.00 £208.57 £120.00 £100.00 £50.00", string.Join(' ', comparison.PersonalAssistants.Lines.Skip(1).Select(line => line.Amount)));
    }

    /// <summary>£36,192.00 by the PA card in 52 weeks, and £36,291.43 in 365/7.</summary>
    [Theory]
    [InlineData("52", "£3,619.20")]
    [InlineData("365/7", "£3,629.14")]
    public void On_costs_as_a_percentage_are_of_what_PAs_are_paid_in_the_year(string weeks, string expected)
    {
        ProviderComparison comparison = Both.Ways(Both.Rows(22m, 17.40m), Both.Weeks(weeks)).Compare(Both.FortyHours, [new("on-costs", Money.FromPounds(10m), OnCostUnit.PercentOfPay)]);

        Assert.Equal(expected, comparison.PersonalAssistants.Lines[^1].Amount.ToString());
    }

    [Fact]
    public void A_visit_may_be_planned_on_either_card()
    {
        CarePlan mixed = Build.Plan("2026-04-01", visits: [Build.Visit("Mon-Wed", "09:00-17:00"), Build.Visit("Thu Fri", "09:00-17:00", id: "v2", card: Both.Pa)]);

        Assert.Equal(Money.FromPounds(45_760m), Both.Ways(Both.Rows(22m, 17.40m)).Compare(mixed).Agency.Total);
        Assert.Equal(Money.FromPounds(36_192m), Both.Ways(Both.Rows(22m, 17.40m)).Compare(mixed).PersonalAssistants.Total);
    }

    [Fact]
    public void What_cannot_be_had_both_ways_is_left_out_of_both_and_said()
    {
        CarePlan plan = Build.Plan("2026-04-01", visits:
        [
            Build.Visit("Mon-Fri", "09:00-17:00"),
            Build.Visit("Sat", "09:00-17:00", id: "v2", service: "nursing"),
            Build.Visit("Sun", "09:00-17:00", id: "v3", card: "day-centre", service: "club"),
        ]);
        ProviderComparison comparison = Both
            .Ways([.. Both.Rows(22m, 17.40m), .. Both.Rows(45m, null, "nursing"), .. Both.Rows(30m, null, "club").Select(row => row with { Card = "day-centre" })])
            .Compare(plan);

        Assert.Equal((Money.FromPounds(45_760m), Money.FromPounds(36_192m)), (comparison.Agency.Total, comparison.PersonalAssistants.Total));
        Assert.Equal(
            ["Not compared, as the two cards do not both have it: club on card day-centre.", "Not compared, as the two cards do not both have it: nursing on card agency."],
            comparison.Notices);
    }

    [Fact]
    public void A_dearer_way_of_employing_is_a_saving_below_nothing_and_no_agency_cost_has_no_saving()
    {
        ProviderComparison dearer = Both.Ways(Both.Rows(20m, 25m)).Compare(Both.FortyHours);
        ProviderComparison free = Both.Ways(Both.Rows(0m, 25m)).Compare(Both.FortyHours);

        Assert.Equal((Money.FromPounds(-10_400m), (decimal?)-0.25m), (dearer.Difference, dearer.Saving));
        Assert.Null(free.Saving);
    }

    [Fact]
    public void An_agency_card_that_is_uprated_within_the_period_is_priced_as_on_the_day_the_typical_week_is()
    {
        // The period is the calendar year 2026, and agencies go from 21.00 to 22.00 on 1 April. The typical week is that of 1 January for who is there then.
        AgencyAgainstPa ways = new(Build.Costing(
            RateCards.From([.. Both.Rows(21m, 17.40m), .. Both.Rows(22m, null, from: Build.Date("2026-04-01"))]), Build.Days("2026-01-01", "2026-12-31")));

        Assert.Equal(Money.FromPounds(43_680m), ways.Compare(Build.Plan("2025-04-01", visits: Both.FortyHours.Visits)).Agency.Total);
        Assert.Equal(Money.FromPounds(43_680m), ways.Compare(Build.Plan("2026-03-31", visits: Both.FortyHours.Visits)).Agency.Total);
        Assert.Equal(Money.FromPounds(45_760m), ways.Compare(Build.Plan("2026-04-01", visits: Both.FortyHours.Visits)).Agency.Total);
    }

    [Fact]
    public void Rates_of_every_day_are_asked_for_by_the_calendar_and_of_the_pricing_date_only_where_there_is_a_typical_year_alone()
    {
        AgencyAgainstPa ways = Both.Ways(Both.Rows(22m, 17.40m).Select(row => row with { ValidTo = new(2026, 9, 30) }));

        Assert.Equal(Money.FromPounds(45_760m), ways.Compare(Both.FortyHours, Employ.Cost(2026, Employ.Pa(40m, 13m))).Agency.Total);
        Assert.Equal(["agency", "pa"], Assert.Throws<InvalidInputException>(() => ways.Compare(Both.FortyHours)).Faults.Select(fault => fault.Problem.Contains("card agency", StringComparison.Ordinal) ? "agency" : "pa"));
        Assert.Equal(Money.FromPounds(45_760m), ways.Compare(Build.Plan("2026-04-01", "2026-09-30", visits: Both.FortyHours.Visits)).Agency.Total);
    }

    [Fact]
    public void Where_there_is_no_care_in_the_period_nothing_is_compared_and_that_is_said()
    {
        AgencyAgainstPa ways = Both.Ways(Both.Rows(22m, 17.40m));
        ProviderComparison[] empty =
        [
            ways.Compare(Build.Plan("2026-04-01"), Both.OnCosts),
            ways.Compare(Build.Plan("2027-04-01", visits: Both.FortyHours.Visits), Both.OnCosts),
            ways.Compare(Build.Plan("2025-04-01", "2026-03-31", visits: Both.FortyHours.Visits), Employ.Cost(2026, Employ.Pa(40m, 13m))),
        ];

        Assert.All(empty, comparison =>
        {
            Assert.Equal((Money.Zero, Money.Zero, (decimal?)null), (comparison.Agency.Total, comparison.PersonalAssistants.Total, comparison.Saving));
            Assert.Equal("There is no care in the period that can be done both ways, so nothing is compared.", Assert.Single(comparison.Notices));
        });
    }

    [Fact]
    public void A_team_is_compared_with_all_that_employing_it_costs()
    {
        // 40 h x 13.00: 582.76 a week; National Insurance is all taken off; 3% of 462.76 = 13.88 to the pension: 31,025.28 a year.
        EmploymentCost employment = Employ.In(2026).Cost(Employ.TeamWith([new("insurance", Money.FromPounds(120m))], Employ.Pa(40m, 13m) with { DaysPerWeek = 5m }));
        ProviderComparison comparison = Both.Ways(Both.Rows(22m, null)).Compare(Both.FortyHours, employment);

        Assert.Equal(Money.FromPounds(31_145.28m), comparison.PersonalAssistants.Total);
        Assert.Equal(employment.Cost, comparison.PersonalAssistants);
        Assert.Equal(Money.FromPounds(14_614.72m), comparison.Difference);
        Assert.Equal(
            "The care itself: what the agency charges, less what is paid for the same work £18,720.00; Holiday pay -£3,263.52; Employer's National Insurance -£3,796.52; "
            + "Employer's pension contribution -£721.76; Employment Allowance £3,796.52; insurance -£120.00",
            Reasons(comparison));
        Assert.Empty(comparison.Notices);
    }

    [Fact]
    public void A_team_that_is_paid_for_other_hours_is_said()
    {
        ProviderComparison comparison = Both.Ways(Both.Rows(22m, null)).Compare(Both.FortyHours, Employ.Cost(2026, Employ.Pa(38.5m, 13m) with { DaysPerWeek = 5m }));

        Assert.Equal("The schedule has 40 hours a week, all carers counted, and the team is paid for 38.5: they are compared as they are.", Assert.Single(comparison.Notices));
    }

    [Fact]
    public void A_year_of_other_weeks_has_as_much_more_of_what_is_paid_by_the_week()
    {
        // 364 days become 365: 27,040.00 x 365/364 = 27,114.285...
        EmploymentCost employment = Employ.In(2026).Cost(new("P1", [Employ.Pa(40m, 13m)], [new("insurance", Money.FromPounds(120m))], claimsEmploymentAllowance: false));
        ProviderComparison comparison = Both.Ways(Both.Rows(22m, null), Both.Weeks("365/7")).Compare(Both.FortyHours, employment);

        Assert.Equal(
            "Pay for work £27,114.29, Holiday pay £3,272.49, Employer's National Insurance £3,806.95, Employer's pension contribution £723.74, Employment Allowance £0.00, insurance £120.00",
            string.Join(", ", comparison.PersonalAssistants.Lines.Select(line => $"{line.Label} {line.Amount}")));
    }

    [Fact]
    public void So_have_on_costs_of_a_team_by_the_week_and_hour_and_those_of_the_year_stay()
    {
        ValueList<OnCost> costs = [new("by the week", Money.FromPounds(7m), OnCostUnit.Week), new("by the hour", Money.FromPounds(0.10m), OnCostUnit.Hour), new("by the month", Money.FromPounds(10m), OnCostUnit.Month)];
        EmploymentCost employment = Employ.In(2026, new() { SicknessCoverShare = 0.03m }).Cost(Employ.TeamWith(costs, Employ.Pa(40m, 13m) with { TrainingHours = 10m }));
        ProviderComparison comparison = Both.Ways(Both.Rows(22m, null), Both.Weeks("365/7")).Compare(Both.FortyHours, employment);

        Assert.Equal(
            "Sickness cover £813.43, Training £130.00, by the week £365.00, by the hour £208.57, by the month £120.00",
            string.Join(", ", comparison.PersonalAssistants.Lines.Where(line => line.Kind == CostLineKind.OnCost).Select(line => $"{line.Label} {line.Amount}")));
    }

    [Fact]
    public void Every_carer_of_a_double_up_counts_in_the_hours()
    {
        CarePlan doubled = Build.Plan("2026-04-01", visits: [Build.Visit("Mon-Fri", "09:00-13:00", carers: 2)]);
        AgencyAgainstPa ways = Both.Ways(Both.Rows(22m, 17.40m));

        Assert.Equal(Money.FromPounds(208m), ways.Compare(doubled, [new("by the hour", Money.FromPounds(0.10m), OnCostUnit.Hour)]).PersonalAssistants.Lines[^1].Amount);
        Assert.Empty(ways.Compare(doubled, Employ.Cost(2026, Employ.Pa(40m, 13m) with { DaysPerWeek = 5m })).Notices);
        Assert.Equal(Money.FromPounds(45_760m), ways.Compare(doubled).Agency.Total);
    }

    [Theory]
    [InlineData("365/7")]
    [InlineData("54")]
    public void In_a_longer_year_the_allowance_takes_off_no_more_than_its_own_sum(string weeks)
    {
        // 15% of 871.00 and of 473.00 is 201.60 a week: 10,483.20 in 52 weeks, all taken off, and 10,512.00 in 365/7, of which 10,500.00 is.
        EmploymentCost employment = Within.Cost(Employ.Team(Employ.PaidEachPeriod(1440m, PayFrequency.Weekly)));
        ProviderComparison comparison = Both.Ways(Both.Rows(22m, null), Both.Weeks(weeks)).Compare(Both.FortyHours, employment);

        Assert.Equal((Money.FromPounds(10_483.20m), Money.FromPounds(10_483.20m)), (employment.Totals.NationalInsurance, employment.Totals.Allowance));
        Assert.Equal(Money.FromPounds(10_500m), Allowance(comparison));
    }

    [Theory]
    [InlineData("51")]
    [InlineData("26")]
    public void In_a_shorter_year_the_allowance_takes_off_no_more_than_there_are_contributions(string weeks)
    {
        // 202.00 a week: 10,504.00 in 52 weeks, of which 10,500.00 is taken off, and 10,302.00 in 51, all of it.
        EmploymentCost employment = Within.Cost(Employ.Team(Employ.PaidEachPeriod(1442.67m, PayFrequency.Weekly)));
        ProviderComparison comparison = Both.Ways(Both.Rows(22m, null), Both.Weeks(weeks)).Compare(Both.FortyHours, employment);

        Assert.Equal((Money.FromPounds(10_504m), Money.FromPounds(10_500m)), (employment.Totals.NationalInsurance, employment.Totals.Allowance));
        Assert.Equal(comparison.PersonalAssistants.Lines.Single(line => line.Kind == CostLineKind.NationalInsurance).Amount, Allowance(comparison));
    }

    [Fact]
    public void A_caseload_is_the_sum_of_its_people()
    {
        AgencyAgainstPa ways = Both.Ways(Both.Rows(22m, 17.40m));
        ProviderComparisons caseload = new([ways.Compare(Both.FortyHours, Both.OnCosts), ways.Compare(Both.FortyHours), ways.Compare(Both.FortyHours, [Both.OnCosts[0]])]);

        Assert.Equal((Money.FromPounds(137_280m), Money.FromPounds(110_576m), Money.FromPounds(26_704m)), (caseload.Agency, caseload.PersonalAssistants, caseload.Difference));
        Assert.Equal(0.19452m, caseload.Saving);
        Assert.Equal("£28,704.00 -£1,040.00 -£600.00 -£120.00 -£240.00", string.Join(' ', caseload.Differences.Select(difference => difference.Amount)));
        Assert.Equal((Money.Zero, (decimal?)null), (new ProviderComparisons([]).Difference, new ProviderComparisons([]).Saving));
    }

    private static EmploymentCosting Within => Employ.In(2026, new() { HolidayPay = HolidayPay.WithinHours });

    private static Money Allowance(ProviderComparison comparison) => -comparison.PersonalAssistants.Lines.Single(line => line.Kind == CostLineKind.EmploymentAllowance).Amount;

    private static string Reasons(ProviderComparison comparison) => string.Join("; ", comparison.Differences.Select(difference => $"{difference.Reason} {difference.Amount}"));
}
