using PhbCalc.TopDown;

namespace PhbCalc.Data.Results;

/// <summary>Writes allocation-lines.csv: every line that makes up everybody's allocation. The amounts of a person's lines sum to the allocation in allocations.csv.</summary>
/// <remarks>Rule: spec 8, verb allocate. People in ordinal order of their ids, lines as in <see cref="PersonAllocation.Breakdown"/>, in pounds a year with two decimals.</remarks>
public static class AllocationLinesFile
{
    /// <summary>The name of the file in a folder: <c>allocation-lines.csv</c>.</summary>
    public const string Name = "allocation-lines.csv";

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="outcome">The envelope shared, its people in any order.</param>
    public static void Write(Stream stream, EnvelopeOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(outcome);
        using ResultTable table = new(stream, "person_id", "line", "kind", "label", "amount", "note", "source");
        foreach (PersonAllocation person in outcome.InOrder())
        {
            Write(table, person);
        }
    }

    private static void Write(ResultTable table, PersonAllocation person)
    {
        int number = 0;
        foreach (CostLine line in person.Breakdown.Lines.AsSpan())
        {
            table.Text(person.Claim.Budget.PersonId);
            table.Number(++number);
            table.Text(Words.LineKinds.Word(line.Kind));
            table.Text(line.Label);
            table.Pounds(line.Amount);
            table.Text(line.Note);
            table.Text(line.Source?.MarkedTitle);
            table.EndRow();
        }
    }
}
