using System.ComponentModel;
using System.Text.Json.Serialization;
using PhbCalc.Data.Csv;
using PhbCalc.Employment;

namespace PhbCalc.Data.Json;

/// <summary>What people's teams of PAs cost, with every line, as JSON.</summary>
/// <remarks>Rule: spec 8, Files. The schema is docs/schemas/phbcalc.employment.v1.schema.json. Sums are pounds with two decimals, exact fractions are text, dates yyyy-MM-dd.</remarks>
public static class EmploymentJson
{
    /// <summary>Version 1: <c>phbcalc.employment.v1</c>.</summary>
    public static JsonFormat<ValueList<EmploymentCost>> V1 { get; } = new("phbcalc.employment.v1", Shapes.Strict.EmploymentShape, EmploymentShape.Of);
}

/// <summary>The shape of what people's teams of PAs cost.</summary>
internal sealed record EmploymentShape(string Format, IEnumerable<EmploymentCostShape> People) : IDocument<ValueList<EmploymentCost>>
{
    internal static EmploymentShape Of(ValueList<EmploymentCost> costs) => new(EmploymentJson.V1.Name, Given.Whole(costs, "costs").Select(EmploymentCostShape.Of));

    public ValueList<EmploymentCost> Made()
    {
        Parts parts = new();
        ValueList<EmploymentCost> people = parts.Each("people", People);
        parts.ThrowIfAny();
        return people;
    }
}

/// <summary>What one person's team costs.</summary>
internal sealed record EmploymentCostShape(
    string PersonId,
    TaxYear TaxYear,
    EmploymentPolicyShape Policy,
    bool EmploymentAllowance,
    Money MostAllowance,
    IEnumerable<OnCostShape> OnCosts,
    EmploymentTotalsShape Totals,
    decimal? LoadedHourly,
    Money? EmployerNiOfOne,
    IEnumerable<AssistantCostShape> Assistants,
    BreakdownShape Cost,
    IEnumerable<string> Notices) : IShape<EmploymentCost>
{
    internal static EmploymentCostShape Of(EmploymentCost cost) => new(
        cost.Team.PersonId,
        cost.Year,
        EmploymentPolicyShape.Of(cost.Policy),
        cost.Team.ClaimsEmploymentAllowance,
        cost.MostAllowance,
        cost.Team.OnCosts.Select(OnCostShape.Of),
        EmploymentTotalsShape.Of(cost.Totals),
        EmploymentTotalsShape.Hourly(cost.Loaded),
        cost.NationalInsuranceOfOne,
        cost.Assistants.Select(AssistantCostShape.Of),
        BreakdownShape.Of(cost.Cost),
        cost.Notices);

    public EmploymentCost Made()
    {
        Parts parts = new();
        EmploymentPolicy policy = parts.One("policy", Policy.Made);
        ValueList<OnCost> onCosts = parts.Each("on_costs", OnCosts);
        ValueList<PersonalAssistantCost> assistants = parts.Each("assistants", Assistants);
        parts.ThrowIfAny();
        Team team = TeamShape.Made(PersonId, [.. assistants.Select(assistant => assistant.Assistant)], onCosts, EmploymentAllowance);
        return new(team, TaxYear, policy, assistants, Cost.Made())
        {
            MostAllowance = MostAllowance,
            NationalInsuranceOfOne = EmployerNiOfOne,
            Notices = [.. Notices],
        };
    }
}

/// <summary>A policy of employment costs: the names of policy.json, all of them written.</summary>
internal sealed record EmploymentPolicyShape(HolidayPay HolidayPay, decimal SicknessCoverShare, decimal? PensionPercent) : IShape<EmploymentPolicy>
{
    internal static EmploymentPolicyShape Of(EmploymentPolicy policy) =>
        new(policy.HolidayPay, Exact.Plain(policy.SicknessCoverShare), Exact.PlainOrNull(policy.PensionPercent));

    public EmploymentPolicy Made() => new() { HolidayPay = HolidayPay, SicknessCoverShare = SicknessCoverShare, PensionPercent = PensionPercent };
}

