using System.Globalization;

namespace PhbCalc.Clusters;

/// <summary>The code of a care cluster: 00 to 21, but for 09, which was never used.</summary>
/// <remarks>This type is immutable. The default value is 00, variance. Names of clusters vary between sources; the code is the key. Rule: spec 5, Cluster code.</remarks>
[JsonConverter(typeof(ClusterCodeJsonConverter))]
public readonly record struct ClusterCode : IComparable<ClusterCode>
{
    /// <summary>The highest code.</summary>
    internal const int Last = 21;

    private readonly byte number;

    private ClusterCode(byte number) => this.number = number;

    /// <summary>Reads a code of one or two digits: <c>8</c> is <c>08</c>.</summary>
    /// <param name="text">The code in one or two digits; spaces around them do not matter.</param>
    /// <returns>The code.</returns>
    /// <exception cref="InvalidInputException">It is no code; 09 and 99 are refused with the reason.</exception>
    public static ClusterCode Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out ClusterCode code) ? code : throw new InvalidInputException([CodeFaults.NoCode(text)]);
    }

    /// <summary>Reads a code of one or two digits: <c>8</c> is <c>08</c>.</summary>
    /// <param name="text">The code in one or two digits; spaces around them do not matter.</param>
    /// <param name="code">The code, or 00 if the text is none.</param>
    /// <returns>Whether the text is a code; 09 and 99 are not.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out ClusterCode code)
    {
        ReadOnlySpan<char> digits = text.Trim();
        bool isCode = digits.Length <= 2 && byte.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out byte number) && number <= Last && number != CodeFaults.NeverUsed;
        code = isCode ? new(byte.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture)) : default;
        return isCode;
    }

    /// <summary>The code as a number.</summary>
    internal int Number => number;

    /// <inheritdoc/>
    public int CompareTo(ClusterCode other) => number.CompareTo(other.number);

    /// <summary>Whether the left code is lower.</summary>
    /// <param name="left">One code.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(ClusterCode left, ClusterCode right) => left.number < right.number;

    /// <summary>Whether the left code is higher.</summary>
    /// <param name="left">One code.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(ClusterCode left, ClusterCode right) => left.number > right.number;

    /// <summary>Whether the left code is lower or the same.</summary>
    /// <param name="left">One code.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(ClusterCode left, ClusterCode right) => left.number <= right.number;

    /// <summary>Whether the left code is higher or the same.</summary>
    /// <param name="left">One code.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(ClusterCode left, ClusterCode right) => left.number >= right.number;

    /// <summary>The code in two digits: <c>08</c>.</summary>
    public override string ToString() => number.ToString("00", CultureInfo.InvariantCulture);
}
