using System.ComponentModel;
using PhbCalc.Data.Csv;
using PhbCalc.Employment;
using PhbCalc.Rotas;

namespace PhbCalc.Data.Json;

/// <summary>What employing teams by their rotas costs, as JSON: by the calendar, pay period by pay period and line by line, beside the typical year.</summary>
/// <remarks>Rule: spec 3b, Employing, by the calendar. The schema is docs/schemas/phbcalc.employment-calendar.v1.schema.json. Sums are pounds with two decimals, hours are exact, dates yyyy-MM-dd.</remarks>
public static class RotaCostJson
{
    /// <summary>Version 1: <c>phbcalc.employment-calendar.v1</c>.</summary>
    public static JsonFormat<ValueList<RotaCost>> V1 { get; } = new("phbcalc.employment-calendar.v1", Shapes.Strict.RotaCostsShape, RotaCostsShape.Of);
}

/// <summary>The shape of a list of what employing teams costs by the calendar.</summary>
internal sealed record RotaCostsShape(
    string Format,
    [property: Description("The people who employ teams, each with every pay period and line.")] IEnumerable<RotaCostShape> People) : IDocument<ValueList<RotaCost>>
{
    internal static RotaCostsShape Of(ValueList<RotaCost> costs) => new(RotaCostJson.V1.Name, Given.Whole(costs, "costs").Select(RotaCostShape.Of));

    public ValueList<RotaCost> Made()
    {
        Parts parts = new();
        ValueList<RotaCost> people = parts.Each("people", People);
        parts.ThrowIfAny();
        return people;
    }
}

/// <summary>What employing a team by a rota costs.</summary>
internal sealed record RotaCostShape(
    [property: Description("The id of the person who employs the team.")] string PersonId,
    [property: Description("The period costed.")] PeriodShape Period,
    [property: Description("The person's own days in the period; null if there are none.")] PeriodShape? Days,
    [property: Description("Where practice differs by the calendar.")] RotaPolicyShape Policy,
    [property: Description("Where practice differs in employing.")] EmploymentPolicyShape Employment,
    [property: Description("What the lines come to, by kind.")] EmploymentTotalsShape Totals,
    [property: Description("Hours that the team works in the budget, exactly; sleep-ins are none.")] Quantity Hours,
    [property: Description("The PAs, pay period by pay period.")] IEnumerable<RotaAssistantCostShape> Assistants,
    [property: Description("The lines of the team: those of each PA, then what the employer has once.")] BreakdownShape Cost,
    [property: Description("Weekly hours, on the first day, of the PAs whose hours are not those of visits.")] Quantity ConstantHours,
    [property: Description("Hours of those PAs over all days.")] Quantity ConstantHoursInPeriod,
    [property: Description("A whole tax year of the rota's typical week; null if nobody is employed on the first day.")] EmploymentCostShape? TypicalYear,
    [property: Description("What separates the typical year from this cost; the amounts sum to the difference.")] IEnumerable<RotaDifferenceShape> Differences,
    [property: Description("What a reader should know.")] IEnumerable<string> Notices) : IShape<RotaCost>
{
    internal static RotaCostShape Of(RotaCost cost) => new(
        cost.PersonId,
        PeriodShape.Of(cost.Period),
        PeriodShape.OfAny(cost.Days),
        RotaPolicyShape.Of(cost.Policy),
        EmploymentPolicyShape.Of(cost.Employment),
        EmploymentTotalsShape.Of(cost.Totals),
        new(cost.Hours),
        cost.Assistants.Select(RotaAssistantCostShape.Of),
        BreakdownShape.Of(cost.Cost),
        new(cost.ConstantHours),
        new(cost.ConstantHoursInPeriod),
        cost.TypicalYear is { } typical ? EmploymentCostShape.Of(typical) : null,
        cost.Differences.Select(difference => new RotaDifferenceShape(difference.Cause, difference.Amount)),
        cost.Notices);

    public RotaCost Made()
    {
        Parts parts = new();
        DateInterval period = parts.One("period", Period.Made);
        DateInterval? days = parts.One("days", () => Days?.Made());
        RotaPolicy policy = parts.One("policy", Policy.Made);
        EmploymentPolicy employment = parts.One("employment", Employment.Made);
        ValueList<RotaAssistantCost> assistants = parts.Each("assistants", Assistants);
        EmploymentCost? typical = parts.One("typical_year", () => TypicalYear?.Made());
        parts.ThrowIfAny();
        return new(PersonId, period, assistants, Cost.Made())
        {
            Days = days,
            Policy = policy,
            Employment = employment,
            ConstantHours = ConstantHours.Value,
            ConstantHoursInPeriod = ConstantHoursInPeriod.Value,
            TypicalYear = typical,
            Differences = [.. Differences.Select(difference => new RotaDifference(difference.Cause, difference.Amount))],
            Notices = [.. Notices],
        };
    }
}

