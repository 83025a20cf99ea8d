namespace PhbCalc.Clusters;

/// <summary>A type of team of mental health services, and how it is classed while it is.</summary>
/// <remarks>This type is immutable. <see cref="TeamTypes"/> checks it, together with all others. Rule: spec 5, Contacts.</remarks>
/// <param name="Code">The code: <c>A06</c>.</param>
/// <param name="Name">The name, in the words of the source.</param>
/// <param name="Setting">The setting class, which decides whether contacts are in a budget.</param>
/// <param name="ValidFrom">The first day on which the code is valid with this class.</param>
public sealed record TeamType(string Code, string Name, SettingClass Setting, [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate ValidFrom)
{
    /// <summary>The last day on which the code is valid with this class; null (the default) if it is until the next row of the same code.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? ValidTo { get; init; }

    /// <summary>Where it is published; null (the default) if not said.</summary>
    public Source? Source { get; init; }

    /// <summary>Code and name: <c>A08 Assertive Outreach Team</c>.</summary>
    public override string ToString() => $"{Code} {Name}";
}
