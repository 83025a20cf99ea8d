using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Data;
using PhbCalc.Rates;
using PhbCalc.Rotas;
using PhbCalc.Tests.Oracles;

namespace PhbCalc.Tests.Budgets;

/// <summary>A random person who has visits by agencies, items, and employed PAs together.</summary>
/// <param name="Care">Visits on priced cards and items, for the period and the dates of the rota.</param>
/// <param name="Team">The visits on a card of pay, and who works them.</param>
internal sealed record MixedPlan(Scenario Care, RotaCase Team)
{
    /// <summary>The plan as one: visits on priced cards and on the card of pay take turns.</summary>
    internal CarePlan Plan
    {
        get
        {
            CarePlan care = Care.Plan();
            CarePlan team = Team.Rota().Plan;
            Visit[] visits = [.. care.Visits.Select((visit, i) => (visit, Place: i * 2)).Concat(team.Visits.Select((visit, i) => (visit, Place: (i * 2) + 1))).OrderBy(one => one.Place).Select(one => one.visit)];
            return new(care.PersonId, care.Start, care.End, [.. visits], care.Items, care.Absences, care.RespiteWeeks);
        }
    }

    internal BudgetCosting Costing => new(new(Care.Rates(), PublishedFigures.Bundled.BankHolidays, Care.Period, Care.Policy), Team.Costing());

    internal Rota Rota(CarePlan plan)
    {
        Rota own = Team.Rota();
        return new(plan, own.Assistants, own.WorkedBy, own.OnCosts, own.ClaimsEmploymentAllowance) { AllowanceUsed = own.AllowanceUsed };
    }

    internal static MixedPlan Of(int seed)
    {
        RotaCase team = new RotaMaker(seed).Make();
        Scenario care = new ScenarioMaker(seed + 1).Make();
        ClockChanges clocks = care.Policy.ClockChanges;
        BankHolidayDates dates = care.Policy.BankHolidayDates;
        care = care with
        {
            PeriodStart = team.PeriodStart,
            PeriodEnd = team.PeriodEnd,
            PersonStart = team.PersonStart,
            PersonEnd = team.PersonEnd,
            RespiteWeeks = 0m,
            Absences = [.. team.Absences],
            Policy = care.Policy with { RoundEachVisit = false, RoundMinutes = MinuteRounding.None, CallLength = default, BankHolidayEves = BankHolidayEves.Usual },
            Services = [.. care.Services.Select(service => service with { Card = Priced(service.Card) })],
            Visits = [.. care.Visits.Select(visit => visit with { Id = $"care {visit.Id}", Card = Priced(visit.Card) })],
            Items = [.. care.WithoutItemsPerVisit.Items],
        };
        return new(care, team with { ClockChanges = clocks, BankHolidayDates = dates });
    }

    /// <summary>The name of a card of prices, none of which is called as the card of pay.</summary>
    private static string Priced(string card) => card == "pa" ? "local" : card;

    public override string ToString() => $"{Care}\n{Team}";
}
