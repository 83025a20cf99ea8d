using System.Text.Json;
using PhbCalc.Data.Results;
using PhbCalc.Workbooks.Writing;

namespace PhbCalc.Workbooks;

/// <summary>The sheet about the inputs of the others, and how their formulas are made.</summary>
internal static class AboutSheet
{
    private static readonly (string What, string Says)[] Rules =
    [
        ("rates", "The rates of cards that lines use, each once. Change one: every line with its rate_no follows, and so do the budgets."),
        ("lines", "amount = ROUND(quantity * rate * carers, 2). Change a quantity or a number of carers, or write a rate over the formula of one line: the budget follows. A value has its reason under how."),
        ("lines", "A contingency that is a share of the budget, and weeks away without dates, have as rate what the person's lines above come to: sort no lines of a person who has one."),
        ("funding", "Each funder pays its share of a line, and the last one what is left. Sort funding only together with lines: its cells name rows of that sheet."),
        ("payments", "regular = what recurs by the days of the payments so far, rounded, less the same until the payment before. once, contribution and earlier_days are values."),
        ("changes", "is and was are values of when the workbook was written."),
        ("budgets", "contribution, paid_before and to_come_back are values; all other sums are sums over the other sheets."),
    ];

    internal static FormulaSheet Of(ValueList<BudgetInWorkbook> budgets, Provenance? provenance)
    {
        FormulaSheet about = new("about", new("what", 20), new("name", 40), new("says", 100));
        void Add(string what, string? name, string? says) => about.Add(FormulaCell.Of(what), FormulaCell.Of(name), FormulaCell.Of(says));
        if (provenance is { } known)
        {
            Add("made by", known.Verb.Length == 0 ? null : $"phbcalc {known.Verb}", known.Version);
            Add("published figures", null, known.Figures);
            foreach ((string name, string value) in Policies(known.Policies))
            {
                Add("policy", name, value);
            }

            foreach (HashedFile file in known.Inputs)
            {
                Add("file (SHA-256)", file.Name, file.Sha256);
            }
        }

        foreach ((string what, string says) in Rules)
        {
            Add("formulas", what, says);
        }

        foreach (Source source in budgets.SelectMany(budget => budget.Budget.Paid.Held.Funded.Lines).Select(line => line.Line.Source).OfType<Source>().Distinct())
        {
            Add("source", null, $"{source}");
        }

        return about;
    }

    /// <summary>The policies that were stated, one by one.</summary>
    private static IEnumerable<(string Name, string Value)> Policies(string? stated)
    {
        if (stated is null)
        {
            return [];
        }

        using JsonDocument policies = JsonDocument.Parse(stated);
        return [.. policies.RootElement.EnumerateObject().Select(policy => (policy.Name, policy.Value.ToString()))];
    }
}
