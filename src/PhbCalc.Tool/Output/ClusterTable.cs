using System.Globalization;
using PhbCalc.Clusters;
using PhbCalc.Contacts;
using PhbCalc.Data.Results;

namespace PhbCalc.Tool.Output;

/// <summary>What clusters and contacts come to, on a screen: a row a person, the sum, and what a reader should know.</summary>
internal static class ClusterTable
{
    internal static void Print(Screen screen, ClusterResults results, bool withLines, bool isWritten)
    {
        if (withLines)
        {
            IEnumerable<string> explained = results.Clusters.Select(budget => budget.Explain(results.AsAt)).Concat(results.Contacts.Select(budget => budget.Explain()));
            foreach (string text in explained)
            {
                Console.Out.WriteLine(text);
            }
        }

        if (results.Clusters.Count > 0)
        {
            PrintClusters(screen, results, isWritten);
        }

        if (results.Contacts.Count > 0)
        {
            PrintContacts(screen, results, isWritten);
        }

        foreach (string notice in ClusterNotices.Of(results))
        {
            Console.Out.WriteLine(notice);
        }
    }

    private static void PrintClusters(Screen screen, ClusterResults results, bool isWritten)
    {
        MoneyTable table = new(["person", "days"], ["community", "initial assessment", "total", "left out"], "to know");
        ClusterTotals all = default;
        foreach (ClusterBudget budget in results.Clusters)
        {
            ClusterTotals totals = budget.Totals;
            all = new(all.Days + totals.Days, all.Community + totals.Community, all.InitialAssessment + totals.InitialAssessment, all.Excluded + totals.Excluded, all.Total + totals.Total);
            table.Add([budget.PersonId, Days(totals)], InOrder(totals), ClusterNotices.Of(budget, results.AsAt));
        }

        table.AddAlways(["Sum", Days(all)], InOrder(all), string.Empty);
        Screen.WriteLine($"Clusters of {Notices.People(results.Clusters.Count)}, {ClusterNotices.Dates(results.Period)}");
        table.Print(screen, "people", isWritten);
    }

    private static void PrintContacts(Screen screen, ClusterResults results, bool isWritten)
    {
        MoneyTable table = new(["person", "contacts"], ["total", "left out"]);
        CostBreakdown all = new(results.Contacts.SelectMany(budget => budget.Breakdown.Lines).ToValueList());
        foreach (ContactBudget budget in results.Contacts)
        {
            table.Add([budget.PersonId, Count(budget.Breakdown)], [budget.Breakdown.Total, budget.Breakdown.NotInBudget]);
        }

        table.AddAlways(["Sum", Count(all)], [all.Total, all.NotInBudget]);
        Screen.WriteLine($"Contacts of {Notices.People(results.Contacts.Count)}, {ClusterNotices.Dates(results.Period)}");
        table.Print(screen, "people", isWritten);
    }

    private static Money[] InOrder(ClusterTotals totals) => [totals.Community, totals.InitialAssessment, totals.Total, totals.Excluded];

    private static string Days(ClusterTotals totals) => totals.Days.ToString("#,##0", CultureInfo.InvariantCulture);

    private static string Count(CostBreakdown contacts) => contacts.Lines.Sum(line => line.Quantity.ToDecimal()).ToString("#,##0", CultureInfo.InvariantCulture);
}
