using PhbCalc.Comparison;

namespace PhbCalc.Reports;

/// <summary>How much sums change with small changes of what is known; nothing if nobody asked.</summary>
internal static class ModelStabilityPart
{
    internal static IEnumerable<Element> Of(ModelComparisonResult result)
    {
        if (result.Models.All(model => model.Stability.Count == 0))
        {
            yield break;
        }

        yield return new("h2") { "How steady they are" };
        yield return new("p") { "Each small change is made to everybody at once. Changes are sizes: more and less count alike. Shares are of the sum before." };
        foreach (string change in result.Models[0].Stability.Select(stability => stability.Change))
        {
            yield return Table(result, change).ToElement();
        }
    }

    private static DataTable Table(ModelComparisonResult result, string change)
    {
        DataTable table = new(
            $"Small change: {change}",
            new("Model", IsNumber: false), new("Tried on"), new("Sums that change"), new("No sum any more"), new("Mean change"), new("Largest change"), new("Mean share"),
            new("Largest share"));
        foreach (ModelResult model in result.Models)
        {
            ModelStability own = model.Stability.Single(stability => stability.Change == change);
            table.Add(
                model.Name, ComparisonNumbers.Count(own.Tried), ComparisonNumbers.Count(own.Changed), ComparisonNumbers.Count(own.NoLongerAnswered),
                ComparisonNumbers.Pounds(own.MeanChange), ComparisonNumbers.Pounds(own.LargestChange), ComparisonNumbers.Percent(own.MeanRelativeChange),
                ComparisonNumbers.Percent(own.LargestRelativeChange));
        }

        return table;
    }
}
