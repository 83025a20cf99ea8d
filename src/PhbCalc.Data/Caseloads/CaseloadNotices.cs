using PhbCalc.BottomUp;
using PhbCalc.Budgets;

namespace PhbCalc.Data;

/// <summary>What a reader of the budgets of a caseload should know: what the budgets leave out of the files, and what is odd in plans and rates. Notices never change a sum.</summary>
/// <remarks>This type is immutable. Rule: spec 2b, Said, never refused; spec 7, One budget from one folder.</remarks>
public sealed class CaseloadNotices
{
    private const int PeopleAtOnce = 1024;
    private readonly Caseload caseload;
    private readonly BudgetCosting costing;
    private readonly ValueList<PersonBudgetTotals> totals;
    private readonly Lazy<ValueList<string>[]> ofTeams;
    private readonly Lazy<NoticeTally> tally;
    private readonly PlanNotice[] ofRates;
    private ValueList<Notice>? all;

    private CaseloadNotices(Caseload caseload, BudgetCosting costing, ValueList<PersonBudgetTotals> totals)
    {
        (this.caseload, this.costing, this.totals) = (caseload, costing, totals);
        ofRates = [.. RateNotices.In(caseload.RateCards, costing.Care.Period, _ => true)];
        ofTeams = new(Teams);
        tally = new(() => new(Alternatives(), OnCostsOnly(), OfPlans(), OfTeams(), [.. ofRates.Select(OfRates)], [.. OfRates()]));
    }

    /// <summary>Every notice: those about the whole caseload first, then those about each person in the order of the caseload. They are worked out on first use.</summary>
    public ValueList<Notice> All => all ??= [.. InTurn()];

    /// <summary>The same, one after another, keeping few: a large caseload can have millions. It works some out ahead, on all cores.</summary>
    public IEnumerable<Notice> InTurn()
    {
        foreach (Notice notice in Tally.OfWhole().Concat(OfPeople()))
        {
            yield return notice;
        }
    }

    /// <summary>Those about each person, in the order of the caseload.</summary>
    internal IEnumerable<Notice> OfPeople()
    {
        WorkAhead<Notice[][]>? next = totals.Count == 0 ? null : OfPeopleFrom(0);
        for (int first = 0; next is not null; first += PeopleAtOnce)
        {
            Notice[][] found = next.Result();
            next = first + PeopleAtOnce < totals.Count ? OfPeopleFrom(first + PeopleAtOnce) : null;
            foreach (Notice[] own in found)
            {
                foreach (Notice notice in own)
                {
                    yield return notice;
                }
            }
        }
    }

    /// <summary>The notices of the next people, while the caller takes those of earlier people.</summary>
    private WorkAhead<Notice[][]> OfPeopleFrom(int first) => WorkAhead<Notice[][]>.Of(() =>
    {
        Notice[][] own = new Notice[Math.Min(PeopleAtOnce, totals.Count - first)][];
        Cores.For(own.Length, i => own[i] = [.. NotInBudget(caseload, caseload.Plans[first + i].PersonId), .. OfPerson(first + i).Select(one => one.Notice), .. ofTeams.Value[first + i].Select(text => OfTeam(first + i, text))]);
        return own;
    });

    /// <summary>One notice for each kind, for a screen: the first of its kind, with how many more there are.</summary>
    public ValueList<Notice> Lines => Tally.Lines();

    /// <summary>How many there are of each kind.</summary>
    internal NoticeTally Tally => tally.Value;

    /// <summary>The notices about a costed caseload.</summary>
    /// <param name="caseload">The caseload.</param>
    /// <param name="costing">The costing: <see cref="Caseload.Costing"/>.</param>
    /// <param name="totals">The totals of each person's budget, in pounds over the period, in the order of the plans.</param>
    /// <exception cref="ArgumentException">There is not one total for each plan.</exception>
    public static CaseloadNotices Of(Caseload caseload, BudgetCosting costing, ValueList<PersonBudgetTotals> totals)
    {
        ArgumentNullException.ThrowIfNull(caseload);
        ArgumentNullException.ThrowIfNull(costing);
        return totals.Count == caseload.Plans.Count
            ? new(caseload, costing, totals)
            : throw new ArgumentException("Give one total for each plan of the caseload.", nameof(totals));
    }

