using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Data.Csv;
using PhbCalc.Rates;
using PhbCalc.Rotas;
using PhbCalc.Sufficiency;

namespace PhbCalc.Data;

/// <summary>The care plans of all people, with the rates, the teams of PAs and the policies to cost them by.</summary>
/// <remarks>This type is immutable. <see cref="CaseloadFolder"/> reads one from files. Rule: spec 8, Files.</remarks>
public sealed record Caseload
{
    private const string OfRota = "/rota/";

    private readonly RowNumbers rows;
    private readonly IReadOnlyDictionary<RateRow, int> payRows;

    internal Caseload(ValueList<Person> people, ValueList<CarePlan> plans, PricesAndPay rates, ValueList<Rota> rotas, Teams teams, Policies policies, RowNumbers rows)
    {
        (People, Plans, RateCards, PayRates, Rotas, Teams, Policies) = (people, plans, rates.Prices, rates.Pay, rotas, teams, policies);
        (this.rows, payRows) = (rows, rates.PayRows);
    }

    /// <summary>The people, in ordinal order of their ids.</summary>
    public ValueList<Person> People { get; }

    /// <summary>The care plan of each person, in the same order, with visits on cards of prices and of pay. Visits, items and absences are in the order of their files.</summary>
    public ValueList<CarePlan> Plans { get; }

    /// <summary>The cards of prices, in pounds per the unit of each service; empty if there is no rates.csv.</summary>
    public RateCards RateCards { get; }

    /// <summary>The cards of pay, in pounds per the unit of each service; null if there are none.</summary>
    public PayRates? PayRates { get; }

    /// <summary>
    /// The rota of each person who employs PAs, in ordinal order of their ids: the PAs of team.csv, the person's plan, whose visits on cards of pay they work, and on-costs. PAs of a person
    /// without such visits work constant hours.
    /// </summary>
    public ValueList<Rota> Rotas { get; }

    /// <summary>The PAs that people employ, and their on-costs; none if there is no team.csv and no oncosts.csv.</summary>
    public Teams Teams { get; }

    /// <summary>Whether needs.csv is there.</summary>
    public bool HasNeeds { get; internal init; }

    /// <summary>The needs of each person, in the order of <see cref="Plans"/>, each person's in the order of needs.csv; empty lists if it does not exist.</summary>
    public ValueList<ValueList<SupportNeed>> Needs { get; internal init; }

    /// <summary>The needs of a person; none if no person has that id, or needs.csv has none.</summary>
    /// <param name="personId">The id of the person, exactly as written.</param>
    public ValueList<SupportNeed> NeedsOf(string personId) => IndexOf(personId) is >= 0 and var index ? Needs[index] : [];

    /// <summary>The policies; <see cref="Policies.Default"/> if there is no policy.json.</summary>
    public Policies Policies { get; }

    /// <summary>What a reader of the results should know about the files, although it stops nothing: a last row that is cut short, dates that read both ways.</summary>
    public ValueList<Notice> Notices { get; internal init; }

    /// <summary>What works out its budgets, shared with other batches of the same caseload.</summary>
    internal PreparedCostings Costings { get; init; } = new();

    /// <summary>The sheets read in place of files.</summary>
    internal SheetPlaces Places { get; init; } = SheetPlaces.None;

    /// <summary>The care plan of a person; null if no person has that id.</summary>
    /// <param name="personId">The id of the person, exactly as written.</param>
    public CarePlan? FindPlan(string personId) => IndexOf(personId) is >= 0 and var index ? Plans[index] : null;

    /// <summary>The groups that a person belongs to; none if no person has that id.</summary>
    /// <param name="personId">The id of the person, exactly as written.</param>
    public ValueList<PersonGroup> GroupsOf(string personId) => IndexOf(personId) is >= 0 and var index ? People[index].Groups : [];

    /// <summary>The rota of a person; null if the person has no PAs, or no person has that id.</summary>
    /// <param name="personId">The id of the person, exactly as written.</param>
    public Rota? FindRota(string personId)
    {
        ArgumentNullException.ThrowIfNull(personId);
        return OrdinalSearch.IndexOf(Rotas, personId, rota => rota.Plan.PersonId) is >= 0 and var index ? Rotas[index] : null;
    }