/// <summary>The totals of employment, named like the columns of employment.csv.</summary>
internal sealed record EmploymentTotalsShape(Money Gross, Money Holiday, Money EmployerNi, Money Pension, Money Other, Money Allowance, Money Total)
{
    private const int LoadedDecimals = 4;

    internal static EmploymentTotalsShape Of(EmploymentTotals totals) =>
        new(totals.Gross, totals.Holiday, totals.NationalInsurance, totals.Pension, totals.Other, totals.Allowance, totals.Total);

    /// <summary>A loaded hourly rate, to four decimals.</summary>
    internal static decimal? Hourly(LoadedRate? loaded) => Exact.DecimalsOrNull(loaded?.PerHour.Pounds, LoadedDecimals);
}

/// <summary>What one PA costs.</summary>
internal sealed record AssistantCostShape(
    string PaId,
    PayFrequency Frequency,
    int? Age,
    string? NiCategory,
    PensionEnrolment Pension,
    decimal TrainingHours,
    bool? Apprentice,
    bool Lodging,
    decimal? DaysPerWeek,
    IEnumerable<PaidTimeShape> WeeklyTime,
    EmploymentTotalsShape Totals,
    decimal? LoadedHourly,
    BreakdownShape Cost,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] HolidayPay? Holiday = null) : IShape<PersonalAssistantCost>
{
    internal static AssistantCostShape Of(PersonalAssistantCost cost) => new(
        cost.Assistant.Id,
        cost.Assistant.Frequency,
        cost.Assistant.Age,
        cost.Assistant.NationalInsuranceCategory,
        cost.Assistant.Pension,
        Exact.Plain(cost.Assistant.TrainingHours),
        cost.Assistant.IsApprentice,
        cost.Assistant.HasFreeLodging,
        Exact.PlainOrNull(cost.Assistant.DaysPerWeek),
        cost.Assistant.WeeklyTime.Select(PaidTimeShape.Of),
        EmploymentTotalsShape.Of(cost.Totals),
        EmploymentTotalsShape.Hourly(cost.Loaded),
        BreakdownShape.Of(cost.Cost),
        cost.Assistant.Holiday);

    public PersonalAssistantCost Made() =>
        new(new AssistantShape(PaId, Frequency, Age, NiCategory, Pension, TrainingHours, Apprentice, Lodging, DaysPerWeek, WeeklyTime, Holiday: Holiday).Made(), Cost.Made());
}

/// <summary>The PAs whom one person employs, as JSON: the input of a service that costs it.</summary>
/// <remarks>
/// Rule: spec 8, Files; spec 3, What employing someone costs. The schema is docs/schemas/phbcalc.team.v1.schema.json. Members have the names of the columns of team.csv and oncosts.csv; a PA may have several
/// rates of pay.
/// </remarks>
public static class TeamJson
{
    /// <summary>Version 1: <c>phbcalc.team.v1</c>.</summary>
    public static JsonFormat<Team> V1 { get; } = new("phbcalc.team.v1", Shapes.Strict.TeamShape, TeamShape.Of);
}

/// <summary>The shape of a team.</summary>
internal sealed record TeamShape(
    string Format,
    [property: Description("The id of the person who employs them.")] string PersonId,
    [property: Description("Whether the person claims the Employment Allowance.")] bool EmploymentAllowance,
    [property: Description("The PAs.")] IEnumerable<AssistantShape> Assistants,
    [property: Description("What else it costs, for the team as a whole.")] IEnumerable<OnCostShape> OnCosts) : IDocument<Team>
{
    internal static TeamShape Of(Team team) => new(
        TeamJson.V1.Name, team.PersonId, team.ClaimsEmploymentAllowance, team.Assistants.Select(AssistantShape.Of), team.OnCosts.Select(OnCostShape.Of));

    public Team Made()
    {
        Parts parts = new();
        ValueList<PersonalAssistant> assistants = parts.Each("assistants", Assistants);
        ValueList<OnCost> onCosts = parts.Each("on_costs", OnCosts);
        parts.ThrowIfAny();
        return Made(PersonId, assistants, onCosts, EmploymentAllowance);
    }

    /// <summary>A team of the list <c>assistants</c>, at which its faults are.</summary>
    internal static Team Made(string personId, ValueList<PersonalAssistant> assistants, ValueList<OnCost> onCosts, bool claimsEmploymentAllowance) => Parts.Placed(
        () => new Team(personId, assistants, onCosts, claimsEmploymentAllowance),
        fault => fault.Field != "pa_id" ? fault.Path : fault.Position is { } position ? $"{JsonPath.Of("/assistants", position)}/pa_id" : "/assistants");
}

