using System.Text;
using PhbCalc.Budgets;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

/// <summary>Everybody's plan beside the other sums that the files give.</summary>
public sealed class CaseloadChecksTests
{
    private static readonly FinancialYear Year = new(2026);

    /// <summary>The oracle writes the agency's card into visits.csv, costs what it says, and takes the sum of a year.</summary>
    [Fact]
    public void The_agency_is_a_year_beside_a_year_whatever_dates_a_plan_has()
    {
        ComparisonCaseload read = ComparisonFolder.Read(Repository.File("samples", "caseload"));
        Caseload priced = CaseloadFolder.Read(OnCardOfTheAgency);
        BudgetCosting costing = priced.Costing(PublishedFigures.Bundled, Year.Days);
        List<string> partYears = [];
        int moved = 0;
        foreach (PersonCheck check in new CaseloadChecks(read, PublishedFigures.Bundled, Year).Each())
        {
            if (check.Result is not { } result || read.Care.RotaInPlan(check.PersonId) is not null || !result.Lines.Any(line => line.Comparator.Name == "Agency alternative"))
            {
                continue;
            }

            Money agency = result.Lines.Single(line => line.Comparator.Name == "Agency alternative").Comparator.Amount;
            PersonBudget budget = costing.Cost(priced.FindPlan(check.PersonId)!, null);
            Assert.Equal(budget.Totals.IndicativeAnnual, agency);
            moved += agency == result.Final.YearlyAmount ? 0 : 1;
            partYears.AddRange(budget.Totals.Total * 2m < agency ? [check.PersonId] : (string[])[]);
        }

        Assert.InRange(moved, 5, 40);
        Assert.Superset(new HashSet<string>(["P005", "P036", "P038"]), partYears.ToHashSet());
    }

    private static MemoryStream? OnCardOfTheAgency(string name)
    {
        string path = Repository.File("samples", "caseload", name);
        if (!File.Exists(path))
        {
            return null;
        }

        string text = File.ReadAllText(path);
        if (name == "visits.csv")
        {
            string[] rates = File.ReadAllLines(Repository.File("samples", "caseload", "rates.csv"));
            text = string.Join('\n', text.Split('\n').Select(row => row.Split(',') is { Length: > 3 } cells && cells[2] == "pa" && rates.Any(rate => rate.StartsWith($"agency,{cells[3]},", StringComparison.Ordinal))
                ? string.Join(',', [cells[0], cells[1], "agency", .. cells[3..]]) : row));
        }

        return new(Encoding.UTF8.GetBytes(text));
    }
}
