using System.Globalization;
using System.Runtime.InteropServices;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests;

/// <summary>What cannot be shared out, and what somebody is told to do about it (spec 1, Apportionment; DESIGN, principle 5).</summary>
public sealed class ApportionmentFaultTests
{
    public static TheoryData<string> Somewhere => [.. Cultures.Names];

    private static readonly Money Pound = Money.FromPounds(1m);

    private static readonly long[] Weights = [5, 7];

    private static readonly long[] Bounds = [10, 10];

    [Fact]
    public void Every_fault_of_every_recipient_is_reported_at_once()
    {
        InvalidInputException thrown = Refused(
            Money.FromPounds(0.005m),
            [
                new("a", -1.50m),
                new("b", 1m, Money.FromPounds(-2m)),
                new(" ", 1m),
                new("c", 1m, Money.FromPounds(0.001m), Money.FromPounds(0.002m)),
                new("b", 1m, Money.FromPounds(5m), Money.FromPounds(4.99m)),
                new("d", 0.0000000000000000001m),
                new(null!, 1m, default, Money.FromPounds(-1m)),
                new("e", 4.7m),
                new("f", 1m, Money.FromPounds(90_000_000_000_000_000m), Money.FromPounds(100_000_000_000_000_000m)),
            ]);

        Assert.Equal(
            [
                ": total: '£0.005' has a fraction of a penny; round it to the penny",
                "0: recipient a, weight: '-1.50' is below zero; write 0 or more",
                "1: recipient b, floor: '-£2.00' is below zero; write 0 or more",
                "2: recipient  , recipient: is blank; give it a value",
                "3: recipient c, floor: '£0.001' has a fraction of a penny; round it to the penny",
                "3: recipient c, cap: '£0.002' has a fraction of a penny; round it to the penny",
                "4: recipient b, cap: '£4.99' is under the floor; write the floor or more, or leave it out",
                "4: recipient: 'b' appears twice; give each recipient its own key",
                "6: recipient, recipient: is blank; give it a value",
                "6: recipient, cap: '-£1.00' is under the floor; write the floor or more, or leave it out",
                "8: recipient f, floor: '£90,000,000,000,000,000.00' is too large; write a sum under £90,000,000,000,000,000",
                "8: recipient f, cap: '£100,000,000,000,000,000.00' is too large; write a sum under £90,000,000,000,000,000",
                "5: recipient d, weight: '0.0000000000000000001' has too many digits to share exactly with the other weights; write weights with fewer digits",
                "7: recipient e, weight: '4.7' has too many digits to share exactly with the other weights; write weights with fewer digits",
            ],
            Lines(thrown));
    }

    [Theory]
    [InlineData("4611686018427387903", "4611686018427387904")]
    [InlineData("0.4611686018427387903", null)]
    [InlineData("4.611686018427387903", "4.611686018427387904")]
    [InlineData("0.000000000000000001", "0.0000000000000000011")]
    [InlineData("1.0000000000000000000", null)]
    public void A_weight_scales_to_at_most_62_bits_and_18_decimals(string most, string? tooMuch)
    {
        decimal fits = Number(most);
        if (decimal.Round(fits, 18, MidpointRounding.ToZero) == fits)
        {
            Assert.Equal(Pound, Assert.Single(Apportionment.Share(Pound, [new("a", fits)]).Shares).Amount);
        }
        else
        {
            Refused(Pound, [new("a", fits)]);
        }

        if (tooMuch is not null)
        {
            Assert.Equal("weight", Assert.Single(Refused(Pound, [new("a", Number(tooMuch))]).Faults).Field);
        }
    }

    [Fact]
    public void A_total_below_zero_has_no_bounds()
    {
        string[] expected = [": total: '-£1.00' is below zero, and floors and caps are for sums above; share it without bounds, or share its opposite"];

        Assert.Equal(expected, Lines(Refused(-Pound, [new("a", 1m, Pound)])));
        Assert.Equal(expected, Lines(Refused(-Pound, [new("a", 1m, default, Pound)])));
        Assert.Equal(-Pound, Assert.Single(Apportionment.Share(-Pound, [new("a", 1m)]).Shares).Amount);
    }