    /// <summary>Works out each person's totals and gives the notices. It is for callers who need no totals, but must know every fault before they write anything.</summary>
    /// <param name="caseload">The caseload.</param>
    /// <param name="costing">The costing: <see cref="Caseload.Costing"/>.</param>
    /// <param name="progress">Gets reports of progress from the working threads; null (the default) for none.</param>
    /// <param name="cancellation">Stops it early; by default it does not stop.</param>
    /// <exception cref="InvalidFilesException">A budget cannot be worked out: all faults of all people are reported, each at its row.</exception>
    /// <exception cref="OperationCanceledException">It was stopped early.</exception>
    public static CaseloadNotices Of(Caseload caseload, BudgetCosting costing, IProgress<PeopleProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(caseload);
        ArgumentNullException.ThrowIfNull(costing);
        return new(caseload, costing, caseload.Each(plan => costing.Totals(plan, caseload.RotaInPlan(plan.PersonId)), progress, cancellation));
    }

    /// <summary>What the files say about one person that the budget does not show: how it is held, and a team that is an alternative to the plan.</summary>
    /// <param name="caseload">The caseload.</param>
    /// <param name="personId">The id of the person, exactly as written.</param>
    /// <returns>The notices; empty if no person has that id.</returns>
    public static ValueList<Notice> Beside(Caseload caseload, string personId)
    {
        ArgumentNullException.ThrowIfNull(caseload);
        ArgumentNullException.ThrowIfNull(personId);
        return
        [
            .. caseload.People.Where(person => person.Id == personId).Select(person =>
                new Notice($"the budget is held {HeldText(person.Held)}{(person.Held == Holding.Notional ? string.Empty : ": that changes no sum")}") { PersonId = personId, File = PeopleFile.Name }),
            .. NotInBudget(caseload, personId),
        ];
    }

    /// <summary>A team that is an alternative to the plan, or on-costs of a person without PAs.</summary>
    private static Notice[] NotInBudget(Caseload caseload, string personId) => IsAlternative(caseload, personId)
        ? [new("the team is an alternative to the plan and not in this budget: phbcalc providers compares the two") { PersonId = personId, File = TeamFile.Name }]
        : HasOnCostsOnly(caseload, personId)
        ? [new("on-costs are not in this budget, because the person employs nobody") { PersonId = personId, File = OnCostsFile.Name }]
        : [];

    private int Alternatives() => caseload.Rotas.Count(rota => IsAlternative(caseload, rota.Plan.PersonId));

    private int OnCostsOnly() => caseload.People.Count(person => HasOnCostsOnly(caseload, person.Id));

    /// <summary>The notices about each person's team in the plan, in the order of the people.</summary>
    private ValueList<string>[] Teams()
    {
        ValueList<string>[] notices = new ValueList<string>[totals.Count];
        if (caseload.Rotas.Count > 0)
        {
            Cores.For(totals.Count, i =>
            {
                if (caseload.RotaInPlan(caseload.Plans[i].PersonId) is { } rota && costing.Employing!.Cost(rota) is { Days: not null } cost)
                {
                    notices[i] = cost.Notices;
                }
            });
        }

        return notices;
    }

    /// <summary>How many notices of each kind there are about teams.</summary>
    private KindOfNotice[] OfTeams() => caseload.Rotas.Count == 0 ? [] : [.. Enumerable.Range(0, totals.Count)
        .SelectMany(i => ofTeams.Value[i].Select(text => (Person: i, Text: text)))
        .GroupBy(one => one.Text, StringComparer.Ordinal)
        .Select(same => new KindOfNotice(OfTeam(same.First().Person, same.Key), same.Count(), same.Count()))];

    private Notice OfTeam(int person, string text) => new(text.TrimEnd('.')) { PersonId = caseload.Plans[person].PersonId, File = TeamFile.Name };

