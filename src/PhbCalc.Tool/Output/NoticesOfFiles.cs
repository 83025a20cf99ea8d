namespace PhbCalc.Tool;

/// <summary>Hears the notices of the files that a verb reads, on whatever thread, and prints them once its result is printed.</summary>
internal sealed class NoticesOfFiles : IProgress<Notice>
{
    private readonly Lock gate = new();
    private readonly List<Notice> heard = [];

    private NoticesOfFiles()
    {
    }

    /// <summary>Those of this run.</summary>
    internal static NoticesOfFiles Heard { get; } = new();

    /// <inheritdoc/>
    public void Report(Notice value)
    {
        lock (gate)
        {
            heard.Add(value);
        }
    }

    /// <summary>Prints them on the screen for errors and warnings, by file and row, and forgets them.</summary>
    internal void Print()
    {
        foreach (Notice notice in heard.OrderBy(notice => notice.File, StringComparer.Ordinal).ThenBy(notice => notice.Row ?? int.MaxValue))
        {
            Messages.Notice(notice);
        }

        heard.Clear();
    }
}
