using PhbCalc.BottomUp;
using PhbCalc.Employment;

namespace PhbCalc.Rotas;

/// <summary>Works out what employing personal assistants costs from one day to another: by the hours of the rota, at the pay of each day, pay period by pay period.</summary>
/// <remarks>
/// This type is immutable, and many threads can share one. It prepares rates and figures for the period once, so make one and cost many rotas with it.
/// <see cref="Totals"/> and <see cref="Cost"/> are one calculation. Rule: spec 3b, Employing, by the calendar.
/// </remarks>
/// <example>
/// <code>
/// PayRates pay = new(RateCards.From([new("pa", "care", RateUnit.Hour, "any", Money.FromPounds(13.50m), new LocalDate(2026, 4, 1))]));
/// CarePlan plan = new("P1", start: new LocalDate(2026, 4, 1), visits: [new("v1", "pa", "care", DayTypes.Weekdays, new LocalTime(8, 0), new LocalTime(12, 0))]);
/// Rota rota = new(plan, [new RotaAssistant("ann", PayFrequency.Monthly)]);
/// RotaCosting costing = new(PublishedFigures.Bundled.Employment, pay, PublishedFigures.Bundled.BankHolidays, new FinancialYear(2026).Days);
/// Money total = costing.Cost(rota).Totals.Total; // from 1 April 2026 to 31 March 2027, every pay day at the figures of its day
/// </code>
/// </example>
public sealed record RotaCosting
{
    private readonly RotaTerms terms;
    private readonly Lazy<EmploymentCosting>[] typicalYears;

