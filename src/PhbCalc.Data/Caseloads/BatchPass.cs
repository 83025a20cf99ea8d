using System.Collections.Concurrent;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>One reading of all batches of a caseload.</summary>
/// <typeparam name="T">What the files of a batch give.</typeparam>
/// <param name="source">Where the files are.</param>
/// <param name="cut">Those that are cut.</param>
/// <param name="shared">The files that apply to all people.</param>
/// <param name="begin">Makes a reader of the files of a batch.</param>
/// <param name="options">How files are read.</param>
/// <param name="progress">Gets reports of progress for each; null for none.</param>
internal sealed class BatchPass<T>(FileSource source, CutFiles cut, SharedFiles shared, Func<InputFiles, SharedFiles?, IPeopleReader<T>> begin, ReadOptions options, IProgress<ReadProgress>? progress)
{
    private readonly ConcurrentDictionary<string, PartsProgress> told = new(StringComparer.Ordinal);

    /// <summary>What was found so far.</summary>
    internal BatchFindings Findings { get; } = new(shared);

    /// <summary>Reads a batch; called from several threads.</summary>
    internal IPeopleReader<T> Read(int batch)
    {
        FileSource own = new(name => cut.IsOfPeople(name) ? cut.Open(name, batch) : source.Opened(name), source.Place);
        IPeopleReader<T> reader = begin(new(own, options with { Notices = null }, progress is null ? null : new OfBatch(this, progress)), shared);
        reader.ReadFiles();
        return reader;
    }

    /// <summary>Whether to work with a batch: neither it nor a batch before it has a fault.</summary>
    internal bool MayWorkOn(IPeopleReader<T> reader) => !Findings.AreAny && !reader.Care.LacksRates && Array.TrueForAll(reader.Care.Faults, faults => faults.Found == 0);

    /// <summary>Reports the progress of each file, whichever batch is read.</summary>
    private sealed class OfBatch(BatchPass<T> pass, IProgress<ReadProgress> whole) : IProgress<ReadProgress>
    {
        private readonly Dictionary<string, IProgress<ReadProgress>> parts = new(StringComparer.Ordinal);

        public void Report(ReadProgress value)
        {
            if (!parts.TryGetValue(value.File, out IProgress<ReadProgress>? part))
            {
                parts[value.File] = part = pass.told.GetOrAdd(value.File, file => new(whole, file, pass.LengthOf(file))).Part();
            }

            part.Report(value);
        }
    }

    private long LengthOf(string file) => cut.LengthOf(file);
}

/// <summary>What came of the work on a batch.</summary>
/// <typeparam name="T">What was worked out.</typeparam>
/// <param name="IsThere">Whether it was worked out.</param>
/// <param name="Value">What came of it.</param>
/// <param name="Failure">The failure of the work; null if it did not fail, or was not tried.</param>
internal readonly record struct BatchAnswer<T>(bool IsThere, T? Value, Exception? Failure)
{
    /// <summary>Does the work, if it may be done.</summary>
    internal static BatchAnswer<T> Of(bool mayWork, Func<T> work)
    {
        try
        {
            return mayWork ? new(true, work(), null) : default;
        }
        catch (Exception refused) when (refused is InvalidFilesException or InvalidInputException)
        {
            return new(false, default, refused);
        }
    }
}