    /// <summary>
    /// Whether the PAs of a person are in the plan, and so part of the budget: as people.csv says; otherwise true if one of the person's visits is on a card of pay, or the person has no visits.
    /// Rule: spec 7, One budget from one folder.
    /// </summary>
    /// <param name="personId">The id of the person, exactly as written.</param>
    /// <returns>False if they are an alternative to the plan, the person has no PAs, or no person has that id.</returns>
    public bool IsTeamInPlan(string personId) => FindRota(personId) is { } rota && IndexOf(personId) is var index
        && (People[index].Team is { } said ? said == TeamPlace.Plan : rota.Plan.Visits.Count == 0 || (PayRates is { } pay && rota.Plan.Visits.Any(visit => pay.Has(visit.Card))));

    /// <summary>The rota of a person whose PAs are in the plan: see <see cref="IsTeamInPlan"/>; null otherwise.</summary>
    /// <param name="personId">The id of the person, exactly as written.</param>
    public Rota? RotaInPlan(string personId) => Rotas.Count > 0 && IsTeamInPlan(personId) ? FindRota(personId) : null;

    /// <summary>Works out the one budget of each person, by the rates and policies of this caseload.</summary>
    /// <param name="figures">The published figures; only bank holidays are needed if no PA is in a plan. Pay days after the period go by <see cref="PublishedFigures.ForPayDaysAfter"/>.</param>
    /// <param name="period">The period, first and last day included.</param>
    /// <exception cref="InvalidInputException">The period is out of range, or figures and policies do not go together, as <see cref="BottomUpCosting"/> and <see cref="RotaCosting"/> say.</exception>
    public BudgetCosting Costing(PublishedFigures figures, DateInterval period)
    {
        ArgumentNullException.ThrowIfNull(figures);
        bool employs = PayRates is not null || Rotas.Count > 0;
        return Costings.Costing(figures, period, employs, () => new(new(RateCards, figures.BankHolidays, period, Policies.Costing), employs ? Employing(figures, period) : null));
    }

