using System.Numerics;
using PhbCalc.BottomUp;
using PhbCalc.Rates;

namespace PhbCalc.Tests.Oracles;

/// <summary>
/// The costing of spec 2 and 2b, written from their pages and not from the source, as slow and as plain as can be: every date of the period, every
/// minute of every occurrence, every row of the rate card asked in turn, and each line (or visit) rounded from an exact fraction.
/// </summary>
/// <param name="scenario">The case.</param>
internal sealed class MinuteOracle(Scenario scenario)
{
    private const int MinutesADay = 1440;

    private readonly OracleDates dates = new(scenario);

    internal OracleAnswer Answer()
    {
        OracleAnswer answer = new();
        for (int i = 0; i < scenario.Visits.Count; i++)
        {
            try
            {
                if (PricingDate is { } date)
                {
                    answer.Week.AddRange(TypicalWeek(i, date));
                }

                List<OracleLine> lines = Year(i);
                answer.Year.AddRange(lines.Count > 0 ? lines : [new(i, null, 0, 0m, 0)]);
            }
            catch (RefusedException)
            {
                answer.Refused.Add(i);
            }
        }

        if (answer.Refused.Count == 0)
        {
            AddSeasons(answer);
            AddTotals(answer);
        }

        return answer;
    }

    private void AddTotals(OracleAnswer answer)
    {
        OracleItems items = new(scenario, (visit, date) => IsInForce(visit, date) && AbsenceOf(visit, date) is null);
        answer.Items.AddRange(scenario.Items.Select(items.Item));
        BigInteger week = answer.Week.Aggregate(BigInteger.Zero, (sum, line) => sum + line.Pence);
        BigInteger visits = answer.Year.Aggregate(BigInteger.Zero, (sum, line) => sum + line.Pence);
        (BigInteger respite, BigInteger parts) = Exactly.Fraction(scenario.RespiteWeeks);
        BigInteger off = Exactly.Rounded(visits * respite, parts * 52);
        if (scenario.RespiteWeeks > 0m && PricingDate is not null)
        {
            answer.Year.Add(new(-1, null, Exactly.Ratio(respite, parts * 52), -Pounds(visits).Pounds, -off) { Kind = CostLineKind.Respite });
        }

        BigInteger year = visits - off;
        BigInteger itemPence = answer.Items.Aggregate(BigInteger.Zero, (sum, item) => sum + item.InBudget);
        Ratio weeks = scenario.Policy.Contingency.Weeks;
        Ratio share = scenario.Policy.Contingency.Share;
        BigInteger contingency = weeks.Numerator != 0 ? Exactly.Rounded(week * weeks.Numerator, weeks.Denominator)
            : share.Numerator != 0 ? Exactly.Rounded((year + itemPence) * share.Numerator, share.Denominator)
            : 0;
        bool isInside = scenario.Policy.Contingency.Place == ContingencyPlace.Inside;
        Ratio weeksPerYear = scenario.Policy.WeeksPerYear;
        int days = answer.Seasons.Sum(season => season.Days);
        BigInteger indicative = scenario.Policy.TypicalWeek == TypicalWeekBasis.PricingDate
            ? Exactly.Rounded(week * weeksPerYear.Numerator, weeksPerYear.Denominator)
            : answer.Seasons.Aggregate(BigInteger.Zero, (sum, season) => sum + Exactly.Rounded(season.Pence * weeksPerYear.Numerator * season.Days, weeksPerYear.Denominator * (BigInteger)days));
        answer.Totals = new(Pounds(week), Pounds(indicative + itemPence), Pounds(year), Pounds(itemPence), Pounds(contingency), Pounds(year + itemPence + (isInside ? contingency : 0)));
        answer.HoursByService.AddRange(Hours(visit => visit.Service));
        answer.HoursByDomain.AddRange(Hours(visit => visit.Domain ?? string.Empty));
    }

