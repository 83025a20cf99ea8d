namespace PhbCalc.Rates;

/// <summary>One version of a service's rates, laid out: which band holds at each minute of each kind of day.</summary>
internal sealed class RateBands
{
    internal const byte NoBand = byte.MaxValue;
    internal const int MinutesADay = 1440;
    private const int DayKinds = 8;

    private readonly byte[] bandAt = new byte[DayKinds * MinutesADay];

    private RateBands(ValueList<RateRow> rows, Money[] rates, Source?[] sources)
    {
        (Rows, Rates, Sources) = (rows, rates, sources);
        Array.Fill(bandAt, NoBand);
    }

    /// <summary>The rows of the version, as given.</summary>
    internal ValueList<RateRow> Rows { get; }

    /// <summary>The rate of each band of the service; £0.00 for a band that this version has not.</summary>
    internal Money[] Rates { get; }

    /// <summary>The source of each band's rate.</summary>
    internal Source?[] Sources { get; }

    /// <summary>Whether bank holidays have rates of their own.</summary>
    internal bool HasBankHolidays { get; private set; }

    /// <summary>The band that holds at a minute of a kind of day (Monday 0 to Sunday 6, bank holiday 7), or <see cref="NoBand"/>.</summary>
    internal byte At(int dayKind, int minute) => bandAt[(dayKind * MinutesADay) + minute];

    /// <summary>The bands at each minute of a kind of day.</summary>
    internal ReadOnlySpan<byte> Day(int dayKind) => bandAt.AsSpan(dayKind * MinutesADay, MinutesADay);

    /// <summary>Lays the rows out over the days, and reports what overlaps.</summary>
    /// <param name="rows">The rows of the version, each with its position in the list that was given.</param>
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

            layout.HasBankHolidays |= row.Days.HasFlag(DayTypes.BankHoliday);
            if (row.Unit != RateUnit.Week)
            {
                layout.Put(row, (byte)band, position, faults);
            }
        }

        return layout;
    }

    /// <summary>The first minutes of a kind of day without a band; null if there are none.</summary>
    internal (int From, int To)? FirstGap(int dayKind)
    {
        ReadOnlySpan<byte> day = Day(dayKind);
        int from = day.IndexOf(NoBand);
        if (from < 0)
        {
            return null;
        }

        int length = day[from..].IndexOfAnyExcept(NoBand);
        return (from, length < 0 ? MinutesADay : from + length);
    }

    private void Put(RateRow row, byte band, int position, List<Fault> faults)
    {
        int from = Minute(row.From);
        int to = Minute(row.To);
        List<(int Kind, int Minute)> clashes = [];
        for (int kind = 0; kind < DayKinds; kind++)
        {
            if (!row.Days.HasFlag((DayTypes)(1 << kind)))
            {
                continue;
            }

            int clash = to > from ? Put(kind, from, to, band) : Math.Max(Put(kind, 0, to, band), Put(kind, from, MinutesADay, band));
            if (clash >= 0)
            {
                clashes.Add((kind, clash));
            }
        }

        faults.AddRange(clashes.GroupBy(clash => clash.Minute).Select(same => RateFaults.Overlap(row, same.Select(clash => clash.Kind), same.Key, position)));
    }

    /// <summary>Puts a band over minutes that have none; the first minute that has one already, or -1.</summary>
    private int Put(int kind, int from, int to, byte band)
    {
        int clash = -1;
        Span<byte> minutes = bandAt.AsSpan((kind * MinutesADay) + from, to - from);
        for (int i = 0; i < minutes.Length; i++)
        {
            if (minutes[i] != NoBand && clash < 0)
            {
                clash = from + i;
            }

            minutes[i] = band;
        }

        return clash;
    }

    private static int Minute(LocalTime time) => (time.Hour * 60) + time.Minute;
}
