using System.Globalization;
using PhbCalc.Budgets;
using PhbCalc.Comparison;

namespace PhbCalc.Reports;

/// <summary>Each two models case by case, with the largest differences and their reasons; nothing if there is only one model.</summary>
internal static class ModelPairsPart
{
    internal static IEnumerable<Element> Of(ModelComparisonResult result)
    {
        if (result.Pairs.Count == 0)
        {
            yield break;
        }

        yield return new("h2") { "Case by case" };
        yield return new("p") { "Over the people to whom both models are applicable. A difference is the second model less the first." };
        yield return Table(result).ToElement();
        for (int i = 0; i < result.Pairs.Count; i++)
        {
            if (result.Pairs[i].Largest.Count > 0)
            {
                yield return new("h3") { $"{result.Pairs[i].Second} less {result.Pairs[i].First}" };
                yield return Largest(result.Pairs[i], i + 1);
            }
        }
    }

    private static DataTable Table(ModelComparisonResult result)
    {
        DataTable table = new("Pairs of models", new("First", IsNumber: false), new("Second", IsNumber: false), new("People"), new("All differences"), new("Mean size of a difference"));
        foreach (ModelPair pair in result.Pairs)
        {
            table.Add(pair.First, pair.Second, ComparisonNumbers.Count(pair.People), ComparisonNumbers.Change(pair.Difference), ComparisonNumbers.Pounds(pair.MeanSize));
        }

        return table;
    }

    private static Element Largest(ModelPair pair, int number)
    {
        DataTable table = new(
            $"The largest differences of {pair.Second} and {pair.First}",
            new("Person", IsNumber: false), new(pair.First), new(pair.Second), new("Difference"), new("Why", IsNumber: false));
        foreach (CaseDifference one in pair.Largest)
        {
            table.Add(one.PersonId, $"{one.First.Total}", $"{one.Second.Total}", ComparisonNumbers.Change(one.Amount), string.Join("; ", one.Reasons.Select(Why)));
        }

        return ChartFigure.Of(
            new(
                string.Create(CultureInfo.InvariantCulture, $"differences-{number}"),
                $"The largest differences: {pair.Second} less {pair.First}",
                "A bar for each person: upwards where the second model says more, downwards where it says less.",
                "Person",
                pair.Largest.Select(one => one.PersonId).ToValueList(),
                new ChartSeries("Difference", pair.Largest.Select(one => one.Amount.Pounds).ToValueList())),
            table);
    }

    private static string Why(BudgetChange reason) => $"{reason.Label} {ComparisonNumbers.Change(reason.Amount)}";
}
