using System.Buffers;
using PhbCalc.Data.Csv;
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

    private static readonly JsonFormat<EnvelopeOutcome, AllocationsShape> Document = new(Format, Shapes.Strict.AllocationsShape, AllocationsShape.Of);

    /// <summary>Writes an outcome.</summary>
    /// <param name="stream">Where it goes, as UTF-8; it is left open.</param>
    /// <param name="outcome">The outcome to write.</param>
    public static void Write(Stream stream, EnvelopeOutcome outcome) => Document.Write(stream, outcome);

    /// <summary>Writes an outcome without waiting for the stream: for streams that refuse synchronous writing, such as the response of a web server.</summary>
    /// <param name="stream">Where it goes, as UTF-8; it is left open.</param>
    /// <param name="outcome">The outcome to write.</param>
    /// <param name="cancellationToken">Stops the writing; none by default.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static Task WriteAsync(Stream stream, EnvelopeOutcome outcome, CancellationToken cancellationToken = default) => Document.WriteAsync(stream, outcome, cancellationToken);

    /// <summary>Writes an outcome into a buffer, such as a pipe.</summary>
    /// <param name="buffer">Where it goes, as bytes of UTF-8.</param>
    /// <param name="outcome">The outcome to write.</param>
    public static void Write(IBufferWriter<byte> buffer, EnvelopeOutcome outcome) => Document.Write(buffer, outcome);

    /// <summary>The text that <see cref="Write(Stream, EnvelopeOutcome)"/> writes.</summary>
    /// <param name="outcome">The outcome to write.</param>
    public static string Text(EnvelopeOutcome outcome) => Document.Text(outcome);

    /// <summary>Reads an outcome.</summary>
    /// <param name="stream">The JSON, as UTF-8; it is left open.</param>
    /// <exception cref="InvalidInputException">
    /// It is not well-formed JSON or of another format, a member is missing, unknown or malformed, or a sum is not what its lines come to.
    /// All faults are reported at once, each with the path of its member.
    /// </exception>
    public static EnvelopeOutcome Read(Stream stream) => Document.Read(stream);

    /// <summary>Reads an outcome from text.</summary>
    /// <param name="text">The JSON, as <see cref="Text"/> makes it.</param>
    /// <exception cref="InvalidInputException">The text is faulty, as with <see cref="Read"/>.</exception>
    public static EnvelopeOutcome Parse(string text) => Document.Parse(text);
}

/// <summary>The shape of an envelope shared over a caseload, people in ordinal order of their ids.</summary>
internal sealed record AllocationsShape(
    string Format,
    Money Envelope,
    decimal ContingencyShare,
    Scaling Scaling,
    Money Allocated,
    Money Contingency,
    Money Unallocated,
    AllocationCountsShape Counts,
    ShareRatio Ratio,
    NextPoundShape? NextPound,
    EnvelopeProblemShape? Problem,
    IEnumerable<AllocationShape> People) : IDocument<EnvelopeOutcome>
{
    internal static AllocationsShape Of(EnvelopeOutcome outcome) => new(
        AllocationsJson.Format,
        outcome.Envelope.Amount,
        Exact.Plain(outcome.Envelope.ContingencyShare),
        outcome.Scaling,
        outcome.Allocated,
        outcome.Contingency,
        outcome.Unallocated,
        new(outcome.People.Count, outcome.AtFloor, outcome.AtCap, outcome.Overridden, outcome.LeftoverPence),
        outcome.Ratio,
        outcome.NextPound is { } next ? new(next.Allocated, next.Contingency, next.Unallocated, next.People) : null,
        outcome.Problem is { } why ? new(why.Cause, why.Amount, why.Explanation) : null,
        outcome.InOrder().Select(AllocationShape.Of));

    public EnvelopeOutcome Made()
    {
        Parts parts = new();
        Envelope envelope = parts.Own(() => Parts.Placed(
            () => new Envelope(Envelope, ContingencyShare), fault => fault.Field == "contingency" ? "/contingency_share" : fault.Path));
        ValueList<PersonAllocation> people = parts.Each("people", People);
        parts.ThrowIfAny();
        return new(envelope, Scaling, people)
        {
            Ratio = Ratio,
            NextPound = NextPound is { } next ? new(next.Allocated, next.Contingency, next.Unallocated, next.People) : null,
            Problem = Problem is { } why ? new(why.Cause, why.Amount) : null,
        };
    }
}

/// <summary>How many people there are, and how many of some kind.</summary>
internal sealed record AllocationCountsShape(int People, int AtFloor, int AtCap, int Overridden, int LeftoverPence);

/// <summary>What one more pound of envelope does.</summary>
internal sealed record NextPoundShape(Money Allocated, Money Contingency, Money Unallocated, int People);

/// <summary>Why an envelope could not be shared.</summary>
internal sealed record EnvelopeProblemShape(EnvelopeProblemCause Cause, Money Amount, string Explanation);

/// <summary>What one person gets out of an envelope.</summary>
internal sealed record AllocationShape(
    string PersonId,
    decimal Points,
    Money TableAmount,
    Money Indicative,
    bool IsOverridden,
    bool IsSupplyDriven,
    Money Floor,
    Money? Cap,
    Money Scaled,
    ShareBound Bound,
    LeftoverPenny Penny,
    Money Allocation,
    LineShape[] Lines) : IShape<PersonAllocation>
{
    internal static AllocationShape Of(PersonAllocation person)
    {
        TopDownBudget budget = person.Claim.Budget;
        return new(
            budget.PersonId,
            Exact.Plain(budget.Points),
            budget.TableAmount,
            budget.Amount,
            budget.IsOverridden,
            budget.IsSupplyDriven,
            person.Claim.Floor,
            person.Claim.Cap,
            person.Scaled,
            person.Bound,
            person.Penny,
            person.Amount,
            [.. person.Breakdown.Lines.Select(LineShape.Of)]);
    }

    public PersonAllocation Made()
    {
        ValueList<CostLine> lines = [.. LineShape.Made(Lines).TakeWhile(IsOfBudget)];
        if (lines.Count == 0 || lines[0].Kind != CostLineKind.TableAmount)
        {
            throw new InvalidInputException([JsonFaults.NoTableAmount("/lines")]);
        }

        TopDownBudget budget = new(PersonId, Points, new(lines)) { IsOverridden = IsOverridden, IsSupplyDriven = IsSupplyDriven };
        return new(new(budget, Floor, Cap), Allocation, Bound, Penny) { Scaled = Scaled };
    }

    private static bool IsOfBudget(CostLine line) => line.Kind is CostLineKind.TableAmount or CostLineKind.Adjustment or CostLineKind.Override;
}
