using PhbCalc.Rates;

namespace PhbCalc.Tests.Oracles;

/// <summary>
/// Makes random services: one to four bands, windows that wrap, bank holidays with rates of their own or not, one to three versions. As on real
/// cards, the bands of a version may have names of their own ("2026/27"), and the newest version may stand first.
/// </summary>
/// <param name="dice">The choices.</param>
/// <param name="periodStart">The first day of the period.</param>
/// <param name="periodEnd">The last day of the period.</param>
/// <param name="isPlain">Whether the services have nothing of spec 2b.</param>
internal sealed class RateCardMaker(Dice dice, LocalDate periodStart, LocalDate periodEnd, bool isPlain)
{
    private static readonly string[] BandNames = ["day", "night", "weekend", "holiday"];
    private static readonly int[] LikelyCuts = [0, 60, 90, 120, 360, 420, 480, 1080, 1200, 1320, 1380];

    /// <summary>The named days that rates can use.</summary>
    internal static IReadOnlyList<string> Names { get; } = ["Festival", "Strike Day"];

    /// <summary>The lengths of calls.</summary>
    internal static IReadOnlyList<int> CallLengths { get; } = [15, 30, 45, 60];

    internal ServiceCase Service(int index)
    {
        RateUnit[] byOccurrence = [RateUnit.Night, RateUnit.Visit, RateUnit.Day, RateUnit.Week, .. isPlain ? [] : (RateUnit[])[RateUnit.Call, RateUnit.Call]];
        RateUnit unit = dice.Percent(50) ? RateUnit.Hour : dice.OneOf(byOccurrence);
        List<VersionCase> versions = Versions(unit);
        return new(dice.OneOf("agency", "pa"), $"service{index + 1}", unit, versions) { IsNewestFirst = dice.Percent(30) };
    }

    private List<VersionCase> Versions(RateUnit unit)
    {
        LocalDate first = dice.Percent(95) ? dice.Day(periodStart, -600, 0) : dice.Day(periodStart, 1, 60);
        List<LocalDate> starts = [first];
        for (int i = dice.OneOf(0, 0, 1, 2); i > 0; i--)
        {
            starts.Add(dice.Day(periodStart, 0, Period.DaysBetween(periodStart, periodEnd) + 5));
        }

        starts = [.. starts.Distinct().Order()];
        return [.. starts.Select((start, i) => Version(unit, start, i + 1 < starts.Count ? starts[i + 1] : null))];
    }

    private VersionCase Version(RateUnit unit, LocalDate start, LocalDate? next)
    {
        LocalDate? validTo = !dice.Percent(20) ? null
            : next is { } day ? dice.Percent(70) ? day.PlusDays(-1) : dice.Day(start, 0, Period.DaysBetween(start, day) - 1)
            : LocalDate.Max(start, dice.Day(periodEnd, dice.Percent(80) ? 0 : -30, 60));
        string named = dice.Percent(40) ? $" from {start.Year}" : string.Empty;
        List<string> bands = [.. dice.Some(BandNames).Select(band => band + named)];
        List<RowCase> rows = unit switch
        {
            RateUnit.Week => [new(bands[0], dice.Percent(50) ? DayTypes.None : DayTypes.EveryDay, 0, 0)],
            RateUnit.Hour => [.. Rows(bands), .. SpecialRows(bands)],
            RateUnit.Call => Calls(bands),
            RateUnit.Night => Nights(bands),
            _ => [.. Without(Rows(bands), dice.Percent(15) ? 1 : 0), .. SpecialRows(bands)],
        };
        decimal retainer = isPlain || dice.Percent(65) ? 0m : dice.OneOf(0.5m, 1m, 0.333333m);
        return new(start, validTo, rows.Select(row => row.RateKey).Distinct(StringComparer.Ordinal).ToDictionary(band => band, _ => Rate(), StringComparer.Ordinal), rows)
        {
            LeastMinutes = isPlain || dice.Percent(70) || !(unit is RateUnit.Hour or RateUnit.Call) ? 0 : dice.OneOf(30, 60, 90),
            Retainer = retainer,
            RetainerDays = retainer == 0m || dice.Percent(50) ? 0 : dice.OneOf(1, 3, 14),
        };
    }

