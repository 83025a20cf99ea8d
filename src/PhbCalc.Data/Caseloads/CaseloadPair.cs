using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Rates;
using PhbCalc.Rotas;

namespace PhbCalc.Data;

/// <summary>A caseload before and after a change, to work out again the people whom the change touches.</summary>
/// <remarks>
/// This type is immutable, and many threads can share one. A change touches a person whose plan or team differs, who is in only one of the two, or whose visits are on a service with other rates.
/// It touches all people if days, policies, bank holidays or special days differ. Rule: spec 10, Change everybody.
/// </remarks>
/// <example>
/// <code>
/// DateInterval year = new FinancialYear(2026).Days;
/// Caseload Read(string rate) => CaseloadFolder.Read(name => name switch
/// {
///     "people.csv" => new MemoryStream("person_id,start\nP1,2026-04-01\n"u8.ToArray()),
///     "visits.csv" => new MemoryStream("person_id,visit_id,card,service,days,start,end\nP1,v1,agency,care,Mon-Fri,08:00,09:00\n"u8.ToArray()),
///     "rates.csv" => new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"card,service,unit,band,days,from_time,to_time,rate,valid_from\nagency,care,hour,any,Mon-Sun,,,{rate},2026-04-01\n")),
///     _ => null,
/// });
/// (Caseload before, Caseload after) = (Read("24.00"), Read("25.50"));
/// CaseloadPair pair = new(before, before.Costing(PublishedFigures.Bundled, year), after, after.Costing(PublishedFigures.Bundled, year));
/// Money more = CaseloadChange.Of(pair.InTurn()).Difference; // 255 hours, each £1.50 more
/// </code>
/// </example>
public sealed record CaseloadPair
{
    private const string BeforePlace = "before";
    private const string AfterPlace = "after";

    private readonly ValueList<Both> touched;

    /// <summary>Finds whom a change touches.</summary>
    /// <param name="before">The caseload before.</param>
    /// <param name="costingBefore">Works out its budgets.</param>
    /// <param name="after">The caseload after.</param>
    /// <param name="costingAfter">Works out its budgets.</param>
    /// <param name="isOfEverybody">Whether to work out all people again, to get the sums of the whole caseload; false by default.</param>
    public CaseloadPair(Caseload before, BudgetCosting costingBefore, Caseload after, BudgetCosting costingAfter, bool isOfEverybody = false)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(costingBefore);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(costingAfter);
        (Before, CostingBefore, After, CostingAfter) = (before, costingBefore, after, costingAfter);
        Touch touch = new(costingBefore, costingAfter, isOfEverybody);
        List<Both> worked = [];
        foreach (Both both in Pairs(before, after))
        {
            People++;
            if (touch.IsOn(both))
            {
                worked.Add(both);
            }
        }

