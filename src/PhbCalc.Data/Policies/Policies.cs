using PhbCalc.BlockContracts;
using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Clusters;
using PhbCalc.Comparison;
using PhbCalc.Contacts;
using PhbCalc.Employment;
using PhbCalc.Rates;
using PhbCalc.Rotas;
using PhbCalc.Sufficiency;
using PhbCalc.TopDown;
using PhbCalc.Wheelchairs;

namespace PhbCalc.Data;

/// <summary>The choices that a commissioner makes once for all its budgets, where practice differs: the contents of policy.json.</summary>
/// <remarks>This type is immutable. <see cref="PolicyFile"/> reads it. Rule: spec 8, policy.json.</remarks>
public sealed record Policies
{
    /// <summary>The policies with every default.</summary>
    public static Policies Default { get; } = new();

    /// <summary>How care plans are costed; <see cref="CostingPolicy.Default"/> by default.</summary>
    public CostingPolicy Costing
    {
        get;
        init => field = Given.NotNull(value, "costing");
    }
    = CostingPolicy.Default;

    /// <summary>How employment costs are worked out; <see cref="EmploymentPolicy.Default"/> by default.</summary>
    public EmploymentPolicy Employment
    {
        get;
        init => field = Given.NotNull(value, "employment");
    }
    = EmploymentPolicy.Default;

    /// <summary>How employment costs are worked out by the calendar; <see cref="RotaPolicy.Default"/> by default.</summary>
    public RotaPolicy Rota
    {
        get;
        init => field = Given.NotNull(value, "rota");
    }
    = RotaPolicy.Default;

    /// <summary>How quotes of agencies make a rate; <see cref="AgencyRatePolicy.Default"/> by default.</summary>
    public AgencyRatePolicy AgencyRate
    {
        get;
        init => field = Given.NotNull(value, "agency_rate");
    }
    = AgencyRatePolicy.Default;

    /// <summary>How references make the rate of a PA; <see cref="PaRatePolicy.Default"/> by default.</summary>
    public PaRatePolicy PaRate
    {
        get;
        init => field = Given.NotNull(value, "pa_rate");
    }
    = PaRatePolicy.Default;

    /// <summary>How needs are scored, looked up and made to fit an envelope; <see cref="TopDownPolicy.Default"/> by default.</summary>
    public TopDownPolicy TopDown
    {
        get;
        init => field = Given.NotNull(value, "top_down");
    }
    = TopDownPolicy.Default;

    /// <summary>How the clusters that people were in are priced; <see cref="ClusterPolicy.Default"/> by default.</summary>
    public ClusterPolicy Clusters
    {
        get;
        init => field = Given.NotNull(value, "clusters");
    }
    = ClusterPolicy.Default;

    /// <summary>How contacts with teams are priced; <see cref="ContactPolicy.Default"/> by default.</summary>
    public ContactPolicy Contacts
    {
        get;
        init => field = Given.NotNull(value, "contacts");
    }
    = ContactPolicy.Default;

    /// <summary>How a block contract is released; <see cref="ReleasePolicy.Default"/> by default.</summary>
    public ReleasePolicy Release
    {
        get;
        init => field = Given.NotNull(value, "release");
    }
    = ReleasePolicy.Default;

    /// <summary>How needs are compared with what plans buy; <see cref="SufficiencyPolicy.Default"/> by default.</summary>
    public SufficiencyPolicy Sufficiency
    {
        get;
        init => field = Given.NotNull(value, "sufficiency");
    }
    = SufficiencyPolicy.Default;

    /// <summary>When and how budgets are paid out; <see cref="PaymentPolicy.Default"/> by default.</summary>
    public PaymentPolicy Payments
    {
        get;
        init => field = Given.NotNull(value, "payments");
    }
    = PaymentPolicy.Default;

    /// <summary>When a plan is accepted unchanged, and when a panel looks at it; <see cref="SenseCheckPolicy.Default"/> by default.</summary>
    public SenseCheckPolicy SenseCheck
    {
        get;
        init => field = Given.NotNull(value, "sense_check");
    }
    = SenseCheckPolicy.Default;

    /// <summary>How spending is reviewed; <see cref="ReviewPolicy.Default"/> by default.</summary>
    public ReviewPolicy Review
    {
        get;
        init => field = Given.NotNull(value, "review");
    }
    = ReviewPolicy.Default;

    /// <summary>How personal wheelchair budgets are worked out; <see cref="WheelchairPolicy.Default"/> by default.</summary>
    public WheelchairPolicy Wheelchairs
    {
        get;
        init => field = Given.NotNull(value, "wheelchairs");
    }
    = WheelchairPolicy.Default;

    /// <summary>How the columns of a bank statement are read as spending.csv; null (the default) for the columns that spending.csv has.</summary>
    public SpendingColumns? Spending { get; init; }

