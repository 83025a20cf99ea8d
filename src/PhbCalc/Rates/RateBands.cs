using System.Runtime.InteropServices;

namespace PhbCalc.Rates;

/// <summary>One price list of a version of a service's rates, laid out: the band that applies at each minute of each kind of day.</summary>
/// <remarks>Rule: spec 2, Bands; spec 2b, Days that are special. A service by the call has a list for each length of call, every other service has one.</remarks>
internal sealed class RateBands
{
    internal const byte NoBand = byte.MaxValue;
    internal const int MinutesADay = 1440;

    private readonly DayTable starts;
    private readonly DayTable? ends;

    private RateBands(ValueList<RateRow> rows, Money[] rates, Source?[] sources)
    {
        (Rows, Rates, Sources) = (rows, rates, sources);
        starts = new();
        ends = rows.Any(row => row.NightDay != NightDay.Start) ? new() : null;
    }

    /// <summary>The rows of the list, as given.</summary>
    internal ValueList<RateRow> Rows { get; }

    /// <summary>The rate of each band of the service; £0.00 for a band that is not on this list.</summary>
    internal Money[] Rates { get; }

    /// <summary>The source of each band's rate.</summary>
    internal Source?[] Sources { get; }

    /// <summary>Whether bank holidays have their own rates.</summary>
    internal bool HasBankHolidays => starts.HasBankHolidays || ends?.HasBankHolidays == true;

    /// <summary>Whether the day on which a night ends can decide its price.</summary>
    internal bool HasNightEnds => ends is not null;

    /// <summary>The band that applies at a minute of a kind of day (Monday 0 to Sunday 6, bank holiday 7), or <see cref="NoBand"/>.</summary>
    internal byte At(int dayKind, int minute) => starts.Day(dayKind)[minute];

    /// <summary>The bands of a date, by the most specific of its kinds, and the change of the clocks on it.</summary>
    /// <param name="date">The date.</param>
    /// <param name="change">The change of the clocks; null if there is none, or it does not matter.</param>
    internal DayLayout On(DayClass date, ClockChange? change)
    {
        (byte[] bands, byte[]? ranks) = starts.On(date, HasNightEnds);
        (byte[]? endBands, byte[]? endRanks) = ends is null ? default : ends.On(date, withRanks: true);
        return new(bands, change) { Ranks = ranks, EndBands = endBands, EndRanks = endRanks };
    }

    /// <summary>Lays the rows out over the days, and reports what overlaps.</summary>
    /// <param name="rows">The rows of the list, each with its position in the list that was given.</param>
    /// <param name="bandNames">The bands of the service, in the order of the card.</param>
    /// <param name="faults">Where faults go.</param>
    internal static RateBands LayOut(IReadOnlyList<(RateRow Row, int Position)> rows, List<string> bandNames, List<Fault> faults)
    {
        RateBands layout = new(rows.Select(row => row.Row).ToValueList(), new Money[bandNames.Count], new Source?[bandNames.Count]);
        foreach ((RateRow row, int position) in rows)
        {
            int band = bandNames.IndexOf(row.Band);
            bool isNew = rows.First(other => other.Row.Band == row.Band).Position == position;
            if (isNew)
            {
                (layout.Rates[band], layout.Sources[band]) = (row.Rate, row.Source);
            }
            else if (layout.Rates[band] != row.Rate)
            {
                faults.Add(RateFaults.BandWithTwoRates(row, layout.Rates[band], position));
            }

            if (row.Unit != RateUnit.Week)
            {
                List<Fault> found = [];
                if (row.NightDay != NightDay.End)
                {
                    layout.starts.Put(row, (byte)band, position, found);
                }

                if (row.NightDay != NightDay.Start)
                {
                    layout.ends!.Put(row, (byte)band, position, found);
                }

                faults.AddRange(found.Distinct());
            }
        }

        return layout;
    }

    /// <summary>The first minutes of a kind of day without a band; null if there are none.</summary>
    internal (int From, int To)? FirstGap(int dayKind)
    {
        ReadOnlySpan<byte> day = starts.Day(dayKind);
        int from = day.IndexOf(NoBand);
        if (from < 0)
        {
            return null;
        }

        int length = day[from..].IndexOfAnyExcept(NoBand);
        return (from, length < 0 ? MinutesADay : from + length);
    }
}

/// <summary>The row that applies at each minute of each kind of day, by the day of the start or the day of the end.</summary>
internal sealed class DayTable
{
    private const int BankHoliday = 7;
    private const int Eve = 8;
    private const int EasterSunday = 9;
    private const int DayKinds = 10;

    private readonly byte[][] ofKind = [.. Enumerable.Range(0, DayKinds).Select(_ => Blank())];
    private readonly Dictionary<string, byte[]> ofName = new(StringComparer.Ordinal);

    /// <summary>How specific each kind is: if two apply on a date, the higher one decides.</summary>
    private enum Rank : byte
    {
        Weekday,
        Eve,
        BankHoliday,
        EasterSunday,
        Named,
    }

    /// <summary>Whether bank holidays have their own rates.</summary>
    internal bool HasBankHolidays { get; private set; }

    /// <summary>The bands at each minute of a kind of day.</summary>
    internal byte[] Day(int kind) => ofKind[kind];

