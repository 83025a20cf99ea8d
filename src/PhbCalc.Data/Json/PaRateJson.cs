using System.Buffers;
using System.Text.Json;
using PhbCalc.Rates;

namespace PhbCalc.Data.Json;

/// <summary>Writes the rate of a PA, with its references, as JSON, and reads it back: what comes back equals what was written.</summary>
/// <remarks>Rule: spec 8, Files. The schema is docs/schemas/phbcalc.pa-rate.v1.schema.json. Sums are pounds with two decimals, exact fractions are text, dates yyyy-MM-dd.</remarks>
public static class PaRateJson
{
    /// <summary>What the member <c>format</c> says: <c>phbcalc.pa-rate.v1</c>.</summary>
    public const string Format = "phbcalc.pa-rate.v1";

    /// <summary>Writes a rate.</summary>
    /// <param name="stream">Where it goes, as UTF-8; it is left open.</param>
    /// <param name="rate">The rate to write.</param>
    public static void Write(Stream stream, PaRate rate)
    {
        ArgumentNullException.ThrowIfNull(rate);
        JsonText.Write(stream, json => PaRateMembers.Write(json, rate));
    }

    /// <summary>Writes a rate without waiting for the stream: for streams that refuse synchronous writing, such as the response of a web server.</summary>
    /// <param name="stream">Where it goes, as UTF-8; it is left open.</param>
    /// <param name="rate">The rate to write.</param>
    /// <param name="cancellationToken">Stops the writing; none by default.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static Task WriteAsync(Stream stream, PaRate rate, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rate);
        return JsonText.WriteAsync(stream, json => PaRateMembers.Write(json, rate), cancellationToken);
    }

    /// <summary>Writes a rate into a buffer, such as a pipe.</summary>
    /// <param name="buffer">Where it goes, as bytes of UTF-8.</param>
    /// <param name="rate">The rate to write.</param>
    public static void Write(IBufferWriter<byte> buffer, PaRate rate)
    {
        ArgumentNullException.ThrowIfNull(rate);
        JsonText.Write(buffer, json => PaRateMembers.Write(json, rate));
    }

    /// <summary>The text that <see cref="Write(Stream, PaRate)"/> writes.</summary>
    /// <param name="rate">The rate to write.</param>
    public static string Text(PaRate rate)
    {
        ArgumentNullException.ThrowIfNull(rate);
        return JsonText.Of(json => PaRateMembers.Write(json, rate));
    }

    /// <summary>Reads a rate.</summary>
    /// <param name="stream">The JSON, as UTF-8; it is left open.</param>
    /// <exception cref="InvalidInputException">
    /// It is not well-formed JSON or of another format, a member is missing, unknown or malformed, or the rate is not what the others come to.
    /// All faults are reported at once, each with the path of its member.
    /// </exception>
    public static PaRate Read(Stream stream) => JsonText.Read(stream, Format, PaRateMembers.Read);

    /// <summary>Reads a rate from text.</summary>
    /// <param name="text">The JSON, as <see cref="Text"/> makes it.</param>
    /// <exception cref="InvalidInputException">The text is faulty, as with <see cref="Read"/>.</exception>
    public static PaRate Parse(string text) => JsonText.Parse(text, Format, PaRateMembers.Read);
}

/// <summary>The members of the rate of a PA.</summary>
internal static class PaRateMembers
{
    private static readonly string[] Names =
    [
        "format", "pricing_date", "policy", "references", "legal_minimum", "indicative", "is_raised_to_legal_minimum", "transition", "unsocial_hours", "rate",
    ];

    internal static void Write(Utf8JsonWriter json, PaRate rate)
    {
        json.WriteStartObject();
        json.WriteString("format", PaRateJson.Format);
        json.WriteDate("pricing_date", rate.PricingDate);
        PaRatePolicyMembers.Write(json, "policy", rate.Policy);
        json.WriteList("references", rate.References, WriteReference);
        json.WriteDated("legal_minimum", rate.LegalMinimum, (writer, minimum) => writer.WritePounds("rate", minimum));
        json.WritePounds("indicative", rate.Indicative);
        json.WriteBoolean("is_raised_to_legal_minimum", rate.IsRaisedToLegalMinimum);
        TransitionMembers.Write(json, "transition", rate.Transition);
        UnsocialHoursMembers.Write(json, "unsocial_hours", rate.UnsocialHours);
        json.WritePounds("rate", rate.Rate);
        json.WriteEndObject();
    }

    internal static PaRate Read(JsonObject members)
    {
        members.MustHave(Names);
        PaRate rate = new(
            members.Date("pricing_date"),
            PaRatePolicyMembers.Read(members.Object("policy")),
            members.List("references", ReadReference),
            DatedMembers.Read(members.Object("legal_minimum"), minimum => minimum.Pounds("rate"), "rate"),
            members.Pounds("indicative"))
        {
            IsRaisedToLegalMinimum = members.Flag("is_raised_to_legal_minimum"),
            Transition = members.IsNull("transition") ? null : TransitionMembers.Read(members.Object("transition")),
            UnsocialHours = members.IsNull("unsocial_hours") ? null : UnsocialHoursMembers.Read(members.Object("unsocial_hours")),
        };
        members.RefuseUnlessIs("rate", members.Pounds("rate"), rate.Rate);
        return rate;
    }

    private static void WriteReference(Utf8JsonWriter json, PaRateReference reference)
    {
        json.WriteStartObject();
        json.WriteString("kind", RateWords.References.Word(reference.Kind));
        json.WriteString("label", reference.Label);
        json.WriteString("exact", reference.Exact.ToString());
        json.WritePounds("rate", reference.Rate);
        SourceMembers.Write(json, "source", reference.Source);
        json.WriteEndObject();
    }

