using FsCheck;
using FsCheck.Fluent;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests;

/// <summary>A sum shared by several machines, each of which has some of the recipients: spec 9, Scale. The answer is that of one machine.</summary>
public sealed class RecipientCountsTests
{
    /// <summary>Few different weights and bounds, so that many tie; or many, as points and past costs are.</summary>
    private static Gen<(Money Total, ValueList<Recipient> Recipients, int Parts)> Cases =>
        from count in Gen.Choose(0, 60)
        from most in Gen.Elements(2, 5, 100, 1_000_000)
        from decimals in Gen.Elements(1m, 10m, 1000m)
        from hasBounds in Gen.Elements(true, false, true)
        from weights in Gen.ArrayOf(Gen.Choose(0, most), count)
        from floors in Gen.ArrayOf(Gen.Choose(-40, 40), count)
        from widths in Gen.ArrayOf(Gen.Choose(-30, 90), count)
        from pence in Gen.OneOf(Gen.Choose(0, 300), Gen.Choose(0, 2_000_000))
        from isNegative in Gen.Choose(0, 5)
        from parts in Gen.Elements(1, 2, 3, 7, 64)
        select (
            Money.FromPence(isNegative == 0 && !hasBounds ? -pence : pence),
            new ValueList<Recipient>([.. Enumerable.Range(0, count).Select(i => hasBounds
                ? new Recipient($"r{i * 37 % 61:00}", weights[i] / decimals, Money.FromPence(Math.Max(0, floors[i])), widths[i] < 0 ? null : Money.FromPence(Math.Max(0, floors[i]) + widths[i]))
                : new Recipient($"r{i * 37 % 61:00}", weights[i] / decimals))]),
            parts);

    [Law(1000)]
    public Property Parts_get_what_they_get_of_one_machine_to_the_penny() => Law.Of(Cases, given =>
    {
        ApportionmentOutcome whole = Apportionment.Share(given.Total, given.Recipients);
        ValueList<Recipient>[] parts = Parts(given.Recipients, given.Parts);

        ShareRule rule = RecipientCounts.Together(parts.Reverse().Select(RecipientCounts.Of)).Rule(given.Total);

        Assert.Equal(whole.Infeasible, rule.Infeasible);
        if (whole.Infeasible is null)
        {
            ShareRule known = rule.WithTied(parts.SelectMany(part => rule.Tied(part)));
            Assert.Equal(0, known.KeysWanted);
            Assert.Equal((whole.Ratio, whole.LeftoverPence), (known.Ratio, known.LeftoverPence));
            Assert.Equal(whole.Shares.OrderBy(share => share.Recipient.Key, StringComparer.Ordinal), parts.SelectMany(part => known.Share(part)).OrderBy(share => share.Recipient.Key, StringComparer.Ordinal));
        }
    });

    [Fact]
    [Trait("Kind", "Law")]
    public void The_cases_of_the_law_tie_and_are_held_by_bounds()
    {
        List<(ShareRule Rule, ApportionmentOutcome Whole)> seen = [.. Cases.Sample(300, new Rnd(9), 50).Select(given => (RecipientCounts.Of(given.Recipients).Rule(given.Total), Apportionment.Share(given.Total, given.Recipients)))];

        Assert.InRange(seen.Count(one => one.Rule.KeysWanted > 0), 10, 250);
        Assert.InRange(seen.Count(one => one.Rule.Infeasible is not null), 10, 250);
        Assert.InRange(seen.Count(one => one.Whole.Shares.Any(share => share.Bound == ShareBound.Cap) && one.Whole.Shares.Any(share => share.Bound == ShareBound.Floor) && one.Rule.LeftoverPence > 0), 10, 250);
        Assert.InRange(seen.Count(one => one.Whole.Total < Money.Zero), 2, 100);
    }

    [Fact]
    public void Counts_are_of_kinds_in_whatever_order_they_come()
    {
        RecipientCounts one = RecipientCounts.Of([new("a", 2m), new("b", 1m, Money.FromPounds(1m)), new("c", 2.0m)]);
        RecipientCounts other = RecipientCounts.Of([new("d", 1m, Money.FromPounds(1m), Money.FromPounds(5m)), new("e", 2m)]);

        RecipientCounts all = RecipientCounts.Together([one, other]);

        Assert.Equal([new(1m, Money.FromPounds(1m), Money.FromPounds(5m), 1), new(1m, Money.FromPounds(1m), null, 1), new RecipientKind(2m, Money.Zero, null, 3)], all.Kinds);
        Assert.Equal(all, RecipientCounts.Together([other, one]));
        Assert.Equal(all, new RecipientCounts([.. all.Kinds.Reverse()]));
        Assert.Empty(RecipientCounts.Together([]).Kinds);
    }

    /// <summary>One penny for three alike on three machines goes to the smallest key of all.</summary>
    [Fact]
    public void Whom_a_penny_goes_to_that_several_machines_tie_for_is_known_once_all_have_said_their_keys()
    {
        ValueList<Recipient>[] parts = [[new("c", 1m)], [new("b", 1m)], [new("a", 1m)]];
        ShareRule rule = RecipientCounts.Together(parts.Select(RecipientCounts.Of)).Rule(Money.FromPounds(100m));

        Assert.Equal(1, rule.KeysWanted);
        Assert.Equal("Recipients tie for a penny: first give WithTied what Tied returns on every machine. (Parameter 'recipients')", Assert.Throws<ArgumentException>(() => rule.Share(parts[0])).Message);
        Assert.Throws<ArgumentException>(() => rule.WithTied([]));
        ShareRule known = rule.WithTied(parts.SelectMany(part => rule.Tied(part)));
        Assert.Equal([Money.FromPence(3333), Money.FromPence(3333), Money.FromPence(3334)], parts.SelectMany(part => known.Share(part)).Select(share => share.Amount));
    }

    [Fact]
    public void Faults_come_together_each_with_its_place()
    {
        InvalidInputException recipients = Assert.Throws<InvalidInputException>(() => RecipientCounts.Of([new("a", -1m), new("a", 1m, Money.FromPounds(2m), Money.FromPounds(1m))]));
        InvalidInputException kinds = Assert.Throws<InvalidInputException>(() => new RecipientCounts([new(1m, Money.Zero, null, 0), new(-1m, Money.Zero, null, 1)]));
        InvalidInputException total = Assert.Throws<InvalidInputException>(() => RecipientCounts.Of([new("a", 1m, Money.FromPounds(1m))]).Rule(Money.FromPounds(-0.001m)));

        Assert.Equal(["/recipients/0/weight", "/recipients/1/cap", "/recipients/1/key"], recipients.Faults.Select(fault => fault.Path));
        Assert.Equal(["/kinds/0/count", "/kinds/1/weight"], kinds.Faults.Select(fault => fault.Path));
        Assert.Equal(2, total.Faults.Count);
        Assert.Throws<ArgumentException>(() => RecipientCounts.Of([new("a", 1m)]).Rule(Money.FromPounds(1m)).Share([new("b", 2m)]));
        Assert.Throws<ArgumentException>(() => RecipientCounts.Of([new("a", 0m)]).Rule(Money.FromPounds(1m)).Share([new("a", 0m)]));
    }

    private static ValueList<Recipient>[] Parts(ValueList<Recipient> recipients, int parts) =>
        [.. Enumerable.Range(0, parts).Select(part => recipients.Where((_, i) => i * 7 % parts == part).ToValueList())];
}
