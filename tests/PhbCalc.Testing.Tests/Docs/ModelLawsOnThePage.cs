using PhbCalc.Comparison;
using PhbCalc.Testing;

namespace PhbCalc.Docs;

/// <summary>The example of laws of costing models in docs/testing/in-code.md.</summary>
public sealed class ModelLawsOnThePage
{
    [Fact]
    public void They_hold()
    {
        // begin
        ValueList<ComparisonCase> population = [.. Enumerable.Range(1, 50).Select(i => new ComparisonCase($"P{i:00}") { Points = i })];
        CostingModel flat = new("per-point", "£412.50 for every point.", one =>
        {
            if (one.Points is not { } points)
            {
                return ModelAnswer.NotApplicable("no score of needs");
            }

            Money rate = Money.FromPounds(412.50m);
            return ModelAnswer.Of(new([new(CostLineKind.TableAmount, "", "Points", CostUnit.Point, Ratio.FromDecimal(points), rate, (rate * points).ToPenny())]));
        });

        CostingModelLaws.Hold(flat, population);
        // end
    }
}
