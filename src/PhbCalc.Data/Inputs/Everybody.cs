namespace PhbCalc.Data;

/// <summary>How far work on the people of a caseload has come.</summary>
/// <remarks>This type is immutable.</remarks>
/// <param name="Done">How many of them are done.</param>
/// <param name="Of">How many they are.</param>
public readonly record struct PeopleProgress(int Done, int Of);

/// <summary>Works something out for each person, on all cores. Answers come in the order of the people, and faults in the order of their files and rows.</summary>
internal static class Everybody
{
    private const int AtOnce = 8;
    private const int Ahead = 64;

    /// <summary>An answer for each, or the faults of all of them.</summary>
    /// <param name="people">What is known of each.</param>
    /// <param name="work">Works out the answer for one; called from several threads.</param>
    /// <param name="locate">Gives the place of a fault of one in the files.</param>
    /// <param name="progress">Gets reports of progress from the working threads; null for none.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="InvalidFilesException">Some cannot be worked out.</exception>
    /// <exception cref="OperationCanceledException">It was stopped early.</exception>
    internal static ValueList<TAnswer> Each<TCare, TAnswer>(
        ValueList<TCare> people, Func<TCare, TAnswer> work, Func<TCare, Fault, FileFault> locate, IProgress<PeopleProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        TAnswer[] answers = new TAnswer[people.Count];
        ValueList<Fault>[] faults = new ValueList<Fault>[people.Count];
        int done = 0;
        Cores.For((people.Count + AtOnce - 1) / AtOnce, part =>
        {
            int end = Math.Min((part + 1) * AtOnce, people.Count);
            for (int i = part * AtOnce; i < end; i++)
            {
                (answers[i], faults[i]) = AnswerOrFaults(people[i], work);
            }

            progress?.Report(new(Interlocked.Add(ref done, end - (part * AtOnce)), people.Count));
        }, cancellation);
        ThrowIfAny(faults.SelectMany((own, i) => own.Select(fault => locate(people[i], fault))));
        return new(answers);
    }

    /// <summary>An answer for each, one after another, without keeping them; it works the next ones out while the caller takes these.</summary>
    /// <param name="people">What is known of each.</param>
    /// <param name="work">Works out the answer for one; called from several threads.</param>
    /// <param name="locate">Gives the place of a fault of one in the files.</param>
    /// <exception cref="InvalidFilesException">The next ones cannot be worked out.</exception>
    internal static IEnumerable<TAnswer> InTurn<TCare, TAnswer>(ValueList<TCare> people, Func<TCare, TAnswer> work, Func<TCare, Fault, FileFault> locate)
    {
        WorkAhead<ValueList<TAnswer>>? next = people.Count == 0 ? null : From(0);
        for (int first = 0; next is not null; first += Ahead)
        {
            ValueList<TAnswer> answers = next.Result();
            next = first + Ahead < people.Count ? From(first + Ahead) : null;
            foreach (TAnswer answer in answers)
            {
                yield return answer;
            }
        }

        WorkAhead<ValueList<TAnswer>> From(int first) =>
            WorkAhead<ValueList<TAnswer>>.Of(() => Each<TCare, TAnswer>([.. people.AsSpan().Slice(first, Math.Min(Ahead, people.Count - first))], work, locate, null, CancellationToken.None));
    }

    /// <summary>Throws if there is any fault.</summary>
    /// <param name="faults">The faults.</param>
    /// <param name="notListed">How many more were found than are listed.</param>
    /// <exception cref="InvalidFilesException">There is: all of them, file by file and row by row.</exception>
    internal static void ThrowIfAny(IEnumerable<FileFault> faults, long notListed = 0)
    {
        FileFault[] all = [.. faults.Distinct().OrderBy(fault => fault.File, StringComparer.Ordinal).ThenBy(fault => fault.Row)];
        if (all.Length > 0)
        {
            throw new InvalidFilesException([.. all], notListed);
        }
    }

    private static (TAnswer Answer, ValueList<Fault> Faults) AnswerOrFaults<TCare, TAnswer>(TCare one, Func<TCare, TAnswer> work)
    {
        try
        {
            return (work(one), []);
        }
        catch (InvalidInputException exception)
        {
            return (default!, exception.Faults);
        }
    }
}
