namespace PhbCalc.Tool.Output;

/// <summary>One result, and how it is written.</summary>
/// <param name="Name">The name of its file, without ending.</param>
/// <param name="Csv">Writes it as CSV; null if it is part of another result as CSV.</param>
/// <param name="Json">Writes it as JSON; null if it is part of another result as JSON.</param>
internal sealed record Result(string Name, Action<Stream>? Csv, Action<Stream>? Json);

/// <summary>What the command tells the shell.</summary>
internal static class ExitStatus
{
    /// <summary>Done.</summary>
    internal const int Done = 0;

    /// <summary>The input is well formed, but a rule refuses it.</summary>
    internal const int Refused = 1;

    /// <summary>The input or the command line is wrong, or something cannot be read or written.</summary>
    internal const int BadInput = 2;

    /// <summary>Done with <c>--strict</c>, but there is a notice.</summary>
    internal const int Noticed = 3;

    /// <summary>Done with <c>--keep-going</c>, but not for everybody.</summary>
    internal const int Partly = 4;

    /// <summary>The command itself has a defect.</summary>
    internal const int Defect = 70;

    /// <summary>A signal ended the command; to this the number of the signal is added, as a shell does: 130 for Ctrl-C.</summary>
    internal const int Ended = 128;
}
