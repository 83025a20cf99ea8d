using PhbCalc.BottomUp;
using PhbCalc.Data;
using PhbCalc.Employment;
using PhbCalc.Rates;
using PhbCalc.Rotas;

namespace PhbCalc.Tests.Oracles;

/// <summary>One case for employing by the calendar: cards of pay, a plan, who works which visit, a period and policies.</summary>
internal sealed partial record RotaCase
{
    private const string PersonId = "P1";

    internal required LocalDate PeriodStart { get; init; }

    internal required LocalDate PeriodEnd { get; init; }

    internal required LocalDate PersonStart { get; init; }

    internal LocalDate? PersonEnd { get; init; }

    internal required IReadOnlyList<ServiceCase> Services { get; init; }

    /// <summary>The services by the night whose nights are worked awake.</summary>
    internal IReadOnlyList<string> Waking { get; init; } = [];

    internal AbsencePay? AbsencePay { get; init; }

    internal IReadOnlyList<VisitCase> Visits { get; init; } = [];

    internal IReadOnlyList<AbsenceCase> Absences { get; init; } = [];

    internal required IReadOnlyList<RotaAssistant> Assistants { get; init; }

    internal IReadOnlyList<VisitWorker> WorkedBy { get; init; } = [];

    internal IReadOnlyList<OnCostCase> OnCosts { get; init; } = [];

    internal bool ClaimsAllowance { get; init; } = true;

    internal decimal AllowanceUsed { get; init; }

    internal RotaPolicy Policy { get; init; } = RotaPolicy.Default;

    internal EmploymentPolicy Employment { get; init; } = EmploymentPolicy.Default;

    internal ClockChanges ClockChanges { get; init; }

    internal BankHolidayDates BankHolidayDates { get; init; }

    internal DateInterval Period => new(PeriodStart, PeriodEnd);

    internal ServiceCase ServiceOf(VisitCase visit) => Services.Single(service => service.Service == visit.Service);

    internal Rota Rota() => new(
        new CarePlan(
            PersonId, PersonStart, PersonEnd, [.. Visits.Select(visit => visit.ToVisit())], absences: [.. Absences.Select(absence => new Absence(absence.From, absence.To, absence.Card))]),
        [.. Assistants],
        [.. WorkedBy],
        [.. OnCosts.Select(cost => cost.OnCost)],
        ClaimsAllowance)
    {
        AllowanceUsed = Money.FromPounds(AllowanceUsed),
    };

    internal RotaCosting Costing() => new(
        PublishedFigures.Bundled.Employment,
        Services.Count == 0 ? null : new PayRates(RateCards.From(Services.SelectMany(service => service.RateRows())), [new("pa") { WakingNights = [.. Waking], AbsencePay = AbsencePay }]),
        PublishedFigures.Bundled.BankHolidays,
        Period,
        Policy,
        Employment,
        new CostingPolicy { ClockChanges = ClockChanges, BankHolidayDates = BankHolidayDates });
}
