using NodaTime;
using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Data;
using PhbCalc.Employment;
using PhbCalc.Rates;

namespace PhbCalc.Samples.Oxfordshire;

/// <summary>The same schedule by an agency, and by four personal assistants whom the person employs.</summary>
internal static class AgencyOrPa
{
    private static readonly PublishedFigures Figures = PublishedFigures.Bundled;
    private static readonly Source Invented = new("Invented for this sample");

    /// <summary>Compares the two over a financial year.</summary>
    /// <param name="year">The financial year; the employment is costed over the tax year that starts five days later.</param>
    internal static ProviderComparison In(FinancialYear year)
    {
        // 1. What a PA is paid: the highest of Agenda for Change band 3, top step, and the minimum wage, with Agenda for Change unsocial hours.
        PaRate rate = new PaPricing(Figures.MinimumWages, Figures.AgendaForChangePay, Figures.UnsocialHours, new() { PayStep = AgendaForChangePay.Top }).Price(year.Start);
        Console.WriteLine(rate.Explain());
        RateCards rates = RateCards.From([.. Schedule.AgencyRates, .. rate.ToRateRows("pa", "personal-care", year.Start)]);
        BottomUpCosting costing = new(rates, Figures.BankHolidays, year.Days);

        // 2. Who does what: each PA's own visits make their hours in each band. A double-up is one carer of each of two PAs.
        PersonalAssistant[] assistants =
        [
            Assistant("amira", costing, Visit("v1", DayTypes.Weekdays), Visit("v2", DayTypes.Weekdays), Visit("v3", DayTypes.Weekdays)),
            Assistant("ben", costing, Visit("v1", DayTypes.Weekdays), Visit("v3", DayTypes.Weekdays), Visit("v4", DayTypes.Friday)),
            Assistant("chloe", costing, Visit("v1", DayTypes.Weekend), Visit("v2", DayTypes.Weekend), Visit("v3", DayTypes.Weekend), Visit("v4", DayTypes.Saturday)),
            Assistant("dev", costing, Visit("v1", DayTypes.Weekend), Visit("v3", DayTypes.Weekend)),
        ];

        // 3. What employing them costs: holiday, National Insurance, Employment Allowance, pension, cover in sickness, and what the employer buys.
        Team team = new(Schedule.Plan.PersonId, [.. assistants],
        [
            new("Employer's liability insurance", Money.FromPounds(140m), source: new("Carer Insure Premium (with delegated healthcare tasks), https://www.carerinsure.co.uk/employer-insurance/", new LocalDate(2026, 11, 21), "one source")),
            new("Managed account and payroll: 13 runs at £45.00", Money.FromPounds(585m), source: new("https://www.partnersinpersonalisation.org/managed-account-terms", new LocalDate(2026, 11, 21), "one source")),
            new("Training: 12 hours of each PA", rate.Rate * (12m * assistants.Length), source: Invented),
            new("Recruitment and DBS checks", Money.FromPounds(240m), source: Invented),
            new("Direct-payment support, by a third party", Money.FromPounds(300m), source: Invented),
            new("Support planning", Money.FromPounds(250m), source: Invented),
        ]);
        EmploymentCosting employment = new(Figures.Employment, new TaxYear(year.StartYear), new() { SicknessCoverShare = 0.01m });
        return new AgencyAgainstPa(costing).Compare(Schedule.Plan, employment.Cost(team));
    }

    /// <summary>A PA, paid every four weeks for the hours of a typical week of the visits.</summary>
    private static PersonalAssistant Assistant(string id, BottomUpCosting costing, params Visit[] visits)
    {
        CarePlan plan = new(id, Schedule.Plan.Start, visits: [.. visits]);
        return new(id, PaidTime.From(costing.TypicalWeek(plan)), PayFrequency.FourWeekly);
    }

    /// <summary>A visit of the schedule on some of its days, by one PA.</summary>
    private static Visit Visit(string id, DayTypes days)
    {
        Visit visit = Schedule.Plan.Visits.Single(planned => planned.Id == id);
        return new(id, "pa", visit.Service, days, visit.Start, visit.End, label: visit.Label);
    }
}
