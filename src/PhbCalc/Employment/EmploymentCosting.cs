namespace PhbCalc.Employment;

/// <summary>Works out what employing personal assistants costs over a tax year: pay, holiday pay, National Insurance, pension and every on-cost.</summary>
/// <remarks>
/// This type is immutable, and many threads can share one. Rule: spec 3, What employing someone costs. A year has 52 weekly,
/// 26 fortnightly, 13 four-weekly or 12 monthly pay periods, from 6 April, at constant hours and pay.
/// </remarks>
/// <example>
/// <code>
/// EmploymentCosting costing = new(PublishedFigures.Bundled.Employment, new TaxYear(2026));
/// Team team = new("P1", [new PersonalAssistant("ann", weeklyHours: 17.5m, hourlyPay: Money.FromPounds(14.05m), PayFrequency.Monthly)]);
/// Money year = costing.Cost(team).Totals.Total; // with National Insurance, pension and holiday pay
/// </code>
/// </example>
public sealed record EmploymentCosting
{
    private readonly NationalInsuranceContributions contributions;
    private readonly PayStretch[][] stretches;
    private readonly WageStretch[][][] wages;
    private readonly WageStretch[][]? apprenticeWages;
    private readonly Dated<EmploymentAllowance> allowance;

    /// <summary>Prepares for a tax year.</summary>
    /// <param name="figures">The published figures; those in force are in PhbCalc.Data.</param>
    /// <param name="year">The tax year.</param>
    /// <param name="policy">The choices where practice differs; every default if not given.</param>
    /// <exception cref="InvalidInputException">
    /// Figures of the year are not published: the faults name each, with the days for which it is known and its last value. Or the policy's pension
    /// percentage is under the legal minimum.
    /// </exception>
    public EmploymentCosting(EmploymentFigures figures, TaxYear year, EmploymentPolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(figures);
        (Figures, Year, Policy) = (figures, year, policy ?? EmploymentPolicy.Default);
        contributions = new(figures);
        List<Fault> faults = [];
        stretches = [.. Enum.GetValues<PayFrequency>().Select(frequency => PayStretch.Of(figures, year, frequency, faults))];
        allowance = figures.EmploymentAllowance.Find(year.Start, faults, "/year")!;
        if (Policy.PensionPercent is { } percent
            && stretches.SelectMany(own => own).FirstOrDefault(stretch => stretch.PensionPercent.Value > percent) is { } above)
        {
            faults.Add(EmploymentFaults.PensionUnderMinimum(percent, above.PensionPercent));
        }

        InvalidInputException.ThrowIfAny(faults);
        wages = [.. Enum.GetValues<PayFrequency>().Select(frequency =>
            figures.MinimumWages.Series.Select(wage => WageStretch.Of(wage, year, frequency)).ToArray())];
        apprenticeWages = figures.MinimumWages.Apprentice is { } wage ? [.. Enum.GetValues<PayFrequency>().Select(frequency => WageStretch.Of(wage, year, frequency))] : null;
    }

    /// <summary>The published figures.</summary>
    public EmploymentFigures Figures { get; }

    /// <summary>The tax year.</summary>
    public TaxYear Year { get; }

    /// <summary>The policy.</summary>
    public EmploymentPolicy Policy { get; }

    /// <summary>What a team costs: the totals of <see cref="Cost"/>, without making lines.</summary>
    /// <param name="team">The team.</param>
    /// <returns>Whole pence of the tax year; equal to <see cref="EmploymentCost.Totals"/>.</returns>
    /// <exception cref="InvalidInputException">The team cannot be costed, for the reasons that <see cref="Cost"/> gives.</exception>
    public EmploymentTotals Totals(Team team) => Checked(team, static (costing, team) => new TeamCalculation(costing, team).Totals());

    /// <summary>What a team costs, with every line.</summary>
    /// <param name="team">The team.</param>
    /// <exception cref="InvalidInputException">
    /// A PA is paid less than the minimum wage of their age in a pay period, or is under every age that has one; a category of National
    /// Insurance is unknown, did not exist or contradicts the age; no pension thresholds are published for the pay frequency of a PA who has not opted out; or a
    /// sum is too large. All faults are reported, each with the position of its PA.
    /// </exception>
    public EmploymentCost Cost(Team team) => Checked(team, static (costing, team) => new TeamWriter(costing, team).Write());

    /// <summary>What a team already checked against the law costs, with every line.</summary>
    internal EmploymentCost CostOfLawful(Team team) => new TeamWriter(this, team.AgedOn(Year.Start)).Write();

