using PhbCalc.Budgets;

namespace PhbCalc.Tool.Output;

/// <summary>Comparisons of agencies with personal assistants on a screen: a row a person, their sum, and where the difference comes from.</summary>
internal static class ProviderTable
{
    internal static void Print(Screen screen, ProviderComparisons comparisons, bool explained, bool isWritten)
    {
        if (explained)
        {
            foreach (ProviderComparison comparison in comparisons.People)
            {
                Console.Out.WriteLine(comparison.Explain());
            }
        }

        bool hasParts = comparisons.PartOfYear > 0;
        MoneyTable table = new(["person"], ["agency", "personal assistants", "difference", "saving"], hasParts ? ["dates"] : []);
        foreach (ProviderComparison comparison in comparisons.People)
        {
            table.Add([comparison.PersonId], [comparison.Agency.Total, comparison.PersonalAssistants.Total, comparison.Difference], [Saving(comparison.Saving), .. Dates(comparison.IsPartOfYear ? "part of the year" : "")]);
        }

        table.AddAlways(["Sum"], [comparisons.Agency, comparisons.PersonalAssistants, comparisons.Difference], [Saving(comparisons.Saving), .. Dates($"{Notices.People(comparisons.PartOfYear)}, part of the year")]);
        table.Print(screen, "people", isWritten);
        Console.Out.Write(comparisons.Explain());

        string[] Dates(string text) => hasParts ? [text] : [];
    }

    private static string Saving(decimal? saving) => saving is { } share ? ProviderText.Percent(share) : "";
}