    /// <summary>How many there are of each kind of notice about plans. It makes a sentence only for the first of a kind, since a caseload can have millions.</summary>
    private KindOfNotice?[] OfPlans()
    {
        KindCount[][] parts = new KindCount[(totals.Count + PeopleAtOnce - 1) / PeopleAtOnce][];
        Cores.For(parts.Length, part => parts[part] = Counted(part * PeopleAtOnce, Math.Min((part + 1) * PeopleAtOnce, totals.Count)));
        return Array.ConvertAll(Enum.GetValues<PlanNoticeKind>(), kind =>
        {
            KindCount[] counts = [.. parts.Select(part => part[(int)kind]).Where(part => part.Notices > 0)];
            return counts.Length == 0 ? null
                : new KindOfNotice(OfPerson(counts[0].First).First(one => one.Kind == kind).Notice, counts.Sum(count => count.Notices), counts.Sum(count => count.People));
        });
    }

    /// <summary>How many notices of each kind there are about some people.</summary>
    private KindCount[] Counted(int first, int end)
    {
        PlanNoticeKind[] kinds = Enum.GetValues<PlanNoticeKind>();
        KindCount[] counts = new KindCount[kinds.Length];
        PlanNoticeSink found = new(withText: false);
        for (int i = first; i < end; i++)
        {
            PlanNotices.AddInPlan(found, costing.Care, caseload.Plans[i], totals[i].Total);
            foreach (PlanNoticeKind kind in found.IsEmpty ? [] : kinds)
            {
                if (found.Count(kind) is > 0 and var own && !IsOfTeam(caseload, i, kind))
                {
                    KindCount before = counts[(int)kind];
                    counts[(int)kind] = new(before.Notices + own, before.People + 1, before.People == 0 ? i : before.First);
                }
            }

            found.Clear();
        }

        return counts;
    }

    private IEnumerable<Notice> OfRates() => ofRates.GroupBy(notice => notice.Kind).OrderBy(kind => kind.Key).Select(kind => new KindOfNotice(OfRates(kind.First()), kind.Count(), null).Line());

    private static Notice OfRates(PlanNotice notice) => new(notice.Text) { File = RatesFile.Name };

    /// <summary>The notices about a person's plan.</summary>
    private IEnumerable<(PlanNoticeKind Kind, Notice Notice)> OfPerson(int person)
    {
        PlanNoticeSink found = new(withText: true);
        PlanNotices.AddInPlan(found, costing.Care, caseload.Plans[person], totals[person].Total);
        return found.All.Where(notice => !IsOfTeam(caseload, person, notice.Kind)).Select(notice => (notice.Kind, Located(caseload, person, notice)));
    }

    private static string HeldText(Holding held) => held switch
    {
        Holding.ThirdParty => "by a third party",
        Holding.DirectPayment => "as a direct payment",
        _ => "notionally",
    };

    private static bool IsAlternative(Caseload caseload, string personId) => caseload.FindRota(personId) is not null && !caseload.IsTeamInPlan(personId);

    private static bool HasOnCostsOnly(Caseload caseload, string personId) => caseload.FindRota(personId) is null && caseload.Teams.OnCosts(personId).Count > 0;

    /// <summary>A budget with a team needs no visit.</summary>
    private static bool IsOfTeam(Caseload caseload, int person, PlanNoticeKind kind) =>
        kind == PlanNoticeKind.NoVisit && caseload.RotaInPlan(caseload.Plans[person].PersonId) is not null;

    private static Notice Located(Caseload caseload, int person, PlanNotice notice) => caseload.Places.Noticed(new(notice.Text)
    {
        PersonId = caseload.Plans[person].PersonId,
        File = notice.Visit is null ? null : VisitsFile.Name,
        Row = notice.Visit is { } visit ? caseload.RowOfVisit(person, visit) : null,
    });

    /// <summary>How many notices of a kind there are, about how many people, and the first of them.</summary>
    private readonly record struct KindCount(int Notices, int People, int First);
}
