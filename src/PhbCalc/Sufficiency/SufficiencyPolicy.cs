namespace PhbCalc.Sufficiency;

/// <summary>What counts as bought support, and when support counts as thin.</summary>
/// <remarks>This type is immutable. Rule: spec 2b, Enough.</remarks>
public sealed record SufficiencyPolicy
{
    /// <summary>The policy with every default: a service by the night is a sleep-in, a live-in carer has a break of two hours a day, a PA works up to 48 hours a week.</summary>
    public static SufficiencyPolicy Default { get; } = new();

    /// <summary>Services priced by the night whose carer is awake; none by default. A service priced by the night is a sleep-in otherwise.</summary>
    public ValueList<string> WakingNightServices
    {
        get;
        init => field = Given.Whole(value, "waking_night_services");
    }

    /// <summary>The daily break of a live-in carer, in hours from 0 to 24; 2 by default. 0 requires none.</summary>
    /// <exception cref="InvalidInputException">It is out of range.</exception>
    public decimal LiveInBreakHours
    {
        get;
        init => field = SufficiencyFaults.CheckedHours("live_in_break_hours", value, 24m);
    }
    = 2m;

    /// <summary>The most hours a week that one PA works without being mentioned, 0 to 168; 48 by default, the limit of the Working Time Regulations 1998.</summary>
    /// <exception cref="InvalidInputException">It is out of range.</exception>
    public decimal MostHoursOfPersonalAssistant
    {
        get;
        init => field = SufficiencyFaults.CheckedHours("most_hours_of_personal_assistant", value, 168m);
    }
    = 48m;

    /// <summary>
    /// The service by the hour whose rates price short hours; null (the default) for the one with most hours in the plan, or the only
    /// one on its cards.
    /// </summary>
    public string? ShortfallService { get; init; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