/// <summary>What one PA of a rota costs.</summary>
internal sealed record RotaAssistantCostShape(
    [property: Description("The PA.")] RotaAssistantShape Assistant,
    [property: Description("The pay periods, in the order of their days.")] IEnumerable<PaidPeriodShape> PayPeriods,
    [property: Description("What the lines come to, by kind.")] EmploymentTotalsShape Totals,
    [property: Description("The lines of the PA, with its share of what the employer has once.")] BreakdownShape Cost) : IShape<RotaAssistantCost>
{
    internal static RotaAssistantCostShape Of(RotaAssistantCost cost) =>
        new(RotaAssistantShape.Of(cost.Assistant), cost.PayPeriods.Select(PaidPeriodShape.Of), EmploymentTotalsShape.Of(cost.Totals), BreakdownShape.Of(cost.Cost));

    public RotaAssistantCost Made()
    {
        Parts parts = new();
        RotaAssistant assistant = parts.One("assistant", Assistant.Made);
        parts.ThrowIfAny();
        return new(assistant, [.. PayPeriods.Select(period => period.Made())], Cost.Made());
    }
}

/// <summary>A PA as a rota has them, named like the columns of team.csv.</summary>
internal sealed record RotaAssistantShape(
    [property: Description("The id of the PA, once in the team.")] string PaId,
    [property: Description("How often pay is due.")] PayFrequency Frequency,
    [property: Description("The date of birth; null if it is not given.")] LocalDate? DateOfBirth,
    [property: Description("The age on the first day of the budget; null if it is not given.")] int? Age,
    [property: Description("The first day of the employment; null for that of the person.")] LocalDate? From,
    [property: Description("The last day of the employment; null for that of the person.")] LocalDate? To,
    [property: Description("The day from which service counts; null for the first day of the employment.")] LocalDate? ServiceFrom,
    [property: Description("Hours a week by the contract, exactly; null if they are not given.")] Ratio? WeeklyHours,
    [property: Description("Pounds an hour of a PA who works no visit; null if it is not given.")] decimal? HourlyPay,
    [property: Description("The category letter of National Insurance; null for the one that follows from the age.")] string? NiCategory,
    [property: Description("Whether the PA is an apprentice under 19 or in the first year; null if it is not given.")] bool? Apprentice,
    [property: Description("Whether the employer lodges the PA free of charge.")] bool Lodging,
    [property: Description("The days worked in a week; null if they are not given.")] decimal? DaysPerWeek,
    [property: Description("Whether the PA is in a workplace pension.")] PensionEnrolment Pension,
    [property: Description("How holiday is paid for; null for the way of the policy.")] HolidayPay? Holiday,
    [property: Description("Hours of training a year.")] decimal TrainingHours,
    [property: Description("Why the PA is paid more than the indicative rate; null if no reason is given.")] HigherRateReason? RateReason,
    [property: Description("The last day of that reason; null if there is none.")] LocalDate? RateUntil,
    [property: Description("Where the evidence for it is; null if there is none.")] string? RateEvidence) : IShape<RotaAssistant>
{
    internal static RotaAssistantShape Of(RotaAssistant assistant) => new(
        assistant.Id,
        assistant.Frequency,
        assistant.DateOfBirth,
        assistant.Age,
        assistant.From,
        assistant.To,
        assistant.ServiceFrom,
        assistant.WeeklyHours,
        assistant.HourlyPay is { } pay ? Exact.Pounds(pay) : null,
        assistant.NationalInsuranceCategory,
        assistant.IsApprentice,
        assistant.HasFreeLodging,
        Exact.PlainOrNull(assistant.DaysPerWeek),
        assistant.Pension,
        assistant.Holiday,
        Exact.Plain(assistant.TrainingHours),
        assistant.HigherRate?.Reason,
        assistant.HigherRate?.Until,
        assistant.HigherRate?.Evidence);

    public RotaAssistant Made() => new(PaId, Frequency)
    {
        DateOfBirth = DateOfBirth,
        Age = Age,
        From = From,
        To = To,
        ServiceFrom = ServiceFrom,
        WeeklyHours = WeeklyHours,
        HourlyPay = HourlyPay is { } pay ? Money.FromPounds(pay) : null,
        NationalInsuranceCategory = NiCategory,
        IsApprentice = Apprentice,
        HasFreeLodging = Lodging,
        DaysPerWeek = DaysPerWeek,
        Pension = Pension,
        Holiday = Holiday,
        TrainingHours = TrainingHours,
        HigherRate = RateReason is { } reason ? PhbCalc.Rotas.HigherRate.Of(reason, RateUntil, RateEvidence) : null,
    };
}

