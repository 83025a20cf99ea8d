using System.Globalization;

namespace PhbCalc.Testing;

/// <summary>A sum to share out, and a number from which a law draws what it chooses.</summary>
/// <param name="Total">The sum.</param>
/// <param name="Recipients">Among whom.</param>
/// <param name="Choice">The number.</param>
internal sealed record AllocatorCase(Money Total, ValueList<Recipient> Recipients, int Choice)
{
    internal int Count => Recipients.Count;

    /// <summary>The case as C#, in the words of <see cref="Allocator"/>.</summary>
    public override string ToString()
    {
        IEnumerable<string> recipients = Recipients.Select(own => string.Create(CultureInfo.InvariantCulture, $"new(\"{own.Key}\", {own.Weight}m{Bounds(own)})"));
        return $"allocator({Pounds(Total)}, [{string.Join(", ", recipients)}])";
    }

    private static string Bounds(Recipient recipient) =>
        recipient.Cap is { } cap ? $", {Pounds(recipient.Floor)}, {Pounds(cap)}"
        : recipient.Floor != Money.Zero ? $", {Pounds(recipient.Floor)}"
        : string.Empty;

    private static string Pounds(Money money) => string.Create(CultureInfo.InvariantCulture, $"Money.FromPounds({money.Pounds:0.00}m)");
}
