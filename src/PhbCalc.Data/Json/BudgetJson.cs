using System.Buffers;
using System.Text.Json;
using PhbCalc.BottomUp;

namespace PhbCalc.Data.Json;

/// <summary>Writes one budget with all its lines as JSON, and reads it back: what comes back equals what was written.</summary>
/// <remarks>Rule: spec 8, Files. The schema is docs/schemas/phbcalc.budget.v1.schema.json. Sums are pounds with two decimals, dates yyyy-MM-dd.</remarks>
public static class BudgetJson
{
    /// <summary>What the member <c>format</c> says: <c>phbcalc.budget.v1</c>.</summary>
    public const string Format = "phbcalc.budget.v1";

    /// <summary>Writes a budget.</summary>
    /// <param name="stream">Where it goes, as UTF-8; it is left open.</param>
    /// <param name="budget">The budget to write.</param>
    public static void Write(Stream stream, BottomUpBudget budget)
    {
        ArgumentNullException.ThrowIfNull(budget);
        JsonText.Write(stream, json => BudgetMembers.Write(json, budget));
    }

    /// <summary>Writes a budget without waiting for the stream: for streams that refuse synchronous writing, such as the response of a web server.</summary>
    /// <param name="stream">Where it goes, as UTF-8; it is left open.</param>
    /// <param name="budget">The budget to write.</param>
    /// <param name="cancellationToken">Stops the writing; none by default.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static Task WriteAsync(Stream stream, BottomUpBudget budget, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(budget);
        return JsonText.WriteAsync(stream, json => BudgetMembers.Write(json, budget), cancellationToken);
    }

    /// <summary>Writes a budget into a buffer, such as a pipe.</summary>
    /// <param name="buffer">Where it goes, as bytes of UTF-8.</param>
    /// <param name="budget">The budget to write.</param>
    public static void Write(IBufferWriter<byte> buffer, BottomUpBudget budget)
    {
        ArgumentNullException.ThrowIfNull(budget);
        JsonText.Write(buffer, json => BudgetMembers.Write(json, budget));
    }

    /// <summary>The text that <see cref="Write(Stream, BottomUpBudget)"/> writes.</summary>
    /// <param name="budget">The budget to write.</param>
    public static string Text(BottomUpBudget budget)
    {
        ArgumentNullException.ThrowIfNull(budget);
        return JsonText.Of(json => BudgetMembers.Write(json, budget));
    }

    /// <summary>Reads a budget.</summary>
    /// <param name="stream">The JSON, as UTF-8; it is left open.</param>
    /// <exception cref="InvalidInputException">
    /// It is not well-formed JSON or of another format, a member is missing, unknown or malformed, or a total is not the sum of its lines.
    /// All faults are reported at once, each with the path of its member.
    /// </exception>
    public static BottomUpBudget Read(Stream stream) => JsonText.Read(stream, Format, BudgetMembers.Read);

    /// <summary>Reads a budget from text.</summary>
    /// <param name="text">The JSON, as <see cref="Text"/> makes it.</param>
    /// <exception cref="InvalidInputException">The text is faulty, as with <see cref="Read"/>.</exception>
    public static BottomUpBudget Parse(string text) => JsonText.Parse(text, Format, BudgetMembers.Read);
}

/// <summary>The members of a budget.</summary>
internal static class BudgetMembers
{
    private static readonly string[] Names =
    [
        "format", "person_id", "period", "days", "policy", "pricing_date", "totals", "typical_week", "calendar_exact", "items", "contingency",
        "differences", "hours_by_service", "hours_by_domain", "notices",
    ];

    internal static void Write(Utf8JsonWriter json, BottomUpBudget budget)
    {
        json.WriteStartObject();
        json.WriteString("format", BudgetJson.Format);
        json.WriteString("person_id", budget.PersonId);
        PeriodMembers.Write(json, "period", budget.Period);
        PeriodMembers.Write(json, "days", budget.Days);
        PolicyMembers.Write(json, "policy", budget.Policy);
        json.WriteDate("pricing_date", budget.PricingDate);
        json.WriteStartObject("totals");
        TotalsMembers.Write(json, budget.Totals);
        json.WriteEndObject();
        LineMembers.Write(json, "typical_week", budget.TypicalWeek);
        LineMembers.Write(json, "calendar_exact", budget.CalendarExact);
        LineMembers.Write(json, "items", budget.Items);
        WriteContingency(json, budget.Contingency);
        json.WriteList("differences", budget.Differences, WriteDifference);
        json.WriteList("hours_by_service", budget.HoursByService, WriteHours);
        json.WriteList("hours_by_domain", budget.HoursByDomain, WriteHours);
        json.WriteTexts("notices", budget.Notices);
        json.WriteEndObject();
    }

