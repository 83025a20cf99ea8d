using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>The people of a place in batches, whichever files are read about them. Sorted files are cut between people; others are one batch, which is kept.</summary>
/// <typeparam name="T">What the files of a batch give.</typeparam>
internal sealed class PeopleBatches<T> : IDisposable
    where T : class
{
    /// <summary>About how many bytes of files a batch has: few enough to keep all cores busy to the end.</summary>
    internal const long UsualLength = 2 << 20;

    private readonly FileSource source;
    private readonly ReadOptions options;
    private readonly IProgress<ReadProgress>? progress;
    private readonly Func<InputFiles, SharedFiles?, IPeopleReader<T>> begin;
    private readonly CutFiles? files;
    private readonly Lazy<SharedFiles> shared;
    private T? whole;
    private bool hasTold;

    /// <summary>Opens the files.</summary>
    /// <param name="source">Where they are.</param>
    /// <param name="ofPeople">Those that have rows about people.</param>
    /// <param name="begin">Makes a reader of the files of a batch, or of all; the files that apply to all people are given if they have been read.</param>
    /// <param name="options">How files are read.</param>
    /// <param name="progress">Gets reports of progress for each file; null for none.</param>
    /// <param name="length">About how many bytes of files a batch has.</param>
    /// <param name="cutAs">Batches of the same people; null to choose them.</param>
    internal PeopleBatches(
        FileSource source, (string Name, FileColumns Columns)[] ofPeople, Func<InputFiles, SharedFiles?, IPeopleReader<T>> begin, ReadOptions? options, IProgress<ReadProgress>? progress, long length = UsualLength, PeopleBatches<T>? cutAs = null)
    {
        (this.source, this.begin, this.options, this.progress) = (source, begin, options ?? ReadOptions.Default, progress);
        Notice? whyNot = null;
        files = cutAs is { files: null } ? null : CutFiles.Of(source, ofPeople, length, cutAs?.files?.Ids, out whyNot);
        if (whyNot is not null)
        {
            this.options.Notices?.Report(whyNot);
        }

        shared = new(() => SharedFiles.Read(new(source, this.options, progress)));
    }

    /// <summary>How many batches there are; 1 if all are read as a whole.</summary>
    internal int Count => files?.Count ?? 1;

    /// <summary>What a reader of the results should know about the files; complete once all people have been read.</summary>
    internal ValueList<Notice> Notices { get; private set; } = [];

    /// <summary>Works something out for each batch, in ordinal order of the people's ids, some ahead on all cores, and keeps none.</summary>
    /// <exception cref="InvalidFilesException">Some files are wrong, or the work refuses: all faults of all batches.</exception>
    /// <exception cref="InvalidInputException">Figures, policies and the period do not go together, as the work says.</exception>
    internal IEnumerable<TAnswer> Each<TAnswer>(Func<T, TAnswer> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return Begin() is { } pass ? InTurn(pass, work) : [work(Whole())];
    }

    /// <inheritdoc/>
    public void Dispose() => files?.Dispose();

    /// <summary>All people, in one.</summary>
    internal T Whole()
    {
        if (whole is null)
        {
            IPeopleReader<T> reader = begin(new(source, options, progress), null);
            reader.ReadFiles();
            FileFaults.ThrowIfAny(reader.Care.Faults);
            whole = reader.Build();
            Notices = FileFaults.NoticesOf(reader.Care.Faults);
        }

        return whole;
    }

    /// <summary>Starts to go through all batches; null if all are read as a whole.</summary>
    internal BatchPass<T>? Begin() => files is null ? null : new(source, files, shared.Value, begin, options, progress);

    /// <summary>Ends it: throws the faults found, or reports the notices the first time.</summary>
    /// <exception cref="InvalidFilesException">Something is wrong with the files, or with what was worked out.</exception>
    /// <exception cref="InvalidInputException">Figures, policies and the period do not go together.</exception>
    /// <returns>The notices.</returns>
    internal ValueList<Notice> End(BatchFindings findings)
    {
        findings.ThrowIfAny();
        if (hasTold)
        {
            return Notices;
        }

        hasTold = true;
        Notices = findings.Notices();
        foreach (Notice notice in options.Notices is null ? [] : Notices)
        {
            options.Notices!.Report(notice);
        }

        return Notices;
    }

    private IEnumerable<TAnswer> InTurn<TAnswer>(BatchPass<T> pass, Func<T, TAnswer> work)
    {
        foreach ((CaseloadReader care, BatchAnswer<TAnswer> answer) in Cores.InTurn(Count, batch =>
        {
            IPeopleReader<T> reader = pass.Read(batch);
            return (reader.Care, BatchAnswer<TAnswer>.Of(pass.MayWorkOn(reader), () => work(reader.Build())));
        }))
        {
            pass.Findings.Add(care, answer.Failure);
            if (answer.IsThere)
            {
                yield return answer.Value!;
            }
        }

        End(pass.Findings);
    }
}
