using System.Globalization;
using PhbCalc.Sufficiency;

namespace PhbCalc.Tool.Output;

/// <summary>Hours needed and bought on a screen: a row a person, and how many people have enough.</summary>
internal static class SufficiencyTable
{
    private const int MostRows = 200;

    internal static void Print(Screen screen, SufficiencyResults results, bool isWritten)
    {
        ScreenTable table = new("A wider one shows them, --format csv prints them, and --out DIR writes them.");
        table.AddColumn("person", ScreenTable.Holds.Key);
        table.AddColumn("answer", ScreenTable.Holds.Key);
        foreach (string hours in (string[])["needed", "bought", "more"])
        {
            table.AddColumn(hours, ScreenTable.Holds.Value);
        }

        table.AddColumn("short", ScreenTable.Holds.Result);
        table.AddColumn("short in £", ScreenTable.Holds.Result);
        foreach (SufficiencyResult person in results.People.Take(MostRows))
        {
            table.AddRow(person.PersonId, Answer(person.Verdict), Hours(person.Needed), Hours(person.Bought), Hours(person.More), Hours(person.Short), Price(person));
        }

        table.AddRow("Sum", "", "", "", "", Hours(results.Short), results.PriceAWeek.ToString());
        Screen.WriteLine($"Support of {Notices.People(results.People.Count)}, in hours a week");
        screen.Write(table);
        if (results.People.Count > MostRows)
        {
            Screen.WriteLine($"{Screen.RowsLeftOut(MostRows, "people", results.People.Count, isWritten)} The sum is of all.");
        }

        Screen.WriteLine($"{Number(results.Count(SufficiencyVerdict.Sufficient))} sufficient, {Number(results.Count(SufficiencyVerdict.Short))} short, {Number(results.Count(SufficiencyVerdict.NotKnown))} not known."
            + $" Over people's days in the period what is short costs {results.PriceOfPeriod}.");
        Screen.WriteLine("--person ID says why, and shows the week. Nothing here changes a budget.");
    }

    private static string Answer(SufficiencyVerdict verdict) => verdict switch
    {
        SufficiencyVerdict.Sufficient => "sufficient",
        SufficiencyVerdict.Short => "short",
        _ => "not known",
    };

    /// <summary>What is short in pounds; blank if nothing is short, or it is not known.</summary>
    private static string Price(SufficiencyResult person) => person.Price is { } price ? price.TypicalWeek.Total.ToString() : person.Verdict == SufficiencyVerdict.Short ? "no price" : "";

    private static string Hours(Ratio hours) => hours.ToDecimal().ToString("#,##0.##", CultureInfo.InvariantCulture);

    private static string Number(int people) => people.ToString("#,##0", CultureInfo.InvariantCulture);
}
