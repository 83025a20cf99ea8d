// The example of docs/comparing/own-model.md: the lines between the marks are there word for word, and their output below them.
using PhbCalc.Comparison;
using PhbCalc.TopDown;

namespace PhbCalc.Tool.Tests.Readme;

internal static class ComparingModels
{
    internal static void Run()
    {
        // begin
        CostingModel own = new("straight", "Two thousand pounds, and £900 for each point above ten.", person =>
        {
            if (person.Points is not { } points)
            {
                return ModelAnswer.NotApplicable("no score of needs");
            }

            decimal above = Math.Max(0m, points - 10m);
            return ModelAnswer.Of(new CostBreakdown(
            [
                new(CostLineKind.TableAmount, "", "To start with", CostUnit.Once, 1, Money.FromPounds(2000m), Money.FromPounds(2000m)),
                new(CostLineKind.TableAmount, "", "Points above ten", CostUnit.Point, Ratio.FromDecimal(above), Money.FromPounds(900m), (Money.FromPounds(900m) * above).ToPenny()),
            ]));
        });

        TopDownAllocation table = new(AllocationTable.OfBands([new(0m, 19m, Money.FromPounds(6000m)), new(20m, 49m, Money.FromPounds(24000m))]));
        ModelComparison comparison = new([CostingModels.Points(table), own])
        {
            Envelope = Money.FromPounds(60000m),
            Changes = [SmallChanges.OnePointMore],
            LargestDifferences = 2,
        };
        ModelComparisonResult result = comparison.Compare(
        [
            new("Ada") { Points = 12m, ActualCost = Money.FromPounds(5200m), Groups = [new("age", "65-and-over")] },
            new("Ben") { Points = 19m, ActualCost = Money.FromPounds(11000m), Groups = [new("age", "65-and-over")] },
            new("Cy") { Points = 34m, ActualCost = Money.FromPounds(25500m), Groups = [new("age", "18-to-64")] },
            new("Di") { ActualCost = Money.FromPounds(9000m), Groups = [new("age", "18-to-64")] },
        ]);

        Console.WriteLine(result.Explain());

        // end
    }
}