        touched = [.. worked];
    }

    private CaseloadPair(CaseloadPair of, ValueList<Both> touched)
        : this(of) => this.touched = touched;

    /// <summary>The caseload before.</summary>
    public Caseload Before { get; }

    /// <summary>Works out its budgets.</summary>
    public BudgetCosting CostingBefore { get; }

    /// <summary>The caseload after.</summary>
    public Caseload After { get; }

    /// <summary>Works out its budgets.</summary>
    public BudgetCosting CostingAfter { get; }

    /// <summary>How many people are in one of the two, or in both.</summary>
    public int People { get; }

    /// <summary>How many of them the change does not touch; they are not worked out again.</summary>
    public int NotWorkedOut => People - touched.Count;

    /// <summary>Reads both caseloads, and reports the faults of both together.</summary>
    /// <param name="before">Reads the caseload before.</param>
    /// <param name="after">Reads the caseload after.</param>
    /// <exception cref="InvalidFilesException">Files of one or both are wrong: all faults are reported, with names such as <c>before/visits.csv</c>.</exception>
    public static (Caseload Before, Caseload After) Read(Func<Caseload> before, Func<Caseload> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return OfBoth(before, after);
    }

    /// <summary>Works out the totals of all people whom the change touches, on all cores. Faults then show before anything is written.</summary>
    /// <param name="progress">Gets reports of progress from the working threads; null (the default) for none.</param>
    /// <param name="cancellation">Stops it early; by default it does not stop.</param>
    /// <exception cref="InvalidFilesException">A budget cannot be worked out: all faults of all people are reported, in both caseloads, with names such as <c>before/visits.csv</c>.</exception>
    /// <exception cref="OperationCanceledException">It was stopped early.</exception>
    public void Check(IProgress<PeopleProgress>? progress = null, CancellationToken cancellation = default)
    {
        OfBoth(
            () => Everybody.Each([.. touched.Where(both => both.PlanBefore is not null)], both => CostingBefore.Totals(both.PlanBefore!, both.RotaBefore), (both, fault) => Before.Locate(both.PlanBefore!, fault), null, cancellation),
            () => Everybody.Each([.. touched.Where(both => both.PlanAfter is not null)], both => CostingAfter.Totals(both.PlanAfter!, both.RotaAfter), (both, fault) => After.Locate(both.PlanAfter!, fault), progress, cancellation));
    }

    /// <summary>Does something with the budgets of all people whom the change touches. If a budget cannot be worked out, it tries all others, and reports all faults together.</summary>
    /// <typeparam name="T">What comes of it.</typeparam>
    /// <param name="work">Goes through <see cref="InTurn(LocalDate?)"/>.</param>
    /// <exception cref="InvalidFilesException">A budget cannot be worked out: all faults of all people are reported, in both caseloads, with names such as <c>before/visits.csv</c>.</exception>
    public T Checked<T>(Func<T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        try
        {
            return work();
        }
        catch (InvalidFilesException)
        {
            Check();
            throw;
        }
    }

    /// <summary>Both budgets of each person whom the change touches, one after another in ordinal order of their ids, and keeps no answer. It works some out ahead, on all cores.</summary>
    /// <param name="paidUntil">The last day already paid, for <see cref="ChangedBudget.Arrears"/>; null (the default) for no arrears.</param>
    /// <exception cref="InvalidFilesException">An answer cannot be worked out, which shows when its turn comes. It does not happen after <see cref="Check"/>.</exception>
    public IEnumerable<ChangedBudget> InTurn(LocalDate? paidUntil = null) => InTurn(person => person, paidUntil);

    /// <summary>The same, for a part of both budgets. The part is made where the budgets are worked out, on all cores, and the budgets need not be kept.</summary>
    /// <typeparam name="TWanted">What to take from both budgets of a person.</typeparam>
    /// <param name="wanted">Makes it; called from several threads.</param>
    /// <param name="paidUntil">The last day already paid, for <see cref="ChangedBudget.Arrears"/>; null (the default) for no arrears.</param>
    /// <exception cref="InvalidFilesException">An answer cannot be worked out, which shows when its turn comes. It does not happen after <see cref="Check"/>.</exception>
    public IEnumerable<TWanted> InTurn<TWanted>(Func<ChangedBudget, TWanted> wanted, LocalDate? paidUntil = null)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        (BudgetCosting? paidBefore, BudgetCosting? paidAfter) = (Paid(CostingBefore, paidUntil), Paid(CostingAfter, paidUntil));
        return Everybody.InTurn(touched, both => wanted(Changed(both, paidUntil is not null, paidBefore, paidAfter)), Locate);
    }

    /// <summary>Both budgets of one person, whether or not the change touches them; null if no person has that id.</summary>
    /// <param name="personId">The id of the person, exactly as written.</param>
    /// <param name="paidUntil">The last day already paid, for <see cref="ChangedBudget.Arrears"/>; null (the default) for no arrears.</param>
    /// <exception cref="InvalidFilesException">The budget cannot be worked out: all faults are reported, with names such as <c>before/visits.csv</c>.</exception>
    public ChangedBudget? Find(string personId, LocalDate? paidUntil = null)
    {
        ArgumentNullException.ThrowIfNull(personId);
        Both? both = Pairs(Before, After).FirstOrDefault(one => one.Id == personId);
        if (both is null)
        {
            return null;
        }

        CaseloadPair own = new(this, [both]);
        own.Check();
        return own.InTurn(paidUntil).Single();
    }

    private ChangedBudget Changed(Both both, bool hasArrears, BudgetCosting? paidBefore, BudgetCosting? paidAfter)
    {
        CostBreakdown? before = both.PlanBefore is { } planBefore ? CostingBefore.Lines(planBefore, both.RotaBefore).Lines : null;
        CostBreakdown? after = both.PlanAfter is { } planAfter ? CostingAfter.Lines(planAfter, both.RotaAfter).Lines : null;
        Money due = both.PlanAfter is null || paidAfter is null ? Money.Zero : paidAfter.Totals(both.PlanAfter, both.RotaAfter).Total;
        Money paid = both.PlanBefore is null || paidBefore is null ? Money.Zero : paidBefore.Totals(both.PlanBefore, both.RotaBefore).Total;
        return new(both.Id, before, after, both.Groups) { Arrears = hasArrears ? due - paid : null };
    }

    /// <summary>Works out the days already paid; null if none of the period are.</summary>
    private static BudgetCosting? Paid(BudgetCosting costing, LocalDate? until) => until is { } last && last >= costing.Care.Period.Start
        ? last >= costing.Care.Period.End ? costing : costing.Over(new(costing.Care.Period.Start, last))
        : null;

    private FileFault Locate(Both both, Fault fault) => both.PlanAfter is { } plan ? After.Locate(plan, fault) : Before.Locate(both.PlanBefore!, fault);

    /// <summary>All people, in ordinal order of their ids, like both caseloads.</summary>
    private static IEnumerable<Both> Pairs(Caseload before, Caseload after)
    {
        for ((int i, int j) = (0, 0); i < before.People.Count || j < after.People.Count;)
        {
            int order = i == before.People.Count ? 1 : j == after.People.Count ? -1 : string.CompareOrdinal(before.People[i].Id, after.People[j].Id);
            (int earlier, int later) = (order <= 0 ? i++ : -1, order >= 0 ? j++ : -1);
            Person person = later >= 0 ? after.People[later] : before.People[earlier];
            yield return new(
                person.Id,
                person.Groups,
                earlier < 0 ? null : before.Plans[earlier],
                earlier < 0 ? null : before.RotaInPlan(person.Id),
                later < 0 ? null : after.Plans[later],
                later < 0 ? null : after.RotaInPlan(person.Id));
        }
    }

    /// <summary>Does something with each of the two, and reports the faults of both together.</summary>
    /// <exception cref="InvalidFilesException">One or both have faults.</exception>
    internal static (TBefore Before, TAfter After) OfBoth<TBefore, TAfter>(Func<TBefore> before, Func<TAfter> after)
    {
        (TBefore? earlier, InvalidFilesException? ofBefore) = Tried(before, BeforePlace);
        (TAfter? later, InvalidFilesException? ofAfter) = Tried(after, AfterPlace);
        return (ofBefore, ofAfter) switch
        {
            (null, null) => (earlier!, later!),
            (null, { } only) => throw only,
            ({ } only, null) => throw only,
            _ => throw new InvalidFilesException([.. ofBefore.Faults, .. ofAfter.Faults], ofBefore.Count + ofAfter.Count - ofBefore.Faults.Count - ofAfter.Faults.Count),
        };
    }

    /// <summary>Does something with the files before, which are those after too.</summary>
    /// <exception cref="InvalidFilesException">They have faults, which are named as those before.</exception>
    internal static T OfBefore<T>(Func<T> work) => Tried(work, BeforePlace) switch
    {
        (_, { } refused) => throw refused,
        (var result, _) => result!,
    };

    /// <summary>Throws the faults that <see cref="Check"/> found in several batches, if any; those of the caseload before come first.</summary>
    internal static void ThrowIfAny(List<FileFault> faults)
    {
        if (faults.Count > 0)
        {
            throw new InvalidFilesException([.. faults.OrderBy(fault => fault.File.StartsWith($"{AfterPlace}/", StringComparison.Ordinal)).ThenBy(fault => fault.File, StringComparer.Ordinal).ThenBy(fault => fault.Row)]);
        }
    }

    private static (T? Result, InvalidFilesException? Refused) Tried<T>(Func<T> work, string place)
    {
        try
        {
            return (work(), null);
        }
        catch (InvalidFilesException refused)
        {
            return (default, refused.Within(place));
        }
    }

    /// <summary>A person's plan and team in both.</summary>
    private sealed record Both(string Id, ValueList<PersonGroup> Groups, CarePlan? PlanBefore, Rota? RotaBefore, CarePlan? PlanAfter, Rota? RotaAfter);

    /// <summary>Whom a change touches.</summary>
    private sealed class Touch(BudgetCosting before, BudgetCosting after, bool isOfEverybody)
    {
        private readonly bool isOnAll = isOfEverybody || before.Care.Period != after.Care.Period || before.Care.Policy != after.Care.Policy
            || before.Care.BankHolidays != after.Care.BankHolidays || before.Care.Rates.SpecialDays != after.Care.Rates.SpecialDays;

        private readonly bool isOnTeams = before.Employing != after.Employing;
        private readonly HashSet<(string Card, string Service)> services = [.. Differing(before.Care.Rates, after.Care.Rates), .. Differing(after.Care.Rates, before.Care.Rates)];

        internal bool IsOn(Both both) => isOnAll || both.PlanBefore != both.PlanAfter || both.RotaBefore != both.RotaAfter || (isOnTeams && both.RotaAfter is not null)
            || both.PlanAfter!.Visits.Any(visit => services.Contains((visit.Card, visit.Service)));

        private static IEnumerable<(string Card, string Service)> Differing(RateCards one, RateCards other) =>
            one.Services.Where(service => other.Find(service.Card, service.Service) != service).Select(service => (service.Card, service.Service));
    }
}