    private static PaRateReference ReadReference(JsonObject members)
    {
        members.MustHave("kind", "label", "exact", "rate", "source");
        PaRateReference reference = new(
            members.Word("kind", RateWords.References), members.Text("label"), members.Fraction("exact"), SourceMembers.ReadOrNull(members, "source"));
        members.RefuseUnlessIs("rate", members.Pence("rate"), reference.Rate);
        return reference;
    }
}

/// <summary>The members of a policy of the PA rate: those of policy.json, all of them written. A policy without weights has null for each.</summary>
internal static class PaRatePolicyMembers
{
    internal static void Write(Utf8JsonWriter json, string name, PaRatePolicy policy)
    {
        json.WriteStartObject(name);
        json.WriteString(PolicyNames.PaRateMethod, RateWords.PaRateMethods.Word(policy.Method));
        json.WritePlain(PolicyNames.PaWeightAgendaForChange, policy.Weights?.AgendaForChange);
        json.WritePlain(PolicyNames.PaWeightMinimumWage, policy.Weights?.MinimumWage);
        json.WritePlain(PolicyNames.PaWeightLocalResearch, policy.Weights?.LocalResearch);
        json.WritePounds(PolicyNames.PaRateStep, policy.Step);
        json.WriteString(PolicyNames.PaWork, RateWords.PaWorks.Word(policy.Work));
        json.WriteString(PolicyNames.AgendaForChangeBand, policy.Band);
        json.WriteString(PolicyNames.AgendaForChangeStep, policy.PayStep);
        json.WritePlain(PolicyNames.PaAge, policy.Age);
        json.WriteEndObject();
    }

    internal static PaRatePolicy Read(JsonObject policy)
    {
        policy.MustHave(PolicyNames.PaRate);
        return new()
        {
            Method = policy.Word(PolicyNames.PaRateMethod, RateWords.PaRateMethods),
            Weights = PolicyNames.PaWeights.All(policy.IsNull) ? null : new(
                policy.Number(PolicyNames.PaWeightAgendaForChange), policy.Number(PolicyNames.PaWeightMinimumWage), policy.Number(PolicyNames.PaWeightLocalResearch)),
            Step = policy.Pounds(PolicyNames.PaRateStep),
            Work = policy.Word(PolicyNames.PaWork, RateWords.PaWorks),
            Band = policy.TextOrNull(PolicyNames.AgendaForChangeBand),
            PayStep = policy.Text(PolicyNames.AgendaForChangeStep),
            Age = policy.WholeOrNull(PolicyNames.PaAge),
        };
    }
}

/// <summary>The members of a transition rate.</summary>
internal static class TransitionMembers
{
    private static readonly TransitionRate Nothing = new(Money.Zero, default, "?", "?", default);

    internal static void Write(Utf8JsonWriter json, string name, TransitionRate? transition)
    {
        if (transition is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WritePounds("rate", transition.Rate);
        json.WriteString("ground", RateWords.Grounds.Word(transition.Ground));
        json.WriteString("reason", transition.Reason);
        json.WriteString("evidence", transition.Evidence);
        json.WriteDate("until", transition.Until);
        json.WriteEndObject();
    }

    internal static TransitionRate Read(JsonObject members)
    {
        members.MustHave("rate", "ground", "reason", "evidence", "until");
        Money rate = members.Pounds("rate");
        TransitionGround ground = members.Word("ground", RateWords.Grounds);
        string reason = members.Text("reason");
        string evidence = members.Text("evidence");
        LocalDate until = members.Date("until");
        return members.Make(() => new TransitionRate(rate, ground, reason, evidence, until), Nothing);
    }
}

/// <summary>The members of what Agenda for Change adds for unsocial hours.</summary>
internal static class UnsocialHoursMembers
{
    private static readonly string[] Names = ["first_band", "last_band", "saturday_and_weeknight_percent", "sunday_and_public_holiday_percent"];

    internal static void Write(Utf8JsonWriter json, string name, Dated<UnsocialHours>? unsocial)
    {
        if (unsocial is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteDated(name, unsocial, (writer, hours) =>
        {
            writer.WriteNumber(Names[0], hours.FirstBand);
            writer.WriteNumber(Names[1], hours.LastBand);
            writer.WritePlain(Names[2], hours.SaturdayAndWeeknightPercent);
            writer.WritePlain(Names[3], hours.SundayAndPublicHolidayPercent);
        });
    }

    internal static Dated<UnsocialHours> Read(JsonObject members) => DatedMembers.Read(
        members,
        hours => new UnsocialHours(hours.Whole(Names[0]), hours.Whole(Names[1]), hours.Number(Names[2]), hours.Number(Names[3])),
        Names);
}

/// <summary>The members of a figure with its days and its source.</summary>
internal static class DatedMembers
{
    private static readonly string[] Names = ["valid_from", "valid_to", "unit", "source"];

    internal static void WriteDated<T>(this Utf8JsonWriter json, string name, Dated<T> dated, Action<Utf8JsonWriter, T> writeValue)
    {
        json.WriteStartObject(name);
        writeValue(json, dated.Value);
        json.WriteDate("valid_from", dated.ValidFrom);
        json.WriteDate("valid_to", dated.ValidTo);
        json.WriteString("unit", dated.Unit);
        SourceMembers.Write(json, "source", dated.Source);
        json.WriteEndObject();
    }

    internal static Dated<T> Read<T>(JsonObject members, Func<JsonObject, T> readValue, params string[] valueNames)
    {
        members.MustHave([.. valueNames, .. Names]);
        return new(readValue(members), members.Date("valid_from"), members.DateOrNull("valid_to"), SourceMembers.ReadOrNull(members, "source"))
        {
            Unit = members.TextOrNull("unit"),
        };
    }
}
