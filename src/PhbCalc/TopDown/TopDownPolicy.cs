namespace PhbCalc.TopDown;

/// <summary>The choices where practice differs in top-down allocation.</summary>
/// <remarks>This type is immutable. Rule: spec 4, Questionnaire, Allocation table and The envelope.</remarks>
public sealed record TopDownPolicy
{
    /// <summary>The policy with every default: scaling both ways, 2 for several, and tables that stop at their last points.</summary>
    public static TopDownPolicy Default { get; } = new();

    /// <summary>Which way amounts may be scaled to fit an envelope; both by default.</summary>
    public Scaling Scaling
    {
        get;
        init => field = Given.Defined(value, "scaling");
    }

    /// <summary>
    /// How many levels of High or Moderate, with none Severe, may indicate a primary health need, 1 or more; 2 by default. The default is a judgement; no
    /// national policy sets it.
    /// </summary>
    /// <exception cref="InvalidInputException">It is below 1.</exception>
    public int Several
    {
        get;
        init => field = DecisionSupportToolFaults.CheckedSeveral(value);
    }
    = DecisionSupportTool.DefaultSeveral;

    /// <summary>Whether an interpolated table goes on beyond its first and last points; false by default. A table of bands never does.</summary>
    public bool Extends { get; init; }
}
