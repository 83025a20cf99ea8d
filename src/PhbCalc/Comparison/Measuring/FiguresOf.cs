using PhbCalc.TopDown;

namespace PhbCalc.Comparison;

/// <summary>Works out the figures of a model over some people.</summary>
internal static class FiguresOf
{
    /// <summary>The figures.</summary>
    /// <param name="sums">What the model says.</param>
    /// <param name="population">The population.</param>
    /// <param name="members">The people; null for all.</param>
    internal static ModelFigures Model(ModelSums sums, Population population, int[]? members)
    {
        int people = members?.Length ?? population.Count;
        Int128 total = 0;
        int answered = 0;
        AccuracyCase[] cases = new AccuracyCase[people];
        int known = 0;
        for (int i = 0; i < people; i++)
        {
            int index = members is null ? i : members[i];
            if (!sums.IsAnswered(index))
            {
                continue;
            }

            answered++;
            total += sums.Pence(index);
            if (population[index].ActualCost is { } actual)
            {
                cases[known++] = new(sums.Amount(index), actual);
            }
        }

        return new(people, answered, Sums.InPounds(total), Sums.Mean(total, answered))
        {
            Accuracy = known == 0 ? null : AccuracyMeasure.Of(cases.AsSpan(0, known)),
        };
    }
}
