using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

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

/// <summary>Divides one sum by weights: what <see cref="AllocatorLaws"/> test.</summary>
/// <remarks>Rule: spec 1, Apportionment.</remarks>
/// <param name="total">The sum, in pounds and whole pence, above or equal to zero.</param>
/// <param name="recipients">The recipients, with their weights, floors and caps in pounds; keys are all different, and the sum can be shared out within the bounds.</param>
/// <returns>Each share, in pounds and whole pence, in the order of the recipients.</returns>
public delegate IReadOnlyList<Money> Allocator(Money total, ValueList<Recipient> recipients);

/// <summary>Random sums to share out, all of which can be shared: ties, zeros, weights of all sizes, bounds that bind and bounds that do not.</summary>
internal static class AllocatorCases
{
    private const int MostRecipients = 8;

    private static readonly string[] Keys = ["b", "a", "B", "10", "2", "z", "aa", "Z", "1"];

    /// <summary>Sums with floors and caps, some of which have none.</summary>
    internal static Arbitrary<AllocatorCase> Bounded { get; } = Of(hasBounds: true);

    /// <summary>Sums without floors and caps.</summary>
    internal static Arbitrary<AllocatorCase> Unbounded { get; } = Of(hasBounds: false);

    private static Arbitrary<AllocatorCase> Of(bool hasBounds) => Arb.From(
        from count in Gen.Choose(1, MostRecipients)
        from most in Gen.Elements(1, 3, 20, 1000, 1_000_000)
        from total in Gen.OneOf(Gen.Choose(0, 20), Gen.Choose(0, 1000), Gen.Choose(0, 100_000_000))
        from weights in Gen.ArrayOf(Gen.Frequency((1, Gen.Constant(0)), (4, Gen.Choose(0, most)), (1, Gen.Constant(most))), count)
        from percents in Gen.ArrayOf(Gen.Choose(0, 220), count * 2)
        from bounds in hasBounds ? Gen.Choose(0, 3) : Gen.Constant(0)
        from keys in Gen.Shuffle(Keys)
        from choice in Gen.Choose(0, 1_000_000)
        let made = Make(total, weights, percents, bounds, keys, choice)
        where CanBeShared(made)
        select made, Shrink);

    /// <summary>Floors and caps near each proportional share: some bind and some do not.</summary>
    private static AllocatorCase Make(int total, int[] weights, int[] percents, int bounds, string[] keys, int choice)
    {
        long sum = Math.Max(1, weights.Sum(weight => (long)weight));
        Recipient[] recipients =
        [
            .. weights.Select((weight, i) =>
            {
                long proportional = total * (long)weight / sum;
                long floor = (bounds & 1) == 0 ? 0 : proportional * Math.Max(0, percents[2 * i] - 100) / 100;
                Money? cap = (bounds & 2) == 0 || percents[(2 * i) + 1] > 200 ? null : Money.FromPence(Math.Max(floor, (proportional + 1) * percents[(2 * i) + 1] / 100));
                return new Recipient(keys[i], weight, Money.FromPence(floor), cap);
            }),
        ];
        return new(Money.FromPence(total), [.. recipients], choice);
    }

    internal static bool CanBeShared(AllocatorCase given) => ExactShares.Of(given.Total, given.Recipients) is not null;

    private static IEnumerable<AllocatorCase> Shrink(AllocatorCase given) => Smaller(given).Where(CanBeShared);

    private static IEnumerable<AllocatorCase> Smaller(AllocatorCase given)
    {
        for (int i = 0; given.Count > 1 && i < given.Count; i++)
        {
            yield return given with { Recipients = [.. given.Recipients.Where((_, place) => place != i)] };
        }

        if (given.Total > Money.Zero)
        {
            yield return given with { Total = Money.FromPence(given.Total.ToPence() / 2) };
            yield return given with { Total = given.Total - Money.FromPence(1) };
        }

        for (int i = 0; i < given.Count; i++)
        {
            foreach (Recipient simpler in Simpler(given.Recipients[i]))
            {
                yield return given with { Recipients = [.. given.Recipients.Select((own, place) => place == i ? simpler : own)] };
            }
        }
    }

    private static IEnumerable<Recipient> Simpler(Recipient given)
    {
        if (given.Cap is not null)
        {
            yield return given with { Cap = null };
        }

        if (given.Floor > Money.Zero)
        {
            yield return given with { Floor = Money.Zero };
            yield return given with { Floor = Money.FromPence(given.Floor.ToPence() / 2) };
        }

        if (given.Weight > 1m)
        {
            yield return given with { Weight = decimal.Floor(given.Weight / 2m) };
            yield return given with { Weight = given.Weight - 1m };
        }
    }
}
