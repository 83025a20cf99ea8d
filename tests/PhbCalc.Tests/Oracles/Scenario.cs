using PhbCalc.BottomUp;
using PhbCalc.Rates;

namespace PhbCalc.Tests.Oracles;

/// <summary>One case for the bottom-up costing: rate cards, one person's plan, a period and a policy, as plain as the rows of the files.</summary>
internal sealed record Scenario
{
    internal const string PersonId = "P1";

    internal required LocalDate PeriodStart { get; init; }

    internal required LocalDate PeriodEnd { get; init; }

    internal required CostingPolicy Policy { get; init; }

    internal required IReadOnlyList<ServiceCase> Services { get; init; }

    internal required LocalDate PersonStart { get; init; }

    internal LocalDate? PersonEnd { get; init; }

    internal IReadOnlyList<VisitCase> Visits { get; init; } = [];

    internal IReadOnlyList<ItemCase> Items { get; init; } = [];

    internal IReadOnlyList<AbsenceCase> Absences { get; init; } = [];

    internal DateInterval Period => new(PeriodStart, PeriodEnd);

    internal RateCards Rates() => RateCards.From(Services.SelectMany(service => service.RateRows()));

    internal CarePlan Plan() => new(
        PersonId,
        PersonStart,
        PersonEnd,
        [.. Visits.Select(visit => visit.ToVisit())],
        [.. Items.Select(item => item.ToItem())],
        [.. Absences.Select(absence => new Absence(absence.From, absence.To, absence.Card))]);

    internal BottomUpCosting Costing() => new(Rates(), Published.BankHolidays, Period, Policy);

    internal ServiceCase ServiceOf(VisitCase visit) => Services.Single(service => service.Card == visit.Card && service.Service == visit.Service);

    public override string ToString() => ScenarioText.Of(this);
}
