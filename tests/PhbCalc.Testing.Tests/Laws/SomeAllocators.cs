namespace PhbCalc.Testing.Tests;

/// <summary>Allocators that people write, and what is wrong with them.</summary>
internal static class SomeAllocators
{
    /// <summary>That of PhbCalc.</summary>
    internal static IReadOnlyList<Money> Right(Money total, ValueList<Recipient> recipients) =>
        [.. Apportionment.Share(total, recipients).Shares.Select(share => share.Amount)];

    /// <summary>Each share rounded by itself: the sum is lost.</summary>
    internal static IReadOnlyList<Money> RoundEach(Money total, ValueList<Recipient> recipients) => [.. recipients.Select(own => Proportional(total, recipients, own).ToPenny())];

    /// <summary>Each share rounded, and the last one gets what is left.</summary>
    internal static IReadOnlyList<Money> RestToTheLast(Money total, ValueList<Recipient> recipients)
    {
        Money[] shares = [.. RoundEach(total, recipients)];
        shares[^1] = total - shares[..^1].Aggregate(Money.Zero, (sum, share) => sum + share);
        return shares;
    }

    /// <summary>Everybody is held within their bounds, and what that leaves is shared out again, until nothing is left.</summary>
    internal static IReadOnlyList<Money> ClampAndShareAgain(Money total, ValueList<Recipient> recipients)
    {
        HashSet<int> held = [];
        Money[] shares = new Money[recipients.Count];
        while (true)
        {
            Money left = total - held.Aggregate(Money.Zero, (sum, i) => sum + shares[i]);
            int[] free = [.. Enumerable.Range(0, recipients.Count).Where(i => !held.Contains(i))];
            IReadOnlyList<Money> again = Right(left, [.. free.Select(i => recipients[i] with { Floor = Money.Zero, Cap = null })]);
            if (again.Count < free.Length)
            {
                return shares;
            }

            int before = held.Count;
            for (int i = 0; i < free.Length; i++)
            {
                Recipient own = recipients[free[i]];
                shares[free[i]] = again[i] < own.Floor ? own.Floor : again[i] > own.Cap ? own.Cap.Value : again[i];
                if (shares[free[i]] != again[i])
                {
                    held.Add(free[i]);
                }
            }

            if (held.Count == before)
            {
                return shares;
            }
        }
    }

    /// <summary>The first comes first: pennies left go down the list, whatever the fractions.</summary>
    internal static IReadOnlyList<Money> PenniesDownTheList(Money total, ValueList<Recipient> recipients)
    {
        long[] shares = [.. recipients.Select(own => (long)decimal.Floor(Proportional(total, recipients, own).Pounds * 100m))];
        long left = total.ToPence() - shares.Sum();
        for (int i = 0; i < left; i++)
        {
            shares[i % shares.Length]++;
        }

        return [.. shares.Select(Money.FromPence)];
    }

    /// <summary>In the precision of a spreadsheet.</summary>
    internal static IReadOnlyList<Money> InDoubles(Money total, ValueList<Recipient> recipients)
    {
        double sum = Math.Max(1d, (double)recipients.Sum(own => own.Weight));
        return [.. recipients.Select(own => Money.FromPounds((decimal)Math.Round((double)total.Pounds * (double)own.Weight / sum, 2, MidpointRounding.AwayFromZero)))];
    }

    private static Money Proportional(Money total, ValueList<Recipient> recipients, Recipient own)
    {
        decimal sum = recipients.Sum(each => each.Weight);
        return sum == 0m ? Money.Zero : Money.FromPounds(total.Pounds * own.Weight / sum);
    }
}
