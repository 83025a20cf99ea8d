using System.Globalization;

namespace PhbCalc.Testing;

/// <summary>How laws are tested.</summary>
/// <remarks>This type is immutable. Rule: spec 9, Laws as a kit.</remarks>
public sealed record LawOptions
{
    private const int PartsOfReplay = 3;

    /// <summary>The options with every default: 200 cases, the usual ones.</summary>
    public static LawOptions Default { get; } = new();

    /// <summary>How many random cases each law is held against, 1 or more; 200 by default. They are the same on every run.</summary>
    /// <exception cref="InvalidInputException">It is below 1: a law that is held against nothing is not tested.</exception>
    public int Cases
    {
        get;
        init => field = value >= 1 ? value
            : throw new InvalidInputException([new("cases", "is too few to test a law", "write 1 or more") { Value = value.ToString(CultureInfo.InvariantCulture) }]);
    }
    = 200;

    /// <summary>Where to start: what a failure prints, so that its case comes first; null (the default) for the usual cases.</summary>
    /// <exception cref="InvalidInputException">It is not what a failure prints.</exception>
    public string? Replay
    {
        get;
        init
        {
            (field, Start) = (value, value is { Length: > 0 } ? StartOf(value) : null);
        }
    }

    /// <summary>The seed, its companion and the size of the case to start with; null for the usual cases.</summary>
    internal (ulong Seed, ulong Gamma, int Size)? Start { get; private init; }

    private static (ulong Seed, ulong Gamma, int Size) StartOf(string replay)
    {
        string[] parts = replay.Split(',');
        return parts.Length == PartsOfReplay
            && ulong.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed)
            && ulong.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out ulong gamma)
            && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out int size)
                ? (seed, gamma, size)
                : throw new InvalidInputException([new("replay", "is not a case to start with", "copy what the failure printed: three whole numbers with commas between them") { Value = replay }]);
    }
}
