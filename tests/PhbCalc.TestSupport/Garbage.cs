namespace PhbCalc.TestSupport;

/// <summary>How many bytes a piece of work allocates on this thread.</summary>
public static class Garbage
{
    private const int Rounds = 7;

    /// <summary>
    /// The least of several rounds. The runtime may allocate once, where it compiles a method again, and it counts a whole block when a collection takes the block away:
    /// what the work itself allocates comes in every round.
    /// </summary>
    public static long Of(Action work)
    {
        ArgumentNullException.ThrowIfNull(work);
        work();
        long least = long.MaxValue;
        for (int round = 0; round < Rounds && least != 0; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            work();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    /// <summary>The same of work that is done many times in a round, as a caseload would: <paramref name="times"/> of it.</summary>
    public static long Of(int times, Action work) => Of(() =>
    {
        for (int i = 0; i < times; i++)
        {
            work();
        }
    });
}