    /// <summary>A week of each set of visits that are in force together, with the days on which they are.</summary>
    private void AddSeasons(OracleAnswer answer)
    {
        if (scenario.Policy.TypicalWeek != TypicalWeekBasis.BySeason)
        {
            return;
        }

        IEnumerable<IGrouping<string, LocalDate>> patterns = scenario.Period
            .Where(date => date >= scenario.PersonStart && !(date > scenario.PersonEnd))
            .GroupBy(date => string.Join('|', scenario.Visits.Where(visit => !(date < visit.From) && !(date > visit.To)).Select(Terms).Order(StringComparer.Ordinal)), StringComparer.Ordinal);
        foreach (IGrouping<string, LocalDate> pattern in patterns)
        {
            try
            {
                BigInteger pence = Enumerable.Range(0, scenario.Visits.Count).SelectMany(i => TypicalWeek(i, pattern.First())).Aggregate(BigInteger.Zero, (sum, line) => sum + line.Pence);
                answer.Seasons.Add((pattern.Count(), pence));
            }
            catch (RefusedException)
            {
                answer.IsSeasonRefused = true;
            }
        }
    }

    /// <summary>What a week of a visit depends on.</summary>
    private static string Terms(VisitCase visit) =>
        FormattableString.Invariant($"{visit.Card};{visit.Service};{visit.Days};{(visit.Minutes is null ? -1 : visit.Start)};{visit.Minutes};{visit.Carers};{visit.SharedWith};{(visit.Weeks.Count == visit.Cycle ? "every" : $"{string.Join(',', visit.Weeks)} of {visit.Cycle} from {visit.Anchor}")}");

    /// <summary>The later of the period's start and the person's; null if the person's dates miss the period.</summary>
    private LocalDate? PricingDate
    {
        get
        {
            LocalDate date = LocalDate.Max(scenario.PeriodStart, scenario.PersonStart);
            return date <= scenario.PeriodEnd && !(scenario.PersonEnd < date) ? date : null;
        }
    }

    private List<OracleLine> TypicalWeek(int index, LocalDate pricingDate)
    {
        VisitCase visit = scenario.Visits[index];
        if (visit.From > pricingDate || visit.To < pricingDate)
        {
            return [];
        }

        ServiceCase service = scenario.ServiceOf(visit);
        OraclePrices prices = new(scenario, visit, service, VersionOn(service, pricingDate));
        OracleSum sum = new(scenario, index, visit.Weeks.Count, visit.Cycle);
        if (service.Unit == RateUnit.Week)
        {
            sum.Add(CostLineKind.Visit, prices.Weeks(7));
        }
        else
        {
            foreach (int weekday in Enumerable.Range(0, 7).Where(day => visit.Days.HasFlag(OracleDates.Weekday(day))))
            {
                sum.Add(CostLineKind.Visit, prices.Visit(day => OracleDates.Plain(weekday + day)));
                sum.Add(CostLineKind.LeastCharge, prices.Added(day => OracleDates.Plain(weekday + day)));
            }
        }

        return sum.Lines();
    }

    private List<OracleLine> Year(int index)
    {
        VisitCase visit = scenario.Visits[index];
        ServiceCase service = scenario.ServiceOf(visit);
        OracleSum sum = new(scenario, index, 1, 1);
        foreach (LocalDate date in scenario.Period)
        {
            if (!IsInForce(visit, date) || (service.Unit != RateUnit.Week && !visit.Days.HasFlag(OracleDates.Weekday(date))))
            {
                continue;
            }

            LocalDate? absence = AbsenceOf(visit, date);
            if (absence is not null && VersionOrNull(service, date) is null)
            {
                continue;
            }

            VersionCase version = VersionOn(service, date);
            bool isRetained = version.Retainer > 0m && absence is { } first && (version.RetainerDays == 0 || Period.DaysBetween(first, date) < version.RetainerDays);
            if (absence is not null && !isRetained)
            {
                continue;
            }

            OraclePrices prices = new(scenario, visit, service, version);
            List<OraclePart> whole = service.Unit == RateUnit.Week ? prices.Weeks(1) : prices.Visit(day => dates.Of(date.PlusDays(day)));
            List<OraclePart> added = service.Unit == RateUnit.Week ? [] : prices.Added(day => dates.Of(date.PlusDays(day)));
            if (absence is null)
            {
                sum.Add(CostLineKind.Visit, whole);
                sum.Add(CostLineKind.LeastCharge, added);
            }
            else
            {
                sum.Add(CostLineKind.Retainer, [.. whole, .. added], version.Retainer);
            }
        }

        return sum.Lines();
    }

