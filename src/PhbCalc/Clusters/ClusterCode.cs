using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PhbCalc.Clusters;

/// <summary>The code of a care cluster: 00 to 21, except 09, which was never used.</summary>
/// <remarks>This type is immutable. The default value is 00, variance. Names of clusters vary between sources; the code is the key. Rule: spec 5, Cluster code.</remarks>
[JsonConverter(typeof(ClusterCodeJsonConverter))]
public readonly record struct ClusterCode : ISpanParsable<ClusterCode>, IComparable<ClusterCode>
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
    /// <param name="code">The code, or 00 if the text is not one.</param>
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

    static ClusterCode IParsable<ClusterCode>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static ClusterCode ISpanParsable<ClusterCode>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s.ToString());

    static bool IParsable<ClusterCode>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ClusterCode result) => TryParse(s, out result);

    static bool ISpanParsable<ClusterCode>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out ClusterCode result) => TryParse(s, out result);

    /// <summary>The code in two digits: <c>08</c>.</summary>
    public override string ToString() => number.ToString("00", CultureInfo.InvariantCulture);
}

/// <summary>The code of a care cluster as JSON: <c>"08"</c>.</summary>
/// <remarks>This type is immutable. <see cref="ClusterCode"/> carries it as an attribute, so you need not name it. Rule: spec 8, Files.</remarks>
public sealed class ClusterCodeJsonConverter : TextJsonConverter<ClusterCode>
{
    private protected override string Expected => "the code of a care cluster; write it like \"08\"";

    private protected override ClusterCode? Of(string text) => ClusterCode.TryParse(text, out ClusterCode code) ? code : null;
}

/// <summary>What can be wrong with codes of clusters, and with the list of them.</summary>
internal static class CodeFaults
{
    internal const int NeverUsed = 9;

    private const string Field = "cluster";

    /// <summary>Why a text is no code of a cluster.</summary>
    internal static Fault NoCode(string text) => text.Trim() switch
    {
        "9" or "09" => New(text, "was never used as a cluster", "look up which cluster is meant: 00 to 08, or 10 to 21"),
        "99" => New(text, "is not a cluster: cost collections use it for care without a cluster", "write 00 for variance, or the cluster that the person is in"),
        _ => New(text, "is not a cluster", "write 00 to 08, or 10 to 21"),
    };

    internal static List<Fault>? In(CareCluster cluster)
    {
        FaultList faults = new(Field, cluster.Code.ToString());
        faults.AddIfBlank("name", cluster.Name);
        faults.AddIfUndefined("super_class", cluster.SuperClass);
        return faults.All;
    }

    internal static List<Fault>? In(ValueList<CareCluster> clusters)
    {
        FaultList faults = new("clusters");
        if (clusters.Count == 0)
        {
            faults.Add(Field, null, "there is none", "give at least one cluster", "/all");
        }

        faults.AddNulls("all", clusters);
        faults.AddRepeats(Field, clusters, cluster => cluster.Code.ToString(), "all", "/code");
        return faults.All;
    }

    internal static List<Fault>? InReviewPeriod(int count, ReviewUnit unit)
    {
        FaultList faults = new("review period");
        if (count is < 1 or > ReviewPeriod.Most)
        {
            faults.Add("maximum_review_value", Iso.Number(count), "is not a number of days or months", $"write a whole number from 1 to {Iso.Number(ReviewPeriod.Most)}", "/count");
        }

        faults.AddIfUndefined("unit", unit);

        return faults.All;
    }

    internal static Fault NotListed(ClusterCode code, CareClusters clusters) =>
        New(code.ToString(), "is not in the list of clusters", $"add it to the list; it has: {string.Join(", ", clusters.All.Select(cluster => cluster.Code))}");

    private static Fault New(string value, string problem, string remedy) => new(Field, problem, remedy) { Value = value, Path = "/code" };
}
