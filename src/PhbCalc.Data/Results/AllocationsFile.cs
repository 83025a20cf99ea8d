using PhbCalc.TopDown;

namespace PhbCalc.Data.Results;

/// <summary>Writes allocations.csv: what each person gets out of an envelope. It has a header only if the caseload could not be made to fit.</summary>
/// <remarks>Rule: spec 8, verb allocate. People in ordinal order of their ids; pounds a year with two decimals; floor and cap are blank where there is none.</remarks>
public static class AllocationsFile
{
    /// <summary>The name of the file in a folder: <c>allocations.csv</c>.</summary>
    public const string Name = "allocations.csv";

    private static readonly ResultFile<PersonAllocation> File = new ResultFile<PersonAllocation>()
        .Text("person_id", person => person.Claim.Budget.PersonId)
        .Number("points", person => person.Claim.Budget.Points)
        .Pounds("table_amount", person => person.Claim.Budget.TableAmount)
        .Pounds("floor", person => person.Claim.Floor == Money.Zero ? null : person.Claim.Floor)
        .Pounds("cap", person => person.Claim.Cap)
        .Pounds("allocation", person => person.Amount);

    /// <summary>Writes the file.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="outcome">The envelope shared, its people in any order.</param>
    public static void Write(Stream stream, EnvelopeOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(outcome);
        File.Write(stream, outcome.InOrder());
    }

    /// <summary>The people in ordinal order of their ids, whatever the order of their claims.</summary>
    internal static IEnumerable<PersonAllocation> InOrder(this EnvelopeOutcome outcome) =>
        outcome.People.OrderBy(person => person.Claim.Budget.PersonId, StringComparer.Ordinal);
}
