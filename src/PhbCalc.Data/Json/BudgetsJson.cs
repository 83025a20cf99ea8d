using System.Buffers;
using System.Text.Json;
using PhbCalc.Data.Results;

namespace PhbCalc.Data.Json;

/// <summary>Writes the totals of a caseload as JSON, and reads them back: what comes back equals what was written.</summary>
/// <remarks>Rule: spec 8, Files. The schema is docs/schemas/phbcalc.budgets.v1.schema.json. Sums are pounds with two decimals, dates yyyy-MM-dd.</remarks>
public static class BudgetsJson
{
    /// <summary>What the member <c>format</c> says: <c>phbcalc.budgets.v1</c>.</summary>
    public const string Format = "phbcalc.budgets.v1";

    /// <summary>Writes totals.</summary>
    /// <param name="stream">Where they go, as UTF-8; it is left open.</param>
    /// <param name="totals">The totals to write.</param>
    public static void Write(Stream stream, CaseloadTotals totals)
    {
        ArgumentNullException.ThrowIfNull(totals);
        JsonText.Write(stream, json => BudgetsMembers.Write(json, totals));
    }

    /// <summary>Writes totals without waiting for the stream: for streams that refuse synchronous writing, such as the response of a web server.</summary>
    /// <param name="stream">Where they go, as UTF-8; it is left open.</param>
    /// <param name="totals">The totals to write.</param>
    /// <param name="cancellationToken">Stops the writing; none by default.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static Task WriteAsync(Stream stream, CaseloadTotals totals, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(totals);
        return JsonText.WriteAsync(stream, json => BudgetsMembers.Write(json, totals), cancellationToken);
    }

    /// <summary>Writes totals into a buffer, such as a pipe.</summary>
    /// <param name="buffer">Where they go, as bytes of UTF-8.</param>
    /// <param name="totals">The totals to write.</param>
    public static void Write(IBufferWriter<byte> buffer, CaseloadTotals totals)
    {
        ArgumentNullException.ThrowIfNull(totals);
        JsonText.Write(buffer, json => BudgetsMembers.Write(json, totals));
    }

    /// <summary>The text that <see cref="Write(Stream, CaseloadTotals)"/> writes.</summary>
    /// <param name="totals">The totals to write.</param>
    public static string Text(CaseloadTotals totals)
    {
        ArgumentNullException.ThrowIfNull(totals);
        return JsonText.Of(json => BudgetsMembers.Write(json, totals));
    }

    /// <summary>Reads totals.</summary>
    /// <param name="stream">The JSON, as UTF-8; it is left open.</param>
    /// <exception cref="InvalidInputException">
    /// It is not well-formed JSON or of another format, a member is missing, unknown or malformed, or a person appears twice. All faults are
    /// reported at once, each with the path of its member.
    /// </exception>
    public static CaseloadTotals Read(Stream stream) => JsonText.Read(stream, Format, BudgetsMembers.Read);

    /// <summary>Reads totals from text.</summary>
    /// <param name="text">The JSON, as <see cref="Text"/> makes it.</param>
    /// <exception cref="InvalidInputException">The text is faulty, as with <see cref="Read"/>.</exception>
    public static CaseloadTotals Parse(string text) => JsonText.Parse(text, Format, BudgetsMembers.Read);
}

/// <summary>The members of the totals of a caseload.</summary>
internal static class BudgetsMembers
{
    private const string PersonId = "person_id";
    private const string Days = "days";
    private const string Held = "held";

    internal static void Write(Utf8JsonWriter json, CaseloadTotals totals)
    {
        json.WriteStartObject();
        json.WriteString("format", BudgetsJson.Format);
        PeriodMembers.Write(json, "period", totals.Period);
        PolicyMembers.Write(json, "policy", totals.Policy);
        json.WriteList("budgets", totals.Budgets, WritePerson);
        json.WriteList("notices", totals.Notices, NoticeMembers.Write);
        json.WriteEndObject();
    }

    internal static CaseloadTotals Read(JsonObject members)
    {
        members.MustHave("format", "period", "policy", "budgets", "notices");
        DateInterval period = PeriodMembers.Read(members.Object("period"));
        var policy = PolicyMembers.Read(members.Object("policy"));
        ValueList<PersonTotals> budgets = members.List("budgets", ReadPerson);
        ValueList<Notice> notices = members.List("notices", NoticeMembers.Read);
        return members.Make(() => new CaseloadTotals(period, policy, budgets) { Notices = notices }, new CaseloadTotals(period, policy, []));
    }

    private static void WritePerson(Utf8JsonWriter json, PersonTotals person)
    {
        json.WriteStartObject();
        json.WriteString(PersonId, person.PersonId);
        PeriodMembers.Write(json, Days, person.Days);
        TotalsMembers.Write(json, person.Totals);
        json.WriteString(Held, HoldingWords.All.Word(person.Held));
        json.WriteEndObject();
    }

    private static PersonTotals ReadPerson(JsonObject person)
    {
        person.MustHave([PersonId, Days, .. TotalsMembers.Names, Held]);
        return new(person.Text(PersonId), PeriodMembers.ReadOrNull(person, Days), TotalsMembers.Read(person)) { Held = person.Word(Held, HoldingWords.All) };
    }
}
