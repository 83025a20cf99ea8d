using System.Buffers;
using PhbCalc.BottomUp;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data.Json;

/// <summary>Writes one budget with all its lines as JSON, and reads it back: what comes back equals what was written.</summary>
/// <remarks>Rule: spec 8, Files. The schema is docs/schemas/phbcalc.budget.v1.schema.json. Sums are pounds with two decimals, dates yyyy-MM-dd.</remarks>
public static class BudgetJson
{
    /// <summary>What the member <c>format</c> says: <c>phbcalc.budget.v1</c>.</summary>
    public const string Format = "phbcalc.budget.v1";

    private static readonly JsonFormat<BottomUpBudget, BudgetShape> Document = new(Format, Shapes.Strict.BudgetShape, BudgetShape.Of);

    /// <summary>Writes a budget.</summary>
    /// <param name="stream">Where it goes, as UTF-8; it is left open.</param>
    /// <param name="budget">The budget to write.</param>
    public static void Write(Stream stream, BottomUpBudget budget) => Document.Write(stream, budget);

    /// <summary>Writes a budget without waiting for the stream: for streams that refuse synchronous writing, such as the response of a web server.</summary>
    /// <param name="stream">Where it goes, as UTF-8; it is left open.</param>
    /// <param name="budget">The budget to write.</param>
    /// <param name="cancellationToken">Stops the writing; none by default.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static Task WriteAsync(Stream stream, BottomUpBudget budget, CancellationToken cancellationToken = default) => Document.WriteAsync(stream, budget, cancellationToken);

    /// <summary>Writes a budget into a buffer, such as a pipe.</summary>
    /// <param name="buffer">Where it goes, as bytes of UTF-8.</param>
    /// <param name="budget">The budget to write.</param>
    public static void Write(IBufferWriter<byte> buffer, BottomUpBudget budget) => Document.Write(buffer, budget);

    /// <summary>The text that <see cref="Write(Stream, BottomUpBudget)"/> writes.</summary>
    /// <param name="budget">The budget to write.</param>
    public static string Text(BottomUpBudget budget) => Document.Text(budget);

    /// <summary>Reads a budget.</summary>
    /// <param name="stream">The JSON, as UTF-8; it is left open.</param>
    /// <exception cref="InvalidInputException">
    /// It is not well-formed JSON or of another format, a member is missing, unknown or malformed, or a total is not the sum of its lines.
    /// All faults are reported at once, each with the path of its member.
    /// </exception>
    public static BottomUpBudget Read(Stream stream) => Document.Read(stream);

    /// <summary>Reads a budget from text.</summary>
    /// <param name="text">The JSON, as <see cref="Text"/> makes it.</param>
    /// <exception cref="InvalidInputException">The text is faulty, as with <see cref="Read"/>.</exception>
    public static BottomUpBudget Parse(string text) => Document.Parse(text);
}

/// <summary>The shape of a budget.</summary>
internal sealed record BudgetShape(
    string Format,
    string PersonId,
    PeriodShape Period,
    PeriodShape? Days,
    CostingPolicyShape Policy,
    LocalDate? PricingDate,
    TotalsShape Totals,
    BreakdownShape TypicalWeek,
    BreakdownShape CalendarExact,
    BreakdownShape Items,
    LineShape? Contingency,
    IEnumerable<DifferenceShape> Differences,
    IEnumerable<HoursShape> HoursByService,
    IEnumerable<HoursShape> HoursByDomain,
    IEnumerable<string> Notices) : IDocument<BottomUpBudget>
{
    internal static BudgetShape Of(BottomUpBudget budget) => new(
        BudgetJson.Format,
        budget.PersonId,
        PeriodShape.Of(budget.Period),
        PeriodShape.OfAny(budget.Days),
        CostingPolicyShape.Of(budget.Policy),
        budget.PricingDate,
        TotalsShape.Of(budget.Totals),
        BreakdownShape.Of(budget.TypicalWeek),
        BreakdownShape.Of(budget.CalendarExact),
        BreakdownShape.Of(budget.Items),
        budget.Contingency is { } contingency ? LineShape.Of(contingency) : null,
        budget.Differences.Select(difference => new DifferenceShape(difference.Cause, difference.Amount)),
        budget.HoursByService.Select(HoursShape.Of),
        budget.HoursByDomain.Select(HoursShape.Of),
        budget.Notices);

    public BottomUpBudget Made()
    {
        Parts parts = new();
        DateInterval period = parts.One("period", Period.Made);
        DateInterval? days = parts.One("days", () => Days?.Made());
        CostingPolicy policy = parts.One("policy", Policy.Made);
        parts.ThrowIfAny();
        return new(PersonId, period, policy, TypicalWeek.Made(), CalendarExact.Made(), Items.Made())
        {
            Days = days,
            Contingency = Contingency?.Made(),
            Differences = Differences.Select(difference => new Difference(difference.Cause, difference.Amount)).ToValueList(),
            HoursByService = HoursByService.Select(hours => hours.Made()).ToValueList(),
            HoursByDomain = HoursByDomain.Select(hours => hours.Made()).ToValueList(),
            Notices = Notices.ToValueList(),
        };
    }
}

/// <summary>What one cause adds on the way from the typical week to the calendar-exact visits.</summary>
internal sealed record DifferenceShape(DifferenceCause Cause, Money Amount);

/// <summary>Hours of care in the typical week.</summary>
internal sealed record HoursShape(string Name, decimal Hours)
{
    internal static HoursShape Of(WeeklyHours hours) => new(hours.Name, Exact.Plain(hours.Hours));

    internal WeeklyHours Made() => new(Name, Hours);
}

/// <summary>What a budget comes to, named as the columns of budgets.csv.</summary>
internal sealed record TotalsShape(Money TypicalWeek, Money IndicativeAnnual, Money CalendarExact, Money Items, Money Contingency, Money Total)
{
    internal static TotalsShape Of(BottomUpTotals totals) =>
        new(totals.TypicalWeek, totals.IndicativeAnnual, totals.CalendarExact, totals.Items, totals.Contingency, totals.Total);
}

/// <summary>A costing policy: the names of policy.json, all of them written.</summary>
internal sealed record CostingPolicyShape(
    Ratio WeeksPerYear,
    BankHolidayDates BankHolidayDates,
    ClockChanges ClockChanges,
    decimal? ContingencyWeeks,
    decimal? ContingencyShare,
    ContingencyPlace ContingencyPlace) : IShape<CostingPolicy>
{
    internal static CostingPolicyShape Of(CostingPolicy policy) => new(
        policy.WeeksPerYear,
        policy.BankHolidayDates,
        policy.ClockChanges,
        NumberOf(policy.Contingency.Weeks),
        NumberOf(policy.Contingency.Share),
        policy.Contingency.Place);

    public CostingPolicy Made()
    {
        Parts parts = new();
        Contingency contingency = parts.Own(() =>
            ContingencyShare is { } share ? Contingency.OfShare(share, ContingencyPlace) : Contingency.OfWeeks(ContingencyWeeks ?? 0m, ContingencyPlace));
        CostingPolicy policy = parts.Own(() =>
            new CostingPolicy { WeeksPerYear = WeeksPerYear, BankHolidayDates = BankHolidayDates, ClockChanges = ClockChanges, Contingency = contingency });
        parts.ThrowIfAny();
        return policy;
    }

    private static decimal? NumberOf(Ratio ratio) => ratio == default ? null : Exact.Plain(ratio.ToDecimal());
}
