namespace PhbCalc.Rates;

/// <summary>The National Minimum Wage and National Living Wage, by age and day.</summary>
/// <remarks>
/// This type is immutable. The ages of the bands changed over the years, so the wage at an age is a separate series, made of the bands
/// that were for it. Rule: spec 3, Minimum wage. Source of the rule: National Minimum Wage Act 1998; National Minimum Wage Regulations 2015.
/// </remarks>
public sealed record MinimumWages
{
    /// <summary>The wage of each age from the youngest, with the wage of 21 and over last.</summary>
    private readonly DatedSeries<Money>[] series;
    private readonly int youngest;

    /// <summary>Puts the bands of all ages together.</summary>
    /// <param name="bands">The bands; at least one of them for an age.</param>
    /// <exception cref="InvalidInputException">
    /// There is no band for an age, the oldest age of a band is under its youngest, or two bands are for the same age on the same day. All faults
    /// are reported.
    /// </exception>
    public MinimumWages(ValueList<MinimumWageBand> bands)
    {
        Bands = bands;
        int[] turns = [.. bands.Where(band => band is not null).SelectMany(band => new[] { band.MinAge, band.MaxAge + 1 }).OfType<int>().Distinct().Order()];
        InvalidInputException.ThrowIfAny(PayFaults.InMinimumWages(bands, turns));
        youngest = turns[0];
        series = new DatedSeries<Money>[turns[^1] - youngest + 2];
        for (int i = 0; i < series.Length - 1; i++)
        {
            series[i] = new($"the minimum wage at age {Iso.Number(youngest + i)}", Figures(bands, youngest + i));
        }

        series[^1] = new("the minimum wage for 21 and over", series[^2].Figures);
    }

    /// <summary>The bands, with those that are not for an age.</summary>
    public ValueList<MinimumWageBand> Bands { get; }

    /// <summary>The wage in pounds an hour at an age, over time.</summary>
    /// <param name="age">
    /// The age in years; null for 21 and over: the wage of the oldest band, which is lawful for all of them, also in the years
    /// when the highest band began at 23 or 25.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The age is under <see cref="YoungestAge"/>.</exception>
    public DatedSeries<Money> At(int? age)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(age ?? youngest, youngest, nameof(age));
        return series[SeriesOf(age)];
    }

    /// <summary>The wage of apprentices under 19 or in the first year, in pounds an hour; null if these wages have no such band: one without an age whose name starts with "Apprentice".</summary>
    public DatedSeries<Money>? Apprentice => Named("Apprentice");

    /// <summary>The value of free lodging towards the wage, in pounds a day; null if these wages have no such band: one without an age whose name starts with "Accommodation offset".</summary>
    public DatedSeries<Money>? AccommodationOffset => Named("Accommodation offset");

    /// <summary>The youngest age that has a wage, in years.</summary>
    public int YoungestAge => youngest;

    /// <summary>Whether both have the same bands in the same order.</summary>
    /// <param name="other">The wages to compare with.</param>
    public bool Equals(MinimumWages? other) => other is not null && Bands == other.Bands;

    /// <inheritdoc/>
    public override int GetHashCode() => Bands.GetHashCode();

    /// <summary>The wages of all ages, those of <see cref="SeriesOf"/>.</summary>
    internal ValueList<DatedSeries<Money>> Series => new(series);

    /// <summary>The one of <see cref="Series"/> for an age, which must have a wage.</summary>
    internal int SeriesOf(int? age) => age is { } years ? Math.Min(years - youngest, series.Length - 2) : series.Length - 1;

    private DatedSeries<Money>? Named(string start)
    {
        foreach (MinimumWageBand band in Bands.AsSpan())
        {
            if (band.MinAge is null && band.Name.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                return band.Rates;
            }
        }

        return null;
    }

    /// <summary>The wage that is due: that of apprentices, or of the age, which may be unknown.</summary>
    internal DatedSeries<Money> Of(int? age, bool isApprentice) => isApprentice && Apprentice is { } wage ? wage : At(age);

    /// <summary>The wage at an age: the figures of every band that was for it, in the order of their days.</summary>
    internal static ValueList<Dated<Money>> Figures(ValueList<MinimumWageBand> bands, int age) =>
        [.. bands.Where(band => band?.IsFor(age) == true).SelectMany(band => band.Rates.Figures).OrderBy(figure => figure.ValidFrom)];
}

/// <summary>One band of the minimum wage: the people it is for, and its rates over time.</summary>
/// <remarks>This type is immutable. Rule: spec 3, Minimum wage.</remarks>
/// <param name="Name">The name of the band ("National Living Wage (21 and over)").</param>
/// <param name="MinAge">The youngest age it is for, in years; null if it is not for an age (apprentices, the accommodation offset).</param>
/// <param name="MaxAge">The oldest age it is for, in years; null if there is none.</param>
/// <param name="Rates">The rate in pounds an hour (of the accommodation offset, pounds a day), over time.</param>
public sealed record MinimumWageBand(string Name, int? MinAge, int? MaxAge, DatedSeries<Money> Rates)
{
    /// <summary>The name of the band ("National Living Wage (21 and over)").</summary>
    public string Name
    {
        get;
        init => field = Given.NotNull(value, "name");
    }
    = Given.Together(Name, Given.IfNull("name", Name), Given.IfNull("rates", Rates));

    /// <summary>The rate in pounds an hour (of the accommodation offset, pounds a day), over time.</summary>
    public DatedSeries<Money> Rates
    {
        get;
        init => field = Given.NotNull(value, "rates");
    }
    = Rates;

    /// <summary>Whether the band is for people of an age.</summary>
    /// <param name="age">The age in years.</param>
    public bool IsFor(int age) => MinAge <= age && (MaxAge ?? age) >= age;
}
