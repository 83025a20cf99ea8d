namespace PhbCalc.Data;

/// <summary>Work that is done while other work goes on. Where there is one thread only, as in a browser, nothing may be waited for: there it is done when its result is wanted.</summary>
/// <typeparam name="T">What comes of it.</typeparam>
internal sealed class WorkAhead<T>
{
    private readonly Func<T> work;
    private readonly Task<T>? begun;

    private WorkAhead(Func<T> work, bool isOneThread) => (this.work, begun) = (work, isOneThread ? null : Task.Run(work));

    /// <summary>Begins the work, where another thread can do it.</summary>
    /// <param name="work">The work.</param>
    internal static WorkAhead<T> Of(Func<T> work) => Of(work, Cores.IsOne);

    /// <summary>The same, where it is known whether there is one thread only.</summary>
    internal static WorkAhead<T> Of(Func<T> work, bool isOneThread) => new(work, isOneThread);

    /// <summary>Waits until the work is no longer being done, however it ended. Work that is not begun is left undone.</summary>
    internal void Settle()
    {
        if (begun is not null)
        {
            Task.WaitAny(begun);
        }
    }

    /// <summary>The result of the work; its exception is thrown unchanged. Ask for it only once.</summary>
    internal T Result() => begun is null ? work() : begun.GetAwaiter().GetResult();
}
