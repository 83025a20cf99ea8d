using PhbCalc.Budgets;

namespace PhbCalc.Data;

/// <summary>A caseload before and after a change, in batches of the same people: for caseloads larger than memory, or to read with all cores.</summary>
/// <remarks>If one of the two is not cut (see <see cref="CaseloadBatches"/>), both are read as a whole, and kept. Rule: spec 9, Scale; spec 10, Change everybody.</remarks>
public sealed class CaseloadPairBatches : IDisposable
{
    private readonly PeopleBatches<Caseload> before;
    private readonly PeopleBatches<Caseload>? after; // null: the same files
    private readonly Func<Caseload, Caseload, CaseloadPair> pair;
    private CaseloadPair? whole;

    internal CaseloadPairBatches(CaseloadBatches before, CaseloadBatches? after, Func<Caseload, Caseload, CaseloadPair> pair) => (this.before, this.after, this.pair) = (before.People, after?.People, pair);

    /// <summary>How many batches there are; 1 if both are read as a whole.</summary>
    public int Count => after is null || before.Count == after.Count ? before.Count : 1;

    /// <summary>Opens the files of both.</summary>
    /// <param name="before">The path of the folder before the change.</param>
    /// <param name="after">The path of the folder after it, which may be the same.</param>
    /// <param name="instead">Opens a file to read in place of one in the folder after the change, by its name; null for a file of the folder.</param>
    /// <param name="pair">Puts both together: <see cref="CaseloadPair"/>, with their costings; called from several threads.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <param name="progress">Gets reports of progress for each file from the reading threads; null (the default) for none.</param>
    /// <exception cref="ArgumentException">A path is blank.</exception>
    /// <exception cref="InvalidFilesException">There is no such folder, or it has files that would be silently ignored; faults of both are reported, with names such as <c>before/visits.csv</c>.</exception>
    public static CaseloadPairBatches Open(
        string before, string after, Func<string, Stream?> instead, Func<Caseload, Caseload, CaseloadPair> pair, ReadOptions? options = null, IProgress<ReadProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(instead);
        ArgumentNullException.ThrowIfNull(pair);
        (CaseloadBatches earlier, Csv.FileSource later) = CaseloadPair.OfBoth(() => CaseloadBatches.Open(before, options, progress), () => CaseloadBatches.Source(after, instead, options));
        return new(earlier, new(later, options, progress, cutAs: earlier), pair);
    }

    /// <summary>Opens the files of a folder, which are the same before and after: the change is in figures, or in what <paramref name="pair"/> makes of them. They are read once for both.</summary>
    /// <param name="folder">The path of the folder.</param>
    /// <param name="pair">Puts both together: it gets one caseload twice, and is called from several threads.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <param name="progress">Gets reports of progress for each file from the reading threads; null (the default) for none.</param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    /// <exception cref="InvalidFilesException">There is no such folder, or it has files that would be silently ignored; faults have names such as <c>before/visits.csv</c>.</exception>
    public static CaseloadPairBatches Open(string folder, Func<Caseload, Caseload, CaseloadPair> pair, ReadOptions? options = null, IProgress<ReadProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(pair);
        return new(CaseloadPair.OfBefore(() => CaseloadBatches.Open(folder, options, progress)), null, pair);
    }

    /// <summary>Works something out for each batch, in ordinal order of the people's ids. It works some out ahead, on all cores, and keeps none.</summary>
    /// <remarks>Faults show when all batches have been read: write nothing based on the answers before the last one has come.</remarks>
    /// <typeparam name="T">What is worked out.</typeparam>
    /// <param name="work">Works it out for one batch; called from several threads.</param>
    /// <exception cref="InvalidFilesException">Files of one or both are wrong, or a budget cannot be worked out: all faults of both are reported, with names such as <c>before/visits.csv</c>.</exception>
    /// <exception cref="InvalidInputException">Figures, policies and the period do not go together.</exception>
    public IEnumerable<T> Each<T>(Func<CaseloadPair, T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return Count > 1 && before.Begin() is { } earlier ? InTurn(earlier, after?.Begin(), work) : [work(Whole)];
    }