    [Fact]
    public void A_sum_of_money_by_whole_numbers_is_checked_too()
    {
        Assert.Equal(
            [": total: '£0.001' has a fraction of a penny; round it to the penny"],
            Lines(Assert.Throws<InvalidInputException>(() => Apportionment.Share(Money.FromPounds(0.001m), Weights))));
        Assert.Equal(
            [": total: '-£90,000,000,000,000,000.00' is too large; write a sum under £90,000,000,000,000,000"],
            Lines(Assert.Throws<InvalidInputException>(() => Apportionment.Share(Money.FromPounds(-90_000_000_000_000_000m), Weights))));
        Assert.Equal(
            [": weight: is 0 for everybody, though there is something to share; give a recipient a weight"],
            Lines(Assert.Throws<InvalidInputException>(() => Apportionment.Share(Pound, [0, 0]))));
        Assert.Equal(
            ["1: position 1, weight: '-3' is below zero; write 0 or more"],
            Lines(Assert.Throws<InvalidInputException>(() => Apportionment.Share(Pound, [1, -3]))));
    }

    [Fact]
    public void Every_fault_of_every_number_is_reported_at_once_and_no_share_is_written()
    {
        long[] shares = [-7, -7, -7];
        InvalidInputException thrown = Assert.Throws<InvalidInputException>(() => Apportionment.Share(-1, [-1, 2, -3], shares, new([5, -6, 7], [4, -7, 7])));

        Assert.Equal(
            [
                ": total: '-1' is below zero, and floors and caps are for sums above; share it without bounds, or share its opposite",
                "0: position 0, weight: '-1' is below zero; write 0 or more",
                "0: position 0, cap: '4' is under the floor; write the floor or more, or leave it out",
                "1: position 1, floor: '-6' is below zero; write 0 or more",
                "1: position 1, cap: '-7' is under the floor; write the floor or more, or leave it out",
                "2: position 2, weight: '-3' is below zero; write 0 or more",
            ],
            Lines(thrown));
        Assert.Equal([-7, -7, -7], shares);
    }

    [Theory]
    [InlineData(-1, 0, 0, "weight")]
    [InlineData(0, -1, 0, "floor")]
    [InlineData(0, 1, 0, "cap")]
    [InlineData(0, 0, -1, "cap")]
    public void One_wrong_number_is_enough(long weight, long floor, long cap, string field) => Assert.Equal(
        field,
        Assert.Single(Assert.Throws<InvalidInputException>(() => Apportionment.Share(5, [9, weight], new long[2], new([0, floor], [9, cap]))).Faults).Field);

    [Fact]
    public void The_lowest_number_there_is_has_no_opposite() => Assert.Equal(
        [": total: '-9223372036854775808' is too far below zero; write -9223372036854775807 pence or more"],
        Lines(Assert.Throws<InvalidInputException>(() => Apportionment.Share(long.MinValue, [1], new long[1]))));

    [Fact]
    public void A_total_times_all_weights_of_2_to_the_127_is_too_large()
    {
        // The weights come to 2^65 - 1, and to 2^65; the total is 2^62.
        long[] weights = [long.MaxValue, long.MaxValue, long.MaxValue, long.MaxValue, 3];
        long[] shares = [-7, -7, -7, -7, -7];

        Assert.Equal(1L << 62, Apportioned(1L << 62, weights).Sum());
        weights[4] = 4;
        Assert.Equal(
            [": total: '4611686018427387904' times all the weights is too large to share exactly; write weights with fewer digits"],
            Lines(Assert.Throws<InvalidInputException>(() => Apportionment.Share(1L << 62, weights, shares))));
        Assert.Equal([-7, -7, -7, -7, -7], shares);
    }

    [Fact]
    public void What_divides_all_weights_does_not_count()
    {
        // 2^63 times 20 x 2^61 is over 2^127; 2^63 times 20 is not.
        long[] weights = [1L << 62, 1L << 62, 1L << 62, 0, 1L << 61, 1L << 61, 1L << 62, 1L << 62, 1L << 62, 1L << 62, 1L << 62];

        Assert.Equal(Apportioned(long.MaxValue, [2, 2, 2, 0, 1, 1, 2, 2, 2, 2, 2]), Apportioned(long.MaxValue, weights));
    }

