namespace PhbCalc.Testing;

/// <summary>What each recipient's share is before it is brought to whole pence, worked out the slow way: exact fractions, every breakpoint sorted.</summary>
/// <remarks>Rule: spec 1, Apportionment, step 1.</remarks>
internal sealed class ExactShares
{
    private ExactShares(Fraction[] pence, bool[] isBetween) => (Pence, IsBetween) = (pence, isBetween);

    /// <summary>The shares, in pence.</summary>
    internal Fraction[] Pence { get; }

    /// <summary>Whether neither floor nor cap holds the recipient.</summary>
    internal bool[] IsBetween { get; }

    /// <summary>The shares; null if the sum cannot be shared out within the bounds.</summary>
    internal static ExactShares? Of(Money total, ValueList<Recipient> recipients)
    {
        Fraction pence = total.Pounds * 100m;
        Fraction[] at = [0, .. recipients.Where(own => own.Weight > 0m).SelectMany(Breakpoints).Order()];
        int next = Array.FindIndex(at, ratio => Sum(recipients, ratio) >= pence);
        if (Sum(recipients, 0) > pence)
        {
            return null;
        }

        Fraction? found = next >= 0 ? Between(recipients, pence, at[Math.Max(0, next - 1)], at[next]) : Beyond(recipients, pence, at[^1]);
        return found is not { } ratio ? null
            : new([.. recipients.Select(own => Share(own, ratio))], [.. recipients.Select(own => ratio * own.Weight == Share(own, ratio))]);
    }

    /// <summary>Between two breakpoints the sum of the shares is a straight line: the ratio is where that line meets the sum.</summary>
    private static Fraction Between(ValueList<Recipient> recipients, Fraction pence, Fraction low, Fraction high)
    {
        Fraction atLow = Sum(recipients, low);
        Fraction rise = Sum(recipients, high) - atLow;
        return rise == 0 ? low : low + ((pence - atLow) * (high - low) / rise);
    }

    private static Fraction? Beyond(ValueList<Recipient> recipients, Fraction pence, Fraction last)
    {
        decimal weight = recipients.Where(own => own.Cap is null).Sum(own => own.Weight);
        return weight == 0m ? null : last + ((pence - Sum(recipients, last)) / weight);
    }

    private static IEnumerable<Fraction> Breakpoints(Recipient recipient)
    {
        yield return Pounds(recipient.Floor) / recipient.Weight;
        if (recipient.Cap is { } cap)
        {
            yield return Pounds(cap) / recipient.Weight;
        }
    }

    private static Fraction Sum(ValueList<Recipient> recipients, Fraction ratio) =>
        recipients.Aggregate((Fraction)0, (sum, own) => sum + Share(own, ratio));

    private static Fraction Share(Recipient recipient, Fraction ratio)
    {
        Fraction proportional = ratio * recipient.Weight;
        Fraction floor = Pounds(recipient.Floor);
        return proportional < floor ? floor
            : recipient.Cap is { } cap && proportional > Pounds(cap) ? Pounds(cap)
            : proportional;
    }

    private static Fraction Pounds(Money money) => money.Pounds * 100m;
}
