using PhbCalc.Comparison;

namespace PhbCalc.Reports;

/// <summary>What a comparison comes to, in a few sentences; nothing of what is not known.</summary>
internal static class ComparisonSentences
{
    internal static IEnumerable<string> Of(ModelComparisonResult result) => [.. Coverage(result), .. Nearest(result), .. Apart(result)];

    private static IEnumerable<string> Coverage(ModelComparisonResult result)
    {
        string[] whole = [.. result.Models.Where(model => model.All.Answered == model.All.People).Select(model => model.Name)];
        if (whole.Length == result.Models.Count)
        {
            yield return "Every model has an answer for everybody.";
            yield break;
        }

        if (whole.Length > 0)
        {
            yield return $"Everybody has an answer from {Listed(whole)}.";
        }

        int fewest = result.Models.Min(model => model.All.Answered);
        string[] least = [.. result.Models.Where(model => model.All.Answered == fewest).Select(model => model.Name)];
        yield return $"Fewest people have one from {Listed(least)}: {ComparisonNumbers.Count(fewest)} of {ComparisonNumbers.Count(result.People)}. A total over fewer people is smaller for that alone.";
    }

    /// <summary>Which model is nearest to what care cost, if that is known for two models or more.</summary>
    private static IEnumerable<string> Nearest(ModelComparisonResult result)
    {
        ModelResult[] known = [.. result.Models.Where(model => model.All.Accuracy?.MeanAbsolutePercentageError is not null)];
        if (known.Length < 2)
        {
            yield break;
        }

        decimal least = known.Min(Error);
        string[] nearest = [.. known.Where(model => Error(model) == least).Select(model => model.Name)];
        int people = known.First(model => Error(model) == least).All.Accuracy!.Cases;
        yield return nearest.Length > 1
            ? $"Nearest to what care cost are {Listed(nearest)}: {ComparisonNumbers.Percent(least)} off on average."
            : $"Nearest to what care cost is {nearest[0]}: {ComparisonNumbers.Percent(least)} off on average, over {ComparisonNumbers.People(people)} whose cost is known.";
    }

    /// <summary>Which two models are furthest apart, and which are nearest to each other, if there are more than two.</summary>
    private static IEnumerable<string> Apart(ModelComparisonResult result)
    {
        ModelPair[] pairs = [.. result.Pairs.Where(pair => pair.MeanSize is not null)];
        if (pairs.Length < 2)
        {
            yield break;
        }

        yield return $"Furthest apart are {Words(pairs.MaxBy(pair => pair.MeanSize)!)}. Nearest to each other are {Words(pairs.MinBy(pair => pair.MeanSize)!)}.";
    }

    private static string Words(ModelPair pair) => $"{pair.First} and {pair.Second}: {pair.MeanSize} a person on average, over {ComparisonNumbers.Count(pair.People)}";

    private static decimal Error(ModelResult model) => model.All.Accuracy!.MeanAbsolutePercentageError!.Value;

    private static string Listed(string[] names) => names.Length == 1 ? names[0] : $"{string.Join(", ", names[..^1])} and {names[^1]}";
}