    [Fact]
    public void Memory_has_to_be_as_long_as_the_weights()
    {
        Assert.Equal("What is given as shares must be one for each weight. (Parameter 'shares')", Misfit(() => Apportionment.Share(1, Weights, new long[1])));
        Assert.Equal("What is given as shares must be one for each weight. (Parameter 'shares')", Misfit(() => Apportionment.Share(1, Weights, new long[3])));
        Assert.Equal("What is given as bounds must be a floor for each weight, or none at all. (Parameter 'bounds')", Misfit(() => Apportionment.Share(1, Weights, new long[2], new([1]))));
        Assert.Equal("What is given as bounds must be a cap for each weight, or none at all. (Parameter 'bounds')", Misfit(() => Apportionment.Share(1, Weights, new long[2], new([], [1, 2, 3]))));
        Assert.Equal("What is given as keys must be a key for each weight, or none at all. (Parameter 'keys')", Misfit(() => Apportionment.Share(1, Weights, new long[2], default, ["a"])));
        Assert.Equal("What is given as keys must be a key for each weight, or none at all. (Parameter 'keys')", Misfit(() => Apportionment.Share(Pound, Weights, ["a", "b", "c"])));
        Assert.Equal("What is given as scratch must be as long as ScratchLength says. (Parameter 'scratch')", Misfit(() => Apportionment.Share(1, Weights, new long[2], default, default, new int[1])));
    }

    [Fact]
    public void Memory_may_not_overlap()
    {
        long[] memory = [1, 2, 3, 4, 5, 6];

        Assert.Equal("What is given as shares must be in memory of its own. (Parameter 'shares')", Misfit(() => Apportionment.Share(1, memory.AsSpan(0, 2), memory.AsSpan(1, 2))));
        Assert.Equal("What is given as shares must be in memory of its own. (Parameter 'shares')", Misfit(() => Apportionment.Share(1, Weights, memory.AsSpan(0, 2), new(memory.AsSpan(1, 2)))));
        Assert.Equal("What is given as shares must be in memory of its own. (Parameter 'shares')", Misfit(() => Apportionment.Share(1, Weights, memory.AsSpan(0, 2), new([], memory.AsSpan(1, 2)))));
        foreach (int place in new[] { 0, 2, 4, 6 })
        {
            Assert.Equal("What is given as scratch must be in memory of its own. (Parameter 'scratch')", Misfit(() => Apportionment.Share(
                1,
                place == 0 ? memory.AsSpan(2, 2) : Weights,
                place == 2 ? memory.AsSpan(2, 2) : new long[2],
                new(place == 4 ? memory.AsSpan(2, 2) : Bounds, place == 6 ? memory.AsSpan(2, 2) : Bounds),
                default,
                MemoryMarshal.Cast<long, int>(memory.AsSpan(3, 1)))));
        }

        Assert.Equal([1, 2, 3, 4, 5, 6], memory);
    }

    [Theory]
    [MemberData(nameof(Somewhere))]
    public void It_is_said_the_same_in_every_culture(string culture)
    {
        Assert.Equal(
            ["0: recipient a, weight: '-1.5' is below zero; write 0 or more"],
            Cultures.In(culture, () => Lines(Refused(Pound, [new("a", -1.5m)])).ToArray()));
        Assert.Equal(
            ["1: position 1, weight: '-3' is below zero; write 0 or more"],
            Cultures.In(culture, () => Lines(Assert.Throws<InvalidInputException>(() => Apportionment.Share(1, [1, -3], new long[2]))).ToArray()));
        Assert.Equal("1p per 3", Cultures.In(culture, () => Apportionment.Share(1, [3], new long[1]).Ratio.ToString()));
        Assert.Equal(
            "Every weight is 0, so -£1,000.00 of the total goes to nobody; give a recipient a weight, or keep -£1,000.00 back.",
            Cultures.In(culture, () => Apportionment.Share(-100_000, [0], new long[1]).Infeasible!.Explanation));
    }

    private static InvalidInputException Refused(Money total, ValueList<Recipient> recipients) =>
        Assert.Throws<InvalidInputException>(() => Apportionment.Share(total, recipients));

    private static string Misfit(Action share) => Assert.Throws<ArgumentException>(share).Message;

    private static long[] Apportioned(long total, long[] weights)
    {
        long[] shares = new long[weights.Length];
        Apportionment.Share(total, weights, shares);
        return shares;
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<string> Lines(InvalidInputException thrown) => thrown.Faults.Select(fault => $"{fault.Position}: {fault}");
}