    /// <summary>
    /// The same caseload with every rate of rates.csv, and what team.csv pays PAs in plans by the hour, raised by a share: for a year whose rates nobody knows. Pay that is then under a minimum wage that is published or
    /// assumed is lifted to it. <see cref="Teams"/>, the alternatives to plans, stay as they are.
    /// </summary>
    /// <param name="share">The share, above -1: 0.03 is 3% more; each rate is rounded to the penny.</param>
    /// <param name="figures">The published figures.</param>
    /// <param name="period">The days that are costed, first and last included.</param>
    /// <exception cref="InvalidInputException">The share is -1 or below, or a rate becomes too large.</exception>
    public Caseload Raised(Ratio share, PublishedFigures figures, DateInterval period)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(period);
        RaisedPay pay = new(share, figures.MinimumWages, period);
        RaisedRates raised = Costings.Raised(share, figures, period, () =>
        {
            RaisedPay ofCards = new(share, figures.MinimumWages, period);
            return new(RateCards.Services.Count == 0 ? RateCards : RateCards.Raised(share), PayRates is { } own ? ofCards.Of(own) : null, ofCards.LiftedRates);
        });
        ValueList<Rota> rotas = [.. Rotas.Select(rota => IsTeamInPlan(rota.Plan.PersonId) ? pay.Of(rota) : rota)];
        return new(People, Plans, new(raised.Prices, raised.Pay), rotas, Teams, Policies, rows)
        {
            HasNeeds = HasNeeds,
            Needs = Needs,
            Notices = Notices,
            Places = Places,
            Costings = raised.Costings,
            LiftedRates = raised.Lifted,
            LiftedAssistants = pay.LiftedAssistants,
        };
    }

    /// <summary>How many rates of cards of pay <see cref="Raised"/> lifted to the minimum wage; 0 otherwise.</summary>
    public int LiftedRates { get; private init; }

    /// <summary>How many PAs whose pay is in team.csv <see cref="Raised"/> lifted to the minimum wage; 0 otherwise.</summary>
    public int LiftedAssistants { get; private init; }

    /// <summary>What works out what employing PAs costs by the calendar, at the cards of pay of this caseload.</summary>
    /// <param name="figures">The published figures. Pay days after the period go by <see cref="PublishedFigures.ForPayDaysAfter"/>.</param>
    /// <param name="period">The period, first and last day included.</param>
    /// <param name="policies">The policies; those of the caseload if not given.</param>
    /// <exception cref="InvalidInputException">Figures, policies and the period do not go together, as <see cref="RotaCosting"/> says; or the indicative rate is a limit, and no figure is published that makes it.</exception>
    public RotaCosting Employing(PublishedFigures figures, DateInterval period, Policies? policies = null)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(period);
        Policies used = policies ?? Policies;
        return new(
            figures.ForPayDaysAfter(period).Employment, PayRates, figures.BankHolidays, period, used.Rota, used.Employment, used.Costing, IndicativeRate(figures, used, period.Start));
    }

    /// <summary>The indicative rate of PAs on a day. If it is not a limit, a figure not published for the day stops nothing: there is nothing to compare with.</summary>
    private static Money? IndicativeRate(PublishedFigures figures, Policies policies, LocalDate day)
    {
        try
        {
            return new PaPricing(figures.MinimumWages, figures.AgendaForChangePay, figures.UnsocialHours, policies.PaRate).Price(day).Indicative;
        }
        catch (InvalidInputException) when (policies.Rota.IndicativeRate == IndicativeRateRule.Note)
        {
            return null;
        }
    }

    /// <summary>Gives the place in the files of a fault found when one of these rotas is costed.</summary>
    /// <param name="rota">The rota, one of <see cref="Rotas"/>.</param>
    /// <param name="fault">A fault of <see cref="RotaCosting.Totals"/> or <see cref="RotaCosting.Cost"/> for it.</param>
    /// <returns>The row of visits.csv if the fault is of a visit, that of team.csv if it is of a PA, otherwise the person's first row of team.csv.</returns>
    /// <exception cref="ArgumentException">The rota is not one of this caseload.</exception>
    public FileFault Locate(Rota rota, Fault fault)
    {
        ArgumentNullException.ThrowIfNull(rota);
        ArgumentNullException.ThrowIfNull(fault);
        int person = IndexOf(rota.Plan.PersonId);
        if (FindRota(rota.Plan.PersonId) is not { } own || own.Plan.Visits.Count != rota.Plan.Visits.Count || own.Assistants.Count != rota.Assistants.Count)
        {
            throw new ArgumentException("The rota is not one of this caseload: give one of its Rotas.", nameof(rota));
        }

        bool isOfVisit = fault.Path.StartsWith("/plan/visits/", StringComparison.Ordinal) || fault.Path.StartsWith("/visits/", StringComparison.Ordinal);
        return isOfVisit && fault.Position is { } visit ? Places.At(new(VisitsFile.Name, rows.OfVisit(person, visit), fault.Field, fault))
            : fault.Field == RotaFaults.Pay ? PlaceOfPay(rota, fault)
            : Teams.At(rota.Plan.PersonId, fault);
    }

    /// <summary>Where the pay of a PA is written: the lowest rate an hour of the cards that the PA works by, in force on the day of the fault; <c>hourly_pay</c> in team.csv for a PA who works no visit.</summary>
    private FileFault PlaceOfPay(Rota rota, Fault fault)
    {
        string assistant = rota.Assistants[fault.Position ?? 0].Id;
        IEnumerable<RateRow> rates = PayRates is not { } pay ? [] :
            from visit in rota.Plan.Visits
            where pay.Has(visit.Card) && (rota.WorkedBy.FirstOrDefault(worker => worker.VisitId == visit.Id)?.AssistantId ?? assistant) == assistant
            from version in pay.Cards.Find(visit.Card, visit.Service)?.Versions.SkipWhile(version => version.ValidTo < fault.Day).Take(1) ?? []
            from row in version.Rows
            where row.Unit == RateUnit.Hour
            select row;
        return rates.MinBy(row => row.Rate) is { } rate
            ? Places.At(new(RatesFile.Name, payRows.GetValueOrDefault(rate), "rate", fault with { Field = "rate", Path = "/rate", Subject = null }))
            : Teams.At(rota.Plan.PersonId, fault with { Field = "hourly_pay" });
    }

    /// <summary>Works something out for each person who employs PAs, on all cores. It succeeds for all people or for none, and reports all faults together.</summary>
    /// <typeparam name="T">What is worked out, such as <see cref="RotaCost"/>.</typeparam>
    /// <param name="work">Works the answer out for one, such as <see cref="RotaCosting.Cost"/>. It is called from several threads.</param>
    /// <param name="progress">Gets reports of progress from the working threads; null (the default) for none.</param>
    /// <param name="cancellation">Stops it early; by default it does not stop.</param>
    /// <returns>One answer each, in the order of <see cref="Rotas"/>.</returns>
    /// <exception cref="InvalidFilesException">A budget cannot be worked out: all faults of all people are reported, each at its row, in the order of file and row.</exception>
    /// <exception cref="OperationCanceledException">It was stopped early.</exception>
    public ValueList<T> EachRota<T>(Func<Rota, T> work, IProgress<PeopleProgress>? progress = null, CancellationToken cancellation = default) =>
        Everybody.Each(Rotas, work, Locate, progress, cancellation);

    /// <summary>Works something out for each person who employs PAs, one after another in the order of <see cref="Rotas"/>, and keeps no answer. It works some out ahead, on all cores.</summary>
    /// <typeparam name="T">What is worked out, such as <see cref="RotaCost"/>.</typeparam>
    /// <param name="work">Works the answer out for one, such as <see cref="RotaCosting.Cost"/>. It is called from several threads.</param>
    /// <exception cref="InvalidFilesException">An answer cannot be worked out, which shows when its turn comes. It does not happen if totals were worked out first, by <see cref="EachRota"/>.</exception>
    public IEnumerable<T> EachRotaInTurn<T>(Func<Rota, T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return Everybody.InTurn(Rotas, work, Locate);
    }

    /// <summary>Gives the place in the files of a fault found when one of these plans is costed.</summary>
    /// <param name="plan">The plan, one of <see cref="Plans"/>.</param>
    /// <param name="fault">A fault of <see cref="BudgetCosting.Totals"/> or <see cref="BudgetCosting.Cost"/> for it, or of <see cref="BottomUpCosting"/>.</param>
    /// <returns>The row of visits.csv if the fault has the position of a visit, that of team.csv if it is of a PA, otherwise the person's row of people.csv.</returns>
    /// <exception cref="ArgumentException">The plan is not one of this caseload.</exception>
    public FileFault Locate(CarePlan plan, Fault fault)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(fault);
        if (fault.Path.StartsWith(OfRota, StringComparison.Ordinal) && FindRota(plan.PersonId) is { } rota)
        {
            return Locate(rota, fault with { Path = fault.Path[(OfRota.Length - 1)..] });
        }

        int index = IndexOf(plan.PersonId);
        if (index < 0 || Plans[index].Visits.Count != plan.Visits.Count)
        {
            throw new ArgumentException("The plan is not one of this caseload: give one of its Plans.", nameof(plan));
        }

        return Places.At(fault.Position is { } visit
            ? new(VisitsFile.Name, rows.OfVisit(index, visit), fault.Field, fault)
            : new(PeopleFile.Name, rows.OfPerson(index), fault.Field, fault));
    }

    /// <summary>Works something out for each person, on all cores. It succeeds for all people or for none, and reports all faults together.</summary>
    /// <typeparam name="T">What is worked out, such as <see cref="BottomUpTotals"/>.</typeparam>
    /// <param name="work">Works the answer out for one, such as <see cref="BottomUpCosting.Totals"/>. It is called from several threads.</param>
    /// <param name="progress">Gets reports of progress from the working threads; null (the default) for none.</param>
    /// <param name="cancellation">Stops it early; by default it does not stop.</param>
    /// <returns>One answer each, in the order of <see cref="Plans"/>.</returns>
    /// <exception cref="InvalidFilesException">A budget cannot be worked out: all faults of all people are reported, each at its row, in the order of file and row.</exception>
    /// <exception cref="OperationCanceledException">It was stopped early.</exception>
    public ValueList<T> Each<T>(Func<CarePlan, T> work, IProgress<PeopleProgress>? progress = null, CancellationToken cancellation = default) =>
        Everybody.Each(Plans, work, Locate, progress, cancellation);

    /// <summary>Works something out for each person, one after another in the order of <see cref="Plans"/>, and keeps no answer: answers with every line would take too much memory. It works some out ahead, on all cores.</summary>
    /// <typeparam name="T">What is worked out, such as <see cref="BottomUpBudget"/>.</typeparam>
    /// <param name="work">Works the answer out for one, such as <see cref="BottomUpCosting.Cost"/>. It is called from several threads.</param>
    /// <exception cref="InvalidFilesException">An answer cannot be worked out, which shows when its turn comes. It does not happen if totals were worked out first, by <see cref="Each"/>.</exception>
    public IEnumerable<T> EachInTurn<T>(Func<CarePlan, T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return Everybody.InTurn(Plans, work, Locate);
    }

    /// <summary>Whether both have equal people, plans, rates, teams and policies, from any rows.</summary>
    /// <param name="other">The caseload to compare with.</param>
    public bool Equals(Caseload? other) => other is not null && People == other.People && Plans == other.Plans
        && RateCards == other.RateCards && PayRates == other.PayRates && Rotas == other.Rotas && Teams == other.Teams && Policies == other.Policies && HasNeeds == other.HasNeeds && Needs == other.Needs;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(People, Plans, RateCards, Teams, Policies, Needs);

    /// <summary>The row of visits.csv of a visit of a person, both by their positions.</summary>
    internal int RowOfVisit(int person, int visit) => rows.OfVisit(person, visit);

    private int IndexOf(string personId)
    {
        ArgumentNullException.ThrowIfNull(personId);
        return OrdinalSearch.IndexOf(People, personId, person => person.Id);
    }
}

