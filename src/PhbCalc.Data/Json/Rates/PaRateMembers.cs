using System.Text.Json;
using PhbCalc.Rates;

namespace PhbCalc.Data;

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
