using System.Buffers;
using System.Text.Json;
using PhbCalc.Budgets;

namespace PhbCalc.Data.Json;

/// <summary>Writes comparisons of agencies with PAs, with every line, as JSON, and reads them back: what comes back equals what was written.</summary>
/// <remarks>Rule: spec 8, Files. The schema is docs/schemas/phbcalc.providers.v1.schema.json. Sums are pounds with two decimals, exact fractions are text, dates yyyy-MM-dd.</remarks>
public static class ProvidersJson
{
    /// <summary>What the member <c>format</c> says: <c>phbcalc.providers.v1</c>.</summary>
    public const string Format = "phbcalc.providers.v1";

    /// <summary>Writes comparisons.</summary>
    /// <param name="stream">Where they go, as UTF-8; it is left open.</param>
    /// <param name="comparisons">The comparisons to write.</param>
    public static void Write(Stream stream, ProviderComparisons comparisons)
    {
        ArgumentNullException.ThrowIfNull(comparisons);
        JsonText.Write(stream, json => ProvidersMembers.Write(json, comparisons));
    }

    /// <summary>Writes comparisons without waiting for the stream: for streams that refuse synchronous writing, such as the response of a web server.</summary>
    /// <param name="stream">Where they go, as UTF-8; it is left open.</param>
    /// <param name="comparisons">The comparisons to write.</param>
    /// <param name="cancellationToken">Stops the writing; none by default.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static Task WriteAsync(Stream stream, ProviderComparisons comparisons, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(comparisons);
        return JsonText.WriteAsync(stream, json => ProvidersMembers.Write(json, comparisons), cancellationToken);
    }

    /// <summary>Writes comparisons into a buffer, such as a pipe.</summary>
    /// <param name="buffer">Where they go, as bytes of UTF-8.</param>
    /// <param name="comparisons">The comparisons to write.</param>
    public static void Write(IBufferWriter<byte> buffer, ProviderComparisons comparisons)
    {
        ArgumentNullException.ThrowIfNull(comparisons);
        JsonText.Write(buffer, json => ProvidersMembers.Write(json, comparisons));
    }

    /// <summary>The text that <see cref="Write(Stream, ProviderComparisons)"/> writes.</summary>
    /// <param name="comparisons">The comparisons to write.</param>
    public static string Text(ProviderComparisons comparisons)
    {
        ArgumentNullException.ThrowIfNull(comparisons);
        return JsonText.Of(json => ProvidersMembers.Write(json, comparisons));
    }

    /// <summary>Reads comparisons.</summary>
    /// <param name="stream">The JSON, as UTF-8; it is left open.</param>
    /// <exception cref="InvalidInputException">
    /// It is not well-formed JSON or of another format, a member is missing, unknown or malformed, or a total is not the sum of its lines.
    /// All faults are reported at once, each with the path of its member.
    /// </exception>
    public static ProviderComparisons Read(Stream stream) => JsonText.Read(stream, Format, ProvidersMembers.Read);

    /// <summary>Reads comparisons from text.</summary>
    /// <param name="text">The JSON, as <see cref="Text"/> makes it.</param>
    /// <exception cref="InvalidInputException">The text is faulty, as with <see cref="Read"/>.</exception>
    public static ProviderComparisons Parse(string text) => JsonText.Parse(text, Format, ProvidersMembers.Read);
}

/// <summary>The members of comparisons of agencies with PAs.</summary>
internal static class ProvidersMembers
{
    internal static void Write(Utf8JsonWriter json, ProviderComparisons comparisons)
    {
        json.WriteStartObject();
        json.WriteString("format", ProvidersJson.Format);
        ProviderTotalsMembers.Write(json, comparisons.Agency, comparisons.PersonalAssistants, comparisons.Saving, comparisons.Differences);
        json.WriteList("people", comparisons.People, WritePerson);
        json.WriteEndObject();
    }

    internal static ProviderComparisons Read(JsonObject members)
    {
        members.MustHave(["format", .. ProviderTotalsMembers.Names, "people"]);
        ProviderComparisons comparisons = new(members.List("people", ReadPerson));
        ProviderTotalsMembers.RefuseOthers(members, comparisons.Agency, comparisons.PersonalAssistants, comparisons.Saving, comparisons.Differences);
        return comparisons;
    }

    private static void WritePerson(Utf8JsonWriter json, ProviderComparison person)
    {
        json.WriteStartObject();
        json.WriteString("person_id", person.PersonId);
        json.WriteString("weeks_per_year", person.WeeksPerYear.ToString());
        json.WriteBoolean("part_of_year", person.IsPartOfYear);
        ProviderTotalsMembers.Write(json, person.Agency.Total, person.PersonalAssistants.Total, person.Saving, person.Differences);
        LineMembers.Write(json, "agency", person.Agency);
        LineMembers.Write(json, "pa", person.PersonalAssistants);
        json.WriteTexts("notices", person.Notices);
        json.WriteEndObject();
    }

    private static ProviderComparison ReadPerson(JsonObject members)
    {
        members.MustHave(["person_id", "weeks_per_year", "part_of_year", .. ProviderTotalsMembers.Names, "agency", "pa", "notices"]);
        ProviderComparison person = new(
            members.Text("person_id"),
            members.Fraction("weeks_per_year"),
            LineMembers.ReadBreakdown(members.Object("agency")),
            LineMembers.ReadBreakdown(members.Object("pa")))
        {
            IsPartOfYear = members.Flag("part_of_year"),
            Notices = members.Texts("notices"),
        };
        ProviderTotalsMembers.RefuseOthers(members, person.Agency.Total, person.PersonalAssistants.Total, person.Saving, person.Differences);
        return person;
    }
}

/// <summary>The members of what both ways of care come to, and where they differ. They are read to be held against the lines.</summary>
internal static class ProviderTotalsMembers
{
    private const int SavingDecimals = 5;

    internal static string[] Names { get; } = ["totals", "differences"];

    internal static void Write(Utf8JsonWriter json, Money agency, Money personalAssistants, decimal? saving, ValueList<ProviderDifference> differences)
    {
        json.WriteStartObject("totals");
        json.WritePounds("agency", agency);
        json.WritePounds("pa", personalAssistants);
        json.WritePounds("difference", agency - personalAssistants);
        json.WriteDecimals("saving", saving, SavingDecimals);
        json.WriteEndObject();
        json.WriteList("differences", differences, WriteDifference);
    }

    internal static void RefuseOthers(JsonObject members, Money agency, Money personalAssistants, decimal? saving, ValueList<ProviderDifference> differences)
    {
        JsonObject totals = members.Object("totals");
        totals.MustHave("agency", "pa", "difference", "saving");
        totals.RefuseUnlessSum("agency", agency);
        totals.RefuseUnlessSum("pa", personalAssistants);
        totals.RefuseUnlessSum("difference", agency - personalAssistants);
        totals.RefuseUnlessIs("saving", totals.NumberOrNull("saving"), saving);
        members.RefuseUnlessIs("differences", members.List("differences", ReadDifference), differences);
    }

    private static void WriteDifference(Utf8JsonWriter json, ProviderDifference difference)
    {
        json.WriteStartObject();
        json.WriteString("reason", difference.Reason);
        json.WritePounds("amount", difference.Amount);
        json.WriteEndObject();
    }

    private static ProviderDifference ReadDifference(JsonObject difference)
    {
        difference.MustHave("reason", "amount");
        return new(difference.Text("reason"), difference.Pence("amount"));
    }
}