/// <summary>
/// Reads a caseload from its files: people.csv, visits.csv, items.csv, packages.csv, absences.csv, needs.csv, rates.csv, special-days.csv, parity.csv, team.csv, oncosts.csv and policy.json. Only
/// people.csv is required, and rates.csv if there are visits; other files that could hold rows make a notice (<see cref="ReadOptions.Notices"/>).
/// </summary>
/// <remarks>Rule: spec 8, Files.</remarks>
/// <example>
/// <code>
/// Caseload caseload = CaseloadFolder.Read(folder); // people.csv, visits.csv, rates.csv and what else is there
/// BottomUpCosting costing = new(caseload.RateCards, PublishedFigures.Bundled.BankHolidays, new FinancialYear(2026).Days, caseload.Policies.Costing);
/// Money total = costing.Cost(caseload.Plans[0]).Totals.Total;
/// </code>
/// </example>
public static class CaseloadFolder
{
    /// <summary>The names of the files, the most important first.</summary>
    internal static readonly string[] Names =
    [
        PeopleFile.Name, VisitsFile.Name, ItemsFile.Name, PackagesFile.Name, AbsencesFile.Name, SupportNeedsFile.Name, RatesFile.Name, SpecialDaysFile.Name, ParityFile.Name, TeamFile.Name, OnCostsFile.Name, PolicyFile.Name,
    ];

