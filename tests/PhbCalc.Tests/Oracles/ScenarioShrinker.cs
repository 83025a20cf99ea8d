using System.Numerics;
using PhbCalc.BottomUp;
using PhbCalc.Rates;

namespace PhbCalc.Tests.Oracles;

/// <summary>Simpler cases than a given one, the greatest simplifications first.</summary>
internal static class ScenarioShrinker
{
    internal static IEnumerable<Scenario> Shrink(Scenario scenario)
    {
        IEnumerable<IEnumerable<Scenario>> simpler =
        [
            Fewer(scenario.Visits, visits => scenario with { Visits = visits }).Where(HasItsVisits),
            Fewer(scenario.Items, items => scenario with { Items = items }),
            Fewer(scenario.Absences, absences => scenario with { Absences = absences }),
            Fewer(scenario.Services, services => scenario with { Services = services }).Where(HasItsServices),
            Periods(scenario),
            Policies(scenario.Policy).Select(policy => scenario with { Policy = policy }),
            People(scenario),
            Each(scenario.Visits, Visits, visits => scenario with { Visits = visits }),
            Each(scenario.Services, Services, services => scenario with { Services = services }),
            Each(scenario.Items, Items, items => scenario with { Items = items }),
            Each(scenario.Absences, Absences, absences => scenario with { Absences = absences }),
        ];
        return simpler.SelectMany(cases => cases);
    }

    private static bool HasItsServices(Scenario scenario) =>
        scenario.Services.Count > 0
        && scenario.Visits.All(visit => scenario.Services.Any(service => service.Card == visit.Card && service.Service == visit.Service));

    private static bool HasItsVisits(Scenario scenario) =>
        scenario.Items.All(item => item.Per is null || !item.Per.StartsWith('v') || scenario.Visits.Any(visit => visit.Id == item.Per));

    private static IEnumerable<Scenario> Fewer<T>(IReadOnlyList<T> list, Func<IReadOnlyList<T>, Scenario> with) =>
        Enumerable.Range(0, list.Count).Select(i => with([.. list.Where((_, position) => position != i)]));

    private static IEnumerable<Scenario> Each<T>(IReadOnlyList<T> list, Func<T, IEnumerable<T>> simpler, Func<IReadOnlyList<T>, Scenario> with) =>
        Enumerable.Range(0, list.Count).SelectMany(i => simpler(list[i]).Select(one => with([.. list.Take(i), one, .. list.Skip(i + 1)])));

    private static IEnumerable<Scenario> Periods(Scenario scenario)
    {
        for (int days = scenario.Period.Length / 2; days >= 1; days /= 2)
        {
            yield return scenario with { PeriodEnd = scenario.PeriodEnd.PlusDays(-days) };
            yield return scenario with { PeriodStart = scenario.PeriodStart.PlusDays(days) };
        }
    }

    private static IEnumerable<CostingPolicy> Policies(CostingPolicy policy)
    {
        CostingPolicy[] simpler =
        [
            CostingPolicy.Default,
            policy with { WeeksPerYear = new(52) },
            policy with { Contingency = Contingency.None },
            policy with { ClockChanges = ClockChanges.Elapsed },
            policy with { BankHolidayDates = BankHolidayDates.Substitute },
            policy with { CallLength = CallLength.Refuse },
            policy with { RoundMinutes = MinuteRounding.None },
            policy with { RoundEachVisit = false },
            policy with { TypicalWeek = TypicalWeekBasis.PricingDate },
        ];
        return simpler.Where(other => other != policy);
    }

    private static IEnumerable<Scenario> People(Scenario scenario)
    {
        if (scenario.RespiteWeeks > 0m)
        {
            yield return scenario with { RespiteWeeks = 0m };
        }

        if (scenario.SpecialDays.Days.Count > 0 && scenario.Services.All(service => service.Versions.All(version => version.Rows.All(row => row.Names.Count == 0))))
        {
            yield return scenario with { SpecialDays = SpecialDays.None };
        }

        if (scenario.PersonEnd is { } end)
        {
            yield return scenario with { PersonEnd = null };
            if (end > scenario.PeriodEnd && scenario.PersonStart <= scenario.PeriodEnd)
            {
                yield return scenario with { PersonEnd = scenario.PeriodEnd };
            }
        }

        if (scenario.PersonStart != scenario.PeriodStart && (scenario.PersonEnd ?? scenario.PeriodStart) >= scenario.PeriodStart)
        {
            yield return scenario with { PersonStart = scenario.PeriodStart };
        }
    }