    /// <summary>Rows of some lengths of calls; by the hour too, now and then.</summary>
    private List<RowCase> Calls(List<string> bands) =>
    [
        .. dice.Some(CallLengths).SelectMany(length => Rows(bands).Concat(SpecialRows(bands)).Select(row => row with { CallMinutes = length })),
        .. dice.Percent(40) ? [.. Rows(bands), .. SpecialRows(bands)] : (List<RowCase>)[],
    ];

    /// <summary>Rows of nights: by their start, or some of them by their end or by either.</summary>
    private List<RowCase> Nights(List<string> bands)
    {
        List<RowCase> rows = [.. Without(Rows(bands), dice.Percent(15) ? 1 : 0), .. SpecialRows(bands)];
        if (isPlain || dice.Percent(40))
        {
            return rows;
        }

        NightDay[] ofDays = [.. Enumerable.Range(0, 3).Select(_ => dice.OneOf(Enum.GetValues<NightDay>()))];
        return [.. rows.Select(row => row with { NightDay = ofDays[row.Days.HasFlag(DayTypes.BankHoliday) ? 0 : (row.Days & DayTypes.EveryDay) != DayTypes.None ? 1 : 2] })];
    }

    /// <summary>Rows for days that are special: for some of their hours, or all.</summary>
    private List<RowCase> SpecialRows(List<string> bands)
    {
        if (isPlain || dice.Percent(60))
        {
            return [];
        }

        DayTypes[] days = [DayTypes.BankHolidayEve, DayTypes.EasterSunday, DayTypes.None, DayTypes.None];
        return [.. dice.Some([0, 1, 2, 3]).Select(kind => new RowCase(
            dice.OneOf(bands), days[kind], dice.Percent(50) ? 0 : dice.OneOf(LikelyCuts), dice.Percent(50) ? 0 : dice.OneOf(LikelyCuts))
        {
            Names = kind < 2 ? [] : [Names[kind - 2]],
        })];
    }

    /// <summary>Rows that cover every day once: the days are put in groups, and the hours of each group cut up among the bands.</summary>
    private List<RowCase> Rows(List<string> bands)
    {
        List<RowCase> rows = [];
        foreach (DayTypes days in Groups(dice.Percent(55)).Where(days => days != DayTypes.None))
        {
            List<int> cuts = [.. dice.Several(0, 3, _ => dice.Percent(80) ? dice.OneOf(LikelyCuts) : dice.Between(0, 1439)).Distinct().Order()];
            cuts = cuts.Count == 0 ? [0] : cuts;
            rows.AddRange(cuts.Select((cut, i) => new RowCase(dice.OneOf(bands), days, cut, cuts[(i + 1) % cuts.Count])));
        }

        return rows;
    }

    private DayTypes[] Groups(bool hasBankHolidays)
    {
        DayTypes holiday = hasBankHolidays ? DayTypes.BankHoliday : DayTypes.None;
        switch (dice.Between(0, 4))
        {
            case 0:
                return [DayTypes.EveryDay | holiday];
            case 1:
                return [DayTypes.EveryDay, holiday];
            case 2:
                return [DayTypes.Weekdays, DayTypes.Weekend | holiday];
            case 3:
                return [DayTypes.Weekdays, DayTypes.Saturday, DayTypes.Sunday, holiday];
            default:
                DayTypes some = (DayTypes)dice.Between(0, 127);
                return [some, (DayTypes.EveryDay & ~some) | holiday];
        }
    }

    private List<RowCase> Without(List<RowCase> rows, int count)
    {
        for (; count > 0 && rows.Count > 1; count--)
        {
            rows.RemoveAt(dice.Between(0, rows.Count - 1));
        }

        return rows;
    }

    private decimal Rate() => dice.Between(0, 9) switch
    {
        0 => 0m,
        1 => dice.OneOf(0.000001m, 0.005m, 0.01m, 99_999.99m),
        2 => 15.305m,
        <= 6 => dice.Between(800, 4000) / 100m,
        _ => dice.Between(0, 90_000_000) / 1_000_000m,
    };
}
