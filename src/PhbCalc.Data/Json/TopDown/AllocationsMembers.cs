using System.Text.Json;
using PhbCalc.TopDown;

namespace PhbCalc.Data;

/// <summary>The members of an envelope shared over a caseload.</summary>
internal static class AllocationsMembers
{
    private static readonly string[] Names =
        ["format", "envelope", "contingency_share", "scaling", "allocated", "contingency", "unallocated", "counts", "ratio", "next_pound", "problem", "people"];

    private static readonly Envelope NoEnvelope = new(Money.Zero, 0m);

    internal static void Write(Utf8JsonWriter json, EnvelopeOutcome outcome)
    {
        json.WriteStartObject();
        json.WriteString("format", AllocationsJson.Format);
        json.WritePounds("envelope", outcome.Envelope.Amount);
        json.WritePlain("contingency_share", outcome.Envelope.ContingencyShare);
        json.WriteString("scaling", TopDownWords.Scalings.Word(outcome.Scaling));
        json.WritePounds("allocated", outcome.Allocated);
        json.WritePounds("contingency", outcome.Contingency);
        json.WritePounds("unallocated", outcome.Unallocated);
        json.WriteStartObject("counts");
        foreach ((string name, int count) in Counts(outcome))
        {
            json.WriteNumber(name, count);
        }

        json.WriteEndObject();
        json.WriteString("ratio", outcome.Ratio.ToFraction());
        WriteNextPound(json, outcome.NextPound);
        WriteProblem(json, outcome.Problem);
        json.WriteList("people", outcome.InOrder().ToValueList(), AllocationMembers.Write);
        json.WriteEndObject();
    }

    internal static EnvelopeOutcome Read(JsonObject members)
    {
        members.MustHave(Names);
        Envelope envelope = members.Make(
            () => new Envelope(members.Pence("envelope"), members.Number("contingency_share")),
            NoEnvelope,
            field => field == "contingency" ? "contingency_share" : field);
        EnvelopeOutcome outcome = new(envelope, members.Word("scaling", TopDownWords.Scalings), members.List("people", AllocationMembers.Read))
        {
            Ratio = members.ShareRatioOf("ratio"),
            NextPound = members.IsNull("next_pound") ? null : ReadNextPound(members.Object("next_pound")),
            Problem = members.IsNull("problem") ? null : ReadProblem(members.Object("problem")),
        };
        members.RefuseUnlessSum("allocated", outcome.Allocated);
        members.RefuseUnlessSum("contingency", outcome.Contingency);
        members.RefuseUnlessSum("unallocated", outcome.Unallocated);
        JsonObject counts = members.Object("counts");
        counts.MustHave([.. Counts(outcome).Select(count => count.Name)]);
        foreach ((string name, int count) in Counts(outcome))
        {
            counts.RefuseUnlessIs(name, counts.Whole(name), count);
        }

        return outcome;
    }

    private static (string Name, int Count)[] Counts(EnvelopeOutcome outcome) =>
    [
        ("people", outcome.People.Count), ("at_floor", outcome.AtFloor), ("at_cap", outcome.AtCap), ("overridden", outcome.Overridden),
        ("leftover_pence", outcome.LeftoverPence),
    ];

    private static void WriteNextPound(Utf8JsonWriter json, NextPound? next)
    {
        if (next is null)
        {
            json.WriteNull("next_pound");
            return;
        }

        json.WriteStartObject("next_pound");
        json.WritePounds("allocated", next.Allocated);
        json.WritePounds("contingency", next.Contingency);
        json.WritePounds("unallocated", next.Unallocated);
        json.WriteNumber("people", next.People);
        json.WriteEndObject();
    }

    private static NextPound ReadNextPound(JsonObject next)
    {
        next.MustHave("allocated", "contingency", "unallocated", "people");
        return new(next.Pence("allocated"), next.Pence("contingency"), next.Pence("unallocated"), next.Whole("people"));
    }

    private static void WriteProblem(Utf8JsonWriter json, EnvelopeProblem? problem)
    {
        if (problem is not { } why)
        {
            json.WriteNull("problem");
            return;
        }

        json.WriteStartObject("problem");
        json.WriteString("cause", TopDownWords.Problems.Word(why.Cause));
        json.WritePounds("amount", why.Amount);
        json.WriteString("explanation", why.Explanation);
        json.WriteEndObject();
    }

    private static EnvelopeProblem ReadProblem(JsonObject members)
    {
        members.MustHave("cause", "amount", "explanation");
        EnvelopeProblem problem = new(members.Word("cause", TopDownWords.Problems), members.Pence("amount"));
        members.RefuseUnlessIs("explanation", members.Text("explanation"), problem.Explanation);
        return problem;
    }
}
