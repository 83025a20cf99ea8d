using PhbCalc.Rates.Employment;

namespace PhbCalc.Data;

/// <summary>Puts the rows of team.csv and oncosts.csv together, person by person. The rows are without fault.</summary>
internal static class TeamsBuilder
{
    /// <summary>The teams of the people that the rows are about.</summary>
    /// <param name="file">What team.csv is called in messages.</param>
    /// <param name="people">The people.</param>
    /// <param name="rows">The rows of team.csv.</param>
    /// <param name="onCosts">The rows of oncosts.csv.</param>
    internal static Teams Build(string file, PersonColumn people, PersonRows<TeamRow> rows, PersonRows<OnCost> onCosts)
    {
        (int[] rowPositions, int[] firstRows) = rows.ByPerson(people.Count);
        (int[] costPositions, int[] firstCosts) = onCosts.ByPerson(people.Count);
        List<Team> teams = [];
        List<int[]> numbers = [];
        List<PersonOnCosts> costs = [];
        IEnumerable<int> concerned = Enumerable.Range(0, people.Count).Where(person => Has(firstRows, person) || Has(firstCosts, person));
        foreach (int person in concerned.OrderBy(people.Id, StringComparer.Ordinal))
        {
            PersonOnCosts own = new(people.Id(person), onCosts.Values(costPositions.AsSpan(firstCosts[person]..firstCosts[person + 1])));
            if (own.OnCosts.Count > 0)
            {
                costs.Add(own);
            }

            if (Has(firstRows, person))
            {
                int[] positions = rowPositions[firstRows[person]..firstRows[person + 1]];
                ValueList<TeamRow> assistants = rows.Values(positions);
                teams.Add(new(own.PersonId, assistants.Select(row => row.Assistant).ToValueList(), own.OnCosts, assistants[0].ClaimsEmploymentAllowance));
                numbers.Add(Array.ConvertAll(positions, position => rows[position].Row));
            }
        }

        return new(teams.ToValueList(), costs.ToValueList(), file, [.. numbers]);
    }

    private static bool Has(int[] starts, int person) => starts[person + 1] > starts[person];
}
