namespace PhbCalc.Data;

/// <summary>What a reader of the budgets should know about a caseload, put together as its batches are worked out.</summary>
/// <param name="keeps">Whether to keep the notices about people, so that the files need not be read again for them.</param>
internal sealed class NoticesOfBatches(bool keeps)
{
    /// <summary>The most notices to keep, at some 350 bytes each.</summary>
    private const int MostKept = 1_000_000;

    private NoticeTally? tally;
    private List<Notice>? kept = keeps ? [] : null;

    /// <summary>Whether those about people are kept so far. Any thread may ask.</summary>
    internal bool AreKept => kept is not null;

    /// <summary>One notice for each kind, the first of its kind, with how many more there are.</summary>
    internal ValueList<Notice> Lines => tally?.Lines() ?? [];

    /// <summary>Adds those of the next batch.</summary>
    /// <param name="found">What was found; null for nothing.</param>
    /// <param name="ofPeople">Those about people, if they are kept.</param>
    internal void Add(CaseloadNotices? found, Notice[] ofPeople)
    {
        if (found is not null)
        {
            tally = tally?.With(found.Tally) ?? found.Tally;
        }

        kept?.AddRange(ofPeople);
        kept = kept?.Count > MostKept ? null : kept;
    }

    /// <summary>Every notice, those about the whole caseload first, then those about each person in the order of the caseload.</summary>
    /// <param name="again">Works those about people out once more.</param>
    internal IEnumerable<Notice> InTurn(Func<IEnumerable<Notice>> again) => (tally?.OfWhole() ?? []).Concat(kept ?? again());
}