    internal static BottomUpBudget Read(JsonObject members)
    {
        members.MustHave(Names);
        BottomUpBudget budget = new(
            members.Text("person_id"),
            PeriodMembers.Read(members.Object("period")),
            PolicyMembers.Read(members.Object("policy")),
            LineMembers.ReadBreakdown(members.Object("typical_week")),
            LineMembers.ReadBreakdown(members.Object("calendar_exact")),
            LineMembers.ReadBreakdown(members.Object("items")))
        {
            Days = PeriodMembers.ReadOrNull(members, "days"),
            Contingency = members.IsNull("contingency") ? null : LineMembers.Read(members.Object("contingency")),
            Differences = members.List("differences", ReadDifference),
            HoursByService = members.List("hours_by_service", ReadHours),
            HoursByDomain = members.List("hours_by_domain", ReadHours),
            Notices = members.Texts("notices"),
        };
        members.RefuseUnlessIs("pricing_date", members.DateOrNull("pricing_date"), budget.PricingDate);
        JsonObject totals = members.Object("totals");
        totals.MustHave(TotalsMembers.Names);
        TotalsMembers.RefuseOthers(totals, TotalsMembers.Read(totals), budget.Totals);
        return budget;
    }

    private static void WriteContingency(Utf8JsonWriter json, CostLine? contingency)
    {
        json.WritePropertyName("contingency");
        if (contingency is null)
        {
            json.WriteNullValue();
        }
        else
        {
            LineMembers.Write(json, contingency);
        }
    }

    private static void WriteDifference(Utf8JsonWriter json, Difference difference)
    {
        json.WriteStartObject();
        json.WriteString("cause", Words.Causes.Word(difference.Cause));
        json.WritePounds("amount", difference.Amount);
        json.WriteEndObject();
    }

    private static Difference ReadDifference(JsonObject difference)
    {
        difference.MustHave("cause", "amount");
        return new(difference.Word("cause", Words.Causes), difference.Pence("amount"));
    }

    private static void WriteHours(Utf8JsonWriter json, WeeklyHours hours)
    {
        json.WriteStartObject();
        json.WriteString("name", hours.Name);
        json.WritePlain("hours", hours.Hours);
        json.WriteEndObject();
    }

    private static WeeklyHours ReadHours(JsonObject hours)
    {
        hours.MustHave("name", "hours");
        return new(hours.Text("name"), hours.Number("hours"));
    }
}

/// <summary>The members of the totals of a budget, named as the columns of budgets.csv.</summary>
internal static class TotalsMembers
{
    private const string TypicalWeek = "typical_week";
    private const string IndicativeAnnual = "indicative_annual";
    private const string CalendarExact = "calendar_exact";
    private const string Items = "items";
    private const string Contingency = "contingency";
    private const string Total = "total";

    internal static string[] Names { get; } = [TypicalWeek, IndicativeAnnual, CalendarExact, Items, Contingency, Total];

    internal static void Write(Utf8JsonWriter json, BottomUpTotals totals)
    {
        json.WritePounds(TypicalWeek, totals.TypicalWeek);
        json.WritePounds(IndicativeAnnual, totals.IndicativeAnnual);
        json.WritePounds(CalendarExact, totals.CalendarExact);
        json.WritePounds(Items, totals.Items);
        json.WritePounds(Contingency, totals.Contingency);
        json.WritePounds(Total, totals.Total);
    }

    internal static BottomUpTotals Read(JsonObject totals) => new(
        totals.Pence(TypicalWeek),
        totals.Pence(IndicativeAnnual),
        totals.Pence(CalendarExact),
        totals.Pence(Items),
        totals.Pence(Contingency),
        totals.Pence(Total));

    /// <summary>Reports each total that is not what the lines of the budget come to, if these could be read.</summary>
    internal static void RefuseOthers(JsonObject totals, BottomUpTotals stated, BottomUpTotals sums)
    {
        if (!totals.IsSoundSoFar)
        {
            return;
        }

        Refuse(TypicalWeek, stated.TypicalWeek, sums.TypicalWeek);
        Refuse(IndicativeAnnual, stated.IndicativeAnnual, sums.IndicativeAnnual);
        Refuse(CalendarExact, stated.CalendarExact, sums.CalendarExact);
        Refuse(Items, stated.Items, sums.Items);
        Refuse(Contingency, stated.Contingency, sums.Contingency);
        Refuse(Total, stated.Total, sums.Total);

        void Refuse(string name, Money said, Money sum)
        {
            if (said != sum)
            {
                totals.Refuse(name, path => JsonFaults.NotTheSum(path, said, sum));
            }
        }
    }
}
