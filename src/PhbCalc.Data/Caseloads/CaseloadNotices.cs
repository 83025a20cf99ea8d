using PhbCalc.BottomUp;
using PhbCalc.Budgets;

namespace PhbCalc.Data;

/// <summary>What a reader of the budgets of a caseload should know: what the files hold that the budgets leave out, and what is odd in plans and rates. It never changes a sum.</summary>
/// <remarks>This type is immutable. Rule: spec 2b, Said, never refused; spec 7, One budget from one folder.</remarks>
public sealed class CaseloadNotices
{
    private const int PeopleAtOnce = 1024;
    private readonly Caseload caseload;
    private readonly BudgetCosting costing;
    private readonly ValueList<PersonBudgetTotals> totals;
    private readonly Lazy<ValueList<string>[]> ofTeams;
    private readonly PlanNotice[] ofRates;
    private ValueList<Notice>? all;

    private CaseloadNotices(Caseload caseload, BudgetCosting costing, ValueList<PersonBudgetTotals> totals)
    {
        (this.caseload, this.costing, this.totals) = (caseload, costing, totals);
        ofRates = [.. RateNotices.In(caseload.RateCards, costing.Care.Period, _ => true)];
        ofTeams = new(Teams);
        Lines = [.. Whole(), .. OfPlans(), .. OfTeams(), .. OfRates()];
    }

    /// <summary>Every notice: those about the whole caseload first, then those about each person in the order of the caseload. They are worked out when they are first asked for.</summary>
    public ValueList<Notice> All => all ??= [.. InTurn()];

    /// <summary>The same, one after another, keeping few: of a large caseload there can be millions. Those of some people are worked out ahead, on all cores.</summary>
    public IEnumerable<Notice> InTurn()
    {
        foreach (Notice notice in Whole().Concat(ofRates.Select(OfRates)))
        {
            yield return notice;
        }

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

    /// <summary>The notices of the next people, while those of the people before them are taken.</summary>
    private WorkAhead<Notice[][]> OfPeopleFrom(int first) => WorkAhead<Notice[][]>.Of(() =>
    {
        Notice[][] own = new Notice[Math.Min(PeopleAtOnce, totals.Count - first)][];
        Parallel.For(0, own.Length, i => own[i] = [.. OfPerson(first + i).Select(one => one.Notice), .. ofTeams.Value[first + i].Select(text => OfTeam(first + i, text))]);
        return own;
    });

    /// <summary>One notice for each kind: the first of its kind, with how many more there are. For a screen.</summary>
    public ValueList<Notice> Lines { get; }

    /// <summary>The notices about a caseload that was costed.</summary>
    /// <param name="caseload">The caseload.</param>
    /// <param name="costing">What costed it: <see cref="Caseload.Costing"/>.</param>
    /// <param name="totals">What each person's budget comes to, in pounds over the period, in the order of the plans.</param>
    /// <exception cref="ArgumentException">There is not one total for each plan.</exception>
    public static CaseloadNotices Of(Caseload caseload, BudgetCosting costing, ValueList<PersonBudgetTotals> totals)
    {
        ArgumentNullException.ThrowIfNull(caseload);
        ArgumentNullException.ThrowIfNull(costing);
        return totals.Count == caseload.Plans.Count
            ? new(caseload, costing, totals)
            : throw new ArgumentException("Give one total for each plan of the caseload.", nameof(totals));
    }

    /// <summary>Works out what each person's budget comes to, and says the notices: for whoever needs no totals, but has to know whatever keeps a budget from being worked out before anything is written.</summary>
    /// <param name="caseload">The caseload.</param>
    /// <param name="costing">What costs it: <see cref="Caseload.Costing"/>.</param>
    /// <param name="progress">Is told how far it has come, from the threads that work; null (the default) for nobody.</param>
    /// <param name="cancellation">Ends it early; it does not end by default.</param>
    /// <exception cref="InvalidFilesException">Somebody's cannot be worked out: all faults of everybody are reported, each at its row.</exception>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public static CaseloadNotices Of(Caseload caseload, BudgetCosting costing, IProgress<PeopleProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(caseload);
        ArgumentNullException.ThrowIfNull(costing);
        return new(caseload, costing, caseload.Each(plan => costing.Totals(plan, caseload.RotaInPlan(plan.PersonId)), progress, cancellation));
    }