/// <summary>A PA.</summary>
internal sealed record AssistantShape(
    [property: Description("The id of the PA, once in the team.")] string PaId,
    [property: Description("How often pay is due.")] PayFrequency Frequency,
    [property: Description("The age in years on the first day of the tax year; null for 21 or over.")] int? Age,
    [property: Description("The category letter of National Insurance; null for the one that follows from the age.")] string? NiCategory,
    [property: Description("Whether the PA is in a workplace pension.")] PensionEnrolment Pension,
    [property: Description("Hours of training a year.")] decimal TrainingHours,
    [property: Description("Whether the PA is an apprentice under 19 or in the first year; null if it is not given.")] bool? Apprentice,
    [property: Description("Whether the employer lodges the PA free of charge.")] bool Lodging,
    [property: Description("The days worked in a week; null if it is not given.")] decimal? DaysPerWeek,
    [property: Description("What is worked each week, a rate of pay each.")] IEnumerable<PaidTimeShape> WeeklyTime,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [property: Description("The date of birth, instead of the age; not known if it is not given.")] LocalDate? DateOfBirth = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [property: Description("How holiday is paid for; as the policy says if it is not given.")] HolidayPay? Holiday = null) : IShape<PersonalAssistant>
{
    internal static AssistantShape Of(PersonalAssistant assistant) => new(
        assistant.Id,
        assistant.Frequency,
        assistant.Age,
        assistant.NationalInsuranceCategory,
        assistant.Pension,
        Exact.Plain(assistant.TrainingHours),
        assistant.IsApprentice,
        assistant.HasFreeLodging,
        Exact.PlainOrNull(assistant.DaysPerWeek),
        assistant.WeeklyTime.Select(PaidTimeShape.Of),
        assistant.DateOfBirth,
        assistant.Holiday);

    public PersonalAssistant Made()
    {
        Parts parts = new();
        ValueList<PaidTime> weeklyTime = parts.Each("weekly_time", WeeklyTime);
        parts.ThrowIfAny();
        return Parts.Placed(
            () => new PersonalAssistant(PaId, weeklyTime, Frequency)
            {
                Age = Age,
                NationalInsuranceCategory = NiCategory,
                Pension = Pension,
                TrainingHours = TrainingHours,
                IsApprentice = Apprentice,
                HasFreeLodging = Lodging,
                DaysPerWeek = DaysPerWeek,
                DateOfBirth = DateOfBirth,
                Holiday = Holiday,
            },
            fault => fault.Field == "weekly_hours" ? "/weekly_time" : fault.Path);
    }
}

/// <summary>What a PA is paid for each week at one rate.</summary>
internal sealed record PaidTimeShape(
    [property: Description("What it is, in words.")] string Label,
    [property: Description("Whether it is a night on the premises, asleep.")] bool IsSleepIn,
    [property: Description("Hours a week, or nights of sleep-ins, as an exact fraction.")] Ratio PerWeek,
    [property: Description("Pounds an hour, or for a sleep-in pounds a night.")] decimal Rate,
    [property: Description("Where the rate comes from; null if it is not given.")] SourceShape? Source) : IShape<PaidTime>
{
    internal static PaidTimeShape Of(PaidTime time) => new(time.Label, time.IsSleepIn, time.PerWeek, Exact.Pounds(time.Rate), SourceShape.OfAny(time.Source));

    public PaidTime Made() => Parts.Placed(
        () => IsSleepIn ? PaidTime.SleepIns(PerWeek, Money.FromPounds(Rate), Label, Source?.Made()) : PaidTime.Hours(PerWeek, Money.FromPounds(Rate), Label, Source?.Made()),
        fault => fault.Field switch
        {
            "nights" or "weekly_hours" => "/per_week",
            "allowance" or "hourly_pay" => "/rate",
            _ => fault.Path,
        });
}

