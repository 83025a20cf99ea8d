namespace PhbCalc.Employment;

/// <summary>How often pay is due.</summary>
/// <remarks>Rule: spec 3, What employing someone costs.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<PayFrequency>))]
public enum PayFrequency
{
    /// <summary>Every week: 52 periods a tax year.</summary>
    Weekly,

    /// <summary>Every two weeks: 26 periods a tax year.</summary>
    Fortnightly,

    /// <summary>Every four weeks: 13 periods a tax year.</summary>
    [JsonStringEnumMemberName("four-weekly")]
    FourWeekly,

    /// <summary>Every tax month, from the 6th to the 5th: 12 periods a tax year.</summary>
    Monthly,
}

/// <summary>The periods of a pay frequency.</summary>
/// <remarks>Rule: spec 3, What employing someone costs.</remarks>
public static class PayFrequencies
{
    private static readonly string[] PeriodWords = ["week", "fortnight", "four-week period", "month"];
    private static readonly int[] PeriodCounts = [52, 26, 13, 12];
    private static readonly int[] WeekCounts = [1, 2, 4, 0];

    /// <summary>The number of pay periods in a tax year: 52, 26, 13 or 12.</summary>
    /// <param name="frequency">The frequency.</param>
    public static int Periods(this PayFrequency frequency) => PeriodCounts[(int)Given.Defined(frequency, "frequency")];

    /// <summary>The word for one period: <c>week</c>, <c>fortnight</c>, <c>four-week period</c> or <c>month</c>.</summary>
    internal static string Period(this PayFrequency frequency) => PeriodWords[(int)frequency];

    /// <summary>The weeks in a period; 0 for a month.</summary>
    internal static int Weeks(this PayFrequency frequency) => WeekCounts[(int)frequency];
}

/// <summary>A pay period of a tax year. Periods run from 6 April; a month ends on the 5th.</summary>
/// <remarks>
/// This type is immutable. The year's last day, and in a leap year its last two, come after 52 weeks: pay due then is in week 53,
/// fortnight 27 or four-weekly period 14, which end with the year. Rule: spec 3, What employing someone costs, step 4.
/// </remarks>
public readonly record struct PayPeriod
{
    /// <summary>Makes a period.</summary>
    /// <param name="year">The tax year.</param>
    /// <param name="frequency">How often pay is due.</param>
    /// <param name="number">The number of the period in the year, counted from 1 to 53, 27, 14 or 12.</param>
    /// <exception cref="InvalidInputException">The year has no such period.</exception>
    [JsonConstructor]
    public PayPeriod(TaxYear year, PayFrequency frequency, int number)
    {
        InvalidInputException.ThrowIfAny(EmploymentFaults.InPeriod(frequency, number));
        (Year, Frequency, Number) = (year, frequency, number);
    }

    /// <summary>The tax year.</summary>
    public TaxYear Year { get; }

    /// <summary>How often pay is due.</summary>
    public PayFrequency Frequency { get; }

    /// <summary>The number of the period in the year, counted from 1.</summary>
    public int Number { get; }

    /// <summary>The first day of the period.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate FirstDay => After(Number - 1);

    /// <summary>The last day of the period.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate LastDay => LocalDate.Min(After(Number).PlusDays(-1), Year.End);

    /// <summary>The period as text: <c>week 1</c>, <c>month 12</c>.</summary>
    public override string ToString() => $"{Frequency.Period()} {Iso.Number(Number)}";

    /// <summary>The day after a number of periods of the year.</summary>
    private LocalDate After(int periods) =>
        Frequency == PayFrequency.Monthly ? Year.Start.PlusMonths(periods) : Year.Start.PlusWeeks(periods * Frequency.Weeks());
}
