using PhbCalc.Rotas;

namespace PhbCalc.Tests.Rotas;

/// <summary>Short ways to cost a rota.</summary>
internal static class RotaBothWays
{
    /// <summary>What a rota costs with every line, once it is seen that the totals alone are the same, or are refused for the same faults, and that the parts sum to the whole.</summary>
    internal static RotaCost BothWays(this RotaCosting costing, Rota rota)
    {
        RotaCost cost;
        try
        {
            cost = costing.Cost(rota);
        }
        catch (InvalidInputException refused)
        {
            Assert.Equal(refused.Faults, Assert.Throws<InvalidInputException>(() => costing.Totals(rota)).Faults);
            throw;
        }

        Assert.Equal(cost.Totals, costing.Totals(rota));
        Assert.Equal(cost.Cost.Total, cost.Totals.Total);
        Assert.Equal(cost.Cost.Total, cost.Assistants.Aggregate(Money.Zero, (sum, assistant) => sum + assistant.Cost.Total));
        if (cost.TypicalYear is { } typical)
        {
            Assert.Equal(cost.Totals.Total, cost.Differences.Aggregate(typical.Totals.Total, (sum, difference) => sum + difference.Amount));
        }

        return cost;
    }
}