    /// <summary>Whether the visit is planned for a date: the person's dates, its own and its weeks.</summary>
    private bool IsInForce(VisitCase visit, LocalDate date)
    {
        LocalDate monday = visit.Anchor ?? scenario.PersonStart;
        while (monday.DayOfWeek != IsoDayOfWeek.Monday)
        {
            monday = monday.PlusDays(-1);
        }

        int days = Period.DaysBetween(monday, date);
        int week = (((days - ((days % 7) + 7) % 7) / 7 % visit.Cycle) + visit.Cycle) % visit.Cycle;
        return date >= scenario.PersonStart && !(date > scenario.PersonEnd)
            && !(date < visit.From) && !(date > visit.To)
            && visit.Weeks.Contains(week + 1);
    }

    /// <summary>The first day of the unbroken time away in which a visit would start on a date; null if it starts in none.</summary>
    private LocalDate? AbsenceOf(VisitCase visit, LocalDate date)
    {
        LocalDateTime start = date.AtMidnight().PlusMinutes(visit.Minutes is null ? 0 : visit.Start);
        (LocalDateTime From, LocalDateTime To)[] times =
        [
            .. scenario.Absences.Where(absence => absence.Card is null || absence.Card == visit.Card)
                .Select(absence => (absence.From.AtMidnight().PlusMinutes(absence.FromMinute), absence.To.AtMidnight().PlusMinutes(absence.ToMinute))),
        ];
        if (!Array.Exists(times, time => time.From <= start && start < time.To))
        {
            return null;
        }

        LocalDateTime first = start;
        while (Array.Exists(times, time => time.From < first && first <= time.To))
        {
            first = times.First(time => time.From < first && first <= time.To).From;
        }

        return first.Date;
    }

    private static VersionCase? VersionOrNull(ServiceCase service, LocalDate date) =>
        service.Versions.LastOrDefault(version => version.ValidFrom <= date) is { } version && !(version.ValidTo < date) ? version : null;

    private static VersionCase VersionOn(ServiceCase service, LocalDate date) => VersionOrNull(service, date) ?? throw new RefusedException();

    private IEnumerable<(string Name, decimal Hours)> Hours(Func<VisitCase, string> name) => PricingDate is not { } date ? [] : scenario.Visits
        .Where(visit => !(visit.From > date) && !(visit.To < date))
        .GroupBy(name, StringComparer.Ordinal)
        .Select(group =>
        {
            BigInteger cycles = group.Aggregate(BigInteger.One, (product, visit) => product * visit.Cycle);
            BigInteger minutes = group.Aggregate(BigInteger.Zero, (sum, visit) =>
                sum + (MinutesAWeek(visit) * visit.Carers * visit.Weeks.Count * cycles / visit.Cycle));
            return (group.Key, Exactly.ToFourDecimals(minutes, cycles * 60));
        });

    private static int MinutesAWeek(VisitCase visit) => visit.Minutes is null || visit.Days == DayTypes.None ? 7 * MinutesADay
        : visit.Minutes.Value * Enumerable.Range(0, 7).Count(day => visit.Days.HasFlag(OracleDates.Weekday(day)));

    private static Money Pounds(BigInteger pence) => Money.FromPence((long)pence);
}
