using PhbCalc.BottomUp;
using PhbCalc.Rates.Employment;

namespace PhbCalc.Data;

/// <summary>Reads the files of a caseload and reports the faults of all of them at once.</summary>
/// <param name="files">The files.</param>
internal sealed class CaseloadReader(InputFiles files)
{
    private readonly FileFaults peopleFaults = new(PeopleFile.Name);
    private readonly FileFaults visitFaults = new(VisitsFile.Name);
    private readonly FileFaults itemFaults = new(ItemsFile.Name);
    private readonly FileFaults absenceFaults = new(AbsencesFile.Name);
    private readonly FileFaults rateFaults = new(RatesFile.Name);
    private readonly FileFaults teamFaults = new(TeamFile.Name);
    private readonly FileFaults onCostFaults = new(OnCostsFile.Name);
    private readonly FileFaults policyFaults = new(PolicyFile.Name);

    /// <summary>Reads people and rates first, as the other files refer to them; then visits on a thread of their own beside the rest.</summary>
    internal Caseload Read()
    {
        People people = files.ReadRequired(peopleFaults, PeopleColumns.All, People.Read) ?? new();
        KnownServices? rates = files.Read(rateFaults, RateColumns.All, RateRows.Read);
        KnownServices services = rates ?? KnownServices.None;
        Task<PersonRows<Visit>?> visitsRead = Task.Run(() =>
            files.Read(visitFaults, VisitColumns.All, table => Visits.Read(table, PersonColumn.Of(people), services)));
        PersonRows<Item>? items;
        PersonRows<Absence>? absences;
        PersonRows<TeamRow>? teams;
        PersonRows<OnCost>? onCosts;
        Policies policies;
        try
        {
            items = files.Read(itemFaults, ItemColumns.All, table => Items.Read(table, PersonColumn.Of(people)));
            absences = files.Read(absenceFaults, AbsenceColumns.All, table => Absences.Read(table, PersonColumn.Of(people), services));
            teams = files.Read(teamFaults, TeamColumns.All, table => TeamRows.Read(table, PersonColumn.Of(people)));
            onCosts = files.Read(onCostFaults, OnCostColumns.All, table => OnCostRows.Read(table, PersonColumn.Of(people)));
            policies = files.ReadPolicies(policyFaults);
        }
        finally
        {
            Task.WaitAny(visitsRead);
        }

        PersonRows<Visit>? visits = visitsRead.GetAwaiter().GetResult();
        if (rates is null && visits?.Count > 0 && rateFaults.Found == 0)
        {
            rateFaults.Add(0, CaseloadFaults.MissingWithVisits(files.Place, RateColumns.All));
        }

        InvalidFilesException.ThrowIfAny(peopleFaults, visitFaults, itemFaults, absenceFaults, rateFaults, teamFaults, onCostFaults, policyFaults);
        Teams all = TeamsBuilder.Build(TeamFile.Name, PersonColumn.Of(people), teams ?? new(), onCosts ?? new());
        return CaseloadBuilder.Build(people, visits ?? new(), items ?? new(), absences ?? new(), services.Cards, all, policies);
    }
}