    /// <summary>Reads a caseload from a folder.</summary>
    /// <param name="folder">The path of the folder.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <param name="progress">Gets reports of progress for each file from the reading threads; null (the default) for none.</param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    /// <exception cref="InvalidFilesException">Some files are wrong, or a required file is missing. All faults of all files are reported at once.</exception>
    public static Caseload Read(string folder, ReadOptions? options = null, IProgress<ReadProgress>? progress = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return new CaseloadReader(new(KnownFiles.Folder(folder, Names, options), options, progress)).Read();
    }

    /// <summary>Reads a caseload from a folder, with some files of other places before its own: next year's rates.csv, or other policies.</summary>
    /// <param name="folder">The path of the folder.</param>
    /// <param name="instead">Opens a file to read in place of the folder's own, by its name; null for a file of the folder. A policy.json replaces a policy.csv too, and the other way round.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <param name="progress">Gets reports of progress for each file from the reading threads; null (the default) for none.</param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    /// <exception cref="InvalidFilesException">Some files are wrong, or a required file is missing. All faults of all files are reported at once.</exception>
    public static Caseload Read(string folder, Func<string, Stream?> instead, ReadOptions? options = null, IProgress<ReadProgress>? progress = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        ArgumentNullException.ThrowIfNull(instead);
        return new CaseloadReader(new(CaseloadBatches.Source(folder, instead, options), options, progress)).Read();
    }

    /// <summary>Reads a caseload from files that are not in a folder, such as files sent to a web page.</summary>
    /// <param name="open">
    /// Opens a file by its name, and returns null if it does not exist. It is called from several threads. The streams are closed after reading.
    /// </param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <param name="progress">Gets reports of progress for each file from the reading threads; null (the default) for none.</param>
    /// <exception cref="InvalidFilesException">Some files are wrong, or a required file is missing. All faults of all files are reported at once.</exception>
    public static Caseload Read(Func<string, Stream?> open, ReadOptions? options = null, IProgress<ReadProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new CaseloadReader(new(FileSource.Given(open), options, progress)).Read();
    }
}
