using PhbCalc.BottomUp;
using PhbCalc.Rates;

namespace PhbCalc.Tests.Oracles;

/// <summary>A service with its versions, in the order of their first days.</summary>
internal sealed record ServiceCase(string Card, string Service, RateUnit Unit, IReadOnlyList<VersionCase> Versions)
{
    /// <summary>Whether the rows of the newest version stand first.</summary>
    internal bool IsNewestFirst { get; init; }

    internal IEnumerable<RateRow> RateRows() => InOrderOfRows.SelectMany(version => version.Rows.Select(row =>
        new RateRow(Card, Service, UnitOf(row), row.Band, Money.FromPounds(version.Rates[row.RateKey]), version.ValidFrom)
        {
            Days = row.Days,
            SpecialDays = [.. row.Names],
            From = Clock.Time(row.From),
            To = Clock.Time(row.To),
            ValidTo = version.ValidTo,
            CallMinutes = row.CallMinutes == 0 ? null : row.CallMinutes,
            LeastMinutes = UnitOf(row) == RateUnit.Hour && version.LeastMinutes > 0 ? version.LeastMinutes : null,
            NightDay = row.NightDay,
            Retainer = version.Retainer,
            RetainerDays = version.RetainerDays == 0 ? null : version.RetainerDays,
        }));

    /// <summary>The unit of a row: a service by the call has rows by the hour too.</summary>
    internal RateUnit UnitOf(RowCase row) => Unit == RateUnit.Call && row.CallMinutes == 0 ? RateUnit.Hour : Unit;

    /// <summary>The bands, in the order in which the rows first name them.</summary>
    internal IReadOnlyList<string> Bands => [.. InOrderOfRows.SelectMany(version => version.Rows).Select(row => row.Band).Distinct(StringComparer.Ordinal)];

    /// <summary>The versions, in the order in which their rows stand.</summary>
    internal IEnumerable<VersionCase> InOrderOfRows => IsNewestFirst ? Versions.Reverse() : Versions;
}

/// <summary>A version: pounds per unit of each band (and length of call), and where each band holds.</summary>
internal sealed record VersionCase(LocalDate ValidFrom, LocalDate? ValidTo, IReadOnlyDictionary<string, decimal> Rates, IReadOnlyList<RowCase> Rows)
{
    /// <summary>The least that a visit is charged for; 0 for its own length.</summary>
    internal int LeastMinutes { get; init; }

    internal decimal Retainer { get; init; }

    /// <summary>For how many days of an absence; 0 for all.</summary>
    internal int RetainerDays { get; init; }

    internal bool HasBankHolidayRow => Rows.Any(row => row.Days.HasFlag(DayTypes.BankHoliday));
}

/// <summary>A window of a band, in minutes of the day, 0 to 1439: an end at or before the start wraps.</summary>
internal sealed record RowCase(string Band, DayTypes Days, int From, int To)
{
    /// <summary>The length of call that it prices; 0 if it is not by the call.</summary>
    internal int CallMinutes { get; init; }

    internal NightDay NightDay { get; init; }

    /// <summary>The named days on which it holds.</summary>
    internal IReadOnlyList<string> Names { get; init; } = [];

    internal string RateKey => CallMinutes == 0 ? Band : $"{Band}@{CallMinutes}";
}

/// <summary>A visit: it starts at a minute of the day and lasts 1 to 1440 minutes; null minutes are a visit without times.</summary>
internal sealed record VisitCase(string Id, string Card, string Service, DayTypes Days, int Start, int? Minutes)
{
    internal int Carers { get; init; } = 1;

    /// <summary>The length of the cycle in weeks; 1 is every week.</summary>
    internal int Cycle { get; init; } = 1;

    /// <summary>The weeks of the cycle, counted from 1.</summary>
    internal IReadOnlyList<int> Weeks { get; init; } = [1];

    internal LocalDate? From { get; init; }

    internal LocalDate? To { get; init; }

    internal string? Domain { get; init; }

    internal int SharedWith { get; init; } = 1;

    /// <summary>The date whose week is week 1 of the cycle; null for the person's start.</summary>
    internal LocalDate? Anchor { get; init; }

    internal Visit ToVisit() => new(
        Id,
        Card,
        Service,
        Days,
        Minutes is null ? null : Clock.Time(Start),
        Minutes is { } minutes ? Clock.Time((Start + minutes) % 1440) : null,
        Carers,
        Anchor is { } anchor ? WeekPattern.Of(Cycle, [.. Weeks]).CountedFromWeekOf(anchor) : WeekPattern.Of(Cycle, [.. Weeks]),
        From,
        To,
        Domain,
        sharedWith: SharedWith);
}

/// <summary>An item.</summary>
internal sealed record ItemCase(string Id, decimal Amount, ItemUnit Unit)
{
    internal decimal Quantity { get; init; } = 1m;

    internal LocalDate? From { get; init; }

    internal LocalDate? To { get; init; }

    internal Funding FundedBy { get; init; }

    internal string? Per { get; init; }

    internal Item ToItem() => new(Id, "equipment", Money.FromPounds(Amount), Unit, Quantity, From, To, FundedBy, per: Per);
}

/// <summary>Time of absence, for all cards or one.</summary>
internal sealed record AbsenceCase(LocalDate From, LocalDate To, string? Card)
{
    /// <summary>The minute of the first day at which it starts.</summary>
    internal int FromMinute { get; init; }

    /// <summary>The minute of the last day at which it ends, 1 to 1440.</summary>
    internal int ToMinute { get; init; } = 1440;

    internal Absence ToAbsence() => new(From, To, Card, null, FromMinute == 0 ? null : Clock.Time(FromMinute), ToMinute == 1440 ? null : Clock.Time(ToMinute));
}

/// <summary>Minutes of the day as times.</summary>
internal static class Clock
{
    internal static LocalTime Time(int minute) => LocalTime.FromMinutesSinceMidnight(minute);

    internal static string Text(int minute) => FormattableString.Invariant($"{minute / 60:00}:{minute % 60:00}");
}
