using FsCheck;
using FsCheck.Fluent;

namespace PhbCalc.Tests.Oracles;

/// <summary>Random sums to share out, all of which can be shared.</summary>
internal static class ShareCases
{
    /// <summary>Up to nine recipients, or none.</summary>
    internal static Arbitrary<ShareCase> Few { get; } = Of(0, 9);

    /// <summary>About as many recipients as the search for the ratio takes at one go, and somewhat more.</summary>
    internal static Arbitrary<ShareCase> Many { get; } = Of(900, 3000);

    /// <summary>Up to nine recipients with keys.</summary>
    internal static Arbitrary<ShareCase> WithKeys { get; } = Few.Filter(given => given.Keys is not null);

    /// <summary>Up to nine recipients without bounds.</summary>
    internal static Arbitrary<ShareCase> Unbounded { get; } = Few.Filter(given => !given.IsBounded);

    /// <summary>Up to nine recipients without bounds, somebody of whom has a weight: any total can be shared.</summary>
    internal static Arbitrary<ShareCase> Weighed { get; } = Unbounded.Filter(given => given.Weights.Any(weight => weight > 0));

    /// <summary>Each case with a seed for what a law chooses.</summary>
    internal static Arbitrary<(ShareCase, int)> WithSeed(Arbitrary<ShareCase> cases) =>
        cases.Zip(Arb.From(Gen.Choose(0, int.MaxValue - 1)));

    internal static Arbitrary<ShareCase> Of(int least, int most) =>
        Arb.From(Gen.Choose(0, int.MaxValue - 1).Select(seed => new ShareMaker(seed).Make(least, most)), ShareShrinker.Shrink);
}