/// <summary>An on-cost.</summary>
internal sealed record OnCostShape(
    [property: Description("What it is, in words.")] string Item,
    [property: Description("Pounds per unit.")] decimal Amount,
    [property: Description("What it is pounds for.")] OnCostUnit Unit,
    [property: Description("Where the sum comes from; null if it is not given.")] SourceShape? Source,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [property: Description("How many there are at a time; one if it is not given.")] decimal? Quantity = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [property: Description("The first day on which it counts; none if it is not given.")] LocalDate? From = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [property: Description("The last day on which it counts; none if it is not given.")] LocalDate? To = null) : IShape<OnCost>
{
    internal static OnCostShape Of(OnCost cost) =>
        new(cost.Item, Exact.Pounds(cost.Amount), cost.Unit, SourceShape.OfAny(cost.Source), cost.Quantity == 1m ? null : Exact.Plain(cost.Quantity), cost.From, cost.To);

    public OnCost Made() => new(Item, Money.FromPounds(Amount), Unit, Source?.Made(), Quantity ?? 1m, From, To);
}

/// <summary>The employer's National Insurance on pay by period, as JSON.</summary>
/// <remarks>Rule: spec 8, Files. The schema is docs/schemas/phbcalc.nic.v1.schema.json. Sums are pounds with two decimals.</remarks>
public static class NicJson
{
    /// <summary>Version 1: <c>phbcalc.nic.v1</c>.</summary>
    public static JsonFormat<ValueList<NicContribution>> V1 { get; } = new("phbcalc.nic.v1", Shapes.Strict.NicShape, NicShape.Of);
}

/// <summary>The shape of a list of National Insurance contributions, named like the columns of nic.csv.</summary>
internal sealed record NicShape(string Format, IEnumerable<NicRowShape> Rows) : IDocument<ValueList<NicContribution>>
{
    internal static NicShape Of(ValueList<NicContribution> contributions) => new(NicJson.V1.Name, Given.Whole(contributions, "contributions").Select(NicRowShape.Of));

    public ValueList<NicContribution> Made()
    {
        Parts parts = new();
        ValueList<NicContribution> rows = parts.Each("rows", Rows);
        parts.ThrowIfAny();
        return rows;
    }
}

/// <summary>One contribution.</summary>
internal sealed record NicRowShape(TaxYear TaxYear, string Category, PayFrequency Frequency, int Period, decimal Pay, Money EmployerNi) : IShape<NicContribution>
{
    internal static NicRowShape Of(NicContribution contribution)
    {
        NicRow row = contribution.Row;
        return new(row.Period.Year, row.Category, row.Period.Frequency, row.Period.Number, Exact.Pounds(row.Pay), contribution.EmployerContribution);
    }

    public NicContribution Made() => new(new(new(TaxYear, Frequency, Period), Category, Money.FromPounds(Pay)), EmployerNi);
}

/// <summary>The parts of an agency's price, as JSON.</summary>
/// <remarks>Rule: spec 3b, What an agency's price is made of. The schema is docs/schemas/phbcalc.agency-build-up.v1.schema.json. Sums are pounds with two decimals, shares exact.</remarks>
public static class AgencyBuildUpJson
{
    /// <summary>Version 1: <c>phbcalc.agency-build-up.v1</c>.</summary>
    public static JsonFormat<AgencyBuildUp> V1 { get; } = new("phbcalc.agency-build-up.v1", Shapes.Strict.AgencyBuildUpShape, AgencyBuildUpShape.Of);
}

