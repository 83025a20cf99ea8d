using PhbCalc.Data;
using PhbCalc.TopDown;

namespace PhbCalc.Tool;

/// <summary>A caseload's points turned into pounds and made to fit an envelope. It is made whole or not at all.</summary>
internal static class CaseloadAllocating
{
    /// <summary>Allocates to everybody.</summary>
    /// <param name="caseload">The caseload, with an allocation table.</param>
    /// <param name="envelope">The envelope.</param>
    /// <exception cref="InvalidFilesException">The table has no amount for somebody's points: everybody it has none for is reported.</exception>
    internal static EnvelopeOutcome Of(NeedsCaseload caseload, Envelope envelope)
    {
        TopDownAllocation table = new(caseload.Table!);
        EnvelopeClaim[] claims = new EnvelopeClaim[caseload.People.Count];
        List<FileFault> faults = [];
        for (int i = 0; i < claims.Length; i++)
        {
            ScoredPerson person = caseload.People[i];
            try
            {
                claims[i] = new(table.Allocate(person.Id, person.Score.Points), person.Floor ?? Money.Zero, person.Cap);
            }
            catch (InvalidInputException exception)
            {
                faults.AddRange(exception.Faults.Select(fault => caseload.Locate(person, fault)));
            }
        }

        return faults.Count == 0 ? new EnvelopeAllocation(envelope, caseload.Policies.TopDown.Scaling).Share([.. claims]) : throw new InvalidFilesException([.. faults]);
    }
}