    /// <summary>Both budgets of each person whom the change touches, or a part of them, one after another in ordinal order of the ids. They are worked out on demand, some ahead, on all cores; none is kept.</summary>
    /// <typeparam name="T">What to take from both budgets of a person.</typeparam>
    /// <param name="wanted">Makes it; called from several threads.</param>
    /// <param name="paidUntil">The last day already paid, for <see cref="ChangedBudget.Arrears"/>; null (the default) for no arrears.</param>
    /// <exception cref="InvalidFilesException">Something is wrong with both, which shows at the end, or when a person's turn comes.</exception>
    public IEnumerable<T> EachInTurn<T>(Func<ChangedBudget, T> wanted, LocalDate? paidUntil = null) =>
        Count == 1 ? Whole.InTurn(wanted, paidUntil) : Each(pair => pair.InTurn(wanted, paidUntil).ToArray()).SelectMany(own => own);

    /// <summary>The effect of the change on all.</summary>
    /// <param name="threshold">The least difference, up or down, in pounds, that makes a budget one to look at first; null (the default) for none.</param>
    /// <param name="paidUntil">The last day already paid; null (the default) for no arrears.</param>
    /// <param name="progress">Gets reports of progress from the working threads if both are read as a whole; null (the default) for none.</param>
    /// <exception cref="InvalidFilesException">Files of one or both are wrong, or a budget cannot be worked out: all faults of both are reported.</exception>
    public CaseloadChange Change(Money? threshold = null, LocalDate? paidUntil = null, IProgress<PeopleProgress>? progress = null) => CaseloadChange.Together(Each(pair =>
    {
        if (Count == 1)
        {
            pair.Check(progress);
        }

        return pair.Checked(() => CaseloadChange.Of(pair.InTurn(paidUntil), pair.NotWorkedOut, threshold: threshold));
    }));

    /// <inheritdoc/>
    public void Dispose()
    {
        before.Dispose();
        after?.Dispose();
    }

    private CaseloadPair Whole
    {
        get
        {
            if (whole is null)
            {
                (Caseload one, Caseload other) = after is null ? Twice(CaseloadPair.OfBefore(before.Whole)) : CaseloadPair.Read(before.Whole, after.Whole);
                whole = pair(one, other);
            }

            return whole;
        }
    }

    private static (Caseload Before, Caseload After) Twice(Caseload both) => (both, both);

    private IEnumerable<T> InTurn<T>(BatchPass<Caseload> earlier, BatchPass<Caseload>? later, Func<CaseloadPair, T> work)
    {
        List<FileFault> ofWork = [];
        InvalidInputException? refused = null;
        foreach ((IPeopleReader<Caseload> one, IPeopleReader<Caseload>? other, BatchAnswer<T> answer) in Cores.InTurn(Count, batch =>
        {
            (IPeopleReader<Caseload> one, IPeopleReader<Caseload>? other) = (earlier.Read(batch), later?.Read(batch));
            return (one, other, BatchAnswer<T>.Of(earlier.MayWorkOn(one) && (other is null || later!.MayWorkOn(other)), () => work(Pair(one, other))));
        }))
        {
            earlier.Findings.Add(one.Care, null);
            later?.Findings.Add(other!.Care, null);
            refused ??= answer.Failure as InvalidInputException;
            ofWork.AddRange((answer.Failure as InvalidFilesException)?.Faults ?? []);
            if (answer.IsThere)
            {
                yield return answer.Value!;
            }
        }

        if (later is null)
        {
            CaseloadPair.OfBefore(() => before.End(earlier.Findings));
        }
        else
        {
            CaseloadPair.OfBoth(() => before.End(earlier.Findings), () => after!.End(later.Findings));
        }

        if (refused is not null)
        {
            throw refused;
        }

        CaseloadPair.ThrowIfAny(ofWork);
    }

    private CaseloadPair Pair(IPeopleReader<Caseload> one, IPeopleReader<Caseload>? other)
    {
        (Caseload earlier, Caseload later) = other is null ? Twice(one.Build()) : (one.Build(), other.Build());
        return pair(earlier, later);
    }
}
