using PhbCalc.TopDown;

namespace PhbCalc.Data.Results;

/// <summary>Writes allocations.csv: what everybody gets out of an envelope. It has a header only if the caseload could not be made to fit.</summary>
/// <remarks>Rule: spec 8, verb allocate. People in ordinal order of their ids; pounds a year with two decimals; floor and cap are blank where there is none.</remarks>
public static class AllocationsFile
{
    /// <summary>The name of the file in a folder: <c>allocations.csv</c>.</summary>
    public const string Name = "allocations.csv";

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="outcome">The envelope shared, its people in any order.</param>
    public static void Write(Stream stream, EnvelopeOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(outcome);
        using ResultTable table = new(stream, "person_id", "points", "table_amount", "floor", "cap", "allocation");
        foreach (PersonAllocation person in outcome.InOrder())
        {
            TopDownBudget budget = person.Claim.Budget;
            table.Text(budget.PersonId);
            table.Number(budget.Points);
            table.Pounds(budget.TableAmount);
            table.Pounds(person.Claim.Floor == Money.Zero ? null : person.Claim.Floor);
            table.Pounds(person.Claim.Cap);
            table.Pounds(person.Amount);
            table.EndRow();
        }
    }

    /// <summary>The people in ordinal order of their ids, whatever the order of their claims.</summary>
    internal static IEnumerable<PersonAllocation> InOrder(this EnvelopeOutcome outcome) =>
        outcome.People.OrderBy(person => person.Claim.Budget.PersonId, StringComparer.Ordinal);
}
