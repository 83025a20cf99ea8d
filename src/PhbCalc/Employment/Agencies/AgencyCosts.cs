namespace PhbCalc.Employment;

/// <summary>What an agency pays its carers, and its other costs: together they make the price of its visits.</summary>
/// <remarks>
/// This type is immutable. Nothing is guessed: a cost that is not given is nil, and <see cref="AgencyBuildUp.Notices"/> names it. Rule: spec 3b, What an agency's price is made of.
/// </remarks>
public sealed record AgencyCosts
{
    private const decimal MostMinutes = 1440m;
    private const decimal MostMiles = 1000m;

    /// <summary>Says what a carer is paid.</summary>
    /// <param name="hourlyPay">Pay in pounds an hour, for contact and travel alike.</param>
    /// <param name="weeklyHours">The hours for which a carer is typically paid in a week, travel included: National Insurance and the pension start at weekly thresholds of pay.</param>
    /// <exception cref="InvalidInputException">The pay or the hours are out of range: all faults are reported.</exception>
    public AgencyCosts(Money hourlyPay, decimal weeklyHours)
    {
        InvalidInputException.ThrowIfAny(AgencyCostFaults.In(hourlyPay, weeklyHours));
        (HourlyPay, WeeklyHours) = (hourlyPay, weeklyHours);
    }

    /// <summary>Pay in pounds an hour, for contact and travel alike.</summary>
    public Money HourlyPay { get; }

    /// <summary>The hours for which a carer is typically paid in a week, travel included.</summary>
    public decimal WeeklyHours { get; }

    /// <summary>Paid minutes of travel for each visit; 0 by default.</summary>
    /// <exception cref="InvalidInputException">They are below 0, over 1,440 or have more than six decimals.</exception>
    public decimal TravelMinutes
    {
        get;
        init => field = AgencyCostFaults.Checked("travel_minutes", value, MostMinutes);
    }

    /// <summary>How many miles are travelled for each visit; 0 by default.</summary>
    /// <exception cref="InvalidInputException">They are below 0, over 1,000 or have more than six decimals.</exception>
    public decimal Miles
    {
        get;
        init => field = AgencyCostFaults.Checked("miles", value, MostMiles);
    }

    /// <summary>What is paid for a mile, in pounds; £0.00 by default.</summary>
    /// <exception cref="InvalidInputException">It is below 0 or not a sum of money that calculations accept.</exception>
    public Money PerMile
    {
        get;
        init => field = AgencyCostFaults.CheckedMoney("per_mile", value);
    }

    /// <summary>How holiday is paid for; on top of the hours by default, since a cover carer is paid to work them.</summary>
    public HolidayPay Holiday
    {
        get;
        init => field = Given.Defined(value, "holiday");
    }

    /// <summary>Sick pay as a share of pay for contact and travel, 0 to 1; 0 by default.</summary>
    /// <exception cref="InvalidInputException">It is out of range or has more than six decimals.</exception>
    public decimal SickPayShare
    {
        get;
        init => field = EmploymentFaults.CheckedShare("sick_pay_share", value);
    }

    /// <summary>What is paid for training, as a share of pay for contact and travel, 0 to 1; 0 by default.</summary>
    /// <exception cref="InvalidInputException">It is out of range or has more than six decimals.</exception>
    public decimal TrainingShare
    {
        get;
        init => field = EmploymentFaults.CheckedShare("training_share", value);
    }

    /// <summary>What the agency pays into the pension, in per cent of qualifying earnings; null (the default) for the legal minimum.</summary>
    /// <exception cref="InvalidInputException">It is out of range or has more than six decimals.</exception>
    public decimal? PensionPercent
    {
        get;
        init => field = value is { } percent ? EmploymentFaults.CheckedPercent("pension_percent", percent) : null;
    }

    /// <summary>Overhead in pounds for each hour of contact; £0.00 by default.</summary>
    /// <exception cref="InvalidInputException">It is below 0 or not a sum of money that calculations accept.</exception>
    public Money OverheadPerHour
    {
        get;
        init => field = AgencyCostFaults.CheckedMoney("overhead_per_hour", value);
    }

