using PhbCalc.BottomUp;
using PhbCalc.Data.Csv;
using PhbCalc.Rotas;

namespace PhbCalc.Data;

/// <summary>Puts the rotas of a caseload together: the PAs, and the visits on cards of pay that they work. It reports what does not fit together at its row.</summary>
/// <param name="people">The people.</param>
/// <param name="services">The services that are priced or paid.</param>
/// <param name="visits">The rows of visits.csv.</param>
/// <param name="workers">The PA of each visit that names one.</param>
/// <param name="teams">The rows of team.csv.</param>
internal sealed class RotaBuilder(People people, KnownServices services, PersonRows<Visit> visits, Dictionary<Visit, string> workers, PersonRows<TeamRow> teams)
{
    private const string Assistants = "/assistants/";

    /// <summary>Reports what does not fit together. It skips a person with a faulty row, since the rest follows from that fault.</summary>
    /// <param name="visitFaults">Takes the faults of visits.csv.</param>
    /// <param name="teamFaults">Takes the faults of team.csv.</param>
    internal void Check(FileFaults visitFaults, FileFaults teamFaults)
    {
        if (!services.HasPay && teams.Count == 0)
        {
            return;
        }

        (bool areVisitsSound, bool isTeamSound) = (visitFaults.Found == 0, teamFaults.Found == 0);
        (int[] visitPositions, int[] firstVisits) = visits.ByPerson(people.Index.Count);
        (int[] teamPositions, int[] firstTeams) = teams.ByPerson(people.Index.Count);
        for (int person = 0; person < people.Index.Count; person++)
        {
            if (firstTeams[person] == firstTeams[person + 1] && !IsAnyPaid(visitPositions.AsSpan(firstVisits[person]..firstVisits[person + 1])))
            {
                continue;
            }

            int[] ownVisits = visitPositions[firstVisits[person]..firstVisits[person + 1]];
            int[] ownTeam = teamPositions[firstTeams[person]..firstTeams[person + 1]];
            if (people[person] is { } known && Array.TrueForAll(ownVisits, i => visits[i].Value is not null) && Array.TrueForAll(ownTeam, i => teams[i].Value is not null))
            {
                int[] paid = [.. ownVisits.Where(i => services.IsPay(visits[i].Value!.Card))];
                CheckTeam(paid, ownTeam, areVisitsSound, isTeamSound, visitFaults, teamFaults);
                CheckRota(known, paid, ownTeam, visitFaults, teamFaults);
            }
        }
    }

    /// <summary>Whether any visit is on a card of pay. In a large caseload most people have no such visits and no PAs.</summary>
    private bool IsAnyPaid(ReadOnlySpan<int> positions)
    {
        foreach (int position in services.HasPay ? positions : [])
        {
            if (visits[position].Value is { } visit && services.IsPay(visit.Card))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reports a visit without a PA to work it, and a PA whose work neither the row nor a visit gives.</summary>
    private void CheckTeam(int[] paid, int[] team, bool areVisitsSound, bool isTeamSound, FileFaults visitFaults, FileFaults teamFaults)
    {
        if (team.Length == 0 && paid.Length > 0 && isTeamSound)
        {
            Add(visitFaults, visits[paid[0]].Row, CaseloadFaults.NoTeam(visits[paid[0]].Value!.Card));
        }

        foreach (int position in paid.Length == 0 && areVisitsSound ? team : [])
        {
            (_, int row, TeamRow? said) = teams[position];
            foreach (string field in new[] { said!.HasHours ? null : "weekly_hours", said.Assistant.HourlyPay is null ? "hourly_pay" : null }.OfType<string>())
            {
                Add(teamFaults, row, CaseloadFaults.NothingSaid(field));
            }
        }
    }

    private void CheckRota(Person person, int[] paid, int[] team, FileFaults visitFaults, FileFaults teamFaults)
    {
        if (team.Length == 0)
        {
            return;
        }

        try
        {
            EmployedTeam employed = new(person.Id, teams.Values(team), []);
            employed.Rota(new(person.Id, person.Start, person.End, visits.Values(paid)), Workers(visits.Values(paid)));
        }
        catch (InvalidInputException exception)
        {
            foreach (Fault fault in exception.Faults)
            {
                bool isOfTeam = fault.Path.StartsWith(Assistants, StringComparison.Ordinal);
                int position = fault.Position ?? 0;
                Add(isOfTeam ? teamFaults : visitFaults, isOfTeam ? teams[team[position]].Row : visits[paid.Where(i => workers.ContainsKey(visits[i].Value!)).ElementAt(position)].Row, fault);
            }
        }
    }

    /// <summary>The PAs of the visits that name one.</summary>
    internal ValueList<VisitWorker> Workers(ValueList<Visit> own)
    {
        if (workers.Count == 0)
        {
            return [];
        }

        List<VisitWorker> named = [];
        foreach (Visit visit in own)
        {
            if (workers.TryGetValue(visit, out string? pa))
            {
                named.Add(new(visit.Id, pa));
            }
        }

        return named.ToValueList();
    }

    private static void Add(FileFaults faults, int row, Fault fault) => faults.Add(row, faults.Sheet?.PositionOf(fault.Field) ?? int.MaxValue, fault.Field, fault);
}
