using System.Buffers;
using PhbCalc.Data.Csv;
using PhbCalc.Employment;

namespace PhbCalc.Data.Json;

/// <summary>Writes what people's teams of PAs cost, with every line, as JSON, and reads it back: what comes back equals what was written.</summary>
/// <remarks>Rule: spec 8, Files. The schema is docs/schemas/phbcalc.employment.v1.schema.json. Sums are pounds with two decimals, exact fractions are text, dates yyyy-MM-dd.</remarks>
public static class EmploymentJson
{
    /// <summary>What the member <c>format</c> says: <c>phbcalc.employment.v1</c>.</summary>
    public const string Format = "phbcalc.employment.v1";

    private static readonly JsonFormat<ValueList<EmploymentCost>, EmploymentShape> Document = new(Format, Shapes.Strict.EmploymentShape, EmploymentShape.Of);

    /// <summary>Writes costs.</summary>
    /// <param name="stream">Where they go, as UTF-8; it is left open.</param>
    /// <param name="costs">The costs to write.</param>
    public static void Write(Stream stream, ValueList<EmploymentCost> costs) => Document.Write(stream, costs);

    /// <summary>Writes costs without waiting for the stream: for streams that refuse synchronous writing, such as the response of a web server.</summary>
    /// <param name="stream">Where they go, as UTF-8; it is left open.</param>
    /// <param name="costs">The costs to write.</param>
    /// <param name="cancellationToken">Stops the writing; none by default.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static Task WriteAsync(Stream stream, ValueList<EmploymentCost> costs, CancellationToken cancellationToken = default) => Document.WriteAsync(stream, costs, cancellationToken);

    /// <summary>Writes costs into a buffer, such as a pipe.</summary>
    /// <param name="buffer">Where they go, as bytes of UTF-8.</param>
    /// <param name="costs">The costs to write.</param>
    public static void Write(IBufferWriter<byte> buffer, ValueList<EmploymentCost> costs) => Document.Write(buffer, costs);

    /// <summary>The text that <see cref="Write(Stream, ValueList{EmploymentCost})"/> writes.</summary>
    /// <param name="costs">The costs to write.</param>
    public static string Text(ValueList<EmploymentCost> costs) => Document.Text(costs);

    /// <summary>Reads costs.</summary>
    /// <param name="stream">The JSON, as UTF-8; it is left open.</param>
    /// <exception cref="InvalidInputException">
    /// It is not well-formed JSON or of another format, a member is missing, unknown or malformed, or a total is not the sum of its lines.
    /// All faults are reported at once, each with the path of its member.
    /// </exception>
    public static ValueList<EmploymentCost> Read(Stream stream) => Document.Read(stream);

    /// <summary>Reads costs from text.</summary>
    /// <param name="text">The JSON, as <see cref="Text"/> makes it.</param>
    /// <exception cref="InvalidInputException">The text is faulty, as with <see cref="Read"/>.</exception>
    public static ValueList<EmploymentCost> Parse(string text) => Document.Parse(text);
}

/// <summary>The shape of what people's teams of PAs cost.</summary>
internal sealed record EmploymentShape(string Format, IEnumerable<EmploymentCostShape> People) : IDocument<ValueList<EmploymentCost>>
{
    internal static EmploymentShape Of(ValueList<EmploymentCost> costs) => new(EmploymentJson.Format, Given.Whole(costs, "costs").Select(EmploymentCostShape.Of));

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
