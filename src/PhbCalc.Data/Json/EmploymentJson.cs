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
        Team team = Parts.Placed(
            () => new Team(PersonId, [.. assistants.Select(assistant => assistant.Assistant)], onCosts, EmploymentAllowance),
            fault => fault.Field != "pa_id" ? fault.Path : fault.Position is { } position ? $"{JsonPath.Of("/assistants", position)}/pa_id" : "/assistants");
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

/// <summary>What employment comes to, named as the columns of employment.csv.</summary>
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
    BreakdownShape Cost) : IShape<PersonalAssistantCost>
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
        BreakdownShape.Of(cost.Cost));

    public PersonalAssistantCost Made()
    {
        Parts parts = new();
        ValueList<PaidTime> weeklyTime = parts.Each("weekly_time", WeeklyTime);
        parts.ThrowIfAny();
        PersonalAssistant assistant = Parts.Placed(
            () => new PersonalAssistant(PaId, weeklyTime, Frequency)
            {
                Age = Age,
                NationalInsuranceCategory = NiCategory,
                Pension = Pension,
                TrainingHours = TrainingHours,
                IsApprentice = Apprentice,
                HasFreeLodging = Lodging,
                DaysPerWeek = DaysPerWeek,
            },
            fault => fault.Field == "weekly_hours" ? "/weekly_time" : fault.Path);
        return new(assistant, Cost.Made());
    }
}

/// <summary>What somebody is paid for each week at one rate.</summary>
internal sealed record PaidTimeShape(string Label, bool IsSleepIn, Ratio PerWeek, decimal Rate, SourceShape? Source) : IShape<PaidTime>
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
internal sealed record OnCostShape(string Item, decimal Amount, OnCostUnit Unit, SourceShape? Source) : IShape<OnCost>
{
    internal static OnCostShape Of(OnCost cost) => new(cost.Item, Exact.Pounds(cost.Amount), cost.Unit, SourceShape.OfAny(cost.Source));

    public OnCost Made() => new(Item, Money.FromPounds(Amount), Unit, Source?.Made());
}

/// <summary>The employer's National Insurance on pay by period, as JSON.</summary>
/// <remarks>Rule: spec 8, Files. The schema is docs/schemas/phbcalc.nic.v1.schema.json. Sums are pounds with two decimals.</remarks>
public static class NicJson
{
    /// <summary>Version 1: <c>phbcalc.nic.v1</c>.</summary>
    public static JsonFormat<ValueList<NicContribution>> V1 { get; } = new("phbcalc.nic.v1", Shapes.Strict.NicShape, NicShape.Of);
}

/// <summary>The shape of a list of National Insurance contributions, named as the columns of nic.csv.</summary>
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
