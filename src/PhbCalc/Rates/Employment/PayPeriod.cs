namespace PhbCalc.Rates.Employment;

/// <summary>A pay period of a tax year. Periods run from 6 April; a month ends on the 5th.</summary>
/// <remarks>
/// This type is immutable. The year's last day, and in a leap year its last two, lie past 52 weeks: pay that falls due then is in week 53,
/// fortnight 27 or four-weekly period 14, which end with the year. Rule: spec 3, What employing someone costs, step 4.
/// </remarks>
public readonly record struct PayPeriod
{
    /// <summary>Makes a period.</summary>
    /// <param name="year">The tax year.</param>
    /// <param name="frequency">How often pay is due.</param>
    /// <param name="number">Which period of the year, counted from 1: to 53, 27, 14 or 12.</param>
    /// <exception cref="InvalidInputException">The year has no such period.</exception>
    [JsonConstructor]
    public PayPeriod(TaxYear year, PayFrequency frequency, int number)
    {
        int most = Given.Defined(frequency, "frequency").Periods() + (frequency == PayFrequency.Monthly ? 0 : 1);
        InvalidInputException.ThrowIfAny(number < 1 || number > most ? [EmploymentFaults.NotAPeriod(frequency, number, most)] : null);
        (Year, Frequency, Number) = (year, frequency, number);
    }

    /// <summary>The tax year.</summary>
    public TaxYear Year { get; }

    /// <summary>How often pay is due.</summary>
    public PayFrequency Frequency { get; }

    /// <summary>Which period of the year, counted from 1.</summary>
    public int Number { get; }

    /// <summary>The first day of the period.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate FirstDay => After(Number - 1);

    /// <summary>The last day of the period.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate LastDay => LocalDate.Min(After(Number).PlusDays(-1), Year.End);

    /// <summary>The period as text: <c>week 1</c>, <c>month 12</c>.</summary>
    public override string ToString() => $"{Frequency.Period()} {Iso.Number(Number)}";

    /// <summary>The day after so many periods of the year.</summary>
    private LocalDate After(int periods) =>
        Frequency == PayFrequency.Monthly ? Year.Start.PlusMonths(periods) : Year.Start.PlusWeeks(periods * Frequency.Weeks());
}