    /// <summary>The number of people below which a group is not shown where models are compared, since a reader could tell who is meant; 5 by default, 0 to show all.</summary>
    public int SuppressBelow { get; init; } = 5;

    /// <summary>The same as a rule for tables of people: 0, which shows all, is 1 there.</summary>
    /// <exception cref="InvalidInputException">The number is above 1,000,000.</exception>
    public SmallNumbers SmallNumbers() => new() { SuppressBelow = Math.Max(SuppressBelow, 1) };

    /// <summary>What the groups are by whose mean past cost is the model <c>group-average</c>: the name of a <c>group_</c> column of people.csv without <c>group_</c>; null (the default) for the first name in ordinal order, or all people together if there are no groups.</summary>
    public string? AverageGroup { get; init; }

    /// <summary>How many people the mean of all counts for beside the mean of a group, k in n/(n + k): from 0 to 1,000,000, 10 by default.</summary>
    public decimal AverageWeight { get; init; } = 10m;

    /// <summary>The name of the rate card of agencies, when they are compared with PAs; <c>agency</c> by default.</summary>
    public string AgencyCard
    {
        get;
        init => field = Given.NotNull(value, "agency_card");
    }
    = "agency";

    /// <summary>The name of the rate card of PAs, when they are compared with agencies; <c>pa</c> by default.</summary>
    public string PaCard
    {
        get;
        init => field = Given.NotNull(value, "pa_card");
    }
    = "pa";
}

/// <summary>Reads the names of the two rate cards that are compared from the values of policy.json.</summary>
internal static class CardPolicyValues
{
    internal static (string Agency, string Pa) Read(PolicyValues values)
    {
        string agency = values.Text(PolicyNames.AgencyCard) ?? Policies.Default.AgencyCard;
        string pa = values.Text(PolicyNames.PaCard) ?? Policies.Default.PaCard;
        if (agency == pa)
        {
            string given = values.Has(PolicyNames.PaCard) ? PolicyNames.PaCard : PolicyNames.AgencyCard;
            values.Refuse(given, PolicyFaults.OneCard(given, pa));
        }

        return (agency, pa);
    }
}

/// <summary>Reads how much the mean of all counts beside that of a group from the values of policy.json.</summary>
internal static class AveragePolicyValues
{
    internal static decimal ReadWeight(PolicyValues values)
    {
        decimal weight = values.Number(PolicyNames.AverageWeight) ?? Policies.Default.AverageWeight;
        if (GroupAverageFaults.InWeight(PolicyNames.AverageWeight, weight) is { } fault)
        {
            values.Refuse(PolicyNames.AverageWeight, fault);
            return Policies.Default.AverageWeight;
        }

        return weight;
    }
}

/// <summary>Reads the policy of stepped release from the values of policy.json.</summary>
internal static class ReleasePolicyValues
{
    internal static ReleasePolicy Read(PolicyValues values) => new()
    {
        Phasing = values.Word(PolicyNames.Phasing, ReleaseWords.Phasings) ?? default,
        AllowRisingShares = values.Word(PolicyNames.AllowRisingShares, Words.TrueOrFalse) ?? false,
    };
}

/// <summary>Reads the policy of top-down allocation from the values of policy.json.</summary>
internal static class TopDownPolicyValues
{
    internal static TopDownPolicy Read(PolicyValues values) => new()
    {
        Scaling = values.Word(PolicyNames.Scaling, TopDownWords.Scalings) ?? default,
        Several = values.Whole(PolicyNames.Several, PolicyFaults.NotSeveral) is { } several
            ? values.Checked(PolicyNames.Several, () => new TopDownPolicy { Several = several }.Several, TopDownPolicy.Default.Several)
            : TopDownPolicy.Default.Several,
        Extends = values.Word(PolicyNames.Extend, Words.TrueOrFalse) ?? false,
    };
}

/// <summary>Reads the policy of employment costs from the values of policy.json.</summary>
internal static class EmploymentPolicyValues
{
    internal static EmploymentPolicy Read(PolicyValues values) => new()
    {
        HolidayPay = values.Word(PolicyNames.HolidayPay, EmploymentWords.HolidayPays) ?? default,
        SicknessCoverShare = values.Share(PolicyNames.SicknessCoverShare) is { } share
            ? values.Checked(PolicyNames.SicknessCoverShare, () => new EmploymentPolicy { SicknessCoverShare = share }.SicknessCoverShare, 0m)
            : 0m,
        PensionPercent = values.Percent(PolicyNames.PensionPercent) is { } percent
            ? values.Checked(PolicyNames.PensionPercent, () => new EmploymentPolicy { PensionPercent = percent }.PensionPercent, null)
            : null,
    };
}