/// <summary>What one PA is paid for one pay period.</summary>
internal sealed record PaidPeriodShape(
    [property: Description("The first day that lies in the budget and the employment.")] LocalDate From,
    [property: Description("The last day that lies in the budget and the employment.")] LocalDate To,
    [property: Description("The pay day, whose tax year, age and figures decide.")] LocalDate PayDay,
    [property: Description("Whether only a part of what is worked in the period falls in the budget.")] bool IsCut,
    [property: Description("Hours worked, exactly.")] Quantity Hours,
    [property: Description("Pay for hours worked.")] Money Worked,
    [property: Description("Allowances for nights asleep.")] Money SleepIns,
    [property: Description("Pay for visits that an absence of the person stops.")] Money Retainer,
    [property: Description("Pay for holiday.")] Money Holiday,
    [property: Description("All of these.")] Money Gross,
    [property: Description("The employer's National Insurance, before the Employment Allowance.")] Money EmployerNi,
    [property: Description("The category letter on the pay day.")] string NiCategory,
    [property: Description("The employer's pension contribution.")] Money Pension)
{
    internal static PaidPeriodShape Of(PayPeriodCost period) => new(
        period.FirstDay,
        period.LastDay,
        period.PayDay,
        period.IsCut,
        new(period.Hours),
        period.Worked,
        period.SleepIns,
        period.Retainer,
        period.Holiday,
        period.Gross,
        period.NationalInsurance,
        period.Category,
        period.Pension);

    internal PayPeriodCost Made() => new(From, To, PayDay)
    {
        IsCut = IsCut,
        Hours = Hours.Value,
        Worked = Worked,
        SleepIns = SleepIns,
        Retainer = Retainer,
        Holiday = Holiday,
        NationalInsurance = EmployerNi,
        Category = NiCategory,
        Pension = Pension,
    };
}

/// <summary>What one cause adds on the way from the typical year to the calendar.</summary>
internal sealed record RotaDifferenceShape(RotaDifferenceCause Cause, Money Amount);

/// <summary>Where practice differs in employing by the calendar: the names of policy.json, all of them written.</summary>
internal sealed record RotaPolicyShape(
    LocalDate? PayFrom,
    int PayDayAfter,
    HolidayDaysRule HolidayDays,
    int PostponementMonths,
    decimal SickWeeks,
    SickPayRule SickPay,
    RedundancyReserve RedundancyReserve,
    bool ReserveIsInside,
    bool NoticeAtEnd,
    IndicativeRateRule IndicativeRate) : IShape<RotaPolicy>
{
    internal static RotaPolicyShape Of(RotaPolicy policy) => new(
        policy.PayFrom,
        policy.PayDayAfter,
        policy.HolidayDays,
        policy.PostponementMonths,
        Exact.Plain(policy.SickWeeks),
        policy.SickPay,
        policy.RedundancyReserve,
        policy.ReserveIsInside,
        policy.NoticeAtEnd,
        policy.IndicativeRate);

    public RotaPolicy Made() => new()
    {
        PayFrom = PayFrom,
        PayDayAfter = PayDayAfter,
        HolidayDays = HolidayDays,
        PostponementMonths = PostponementMonths,
        SickWeeks = SickWeeks,
        SickPay = SickPay,
        RedundancyReserve = RedundancyReserve,
        ReserveIsInside = ReserveIsInside,
        NoticeAtEnd = NoticeAtEnd,
        IndicativeRate = IndicativeRate,
    };
}
