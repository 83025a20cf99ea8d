using PhbCalc.BottomUp;
using PhbCalc.Rates.Employment;

namespace PhbCalc.Data;

/// <summary>Reads the files of a caseload and reports the faults of all of them at once.</summary>
/// <param name="source">Where the files are.</param>
/// <param name="options">How dates are written.</param>
/// <param name="progress">Who is told how far it has come; null for nobody.</param>
internal sealed class CaseloadReader(FileSource source, ReadOptions options, IProgress<ReadProgress>? progress)
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
        People people = Read(peopleFaults, PeopleColumns.All, People.Read) ?? MissingPeople();
        KnownServices? rates = Read(rateFaults, RateColumns.All, RateRows.Read);
        KnownServices services = rates ?? KnownServices.None;
        Task<PersonRows<Visit>?> visitsRead = Task.Run(() =>
            Read(visitFaults, VisitColumns.All, table => Visits.Read(table, PersonColumn.Of(people), services)));
        PersonRows<Item>? items;
        PersonRows<Absence>? absences;
        PersonRows<TeamRow>? teams;
        PersonRows<OnCost>? onCosts;
        Policies policies;
        try
        {
            items = Read(itemFaults, ItemColumns.All, table => Items.Read(table, PersonColumn.Of(people)));
            absences = Read(absenceFaults, AbsenceColumns.All, table => Absences.Read(table, PersonColumn.Of(people), services));
            teams = Read(teamFaults, TeamColumns.All, table => TeamRows.Read(table, PersonColumn.Of(people)));
            onCosts = Read(onCostFaults, OnCostColumns.All, table => OnCostRows.Read(table, PersonColumn.Of(people)));
            policies = ReadPolicies();
        }
        finally
        {
            Task.WaitAny(visitsRead);
        }

        PersonRows<Visit>? visits = visitsRead.GetAwaiter().GetResult();
        if (rates is null && visits?.Count > 0 && rateFaults.Found == 0)
        {
            rateFaults.Add(0, CaseloadFaults.MissingWithVisits(source.Place, RateColumns.All));
        }

        InvalidFilesException.ThrowIfAny(peopleFaults, visitFaults, itemFaults, absenceFaults, rateFaults, teamFaults, onCostFaults, policyFaults);
        Teams all = TeamsBuilder.Build(TeamFile.Name, PersonColumn.Of(people), teams ?? new(), onCosts ?? new());
        return CaseloadBuilder.Build(people, visits ?? new(), items ?? new(), absences ?? new(), services.Cards, all, policies);
    }

    private T? Read<T>(FileFaults faults, FileColumns columns, Func<CsvTable, T> read)
        where T : class
    {
        using Stream? stream = source.Open(faults);
        if (stream is null)
        {
            return null;
        }

        using CsvTable table = new(stream, columns, faults, options, progress);
        return read(table);
    }

    private People MissingPeople()
    {
        if (peopleFaults.Found == 0)
        {
            peopleFaults.Add(0, CaseloadFaults.Missing(source.Place, PeopleColumns.All));
        }

        return new();
    }

    private Policies ReadPolicies()
    {
        using Stream? stream = source.Open(policyFaults);
        return stream is null ? Policies.Default : PolicyReader.Read(stream, policyFaults);
    }
}
