// The third example of docs/comparing/own-model.md: the lines between the marks are there word for word.
using PhbCalc.Comparison;
using PhbCalc.TopDown;

namespace PhbCalc.Tool.Tests.Readme;

internal static class ARouteInAProgram
{
    internal static void Run()
    {
        // begin
        CostingModel points = CostingModels.Points(new(AllocationTable.OfBands([new(0m, 19m, Money.FromPounds(6000m)), new(20m, 49m, Money.FromPounds(24000m))])));
        CostingModel nursing = new("nursing", "£60,000.00 for whoever needs a nurse.", person => ModelAnswer.Of(
            new([new(CostLineKind.TableAmount, "", "A nurse", CostUnit.Year, 1, Money.FromPounds(60000m), Money.FromPounds(60000m))])));
        CostingRoute route = new(
        [
            new("nursing") { Groups = [new("need", "tracheostomy"), new("need", "ventilation")] },
            new("points") { PointsFrom = 0 },
        ], [points, nursing]);
        ValueList<ComparisonCase> people =
        [
            new("Ada") { Points = 12m, Groups = [new("need", "stroke")] },
            new("Ben") { Points = 34m, Groups = [new("need", "ventilation")] },
            new("Cy"),
        ];

        Console.Write(route.Price(people).Explain());
        Console.Write(route.Explain(people, "Ada").Explain());

        // end
    }
}
