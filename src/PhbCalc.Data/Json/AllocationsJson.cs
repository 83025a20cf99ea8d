using System.Buffers;
using System.Text.Json;
using PhbCalc.Data.Results;
using PhbCalc.TopDown;

namespace PhbCalc.Data.Json;

/// <summary>Writes an envelope shared over a caseload, with every line of every allocation, as JSON, and reads it back: what comes back equals what was written.</summary>
/// <remarks>
/// Rule: spec 8, Files. The schema is docs/schemas/phbcalc.allocations.v1.schema.json. Sums are pounds with two decimals, exact fractions are text. People are
/// in ordinal order of their ids, whatever the order of their claims. An envelope that could not be shared has a problem and no people.
/// </remarks>
public static class AllocationsJson
{
    /// <summary>What the member <c>format</c> says: <c>phbcalc.allocations.v1</c>.</summary>
    public const string Format = "phbcalc.allocations.v1";

    /// <summary>Writes an outcome.</summary>
    /// <param name="stream">Where it goes, as UTF-8; it is left open.</param>
    /// <param name="outcome">The outcome to write.</param>
    public static void Write(Stream stream, EnvelopeOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        JsonText.Write(stream, json => AllocationsMembers.Write(json, outcome));
    }

    /// <summary>Writes an outcome without waiting for the stream: for streams that refuse synchronous writing, such as the response of a web server.</summary>
    /// <param name="stream">Where it goes, as UTF-8; it is left open.</param>
    /// <param name="outcome">The outcome to write.</param>
    /// <param name="cancellationToken">Stops the writing; none by default.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static Task WriteAsync(Stream stream, EnvelopeOutcome outcome, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return JsonText.WriteAsync(stream, json => AllocationsMembers.Write(json, outcome), cancellationToken);
    }

    /// <summary>Writes an outcome into a buffer, such as a pipe.</summary>
    /// <param name="buffer">Where it goes, as bytes of UTF-8.</param>
    /// <param name="outcome">The outcome to write.</param>
    public static void Write(IBufferWriter<byte> buffer, EnvelopeOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        JsonText.Write(buffer, json => AllocationsMembers.Write(json, outcome));
    }

    /// <summary>The text that <see cref="Write(Stream, EnvelopeOutcome)"/> writes.</summary>
    /// <param name="outcome">The outcome to write.</param>
    public static string Text(EnvelopeOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return JsonText.Of(json => AllocationsMembers.Write(json, outcome));
    }

    /// <summary>Reads an outcome.</summary>
    /// <param name="stream">The JSON, as UTF-8; it is left open.</param>
    /// <exception cref="InvalidInputException">
    /// It is not well-formed JSON or of another format, a member is missing, unknown or malformed, or a sum is not what its lines come to.
    /// All faults are reported at once, each with the path of its member.
    /// </exception>
    public static EnvelopeOutcome Read(Stream stream) => JsonText.Read(stream, Format, AllocationsMembers.Read);

    /// <summary>Reads an outcome from text.</summary>
    /// <param name="text">The JSON, as <see cref="Text"/> makes it.</param>
    /// <exception cref="InvalidInputException">The text is faulty, as with <see cref="Read"/>.</exception>
    public static EnvelopeOutcome Parse(string text) => JsonText.Parse(text, Format, AllocationsMembers.Read);
}

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

/// <summary>The members of what one person gets out of an envelope.</summary>
internal static class AllocationMembers
{
    private static readonly string[] Names =
    [
        "person_id", "points", "table_amount", "indicative", "is_overridden", "is_supply_driven", "floor", "cap", "scaled", "bound", "penny", "allocation", "lines",
    ];

    internal static void Write(Utf8JsonWriter json, PersonAllocation person)
    {
        TopDownBudget budget = person.Claim.Budget;
        json.WriteStartObject();
        json.WriteString("person_id", budget.PersonId);
        json.WritePlain("points", budget.Points);
        json.WritePounds("table_amount", budget.TableAmount);
        json.WritePounds("indicative", budget.Amount);
        json.WriteBoolean("is_overridden", budget.IsOverridden);
        json.WriteBoolean("is_supply_driven", budget.IsSupplyDriven);
        json.WritePounds("floor", person.Claim.Floor);
        json.WritePounds("cap", person.Claim.Cap);
        json.WritePounds("scaled", person.Scaled);
        json.WriteString("bound", ShareWords.Bounds.Word(person.Bound));
        json.WriteString("penny", ShareWords.Pennies.Word(person.Penny));
        json.WritePounds("allocation", person.Amount);
        json.WriteList("lines", person.Breakdown.Lines, LineMembers.Write);
        json.WriteEndObject();
    }

    internal static PersonAllocation Read(JsonObject members)
    {
        members.MustHave(Names);
        ValueList<CostLine> lines = members.List("lines", LineMembers.Read);
        TopDownBudget budget = new(members.Text("person_id"), members.Number("points"), new(lines.TakeWhile(IsOfBudget).ToValueList()))
        {
            IsOverridden = members.Flag("is_overridden"),
            IsSupplyDriven = members.Flag("is_supply_driven"),
        };
        PersonAllocation person = new(
            new(budget, members.Pence("floor"), members.PenceOrNull("cap")),
            members.Pence("allocation"),
            members.Word("bound", ShareWords.Bounds),
            members.Word("penny", ShareWords.Pennies))
        {
            Scaled = members.Pence("scaled"),
        };
        RefuseOthers(members, person, lines);
        return person;
    }

    /// <summary>Reports what is not what the lines come to, if these could be read.</summary>
    private static void RefuseOthers(JsonObject members, PersonAllocation person, ValueList<CostLine> lines)
    {
        TopDownBudget budget = person.Claim.Budget;
        if (!members.IsSoundSoFar)
        {
            return;
        }

        if (budget.Breakdown.Lines.Count == 0 || budget.Breakdown.Lines[0].Kind != CostLineKind.TableAmount)
        {
            members.Refuse("lines", JsonFaults.NoTableAmount);
            return;
        }

        members.RefuseUnlessSum("table_amount", budget.TableAmount);
        members.RefuseUnlessSum("indicative", budget.Amount);
        members.RefuseUnlessSum("allocation", new CostBreakdown(lines).Total);
        members.RefuseUnlessIs("lines", lines, person.Breakdown.Lines);
    }

    private static bool IsOfBudget(CostLine line) => line.Kind is CostLineKind.TableAmount or CostLineKind.Adjustment or CostLineKind.Override;
}
