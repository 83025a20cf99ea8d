using System.Collections.Frozen;
using System.Numerics;

namespace PhbCalc;

/// <summary>The rule that shares a sum over recipients of whom only some are on this machine: the ratio, and who gets the leftover pennies.</summary>
/// <remarks>
/// This type is immutable. <see cref="RecipientCounts.Rule"/> works it out, the same on every machine. Where pennies end among recipients of the same fraction and weight, the smallest keys of all machines get them:
/// each machine says its own (<see cref="Tied"/>), and <see cref="WithTied"/> takes them all. Rule: spec 9, Scale; spec 1, Apportionment.
/// </remarks>
public sealed record ShareRule
{
    private readonly ulong scale;
    private readonly FrozenSet<RecipientKind> kinds;
    private readonly ApportionmentResult result;
    private readonly PennyEnd end;
    private readonly string? lastKey;

    private ShareRule(Money total, FrozenSet<RecipientKind> kinds, ulong scale, ApportionmentResult result, PennyEnd end, string? lastKey = null) =>
        (Total, this.kinds, this.scale, this.result, this.end, this.lastKey) = (total, kinds, scale, result, end, lastKey);

    /// <summary>The sum that is shared, in whole pence.</summary>
    public Money Total { get; }

    /// <summary>Why the sum cannot be shared within the bounds; null if it can.</summary>
    public Infeasible? Infeasible => result.Infeasible;

    /// <summary>What recipients between bounds get per unit of weight; 0p per 1 if the sum cannot be shared, or no recipient is between bounds.</summary>
    public ShareRatio Ratio => new(result.Ratio.Pence * scale, result.Ratio.Weight);

    /// <summary>How many pennies are left after all whole pence; as many recipients get one each.</summary>
    public int LeftoverPence => result.LeftoverPence;

    /// <summary>How many keys of recipients who tie for a penny are needed: 0 if none tie, or their keys are known.</summary>
    public long KeysWanted => lastKey is null ? end.Needed : 0;

    /// <summary>The keys of those who tie for a penny, the smallest first, no more than there are pennies.</summary>
    /// <param name="recipients">The recipients of one machine.</param>
    /// <exception cref="ArgumentException">A recipient is of no kind that was counted.</exception>
    public ValueList<string> Tied(ValueList<Recipient> recipients)
    {
        return end.Needed == 0 ? [] : [.. recipients.Where(IsTied).Select(recipient => recipient.Key).Order(StringComparer.Ordinal).Take((int)Math.Min(end.Needed, int.MaxValue))];

        bool IsTied(Recipient recipient)
        {
            (ulong weight, ulong floor, ulong cap) = Numbers(recipient);
            return IsBetween(Whole(weight, out UInt128 rest), rest, floor, cap) && (rest, weight) == (end.Rest, end.Weight);
        }
    }

    /// <summary>The rule with the keys of recipients who tie for a penny.</summary>
    /// <param name="keys">What <see cref="Tied"/> says of the recipients of all machines, in any order.</param>
    /// <exception cref="ArgumentException">There are fewer keys than pennies: those of a machine are missing.</exception>
    public ShareRule WithTied(IEnumerable<string> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        string[] first = [.. keys.Order(StringComparer.Ordinal).Take((int)Math.Min(end.Needed, int.MaxValue))];
        return first.Length < end.Needed ? throw new ArgumentException($"Give what Tied returns on every machine: there are {Iso.Number((decimal)first.Length)} keys for {Iso.Number((decimal)end.Needed)} pennies.", nameof(keys))
            : end.Needed == 0 ? this
            : new(Total, kinds, scale, result, end, first[^1]);
    }

    /// <summary>What some of the recipients get, and why.</summary>
    /// <param name="recipients">The recipients of one machine.</param>
    /// <returns>The shares, in the order of the recipients.</returns>
    /// <exception cref="ArgumentException">A recipient is of no kind that was counted, the sum cannot be shared, or recipients tie for a penny and their keys are not known.</exception>
    public ValueList<ApportionedShare> Share(ValueList<Recipient> recipients)
    {
        if (Infeasible is not null || KeysWanted > 0)
        {
            throw new ArgumentException(Infeasible is null ? "Recipients tie for a penny: first give WithTied what Tied returns on every machine." : "The sum cannot be shared: see Infeasible.", nameof(recipients));
        }

        return [.. recipients.Select(Share)];
    }

