using System.Collections.Concurrent;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>One reading of all batches of a caseload.</summary>
/// <param name="source">Where the files are.</param>
/// <param name="cut">Those that are cut.</param>
/// <param name="shared">What holds for everybody.</param>
/// <param name="options">How files are read.</param>
/// <param name="progress">Who is told how far each has come; null for nobody.</param>
internal sealed class BatchPass(FileSource source, CutFiles cut, SharedFiles shared, ReadOptions options, IProgress<ReadProgress>? progress)
{
    private readonly ConcurrentDictionary<string, PartsProgress> told = new(StringComparer.Ordinal);

    /// <summary>What was found so far.</summary>
    internal BatchFindings Findings { get; } = new(shared);

    /// <summary>Reads a batch; called from several threads.</summary>
    internal CaseloadReader Read(int batch)
    {
        FileSource own = new(name => CutFiles.IsOfPeople(name) ? cut.Open(name, batch) : source.Opened(name), source.Place);
        CaseloadReader reader = new(new(own, options with { Notices = null }, progress is null ? null : new OfBatch(this, progress)), shared);
        reader.ReadFiles();
        return reader;
    }

    /// <summary>Whether there is anything to be worked out with a batch: nothing is wrong with it, nor with those before it.</summary>
    internal bool MayWorkOn(CaseloadReader reader) => !Findings.AreAny && !reader.LacksRates && Array.TrueForAll(reader.Faults, faults => faults.Found == 0);

    /// <summary>Tells how far each file has come, whichever batch is read.</summary>
    private sealed class OfBatch(BatchPass pass, IProgress<ReadProgress> whole) : IProgress<ReadProgress>
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
/// <param name="Failure">What kept it from being worked out; null if nothing did, or it was not tried.</param>
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