/// <summary>The shape of the parts of an agency's price.</summary>
internal sealed record AgencyBuildUpShape(
    string Format,
    [property: Description("The day whose figures were used.")] LocalDate On,
    [property: Description("What an agency pays its carers, and its other costs.")] AgencyCostsShape Costs,
    [property: Description("The published minimum price of an hour of contact; null if none is published for the day.")] LegalMinimumShape? MinimumPrice,
    [property: Description("The price of visits of each length.")] IEnumerable<AgencyVisitPriceShape> Prices,
    [property: Description("What a reader should know.")] IEnumerable<string> Notices) : IDocument<AgencyBuildUp>
{
    internal static AgencyBuildUpShape Of(AgencyBuildUp buildUp) => new(
        AgencyBuildUpJson.V1.Name,
        buildUp.On,
        AgencyCostsShape.Of(buildUp.Costs),
        buildUp.MinimumPrice is { } minimum ? LegalMinimumShape.Of(minimum) : null,
        buildUp.Prices.Select(AgencyVisitPriceShape.Of),
        buildUp.Notices);

    public AgencyBuildUp Made()
    {
        Parts parts = new();
        AgencyCosts costs = parts.One("costs", Costs.Made);
        ValueList<AgencyVisitPrice> prices = parts.Each("prices", Prices);
        parts.ThrowIfAny();
        return new(On, costs, prices) { MinimumPrice = MinimumPrice?.Made(), Notices = [.. Notices] };
    }
}

/// <summary>What an agency's price is made of.</summary>
internal sealed record AgencyCostsShape(
    [property: Description("Pounds an hour of pay, for contact and travel.")] decimal HourlyPay,
    [property: Description("The hours for which a carer is typically paid in a week.")] decimal WeeklyHours,
    [property: Description("Paid minutes of travel for each visit.")] decimal TravelMinutes,
    [property: Description("Miles for each visit.")] decimal Miles,
    [property: Description("Pounds a mile.")] decimal PerMile,
    [property: Description("How holiday is paid for.")] HolidayPay Holiday,
    [property: Description("Sick pay as a share of pay.")] decimal SickPayShare,
    [property: Description("Training as a share of pay.")] decimal TrainingShare,
    [property: Description("Per cent of qualifying earnings into the pension; null for the legal minimum.")] decimal? PensionPercent,
    [property: Description("Overhead in pounds for each hour of contact.")] decimal OverheadPerHour,
    [property: Description("Overhead as a share of the costs before it.")] decimal OverheadShare,
    [property: Description("The margin as a share of the price.")] decimal MarginShare) : IShape<AgencyCosts>
{
    internal static AgencyCostsShape Of(AgencyCosts costs) => new(
        Exact.Pounds(costs.HourlyPay), Exact.Plain(costs.WeeklyHours), Exact.Plain(costs.TravelMinutes), Exact.Plain(costs.Miles), Exact.Pounds(costs.PerMile), costs.Holiday, Exact.Plain(costs.SickPayShare),
        Exact.Plain(costs.TrainingShare), Exact.PlainOrNull(costs.PensionPercent), Exact.Pounds(costs.OverheadPerHour), Exact.Plain(costs.OverheadShare), Exact.Plain(costs.MarginShare));

    public AgencyCosts Made() => new(Money.FromPounds(HourlyPay), WeeklyHours)
    {
        TravelMinutes = TravelMinutes,
        Miles = Miles,
        PerMile = Money.FromPounds(PerMile),
        Holiday = Holiday,
        SickPayShare = SickPayShare,
        TrainingShare = TrainingShare,
        PensionPercent = PensionPercent,
        OverheadPerHour = Money.FromPounds(OverheadPerHour),
        OverheadShare = OverheadShare,
        MarginShare = MarginShare,
    };
}

/// <summary>What an agency would have to charge for visits of one length.</summary>
internal sealed record AgencyVisitPriceShape(
    [property: Description("Minutes of contact of each visit.")] int Minutes,
    [property: Description("How many visits are priced together.")] int Visits,
    [property: Description("The lines before the margin.")] BreakdownShape Cost,
    [property: Description("The margin; null if there is none.")] LineShape? Margin,
    [property: Description("What the visits would have to cost.")] Money Price,
    [property: Description("The price of an hour of contact in visits of this length.")] Money PerHour) : IShape<AgencyVisitPrice>
{
    internal static AgencyVisitPriceShape Of(AgencyVisitPrice price) =>
        new(price.Minutes, price.Visits, BreakdownShape.Of(price.Cost), price.Margin is { } margin ? LineShape.Of(margin) : null, price.Price, price.PerHour);

    public AgencyVisitPrice Made() => new(Minutes, Visits, Cost.Made(), Margin is { } margin ? LineShape.Made([margin])[0] : null);
}
