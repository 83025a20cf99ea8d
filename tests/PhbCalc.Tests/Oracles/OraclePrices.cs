using System.Numerics;
using PhbCalc.Rates;

namespace PhbCalc.Tests.Oracles;

/// <summary>So much of something at one rate: minutes of an hour, days of a week, or occurrences.</summary>
internal sealed record OraclePart(string Band, decimal Rate, LocalDate Version, int PerUnit, BigInteger Quantity);

/// <summary>What one occurrence of a visit costs by one version of a rate card.</summary>
/// <param name="scenario">The case.</param>
/// <param name="visit">The visit.</param>
/// <param name="service">Its service.</param>
/// <param name="version">The version.</param>
internal sealed class OraclePrices(Scenario scenario, VisitCase visit, ServiceCase service, VersionCase version)
{
    private const int MinutesADay = 1440;

    /// <summary>How long the visit is charged for.</summary>
    private int Charged
    {
        get
        {
            int minutes = visit.Minutes!.Value;
            string way = EnumWords.Of(scenario.Policy.RoundMinutes);
            if (way == "none" || service.Unit is not (RateUnit.Hour or RateUnit.Call))
            {
                return minutes;
            }

            int step = way.StartsWith("15", StringComparison.Ordinal) ? 15 : 5;
            int down = minutes - (minutes % step);
            int up = minutes % step == 0 ? minutes : down + step;
            int rounded = way.EndsWith("up", StringComparison.Ordinal) ? up
                : way.EndsWith("down", StringComparison.Ordinal) ? down
                : minutes - down < up - minutes ? down : up;
            return rounded == 0 ? step : rounded;
        }
    }

    internal List<OraclePart> Weeks(int days) => [new(version.Rows[0].Band, version.Rates[version.Rows[0].RateKey], version.ValidFrom, 7, days)];

    /// <summary>The occurrence itself.</summary>
    /// <param name="dayOf">What is known of the day on which it starts (0) and the one after (1).</param>
    internal List<OraclePart> Visit(Func<int, OracleDate> dayOf)
    {
        (List<RowCase> rows, bool isByHour, bool isByTheMinute) = List();
        if (isByTheMinute)
        {
            return Minutes(rows, dayOf);
        }

        RowCase row = service.Unit == RateUnit.Night ? NightRow(rows, dayOf) : Row(rows, dayOf(0), visit.Start)?.Row ?? throw new RefusedException();
        return [isByHour ? Part(row, 60, Charged) : Part(row, 1, 1)];
    }

    /// <summary>The minutes that lengthen it to the least charge, in the band of its last minute.</summary>
    internal List<OraclePart> Added(Func<int, OracleDate> dayOf)
    {
        (List<RowCase> rows, _, bool isByTheMinute) = List();
        if (!isByTheMinute || version.LeastMinutes <= Charged)
        {
            return [];
        }

        int last = visit.Start + Charged - 1;
        return [Part(Row(rows, dayOf(last / MinutesADay), last % MinutesADay)!.Value.Row, 60, version.LeastMinutes - Charged)];
    }

    private List<OraclePart> Minutes(List<RowCase> rows, Func<int, OracleDate> dayOf)
    {
        List<OraclePart> parts = [];
        OracleDate today = dayOf(0);
        OracleDate? tomorrow = visit.Start + Charged > MinutesADay ? dayOf(1) : null;
        for (int minute = visit.Start; minute < visit.Start + Charged; minute++)
        {
            OracleDate date = minute < MinutesADay ? today : tomorrow!;
            RowCase row = Row(rows, date, minute % MinutesADay)?.Row ?? throw new RefusedException();
            int times = date.TimesShown(minute % MinutesADay);
            if (parts.Count > 0 && parts[^1].Band == row.Band)
            {
                parts[^1] = parts[^1] with { Quantity = parts[^1].Quantity + times };
            }
            else
            {
                parts.Add(Part(row, 60, times));
            }
        }

        return [.. parts.GroupBy(part => part.Band).Select(band => band.First() with { Quantity = band.Aggregate(BigInteger.Zero, (sum, part) => sum + part.Quantity) })];
    }

