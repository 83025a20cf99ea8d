using PhbCalc.Benchmarking;
using PhbCalc.Comparison;

namespace PhbCalc.Docs;

/// <summary>The example of docs/packages/PhbCalc.Benchmarking.md.</summary>
public static class OnThePage
{
    // begin
    public class MyBenchmarks : ModelBenchmarks
    {
        private static readonly SyntheticCaseload Caseload = SyntheticCaseload.Of(people: 1_000, seed: 1);

        protected override ValueList<CostingModel> Models => [.. Caseload.Models, PerPoint];

        protected override ValueList<ComparisonCase> Population => Caseload.People;

        protected override Money? Oracle(string model, ComparisonCase person) => Caseload.Oracle(model, person);

        private static CostingModel PerPoint { get; } = new("per-point", "£412.50 for every point.", person =>
        {
            if (person.Points is not { } points)
            {
                return ModelAnswer.NotApplicable("no score of needs");
            }

            Money rate = Money.FromPounds(412.50m);
            return ModelAnswer.Of(new([new(CostLineKind.TableAmount, "", "Points", CostUnit.Point, Ratio.FromDecimal(points), rate, (rate * points).ToPenny())]));
        });
    }
    // end
}
