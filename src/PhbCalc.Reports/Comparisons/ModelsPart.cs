using PhbCalc.Comparison;

namespace PhbCalc.Reports;

/// <summary>The answer, on one sheet of paper: what is compared, what came of it in a few sentences, the key figures of each model, and how far each two are apart.</summary>
internal static class ModelsPart
{
    internal static IEnumerable<Element> Of(ModelComparisonResult result)
    {
        yield return new("p")
        {
            $"{ComparisonNumbers.Count(result.Models.Count)} {(result.Models.Count == 1 ? "way" : "ways")} to work out what care comes to, over {ComparisonNumbers.People(result.People)}. ",
            result.Envelope is { } envelope ? $"There is {envelope} for them. " : string.Empty,
            "Sums are pounds a year. People are named by their ids.",
        };
        Element list = new("ul") { { "class", "summary" } };
        foreach (string sentence in ComparisonSentences.Of(result))
        {
            list.Add(new Element("li") { sentence });
        }

        yield return new("h2") { "In short" };
        yield return list;
        yield return KeyFigures.Of(result).ToElement();
        if (result.Models.Any(model => model.All.Accuracy is not null))
        {
            yield return new("p") { { "class", "quiet" }, "Over the people whose care cost is known. A bias below zero is too little; a ratio above 1 too: it is what care cost for each pound of the model." };
        }

        if (result.Pairs.Count > 0)
        {
            yield return PairMatrix.Of(result).ToElement();
        }

        Element models = new("dl") { { "class", "compact" } };
        foreach (ModelResult model in result.Models)
        {
            models.Add(new Element("dt") { model.Name });
            models.Add(new Element("dd") { model.Description });
        }

        yield return new("h2") { "The models" };
        yield return models;
    }
}