    private OraclePart Part(RowCase row, int perUnit, int quantity) => new(row.Band, version.Rates[row.RateKey], version.ValidFrom, perUnit, quantity);

    /// <summary>The rows that price the visit; whether they are for an hour, and whether by the minute.</summary>
    private (List<RowCase> Rows, bool IsByHour, bool IsByTheMinute) List()
    {
        if (service.Unit != RateUnit.Call)
        {
            return ([.. version.Rows], service.Unit == RateUnit.Hour, service.Unit == RateUnit.Hour);
        }

        int[] lengths = [.. version.Rows.Select(row => row.CallMinutes).Where(minutes => minutes > 0).Distinct().Order()];
        bool hasHours = version.Rows.Any(row => row.CallMinutes == 0);
        int length = lengths.Contains(Charged) ? Charged
            : scenario.Policy.CallLength == CallLength.NextLonger && lengths.Any(minutes => minutes > Charged) ? lengths.First(minutes => minutes > Charged)
            : scenario.Policy.CallLength != CallLength.ProRata ? throw new RefusedException()
            : hasHours ? 0
            : lengths.Contains(60) ? 60
            : throw new RefusedException();
        bool isShare = !lengths.Contains(Charged) && scenario.Policy.CallLength == CallLength.ProRata;
        return ([.. version.Rows.Where(row => row.CallMinutes == length)], isShare, length == 0);
    }

    /// <summary>The row of a night: by its start or its end, whichever row is the more specific.</summary>
    private RowCase NightRow(List<RowCase> rows, Func<int, OracleDate> dayOf)
    {
        int last = visit.Start + visit.Minutes!.Value - 1;
        OracleDate today = dayOf(0);
        OracleDate ends = last < MinutesADay ? today : dayOf(1);
        bool asksEnd = rows.Exists(row => row.NightDay != NightDay.Start);
        if (asksEnd && rows.Exists(row => row.Days.HasFlag(DayTypes.BankHoliday)) && (today.IsBankHoliday is null || ends.IsBankHoliday is null))
        {
            throw new RefusedException();
        }

        (RowCase Row, int Rank)? byStart = Row([.. rows.Where(row => row.NightDay != NightDay.End)], today, visit.Start);
        (RowCase Row, int Rank)? byEnd = asksEnd ? Row([.. rows.Where(row => row.NightDay != NightDay.Start)], ends, last % MinutesADay) : null;
        return byStart is null && byEnd is null ? throw new RefusedException()
            : byEnd is null || byStart?.Rank >= byEnd.Value.Rank ? byStart!.Value.Row
            : byEnd.Value.Row;
    }

    /// <summary>The one row that holds on a date at a minute, by the most specific of the date's kinds, and how specific that is; null if none does.</summary>
    private static (RowCase Row, int Rank)? Row(List<RowCase> rows, OracleDate date, int minute)
    {
        bool hasBankHolidays = rows.Exists(row => row.Days.HasFlag(DayTypes.BankHoliday));
        if (hasBankHolidays && date.IsBankHoliday is null)
        {
            throw new RefusedException();
        }

        foreach (string name in date.Names)
        {
            if (Holding(row => row.Names.Contains(name)) is { } named)
            {
                return (named, 4);
            }
        }

        if (date.IsEasterSunday && Holding(row => row.Days.HasFlag(DayTypes.EasterSunday)) is { } easter)
        {
            return (easter, 3);
        }

        if (hasBankHolidays && date.IsBankHoliday == true)
        {
            return Holding(row => row.Days.HasFlag(DayTypes.BankHoliday)) is { } holiday ? (holiday, 2) : null;
        }

        if (date.IsEve && Holding(row => row.Days.HasFlag(DayTypes.BankHolidayEve)) is { } eve)
        {
            return (eve, 1);
        }

        return Holding(row => row.Days.HasFlag(date.Weekday)) is { } weekday ? (weekday, 0) : null;

        RowCase? Holding(Predicate<RowCase> isOfKind) =>
            rows.Find(row => isOfKind(row) && (row.To > row.From ? row.From <= minute && minute < row.To : minute < row.To || row.From <= minute));
    }
}

