namespace PhbCalc;

/// <summary>What the rate of a line is pounds for one of: an hour, a night, a week, or a unit of a currency such as a contact.</summary>
/// <remarks>This type is immutable. The default value is no unit, and has an empty word. Rule: spec 2b, Defects, 4.</remarks>
[JsonConverter(typeof(CostUnitJsonConverter))]
public readonly record struct CostUnit
{
    private readonly string? word;

    /// <summary>Makes a unit.</summary>
    /// <param name="word">Its word in the singular, as files have it: <c>contact</c>.</param>
    /// <exception cref="ArgumentException">The word is blank.</exception>
    public CostUnit(string word)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(word);
        this.word = word;
    }

    /// <summary>An hour.</summary>
    public static CostUnit Hour { get; } = new("hour");

    /// <summary>A night.</summary>
    public static CostUnit Night { get; } = new("night");

    /// <summary>A day.</summary>
    public static CostUnit Day { get; } = new("day");

    /// <summary>A week.</summary>
    public static CostUnit Week { get; } = new("week");

    /// <summary>A year.</summary>
    public static CostUnit Year { get; } = new("year");

    /// <summary>A sum that comes once.</summary>
    public static CostUnit Once { get; } = new("once");

    /// <summary>A share of a sum: the rate is that sum.</summary>
    public static CostUnit Share { get; } = new("share");

    /// <summary>A point of assessed need.</summary>
    public static CostUnit Point { get; } = new("point");

    /// <summary>The word in the singular, as files have it.</summary>
    public string Word => word ?? string.Empty;

    /// <summary>The word in the singular, as files have it.</summary>
    public override string ToString() => Word;
}
