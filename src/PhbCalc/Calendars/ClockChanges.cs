namespace PhbCalc;

/// <summary>Whether the nights on which the clocks change are as long as they really are.</summary>
/// <remarks>Rule: spec 2, Time, policy <c>clock_changes</c>.</remarks>
public enum ClockChanges
{
    /// <summary>
    /// A minute counts as often as the clock shows it (the default): 20:00 to 08:00 is 11 hours on the night in March when the clocks go
    /// forward, and 13 hours on the night in October when they go back.
    /// </summary>
    Elapsed,

    /// <summary>Every night is as long as the clock face says: 20:00 to 08:00 is always 12 hours.</summary>
    Ignored,
}
