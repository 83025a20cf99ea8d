using System.Numerics;

namespace PhbCalc;

/// <summary>Shares a sum over recipients by the engine, and gets the reason for each share.</summary>
/// <param name="total">The sum.</param>
/// <param name="recipients">Among whom.</param>
internal sealed class RecipientSharing(Money total, ValueList<Recipient> recipients)
{
    private readonly string[] keys = new string[recipients.Count];
    private readonly long[] floors = new long[recipients.Count];
    private readonly long[] caps = new long[recipients.Count];
    private readonly long[] shares = new long[recipients.Count];

    internal ApportionmentOutcome Share()
    {
        List<Fault> faults = FindFaults(out bool isBounded);
        ScaledWeights weights = ScaledWeights.Of(recipients, faults);
        InvalidInputException.ThrowIfAny(faults);
        for (int i = 0; i < recipients.Count; i++)
        {
            Recipient recipient = recipients[i];
            (keys[i], floors[i], caps[i]) = (recipient.Key, recipient.Floor.ToPence(), recipient.Cap?.ToPence() ?? ApportionmentBounds.NoCap);
        }

        ApportionmentResult result = Apportionment.Share(total.ToPence(), weights.Whole, shares, isBounded ? new(floors, caps) : default, keys);
        ApportionmentOutcome outcome = new(total, recipients);
        return result.Infeasible is { } why ? outcome with { Infeasible = why } : outcome with
        {
            Shares = Explained(result, weights),
            Ratio = new(result.Ratio.Pence * weights.Scale, result.Ratio.Weight),
            LeftoverPence = result.LeftoverPence,
        };
    }

    /// <summary>Every fault of the total and of each recipient alone; also whether any has a bound.</summary>
    private List<Fault> FindFaults(out bool isBounded)
    {
        List<Fault> faults = ApportionmentFaults.InTotal(total);
        HashSet<string> seen = new(recipients.Count, StringComparer.Ordinal);
        isBounded = false;
        for (int i = 0; i < recipients.Count; i++)
        {
            Recipient recipient = recipients[i];
            isBounded |= recipient.Floor != Money.Zero || recipient.Cap is not null;
            if (ApportionmentFaults.In(recipient) is { } own)
            {
                int position = i;
                faults.AddRange(own.Select(fault => fault.Under("recipients", position)));
            }

            if (!seen.Add(recipient.Key ?? string.Empty))
            {
                faults.Add(ApportionmentFaults.Repeated(recipient.Key ?? string.Empty).Under("recipients", i));
            }
        }

        if (isBounded && total < Money.Zero)
        {
            faults.Add(ApportionmentFaults.BoundsBelowZero(total.ToString()));
        }

        return faults;
    }

    private ValueList<ApportionedShare> Explained(ApportionmentResult result, ScaledWeights weights)
    {
        ApportionedShare[] explained = new ApportionedShare[shares.Length];
        bool isNegative = total < Money.Zero;
        for (int i = 0; i < shares.Length; i++)
        {
            Explanation why = Explanation.Of(result, weights.Whole[i], floors[i], caps[i], Math.Abs(shares[i]), hasKeys: true);
            explained[i] = new(recipients[i], Money.FromPence(shares[i]), why.Bound, why.Penny)
            {
                Proportional = isNegative ? -why.Proportional : why.Proportional,
            };
        }

        return new(explained);
    }
}

/// <summary>Why one share is what it is.</summary>
/// <param name="Bound">Whether a bound holds it.</param>
/// <param name="Penny">Why a leftover penny is in it.</param>
/// <param name="Proportional">The proportional share in pounds, to ten decimals.</param>
internal readonly record struct Explanation(ShareBound Bound, LeftoverPenny Penny, decimal Proportional)
{
    private const int Decimals = 10;

    /// <summary>Explains a share.</summary>
    /// <param name="result">The result it comes from.</param>
    /// <param name="weight">The weight of the recipient.</param>
    /// <param name="floor">Its floor, in pence.</param>
    /// <param name="cap">Its cap, in pence.</param>
    /// <param name="share">What it got, in pence; of a total below zero, the mirror image.</param>
    /// <param name="hasKeys">Whether ties go by key.</param>
    internal static Explanation Of(ApportionmentResult result, long weight, long floor, long cap, long share, bool hasKeys)
    {
        (ulong pence, UInt128 sum) = result.Interior;
        WideProportion proportion = new(pence, UInt128.Max(1, sum));
        ulong reduced = (ulong)weight / Math.Max(1, result.Divisor);
        ulong whole = proportion.WholePence(reduced, out UInt128 rest);
        ShareBound bound = floor > 0 && (whole < (ulong)floor || (whole == (ulong)floor && rest == 0)) ? ShareBound.Floor
            : whole >= (ulong)cap ? ShareBound.Cap
            : ShareBound.None;
        LeftoverPenny penny = bound == ShareBound.None && (ulong)share > whole ? Reason(result.Cutoff, rest, reduced, hasKeys) : LeftoverPenny.None;
        BigInteger scaled = (BigInteger)pence * reduced * BigInteger.Pow(10, Decimals - 2);
        BigInteger digits = BigInteger.Min(Pence.Round(scaled, (BigInteger)UInt128.Max(1, sum)), (BigInteger)decimal.MaxValue);
        return new(bound, penny, (decimal)digits / (decimal)BigInteger.Pow(10, Decimals));
    }

    private static LeftoverPenny Reason(PennyCutoff cutoff, UInt128 rest, ulong weight, bool hasKeys) =>
        cutoff.Rest is null || rest > cutoff.Rest ? LeftoverPenny.LargerFraction
            : cutoff.Weight is null || weight > cutoff.Weight ? LeftoverPenny.LargerWeight
            : hasKeys ? LeftoverPenny.SmallerKey
            : LeftoverPenny.EarlierPosition;
}
