using System.Diagnostics;
using System.Globalization;

namespace BudgetsInBrowser.Caseloads;

/// <summary>Long work on the one thread that a page has: every now and then it lets the browser draw, and hears whether it is to stop.</summary>
/// <param name="show">Shows how far it has come.</param>
/// <param name="cancellation">Says that it is to stop.</param>
public sealed class Steps(Action<string> show, CancellationToken cancellation)
{
    private const int AtOnce = 16;

    private static readonly TimeSpan Stretch = TimeSpan.FromMilliseconds(100);

    private long began = Stopwatch.GetTimestamp();

    /// <summary>Says what is done next, so that it can be seen before it is begun.</summary>
    /// <exception cref="OperationCanceledException">It is to stop.</exception>
    public async Task Say(string text)
    {
        show(text);
        await Task.Delay(1, cancellation);
        began = Stopwatch.GetTimestamp();
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
        foreach (T one in inTurn)
        {
            taken.Add(one);
            await SayHowFar(doing, taken.Count, of);
        }

        return taken;
    }

    /// <summary>Writes a table of results, some of it at a time.</summary>
    /// <param name="inTurn">What it is made of, worked out as it is taken.</param>
    /// <param name="of">How many there are.</param>
    /// <param name="name">The name of the file.</param>
    /// <param name="write">Writes the table of some, with its header.</param>
    /// <exception cref="OperationCanceledException">It is to stop.</exception>
    public async Task<byte[]> Write<T>(IEnumerable<T> inTurn, int of, string name, Action<Stream, IEnumerable<T>> write)
    {
        using MemoryStream file = new();
        write(file, []);
        int done = 0;
        await Say($"Writing {name}: {Number(of)} people to do.");
        foreach (T[] some in inTurn.Chunk(AtOnce))
        {
            using MemoryStream part = new();
            write(part, some);
            byte[] rows = part.ToArray();
            file.Write(rows.AsSpan(rows.IndexOf((byte)'\n') + 1));
            done += some.Length;
            await SayHowFar($"Writing {name}", done, of);
        }

        return file.ToArray();
    }

    private async Task SayHowFar(string doing, int done, int of)
    {
        if (Stopwatch.GetElapsedTime(began) > Stretch)
        {
            await Say($"{doing}: {Number(done)} of {Number(of)}.");
        }
    }

    private static string Number(int count) => count.ToString("#,##0", CultureInfo.InvariantCulture);
}
