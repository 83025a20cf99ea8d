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
        int years = comparisons.ByPeriod().Count;
        string[] typical = years > 1 ? ["agency, typical years", "PAs, typical years"] : ["agency, typical year", "PAs, typical year"];
        MoneyTable table = new(["person"], [.. typical, "agency, by the calendar", "PAs, by the calendar", "difference"], ["saving", .. hasParts ? ["dates"] : (string[])[]]);
        foreach (IGrouping<string, ProviderComparison> own in comparisons.People.GroupBy(person => person.PersonId, StringComparer.Ordinal))
        {
            ProviderComparisons person = new([.. own]);
            table.Add([own.Key], Sums(person), [Saving(person.Calendar.Saving), .. Dates(person.PartOfYear == 0 ? "" : years > 1 ? "part of a year" : "part of the year")]);
        }

        int partly = comparisons.People.Where(person => person.IsPartOfYear).Select(person => person.PersonId).Distinct(StringComparer.Ordinal).Count();
        table.AddAlways(["Sum"], Sums(comparisons), [Saving(comparisons.Calendar.Saving), .. Dates($"{Notices.People(partly)}, part of {(years > 1 ? "a" : "the")} year")]);
        table.Print(screen, "people", isWritten);
        Console.Out.Write(comparisons.Explain());

        string[] Dates(string text) => hasParts ? [text] : [];
    }

    private static Money[] Sums(ProviderComparisons people) =>
        [people.Agency, people.PersonalAssistants, people.Calendar.Agency, people.Calendar.PersonalAssistants, people.Calendar.Difference];

    private static string Saving(decimal? saving) => saving is { } share ? ProviderText.Percent(share) : "";
}
