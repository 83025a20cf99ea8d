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

    internal decimal RespiteWeeks { get; init; }

    internal SpecialDays SpecialDays { get; init; } = SpecialDays.None;

    /// <summary>Whether it has nothing of spec 2b: then the plain loop over days can do it too.</summary>
    internal bool IsOfSpec2 => Policy.TypicalWeek == default && Policy.RoundMinutes == default && !Policy.RoundEachVisit && RespiteWeeks == 0m
        && Services.All(service => service.Unit != RateUnit.Call && service.Versions.All(version => version is { LeastMinutes: 0, Retainer: 0m }
            && version.Rows.All(row => row.NightDay == NightDay.Start && row.Names.Count == 0 && (row.Days & (DayTypes.BankHolidayEve | DayTypes.EasterSunday)) == DayTypes.None)))
        && Visits.All(visit => visit is { SharedWith: 1, Anchor: null })
        && Items.All(item => item.Per is null && item.Unit <= ItemUnit.Year)
        && Absences.All(absence => absence is { FromMinute: 0, ToMinute: 1440 });

    /// <summary>The same case, each line of which is rounded once.</summary>
    internal Scenario RoundedByLine => this with { Policy = Policy with { RoundEachVisit = false } };

    /// <summary>The same case, the indicative sum of which is of one week.</summary>
    internal Scenario OfOneWeek => this with { Policy = Policy with { TypicalWeek = TypicalWeekBasis.PricingDate } };

    /// <summary>The same case without items that come with a visit.</summary>
    internal Scenario WithoutItemsPerVisit => this with { Items = [.. Items.Where(item => !Visits.Any(visit => visit.Id == item.Per))] };

    /// <summary>The same case, whose visits are charged for their own minutes and for nothing that they have not.</summary>
    internal Scenario ByTheMinute => this with
    {
        Policy = Policy with { RoundMinutes = MinuteRounding.None },
        Services = [.. Services.Select(service => service with { Versions = [.. service.Versions.Select(version => version with { LeastMinutes = 0, Retainer = 0m, RetainerDays = 0 })] })],
    };

    internal DateInterval Period => new(PeriodStart, PeriodEnd);

    internal RateCards Rates() => RateCards.From(Services.SelectMany(service => service.RateRows()), SpecialDays);

    internal CarePlan Plan() => new(
        PersonId,
        PersonStart,
        PersonEnd,
        [.. Visits.Select(visit => visit.ToVisit())],
        [.. Items.Select(item => item.ToItem())],
        [.. Absences.Select(absence => absence.ToAbsence())],
        RespiteWeeks);

    internal BottomUpCosting Costing() => new(Rates(), Published.BankHolidays, Period, Policy);

    internal ServiceCase ServiceOf(VisitCase visit) => Services.Single(service => service.Card == visit.Card && service.Service == visit.Service);

    public override string ToString() => ScenarioText.Of(this);
}
