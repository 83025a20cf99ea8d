using PhbCalc.BottomUp;
using PhbCalc.Budgets;

namespace PhbCalc.Data;

/// <summary>What a reader of the budgets of a caseload should know: what the files hold that the budgets leave out, and what is odd in plans and rates. It never changes a sum.</summary>
/// <remarks>This type is immutable. Rule: spec 2b, Said, never refused; spec 7, One budget from one folder.</remarks>
public sealed class CaseloadNotices
{
    private const int PeopleAtOnce = 1024;
    private const string Employ = "phbcalc employ works out what employing costs";

    private readonly Caseload caseload;
    private readonly BottomUpCosting costing;
    private readonly ValueList<BottomUpTotals> totals;
    private readonly PlanNotice[] ofRates;
    private ValueList<Notice>? all;

    private CaseloadNotices(Caseload caseload, BottomUpCosting costing, ValueList<BottomUpTotals> totals)
    {
        (this.caseload, this.costing, this.totals) = (caseload, costing, totals);
        ofRates = [.. RateNotices.In(caseload.RateCards, costing.Period, _ => true)];
        Lines = [.. Whole(), .. OfPlans(), .. OfRates()];
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

        for (int first = 0; first < totals.Count; first += PeopleAtOnce)
        {
            Notice[][] own = new Notice[Math.Min(PeopleAtOnce, totals.Count - first)][];
            int start = first;
            Parallel.For(0, own.Length, i => own[i] = [.. OfPerson(start + i).Select(one => one.Notice)]);
            foreach (Notice notice in own.SelectMany(notices => notices))
            {
                yield return notice;
            }
        }
    }

    /// <summary>One notice for each kind: the first of its kind, with how many more there are. For a screen.</summary>
    public ValueList<Notice> Lines { get; }

    /// <summary>The notices about a caseload that was costed.</summary>
    /// <param name="caseload">The caseload.</param>
    /// <param name="costing">What costed it, with its rate cards.</param>
    /// <param name="totals">What each plan comes to, in pounds over the period, in the order of the plans.</param>
    /// <exception cref="ArgumentException">There is not one total for each plan.</exception>
    public static CaseloadNotices Of(Caseload caseload, BottomUpCosting costing, ValueList<BottomUpTotals> totals)
    {
        ArgumentNullException.ThrowIfNull(caseload);
        ArgumentNullException.ThrowIfNull(costing);
        return totals.Count == caseload.Plans.Count
            ? new(caseload, costing, totals)
            : throw new ArgumentException("Give one total for each plan of the caseload.", nameof(totals));
    }

    /// <summary>What one person's files say that the budget does not show: how it is held, and the team and on-costs that it leaves out.</summary>
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
            .. HasTeam(caseload, personId)
                ? [new Notice($"the team and its on-costs are not in this budget: {Employ}") { PersonId = personId, File = TeamFile.Name }]
                : (Notice[])[],
        ];
    }

    /// <summary>What there is to know about the whole caseload.</summary>
    private Notice[] Whole()
    {
        int[] employers = [.. Enumerable.Range(0, totals.Count).Where(i => HasTeam(caseload, caseload.Plans[i].PersonId))];
        int atZero = employers.Count(i => totals[i].Total == Money.Zero);
        string zero = atZero == 0 ? "none of them has a total of £0.00" : $"{Iso.Number((decimal)atZero)} of them {(atZero == 1 ? "has" : "have")} a total of £0.00";
        return employers.Length == 0 ? []
            : [new($"left out with {OnCostsFile.Name}, for {Iso.Count(employers.Length, "person", "people")} who employ{(employers.Length == 1 ? "s" : string.Empty)} PAs or {(employers.Length == 1 ? "has" : "have")} on-costs; {zero}: {Employ}") { File = TeamFile.Name }];
    }

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
            PlanNotices.AddInPlan(found, costing, caseload.Plans[i], totals[i].Total);
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
        PlanNotices.AddInPlan(found, costing, caseload.Plans[person], totals[person].Total);
        return found.All.Where(notice => !IsOfTeam(caseload, person, notice.Kind)).Select(notice => (notice.Kind, Located(caseload, person, notice)));
    }

    private static string HeldText(Holding held) => held switch
    {
        Holding.ThirdParty => "by a third party",
        Holding.DirectPayment => "as a direct payment",
        _ => "notionally",
    };

    private static bool HasTeam(Caseload caseload, string personId) => caseload.FindRota(personId) is not null || caseload.Teams.OnCosts(personId).Count > 0;

    /// <summary>That the plan of somebody who employs PAs comes to nothing, or has no visit, is said of the teams.</summary>
    private static bool IsOfTeam(Caseload caseload, int person, PlanNoticeKind kind) =>
        kind is PlanNoticeKind.ComesToNothing or PlanNoticeKind.NoVisit && HasTeam(caseload, caseload.Plans[person].PersonId);

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
