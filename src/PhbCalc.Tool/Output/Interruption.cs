using System.Runtime.InteropServices;

namespace PhbCalc.Tool;

/// <summary>Ctrl-C and the signals that end a program. While files are written, the folder is first put back as it was; at any other time the command ends at once.</summary>
internal sealed class Interruption : IDisposable
{
    private static readonly Lock Gate = new();
    private static readonly (PosixSignal Signal, int Number)[] Numbers =
        [(PosixSignal.SIGHUP, 1), (PosixSignal.SIGINT, 2), (PosixSignal.SIGQUIT, 3), (PosixSignal.SIGTERM, 15)];

    private static CancellationTokenSource? writing;
    private static int? status;

    private readonly PosixSignalRegistration[] registrations;

    private Interruption(PosixSignalRegistration[] registrations) => this.registrations = registrations;

    /// <summary>Listens to signals until it is disposed of.</summary>
    internal static Interruption Watch() => new([.. Numbers.Select(each => PosixSignalRegistration.Create(each.Signal, context => End(context, each.Number)))]);

    /// <summary>Writes files; a signal cancels it.</summary>
    /// <exception cref="OperationCanceledException">A signal came before the first file took its name.</exception>
    internal static T WhileWriting<T>(Func<CancellationToken, T> write)
    {
        using CancellationTokenSource source = new();
        lock (Gate)
        {
            writing = source;
        }

        try
        {
            return write(source.Token);
        }
        finally
        {
            lock (Gate)
            {
                writing = null;
            }
        }
    }

    /// <summary>The exit status if a signal came while files were written; null if none did.</summary>
    internal static int? Status
    {
        get
        {
            lock (Gate)
            {
                return status;
            }
        }
    }

    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in registrations)
        {
            registration.Dispose();
        }
    }

    private static void End(PosixSignalContext context, int number)
    {
        context.Cancel = true;
        lock (Gate)
        {
            bool isSecond = status is not null;
            status = ExitStatus.Ended + number;
            if (writing is not null && !isSecond)
            {
                writing.Cancel();
                return;
            }

            Messages.Write(CurrentRun.Ended());
            Environment.Exit(status.Value);
        }
    }
}
