using System.Runtime.ExceptionServices;

namespace PhbCalc.Data;

/// <summary>Puts all cores to work on many pieces. Each piece stays on its thread, and does any pieces of its own one after another.</summary>
internal static class Cores
{
    private static readonly AsyncLocal<bool> IsPiece = new();

    /// <summary>Whether there is no other thread to use: there is only one, as in a browser, or the others are busy too.</summary>
    internal static bool IsOne => IsPiece.Value || OperatingSystem.IsBrowser() || Environment.ProcessorCount == 1;

    /// <summary>Does all pieces, in any order. A piece fails as it would alone.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="work">Does one, by its number; called from several threads.</param>
    /// <param name="cancellation">Ends it early.</param>
    internal static void For(int count, Action<int> work, CancellationToken cancellation = default)
    {
        if (!IsOne)
        {
            OnAll(count, work, cancellation);
            return;
        }

        for (int i = 0; i < count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            work(i);
        }
    }

    /// <summary>The result of each piece, in order, without keeping any; some are done ahead.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="work">Does one, by its number; called from several threads.</param>
    internal static IEnumerable<T> InTurn<T>(int count, Func<int, T> work)
    {
        Queue<WorkAhead<T>> begun = new();
        for (int next = 0; next < count || begun.Count > 0;)
        {
            while (next < count && begun.Count <= Environment.ProcessorCount)
            {
                int piece = next++;
                begun.Enqueue(WorkAhead<T>.Of(() => Alone(() => work(piece))));
            }

            yield return begun.Dequeue().Result();
        }
    }

    private static T Alone<T>(Func<T> work)
    {
        bool was = IsPiece.Value;
        IsPiece.Value = true;
        try
        {
            return work();
        }
        finally
        {
            IsPiece.Value = was;
        }
    }

    private static void OnAll(int count, Action<int> work, CancellationToken cancellation)
    {
        try
        {
            Parallel.For(0, count, new ParallelOptions { CancellationToken = cancellation }, work);
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Throw(exception.Flatten().InnerExceptions[0]);
        }
    }
}
