using PhbCalc.Budgets;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests.Json;

/// <summary>Budgets with employed PAs in them, as JSON.</summary>
public sealed class TeamBudgetJsonTests
{
    private static readonly DateInterval Year = new FinancialYear(2026).Days;

    [Law(60)]
    public Property A_budget_with_a_team_reads_back_equal() => Law.Of(RotaReadingLawTests.Folders, folder =>
    {
        foreach (PersonBudget budget in Costed(folder.Read()))
        {
            string text = BudgetJson.V1.Text(budget);
            Assert.Equal(budget, BudgetJson.V1.Parse(text));
            Assert.Equal(text, BudgetJson.V1.Text(BudgetJson.V1.Parse(text)));
        }
    });

    [Fact]
    [Trait("Kind", "Law")]
    public void The_random_folders_have_teams_that_can_be_costed()
    {
        int teams = 0;
        Law.Holds(RotaReadingLawTests.Folders, folder => teams += Costed(folder.Read()).Count(budget => budget.Team is not null), count: 60);

        Assert.InRange(teams, 10, int.MaxValue);
    }

    [Fact]
    public void Its_document_has_each_pay_period() => Snapshot.Matches(BudgetJson.V1.Text(Costed(Files.None
        .With("people.csv", "person_id,start,end", "P001,2026-04-01,2026-05-31")
        .With("rates.csv", "card,service,unit,band,days,from_time,to_time,rate,valid_from,kind", "agency,care,hour,any,Mon-Sun,,,24.00,2026-04-01,", "pay,care,hour,any,Mon-Sun,,,13.50,2026-04-01,pay")
        .With("visits.csv", "person_id,visit_id,card,service,days,start,end,pa", "P001,V1,agency,care,Sat Sun,08:00,09:00,", "P001,V2,pay,care,Mon-Fri,08:00,12:00,ann")
        .With("team.csv", "person_id,pa_id,frequency,weekly_hours,hourly_pay,employment_allowance", "P001,ann,monthly,,,no").Read()).Single()));

    /// <summary>The budgets of everybody whose budget can be worked out.</summary>
    private static IEnumerable<PersonBudget> Costed(Caseload caseload)
    {
        BudgetCosting costing = caseload.Costing(PublishedFigures.Bundled, Year);
        foreach (BottomUp.CarePlan plan in caseload.Plans)
        {
            PersonBudget? budget = null;
            try
            {
                budget = costing.Cost(plan, caseload.RotaInPlan(plan.PersonId));
            }
            catch (InvalidInputException)
            {
                // Such as an apprentice's pay, or a visit that nobody is employed to work.
            }

            if (budget is not null)
            {
                yield return budget;
            }
        }
    }
}
