using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace PhbCalc.Data.Tests;

/// <summary>Sums shared out: what is written and read back in the tests.</summary>
internal static class SomeShares
{
    /// <summary>The worked figures: £56,700.00 by 4,000 to 26,000, a floor of £4,000.00 and a cap of £20,000.00 each; in another order than that of the keys.</summary>
    internal static ApportionmentOutcome Worked { get; } = Of(56_700m);

    /// <summary>A total under the floors.</summary>
    internal static ApportionmentOutcome Infeasible { get; } = Of(19_000m);

    /// <summary>Outcomes of every kind, with the recipients in ordinal order.</summary>
    internal static Gen<ApportionmentOutcome> Any =>
        from recipients in Gen.ListOf(Recipient, 6)
        from pence in Gen.Choose(-100_000, 2_000_000)
        let some = recipients.DistinctBy(recipient => recipient.Key, StringComparer.Ordinal).OrderBy(recipient => recipient.Key, StringComparer.Ordinal)
        select Apportionment.Share(
            Money.FromPence(pence),
            pence >= 0 ? some.ToValueList() : some.Select(recipient => recipient with { Floor = Money.Zero, Cap = null }).ToValueList());

    private static Gen<Recipient> Recipient =>
        from key in Gen.Choose(0, 25)
        from weight in Gen.Choose(0, 3_000)
        from scale in Gen.Elements(1m, 100m, 1_000m)
        from floor in Gen.OneOf(Gen.Constant(0), Gen.Choose(0, 100_000))
        from over in Gen.OneOf(Gen.Constant(-1), Gen.Choose(0, 300_000))
        select new Recipient(
            key < 3 ? $"é\"{key.ToString(CultureInfo.InvariantCulture)}" : $"{(char)('A' + key)}",
            weight / scale,
            Money.FromPence(floor),
            over < 0 ? null : Money.FromPence(floor + over));

    private static ApportionmentOutcome Of(decimal total) => Apportionment.Share(
        Money.FromPounds(total),
        [Of("e", 26_000m), Of("b", 9_000m), Of("D", 19_000m), Of("c, \"c\"", 12_000m), Of("=a", 4_000m)]);

    private static Recipient Of(string key, decimal weight) => new(key, weight, Money.FromPounds(4_000m), Money.FromPounds(20_000m));
}
