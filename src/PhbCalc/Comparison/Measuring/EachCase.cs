using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace PhbCalc.Comparison;

/// <summary>Asks models about all cases, on all cores.</summary>
internal static class EachCase
{
    /// <summary>Does something for every case by its position. If a model fails, it is the failure about the first of those cases that comes out, whatever thread met which first.</summary>
    /// <exception cref="InvalidOperationException">A model fails.</exception>
    internal static void Do(int cases, Action<int> each)
    {
        ConcurrentBag<(int Position, InvalidOperationException Exception)> failures = [];
        Parallel.For(0, cases, (position, loop) =>
        {
            try
            {
                each(position);
            }
            catch (InvalidOperationException exception)
            {
                failures.Add((position, exception));
                loop.Break();
            }
        });
        if (!failures.IsEmpty)
        {
            ExceptionDispatchInfo.Throw(failures.MinBy(failure => failure.Position).Exception);
        }
    }
}
