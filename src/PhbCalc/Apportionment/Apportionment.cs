namespace PhbCalc;

/// <summary>Divides one sum exactly by weights, to the penny, within floors and caps.</summary>
/// <remarks>
/// <para>
/// Rule: spec 1, Apportionment. Each recipient gets the same pence per unit of weight, kept within its bounds, and the shares sum to
/// the total; whole pence first, then the pennies left, one each, to the largest fractions, of equal ones to the larger weight, then to
/// the smaller key (or the earlier position, where there are no keys). With keys, the answer is the same for any order of recipients.
/// </para>
/// <para>It is exact, by 128-bit arithmetic; expected time is linear in the number of recipients; nothing is sorted.</para>
/// </remarks>
/// <example>
/// <code>
/// ApportionmentOutcome outcome = Apportionment.Share(Money.FromPounds(100m), [new("ann", 1m), new("bo", 1m), new("cy", 1m, Cap: Money.FromPounds(20m))]);
/// </code>
/// </example>
public static class Apportionment
{
    /// <summary>Shares a sum out, and says why each share is what it is.</summary>
    /// <param name="total">The sum, in whole pence. One below zero is shared as the mirror image of the same sum above zero, without bounds.</param>
    /// <param name="recipients">The recipients, each with a key, a weight and bounds.</param>
    /// <returns>The shares, in the order of the recipients; or, if the floors, caps or weights allow none, why, and the sum missing or left.</returns>
    /// <exception cref="InvalidInputException">
    /// The total or a bound has a fraction of a penny; a key is blank or appears twice; a weight or a floor is below zero, a cap under its floor;
    /// weights do not scale into 62 bits together; a sum is £90,000,000,000,000,000 or more; there are bounds under a total below zero; or total
    /// and weights are too large to multiply exactly. All faults are reported, each with the position of its recipient.
    /// </exception>
    public static ApportionmentOutcome Share(Money total, ValueList<Recipient> recipients) => new RecipientSharing(total, recipients).Share();

    /// <summary>Shares a sum out by whole numbers, without bounds.</summary>
    /// <param name="total">The sum, in whole pence; it may be below zero.</param>
    /// <param name="weights">The weight of each recipient, 0 or more, at least one of them above 0.</param>
    /// <param name="keys">
    /// The key of each recipient; empty (the default) to break ties by position. No two may be the same: this form does not check that; among
    /// equal keys a tie goes to the earlier position.
    /// </param>
    /// <returns>The shares, in the order of the weights; they sum to the total.</returns>
    /// <exception cref="ArgumentException">There are keys, but not one for each weight.</exception>
    /// <exception cref="InvalidInputException">
    /// The total has a fraction of a penny or is £90,000,000,000,000,000 or more either way, a weight is below zero, all are 0 when there is
    /// something to share, or total and weights are too large to multiply exactly.
    /// </exception>
    public static ValueList<Money> Share(Money total, ReadOnlySpan<long> weights, ReadOnlySpan<string> keys = default)
    {
        InvalidInputException.ThrowIfAny(ApportionmentFaults.InTotal(total));
        long[] shares = new long[weights.Length];
        ApportionmentResult result = Share(total.ToPence(), weights, shares, default, keys);
        return result.Infeasible is null
            ? new(Array.ConvertAll(shares, Money.FromPence))
            : throw new InvalidInputException([ApportionmentFaults.NoWeight()]);
    }

    /// <summary>Shares a sum out in the caller's memory: the fastest form.</summary>
    /// <param name="total">The sum, in pence. One below zero is shared as the mirror image of the same sum above zero, without bounds.</param>
    /// <param name="weights">The weight of each recipient, 0 or more.</param>
    /// <param name="shares">Where the shares go, in pence, one for each weight; it may not overlap the other memory.</param>
    /// <param name="bounds">The least and the most of each recipient, one for each weight or none at all; no bounds by default.</param>
    /// <param name="keys">
    /// The key of each recipient, or none at all (the default). No two may be the same: this form does not check that; among equal keys a
    /// tie goes to the earlier position.
    /// </param>
    /// <param name="scratch">
    /// Memory to work in, that may not overlap the other memory: the number of its elements is <see cref="ScratchLength"/> or more. If it is empty
    /// (the default), memory is borrowed from the shared pool.
    /// </param>
    /// <returns>The ratio, the leftover pennies; or why the sum could not be shared out, in which case no share is written.</returns>
    /// <exception cref="ArgumentException">The memory is too short or too long, or overlaps.</exception>
    /// <exception cref="InvalidInputException">
    /// A weight or a floor is below zero, a cap under its floor, there are bounds under a total below zero, the total is the lowest number of
    /// 64 bits, which has no mirror image, or total times weights reaches 2^127 though the weights were divided by their greatest common divisor.
    /// All faults are reported, each with the position of its recipient.
    /// </exception>
    public static ApportionmentResult Share(
        long total,
        ReadOnlySpan<long> weights,
        Span<long> shares,
        ApportionmentBounds bounds = default,
        ReadOnlySpan<string> keys = default,
        Span<int> scratch = default)
    {
        ApportionmentFaults.ThrowIfNotAligned(weights, shares, bounds, keys, scratch);
        if (!scratch.IsEmpty || weights.IsEmpty)
        {
            return ShareIn(total, weights, shares, bounds, keys, scratch);
        }

        int[] borrowed = System.Buffers.ArrayPool<int>.Shared.Rent(ScratchLength(weights.Length));
        try
        {
            return ShareIn(total, weights, shares, bounds, keys, borrowed);
        }
        finally
        {
            System.Buffers.ArrayPool<int>.Shared.Return(borrowed);
        }
    }

