using System.Buffers;
using PhbCalc.BottomUp;
using PhbCalc.Data.Results;

namespace PhbCalc.Data.Json;

/// <summary>Writes the totals of a caseload as JSON, and reads them back: what comes back equals what was written.</summary>
/// <remarks>Rule: spec 8, Files. The schema is docs/schemas/phbcalc.budgets.v1.schema.json. Sums are pounds with two decimals, dates yyyy-MM-dd.</remarks>
public static class BudgetsJson
{
    /// <summary>What the member <c>format</c> says: <c>phbcalc.budgets.v1</c>.</summary>
    public const string Format = "phbcalc.budgets.v1";

    private static readonly JsonFormat<CaseloadTotals, BudgetsShape> Document = new(Format, Shapes.Strict.BudgetsShape, BudgetsShape.Of);

    /// <summary>Writes totals.</summary>
    /// <param name="stream">Where they go, as UTF-8; it is left open.</param>
    /// <param name="totals">The totals to write.</param>
    public static void Write(Stream stream, CaseloadTotals totals) => Document.Write(stream, totals);

    /// <summary>Writes totals without waiting for the stream: for streams that refuse synchronous writing, such as the response of a web server.</summary>
    /// <param name="stream">Where they go, as UTF-8; it is left open.</param>
    /// <param name="totals">The totals to write.</param>
    /// <param name="cancellationToken">Stops the writing; none by default.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static Task WriteAsync(Stream stream, CaseloadTotals totals, CancellationToken cancellationToken = default) => Document.WriteAsync(stream, totals, cancellationToken);

    /// <summary>Writes totals into a buffer, such as a pipe.</summary>
    /// <param name="buffer">Where they go, as bytes of UTF-8.</param>
    /// <param name="totals">The totals to write.</param>
    public static void Write(IBufferWriter<byte> buffer, CaseloadTotals totals) => Document.Write(buffer, totals);

    /// <summary>The text that <see cref="Write(Stream, CaseloadTotals)"/> writes.</summary>
    /// <param name="totals">The totals to write.</param>
    public static string Text(CaseloadTotals totals) => Document.Text(totals);

    /// <summary>Reads totals.</summary>
    /// <param name="stream">The JSON, as UTF-8; it is left open.</param>
    /// <exception cref="InvalidInputException">
    /// It is not well-formed JSON or of another format, a member is missing, unknown or malformed, or a person appears twice. All faults are
    /// reported at once, each with the path of its member.
    /// </exception>
    public static CaseloadTotals Read(Stream stream) => Document.Read(stream);

    /// <summary>Reads totals from text.</summary>
    /// <param name="text">The JSON, as <see cref="Text"/> makes it.</param>
    /// <exception cref="InvalidInputException">The text is faulty, as with <see cref="Read"/>.</exception>
    public static CaseloadTotals Parse(string text) => Document.Parse(text);
}

/// <summary>The shape of the totals of a caseload.</summary>
internal sealed record BudgetsShape(string Format, PeriodShape Period, CostingPolicyShape Policy, IEnumerable<PersonTotalsShape> Budgets, IEnumerable<NoticeShape> Notices)
    : IDocument<CaseloadTotals>
{
    internal static BudgetsShape Of(CaseloadTotals totals) => new(
        BudgetsJson.Format,
        PeriodShape.Of(totals.Period),
        CostingPolicyShape.Of(totals.Policy),
        totals.Budgets.Select(PersonTotalsShape.Of),
        totals.Notices.Select(NoticeShape.Of));

    public CaseloadTotals Made()
    {
        Parts parts = new();
        DateInterval period = parts.One("period", Period.Made);
        CostingPolicy policy = parts.One("policy", Policy.Made);
        ValueList<PersonTotals> budgets = parts.Each("budgets", Budgets);
        parts.ThrowIfAny();
        return Parts.Placed(
            () => new CaseloadTotals(period, policy, budgets) { Notices = [.. Notices.Select(notice => notice.Made())] },
            fault => Parts.Repeated("/budgets", budgets, budget => budget.PersonId, fault) ?? fault.Path);
    }
}

/// <summary>What one person's budget comes to.</summary>
internal sealed record PersonTotalsShape(
    string PersonId,
    PeriodShape? Days,
    Money TypicalWeek,
    Money IndicativeAnnual,
    Money CalendarExact,
    Money Items,
    Money Contingency,
    Money Total,
    Holding Held) : IShape<PersonTotals>
{
    internal static PersonTotalsShape Of(PersonTotals person) => new(
        person.PersonId,
        PeriodShape.OfAny(person.Days),
        person.Totals.TypicalWeek,
        person.Totals.IndicativeAnnual,
        person.Totals.CalendarExact,
        person.Totals.Items,
        person.Totals.Contingency,
        person.Totals.Total,
        person.Held);

    public PersonTotals Made()
    {
        Parts parts = new();
        DateInterval? days = parts.One("days", () => Days?.Made());
        parts.ThrowIfAny();
        return new(PersonId, days, new(TypicalWeek, IndicativeAnnual, CalendarExact, Items, Contingency, Total)) { Held = Held };
    }
}
