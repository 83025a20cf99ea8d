namespace PhbCalc.Employment;

/// <summary>What a team of PAs costs the budget holder who employs them, over a tax year of 52 weeks or twelve months, with every line.</summary>
/// <remarks>This type is immutable. Every total is the sum of the lines shown. Rule: spec 3, What employing someone costs.</remarks>
public sealed record EmploymentCost
{
    internal EmploymentCost(Team team, TaxYear year, EmploymentPolicy policy, ValueList<PersonalAssistantCost> assistants, CostBreakdown cost) =>
        (Team, Year, Policy, Assistants, Cost) = (team, year, policy, assistants, cost);

    /// <summary>The team.</summary>
    public Team Team { get; }

    /// <summary>The tax year.</summary>
    public TaxYear Year { get; internal init; }

    /// <summary>The policy that was used.</summary>
    public EmploymentPolicy Policy { get; }

    /// <summary>What each PA costs; they sum to the cost of the team.</summary>
    public ValueList<PersonalAssistantCost> Assistants { get; }

    /// <summary>The lines of the team: those of each PA, then the allowance and each on-cost in full.</summary>
    public CostBreakdown Cost { get; }

    /// <summary>The number of weeks in a year of employment.</summary>
    internal const int WeeksPerYear = 52;

    /// <summary>The totals of the lines.</summary>
    public EmploymentTotals Totals => EmploymentTotals.Of(Cost);

    /// <summary>What an hour of the team costs with all employment costs; null if no PA in it works hours.</summary>
    public LoadedRate? Loaded => Team.HoursPerWeek == default ? null : new(Cost.Total, Team.HoursPerWeek);

    /// <summary>
    /// The employer's National Insurance, before the allowance, if one PA had all the pay of the team; null if there is one PA only, or they
    /// differ in pay frequency, category or weeks of holiday, and so cannot be compared with one PA.
    /// </summary>
    public Money? NationalInsuranceOfOne { get; internal init; }

    /// <summary>The most that the Employment Allowance can take off in the year: £0.00 (the default) if it is not claimed or not open.</summary>
    public Money MostAllowance { get; internal init; }

    /// <summary>What a reader should know: about sleep-ins, splitting hours, and assumed figures. Notices name no person; empty if there are none.</summary>
    public ValueList<string> Notices { get; internal init; }
}

/// <summary>The cost of employing PAs in a tax year, by kind of cost. All sums are in whole pence.</summary>
/// <remarks>This type is immutable. Rule: spec 8, employment.csv.</remarks>
/// <param name="Gross">Gross pay, holiday pay included.</param>
/// <param name="Holiday">The holiday pay within it.</param>
/// <param name="NationalInsurance">The employer's National Insurance, before the Employment Allowance.</param>
/// <param name="Pension">The employer's pension contributions.</param>
/// <param name="Other">Everything else.</param>
/// <param name="Allowance">The Employment Allowance taken off, as a sum above zero.</param>
public readonly record struct EmploymentTotals(Money Gross, Money Holiday, Money NationalInsurance, Money Pension, Money Other, Money Allowance)
{
    /// <summary>Gross pay, National Insurance, pension and everything else, less the allowance.</summary>
    public Money Total => Gross + NationalInsurance + Pension + Other - Allowance;

    /// <summary>The totals of lines.</summary>
    internal static EmploymentTotals Of(CostBreakdown cost)
    {
        Money Sum(CostLineKind kind) => new CostBreakdown([.. cost.Lines.Where(line => line.Kind == kind)]).Total;
        return new(
            Sum(CostLineKind.Pay) + Sum(CostLineKind.HolidayPay),
            Sum(CostLineKind.HolidayPay),
            Sum(CostLineKind.NationalInsurance),
            Sum(CostLineKind.Pension),
            Sum(CostLineKind.OnCost),
            -Sum(CostLineKind.EmploymentAllowance));
    }
}

/// <summary>What one PA of a team costs in a tax year, with every line.</summary>
/// <remarks>This type is immutable. The lines of the PAs sum to the team's. Rule: spec 3, What employing someone costs.</remarks>
public sealed record PersonalAssistantCost
{
    internal PersonalAssistantCost(PersonalAssistant assistant, CostBreakdown cost) => (Assistant, Cost) = (assistant, cost);

    /// <summary>The PA.</summary>
    public PersonalAssistant Assistant { get; internal init; }

    /// <summary>The lines: pay, holiday pay, National Insurance, pension, and the PA's share of the allowance and of each on-cost.</summary>
    public CostBreakdown Cost { get; }

    /// <summary>The totals of the lines.</summary>
    public EmploymentTotals Totals => EmploymentTotals.Of(Cost);

    /// <summary>What an hour of this PA costs with all employment costs; null if the PA only sleeps in.</summary>
    public LoadedRate? Loaded => Assistant.HoursPerWeek == default ? null : new(Cost.Total, Assistant.HoursPerWeek);
}
