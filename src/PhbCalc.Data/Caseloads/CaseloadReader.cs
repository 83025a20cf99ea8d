using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Data.Csv;
using PhbCalc.Employment;
using PhbCalc.Sufficiency;

namespace PhbCalc.Data;

/// <summary>Reads the files of a caseload and reports the faults of all of them at once.</summary>
/// <param name="files">The files.</param>
internal sealed class CaseloadReader(InputFiles files)
{
    private readonly FileFaults peopleFaults = new(PeopleFile.Name);
    private readonly FileFaults visitFaults = new(VisitsFile.Name);
    private readonly FileFaults itemFaults = new(ItemsFile.Name);
    private readonly FileFaults packageFaults = new(PackagesFile.Name);
    private readonly FileFaults absenceFaults = new(AbsencesFile.Name);
    private readonly FileFaults needFaults = new(SupportNeedsFile.Name);
    private readonly FileFaults rateFaults = new(RatesFile.Name);
    private readonly FileFaults specialDayFaults = new(SpecialDaysFile.Name);
    private readonly FileFaults parityFaults = new(ParityFile.Name);
    private readonly FileFaults teamFaults = new(TeamFile.Name);
    private readonly FileFaults onCostFaults = new(OnCostsFile.Name);
    private readonly FileFaults policyFaults = new(PolicyFile.Name);

    private KnownServices services = KnownServices.None;
    private readonly Dictionary<Visit, string> workers = new(ReferenceEqualityComparer.Instance);
    private Packages packages = Packages.None;
    private PersonRows<Visit>? visits;
    private PersonRows<Item>? items;
    private PersonRows<Absence>? absences;
    private PersonRows<SupportNeed>? needs;
    private PersonRows<TeamRow>? teams;
    private PersonRows<OnCost>? onCosts;

    /// <summary>The people, once the files are read.</summary>
    internal People People { get; private set; } = new();

    /// <summary>The faults of people.csv, to which other files that are read with it may add.</summary>
    internal FileFaults PeopleFaults => peopleFaults;

    /// <summary>The policies, once the files are read.</summary>
    internal Policies Policies { get; private set; } = Policies.Default;

    /// <summary>The faults of each file, once the files are read.</summary>
    internal FileFaults[] Faults => [peopleFaults, visitFaults, itemFaults, packageFaults, absenceFaults, needFaults, rateFaults, specialDayFaults, parityFaults, teamFaults, onCostFaults, policyFaults];

    /// <summary>Reads the files and puts them together.</summary>
    internal Caseload Read()
    {
        ReadFiles();
        FileFaults.ThrowIfAny(Faults);
        return Build();
    }

    /// <summary>Reads people, rates and policies first, as the other files refer to them; then visits beside the rest, on a thread of their own if there is one.</summary>
    /// <param name="others">Reads other files of the same people, on this thread; null if there are none.</param>
    internal void ReadFiles(Action? others = null)
    {
        People = files.ReadRequired(peopleFaults, PeopleFile.Columns.All, People.Read) ?? new();
        SpecialDays? named = files.Read(specialDayFaults, SpecialDaysFile.Columns.All, SpecialDaysFile.Rows);
        KnownServices? rates = files.Read(rateFaults, RatesFile.Columns.All, table => RatesFile.Rows(table, named ?? SpecialDays.None));
        services = rates ?? KnownServices.None;
        Parity parity = new(files.Read(parityFaults, ParityFile.Columns.All, ParityFile.Rows), People);
        Policies = files.ReadPolicies(policyFaults);
        WorkAhead<PersonRows<Visit>?> visitsRead = WorkAhead<PersonRows<Visit>?>.Of(() => VisitsFile.Rows(files, visitFaults, People, services, workers));
        try
        {
            items = files.Read(itemFaults, ItemsFile.File.Columns, table => ItemsFile.Rows(table, PersonColumn.Of(People), parity));
            packages = files.Read(packageFaults, PackagesFile.Columns.All, PackagesFile.Rows) ?? Packages.None;
            People.RefusePackages(peopleFaults, packages);
            foreach (string unused in packages.Unused(People.Sound))
            {
                packageFaults.AddNotice($"package {unused} is nobody's: no row of {PeopleFile.Name} names it");
            }

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
        if (rates is null && visits?.Count > 0 && rateFaults.Found == 0)
        {
            rateFaults.Add(0, CaseloadFaults.MissingWithVisits(files.Place, RatesFile.Columns.All));
        }

        Rotas.Check(visitFaults, teamFaults);
    }

    private RotaBuilder Rotas => new(People, services, visits ?? new(), workers, teams ?? new());

    /// <summary>Targets of rules about a person's budget that name a visit or an item that the plan does not have: each is a fault at the position of its rule. None if rows that may have it are faulty.</summary>
    /// <param name="person">The number of the person.</param>
    /// <param name="targets">What the rules name, in their order.</param>
    internal IEnumerable<Fault> UnknownTargets(int person, IEnumerable<LineTarget> targets)
    {
        foreach ((int position, LineTarget target) in targets.Index())
        {
            (FileFaults faults, Func<int, IEnumerable<string>> ids)? known = target.Kind switch
            {
                LineTargetKind.Visit => (visitFaults, IdsOf(visits, visit => visit.Id)),
                LineTargetKind.Item => (itemFaults, person => IdsOf(items, item => item.Id)(person).Concat(packages.Of(People[person]).Select(item => item.Id))),
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

    /// <summary>Puts the files together, once there are no faults.</summary>
    internal Caseload Build()
    {
        Teams all = TeamsBuilder.Build(TeamFile.Name, PersonColumn.Of(People), teams ?? new(), onCosts ?? new()) with { Places = files.Places };
        return CaseloadBuilder.Build(People, visits ?? new(), items ?? new(), packages, absences ?? new(), needs, services, Rotas, all, Policies) with { Notices = FileFaults.NoticesOf(Faults), Places = files.Places };
    }
}
