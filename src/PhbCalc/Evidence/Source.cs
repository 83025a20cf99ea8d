namespace PhbCalc;

/// <summary>Where a figure comes from.</summary>
/// <remarks>This type is immutable. Rule: spec 3, Published figures.</remarks>
/// <param name="Title">The title or address of the document.</param>
/// <param name="CheckedOn">The day the figure was last checked with the document; null (the default) if not known.</param>
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

    /// <summary>The confidence of a figure that is assumed because it is not published.</summary>
    public const string Assumed = "assumed";

    private const string Separator = "; ";

    /// <summary>Whether the figure is assumed, as opposed to published.</summary>
    public bool IsAssumed => Confidence == Assumed;

    /// <summary>The title, whether it is assumed, and the day it was checked if known.</summary>
    public override string ToString() => CheckedOn is { } day ? $"{MarkedTitle} (checked {Iso.Text(day)})" : MarkedTitle;

    /// <summary>The title, and that it is assumed if so.</summary>
    internal string MarkedTitle => IsAssumed ? $"ASSUMED: {Title}" : Title;

    /// <summary>One source for a figure that comes of two: assumed if either is, checked on the earlier of the two days.</summary>
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
