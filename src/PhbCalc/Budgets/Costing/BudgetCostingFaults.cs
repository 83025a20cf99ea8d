using PhbCalc.BottomUp;
using PhbCalc.Rotas;

namespace PhbCalc.Budgets;

/// <summary>What can be wrong when a plan and its team become one budget.</summary>
internal static class BudgetCostingFaults
{
    internal static List<Fault> In(BottomUpCosting care, RotaCosting? employing)
    {
        List<Fault> faults = [];
        if (employing is null)
        {
            return faults;
        }

        if (!care.Period.Equals(employing.Period))
        {
            faults.Add(new("period", $"is not the period of the care, {Iso.Text(care.Period)}", "give both the same period") { Value = Iso.Text(employing.Period), Path = "/employing/period" });
        }

        if (care.BankHolidays != employing.BankHolidays)
        {
            faults.Add(new("bank_holidays", "are not those of the care", "give both the same bank holidays") { Path = "/employing/bank_holidays" });
        }

        (CostingPolicy ofCare, CostingPolicy ofTeam) = (care.Policy, employing.Costing);
        if (ofCare.BankHolidayDates != ofTeam.BankHolidayDates || ofCare.BankHolidayEves != ofTeam.BankHolidayEves || ofCare.ClockChanges != ofTeam.ClockChanges)
        {
            faults.Add(new("costing", "counts bank holidays or clock changes differently from the care", "give both the same costing policy") { Path = "/employing/costing" });
        }

        faults.AddRange((employing.Pay?.Cards.Services ?? []).Select(service => service.Card).Distinct(StringComparer.Ordinal).Where(care.Rates.Has).Select(card =>
            new Fault("card", "is both a card of prices and a card of pay", "give one of the two another name") { Value = card, Path = "/employing/pay/cards" }));
        return faults;
    }

    internal static List<Fault>? In(RotaCosting? employing, CarePlan plan, Rota? rota)
    {
        if (rota is null)
        {
            return NotWorked(employing, plan);
        }

        FaultList faults = new("rota", rota.Plan.PersonId);
        if (employing is null)
        {
            faults.Add("employing", null, "is missing, so what employing costs is not known", "give the costing a RotaCosting", "/rota");
        }

        if (rota.Plan.PersonId != plan.PersonId)
        {
            faults.Add("person_id", rota.Plan.PersonId, "is not the person of the plan", "give the rota of the same person", "/rota/plan/person_id");
        }
        else if (rota.Plan != plan)
        {
            faults.Add("plan", null, "is not the plan of the budget", "make the rota of the same plan: it counts the visits on cards of pay only", "/rota/plan");
        }

        return faults.All;
    }

    /// <summary>Visits on cards of pay of a person without PAs.</summary>
    private static List<Fault>? NotWorked(RotaCosting? employing, CarePlan plan)
    {
        List<Fault>? faults = null;
        for (int i = 0; employing?.Pay is { } pay && i < plan.Visits.Count; i++)
        {
            Visit visit = plan.Visits[i];
            if (pay.Has(visit.Card))
            {
                (faults ??= []).Add(new Fault("card", "is a card of pay, but the person employs nobody", "give the person a team, or put the visit on a card of prices")
                {
                    Value = visit.Card,
                    Subject = $"person {plan.PersonId}, visit {visit.Id}",
                }.Under("visits", i));
            }
        }

        return faults;
    }
}
