namespace PhbCalc.Tool;

/// <summary>What the command tells the shell.</summary>
internal static class ExitStatus
{
    /// <summary>Done.</summary>
    internal const int Done = 0;

    /// <summary>The input is well formed, but a rule refuses it.</summary>
    internal const int Refused = 1;

    /// <summary>The input or the command line is wrong.</summary>
    internal const int BadInput = 2;
}
