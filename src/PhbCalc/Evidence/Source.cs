namespace PhbCalc;

/// <summary>Where a figure comes from.</summary>
/// <remarks>This type is immutable. Rule: spec 3, Published figures.</remarks>
/// <param name="Title">The title or address of the document.</param>
/// <param name="CheckedOn">The day somebody last held the figure against the document; null (the default) if not known.</param>
/// <param name="Confidence">How sure the figure is, in the words of the data set ("official", "two sources", "one source", "assumed"); null (the default) if it is not given.</param>
public sealed record Source(string Title, [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate? CheckedOn = null, string? Confidence = null)
{
    /// <summary>The title or address of the document.</summary>
    public string Title
    {
        get;
        init => field = Given.NotNull(value, "title");
    }
    = Given.NotNull(Title, "title");

    /// <summary>The confidence of a figure that nobody has published: somebody assumed it.</summary>
    public const string Assumed = "assumed";

    private const string Separator = "; ";

    /// <summary>Whether the figure is an assumption, not something published.</summary>
    public bool IsAssumed => Confidence == Assumed;

    /// <summary>The title, that it is assumed if so, and the day it was checked if that is known.</summary>
    public override string ToString() => CheckedOn is { } day ? $"{MarkedTitle} (checked {Iso.Text(day)})" : MarkedTitle;

    /// <summary>The title, and that it is assumed if so.</summary>
    internal string MarkedTitle => IsAssumed ? $"ASSUMED: {Title}" : Title;

    /// <summary>One source for a figure that comes of two: assumed if either is, checked when the one checked longer ago was.</summary>
    internal static Source? Of(Source? first, Source? second)
    {
        if (first is null || second is null || first == second)
        {
            return first ?? second;
        }

        LocalDate? checkedOn = first.CheckedOn < second.CheckedOn ? first.CheckedOn : second.CheckedOn;
        string? confidence = first.IsAssumed || second.IsAssumed ? Assumed : first.Confidence == second.Confidence ? first.Confidence : null;
        string title = string.Join(Separator, first.Title.Split(Separator).Concat(second.Title.Split(Separator)).Distinct(StringComparer.Ordinal));
        return new(title, checkedOn, confidence);
    }
}