    private static ApportionmentResult ShareIn(
        long total, ReadOnlySpan<long> weights, Span<long> shares, ApportionmentBounds bounds, ReadOnlySpan<string> keys, Span<int> scratch)
    {
        GivenBounds given = new(bounds.Floors, bounds.Caps);
        SharingSums sums = SharingSums.Of(weights, given);
        if (!sums.IsInOrder || total == long.MinValue || (total < 0 && !bounds.IsEmpty))
        {
            throw new InvalidInputException(ApportionmentFaults.In(total, weights, bounds));
        }

        ulong size = (ulong)Math.Abs(total);
        if (Infeasible.OfSharing(size, total < 0, sums) is { } why)
        {
            return new(why);
        }

        ulong divisor = WeightDivisor.Of(size, sums.Weights, weights) ?? throw new InvalidInputException([ApportionmentFaults.TooLarge(size)]);
        (Slope slope, PennyCutoff cutoff) = divisor == 1
            ? Sharing.Share(size, sums, weights, given, keys, shares, scratch)
            : Sharing.Share(size, sums with { Weights = sums.Weights / divisor }, WeightDivisor.Divide(weights, divisor), given, keys, shares, scratch);
        if (total < 0)
        {
            Sharing.Mirror(shares);
        }

        return new(slope, size, divisor, cutoff);
    }

    /// <summary>How much memory sharing a sum needs.</summary>
    /// <param name="recipients">How many recipients share.</param>
    /// <returns>How many whole numbers the scratch must hold.</returns>
    public static int ScratchLength(int recipients) => recipients;
}

/// <summary>A person or thing that gets a share of a sum.</summary>
/// <remarks>This type is immutable. <see cref="Apportionment.Share(Money, ValueList{Recipient})"/> checks it with the others. Rule: spec 1, Apportionment.</remarks>
/// <param name="Key">Its name; no two recipients have the same key. Pennies that tie in everything else go to the smaller key, by ordinal comparison.</param>
/// <param name="Weight">The weight that its share is in proportion to, 0 or more, in any unit that is the same for all.</param>
/// <param name="Floor">The least it gets, in whole pence; £0.00 if not given.</param>
/// <param name="Cap">The most it gets, in whole pence, at or above the floor; null (the default) for no most.</param>
public readonly record struct Recipient(string Key, decimal Weight, Money Floor = default, Money? Cap = null)
{
    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>The least and the most that each recipient may get, in whole pence. The default is no bounds: at least £0.00, and no most.</summary>
/// <remarks>This type is immutable; it borrows the caller's memory. Rule: spec 1, Apportionment.</remarks>
/// <param name="floors">The least of each recipient in pence, 0 or more; empty for 0 each.</param>
/// <param name="caps">The most of each recipient in pence, not under its floor, <see cref="NoCap"/> where there is none; empty (the default) for none at all.</param>
public readonly ref struct ApportionmentBounds(ReadOnlySpan<long> floors, ReadOnlySpan<long> caps = default)
{
    /// <summary>The cap, in pence, of a recipient that has none: more than any total.</summary>
    public const long NoCap = GivenBounds.NoCap;

    /// <summary>The least of each recipient, in pence; empty for 0 each.</summary>
    public ReadOnlySpan<long> Floors { get; } = floors;

    /// <summary>The most of each recipient, in pence, <see cref="NoCap"/> where there is none; empty for none at all.</summary>
    public ReadOnlySpan<long> Caps { get; } = caps;

    /// <summary>Whether there are neither floors nor caps.</summary>
    public bool IsEmpty => Floors.IsEmpty && Caps.IsEmpty;
}
