using System.Globalization;
using PhbCalc.Rates;

namespace PhbCalc.BottomUp;

/// <summary>The choices where practice differs: a commissioner makes them once for all its budgets.</summary>
/// <remarks>
/// This type is immutable. Rule: spec 2, Bank holidays, Time, Two answers and Around the sum; spec 2b, Prices as they are published, Days that are special
/// and Said, never refused.
/// </remarks>
public sealed record CostingPolicy
{
    /// <summary>The policy with every default.</summary>
    public static CostingPolicy Default { get; } = new();

    /// <summary>How many typical weeks make the indicative annual sum; 52 by default; 52.143 and 365/7 are in use too. More than 0, at most 54.</summary>
    /// <exception cref="InvalidInputException">It is set outside that range.</exception>
    public Ratio WeeksPerYear
    {
        get;
        init
        {
            InvalidInputException.ThrowIfAny(CostingPolicyFaults.InWeeksPerYear(value));
            field = value;
        }
    }
    = new(52);

    /// <summary>Which dates count as bank holidays when a substitute day is given; the substitute day by default.</summary>
    public BankHolidayDates BankHolidayDates
    {
        get;
        init => field = Given.Defined(value, "bank_holiday_dates");
    }

    /// <summary>Whether nights on which the clocks change count at their real length; they do by default.</summary>
    public ClockChanges ClockChanges
    {
        get;
        init => field = Given.Defined(value, "clock_changes");
    }

    /// <summary>How much is kept for what cannot be foreseen; nothing by default.</summary>
    public Contingency Contingency { get; init; }

    /// <summary>The days of the year to which rates for <see cref="DayTypes.BankHolidayEve"/> apply; 24 and 31 December by default.</summary>
    [JsonConverter(typeof(BankHolidayEvesJsonConverter))]
    public ValueList<AnnualDate> BankHolidayEves { get; init; } = PhbCalc.BankHolidayEves.Usual;

    /// <summary>What a call costs if its length is not on the price list; such a call is refused by default.</summary>
    public CallLength CallLength
    {
        get;
        init => field = Given.Defined(value, "call_length");
    }

    /// <summary>To how many minutes the length of a visit is rounded, for rates an hour and prices by the call; not at all by default.</summary>
    public MinuteRounding RoundMinutes
    {
        get;
        init => field = Given.Defined(value, "round_minutes");
    }

    /// <summary>Whether each visit is rounded to the penny, as on an invoice, and each line is a sum of visits; false by default: each line is rounded once.</summary>
    public bool RoundEachVisit { get; init; }

    /// <summary>What the indicative sum is made of; by default the week of the pricing date.</summary>
    public TypicalWeekBasis TypicalWeek
    {
        get;
        init => field = Given.Defined(value, "typical_week");
    }

    /// <summary>The most that an item is expected to come to in a full year, in pounds: one that comes to more has a notice, since its unit may be a slip. £50,000 by default; it changes no sum.</summary>
    /// <exception cref="InvalidInputException">It is below zero or £1,000,000,000,000 or more.</exception>
    public Money PlausibleItemMost
    {
        get;
        init
        {
            InvalidInputException.ThrowIfAny(CostingPolicyFaults.InPlausible("plausible_item_most", value));
            field = value;
        }
    }
    = Money.FromPounds(50_000m);
}

/// <summary>What the indicative sum is made of.</summary>
/// <remarks>Rule: spec 2b, Said, never refused, policy <c>typical_week</c>.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<TypicalWeekBasis>))]
public enum TypicalWeekBasis
{
    /// <summary>The week of the pricing date, times the weeks of a year (the default).</summary>
    PricingDate,

    /// <summary>A week of each pattern that the plan has between its changes, times its share of the weeks of a year.</summary>
    BySeason,
}

/// <summary>What can be wrong with a policy alone.</summary>
internal static class CostingPolicyFaults
{
    internal static List<Fault>? InWeeksPerYear(Ratio weeks)
    {
        FaultList faults = new("policy");
        if (weeks.Numerator <= 0 || weeks.ToDecimal() > 54m)
        {
            faults.Add("weeks_per_year", weeks.ToString(), "is not a number of weeks in a year", "write 52, 52.143 or 365/7");
        }

        return faults.All;
    }

    internal static List<Fault>? InPlausible(string field, Money most)
    {
        FaultList faults = new("policy");
        faults.AddIfOutside(field, most.Pounds, 1_000_000_000_000m);
        return faults.All;
    }

    internal static List<Fault>? InContingency(string member, decimal value, decimal most, ContingencyPlace place)
    {
        FaultList faults = new("policy");
        if (value < 0m || value > most || decimal.Round(value, 6, MidpointRounding.ToZero) != value)
        {
            faults.Add($"contingency_{member}", value.ToString(CultureInfo.InvariantCulture), "is not a contingency",
                string.Create(CultureInfo.InvariantCulture, $"write a number from 0 to {most} with at most six decimals"), $"/{member}");
        }

        faults.AddIfUndefined("contingency_place", place, "/place");
        return faults.All;
    }
}
