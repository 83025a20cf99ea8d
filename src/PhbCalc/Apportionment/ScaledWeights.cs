namespace PhbCalc;

/// <summary>Decimal weights as whole numbers in the same proportion.</summary>
/// <param name="Whole">The whole numbers.</param>
/// <param name="Scale">What each weight was multiplied by, a power of ten.</param>
internal readonly record struct ScaledWeights(long[] Whole, ulong Scale)
{
    private const int MostDecimals = 18;
    private const decimal TooLarge = 1L << 62;

    /// <summary>Scales the weights of recipients.</summary>
    /// <param name="recipients">The recipients. Weights below zero are left out: they are a fault already.</param>
    /// <param name="faults">Where each weight that does not scale into 62 bits is reported.</param>
    internal static ScaledWeights Of(ValueList<Recipient> recipients, List<Fault> faults)
    {
        int decimals = 0;
        foreach (Recipient recipient in recipients.AsSpan())
        {
            decimals = Math.Max(decimals, DecimalsOf(recipient.Weight));
        }

        decimals = Math.Min(decimals, MostDecimals);
        decimal scale = 1m;
        for (int i = 0; i < decimals; i++)
        {
            scale *= 10m;
        }

        long[] whole = new long[recipients.Count];
        for (int i = 0; i < whole.Length; i++)
        {
            decimal weight = recipients[i].Weight;
            if (DecimalsOf(weight) > decimals || weight >= TooLarge / scale)
            {
                faults.Add(ApportionmentFaults.TooFine(recipients[i].Key, weight).Under("recipients", i));
            }
            else if (weight > 0m)
            {
                whole[i] = (long)(weight * scale);
            }
        }

        return new(whole, (ulong)scale);
    }

    /// <summary>How many decimals a number has, zeros at its end not counted.</summary>
    private static int DecimalsOf(decimal number)
    {
        int decimals = 0;
        while (decimals < number.Scale && decimal.Round(number, decimals, MidpointRounding.ToZero) != number)
        {
            decimals++;
        }

        return decimals;
    }
}
