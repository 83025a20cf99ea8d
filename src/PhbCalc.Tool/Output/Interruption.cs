using System.Runtime.InteropServices;

namespace PhbCalc.Tool.Output;

/// <summary>Ctrl-C and the signals that end a run. While files are written, the folder is first put back as it was; at any other time the command ends at once.</summary>
internal sealed class Interruption
{
    private static readonly (PosixSignal Signal, int Number)[] Numbers =
        [(PosixSignal.SIGHUP, 1), (PosixSignal.SIGINT, 2), (PosixSignal.SIGQUIT, 3), (PosixSignal.SIGTERM, 15)];

    private readonly Lock gate = new();
    private CancellationTokenSource? writing;
    private int? status;

    /// <summary>Listens to signals until its result is disposed of.</summary>
    /// <param name="say">Says that the run is ended.</param>
    internal IDisposable Watch(Action say) => new Watching([.. Numbers.Select(each => PosixSignalRegistration.Create(each.Signal, context => End(context, each.Number, say)))]);

    /// <summary>Writes files; a signal cancels it.</summary>
    /// <exception cref="OperationCanceledException">A signal came before the first file took its name.</exception>
    internal T WhileWriting<T>(Func<CancellationToken, T> write)
    {
        using CancellationTokenSource source = new();
        lock (gate)
        {
            writing = source;
        }

        try
        {
            return write(source.Token);
        }
        finally
        {
            lock (gate)
            {
                writing = null;
            }
        }
    }

    /// <summary>The exit status if a signal came while files were written; null if none did.</summary>
    internal int? Status
    {
        get
        {
            lock (gate)
            {
                return status;
            }
        }
    }

    private void End(PosixSignalContext context, int number, Action say)
    {
        context.Cancel = true;
        lock (gate)
        {
            bool isSecond = status is not null;
            status = ExitStatus.Ended + number;
            if (writing is not null && !isSecond)
            {
                writing.Cancel();
                return;
            }

            say();
            Environment.Exit(status.Value);
        }
    }

    private sealed class Watching(PosixSignalRegistration[] registrations) : IDisposable
    {
        public void Dispose() => Array.ForEach(registrations, registration => registration.Dispose());
    }
}
