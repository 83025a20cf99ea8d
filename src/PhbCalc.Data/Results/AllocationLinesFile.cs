using PhbCalc.TopDown;

namespace PhbCalc.Data.Results;

/// <summary>Writes allocation-lines.csv: every line of each person's allocation. The amounts of a person's lines sum to the allocation in allocations.csv.</summary>
/// <remarks>Rule: spec 8, verb allocate. People in ordinal order of their ids, lines as in <see cref="PersonAllocation.Breakdown"/>, in pounds a year with two decimals.</remarks>
public static class AllocationLinesFile
{
    /// <summary>The name of the file in a folder: <c>allocation-lines.csv</c>.</summary>
    public const string Name = "allocation-lines.csv";

    private static readonly ResultFile<(PersonAllocation Person, int Number, CostLine Line)> File = new ResultFile<(PersonAllocation Person, int Number, CostLine Line)>()
        .Text("person_id", row => row.Person.Claim.Budget.PersonId)
        .Number("line", row => row.Number)
        .Text("kind", row => Words.LineKinds.Word(row.Line.Kind))
        .Text("label", row => row.Line.Label)
        .Pounds("amount", row => row.Line.Amount)
        .Text("note", row => row.Line.Note)
        .Text("source", row => row.Line.Source?.MarkedTitle);

    /// <summary>Writes the file.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="outcome">The envelope shared, its people in any order.</param>
    public static void Write(Stream stream, EnvelopeOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(outcome);
        File.Write(stream, outcome.InOrder().SelectMany(person => person.Breakdown.Lines.Select((line, i) => (person, i + 1, line))));
    }
}
