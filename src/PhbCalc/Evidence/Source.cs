namespace PhbCalc;

/// <summary>Where a figure comes from.</summary>
/// <remarks>This type is immutable.</remarks>
/// <param name="Title">The title or address of the document.</param>
/// <param name="CheckedOn">The day somebody last held the figure against the document; null if not known.</param>
/// <param name="Confidence">How sure the figure is, in the words of the data set ("official", "two sources", "one source"); null if not said.</param>
public sealed record Source(string Title, LocalDate? CheckedOn = null, string? Confidence = null)
{
    /// <summary>The title, and the day it was checked if that is known.</summary>
    public override string ToString() => CheckedOn is { } day ? $"{Title} (checked {Iso.Text(day)})" : Title;
}
