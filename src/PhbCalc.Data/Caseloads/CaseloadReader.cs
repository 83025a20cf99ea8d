using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Data.Csv;
using PhbCalc.Employment;
using PhbCalc.Sufficiency;

namespace PhbCalc.Data;

/// <summary>Reads the files of a caseload, or of a batch of its people: those of care, and perhaps others.</summary>
/// <typeparam name="T">What the files give.</typeparam>
internal interface IPeopleReader<out T>
{
    /// <summary>What reads the files of care, and knows the faults of all.</summary>
    CaseloadReader Care { get; }

    /// <summary>Reads the files.</summary>
    void ReadFiles();

    /// <summary>Puts the files together, if there are no faults.</summary>
    T Build();
}

/// <summary>Reads the files of a caseload and reports the faults of all of them at once.</summary>
/// <param name="files">The files.</param>
/// <param name="given">The files that apply to all people, if already read; null to read them.</param>
internal sealed class CaseloadReader(InputFiles files, SharedFiles? given = null) : IPeopleReader<Caseload>
{
    private readonly FileFaults peopleFaults = new(PeopleFile.Name);
    private readonly FileFaults visitFaults = new(VisitsFile.Name);
    private readonly FileFaults itemFaults = new(ItemsFile.Name);
    private readonly FileFaults absenceFaults = new(AbsencesFile.Name);
    private readonly FileFaults needFaults = new(SupportNeedsFile.Name);
    private readonly FileFaults teamFaults = new(TeamFile.Name);
    private readonly FileFaults onCostFaults = new(OnCostsFile.Name);

    private readonly Dictionary<Visit, string> workers = new(ReferenceEqualityComparer.Instance);
    private SharedFiles shared = given ?? new();
    private PersonRows<Visit>? visits;
    private PersonRows<Item>? items;
    private PersonRows<Absence>? absences;
    private PersonRows<SupportNeed>? needs;
    private PersonRows<TeamRow>? teams;
    private PersonRows<OnCost>? onCosts;

    CaseloadReader IPeopleReader<Caseload>.Care => this;

    /// <summary>The faults of other files about the same people, which are reported after these.</summary>
    internal FileFaults[] Others { get; init; } = [];

    /// <summary>The people, once the files are read.</summary>
    internal People People { get; private set; } = new();

    /// <summary>The faults of people.csv, to which other files read with it may add.</summary>
    internal FileFaults PeopleFaults => peopleFaults;

    /// <summary>The policies, once the files are read.</summary>
    internal Policies Policies => shared.Policies;

    /// <summary>The faults of each file, after reading.</summary>
    internal FileFaults[] Faults => InOrder(FaultsOfPeople, shared);

    /// <summary>The faults of the files that have rows about people.</summary>
    internal FileFaults[] FaultsOfPeople => [peopleFaults, visitFaults, itemFaults, absenceFaults, needFaults, teamFaults, onCostFaults, .. Others];

    /// <summary>The faults of all files, in the order in which they are reported.</summary>
    /// <param name="ofPeople">Those of <see cref="FaultsOfPeople"/>.</param>
    /// <param name="shared">The files that apply to all people.</param>
    internal static FileFaults[] InOrder(FileFaults[] ofPeople, SharedFiles shared) =>
        [.. ofPeople[..3], shared.OfPackages, .. ofPeople[3..5], shared.OfRates, shared.OfSpecialDays, shared.OfParity, .. ofPeople[5..7], shared.OfPolicies, .. ofPeople[7..]];

    /// <summary>Whether rates are missing, after reading: there are visits, and no rates.csv.</summary>
    internal bool LacksRates { get; private set; }

    /// <summary>The packages that no person has, after reading.</summary>
    internal IEnumerable<string> UnusedPackages => shared.Packages.Unused(People.Sound);

    /// <summary>Reads the files and puts them together.</summary>
    internal Caseload Read()
    {
        ReadFiles();
        FileFaults.ThrowIfAny(Faults);
        return Build();
    }

    void IPeopleReader<Caseload>.ReadFiles() => ReadFiles();