/// <summary>Adds the occurrences of one visit up to lines.</summary>
/// <param name="scenario">The case.</param>
/// <param name="index">The position of the visit.</param>
/// <param name="weeks">How many weeks of its cycle it is in, for a typical week; else 1.</param>
/// <param name="cycle">The weeks of the cycle; else 1.</param>
internal sealed class OracleSum(Scenario scenario, int index, int weeks, int cycle)
{
    private readonly Dictionary<(CostLineKind Kind, string Band, LocalDate Version, decimal Rate, int PerUnit), (BigInteger Quantity, BigInteger Pence)> sums = [];
    private decimal retainer;

    internal void Add(CostLineKind kind, List<OraclePart> parts, decimal paid = 1m)
    {
        retainer = kind == CostLineKind.Retainer ? paid : retainer;
        foreach (IGrouping<string, OraclePart> band in parts.GroupBy(part => part.Band))
        {
            OraclePart part = band.First() with { Quantity = band.Aggregate(BigInteger.Zero, (sum, one) => sum + one.Quantity) };
            (CostLineKind, string, LocalDate, decimal, int) key = (kind, part.Band, part.Version, paid, part.PerUnit);
            (BigInteger quantity, BigInteger pence) = sums.GetValueOrDefault(key);
            sums[key] = (quantity + part.Quantity, pence + Pence(part.Quantity, part.Rate, part.PerUnit, paid, 1, 1));
            rates[(part.Band, part.Version, part.PerUnit)] = part.Rate;
        }
    }

    private readonly Dictionary<(string Band, LocalDate Version, int PerUnit), decimal> rates = [];

    /// <summary>The lines: visits, least charge, retainer; bands as in the card; versions.</summary>
    internal List<OracleLine> Lines()
    {
        VisitCase visit = scenario.Visits[index];
        List<string> bands = [.. scenario.ServiceOf(visit).Bands];
        return
        [
            .. sums.Where(sum => sum.Value.Quantity > 0)
                .OrderBy(sum => (sum.Key.Kind == CostLineKind.Visit ? 0 : sum.Key.Kind == CostLineKind.LeastCharge ? 1 : 2, bands.IndexOf(sum.Key.Band)))
                .ThenBy(sum => sum.Key.Version)
                .Select(sum => Line(sum.Key, sum.Value.Quantity, sum.Value.Pence)),
        ];
    }

    private OracleLine Line((CostLineKind Kind, string Band, LocalDate Version, decimal Paid, int PerUnit) key, BigInteger quantity, BigInteger ofVisits)
    {
        VisitCase visit = scenario.Visits[index];
        decimal rate = rates[(key.Band, key.Version, key.PerUnit)];
        bool isEach = scenario.Policy.RoundEachVisit && key.PerUnit != 7;
        (BigInteger paid, BigInteger paidParts) = Exactly.Fraction(key.Paid);
        return new(
            index,
            key.Band,
            Exactly.Ratio(quantity * weeks * paid, (BigInteger)key.PerUnit * cycle * visit.SharedWith * paidParts),
            rate,
            isEach ? Exactly.Rounded(ofVisits * weeks, cycle) : Pence(quantity, rate, key.PerUnit, key.Paid, weeks, cycle))
        {
            Kind = key.Kind,
        };
    }

    private BigInteger Pence(BigInteger quantity, decimal rate, int perUnit, decimal paid, int times, int divided)
    {
        VisitCase visit = scenario.Visits[index];
        (BigInteger share, BigInteger shareParts) = Exactly.Fraction(paid);
        return Exactly.Pence(rate, quantity * visit.Carers * times * share, (BigInteger)perUnit * divided * visit.SharedWith * shareParts);
    }
}
