using PhbCalc.Budgets;

namespace PhbCalc.Tool.Output;

/// <summary>Comparisons of agencies with personal assistants on a screen: a row a person, their sum, and where the difference comes from.</summary>
internal static class ProviderTable
{
    private const string Partly = "*";

    internal static void Print(Screen screen, ProviderComparisons comparisons, bool explained, bool isWritten)
    {
        if (explained)
        {
            foreach (ProviderComparison comparison in comparisons.People)
            {
                Console.Out.WriteLine(comparison.Explain());
            }
        }

        int years = comparisons.ByPeriod().Count;
        MoneyTable table = new(MoneyTable.Fit.Tight, ["person", years > 1 ? "years" : "year"], ["agency", "PAs", "difference"], "saving");
        foreach (IGrouping<string, ProviderComparison> own in comparisons.People.GroupBy(person => person.PersonId, StringComparer.Ordinal))
        {
            ProviderComparisons person = new([.. own]);
            table.Add(Typical(own.Key, person), Calendar(person, person.PartOfYear > 0 ? Partly : string.Empty));
        }

        (string[] Words, Money[] Sums, string[] After)[] sums = [Typical("Sum", comparisons), Calendar(comparisons, string.Empty)];
        Array.ForEach(sums, sum => table.AddAlways(sum.Words, sum.Sums, sum.After));
        table.Print(screen, "people", isWritten);
        int partly = comparisons.People.Where(person => person.IsPartOfYear).Select(person => person.PersonId).Distinct(StringComparer.Ordinal).Count();
        if (partly > 0)
        {
            Screen.WriteLine($"{Partly} part of {(years > 1 ? "a" : "the")} year: {Notices.People(partly)}");
        }

        Console.Out.Write(comparisons.Explain());
    }

    private static (string[] Words, Money[] Sums, string[] After) Typical(string whose, ProviderComparisons people) =>
        ([whose, "typical"], [people.Agency, people.PersonalAssistants, people.Agency - people.PersonalAssistants], [string.Empty]);

    private static (string[] Words, Money[] Sums, string[] After) Calendar(ProviderComparisons people, string mark) =>
        ([string.Empty, $"calendar{mark}"], [people.Calendar.Agency, people.Calendar.PersonalAssistants, people.Calendar.Difference], [Saving(people.Calendar.Saving)]);

    private static string Saving(decimal? saving) => saving is { } share ? ProviderText.Percent(share) : "";
}
