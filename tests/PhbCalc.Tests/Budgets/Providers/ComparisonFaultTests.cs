using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Employment;
using PhbCalc.Rates;
using PhbCalc.Tests.Employment;

namespace PhbCalc.Tests.Budgets;

/// <summary>What is refused when two ways of care are to be compared, each with its message.</summary>
public sealed class ComparisonFaultTests
{
    private static readonly BottomUpCosting Costing = Build.Costing(RateCards.From(Both.Rows(22m, 17.40m)), Build.Year(2026));

    [Fact]
    public void Cards_that_there_are_not()
    {
        Expect("agency_card: 'agncy' is not a rate card; did you mean 'agency'? allowed: agency, pa", () => new AgencyAgainstPa(Costing, "agncy"));
        Expect("pa_card: 'pas' is not a rate card; did you mean 'pa'? allowed: agency, pa", () => new AgencyAgainstPa(Costing, paCard: "pas").Compare(Both.FortyHours));
        Expect("pa_card: 'agency' is the card of the agencies too; name two cards", () => new AgencyAgainstPa(Costing, paCard: "agency"));
        Expect(
            """
            agency_card: 'private' is not a rate card; allowed: agency, pa
            pa_card: 'private' is the card of the agencies too; name two cards
            """,
            () => new AgencyAgainstPa(Costing, "private", "private"));
    }

    [Fact]
    public void An_on_cost_of_each_payroll_run_without_a_team() => Expect(
        "0 on-cost Payroll, unit: 'payroll_run' is for each payroll run, but no team says how often pay is due; write month or week, or give the person a team",
        () => Both.Ways(Both.Rows(22m, 17.40m)).Compare(Both.FortyHours, [new("Payroll", Money.FromPounds(5m), OnCostUnit.PayrollRun)]));

    [Fact]
    public void A_team_needs_no_card_of_personal_assistants()
    {
        AgencyAgainstPa agencyOnly = Both.Ways(Both.Rows(22m, null));

        Assert.Equal(Money.FromPounds(45_760m), agencyOnly.Compare(Both.FortyHours, Employ.Cost(2026, Employ.Pa(40m, 13m))).Agency.Total);
        Expect("pa_card: 'pa' is not a rate card; allowed: agency", () => agencyOnly.Compare(Both.FortyHours));
    }

    [Fact]
    public void A_team_of_somebody_else_and_of_another_year()
    {
        EmploymentCost other = Employ.In(2025).Cost(new("P2", [Employ.Pa(40m, 13m)]));

        Expect(
            "team P2, person_id: 'P1' is not the person of the team; give the team of the same person\n"
            + "team P2, tax_year: '2025/26' is not the tax year of the period from 2026-04-01; cost the team for 2026/27",
            () => new AgencyAgainstPa(Costing).Compare(Both.FortyHours, other));
    }

    [Fact]
    public void A_schedule_that_cannot_be_costed() => Expect(
        "0 person P1, visit v1, service: 'care' has no rate on card agency for 2026-04-01; add a version that holds on that day (versions cover 2026-05-01 on, perhaps with gaps), or end the visit before it",
        () => Both.Ways([.. Both.Rows(22m, null, from: Build.Date("2026-05-01")), .. Both.Rows(null, 17.40m)]).Compare(Both.FortyHours));

    [Fact]
    public void Faults_of_both_cards_come_at_once() => Expect(
        """
        0 person P1, visit v1, service: 'care' has no rate on card agency for 2026-04-01; add a version that holds on that day (versions cover 2026-05-01 on, perhaps with gaps), or end the visit before it
        0 person P1, visit v1, service: 'care' has no rate on card pa for 2026-04-01; add a version that holds on that day (versions cover 2026-06-01 on, perhaps with gaps), or end the visit before it
        """,
        () => Both.Ways([.. Both.Rows(22m, null, from: Build.Date("2026-05-01")), .. Both.Rows(null, 17.40m, from: Build.Date("2026-06-01"))]).Compare(Both.FortyHours));

    [Fact]
    public void The_position_of_a_visit_is_that_in_the_plan_although_others_are_left_out()
    {
        AgencyAgainstPa ways = Both.Ways([.. Both.Rows(22m, 17m), .. Both.Rows(null, 40m, "nursing"), .. Both.Rows(22m, 17m, "club", Build.Date("2026-05-01"))]);
        CarePlan plan = Build.Plan("2026-04-01", visits: [Build.Visit("Mon", "09:00-10:00", card: Both.Pa, service: "nursing"), Build.Visit("Wed", "09:00-10:00", id: "v2", service: "club")]);

        Expect(
            """
            1 person P1, visit v2, service: 'club' has no rate on card agency for 2026-04-01; add a version that holds on that day (versions cover 2026-05-01 on, perhaps with gaps), or end the visit before it
            1 person P1, visit v2, service: 'club' has no rate on card pa for 2026-04-01; add a version that holds on that day (versions cover 2026-05-01 on, perhaps with gaps), or end the visit before it
            """,
            () => ways.Compare(plan));
    }

    [Fact]
    public void What_must_not_be_null()
    {
        Assert.Throws<ArgumentNullException>(() => new AgencyAgainstPa(null!));
        Assert.Throws<ArgumentNullException>(() => new AgencyAgainstPa(Costing).Compare(null!));
        Assert.Throws<ArgumentNullException>(() => new AgencyAgainstPa(Costing).Compare(Both.FortyHours, (EmploymentCost)null!));
        Assert.Throws<ArgumentNullException>(() => ProviderText.Explain((ProviderComparison)null!));
        Assert.Throws<ArgumentNullException>(() => ProviderText.Explain((ProviderComparisons)null!));
    }

    private static void Expect(string faults, Func<object> make) =>
        Assert.Equal(faults.ReplaceLineEndings("\n"), Build.Lines(Assert.Throws<InvalidInputException>(make).Faults));
}
