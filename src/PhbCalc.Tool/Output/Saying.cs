namespace PhbCalc.Tool.Output;

/// <summary>How much a run says on standard error.</summary>
internal sealed record Saying
{
    /// <summary>Whether it names no person and shows no value of a file or an option.</summary>
    internal bool IsPrivate { get; init; }

    /// <summary>Whether it prints no notices.</summary>
    internal bool IsQuiet { get; init; }

    /// <summary>Whether a notice makes the status 3.</summary>
    internal bool IsStrict { get; init; }

    /// <summary>Whether there are no bars.</summary>
    internal bool HidesProgress { get; init; }

    /// <summary>Whether files that are not read make no notice.</summary>
    internal bool AllowsOtherFiles { get; init; }

    /// <summary>Whether a last line says where the results come from.</summary>
    internal bool ShowsProvenance { get; init; }
}
