using System.Buffers;
using System.Text.Json;

namespace PhbCalc.Data.Json;

/// <summary>Writes a sum shared out, with why each share is what it is, as JSON, and reads it back: what comes back equals what was written.</summary>
/// <remarks>
/// Rule: spec 8, Files. The schema is docs/schemas/phbcalc.shares.v1.schema.json. Sums are pounds with two decimals, exact fractions are text. Recipients are
/// in ordinal order, whatever order they were given in. A sum that could not be shared out has an infeasibility, and no share beside its recipients.
/// </remarks>
public static class SharesJson
{
    /// <summary>What the member <c>format</c> says: <c>phbcalc.shares.v1</c>.</summary>
    public const string Format = "phbcalc.shares.v1";

    /// <summary>Writes an outcome.</summary>
    /// <param name="stream">Where it goes, as UTF-8; it is left open.</param>
    /// <param name="outcome">The outcome to write.</param>
    public static void Write(Stream stream, ApportionmentOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        JsonText.Write(stream, json => SharesMembers.Write(json, outcome));
    }

    /// <summary>Writes an outcome without waiting for the stream: for streams that refuse synchronous writing, such as the response of a web server.</summary>
    /// <param name="stream">Where it goes, as UTF-8; it is left open.</param>
    /// <param name="outcome">The outcome to write.</param>
    /// <param name="cancellationToken">Stops the writing; none by default.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static Task WriteAsync(Stream stream, ApportionmentOutcome outcome, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return JsonText.WriteAsync(stream, json => SharesMembers.Write(json, outcome), cancellationToken);
    }

    /// <summary>Writes an outcome into a buffer, such as a pipe.</summary>
    /// <param name="buffer">Where it goes, as bytes of UTF-8.</param>
    /// <param name="outcome">The outcome to write.</param>
    public static void Write(IBufferWriter<byte> buffer, ApportionmentOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        JsonText.Write(buffer, json => SharesMembers.Write(json, outcome));
    }

    /// <summary>The text that <see cref="Write(Stream, ApportionmentOutcome)"/> writes.</summary>
    /// <param name="outcome">The outcome to write.</param>
    public static string Text(ApportionmentOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return JsonText.Of(json => SharesMembers.Write(json, outcome));
    }

    /// <summary>Reads an outcome.</summary>
    /// <param name="stream">The JSON, as UTF-8; it is left open.</param>
    /// <exception cref="InvalidInputException">
    /// It is not well-formed JSON or of another format, a member is missing, unknown or malformed, or the shares do not sum to the total.
    /// All faults are reported at once, each with the path of its member.
    /// </exception>
    public static ApportionmentOutcome Read(Stream stream) => JsonText.Read(stream, Format, SharesMembers.Read);

    /// <summary>Reads an outcome from text.</summary>
    /// <param name="text">The JSON, as <see cref="Text"/> makes it.</param>
    /// <exception cref="InvalidInputException">The text is faulty, as with <see cref="Read"/>.</exception>
    public static ApportionmentOutcome Parse(string text) => JsonText.Parse(text, Format, SharesMembers.Read);
}

/// <summary>The members of a sum shared out.</summary>
internal static class SharesMembers
{
    private static readonly string[] OfRecipient = ["recipient", "weight", "floor", "cap", "share", "bound", "penny", "proportional"];

    internal static void Write(Utf8JsonWriter json, ApportionmentOutcome outcome)
    {
        json.WriteStartObject();
        json.WriteString("format", SharesJson.Format);
        json.WritePounds("total", outcome.Total);
        json.WriteString("ratio", outcome.Ratio.ToFraction());
        json.WriteNumber("leftover_pence", outcome.LeftoverPence);
        WriteInfeasibility(json, outcome.Infeasibility);
        json.WriteStartArray("shares");
        foreach (int place in Enumerable.Range(0, outcome.Recipients.Count).OrderBy(place => outcome.Recipients[place].Key, StringComparer.Ordinal))
        {
            Write(json, outcome.Recipients[place], outcome.Infeasibility is null ? outcome.Shares[place] : null);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    internal static ApportionmentOutcome Read(JsonObject members)
    {
        members.MustHave("format", "total", "ratio", "leftover_pence", "infeasibility", "shares");
        Infeasibility? infeasibility = members.IsNull("infeasibility") ? null : ReadInfeasibility(members.Object("infeasibility"));
        ValueList<ApportionedShare> shares = members.List("shares", share => Read(share, infeasibility is null));
        ApportionmentOutcome outcome = new(members.Pence("total"), shares.Select(share => share.Recipient).ToValueList())
        {
            Shares = infeasibility is null ? shares : [],
            Infeasibility = infeasibility,
            Ratio = members.ShareRatioOf("ratio"),
            LeftoverPence = members.Whole("leftover_pence"),
        };
        if (infeasibility is null && members.IsSoundSoFar)
        {
            members.RefuseUnlessSum("total", shares.Aggregate(Money.Zero, (sum, share) => sum + share.Amount));
        }

        members.RefuseUnlessIs("leftover_pence", outcome.LeftoverPence, outcome.Shares.Count(share => share.Penny != LeftoverPenny.None));
        return outcome;
    }

    private static void Write(Utf8JsonWriter json, Recipient recipient, ApportionedShare? share)
    {
        json.WriteStartObject();
        json.WriteString("recipient", recipient.Key);
        json.WritePlain("weight", recipient.Weight);
        json.WritePounds("floor", recipient.Floor);
        json.WritePounds("cap", recipient.Cap);
        json.WritePounds("share", share?.Amount);
        json.WriteString("bound", share is null ? null : ShareWords.Bounds.Word(share.Value.Bound));
        json.WriteString("penny", share is null ? null : ShareWords.Pennies.Word(share.Value.Penny));
        json.WritePlain("proportional", share?.Proportional);
        json.WriteEndObject();
    }

    private static ApportionedShare Read(JsonObject share, bool isShared)
    {
        share.MustHave(OfRecipient);
        Recipient recipient = new(share.Text("recipient"), share.Number("weight"), share.Pence("floor"), share.PenceOrNull("cap"));
        return !isShared ? new(recipient, Money.Zero, ShareBound.None, LeftoverPenny.None)
            : new(recipient, share.Pence("share"), share.Word("bound", ShareWords.Bounds), share.Word("penny", ShareWords.Pennies)) { Proportional = share.Number("proportional") };
    }

    private static void WriteInfeasibility(Utf8JsonWriter json, Infeasibility? infeasibility)
    {
        if (infeasibility is not { } why)
        {
            json.WriteNull("infeasibility");
            return;
        }

        json.WriteStartObject("infeasibility");
        json.WriteString("cause", ShareWords.Causes.Word(why.Cause));
        json.WritePounds("amount", why.Amount);
        json.WriteString("explanation", why.Explanation);
        json.WriteEndObject();
    }

    private static Infeasibility ReadInfeasibility(JsonObject members)
    {
        members.MustHave("cause", "amount", "explanation");
        Infeasibility infeasibility = new(members.Word("cause", ShareWords.Causes), members.Pence("amount"));
        members.RefuseUnlessIs("explanation", members.Text("explanation"), infeasibility.Explanation);
        return infeasibility;
    }
}