    /// <summary>Overhead as a share of all costs of a visit before it, 0 to 1; 0 by default.</summary>
    /// <exception cref="InvalidInputException">It is out of range or has more than six decimals.</exception>
    public decimal OverheadShare
    {
        get;
        init => field = EmploymentFaults.CheckedShare("overhead_share", value);
    }

    /// <summary>The margin as a share of the price, from 0 to under 1; 0 by default. A margin of 0.03 on costs of £97.00 makes a price of £100.00.</summary>
    /// <exception cref="InvalidInputException">It is out of range or has more than six decimals.</exception>
    public decimal MarginShare
    {
        get;
        init => field = AgencyCostFaults.CheckedMargin(value);
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>What can be wrong with the costs of an agency.</summary>
internal static class AgencyCostFaults
{
    private const decimal HoursInWeek = 168m;
    private const decimal MostPounds = 1_000_000m;
    private const int MostVisits = 10_000;
    private const int MinutesInDay = 1440;

    internal static List<Fault> In(Money hourlyPay, decimal weeklyHours)
    {
        List<Fault> faults = [];
        if (hourlyPay <= Money.Zero || hourlyPay.Pounds >= MostPounds)
        {
            faults.Add(new("hourly_pay", "is not what a carer is paid", "write pounds an hour, more than 0") { Value = hourlyPay.ToString() });
        }

        if (weeklyHours is not (> 0m and <= HoursInWeek) || decimal.Round(weeklyHours, 6, MidpointRounding.ToZero) != weeklyHours)
        {
            faults.Add(new("weekly_hours", "is out of range", "write the hours for which a carer is typically paid in a week: more than 0 and at most 168, with at most six decimals") { Value = Iso.Number(weeklyHours) });
        }

        return faults;
    }

    internal static List<Fault>? In(ValueList<int> minutes, int visits)
    {
        List<Fault> faults = [];
        if (minutes.Count == 0)
        {
            faults.Add(new("minutes", "is missing: no length of a visit is given", "give at least one, such as 30"));
        }

        for (int i = 0; i < minutes.Count; i++)
        {
            if (minutes[i] is < 1 or > MinutesInDay)
            {
                faults.Add(new Fault("minutes", "is not a length of a visit", "write whole minutes from 1 to 1440") { Value = Iso.Number(minutes[i]), Path = string.Empty }.Under("minutes", i));
            }
        }

        if (visits is < 1 or > MostVisits)
        {
            faults.Add(new("visits", "is out of range", "write how many visits are priced together, from 1 to 10000") { Value = Iso.Number(visits) });
        }

        return faults;
    }

    internal static Fault UnderMinimumWage(Money hourlyPay, Dated<Money> wage, LocalDate on) =>
        new("hourly_pay", $"is under the minimum wage of {wage.Value} an hour for 21 and over on {Iso.Text(on)}", "pay that or more: travel between visits is working time") { Value = hourlyPay.ToString(), Path = "/costs/hourly_pay" };

    internal static Fault UnderPension(decimal percent, decimal least) =>
        new("pension_percent", $"is under the legal minimum of {Iso.Number(least)}%", "write that or more, or leave it out") { Value = Iso.Number(percent), Path = "/costs/pension_percent" };

    internal static decimal Checked(string field, decimal value, decimal most) =>
        value >= 0m && value <= most && decimal.Round(value, 6, MidpointRounding.ToZero) == value ? value
            : throw new InvalidInputException([new(field, "is out of range", $"write a number from 0 to {Iso.Number(most)} with at most six decimals") { Value = Iso.Number(value) }]);

    internal static decimal CheckedMargin(decimal value) =>
        value is >= 0m and < 1m && decimal.Round(value, 6, MidpointRounding.ToZero) == value ? value
            : throw new InvalidInputException([new("margin_share", "is out of range", "write a share of the price from 0 to under 1, with at most six decimals: 0.03 is 3%") { Value = Iso.Number(value) }]);

    internal static Money CheckedMoney(string field, Money value) =>
        value >= Money.Zero && value.Pounds < MostPounds ? value
            : throw new InvalidInputException([new(field, "is out of range", "write pounds from 0 to under 1,000,000") { Value = value.ToString() }]);
}
