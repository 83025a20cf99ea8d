using PhbCalc.Data;
using PhbCalc.Employment;

namespace PhbCalc.Tool;

/// <summary>Costs teams. It is done for all of them or not at all: the faults of all teams come together.</summary>
internal static class TeamCosting
{
    /// <summary>What each team costs, by the id of the person, in ordinal order.</summary>
    /// <exception cref="InvalidFilesException">Somebody's employment breaks a rule.</exception>
    internal static SortedList<string, EmploymentCost> Of(Teams teams, EmploymentCosting costing, ProgressBars progress)
    {
        SortedList<string, EmploymentCost> costs = new(teams.All.Count, StringComparer.Ordinal);
        List<FileFault> faults = [];
        foreach (Team team in teams.All)
        {
            progress.Show("costing employment", costs.Count + 1, teams.All.Count);
            try
            {
                costs.Add(team.PersonId, costing.Cost(team));
            }
            catch (InvalidInputException exception)
            {
                faults.AddRange(exception.Faults.Select(fault => teams.Locate(team, fault)));
            }
        }

        return faults.Count == 0 ? costs : throw new InvalidFilesException([.. faults.OrderBy(fault => fault.Row)]);
    }
}
