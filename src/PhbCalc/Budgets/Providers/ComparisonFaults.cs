using PhbCalc.BottomUp;
using PhbCalc.Employment;
using PhbCalc.Rates;

namespace PhbCalc.Budgets;

/// <summary>What can be wrong when two ways of care are compared.</summary>
internal static class ComparisonFaults
{
    internal static List<Fault> InCards(RateCards rates, string agencyCard, string paCard) =>
    [
        .. InCard(rates, "agency_card", agencyCard),
        .. agencyCard == paCard ? [new Fault("pa_card", "is the card of the agencies too", "name two cards") { Value = paCard }] : (Fault[])[],
    ];

    internal static List<Fault> InCard(RateCards rates, string field, string card)
    {
        string[] known = [.. rates.Services.Select(service => service.Card).Distinct(StringComparer.Ordinal)];
        return known.Contains(card, StringComparer.Ordinal) ? [] : [new(field, "is not a rate card", Nearest.Suggest(card, known)) { Value = card }];
    }

    /// <summary>On-costs of each payroll run, if how often pay is due is not known.</summary>
    internal static IEnumerable<Fault> OfPayrollRuns(ValueList<OnCost> onCosts) => onCosts
        .Select((cost, i) => cost?.Unit != OnCostUnit.PayrollRun ? null
            : new Fault("unit", "is for each payroll run, but no team says how often pay is due", "write month or week, or give the person a team") { Subject = $"on-cost {cost.Item}", Value = cost.Unit.Word() }.Under("on_costs", i))
        .OfType<Fault>();

    internal static List<Fault>? InTeam(CarePlan plan, EmploymentCost employment, DateInterval period)
    {
        FaultList faults = new("team", employment.Team.PersonId);
        if (plan.PersonId != employment.Team.PersonId)
        {
            faults.Add("person_id", plan.PersonId, "is not the person of the team", "give the team of the same person", "/employment/team/person_id");
        }

        TaxYear year = new(FinancialYear.Containing(period.Start).StartYear);
        if (employment.Year != year)
        {
            faults.Add("tax_year", employment.Year.ToString(), $"is not the tax year of the period from {Iso.Text(period.Start)}", $"cost the team for {year}", "/employment/year");
        }

        return faults.All;
    }
}
