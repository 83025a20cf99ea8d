using System.Diagnostics;
using System.Globalization;

namespace BudgetsInBrowser.Caseloads;

/// <summary>Long work on the one thread that a page has: every now and then it lets the browser draw, and hears whether it is to stop.</summary>
/// <param name="show">Shows how far it has come.</param>
/// <param name="cancellation">Says that it is to stop.</param>
public sealed class Steps(Action<string> show, CancellationToken cancellation)
{
    private static readonly TimeSpan Stretch = TimeSpan.FromMilliseconds(100);

    /// <summary>Says what is done next, so that it can be seen before it is begun.</summary>
    /// <exception cref="OperationCanceledException">It is to stop.</exception>
    public async Task Say(string text)
    {
        show(text);
        await Task.Delay(1, cancellation);
    }

    /// <summary>Takes everything of a sequence that is worked out as it is taken.</summary>
    /// <param name="inTurn">The sequence.</param>
    /// <param name="of">How many there are.</param>
    /// <param name="doing">What is being done: <c>Working out budgets</c>.</param>
    /// <exception cref="OperationCanceledException">It is to stop.</exception>
    public async Task<List<T>> Take<T>(IEnumerable<T> inTurn, int of, string doing)
    {
        List<T> taken = new(of);
        await Say($"{doing}: {Number(of)} to do.");
        long began = Stopwatch.GetTimestamp();
        foreach (T one in inTurn)
        {
            taken.Add(one);
            if (Stopwatch.GetElapsedTime(began) > Stretch)
            {
                await Say($"{doing}: {Number(taken.Count)} of {Number(of)}.");
                began = Stopwatch.GetTimestamp();
            }
        }

        return taken;
    }

    private static string Number(int count) => count.ToString("#,##0", CultureInfo.InvariantCulture);
}
