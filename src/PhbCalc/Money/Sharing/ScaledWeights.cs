namespace PhbCalc;

/// <summary>Decimal weights as whole numbers in the same proportion.</summary>
/// <param name="Whole">The whole numbers.</param>
/// <param name="Scale">What each weight was multiplied by, a power of ten.</param>
internal readonly record struct ScaledWeights(long[] Whole, ulong Scale)
{
    private const int MostDecimals = 18;
    private const decimal TooLarge = 1L << 62;

    /// <summary>Scales the weights of recipients.</summary>
    /// <exception cref="InvalidInputException">Weights do not scale into 62 bits: all those that do not are reported.</exception>
    internal static ScaledWeights Of(ValueList<Recipient> recipients)
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

        List<Fault> faults = [];
        long[] whole = new long[recipients.Count];
        for (int i = 0; i < whole.Length; i++)
        {
            decimal weight = recipients[i].Weight;
            if (DecimalsOf(weight) > decimals || weight >= TooLarge / scale)
            {
                faults.Add(ApportionmentFaults.TooFine(recipients[i].Key, weight) with { Position = i });
            }
            else
            {
                whole[i] = (long)(weight * scale);
            }
        }

        InvalidInputException.ThrowIfAny(faults);
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