    private static IEnumerable<VisitCase> Visits(VisitCase visit)
    {
        VisitCase[] simpler =
        [
            visit with { Carers = 1 },
            visit with { SharedWith = 1 },
            visit with { Anchor = null },
            visit with { Cycle = 1, Weeks = [1] },
            visit with { Cycle = Math.Max(2, visit.Cycle / 2), Weeks = [1] },
            visit with { From = null },
            visit with { To = null },
            visit with { Domain = null },
            .. Enumerable.Range(0, 7).Where(day => visit.Days.HasFlag((DayTypes)(1 << day))).Select(day => visit with { Days = visit.Days & ~(DayTypes)(1 << day) }),
            visit with { Minutes = visit.Minutes is > 60 ? 60 : visit.Minutes },
            visit with { Minutes = visit.Minutes is > 1 ? visit.Minutes / 2 : visit.Minutes },
            visit with { Minutes = visit.Minutes is > 1 ? visit.Minutes - 1 : visit.Minutes },
            visit with { Start = 0 },
            visit with { Start = visit.Start / 60 * 60 },
        ];
        return simpler.Where(other => IsLower(other, visit) && (other.Days != DayTypes.None || visit.Days == DayTypes.None));
    }

    /// <summary>Whether a visit is simpler, so that shrinking comes to an end.</summary>
    private static bool IsLower(VisitCase left, VisitCase right) => Size(left) < Size(right);

    private static long Size(VisitCase visit) =>
        (visit.Carers * 10_000L) + (visit.SharedWith * 10_000L) + Given(visit.Anchor) + (visit.Cycle * 10_000L) + visit.Weeks.Count + Given(visit.From) + Given(visit.To) + (visit.Domain is null ? 0 : 1)
        + (20_000 * BitOperations.PopCount((uint)visit.Days))
        + (visit.Minutes ?? 0) + visit.Start;

    private static int Given(LocalDate? date) => date is null ? 0 : 1;

    private static IEnumerable<ServiceCase> Services(ServiceCase service)
    {
        if (service.IsNewestFirst)
        {
            yield return service with { IsNewestFirst = false };
        }

        for (int i = 0; i < service.Versions.Count && service.Versions.Count > 1; i++)
        {
            yield return service with { Versions = [.. service.Versions.Where((_, position) => position != i)] };
        }

        for (int i = 0; i < service.Versions.Count; i++)
        {
            foreach (VersionCase simpler in Versions(service.Unit, service.Versions[i]))
            {
                yield return service with { Versions = [.. service.Versions.Take(i), simpler, .. service.Versions.Skip(i + 1)] };
            }
        }
    }

    private static IEnumerable<VersionCase> Versions(RateUnit unit, VersionCase version)
    {
        if (version.ValidTo is not null)
        {
            yield return version with { ValidTo = null };
        }

        if (version.LeastMinutes > 0)
        {
            yield return version with { LeastMinutes = 0 };
        }

        if (version.Retainer > 0m)
        {
            yield return version with { Retainer = 0m, RetainerDays = 0 };
            yield return version with { RetainerDays = 0 };
        }

        if (version.Rows.Count > 1)
        {
            RowCase first = new(version.Rows[0].Band, DayTypes.EveryDay, 0, 0) { CallMinutes = version.Rows[0].CallMinutes };
            yield return version with { Rows = [first] };
            if (version.Rows.Count > 2 && version.HasBankHolidayRow)
            {
                RowCase last = version.Rows[^1];
                yield return version with { Rows = [first, new(last.Band, DayTypes.BankHoliday, 0, 0) { CallMinutes = last.CallMinutes }] };
            }

            for (int i = 0; unit is not (RateUnit.Hour or RateUnit.Call) && i < version.Rows.Count; i++)
            {
                yield return version with { Rows = [.. version.Rows.Where((_, position) => position != i)] };
            }
        }

        foreach (string band in version.Rates.Keys.Where(band => version.Rates[band] is not (1m or 0.01m)))
        {
            yield return version with { Rates = version.Rates.ToDictionary(rate => rate.Key, rate => rate.Key == band ? 1m : rate.Value, StringComparer.Ordinal) };
            yield return version with { Rates = version.Rates.ToDictionary(rate => rate.Key, rate => rate.Key == band ? 0.01m : rate.Value, StringComparer.Ordinal) };
        }
    }

    private static IEnumerable<ItemCase> Items(ItemCase item)
    {
        ItemCase[] simpler =
        [
            item with { Amount = 1m },
            item with { Quantity = 1m },
            item with { From = null },
            item with { To = null },
            item with { FundedBy = Funding.Budget },
        ];
        return simpler.Where(other => other != item);
    }

    private static IEnumerable<AbsenceCase> Absences(AbsenceCase absence)
    {
        AbsenceCase[] simpler =
        [
            absence with { Card = null },
            absence with { FromMinute = 0 },
            absence with { ToMinute = 1440 },
            .. absence.FromMinute < absence.ToMinute ? (AbsenceCase[])[absence with { To = absence.From }] : [],
        ];
        return simpler.Where(other => other != absence);
    }
}
