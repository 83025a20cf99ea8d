using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>The care plans of all people, with who pays for each budget, how it is held, what the person contributes, and the payments so far.</summary>
/// <remarks>This type is immutable. <see cref="FundedCaseloadFolder"/> reads one from files. Rule: spec 7, Who funds it; How it is held; The payment plan.</remarks>
public sealed record FundedCaseload
{
    private readonly PersonSpans paymentRows;

    internal FundedCaseload(Caseload care, ValueList<BudgetTerms> terms, PersonSpans paymentRows)
    {
        (Care, Terms) = (care, terms);
        this.paymentRows = paymentRows;
    }

    /// <summary>The people and their care plans, with the rates and policies to cost them by.</summary>
    public Caseload Care { get; }

    /// <summary>What the files say about each budget beside its sum, in the order of the plans.</summary>
    public ValueList<BudgetTerms> Terms { get; }

    /// <summary>Works something out for each person, on all cores. It succeeds for all people or for none, and reports all faults together.</summary>
    /// <typeparam name="T">What is worked out, such as a <see cref="PaidBudget"/>.</typeparam>
    /// <param name="work">Works it out for one plan and the terms of its budget. It is called from several threads.</param>
    /// <param name="progress">Gets reports of progress from the working threads; null (the default) for none.</param>
    /// <param name="cancellation">Stops it early; by default it does not stop.</param>
    /// <returns>One answer each, in the order of the plans.</returns>
    /// <exception cref="InvalidFilesException">A budget cannot be worked out: all faults of all people are reported, each at its row, in the order of file and row.</exception>
    /// <exception cref="OperationCanceledException">It was stopped early.</exception>
    public ValueList<T> Each<T>(Func<CarePlan, BudgetTerms, T> work, IProgress<PeopleProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        return Everybody.Each(Care.Plans, plan => work(plan, TermsOf(plan.PersonId)), Locate, progress, cancellation);
    }

    /// <summary>Works something out for each person, one after another in the order of the plans, and keeps no answer. It works some out ahead, on all cores.</summary>
    /// <typeparam name="T">What is worked out, such as a <see cref="PaidBudget"/>.</typeparam>
    /// <param name="work">Works it out for one plan and the terms of its budget. It is called from several threads.</param>
    /// <exception cref="InvalidFilesException">An answer cannot be worked out, which shows when its turn comes. It does not happen if sums were worked out first, by <see cref="Each"/>.</exception>
    public IEnumerable<T> EachInTurn<T>(Func<CarePlan, BudgetTerms, T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return Everybody.InTurn(Care.Plans, plan => work(plan, TermsOf(plan.PersonId)), Locate);
    }

    /// <summary>What the files say about a person's budget beside its sum.</summary>
    /// <param name="personId">The id of the person, exactly as written.</param>
    /// <exception cref="ArgumentException">No person has that id.</exception>
    public BudgetTerms TermsOf(string personId) => Terms[IndexOf(personId)];

    /// <summary>Gives the place in the files of a fault found in one of these plans.</summary>
    /// <param name="plan">The plan, one of <see cref="Caseload.Plans"/>.</param>
    /// <param name="fault">A fault of costing it, or of <see cref="CaseloadBudgets.Paid"/>.</param>
    /// <returns>The row of payments.csv if the fault is of a payment made; of visits.csv if it has the position of a visit; otherwise the person's row of people.csv.</returns>
    /// <exception cref="ArgumentException">The plan is not one of this caseload.</exception>
    public FileFault Locate(CarePlan plan, Fault fault)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(fault);
        return fault.Path.StartsWith("/made/", StringComparison.Ordinal)
            ? Care.Places.At(new(PaymentsFile.Name, paymentRows.RowOf(IndexOf(plan.PersonId), fault.Position), fault.Field, fault))
            : Care.Locate(plan, fault.Path.StartsWith("/funded/", StringComparison.Ordinal) ? fault with { Path = $"/{fault.Field}" } : fault);
    }

    /// <summary>Whether both have equal plans and terms, from any rows.</summary>
    /// <param name="other">The caseload to compare with.</param>
    public bool Equals(FundedCaseload? other) => other is not null && Care == other.Care && Terms == other.Terms;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Care, Terms);

    private int IndexOf(string personId)
    {
        ArgumentNullException.ThrowIfNull(personId);
        return OrdinalSearch.IndexOf(Care.People, personId, person => person.Id) is >= 0 and var index ? index
            : throw new ArgumentException("The person is not one of this caseload: give one of its People.", nameof(personId));
    }
}

/// <summary>What the files say about one budget beside its sum: who pays, how it is held, what the person contributes, and the payments so far.</summary>
/// <remarks>This type is immutable. Rule: spec 7, Who funds it; How it is held; The payment plan.</remarks>
public sealed record BudgetTerms
{
    /// <summary>Who pays; the NHS by default.</summary>
    public FundingSplit Funding
    {
        get;
        init => field = Given.NotNull(value, "funding");
    }
    = new();

    /// <summary>The reason for the funding, in words, from funding.csv; nothing by default.</summary>
    public ValueList<string> FundingReasons
    {
        get;
        init => field = Given.Whole(value, "funding_reasons");
    }

    /// <summary>How it is held; notionally by default.</summary>
    public HoldingSplit Holding
    {
        get;
        init => field = Given.NotNull(value, "holding");
    }
    = new();

    /// <summary>What the person is assessed to pay; nothing by default.</summary>
    public ValueList<Contribution> Contributions
    {
        get;
        init => field = Given.Whole(value, "contributions");
    }

    /// <summary>The payments so far; nothing by default.</summary>
    public ValueList<PayoutMade> Made
    {
        get;
        init => field = Given.Whole(value, "made");
    }

    /// <summary>The recorded versions of the budget; none by default: the plan is then paid out over all its days.</summary>
    public ValueList<StatedVersion> Versions
    {
        get;
        init => field = Given.Whole(value, "versions");
    }

    /// <summary>The spending; nothing by default, or if it was not read.</summary>
    public ValueList<Spending> Spending
    {
        get;
        init => field = Given.Whole(value, "spending");
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
