using PhbCalc.Budgets;

namespace PhbCalc.Data.Tests;

/// <summary>What is said of the budgets of a caseload (spec/2b, Said, never refused; spec/7.1).</summary>
public sealed class CaseloadNoticesTests
{
    private static Files Ordinary => Files.None
        .With("people.csv", "person_id,start,held", "P1,2026-04-01,", "P2,2026-04-01,third-party")
        .With("visits.csv", "person_id,visit_id,card,service,days,start,end,carers", "P1,v1,agency,care,Mon,08:00,09:00,", "P2,v1,agency,care,Mon,08:00,09:00,")
        .With("rates.csv", "card,service,unit,band,days,from_time,to_time,rate,valid_from", "agency,care,hour,all,Mon-Sun,00:00,24:00,20,2026-04-01");

    private static Files Employing => Files.None
        .With("people.csv", "person_id,start", "P1,2026-04-01")
        .With("team.csv", "person_id,pa_id,weekly_hours,hourly_pay,frequency", "P1,anna,30,14.00,monthly")
        .With("oncosts.csv", "person_id,item,amount,unit", "P1,Payroll service,26.25,month");

    [Fact]
    public void An_ordinary_caseload_has_none()
    {
        CaseloadNotices notices = Of(Ordinary);

        Assert.Empty(notices.All);
        Assert.Empty(notices.Lines);
    }

    [Fact]
    public void What_is_to_know_about_a_team_in_the_plan_is_told_of_its_person()
    {
        CaseloadNotices notices = Of(Employing);

        Assert.Equal(
            [
                "team.csv: person P1: Holiday of constant hours is 5.6 weeks, which is for up to five days a week; a PA who works six or seven has 28 days, which is less: write days_per_week for them",
                "team.csv: person P1: A PA is paid £14.00 an hour, more than the indicative rate of £13.17, without a reason that holds: write one in the column rate_reason of team.csv",
                "team.csv: person P1: No insurance, training, sick pay or bank-holiday pay is in this sum",
            ],
            notices.Lines.Select(notice => notice.ToString()));
        Assert.Equal(notices.Lines, notices.All);
    }

    [Fact]
    public void Teams_that_are_alternatives_are_counted() => Assert.Equal(
        ["team.csv: the team of 1 person is an alternative to the plan and in no budget: phbcalc providers compares the two"],
        Of(Ordinary.With("team.csv", "person_id,pa_id,weekly_hours,hourly_pay,frequency", "P1,anna,30,14.00,monthly")).Lines.Select(notice => notice.ToString()));

    [Fact]
    public void On_costs_without_a_team_are_in_no_budget() => Assert.Equal(
        ["oncosts.csv: on-costs of 1 person who employs nobody are in no budget"],
        Of(Ordinary.With("oncosts.csv", "person_id,item,amount,unit", "P1,Payroll service,26.25,month")).Lines.Select(notice => notice.ToString()));

    [Fact]
    public void One_line_a_kind_has_the_first_and_how_many_more()
    {
        CaseloadNotices notices = Of(Ordinary.With(
            "visits.csv",
            "person_id,visit_id,card,service,days,start,end,carers",
            "P1,v1,agency,care,Mon,08:00,09:00,5",
            "P1,v2,agency,care,Tue,08:00,09:00,5",
            "P2,v1,agency,care,Mon,08:00,07:45,6"));

        Assert.Equal(
            [
                "visits.csv:4: person P2: visit v1 lasts 23 h 45 min: with start and end swapped it would last 15 min",
                "visits.csv:2: person P1: visit v1 has 5 carers at once (2 more like this; 2 people in all)",
            ],
            notices.Lines.Select(notice => notice.ToString()));
        Assert.Equal([(2, "P1"), (3, "P1"), (4, "P2"), (4, "P2")], notices.All.Select(notice => (notice.Row!.Value, notice.PersonId!)));
    }

    [Fact]
    public void A_rate_of_the_card_is_told_once_for_everybody() => Assert.Equal(
        ["rates.csv: agency care (all) is £2.00 an hour from 2026-04-01, under £5.00: is it by the hour?"],
        Of(Ordinary.With("rates.csv", "card,service,unit,band,days,from_time,to_time,rate,valid_from", "agency,care,hour,all,Mon-Sun,00:00,24:00,2,2026-04-01")).Lines.Select(notice => notice.ToString()));

    [Theory]
    [InlineData("P1", "the budget is held notionally")]
    [InlineData("P2", "the budget is held by a third party: that changes no sum")]
    public void How_a_budget_is_held_is_said_beside_it(string person, string text) =>
        Assert.Equal([text], CaseloadNotices.Beside(Ordinary.Read(), person).Select(notice => notice.Text));

    [Fact]
    public void A_team_that_is_an_alternative_is_said_beside_the_budget()
    {
        const string Said = "the team is an alternative to the plan and not in this budget: phbcalc providers compares the two";
        Assert.Equal(["the budget is held notionally"], CaseloadNotices.Beside(Employing.Read(), "P1").Select(notice => notice.Text));
        Assert.Equal(
            ["the budget is held notionally", Said],
            CaseloadNotices.Beside(Employing.With("people.csv", "person_id,start,team", "P1,2026-04-01,alternative").Read(), "P1").Select(notice => notice.Text));
    }

    [Fact]
    public void There_is_one_total_for_each_plan()
    {
        Caseload caseload = Ordinary.Read();

        Assert.Throws<ArgumentException>(() => CaseloadNotices.Of(caseload, Costing(caseload), []));
    }

    private static CaseloadNotices Of(Files files)
    {
        Caseload caseload = files.Read();
        BudgetCosting costing = Costing(caseload);
        return CaseloadNotices.Of(caseload, costing, caseload.Plans.Select(plan => costing.Totals(plan, caseload.RotaInPlan(plan.PersonId))).ToValueList());
    }

    private static BudgetCosting Costing(Caseload caseload) => caseload.Costing(PublishedFigures.Bundled, new FinancialYear(2026).Days);
}
