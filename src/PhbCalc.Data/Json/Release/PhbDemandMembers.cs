using System.Text.Json;
using PhbCalc.BlockContracts;

namespace PhbCalc.Data;

/// <summary>The members of demand: sums by period, or an uptake; what it is not is null.</summary>
internal static class PhbDemandMembers
{
    private static readonly PhbDemand NoDemand = PhbDemand.Of(ReleasePer.Year, default, [Money.Zero]);
    private static readonly PhbUptake NoUptake = PhbUptake.Linear(1, Money.FromPounds(1m), default, default);

    internal static void Write(Utf8JsonWriter json, string name, PhbDemand? demand)
    {
        if (demand is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("per", demand.Per is { } per ? ReleaseWords.Pers.Word(per) : null);
        json.WriteDate("from", demand.From);
        json.WriteList("spending", demand.Spending, (writer, sum) => writer.WriteNumberValue(Exact.Pounds(sum)));
        WriteUptake(json, demand.Uptake);
        json.WriteEndObject();
    }

    internal static PhbDemand Read(JsonObject members)
    {
        members.MustHave("per", "from", "spending", "uptake");
        if (!members.IsNull("uptake"))
        {
            PhbDemand following = PhbDemand.Of(ReadUptake(members.Object("uptake")));
            members.RefuseUnlessIs("per", members.IsNull("per"), derived: true);
            members.RefuseUnlessIs("from", members.IsNull("from"), derived: true);
            members.RefuseUnlessIs("spending", members.List("spending", sum => sum.AsPence()), following.Spending);
            return following;
        }

        ReleasePer per = members.Word("per", ReleaseWords.Pers);
        LocalDate from = members.Date("from");
        ValueList<Money> spending = members.List("spending", sum => sum.AsPence());
        return members.IsSoundSoFar ? members.Make(() => PhbDemand.Of(per, from, spending), NoDemand, _ => "spending") : NoDemand;
    }

    private static void WriteUptake(Utf8JsonWriter json, PhbUptake? uptake)
    {
        if (uptake is null)
        {
            json.WriteNull("uptake");
            return;
        }

        json.WriteStartObject("uptake");
        json.WriteNumber("people", uptake.People);
        json.WritePounds("mean_budget", uptake.MeanBudget);
        json.WriteString("from", uptake.From.ToString());
        json.WriteString("to", uptake.To.ToString());
        json.WriteList("points", uptake.Points, WritePoint);
        json.WriteEndObject();
    }

    private static PhbUptake ReadUptake(JsonObject members)
    {
        members.MustHave("people", "mean_budget", "from", "to", "points");
        int people = members.Whole("people");
        Money meanBudget = members.Pence("mean_budget");
        (Ratio from, Ratio to) = (members.Fraction("from"), members.Fraction("to"));
        ValueList<UptakePoint> points = members.List("points", ReadPoint);
        if (!members.IsSoundSoFar)
        {
            return NoUptake;
        }

        PhbUptake uptake = members.Make(
            () => points.Count == 0 ? PhbUptake.Linear(people, meanBudget, from, to) : PhbUptake.ByPoints(people, meanBudget, points),
            NoUptake,
            field => field is "uptake" or "month" ? points.Count == 0 ? "from" : "points" : field);
        members.RefuseUnlessIs("from", from, uptake.From);
        members.RefuseUnlessIs("to", to, uptake.To);
        return uptake;
    }

    private static void WritePoint(Utf8JsonWriter json, UptakePoint point)
    {
        json.WriteStartObject();
        json.WriteNumber("month", point.Month);
        json.WriteString("uptake", point.Uptake.ToString());
        json.WriteEndObject();
    }

    private static UptakePoint ReadPoint(JsonObject point)
    {
        point.MustHave("month", "uptake");
        return new(point.Whole("month"), point.Fraction("uptake"));
    }
}