    /// <summary>Reads people, rates and policies first, since the other files refer to them; then visits beside the rest, on a separate thread if there is one.</summary>
    /// <param name="others">Reads other files of the same people, on this thread; null if there are none.</param>
    internal void ReadFiles(Action? others = null)
    {
        People = files.ReadRequired(peopleFaults, PeopleFile.Columns.All, People.Read) ?? new();
        shared = given ?? SharedFiles.Read(files);
        KnownServices services = shared.Services;
        Parity parity = new(shared.Parity, People);
        WorkAhead<PersonRows<Visit>?> visitsRead = WorkAhead<PersonRows<Visit>?>.Of(() => VisitsFile.Rows(files, visitFaults, People, services, workers));
        try
        {
            items = files.Read(itemFaults, ItemsFile.File.Columns, table => ItemsFile.Rows(table, PersonColumn.Of(People), parity));
            People.RefusePackages(peopleFaults, shared.Packages);
            absences = files.Read(absenceFaults, AbsencesFile.File.Columns, table => AbsencesFile.Rows(table, PersonColumn.Of(People), services));
            needs = files.Read(needFaults, SupportNeedsFile.File.Columns, table => SupportNeedsFile.Rows(table, PersonColumn.Of(People)));
            teams = files.Read(teamFaults, TeamFile.File.Columns, table => TeamFile.Rows(table, PersonColumn.Of(People), services.HasPay));
            onCosts = files.Read(onCostFaults, OnCostsFile.File.Columns, table => OnCostsFile.Rows(table, PersonColumn.Of(People)));
            others?.Invoke();
        }
        finally
        {
            visitsRead.Settle();
        }

        visits = visitsRead.Result();
        LacksRates = !shared.HasRates && visits?.Count > 0;
        if (given is null)
        {
            shared.Tell(LacksRates, UnusedPackages);
        }

        Rotas.Check(visitFaults, teamFaults);
    }

    private RotaBuilder Rotas => new(People, shared.Services, visits ?? new(), workers, teams ?? new());

    /// <summary>The faults of rules whose target is a visit or an item that is not in the plan, each at the position of its rule. None if a faulty row may have the visit or item.</summary>
    /// <param name="person">The number of the person.</param>
    /// <param name="targets">The targets of the rules, in their order.</param>
    internal IEnumerable<Fault> UnknownTargets(int person, IEnumerable<LineTarget> targets)
    {
        foreach ((int position, LineTarget target) in targets.Index())
        {
            (FileFaults faults, Func<int, IEnumerable<string>> ids)? known = target.Kind switch
            {
                LineTargetKind.Visit => (visitFaults, IdsOf(visits, visit => visit.Id)),
                LineTargetKind.Item => (itemFaults, person => IdsOf(items, item => item.Id)(person).Concat(shared.Packages.Of(People[person]).Select(item => item.Id))),
                _ => null,
            };
            if (known is var (own, idsOf) && own.Found == 0 && !idsOf(person).Contains(target.Name, StringComparer.Ordinal))
            {
                yield return CaseloadFaults.UnknownTarget(target, own.File, idsOf(person)).Under("rules", position);
            }
        }
    }

    private Func<int, IEnumerable<string>> IdsOf<T>(PersonRows<T>? rows, Func<T, string> id)
        where T : class => person => rows is null ? [] : rows.ByPerson(People.Index.Count) is var (positions, starts)
            ? positions[starts[person]..starts[person + 1]].Select(position => rows[position].Value).OfType<T>().Select(id)
            : [];

    /// <summary>Puts the files together, if there are no faults.</summary>
    public Caseload Build()
    {
        Teams all = TeamsBuilder.Build(TeamFile.Name, PersonColumn.Of(People), teams ?? new(), onCosts ?? new()) with { Places = files.Places };
        return CaseloadBuilder.Build(People, visits ?? new(), items ?? new(), shared.Packages, absences ?? new(), needs, shared.Services, Rotas, all, Policies) with { Notices = FileFaults.NoticesOf(Faults), Places = files.Places, Costings = shared.Costings };
    }
}
