using PhbCalc.BottomUp;

namespace PhbCalc.Data.Tests;

/// <summary>What is said of the budgets of a caseload (spec/2b, Said, never refused; spec/7.1).</summary>
public sealed class CaseloadNoticesTests
{
    private const string Employ = "'phbcalc employ' works out what employing costs";

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
    public void Teams_and_on_costs_that_are_left_out_are_counted()
    {
        CaseloadNotices notices = Of(Employing);

        Assert.Equal(
            [$"team.csv: left out with oncosts.csv, for 1 person who employs PAs or has on-costs; 1 of them has a total of £0.00: {Employ}"],
            notices.Lines);
        Assert.Equal((null, "team.csv"), (notices.All[0].PersonId, notices.All[0].File));
        Assert.Single(notices.All);
    }

    [Fact]
    public void On_costs_without_a_team_are_left_out_too() => Assert.Equal(
        [$"team.csv: left out with oncosts.csv, for 1 person who employs PAs or has on-costs; none of them has a total of £0.00: {Employ}"],
        Of(Ordinary.With("oncosts.csv", "person_id,item,amount,unit", "P1,Payroll service,26.25,month")).Lines);

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
            notices.Lines);
        Assert.Equal([(2, "P1"), (3, "P1"), (4, "P2"), (4, "P2")], notices.All.Select(notice => (notice.Row!.Value, notice.PersonId!)));
    }

    [Fact]
    public void A_rate_of_the_card_is_told_once_for_everybody() => Assert.Equal(
        ["rates.csv: agency care (all) is £2.00 an hour from 2026-04-01, under £5.00: is it by the hour?"],
        Of(Ordinary.With("rates.csv", "card,service,unit,band,days,from_time,to_time,rate,valid_from", "agency,care,hour,all,Mon-Sun,00:00,24:00,2,2026-04-01")).Lines);

    [Theory]
    [InlineData("P1", "the budget is held notionally")]
    [InlineData("P2", "the budget is held by a third party: that changes no sum")]
    public void How_a_budget_is_held_is_said_beside_it(string person, string text) =>
        Assert.Equal([text], CaseloadNotices.Beside(Ordinary.Read(), person).Select(notice => notice.Text));

    [Fact]
    public void A_team_is_said_beside_the_budget_that_leaves_it_out() => Assert.Equal(
        ["the budget is held notionally", $"the team and its on-costs are not in this budget: {Employ}"],
        CaseloadNotices.Beside(Employing.Read(), "P1").Select(notice => notice.Text));

    [Fact]
    public void There_is_one_total_for_each_plan()
    {
        Caseload caseload = Ordinary.Read();

        Assert.Throws<ArgumentException>(() => CaseloadNotices.Of(caseload, Costing(caseload), []));
    }

    private static CaseloadNotices Of(Files files)
    {
        Caseload caseload = files.Read();
        BottomUpCosting costing = Costing(caseload);
        return CaseloadNotices.Of(caseload, costing, caseload.Plans.Select(costing.Totals).ToValueList());
    }

    private static BottomUpCosting Costing(Caseload caseload) =>
        new(caseload.RateCards, PublishedFigures.Bundled.BankHolidays, new FinancialYear(2026).Days, caseload.Policies.Costing);
}