    /// <summary>Whether both cost alike: with equal figures, year and policy.</summary>
    /// <param name="other">The costing to compare with.</param>
    public bool Equals(EmploymentCosting? other) => other is not null && Figures == other.Figures && Year == other.Year && Policy == other.Policy;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Figures, Year, Policy);

    /// <summary>The pay periods of the year for a frequency, in stretches with the same figures.</summary>
    internal ReadOnlySpan<PayStretch> Stretches(PayFrequency frequency) => stretches[(int)frequency];

    /// <summary>The pay periods of the year for a frequency, in stretches with the same minimum wage at an age; none under every age that has one.</summary>
    internal ReadOnlySpan<WageStretch> Wages(PayFrequency frequency, int? age) =>
        Figures.MinimumWages.SeriesOf(age) is >= 0 and var series ? wages[(int)frequency][series] : [];

    /// <summary>The same for the minimum wage of a PA: that of an apprentice, or of the age.</summary>
    internal ReadOnlySpan<WageStretch> Wages(PersonalAssistant assistant) =>
        assistant.IsApprentice == true && apprenticeWages is not null ? apprenticeWages[(int)assistant.Frequency] : Wages(assistant.Frequency, assistant.Age);

    /// <summary>The Employment Allowance of the year.</summary>
    internal Dated<EmploymentAllowance> Allowance => allowance;

    /// <summary>Finds categories of National Insurance.</summary>
    internal NationalInsuranceContributions Contributions => contributions;

    /// <summary>A PA's category of National Insurance, which must exist.</summary>
    internal NationalInsuranceCategory Category(PersonalAssistant assistant) =>
        contributions.Category(Letter(assistant))!.On(FirstPayDay(assistant)).Value;

    /// <summary>A PA's category letter, as given or from the age.</summary>
    internal string Letter(PersonalAssistant assistant) => Ages.Letter(assistant, FirstPayDay(assistant));

    /// <summary>The last day of a PA's first pay period, on which the category is looked up.</summary>
    internal LocalDate FirstPayDay(PersonalAssistant assistant) => stretches[(int)assistant.Frequency][0].First.LastDay;

    /// <summary>The rules about ages in the year.</summary>
    internal AgeRules Ages => new(Figures, Year);

    /// <summary>Whether two PAs have the same weeks of holiday.</summary>
    internal bool HasSameHoliday(PersonalAssistant one, PersonalAssistant other) => one.Holiday == other.Holiday &&
        stretches[(int)one.Frequency].All(stretch => stretch.Holiday.Value.WeeksAt(one.DaysPerWeek) == stretch.Holiday.Value.WeeksAt(other.DaysPerWeek));

    /// <summary>The per cent of qualifying pay that the employer pays into a pension.</summary>
    internal decimal PensionPercent(PayStretch stretch) => Policy.PensionPercent ?? stretch.PensionPercent.Value;

    private T Checked<T>(Team team, Func<EmploymentCosting, Team, T> cost)
    {
        ArgumentNullException.ThrowIfNull(team);
        try
        {
            Team aged = team.AgedOn(Year.Start);
            TeamRules.Check(this, aged);
            return cost(this, aged);
        }
        catch (OverflowException)
        {
            throw new InvalidInputException([EmploymentFaults.TooLarge(team)]);
        }
    }
}

/// <summary>Consecutive pay periods with the same figures.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Count">How many there are.</param>
/// <param name="NationalInsurance">The rates of National Insurance.</param>
/// <param name="Thresholds">The thresholds of pensions.</param>
/// <param name="PensionPercent">The minimum per cent that an employer pays into a pension.</param>
/// <param name="Holiday">The statutory holiday.</param>
internal sealed record PayStretch(
    PayPeriod First,
    int Count,
    Dated<NationalInsuranceRates> NationalInsurance,
    Dated<PensionThresholds> Thresholds,
    Dated<decimal> PensionPercent,
    Dated<StatutoryHoliday> Holiday)
{
    /// <summary>The stretches of a tax year. Each period takes the figures in force on its last day.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="year">The tax year.</param>
    /// <param name="frequency">How often pay is due.</param>
    /// <param name="faults">Takes each figure that is not published for some period, once.</param>
    internal static PayStretch[] Of(EmploymentFigures figures, TaxYear year, PayFrequency frequency, List<Fault> faults)
    {
        List<PayStretch> stretches = [];
        for (int number = 1; number <= frequency.Periods(); number++)
        {
            PayPeriod period = new(year, frequency, number);
            var national = figures.NationalInsurance.Find(period.LastDay, faults, "/year");
            var thresholds = figures.PensionThresholds.Find(period.LastDay, faults, "/year");
            var percent = figures.PensionPercent.Find(period.LastDay, faults, "/year");
            var holiday = figures.Holiday.Find(period.LastDay, faults, "/year");
            figures.MinimumWages.At(null).Find(period.FirstDay, faults, "/year");
            if (national is null || thresholds is null || percent is null || holiday is null)
            {
                continue;
            }

            PayStretch next = new(period, 1, national, thresholds, percent, holiday);
            if (stretches.Count > 0 && stretches[^1] with { First = period, Count = 1 } == next)
            {
                stretches[^1] = stretches[^1] with { Count = stretches[^1].Count + 1 };
            }
            else
            {
                stretches.Add(next);
            }
        }

        return [.. stretches];
    }
}

/// <summary>Consecutive pay periods whose first days have the same minimum wage.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Due">The wage; null if none is published.</param>
internal readonly record struct WageStretch(PayPeriod First, Dated<Money>? Due)
{
    /// <summary>The stretches of a tax year for a wage.</summary>
    internal static WageStretch[] Of(DatedSeries<Money> wage, TaxYear year, PayFrequency frequency) => Of(wage, year, frequency, isEach: false);

    /// <summary>A stretch for each pay period of a tax year.</summary>
    internal static WageStretch[] OfEach(DatedSeries<Money> wage, TaxYear year, PayFrequency frequency) => Of(wage, year, frequency, isEach: true);

    private static WageStretch[] Of(DatedSeries<Money> wage, TaxYear year, PayFrequency frequency, bool isEach)
    {
        List<WageStretch> stretches = [];
        for (int number = 1; number <= frequency.Periods(); number++)
        {
            PayPeriod period = new(year, frequency, number);
            Dated<Money>? due = wage.Find(period.FirstDay);
            if (isEach || stretches.Count == 0 || due != stretches[^1].Due)
            {
                stretches.Add(new(period, due));
            }
        }

        return [.. stretches];
    }
}
