namespace PhbCalc.Testing;

/// <summary>The laws of dividing a sum (spec 1, Apportionment, laws).</summary>
internal static class AllocatorLawList
{
    private const decimal Trillion = 1_000_000_000_000m;

    internal static AllocatorLaw[] All { get; } =
    [
        // The first, as an allocator that keeps something from one question to the next may be right ever after.
        new("The same question has the same answer.", IsDeterministic),
        new("Each recipient has a share in whole pence.", GivesShares),
        new("The shares sum to the total.", SumsToTotal),
        new("Each share is within its floor and cap.", IsWithinBounds) { NeedsBounds = true },
        new("Each share is the exact one, or the whole pence next to it; at a floor or cap it is the floor or cap.", IsNextToExact),
        new("A larger weight with the same bounds never gets less.", IsMonotone),
        new("In another order each recipient gets the same.", IsOrderFree),
        new("Weights times a constant change nothing.", IsScaleFree),
        new("Floors and caps that hold the exact shares change nothing.", IgnoresIdleBounds) { NeedsBounds = true },
        new("Sharing by the shares gives the shares.", IsStable),
        new("Merging two recipients between their bounds moves nobody else by more than a penny.", IsMergeSafe),
        new("No penny moved between two recipients brings the shares nearer to the exact ones.", IsNearest),
        new("Nothing overflows at £1,000,000,000,000.", HoldsATrillion),
    ];

    private static void GivesShares(AllocatorTrial trial)
    {
        string? why = trial.WhyNoShares();
        AllocatorTrial.Require(why is null, why!);
    }

    private static void SumsToTotal(AllocatorTrial trial) => RequireSum(trial.Shares(), trial.Given.Total);

    private static void IsDeterministic(AllocatorTrial trial) => AllocatorTrial.RequireSame(trial.Shares(), trial.Shares(), "asked again");

    private static void IsWithinBounds(AllocatorTrial trial)
    {
        long[] shares = trial.Shares();
        for (int i = 0; i < shares.Length; i++)
        {
            Recipient own = trial.Recipients[i];
            Money share = Money.FromPence(shares[i]);
            AllocatorTrial.Require(share >= own.Floor, $"{own.Key} gets {share}, under the floor of {own.Floor}.");
            AllocatorTrial.Require(own.Cap is not { } cap || share <= cap, $"{own.Key} gets {share}, over the cap of {own.Cap}.");
        }
    }

    private static void IsNextToExact(AllocatorTrial trial) => RequireNextToExact(trial.Shares(), trial.Exact, trial.Recipients);

    private static void IsMonotone(AllocatorTrial trial)
    {
        ValueList<Recipient> alike = [.. trial.Recipients.Select(own => own with { Floor = Money.Zero, Cap = null })];
        if (ExactShares.Of(trial.Given.Total, alike) is null)
        {
            return;
        }

        long[] shares = trial.Shares(trial.Given.Total, alike);
        foreach ((int large, int small) in Pairs(alike.Count).Where(pair => alike[pair.First].Weight > alike[pair.Second].Weight))
        {
            AllocatorTrial.Require(shares[large] >= shares[small],
                $"Without bounds it gives {AllocatorTrial.Text(shares)}: {alike[large].Key} has a larger weight than {alike[small].Key} and gets less.");
        }
    }

    private static void IsOrderFree(AllocatorTrial trial)
    {
        int turn = 1 + (trial.Given.Choice % Math.Max(1, trial.Given.Count));
        int[] order = [.. Enumerable.Range(0, trial.Given.Count).Select(i => (i + turn) % trial.Given.Count).Reverse()];
        long[] turned = trial.Shares(trial.Given.Total, [.. order.Select(place => trial.Recipients[place])]);
        long[] back = new long[turned.Length];
        for (int i = 0; i < order.Length; i++)
        {
            back[order[i]] = turned[i];
        }

        AllocatorTrial.RequireSame(trial.Shares(), back, $"in the order {string.Join(", ", order.Select(place => trial.Recipients[place].Key))}");
    }

    private static void IsScaleFree(AllocatorTrial trial)
    {
        decimal constant = ((decimal[])[2m, 10m, 720_720m])[trial.Given.Choice % 3];
        AllocatorTrial.RequireSame(
            trial.Shares(),
            trial.Shares(trial.Given.Total, [.. trial.Recipients.Select(own => own with { Weight = own.Weight * constant })]),
            $"with weights times {Iso.Number(constant)}");
    }

