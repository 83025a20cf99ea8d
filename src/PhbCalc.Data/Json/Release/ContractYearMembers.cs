using System.Text.Json;
using PhbCalc.BlockContracts;
using PhbCalc.Rates;

namespace PhbCalc.Data;

/// <summary>The members of a year of a block contract.</summary>
internal static class ContractYearMembers
{
    internal static void Write(Utf8JsonWriter json, ContractYear year)
    {
        json.WriteStartObject();
        json.WriteNumber("number", year.Number);
        json.WriteDate("start", year.Start);
        json.WriteDate("end", year.End);
        json.WritePounds("first_value", year.FirstValue);
        UpliftMembers.Write(json, "uplift", year.Uplift);
        json.WriteList("revisions", year.Revisions, WriteRevision);
        json.WritePounds("value", year.Value);
        json.WriteEndObject();
    }

    internal static ContractYear Read(JsonObject members)
    {
        members.MustHave("number", "start", "end", "first_value", "uplift", "revisions", "value");
        ContractYear year = new(
            members.Whole("number"),
            members.Date("start"),
            members.Date("end"),
            members.Pence("first_value"),
            UpliftMembers.ReadOrNull(members, "uplift"),
            members.List("revisions", ReadRevision));
        members.RefuseUnlessIs("value", members.Pence("value"), year.Value);
        return year;
    }

    private static void WriteRevision(Utf8JsonWriter json, RevisedValue revised)
    {
        json.WriteStartObject();
        json.WriteDate("agreed_on", revised.Revision.AgreedOn);
        json.WriteNumber("month", revised.Month);
        UpliftMembers.Write(json, "uplift", revised.Revision.Uplift);
        json.WritePounds("value", revised.Value);
        json.WriteEndObject();
    }

    private static RevisedValue ReadRevision(JsonObject revision)
    {
        revision.MustHave("agreed_on", "month", "uplift", "value");
        LocalDate agreedOn = revision.Date("agreed_on");
        Money value = revision.Pence("value");
        Uplift? uplift = UpliftMembers.ReadOrNull(revision, "uplift");
        ContractRevision made = uplift is { } raised ? ContractRevision.OfUplift(agreedOn, raised)
            : revision.Make(() => ContractRevision.OfValue(agreedOn, value), ContractRevision.OfValue(agreedOn, Money.Zero));
        return new(made, revision.Whole("month"), value);
    }
}
