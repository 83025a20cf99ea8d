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