    /// <summary>What one person's files say that the budget does not show: how it is held, and a team that is an alternative to the plan.</summary>
    /// <param name="caseload">The caseload.</param>
    /// <param name="personId">The id of the person, letter by letter.</param>
    /// <returns>The notices; empty if nobody has that id.</returns>
    public static ValueList<Notice> Beside(Caseload caseload, string personId)
    {
        ArgumentNullException.ThrowIfNull(caseload);
        ArgumentNullException.ThrowIfNull(personId);
        return
        [
            .. caseload.People.Where(person => person.Id == personId).Select(person =>
                new Notice($"the budget is held {HeldText(person.Held)}{(person.Held == Holding.Notional ? string.Empty : ": that changes no sum")}") { PersonId = personId, File = PeopleFile.Name }),
            .. IsAlternative(caseload, personId)
                ? [new Notice("the team is an alternative to the plan and not in this budget: phbcalc providers compares the two") { PersonId = personId, File = TeamFile.Name }]
                : HasOnCostsOnly(caseload, personId)
                ? [new Notice("on-costs are not in this budget, because the person employs nobody") { PersonId = personId, File = OnCostsFile.Name }]
                : (Notice[])[],
        ];
    }

    /// <summary>What there is to know about the whole caseload.</summary>
    private Notice[] Whole()
    {
        int alternatives = caseload.Rotas.Count(rota => IsAlternative(caseload, rota.Plan.PersonId));
        int onCostsOnly = caseload.People.Count(person => HasOnCostsOnly(caseload, person.Id));
        return
        [
            .. alternatives == 0 ? [] : (Notice[])[new($"the team{(alternatives == 1 ? " of 1 person is an alternative to the plan" : $"s of {Iso.Number((decimal)alternatives)} people are alternatives to their plans")} and in no budget: phbcalc providers compares the two") { File = TeamFile.Name }],
            .. onCostsOnly == 0 ? [] : (Notice[])[new($"on-costs of {Iso.Count(onCostsOnly, "person who employs", "people who employ")} nobody are in no budget") { File = OnCostsFile.Name }],
        ];
    }

    /// <summary>What there is to know about each person's team that is in the plan, in the order of the people.</summary>
    private ValueList<string>[] Teams()
    {
        ValueList<string>[] notices = new ValueList<string>[totals.Count];
        if (caseload.Rotas.Count > 0)
        {
            Parallel.For(0, totals.Count, i =>
            {
                if (caseload.RotaInPlan(caseload.Plans[i].PersonId) is { } rota && costing.Employing!.Cost(rota) is { Days: not null } cost)
                {
                    notices[i] = cost.Notices;
                }
            });
        }

        return notices;
    }

    /// <summary>One line for each thing to know about teams.</summary>
    private IEnumerable<Notice> OfTeams() => caseload.Rotas.Count == 0 ? [] : Enumerable.Range(0, totals.Count)
        .SelectMany(i => ofTeams.Value[i].Select(text => (Person: i, Text: text)))
        .GroupBy(one => one.Text, StringComparer.Ordinal)
        .Select(same => Line(OfTeam(same.First().Person, same.Key), same.Count(), same.Count()));

    private Notice OfTeam(int person, string text) => new(text.TrimEnd('.')) { PersonId = caseload.Plans[person].PersonId, File = TeamFile.Name };

    /// <summary>One line for each kind of notice about plans. Sentences are made for the first of a kind only: of a caseload there can be millions.</summary>
    private IEnumerable<Notice> OfPlans()
    {
        KindCount[][] parts = new KindCount[(totals.Count + PeopleAtOnce - 1) / PeopleAtOnce][];
        Parallel.For(0, parts.Length, part => parts[part] = Counted(part * PeopleAtOnce, Math.Min((part + 1) * PeopleAtOnce, totals.Count)));
        return from kind in Enum.GetValues<PlanNoticeKind>()
               let counts = parts.Select(part => part[(int)kind]).Where(part => part.Notices > 0).ToArray()
               where counts.Length > 0
               select Line(OfPerson(counts[0].First).First(one => one.Kind == kind).Notice, counts.Sum(count => count.Notices), counts.Sum(count => count.People));
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

    private IEnumerable<Notice> OfRates() => ofRates.GroupBy(notice => notice.Kind).OrderBy(kind => kind.Key).Select(kind => Line(OfRates(kind.First()), kind.Count(), people: null));

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

    /// <summary>A budget with a team in it needs no visit.</summary>
    private static bool IsOfTeam(Caseload caseload, int person, PlanNoticeKind kind) =>
        kind == PlanNoticeKind.NoVisit && caseload.RotaInPlan(caseload.Plans[person].PersonId) is not null;

    private static Notice Located(Caseload caseload, int person, PlanNotice notice) => caseload.Places.Noticed(new(notice.Text)
    {
        PersonId = caseload.Plans[person].PersonId,
        File = notice.Visit is null ? null : VisitsFile.Name,
        Row = notice.Visit is { } visit ? caseload.RowOfVisit(person, visit) : null,
    });

    private static Notice Line(Notice first, int notices, int? people) => notices == 1 ? first : first with
    {
        Text = $"{first.Text} ({Iso.Number(notices - 1m)} more like this{(people is { } about ? $"; {Iso.Count(about, "person", "people")} in all" : string.Empty)})",
    };

    /// <summary>How many notices of a kind there are, about how many people, and who is the first of them.</summary>
    private readonly record struct KindCount(int Notices, int People, int First);
}