    /// <summary>Prepares to cost rotas.</summary>
    /// <param name="figures">The published figures; those in force are in PhbCalc.Data.</param>
    /// <param name="pay">The cards of pay; null if every PA has constant hours.</param>
    /// <param name="bankHolidays">The bank holidays; the published ones are in PhbCalc.Data.</param>
    /// <param name="period">The period, first and last day included: a financial year is <see cref="FinancialYear.Days"/>.</param>
    /// <param name="policy">The choices where practice differs by the calendar; every default if not given.</param>
    /// <param name="employment">The choices where practice differs in employing; every default if not given.</param>
    /// <param name="costing">How bank holidays and changes of the clocks count; every default if not given.</param>
    /// <param name="indicativeRate">The indicative hourly rate of PAs in pounds, such as <see cref="Rates.PaRate.Indicative"/>, to compare basic rates of pay with; null (the default) for no comparison.</param>
    /// <exception cref="InvalidInputException">The period, with a month before and after it, is out of range or longer than a hundred years; the policy's pension percentage is under the legal minimum; or a reserve for redundancy is asked for without the published most for a week's pay.</exception>
    public RotaCosting(
        EmploymentFigures figures,
        PayRates? pay,
        BankHolidays bankHolidays,
        DateInterval period,
        RotaPolicy? policy = null,
        EmploymentPolicy? employment = null,
        CostingPolicy? costing = null,
        Money? indicativeRate = null)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(bankHolidays);
        (Pay, IndicativeRate) = (pay, indicativeRate);
        (Figures, BankHolidays, Period) = (figures, bankHolidays, PeriodLimits.Checked(period));
        (Policy, Employment, Costing) = (policy ?? RotaPolicy.Default, employment ?? EmploymentPolicy.Default, costing ?? CostingPolicy.Default);
        terms = new(figures, pay ?? PayRates.None, bankHolidays, period, Policy, Employment, Costing) { IndicativeRate = indicativeRate };
        InvalidInputException.ThrowIfAny(RotaFaults.In(terms));
        int first = FinancialYear.Containing(period.Start).StartYear;
        typicalYears = [.. Enumerable.Range(first, FinancialYear.Containing(period.End).StartYear - first + 1).Select(year => new Lazy<EmploymentCosting>(() => new(Figures, new(year), Employment)))];
    }

    /// <summary>The published figures.</summary>
    public EmploymentFigures Figures { get; }

    /// <summary>The cards of pay; null if every PA has constant hours.</summary>
    public PayRates? Pay { get; }

    /// <summary>The bank holidays.</summary>
    public BankHolidays BankHolidays { get; }

    /// <summary>The period, first and last day included.</summary>
    [JsonConverter(typeof(DateIntervalJsonConverter))]
    public DateInterval Period { get; }

    /// <summary>Where practice differs by the calendar.</summary>
    public RotaPolicy Policy { get; }

    /// <summary>Where practice differs in employing.</summary>
    public EmploymentPolicy Employment { get; }

    /// <summary>How bank holidays and changes of the clocks count.</summary>
    public CostingPolicy Costing { get; }

    /// <summary>The indicative hourly rate of PAs in pounds; null if pay is not compared with it.</summary>
    public Money? IndicativeRate { get; }

    /// <summary>What a rota costs: the totals of <see cref="Cost"/>, without making lines. It allocates nothing.</summary>
    /// <param name="rota">The rota.</param>
    /// <returns>Sums in whole pence; £0.00 if the person's dates miss the period.</returns>
    /// <exception cref="InvalidInputException">The rota cannot be costed, for the reasons that <see cref="Cost"/> gives.</exception>
    public EmploymentTotals Totals(Rota rota)
    {
        ArgumentNullException.ThrowIfNull(rota);
        try
        {
            RotaChecks.ThrowIfUnworked(terms, rota);
            return RotaTotals.Of(terms, rota, Steps.RealYear);
        }
        catch (OverflowException)
        {
            throw new InvalidInputException([RotaFaults.TooLarge(rota)]);
        }
    }

    /// <summary>The cost of the typical year of a rota: the total of <see cref="RotaCost.TypicalYear"/>, without making lines of the calendar.</summary>
    /// <param name="rota">The rota.</param>
    /// <returns>A sum in whole pence; null if no PA is employed on the first day of the budget.</returns>
    /// <exception cref="InvalidInputException">The rota cannot be costed, for the reasons that <see cref="Cost"/> gives.</exception>
    public Money? TypicalTotal(Rota rota)
    {
        ArgumentNullException.ThrowIfNull(rota);
        try
        {
            RotaChecks.ThrowIfUnworked(terms, rota);
            return rota.Plan.DaysIn(Period) is null ? null : new TypicalYear(this, terms, rota).Cost()?.Totals.Total;
        }
        catch (OverflowException)
        {
            throw new InvalidInputException([RotaFaults.TooLarge(rota)]);
        }
    }

    /// <summary>What a rota costs, with every line, beside the typical year and why the two differ.</summary>
    /// <param name="rota">The rota.</param>
    /// <exception cref="InvalidInputException">
    /// A visit on a card of pay cannot be counted, or has no PA employed to work it; a PA is paid less than the minimum wage in a pay period, or is under every age
    /// that has one; a PA is paid more than the indicative rate without a reason, if the policy limits that; a category of National Insurance is unknown, did not exist or contradicts the age; a figure is not published for a pay day; or a sum is too large.
    /// All faults are reported, each with the position of its visit or PA.
    /// </exception>
    public RotaCost Cost(Rota rota)
    {
        ArgumentNullException.ThrowIfNull(rota);
        try
        {
            RotaChecks.ThrowIfUnworked(terms, rota);
            return new RotaWriter(this, terms, rota).Write();
        }
        catch (OverflowException)
        {
            throw new InvalidInputException([RotaFaults.TooLarge(rota)]);
        }
    }

    /// <summary>Whether both cost alike: with equal figures, rates, bank holidays, period and policies.</summary>
    /// <param name="other">The costing to compare with.</param>
    public bool Equals(RotaCosting? other) => other is not null && Figures == other.Figures && Pay == other.Pay && BankHolidays == other.BankHolidays
        && Period.Equals(other.Period) && Policy == other.Policy && Employment == other.Employment && Costing == other.Costing && IndicativeRate == other.IndicativeRate;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Figures, Pay, BankHolidays, Period, Policy, Employment, Costing, IndicativeRate);

    /// <summary>Works out the typical year whose tax year starts in the financial year of a day.</summary>
    internal EmploymentCosting TypicalYear(LocalDate day) => typicalYears[FinancialYear.Containing(day).StartYear - FinancialYear.Containing(Period.Start).StartYear].Value;
}