    private static void IgnoresIdleBounds(AllocatorTrial trial)
    {
        ValueList<Recipient> free = [.. trial.Recipients.Select(own => own with { Floor = Money.Zero, Cap = null })];
        if (ExactShares.Of(trial.Given.Total, free) is not { } exact)
        {
            return;
        }

        ValueList<Recipient> held = [.. free.Select((own, i) => own with { Floor = Whole(exact.Pence[i]), Cap = Whole(exact.Pence[i]) + Money.FromPence(1) })];
        AllocatorTrial.RequireSame(trial.Shares(trial.Given.Total, free), trial.Shares(trial.Given.Total, held), "within the whole pence below and above each exact share");
    }

    private static void IsStable(AllocatorTrial trial)
    {
        long[] shares = trial.Shares();
        AllocatorTrial.RequireSame(shares, trial.Shares(trial.Given.Total, [.. trial.Recipients.Select((own, i) => own with { Weight = shares[i] })]), "by these as weights");
    }

    private static void IsMergeSafe(AllocatorTrial trial)
    {
        int[] between = [.. Enumerable.Range(0, trial.Given.Count).Where(i => trial.Exact.IsBetween[i])];
        if (between.Length < 2)
        {
            return;
        }

        (int one, int other) = (between[trial.Given.Choice % (between.Length - 1)], between[^1]);
        Recipient both = trial.Recipients[one] with
        {
            Weight = trial.Recipients[one].Weight + trial.Recipients[other].Weight,
            Floor = trial.Recipients[one].Floor + trial.Recipients[other].Floor,
            Cap = trial.Recipients[one].Cap + trial.Recipients[other].Cap,
        };
        ValueList<Recipient> merged = [.. trial.Recipients.Select((own, i) => i == one ? both : own).Where((_, i) => i != other)];
        long[] before = trial.Shares();
        List<long> after = [.. trial.Shares(trial.Given.Total, merged)];
        after.Insert(other, 0);
        for (int i = 0; i < before.Length; i++)
        {
            AllocatorTrial.Require(i == one || i == other || Math.Abs(after[i] - before[i]) <= 1,
                $"{trial.Recipients[i].Key} gets {Money.FromPence(before[i])}, and {Money.FromPence(after[i])} once {both.Key} and {trial.Recipients[other].Key} are one.");
        }
    }

    private static void IsNearest(AllocatorTrial trial)
    {
        long[] shares = trial.Shares();
        Fraction[] errors = [.. shares.Select((share, i) => (decimal)share - trial.Exact.Pence[i])];
        foreach ((int from, int to) in Pairs(shares.Length).Where(pair => trial.Exact.IsBetween[pair.First] && trial.Exact.IsBetween[pair.Second]))
        {
            bool isWithin = Money.FromPence(shares[from] - 1) >= trial.Recipients[from].Floor
                && (trial.Recipients[to].Cap is not { } cap || Money.FromPence(shares[to] + 1) <= cap);
            AllocatorTrial.Require(!isWithin || Square(errors[from] - 1) + Square(errors[to] + 1) >= Square(errors[from]) + Square(errors[to]),
                $"It gives {AllocatorTrial.Text(shares)}: a penny from {trial.Recipients[from].Key} to {trial.Recipients[to].Key} would be nearer.");
        }
    }

    private static void HoldsATrillion(AllocatorTrial trial)
    {
        ValueList<Recipient> free = [.. trial.Recipients.Select(own => own with { Floor = Money.Zero, Cap = null })];
        Money total = Money.FromPounds(Trillion) + trial.Given.Total;
        if (ExactShares.Of(total, free) is { } exact)
        {
            long[] shares = trial.Shares(total, free);
            RequireSum(shares, total);
            RequireNextToExact(shares, exact, free);
        }
    }

    private static void RequireSum(long[] shares, Money total)
    {
        Money sum = shares.Sum(share => Money.FromPence(share));
        AllocatorTrial.Require(sum == total, $"It gives {AllocatorTrial.Text(shares)}, which sum to {sum} and not to {total}.");
    }

    private static void RequireNextToExact(long[] shares, ExactShares exact, ValueList<Recipient> recipients)
    {
        for (int i = 0; i < shares.Length; i++)
        {
            Fraction error = (decimal)shares[i] - exact.Pence[i];
            AllocatorTrial.Require(error < 1 && error > -1,
                $"{recipients[i].Key} gets {Money.FromPence(shares[i])}; the exact share is {Iso.Number(exact.Pence[i].Round(4))} pence.");
        }
    }

    private static IEnumerable<(int First, int Second)> Pairs(int count) =>
        from first in Enumerable.Range(0, count)
        from second in Enumerable.Range(0, count)
        where first != second
        select (first, second);

    private static Money Whole(Fraction pence) => Money.FromPence((long)(pence.Numerator / pence.Denominator));

    private static Fraction Square(Fraction number) => number * number;
}
