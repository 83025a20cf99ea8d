using PhbCalc.TopDown;

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

    /// <summary>By whole numbers.</summary>
    internal static IReadOnlyList<Money> ByWholeNumbers(Money total, ValueList<Recipient> recipients) =>
        recipients.Any(own => own.Weight > 0m)
            ? [.. Apportionment.Share(total, Weights(recipients), [.. recipients.Select(own => own.Key)])]
            : [.. recipients.Select(_ => Money.Zero)];

    /// <summary>In the caller's memory.</summary>
    internal static IReadOnlyList<Money> InMemory(Money total, ValueList<Recipient> recipients) => InMemory(total, recipients, [.. recipients.Select(own => own.Key)]);

    /// <summary>In the caller's memory, without keys: a tie goes to whoever comes first.</summary>
    internal static IReadOnlyList<Money> InMemoryWithoutKeys(Money total, ValueList<Recipient> recipients) => InMemory(total, recipients, []);

    /// <summary>An envelope, of which the indicative budgets are the weights.</summary>
    internal static IReadOnlyList<Money> ByEnvelope(Money total, ValueList<Recipient> recipients)
    {
        TopDownAllocation table = new(AllocationTable.PricePerPoint(Money.FromPence(1)));
        EnvelopeOutcome outcome = new EnvelopeAllocation(new(total, 0m))
            .Allocate([.. recipients.Select(own => new EnvelopeClaim(table.Allocate(own.Key, own.Weight), own.Floor, own.Cap))]);
        return [.. outcome.People.Select(person => person.Amount)];
    }

    /// <summary>It divides by the sum of the weights, whatever that is.</summary>
    internal static IReadOnlyList<Money> DividesByZero(Money total, ValueList<Recipient> recipients) =>
        recipients.Sum(own => own.Weight) == 0m ? throw new DivideByZeroException("Attempted to divide by zero.") : Right(total, recipients);

    /// <summary>It counts pence in 32 bits.</summary>
    internal static IReadOnlyList<Money> InSmallNumbers(Money total, ValueList<Recipient> recipients) =>
        total.ToPence() > int.MaxValue ? throw new OverflowException("Arithmetic operation resulted in an overflow.") : Right(total, recipients);

    /// <summary>Nothing is null.</summary>
    internal static IReadOnlyList<Money> NullForNothing(Money total, ValueList<Recipient> recipients) => total == Money.Zero ? null! : Right(total, recipients);

    /// <summary>Whoever has no weight is left out.</summary>
    internal static IReadOnlyList<Money> WithoutTheWeightless(Money total, ValueList<Recipient> recipients) =>
        [.. recipients.Zip(Right(total, recipients)).Where(own => own.First.Weight > 0m).Select(own => own.Second)];

    /// <summary>Nothing is rounded.</summary>
    internal static IReadOnlyList<Money> Unrounded(Money total, ValueList<Recipient> recipients) => [.. recipients.Select(own => Proportional(total, recipients, own))];

    /// <summary>A question that is new is answered the other way round.</summary>
    internal static Allocator WithAMemory()
    {
        HashSet<string> asked = [];
        return (total, recipients) => asked.Add($"{total} {string.Join(' ', recipients)}") ? [.. Right(total, recipients).Reverse()] : Right(total, recipients);
    }

    private static Money[] InMemory(Money total, ValueList<Recipient> recipients, string[] keys)
    {
        long[] shares = new long[recipients.Count];
        long[] floors = [.. recipients.Select(own => own.Floor.ToPence())];
        long[] caps = [.. recipients.Select(own => own.Cap?.ToPence() ?? long.MaxValue)];
        ApportionmentResult result = Apportionment.Share(total.ToPence(), Weights(recipients), shares, new(floors, caps), keys);
        Assert.Null(result.Infeasible);
        return Array.ConvertAll(shares, Money.FromPence);
    }

    private static long[] Weights(ValueList<Recipient> recipients) => [.. recipients.Select(own => decimal.ToInt64(own.Weight))];

    private static Money Proportional(Money total, ValueList<Recipient> recipients, Recipient own)
    {
        decimal sum = recipients.Sum(each => each.Weight);
        return sum == 0m ? Money.Zero : Money.FromPounds(total.Pounds * own.Weight / sum);
    }
}
