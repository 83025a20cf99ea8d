using PhbCalc.Budgets;

namespace PhbCalc.Comparison;

/// <summary>Compares two models case by case.</summary>
internal static class PairOf
{
    internal static ModelPair Models(Population population, (PreparedModel Model, ModelSums Sums) first, (PreparedModel Model, ModelSums Sums) second, int most)
    {
        int both = 0;
        Int128 difference = 0;
        Int128 size = 0;
        LargestOf largest = new(most);
        for (int i = 0; i < population.Count; i++)
        {
            if (first.Sums.IsAnswered(i) && second.Sums.IsAnswered(i))
            {
                long change = second.Sums.Pence(i) - first.Sums.Pence(i);
                both++;
                difference += change;
                size += Math.Abs(change);
                largest.Offer(i, Math.Abs(change));
            }
        }

        return new(first.Model.Model.Name, second.Model.Model.Name, both, Sums.InPounds(difference), Sums.Mean(size, both))
        {
            Largest = largest.InOrder().Select(i => Explained(population[i], first.Model, second.Model)).ToValueList(),
        };
    }

    private static CaseDifference Explained(ComparisonCase one, PreparedModel first, PreparedModel second)
    {
        BudgetVersion before = first.Version(one);
        BudgetVersion after = second.Version(one);
        return new(one.PersonId, before.Breakdown, after.Breakdown) { Reasons = BudgetChanges.Between(before, after) };
    }
}

/// <summary>Keeps the positions of the largest sizes above zero; of equal ones, the first.</summary>
/// <param name="most">How many are kept.</param>
internal sealed class LargestOf(int most)
{
    private readonly List<(int Place, long Size)> kept = [];

    /// <summary>Offers a size. Positions come in ascending order.</summary>
    internal void Offer(int place, long size)
    {
        if (size == 0 || most == 0 || (kept.Count == most && size <= kept[^1].Size))
        {
            return;
        }

        int at = kept.Count;
        while (at > 0 && kept[at - 1].Size < size)
        {
            at--;
        }

        if (kept.Count == most)
        {
            kept.RemoveAt(most - 1);
        }

        kept.Insert(at, (place, size));
    }

    /// <summary>The positions, the largest size first.</summary>
    internal IEnumerable<int> InOrder() => kept.Select(one => one.Place);
}
