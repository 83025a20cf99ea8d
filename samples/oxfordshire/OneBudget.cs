using NodaTime;
using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Data;
using PhbCalc.Employment;
using PhbCalc.Rates;
using PhbCalc.Rotas;

namespace PhbCalc.Samples.Oxfordshire;

/// <summary>The budget that the person chooses in the end: two personal assistants on weekdays, the agency at weekends, for nights and for the nurse, items, and a week's contingency: one sum.</summary>
internal static class OneBudget
{
    private static readonly PublishedFigures Figures = PublishedFigures.Bundled;

    /// <summary>Works out the budget over a financial year, by the calendar.</summary>
    /// <param name="year">The financial year.</param>
    internal static PersonBudget In(FinancialYear year)
    {
        // 1. The same schedule. Amira and Ben work its weekdays, side by side where two carers are needed; the agency does all else.
        CarePlan planned = Schedule.Plan;
        CarePlan plan = new(
            planned.PersonId,
            planned.Start,
            visits:
            [
                ByPa("v1-amira", "v1"), ByPa("v1-ben", "v1"), ByPa("v2-amira", "v2"), ByPa("v3-amira", "v3"), ByPa("v3-ben", "v3"),
                ByAgency("v1", DayTypes.Weekend), ByAgency("v2", DayTypes.Weekend), ByAgency("v3", DayTypes.Weekend), planned.Visits.Single(visit => visit.Id == "v4"), planned.Visits.Single(visit => visit.Id == "v5"),
            ],
            items: planned.Items,
            absences: planned.Absences);

        // 2. A card of pay: the PA rate, with Agenda for Change unsocial hours; PAs are paid in full for the first week of an absence.
        PaRate rate = new PaPricing(Figures.MinimumWages, Figures.AgendaForChangePay, Figures.UnsocialHours, new() { PayStep = AgendaForChangePay.Top }).Price(year.Start);
        PayRates pay = new(RateCards.From(rate.ToRateRows("wages", "personal-care", year.Start)), [new PayTerms("wages") { AbsencePay = new([new(1m, 7)]) }]);

        // 3. Who works which visit, and what the employer buys.
        Rota rota = new(
            plan,
            [new RotaAssistant("amira", PayFrequency.Monthly) { DaysPerWeek = 5m }, new RotaAssistant("ben", PayFrequency.Monthly) { DaysPerWeek = 5m }],
            [.. plan.Visits.Where(visit => visit.Card == "wages").Select(visit => new VisitWorker(visit.Id, visit.Id.Split('-')[1]))],
            [
                new("Employer's liability insurance", Money.FromPounds(140m), source: new("Carer Insure Premium (with delegated healthcare tasks), https://www.carerinsure.co.uk/employer-insurance/", new LocalDate(2026, 11, 21), "one source")),
                new("Payroll", Money.FromPounds(12m), OnCostUnit.PayrollRun, new("Invented for this sample")),
            ]);

        // 4. One sum.
        CostingPolicy policy = new() { Contingency = Contingency.OfWeeks(1m, ContingencyPlace.Inside) };
        BottomUpCosting care = new(RateCards.From(Schedule.AgencyRates), Figures.BankHolidays, year.Days, policy);
        RotaCosting employing = new(Figures.Employment, pay, Figures.BankHolidays, year.Days, costing: policy);
        return new BudgetCosting(care, employing).Cost(plan, rota);
    }

    /// <summary>A visit of the schedule on weekdays, by one PA.</summary>
    private static Visit ByPa(string id, string planned) => On(id, "wages", planned, DayTypes.Weekdays, carers: 1);

    /// <summary>A visit of the schedule on some days, by the agency.</summary>
    private static Visit ByAgency(string id, DayTypes days) => On(id, "agency", id, days, Schedule.Plan.Visits.Single(visit => visit.Id == id).Carers);

    private static Visit On(string id, string card, string planned, DayTypes days, int carers)
    {
        Visit visit = Schedule.Plan.Visits.Single(own => own.Id == planned);
        return new(id, card, visit.Service, days, visit.Start, visit.End, carers, domain: visit.Domain, label: visit.Label);
    }
}
