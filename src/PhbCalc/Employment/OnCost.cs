namespace PhbCalc.Employment;

/// <summary>Something else that employing people costs: employer's liability insurance, a payroll service, recruitment, DBS checks, a redundancy reserve, direct-payment support, support planning.</summary>
/// <remarks>This type is immutable. Rule: spec 3, What employing someone costs, step 7.</remarks>
public sealed record OnCost
{
    /// <summary>Describes an on-cost.</summary>
    /// <param name="item">What it is.</param>
    /// <param name="amount">Pounds per unit, from 0 to under £1,000,000,000,000, with at most six decimals.</param>
    /// <param name="unit">What it is pounds per; the year if not given.</param>
    /// <param name="source">Where the sum comes from; null (the default) if not said.</param>
    /// <exception cref="InvalidInputException">The item is blank or something a budget may not pay for, or the amount out of range: all faults are reported.</exception>
    public OnCost(string item, Money amount, OnCostUnit unit = OnCostUnit.Year, Source? source = null)
    {
        (Item, Amount, Unit, Source) = (item, amount, unit, source);
        InvalidInputException.ThrowIfAny(EmploymentFaults.In(this));
    }

    /// <summary>What it is.</summary>
    public string Item { get; }

    /// <summary>Pounds per unit.</summary>
    public Money Amount { get; }

    /// <summary>What it is pounds per.</summary>
    public OnCostUnit Unit { get; }

    /// <summary>Where the sum comes from; null if not said.</summary>
    public Source? Source { get; }

    /// <summary>The line of a year of so many weeks, for a team that works so many hours a week.</summary>
    internal CostLine Line(Ratio hoursPerWeek, Ratio weeksPerYear) =>
        new(CostLineKind.OnCost, string.Empty, Item, new(Unit.Word()), Unit.PerYear(hoursPerWeek, weeksPerYear), Amount, PerYear(hoursPerWeek, weeksPerYear)) { Source = Source };

    /// <summary>What it comes to in a year of so many weeks, for a team that works so many hours a week.</summary>
    internal Money PerYear(Ratio hoursPerWeek, Ratio weeksPerYear) => Amount.TimesToPenny(Unit.PerYear(hoursPerWeek, weeksPerYear));
}

/// <summary>What an on-cost is pounds per.</summary>
/// <remarks>Rule: spec 3, What employing someone costs, step 7.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<OnCostUnit>))]
public enum OnCostUnit
{
    /// <summary>The year (the default).</summary>
    Year,

    /// <summary>Once, within the year.</summary>
    Once,

    /// <summary>Each of its twelve months.</summary>
    Month,

    /// <summary>Each of its 52 weeks.</summary>
    Week,

    /// <summary>Each hour that the team works in 52 weeks.</summary>
    Hour,
}

/// <summary>What a unit of on-costs means.</summary>
/// <remarks>Rule: spec 3, What employing someone costs, step 7.</remarks>
internal static class OnCostUnits
{
    /// <summary>How many of the unit are in a year of so many weeks, for a team that works so many hours a week.</summary>
    internal static Ratio PerYear(this OnCostUnit unit, Ratio hoursPerWeek, Ratio weeksPerYear) => unit switch
    {
        OnCostUnit.Month => new(12),
        OnCostUnit.Week => weeksPerYear,
        OnCostUnit.Hour => hoursPerWeek * weeksPerYear,
        _ => new(1),
    };
}
