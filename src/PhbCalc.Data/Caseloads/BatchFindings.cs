using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>The faults and notices in the files of all batches, joined as if all were read at once.</summary>
/// <param name="shared">The files that apply to all people.</param>
internal sealed class BatchFindings(SharedFiles shared)
{
    private FileFaults[] ofPeople = [];
    private readonly List<FileFault> ofWork = [];
    private long notListed;
    private InvalidInputException? refused;
    private HashSet<string>? unused;
    private bool lacksRates;

    /// <summary>Whether there is a fault, after which no more need be worked out. Any thread may ask.</summary>
    internal bool AreAny { get; private set; }

    /// <summary>Adds what was found in the next batch.</summary>
    /// <param name="reader">What read it.</param>
    /// <param name="failure">The failure of the work; null if it did not fail.</param>
    internal void Add(CaseloadReader reader, Exception? failure)
    {
        FileFaults[] parts = reader.FaultsOfPeople;
        ofPeople = ofPeople.Length == 0 ? Array.ConvertAll(parts, part => new FileFaults(part.File)) : ofPeople;
        foreach ((FileFaults own, FileFaults part) in ofPeople.Zip(parts))
        {
            own.Join(part);
        }

        lacksRates |= reader.LacksRates;
        unused = unused is null ? [.. reader.UnusedPackages] : [.. unused.Intersect(reader.UnusedPackages, StringComparer.Ordinal)];
        refused ??= failure as InvalidInputException;
        if (failure is InvalidFilesException faulty)
        {
            ofWork.AddRange(faulty.Faults);
            notListed += faulty.Count - faulty.Faults.Count;
        }

        AreAny = AreAny || lacksRates || Array.Exists(CaseloadReader.InOrder(ofPeople, shared), faults => faults.Found > 0);
    }

    /// <summary>Throws if there is any fault.</summary>
    /// <exception cref="InvalidFilesException">There is: those of the files, otherwise those that the work has found.</exception>
    /// <exception cref="InvalidInputException">The work found that figures, policies and the period do not go together.</exception>
    internal void ThrowIfAny()
    {
        shared.Tell(lacksRates, unused ?? []);
        FileFaults.ThrowIfAny(CaseloadReader.InOrder(ofPeople, shared));
        if (refused is not null)
        {
            throw refused;
        }

        Everybody.ThrowIfAny(ofWork, notListed);
    }

    /// <summary>The notices of all files, in the order of a caseload.</summary>
    internal ValueList<Notice> Notices() => FileFaults.NoticesOf(CaseloadReader.InOrder(ofPeople, shared));
}