    /// <summary>Whether both share the same sum over recipients of the same kinds in the same way, and know the same of those who tie.</summary>
    /// <param name="other">The rule to compare with.</param>
    public bool Equals(ShareRule? other) => other is not null && (Total, scale, result, end, lastKey) == (other.Total, other.scale, other.result, other.end, other.lastKey) && kinds.SetEquals(other.kinds);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Total, scale, result, end, lastKey, kinds.Count);

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);

    internal static ShareRule Of(Money total, ValueList<RecipientKind> kinds, ScaledWeights weights)
    {
        ulong size = (ulong)Math.Abs(total.ToPence());
        SharingSums sums = Sums(kinds, weights.Whole);
        FrozenSet<RecipientKind> known = kinds.Select(kind => kind with { Count = 1 }).ToFrozenSet();
        if (Infeasible.OfSharing(size, total < Money.Zero, sums) is { } why)
        {
            return new(total, known, weights.Scale, new(why), default);
        }

        ulong divisor = WeightDivisor.Of(size, sums.Weights, weights.Whole) ?? throw new InvalidInputException([ApportionmentFaults.TooLarge(size)]);
        CountedKind[] counted = [.. kinds.Select((kind, i) => new CountedKind((ulong)weights.Whole[i] / divisor, (ulong)kind.Floor.ToPence(), (ulong)(kind.Cap?.ToPence() ?? ApportionmentBounds.NoCap), kind.Count))];
        Slope slope = sums.Floors == size ? new(size, 0) : SlopeAt(size, counted);
        (PennyCutoff cutoff, PennyEnd end) = End(size, slope, counted);
        return new(total, known, weights.Scale, new(slope, size, divisor, cutoff), end);
    }

    private static SharingSums Sums(ValueList<RecipientKind> kinds, long[] weights)
    {
        (UInt128 all, UInt128 floors, UInt128? caps) = (0, 0, 0);
        foreach ((int i, RecipientKind kind) in kinds.Index())
        {
            (UInt128 count, UInt128 floor) = ((UInt128)kind.Count, (UInt128)kind.Floor.ToPence());
            all += count * (UInt128)weights[i];
            floors += count * floor;
            caps += weights[i] == 0 ? count * floor : kind.Cap is { } cap ? count * (UInt128)cap.ToPence() : null;
        }

        return new(all, 0, floors, caps, IsInOrder: true);
    }

    /// <summary>What those at a bound get and the weights of the others, at the smallest ratio at which the shares come to the total: found by going up through all breakpoints.</summary>
    private static Slope SlopeAt(ulong total, CountedKind[] kinds)
    {
        (BigInteger bound, BigInteger weight) = (0, 0);
        List<(ulong Pence, ulong Weight, bool Leaves, CountedKind Kind)> breakpoints = [];
        foreach (CountedKind kind in kinds)
        {
            bound += kind.Times(kind.Floor);
            if (kind.Weight > 0)
            {
                breakpoints.Add((kind.Floor, kind.Weight, false, kind));
                breakpoints.Add((kind.Cap, kind.Weight, true, kind));
            }
        }

        breakpoints.RemoveAll(one => one.Leaves && one.Pence == (ulong)ApportionmentBounds.NoCap);
        breakpoints.Sort((one, other) => ((UInt128)one.Pence * other.Weight).CompareTo((UInt128)other.Pence * one.Weight) is not 0 and var order ? order : one.Leaves.CompareTo(other.Leaves));
        foreach ((ulong pence, ulong of, bool leaves, CountedKind kind) in breakpoints)
        {
            if ((bound * of) + (weight * pence) >= (BigInteger)total * of)
            {
                break;
            }

            bound += leaves ? kind.Times(kind.Cap) : -kind.Times(kind.Floor);
            weight += leaves ? -kind.Times(kind.Weight) : kind.Times(kind.Weight);
        }

        return new((UInt128)bound, (UInt128)weight);
    }

    /// <summary>Where the pennies end that are left after whole pence: the largest fractions first, of equal ones the larger weights.</summary>
    private static (PennyCutoff Cutoff, PennyEnd End) End(ulong total, Slope slope, CountedKind[] kinds)
    {
        WideProportion proportion = new(total - (ulong)slope.Fixed, UInt128.Max(1, slope.Weight));
        BigInteger left = total;
        List<(UInt128 Fraction, ulong Weight, long Count)> between = [];
        foreach (CountedKind kind in kinds)
        {
            ulong whole = proportion.WholePence(kind.Weight, out UInt128 rest);
            bool isBetween = IsBetween(whole, rest, kind.Floor, kind.Cap);
            left -= kind.Times(isBetween ? whole : Math.Clamp(whole, kind.Floor, kind.Cap));
            if (isBetween)
            {
                between.Add((rest, kind.Weight, kind.Count));
            }
        }

        long pennies = (long)left;
        PennyCutoff cutoff = new((int)pennies);
        foreach (var rests in between.GroupBy(one => one.Fraction).OrderByDescending(same => same.Key))
        {
            if (pennies > 0 && pennies < rests.Sum(one => one.Count))
            {
                cutoff = cutoff.SplitAt(rests.Key);
            }

            foreach (var alike in rests.GroupBy(one => one.Weight).OrderByDescending(same => same.Key))
            {
                long count = alike.Sum(one => one.Count);
                if (pennies <= count)
                {
                    return pennies == count || pennies == 0
                        ? (cutoff, new(pennies > 0, rests.Key, alike.Key, 0))
                        : (cutoff.SplitAt(alike.Key), new(true, rests.Key, alike.Key, pennies));
                }

                pennies -= count;
            }
        }

        return (cutoff, default);
    }

    private ApportionedShare Share(Recipient recipient)
    {
        (ulong weight, ulong floor, ulong cap) = Numbers(recipient);
        ulong whole = Whole(weight, out UInt128 rest);
        bool isBetween = IsBetween(whole, rest, floor, cap);
        ulong pence = isBetween ? whole + (end.Gives(rest, weight, recipient.Key, lastKey) ? 1UL : 0UL) : Math.Clamp(whole, floor, cap);
        Explanation why = Explanation.Of(result, (long)(weight * result.Divisor), (long)floor, (long)cap, (long)pence, hasKeys: true);
        bool isNegative = Total < Money.Zero;
        return new(recipient, Money.FromPence(isNegative ? -(long)pence : (long)pence), why.Bound, why.Penny) { Proportional = isNegative ? -why.Proportional : why.Proportional };
    }

    private (ulong Weight, ulong Floor, ulong Cap) Numbers(Recipient recipient) => kinds.Contains(RecipientCounts.KindOf(recipient))
        ? ((ulong)(recipient.Weight * scale) / result.Divisor, (ulong)recipient.Floor.ToPence(), (ulong)(recipient.Cap?.ToPence() ?? ApportionmentBounds.NoCap))
        : throw new ArgumentException("A recipient is of a kind that was not counted: count every kind first.", nameof(recipient));

    private ulong Whole(ulong weight, out UInt128 rest) => new WideProportion(result.Interior.Pence, UInt128.Max(1, result.Interior.Weight)).WholePence(weight, out rest);

    /// <summary>Whether a share is between its bounds, and not at one.</summary>
    private static bool IsBetween(ulong whole, UInt128 rest, ulong floor, ulong cap) => whole < cap && (whole > floor || (whole == floor && (rest > 0 || floor == 0)));

    /// <summary>Recipients of one kind, in numbers that are multiplied exactly.</summary>
    private readonly record struct CountedKind(ulong Weight, ulong Floor, ulong Cap, long Count)
    {
        internal BigInteger Times(ulong amount) => (BigInteger)amount * Count;
    }

    /// <summary>Where the pennies end: at whose fraction and weight, and how many of those who tie there get one, 0 if all do.</summary>
    private readonly record struct PennyEnd(bool AreAny, UInt128 Rest, ulong Weight, long Needed)
    {
        internal bool Gives(UInt128 rest, ulong weight, string key, string? lastKey) => AreAny
            && (rest > Rest || (rest == Rest && (weight > Weight || (weight == Weight && (Needed == 0 || string.CompareOrdinal(key, lastKey) <= 0)))));
    }
}
