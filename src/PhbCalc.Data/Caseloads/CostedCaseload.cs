using PhbCalc.Budgets;
using PhbCalc.Data.Results;

namespace PhbCalc.Data;

/// <summary>A caseload that was costed batch by batch: everybody's sums, and whatever else is asked for, for which the files are read again.</summary>
/// <remarks>
/// Only sums are kept, some 300 bytes a person: of a caseload of a million people the plans would not fit into memory. Many threads can use one of it at a time; the files must stay as they are. Rule: spec 9, Scale.
/// </remarks>
public sealed class CostedCaseload
{
    private readonly CaseloadBatches batches;
    private readonly PublishedFigures figures;
    private readonly NoticeTally notices;

    private CostedCaseload(CaseloadBatches batches, PublishedFigures figures, CaseloadTotals totals, NoticeTally notices) =>
        (this.batches, this.figures, Totals, this.notices) = (batches, figures, totals, notices);

    /// <summary>What everybody's budget comes to.</summary>
    public CaseloadTotals Totals { get; }

    /// <summary>What a reader of the sums should know: one notice for each kind, the first of its kind, with how many more there are.</summary>
    public ValueList<Notice> NoticeLines => notices.Lines();

    /// <summary>Costs everybody.</summary>
    /// <param name="batches">The people.</param>
    /// <param name="figures">The published figures.</param>
    /// <param name="period">The period, first and last day included.</param>
    /// <param name="progress">Is told how far it has come where everybody is in one batch, from the threads that work; null (the default) for nobody.</param>
    /// <exception cref="InvalidFilesException">Some files are wrong, or somebody's budget cannot be worked out. All faults are reported at once.</exception>
    /// <exception cref="InvalidInputException">The period is out of range, or figures and policies do not go together: see <see cref="Caseload.Costing"/>.</exception>
    public static CostedCaseload Of(CaseloadBatches batches, PublishedFigures figures, DateInterval period, IProgress<PeopleProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(batches);
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(period);
        List<PersonTotals> totals = [];
        NoticeTally? tally = null;
        BudgetCosting? costing = null;
        foreach ((BudgetCosting own, PersonTotals[] sums, NoticeTally told) in batches.Each(caseload => Costed(caseload, figures, period, batches.Count == 1 ? progress : null)))
        {
            totals.AddRange(sums);
            tally = tally?.With(told) ?? told;
            costing ??= own;
        }

        return new(batches, figures, new(period, costing!.Care.Policy, [.. totals]), tally!);
    }

    /// <summary>Every notice, those about the whole caseload first, then those about each person in the order of the caseload. They are worked out as they are asked for.</summary>
    /// <exception cref="InvalidFilesException">The files are no longer what they were.</exception>
    public IEnumerable<Notice> NoticesInTurn() => notices.OfWhole().Concat(batches.Count == 1 ? OfPeople(batches.Each(Noticed)) : batches.Each(caseload => Noticed(caseload).OfPeople().ToArray()).SelectMany(own => own));

    /// <summary>Everybody's whole budget, or something of it, one after another in ordinal order of the ids. They are worked out as they are asked for, some ahead, on all cores; none is kept.</summary>
    /// <typeparam name="T">What is wanted of a budget.</typeparam>
    /// <param name="wanted">Makes it; called from several threads.</param>
    /// <exception cref="InvalidFilesException">The files are no longer what they were.</exception>
    public IEnumerable<T> EachInTurn<T>(Func<PersonBudget, T> wanted)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        return batches.Count == 1
            ? batches.Each(caseload => caseload.EachInTurn(Wanted(caseload))).SelectMany(own => own)
            : batches.Each(caseload => caseload.Plans.Select(Wanted(caseload)).ToArray()).SelectMany(own => own);

        Func<BottomUp.CarePlan, T> Wanted(Caseload caseload)
        {
            BudgetCosting costing = caseload.Costing(figures, Totals.Period);
            return plan => wanted(costing.Cost(plan, caseload.RotaInPlan(plan.PersonId)));
        }
    }

    private static (BudgetCosting Costing, PersonTotals[] Sums, NoticeTally Notices) Costed(Caseload caseload, PublishedFigures figures, DateInterval period, IProgress<PeopleProgress>? progress)
    {
        BudgetCosting costing = caseload.Costing(figures, period);
        ValueList<PersonBudgetTotals> totals = caseload.Each(plan => costing.Totals(plan, caseload.RotaInPlan(plan.PersonId)), progress);
        PersonTotals[] sums = [.. caseload.Plans.Select((plan, i) => new PersonTotals(plan.PersonId, plan.DaysIn(period), totals[i]) { Held = caseload.People[i].Held })];
        return (costing, sums, CaseloadNotices.Of(caseload, costing, totals).Tally);
    }

    private CaseloadNotices Noticed(Caseload caseload) => CaseloadNotices.Of(caseload, caseload.Costing(figures, Totals.Period));

    private static IEnumerable<Notice> OfPeople(IEnumerable<CaseloadNotices> whole) => whole.SelectMany(own => own.OfPeople());
}
