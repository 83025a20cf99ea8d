using System.Buffers;
using System.Text.Json;
using PhbCalc.Employment;

namespace PhbCalc.Data.Json;

/// <summary>Writes the employer's National Insurance on pay by period as JSON, and reads it back: what comes back equals what was written.</summary>
/// <remarks>Rule: spec 8, Files. The schema is docs/schemas/phbcalc.nic.v1.schema.json. Sums are pounds with two decimals.</remarks>
public static class NicJson
{
    /// <summary>What the member <c>format</c> says: <c>phbcalc.nic.v1</c>.</summary>
    public const string Format = "phbcalc.nic.v1";

    /// <summary>Writes contributions.</summary>
    /// <param name="stream">Where they go, as UTF-8; it is left open.</param>
    /// <param name="contributions">The contributions to write.</param>
    public static void Write(Stream stream, ValueList<NicContribution> contributions) => JsonText.Write(stream, json => NicMembers.Write(json, Given.Whole(contributions, "contributions")));

    /// <summary>Writes contributions without waiting for the stream: for streams that refuse synchronous writing, such as the response of a web server.</summary>
    /// <param name="stream">Where they go, as UTF-8; it is left open.</param>
    /// <param name="contributions">The contributions to write.</param>
    /// <param name="cancellationToken">Stops the writing; none by default.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static Task WriteAsync(Stream stream, ValueList<NicContribution> contributions, CancellationToken cancellationToken = default) => JsonText.WriteAsync(stream, json => NicMembers.Write(json, contributions), cancellationToken);

    /// <summary>Writes contributions into a buffer, such as a pipe.</summary>
    /// <param name="buffer">Where they go, as bytes of UTF-8.</param>
    /// <param name="contributions">The contributions to write.</param>
    public static void Write(IBufferWriter<byte> buffer, ValueList<NicContribution> contributions) => JsonText.Write(buffer, json => NicMembers.Write(json, contributions));

    /// <summary>The text that <see cref="Write(Stream, ValueList{NicContribution})"/> writes.</summary>
    /// <param name="contributions">The contributions to write.</param>
    public static string Text(ValueList<NicContribution> contributions) => JsonText.Of(json => NicMembers.Write(json, Given.Whole(contributions, "contributions")));

    /// <summary>Reads contributions.</summary>
    /// <param name="stream">The JSON, as UTF-8; it is left open.</param>
    /// <exception cref="InvalidInputException">
    /// It is not well-formed JSON or of another format, a member is missing, unknown or malformed, or a period does not exist.
    /// All faults are reported at once, each with the path of its member.
    /// </exception>
    public static ValueList<NicContribution> Read(Stream stream) => JsonText.Read(stream, Format, NicMembers.Read);

    /// <summary>Reads contributions from text.</summary>
    /// <param name="text">The JSON, as <see cref="Text"/> makes it.</param>
    /// <exception cref="InvalidInputException">The text is faulty, as with <see cref="Read"/>.</exception>
    public static ValueList<NicContribution> Parse(string text) => JsonText.Parse(text, Format, NicMembers.Read);
}

/// <summary>The members of a list of National Insurance contributions, named as the columns of nic.csv.</summary>
internal static class NicMembers
{
    private static readonly NicContribution Nothing = new(new(default, "?", Money.Zero), Money.Zero);

    internal static void Write(Utf8JsonWriter json, ValueList<NicContribution> contributions)
    {
        json.WriteStartObject();
        json.WriteString("format", NicJson.Format);
        json.WriteList("rows", contributions, WriteRow);
        json.WriteEndObject();
    }

    internal static ValueList<NicContribution> Read(JsonObject members)
    {
        members.MustHave("format", "rows");
        return members.List("rows", ReadRow);
    }

    private static void WriteRow(Utf8JsonWriter json, NicContribution contribution)
    {
        NicRow row = contribution.Row;
        json.WriteStartObject();
        json.WriteString("tax_year", row.Period.Year.ToString());
        json.WriteString("category", row.Category);
        json.WriteString("frequency", row.Period.Frequency.Word());
        json.WriteNumber("period", row.Period.Number);
        json.WritePounds("pay", row.Pay);
        json.WritePounds("employer_ni", contribution.EmployerContribution);
        json.WriteEndObject();
    }

    private static NicContribution ReadRow(JsonObject members)
    {
        members.MustHave([.. NicColumns.All.Names, "employer_ni"]);
        TaxYear year = members.TaxYear("tax_year");
        string category = members.Text("category");
        PayFrequency frequency = members.Word("frequency", EmploymentWords.Frequencies);
        int period = members.Whole("period");
        Money pay = members.Pounds("pay");
        Money contribution = members.Pence("employer_ni");
        return members.Make(() => new(new(new(year, frequency, period), category, pay), contribution), Nothing);
    }
}
