namespace PhbCalc.Data;

/// <summary>In which rows the people and the visits of a caseload stood. There can be millions, so it is two lists of numbers.</summary>
/// <param name="people">The row of each person, in the order of the caseload.</param>
/// <param name="visits">The row of each visit, person by person in that order.</param>
/// <param name="firstVisits">Where the visits of each person start in that list.</param>
internal sealed class RowNumbers(int[] people, int[] visits, int[] firstVisits)
{
    internal int OfPerson(int person) => people[person];

    internal int OfVisit(int person, int visit) => visits[firstVisits[person] + visit];
}