    /// <summary>The bands of a date, and the rank of each: named days, Easter Sunday, bank holidays, their eves, the day of the week.</summary>
    internal (byte[] Bands, byte[]? Ranks) On(DayClass date, bool withRanks)
    {
        byte[] bands = ofKind[date.Weekday];
        byte[]? ranks = withRanks ? new byte[RateBands.MinutesADay] : null;
        bool isHoliday = HasBankHolidays && date.BankHoliday == true;
        if (isHoliday)
        {
            bands = ofKind[BankHoliday];
            ranks?.AsSpan().Fill((byte)Rank.BankHoliday);
        }
        else if (date.Special.HasFlag(DayTypes.BankHolidayEve))
        {
            Lay(ofKind[Eve], Rank.Eve);
        }

        if (date.Special.HasFlag(DayTypes.EasterSunday))
        {
            Lay(ofKind[EasterSunday], Rank.EasterSunday);
        }

        foreach (string name in date.NamesLastFirst)
        {
            Lay(ofName.GetValueOrDefault(name), Rank.Named);
        }

        return (bands, ranks);

        void Lay(byte[]? upper, Rank rank)
        {
            if (upper is null || !upper.AsSpan().ContainsAnyExcept(RateBands.NoBand))
            {
                return;
            }

            byte[] lower = bands;
            bands = new byte[RateBands.MinutesADay];
            for (int minute = 0; minute < bands.Length; minute++)
            {
                bool isUpper = upper[minute] != RateBands.NoBand;
                bands[minute] = isUpper ? upper[minute] : lower[minute];
                if (isUpper && ranks is not null)
                {
                    ranks[minute] = (byte)rank;
                }
            }
        }
    }

    /// <summary>Puts a row on each of its days, and reports where another row already applies.</summary>
    internal void Put(RateRow row, byte band, int position, List<Fault> faults)
    {
        HasBankHolidays |= row.Days.HasFlag(DayTypes.BankHoliday);
        List<(int Kind, int Minute)> clashes = [];
        for (int kind = 0; kind < DayKinds; kind++)
        {
            if (row.Days.HasFlag((DayTypes)(1 << kind)) && Put(ofKind[kind], row, band) is >= 0 and var clash)
            {
                clashes.Add((kind, clash));
            }
        }

        faults.AddRange(clashes.GroupBy(clash => clash.Minute).Select(same => RateFaults.Overlap(row, same.Select(clash => clash.Kind), same.Key, position)));
        foreach (string name in row.SpecialDays.Where(name => name is not null).DistinctBy(SpecialDays.Key, StringComparer.Ordinal))
        {
            ref byte[]? minutes = ref CollectionsMarshal.GetValueRefOrAddDefault(ofName, SpecialDays.Key(name), out _);
            if (Put(minutes ??= Blank(), row, band) is >= 0 and var clash)
            {
                faults.Add(RateFaults.Overlap(row, name, clash, position));
            }
        }
    }

    private static byte[] Blank()
    {
        byte[] blank = new byte[RateBands.MinutesADay];
        Array.Fill(blank, RateBands.NoBand);
        return blank;
    }

    /// <summary>Puts a band over the minutes of a row's window; gives the first minute that already has one, or -1.</summary>
    private static int Put(byte[] day, RateRow row, byte band)
    {
        int from = Minute(row.From);
        int to = Minute(row.To);
        return to > from ? Put(day.AsSpan(from, to - from), from, band) : Math.Max(Put(day.AsSpan(0, to), 0, band), Put(day.AsSpan(from), from, band));
    }

    private static int Put(Span<byte> minutes, int from, byte band)
    {
        int clash = minutes.IndexOfAnyExcept(RateBands.NoBand);
        minutes.Fill(band);
        return clash < 0 ? -1 : from + clash;
    }

    private static int Minute(LocalTime time) => (time.Hour * 60) + time.Minute;
}

/// <summary>The layout of bands over a date: the band at each minute, and how often the clock shows that minute.</summary>
/// <param name="bands">The band at each minute, or <see cref="RateBands.NoBand"/>.</param>
/// <param name="change">The change of the clocks; null if there is none.</param>
internal sealed class DayLayout(byte[] bands, ClockChange? change)
{
    /// <summary>How specific the row of each minute is, if nights can be priced by the day on which they end; otherwise null.</summary>
    internal byte[]? Ranks { get; init; }

    /// <summary>The band of a night that ends with a minute, for rows that apply by the end; null if the list has none.</summary>
    internal byte[]? EndBands { get; init; }

    /// <summary>How specific those rows are.</summary>
    internal byte[]? EndRanks { get; init; }

    /// <summary>The band at a minute, or <see cref="RateBands.NoBand"/>.</summary>
    internal byte At(int minute) => bands[minute];

    /// <summary>How often the clock shows a minute.</summary>
    internal int TimesShown(int minute) => change?.TimesShown(minute) ?? 1;

    /// <summary>The band of a night that starts on this date: by the most specific row of both its days, and by its start if both are equal.</summary>
    /// <param name="start">The minute with which it starts.</param>
    /// <param name="end">The date on which it ends.</param>
    /// <param name="last">The last minute of it.</param>
    internal byte NightBand(int start, DayLayout end, int last)
    {
        byte byStart = bands[start];
        byte byEnd = end.EndBands![last];
        return byEnd == RateBands.NoBand || (byStart != RateBands.NoBand && Ranks![start] >= end.EndRanks![last]) ? byStart : byEnd;
    }

    /// <summary>Whether both dates cost the same.</summary>
    internal bool IsSame(DayLayout other) => change == other.Change && IsSame(bands, other.Bands)
        && IsSame(Ranks, other.Ranks) && IsSame(EndBands, other.EndBands) && IsSame(EndRanks, other.EndRanks);

    private byte[] Bands => bands;

    private ClockChange? Change => change;

    private static bool IsSame(byte[]? left, byte[]? right) => left == right || left.AsSpan().SequenceEqual(right);
}