/// <summary>Reads the policy of employing by the calendar from the values of policy.json.</summary>
internal static class RotaPolicyValues
{
    internal static RotaPolicy Read(PolicyValues values) => new()
    {
        PayFrom = values.Date(PolicyNames.PayFrom),
        PayDayAfter = Whole(values, PolicyNames.PayDayAfter, days => new RotaPolicy { PayDayAfter = days }.PayDayAfter),
        HolidayDays = values.Word(PolicyNames.HolidayDays, EmploymentWords.HolidayDays) ?? default,
        PostponementMonths = Whole(values, PolicyNames.PostponementMonths, months => new RotaPolicy { PostponementMonths = months }.PostponementMonths),
        SickWeeks = values.Number(PolicyNames.SickWeeks) is { } weeks ? values.Checked(PolicyNames.SickWeeks, () => new RotaPolicy { SickWeeks = weeks }.SickWeeks, 0m) : 0m,
        SickPay = values.Word(PolicyNames.SickPay, EmploymentWords.SickPays) ?? default,
        RedundancyReserve = values.Word(PolicyNames.RedundancyReserve, EmploymentWords.RedundancyReserves) ?? default,
        ReserveIsInside = values.Word(PolicyNames.ReserveIsInside, Words.TrueOrFalse) ?? false,
        NoticeAtEnd = values.Word(PolicyNames.NoticeAtEnd, Words.TrueOrFalse) ?? false,
        IndicativeRate = values.Word(PolicyNames.IndicativeRate, EmploymentWords.IndicativeRates) ?? default,
    };

    private static int Whole(PolicyValues values, string name, Func<int, int> make) =>
        values.Whole(name, PolicyFaults.NotAWholeNumber) is { } given ? values.Checked(name, () => make(given), 0) : 0;
}

/// <summary>Reads the costing policy from the values of policy.json.</summary>
internal static class CostingPolicyValues
{
    internal static CostingPolicy Read(PolicyValues values) => new()
    {
        WeeksPerYear = WeeksPerYear(values),
        BankHolidayDates = values.Word(PolicyNames.BankHolidayDates, Words.BankHolidayDates) ?? default,
        ClockChanges = values.Word(PolicyNames.ClockChanges, Words.ClockChanges) ?? default,
        Contingency = ContingencyIn(values),
        BankHolidayEves = Eves(values),
        CallLength = values.Word(PolicyNames.CallLength, Words.CallLengths) ?? default,
        RoundMinutes = values.Word(PolicyNames.RoundMinutes, Words.MinuteRoundings) ?? default,
        RoundEachVisit = values.Word(PolicyNames.RoundEachVisit, Words.TrueOrFalse) ?? false,
        TypicalWeek = values.Word(PolicyNames.TypicalWeek, Words.TypicalWeeks) ?? default,
        PlausibleItemMost = values.Number(PolicyNames.PlausibleItemMost) is { } most
            ? values.Checked(PolicyNames.PlausibleItemMost, () => new CostingPolicy { PlausibleItemMost = Money.FromPounds(most) }.PlausibleItemMost, CostingPolicy.Default.PlausibleItemMost)
            : CostingPolicy.Default.PlausibleItemMost,
    };

    private static ValueList<AnnualDate> Eves(PolicyValues values)
    {
        if (values.Text(PolicyNames.BankHolidayEves) is not { } text)
        {
            return BankHolidayEves.Usual;
        }

        if (BankHolidayEves.Parsed(text) is { } eves)
        {
            return eves;
        }

        values.Refuse(PolicyNames.BankHolidayEves, PolicyFaults.NotEves(PolicyNames.BankHolidayEves, text));
        return BankHolidayEves.Usual;
    }

    private static Ratio WeeksPerYear(PolicyValues values)
    {
        Ratio usual = CostingPolicy.Default.WeeksPerYear;
        return values.Fraction(PolicyNames.WeeksPerYear, PolicyFaults.NotWeeks) is { } weeks
            ? values.Checked(PolicyNames.WeeksPerYear, () => new CostingPolicy { WeeksPerYear = weeks }.WeeksPerYear, usual)
            : usual;
    }

    private static Contingency ContingencyIn(PolicyValues values)
    {
        ContingencyPlace place = values.Word(PolicyNames.ContingencyPlace, Words.ContingencyPlaces) ?? default;
        decimal? weeks = values.Number(PolicyNames.ContingencyWeeks);
        decimal? share = values.Share(PolicyNames.ContingencyShare);
        if (weeks is not null && share is not null)
        {
            values.Refuse(PolicyNames.ContingencyShare, PolicyFaults.BothContingencies());
        }

        return weeks is { } ofWeeks ? values.Checked(PolicyNames.ContingencyWeeks, () => Contingency.OfWeeks(ofWeeks, place), Contingency.None)
            : share is { } ofShare ? values.Checked(PolicyNames.ContingencyShare, () => Contingency.OfShare(ofShare, place), Contingency.None)
            : Contingency.None;
    }
}
