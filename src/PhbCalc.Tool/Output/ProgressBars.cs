using System.Collections.Concurrent;
using PhbCalc.Data;
using Spectre.Console;

namespace PhbCalc.Tool.Output;

/// <summary>Bars on a terminal that show how far long work has come; nothing if errors go to a file or a pipe.</summary>
internal sealed class ProgressBars : IProgress<ReadProgress>
{
    private readonly CurrentRun run;
    private readonly ProgressContext? screen;
    private readonly ConcurrentDictionary<string, ProgressTask> bars = new(StringComparer.Ordinal);

    private ProgressBars(CurrentRun run, ProgressContext? screen) => (this.run, this.screen) = (run, screen);

    /// <summary>Does some work while bars show how far it has come; they are gone when it is done.</summary>
    internal static T During<T>(CurrentRun run, Func<ProgressBars, T> work)
    {
        if (Console.IsErrorRedirected || run.Saying.HidesProgress)
        {
            return work(new(run, null));
        }

        IAnsiConsole errors = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return errors.Progress().AutoClear(true).Start(context => work(new(run, context)));
    }

    /// <summary>Shows how far the reading of a file has come; from any thread.</summary>
    public void Report(ReadProgress value)
    {
        run.HasReadInFolder(value.File);
        Show($"reading {value.File}", value.BytesRead, value.Length);
    }

    /// <summary>Shows how far some work on people has come.</summary>
    internal IProgress<PeopleProgress>? Of(string work) => screen is null ? null : new Bar(this, work);

    /// <summary>Shows how far some work has come.</summary>
    private void Show(string work, long done, long of)
    {
        if (screen is null)
        {
            return;
        }

        ProgressTask bar = bars.GetOrAdd(work, _ => screen.AddTask(work));
        bar.MaxValue = of;
        bar.Value = done;
    }

    private sealed class Bar(ProgressBars bars, string work) : IProgress<PeopleProgress>
    {
        public void Report(PeopleProgress value) => bars.Show(work, value.Done, value.Of);
    }
}
