namespace PhbCalc.Reports;

/// <summary>What the words of a release mean.</summary>
internal static class WordsPart
{
    private static readonly (string Word, string Meaning)[] Words =
    [
        ("Guaranteed", "what the provider gets of the contract, whatever happens."),
        ("Released", "what leaves the contract, so that it can pay for personal health budgets. Guaranteed and released add up to the value."),
        ("PHB spending", "what people spend through personal health budgets, instead of using the service."),
        ("Double running", "spending beyond what is released: the commissioner pays for it on top of the contract."),
        ("Unspent", "what is released and not spent."),
        ("Provider can avoid", "what the provider no longer has to spend as activity falls: some cost falls with every contact, some only in whole steps, some not at all."),
        ("Stranded", "what the provider goes on spending without income for it. What it can avoid and what is stranded add up to what is released."),
    ];

    internal static IEnumerable<Element> All
    {
        get
        {
            Element list = new("dl");
            foreach ((string word, string meaning) in Words)
            {
                list.Add(new Element("dt") { word });
                list.Add(new Element("dd") { meaning });
            }

            return [new("h2") { "What the words mean" }, list];
        }
    }
}
