using System.Diagnostics;
using System.Globalization;
using PhbCalc;
using PhbCalc.Data;

namespace BudgetsInBrowser.Caseloads;

/// <summary>The one piece of long work that the page does at a time: how far it is, how it ended, and how to stop it.</summary>
/// <param name="changed">Is called when there is something new to show.</param>
public sealed class Work(Action changed)
{
    private CancellationTokenSource? stopping;

    /// <summary>How far it is, or how the last one ended.</summary>
    public string Status { get; private set; } = "";

    /// <summary>Whether something is being done.</summary>
    public bool IsBusy => stopping is not null;

    /// <summary>Has it stop where it is.</summary>
    public void Stop() => stopping?.Cancel();

    /// <summary>Does something, unless something else is being done.</summary>
    /// <param name="work">Does it, and gives what was done, in words.</param>
    /// <param name="refuse">Takes what is wrong with the input; null where it is known to be sound.</param>
    public async Task DoAsync(Func<Steps, Task<string>> work, Action<InvalidFilesException>? refuse = null)
    {
        if (IsBusy)
        {
            return;
        }

        long began = Stopwatch.GetTimestamp();
        using CancellationTokenSource stop = new();
        stopping = stop;
        try
        {
            string done = await work(new(Show, stop.Token));
            Status = $"{done} in {Stopwatch.GetElapsedTime(began).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} seconds.";
        }
        catch (InvalidFilesException faults) when (refuse is not null)
        {
            Status = "";
            refuse(faults);
        }
        catch (InvalidInputException refused) when (refuse is not null)
        {
            // What is wrong is in no file: figures of the year are not published.
            Status = "";
            refuse(new([.. refused.Faults.Select(fault => new FileFault("(no file)", 0, fault.Field, fault))]));
        }
        catch (OperationCanceledException)
        {
            Status = "Stopped.";
        }
        finally
        {
            stopping = null;
            changed();
        }
    }

    private void Show(string text)
    {
        Status = text;
        changed();
    }
}
