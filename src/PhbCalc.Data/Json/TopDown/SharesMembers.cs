using System.Text.Json;

namespace PhbCalc.Data;

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
