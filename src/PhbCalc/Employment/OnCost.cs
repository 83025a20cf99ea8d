namespace PhbCalc.Employment;

/// <summary>A further cost of employing people: employer's liability insurance, a payroll service, recruitment, DBS checks, a redundancy reserve, direct-payment support, support planning.</summary>
/// <remarks>This type is immutable. Rule: spec 3, What employing someone costs, step 7.</remarks>
public sealed record OnCost
{
    /// <summary>Describes an on-cost.</summary>
    /// <param name="item">What it is.</param>
    /// <param name="amount">Pounds per unit, from 0 to under £1,000,000,000,000, with at most six decimals.</param>
    /// <param name="unit">The unit that the pounds are for; the year if not given.</param>
    /// <param name="source">Where the sum comes from; null (the default) if not given.</param>
    /// <param name="quantity">How many of it there are at a time, from 0 to under 1,000,000,000,000, with at most six decimals; 1 by default, and always 1 for a percentage of pay.</param>
    /// <param name="from">The first day on which it counts, or the day of an on-cost that comes once; null (the default) if there is none.</param>
    /// <param name="to">The last day on which it counts; null (the default) if there is none.</param>
    /// <exception cref="InvalidInputException">The item is blank or is something a budget may not pay for, the amount or quantity is out of range, or the last day is before the first: all faults are reported.</exception>
    public OnCost(string item, Money amount, OnCostUnit unit = OnCostUnit.Year, Source? source = null, decimal quantity = 1m, LocalDate? from = null, LocalDate? to = null)
    {
        (Item, Amount, Unit, Source, Quantity, From, To) = (item, amount, unit, source, quantity, from, to);
        InvalidInputException.ThrowIfAny(EmploymentFaults.In(this));
    }

    /// <summary>What it is.</summary>
    public string Item { get; }

    /// <summary>Pounds per unit.</summary>
    public Money Amount { get; }

    /// <summary>What it is pounds per.</summary>
    public OnCostUnit Unit { get; }

    /// <summary>Where the sum comes from; null if not given.</summary>
    public Source? Source { get; }

    /// <summary>How many of it there are at a time; 1 by default.</summary>
    public decimal Quantity { get; }

    /// <summary>The first day on which it counts, or the day of an on-cost that comes once; null if there is none.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? From { get; }

    /// <summary>The last day on which it counts; null if there is none.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? To { get; }

    /// <summary>Whether it counts on any day from one to another. In a typical year it counts in full, or not at all.</summary>
    internal bool IsIn(LocalDate first, LocalDate last) => !(From > last) && !(To < first) && !(Unit == OnCostUnit.Once && From < first);

    /// <summary>A number of units times the quantity at a time; for pay, the share.</summary>
    internal Ratio Times(Ratio units) => Quantity == 1m ? units : units * Ratio.FromDecimal(Quantity);

    /// <summary>The line of a year.</summary>
    internal CostLine Line(in OnCostYear year) => Line(Times(Unit.Quantity(year, Amount)), year.Gross);

    /// <summary>The line for a number of units; for pay, for that share of a sum.</summary>
    internal CostLine Line(Ratio quantity, Money gross)
    {
        bool isOfPay = Unit == OnCostUnit.PercentOfPay;
        Money rate = isOfPay ? gross : Amount;
        return new(CostLineKind.OnCost, string.Empty, Item, isOfPay ? CostUnit.Share : new(Unit.Word()), quantity, rate, rate.TimesToPenny(quantity))
        {
            Note = NoteOf(isOfPay),
            Source = Source,
        };
    }

    /// <summary>Its cost in a year.</summary>
    internal Money PerYear(in OnCostYear year) => (Unit == OnCostUnit.PercentOfPay ? year.Gross : Amount).TimesToPenny(Times(Unit.Quantity(year, Amount)));

    private string? NoteOf(bool isOfPay)
    {
        string[] parts =
        [
            .. isOfPay ? (string[])[$"{Iso.Number(Amount.Pounds)}% of gross pay"] : [],
            .. Quantity != 1m ? (string[])[$"{Iso.Number(Quantity)} at a time"] : [],
            .. From is { } first ? (string[])[$"from {Iso.Text(first)}"] : [],
            .. To is { } last ? (string[])[$"to {Iso.Text(last)}"] : [],
        ];
        return parts.Length == 0 ? null : string.Join(", ", parts);
    }
}

/// <summary>The facts about a year of employing a team on which on-costs depend.</summary>
/// <param name="HoursPerWeek">The hours that the team works in a week.</param>
/// <param name="Weeks">The weeks of the year.</param>
/// <param name="PayrollRuns">How often a payroll is run in it.</param>
/// <param name="Gross">The gross pay of the year.</param>
internal readonly record struct OnCostYear(Ratio HoursPerWeek, Ratio Weeks, int PayrollRuns, Money Gross);

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

    /// <summary>Each payroll run: every pay period of each pay frequency in the team.</summary>
    PayrollRun,

    /// <summary>A hundred pounds of the team's gross pay: 26.08 is 26.08% of it.</summary>
    PercentOfPay,
}

/// <summary>How units of on-costs are counted.</summary>
/// <remarks>Rule: spec 3, What employing someone costs, step 7.</remarks>
internal static class OnCostUnits
{
    /// <summary>How many of the unit are in a year; for pay, the share that an amount is.</summary>
    internal static Ratio Quantity(this OnCostUnit unit, in OnCostYear year, Money amount) => unit switch
    {
        OnCostUnit.Month => new(12),
        OnCostUnit.Week => year.Weeks,
        OnCostUnit.Hour => year.HoursPerWeek * year.Weeks,
        OnCostUnit.PayrollRun => new(year.PayrollRuns),
        OnCostUnit.PercentOfPay => ShareOfPay(amount),
        _ => new(1),
    };

    /// <summary>A per cent of pay as a share of it.</summary>
    internal static Ratio ShareOfPay(Money percent) => Ratio.FromDecimal(percent.Pounds) * new Ratio(1, 100);
}
