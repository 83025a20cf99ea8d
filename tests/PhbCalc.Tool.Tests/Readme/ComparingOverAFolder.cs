// The second example of docs/comparing/own-model.md: the lines between the marks are there word for word.
using PhbCalc.Comparison;
using PhbCalc.Data;
using PhbCalc.Reports;

namespace PhbCalc.Tool.Tests.Readme;

internal static class ComparingOverAFolder
{
    internal static void Run(string folder, Stream page)
    {
        // begin
        CaseloadModels known = new(ComparisonFolder.Read(folder), PublishedFigures.Bundled) { Year = new FinancialYear(2026) };
        CostingModel own = new("per visit", "£5,000.00 a year for each visit of the plan.", person =>
        {
            if (person.Plan is not { Visits.Count: > 0 } plan)
            {
                return ModelAnswer.NotApplicable("no visits");
            }

            Money rate = Money.FromPounds(5_000m);
            return ModelAnswer.Of(new([.. plan.Visits.Select(visit => new CostLine(CostLineKind.Visit, visit.Id, visit.Label ?? visit.Id, CostUnit.Year, 1, rate, rate))]));
        });
        ModelComparisonResult result = known.Compare(new([.. known.Named(["bottom-up", "points"]), own]));
        ComparisonReport.Write(page, result);

        // end
    }
}
