using PhbCalc.Comparison;

namespace PhbCalc.Reports;

/// <summary>Which models are compared, over how many people, and what each comes to in a sentence.</summary>
internal static class ModelsPart
{
    internal static IEnumerable<Element> Of(ModelComparisonResult result)
    {
        yield return new("p")
        {
            $"{ComparisonNumbers.Count(result.Models.Count)} {(result.Models.Count == 1 ? "way" : "ways")} to work out what care comes to, over {ComparisonNumbers.People(result.People)}. ",
            "Sums are pounds a year. People are named by their ids.",
        };
        yield return new("h2") { "In short" };
        Element list = new("ul") { { "class", "summary" } };
        foreach (ModelResult model in result.Models)
        {
            list.Add(new Element("li") { Sentence(result, model) });
        }

        yield return list;
        yield return new("h2") { "The models" };
        Element models = new("dl");
        foreach (ModelResult model in result.Models)
        {
            models.Add(new Element("dt") { model.Name });
            models.Add(new Element("dd") { model.Description });
        }

        yield return models;
    }

    private static string Sentence(ModelComparisonResult result, ModelResult model)
    {
        string people = model.All.Answered == model.All.People
            ? ComparisonNumbers.People(model.All.People)
            : $"{ComparisonNumbers.Count(model.All.Answered)} of {ComparisonNumbers.People(model.All.People)}";
        string covers = $"{model.Name} comes to {model.All.Total} for {people}";
        string against = result.AboveEnvelope(model) is { } above
            ? above > Money.Zero ? $", {above} more than there is" : above < Money.Zero ? $", {-above} less than there is" : ", which is what there is"
            : string.Empty;
        string near = model.All.Accuracy is { } accuracy
            ? $". Of {ComparisonNumbers.People(accuracy.Cases)} whose care cost is known, {ComparisonNumbers.Percent(accuracy.WithinTwentyPercent)} are within 20% of it"
            : string.Empty;
        return $"{covers}{against}{near}.";
    }
}
