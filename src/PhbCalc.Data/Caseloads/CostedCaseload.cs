using PhbCalc.Budgets;
using PhbCalc.Data.Csv;
using PhbCalc.Data.Results;

namespace PhbCalc.Data;

/// <summary>A caseload costed batch by batch: the sums of all people, and further results on request, for which the files are read again.</summary>
/// <remarks>
/// It keeps only sums, some 300 bytes a person: the plans of a million people would not fit into memory. Many threads can share one; the files must not change. Rule: spec 9, Scale.
/// </remarks>
public sealed class CostedCaseload
{
    private readonly CaseloadBatches batches;
    private readonly PublishedFigures figures;
    private readonly NoticesOfBatches notices;

    private CostedCaseload(CaseloadBatches batches, PublishedFigures figures, CaseloadTotals totals, NoticesOfBatches notices) =>
        (this.batches, this.figures, Totals, this.notices) = (batches, figures, totals, notices);

    /// <summary>The totals of each person's budget.</summary>
    public CaseloadTotals Totals { get; }

    /// <summary>What a reader of the sums should know: one notice for each kind, the first of its kind, with how many more there are.</summary>
    public ValueList<Notice> NoticeLines => notices.Lines;

    /// <summary>Costs all people.</summary>
    /// <param name="batches">The people.</param>
    /// <param name="figures">The published figures.</param>
    /// <param name="period">The period, first and last day included.</param>
    /// <param name="progress">Gets reports of progress from the working threads if all people are in one batch; null (the default) for none.</param>
    /// <param name="keepsNotices">Whether <see cref="NoticesInTurn"/> will be used: it then keeps up to a million notices, and need not read the files again for them; false by default.</param>
    /// <exception cref="InvalidFilesException">Some files are wrong, or a budget cannot be worked out. All faults are reported at once.</exception>
    /// <exception cref="InvalidInputException">The period is out of range, or figures and policies do not go together: see <see cref="Caseload.Costing"/>.</exception>
    public static CostedCaseload Of(CaseloadBatches batches, PublishedFigures figures, DateInterval period, IProgress<PeopleProgress>? progress = null, bool keepsNotices = false)
    {
        ArgumentNullException.ThrowIfNull(batches);
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(period);
        List<PersonTotals> totals = [];
        NoticesOfBatches notices = new(keepsNotices && batches.Count > 1);
        BudgetCosting? costing = null;
        foreach ((BudgetCosting own, PersonTotals[] sums, CaseloadNotices found, Notice[] ofPeople) in batches.Each(caseload => Costed(caseload, figures, period, batches.Count == 1 ? progress : null, notices)))
        {
            totals.AddRange(sums);
            notices.Add(found, ofPeople);
            costing ??= own;
        }

        return new(batches, figures, new(period, costing!.Care.Policy, [.. totals]), notices);
    }

    /// <summary>Every notice, those about the whole caseload first, then those about each person in the order of the caseload. They are worked out on demand.</summary>
    /// <exception cref="InvalidFilesException">The files are no longer what they were.</exception>
    public IEnumerable<Notice> NoticesInTurn() => notices.InTurn(() => batches
        .Each(caseload => batches.Count == 1 ? Noticed(caseload).OfPeople() : [.. Noticed(caseload).OfPeople()])
        .SelectMany(own => own));

    /// <summary>Each person's whole budget, or a part of it, one after another in ordinal order of the ids. They are worked out on demand, some ahead, on all cores; none is kept.</summary>
    /// <typeparam name="T">What to take from a budget.</typeparam>
    /// <param name="wanted">Makes it; called from several threads.</param>
    /// <exception cref="InvalidFilesException">The files are no longer what they were.</exception>
    public IEnumerable<T> EachInTurn<T>(Func<PersonBudget, T> wanted)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        return batches.Each(caseload =>
        {
            Func<BottomUp.CarePlan, PersonBudget> cost = Costing(caseload);
            return batches.Count == 1 ? caseload.EachInTurn(plan => wanted(cost(plan))) : [.. caseload.Plans.Select(plan => wanted(cost(plan)))];
        }).SelectMany(own => own);
    }

    /// <summary>Writes lines.csv. The rows are made on all cores, and each budget is kept only until its rows are made.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <exception cref="InvalidFilesException">The files are no longer what they were.</exception>
    public void WriteLines(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (stream is CellStream)
        {
            LinesFile.WriteInOrder(stream, EachInTurn(budget => budget));
        }
        else
        {
            LinesFile.Write(stream, batches.Count == 1 ? EachInTurn(budget => LinesFile.Rows(budget)) : batches.Each(caseload => LinesFile.Rows(caseload.Plans.Select(Costing(caseload)))));
        }
    }

    private static (BudgetCosting Costing, PersonTotals[] Sums, CaseloadNotices Found, Notice[] OfPeople) Costed(
        Caseload caseload, PublishedFigures figures, DateInterval period, IProgress<PeopleProgress>? progress, NoticesOfBatches notices)
    {
        BudgetCosting costing = caseload.Costing(figures, period);
        ValueList<PersonBudgetTotals> totals = caseload.Each(plan => costing.Totals(plan, caseload.RotaInPlan(plan.PersonId)), progress);
        PersonTotals[] sums = [.. caseload.Plans.Select((plan, i) => new PersonTotals(plan.PersonId, plan.DaysIn(period), totals[i]) { Held = caseload.People[i].Held })];
        CaseloadNotices found = CaseloadNotices.Of(caseload, costing, totals);
        _ = found.Tally; // worked out here, on the thread of the batch
        return (costing, sums, found, notices.AreKept ? [.. found.OfPeople()] : []);
    }

    /// <summary>Works out the whole budget of one of some people.</summary>
    private Func<BottomUp.CarePlan, PersonBudget> Costing(Caseload caseload)
    {
        BudgetCosting costing = caseload.Costing(figures, Totals.Period);
        return plan => costing.Cost(plan, caseload.RotaInPlan(plan.PersonId));
    }

    /// <summary>The notices about some of the people, whose sums are known.</summary>
    private CaseloadNotices Noticed(Caseload caseload)
    {
        ValueList<Person> people = caseload.People;
        int first = people.Count == 0 ? 0 : OrdinalSearch.IndexOf(Totals.Budgets, people[0].Id, person => person.PersonId);
        bool areThere = first >= 0 && first + people.Count <= Totals.Budgets.Count && Enumerable.Range(0, people.Count).All(i => Totals.Budgets[first + i].PersonId == people[i].Id);
        if (!areThere)
        {
            throw new InvalidFilesException([new(PeopleFile.Name, 0, null, new("file", "was changed while it was read", "run it again"))]);
        }

        return CaseloadNotices.Of(caseload, caseload.Costing(figures, Totals.Period), [.. Enumerable.Range(first, people.Count).Select(i => Totals.Budgets[i].Totals)]);
    }
}
