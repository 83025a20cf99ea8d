using PhbCalc.Budgets;
using PhbCalc.Rates;
using PhbCalc.Rotas;

namespace PhbCalc.Data;

/// <summary>What works out budgets by the rates and policies of a caseload, prepared once for all batches of it: a rate card takes as long to prepare as dozens of people to cost.</summary>
internal sealed class PreparedCostings
{
    /// <summary>The most to keep: one for each day of a year on which a version of a budget may begin, and a few more.</summary>
    private const int MostKept = 400;

    private readonly Lock gate = new();
    private readonly Dictionary<(DateInterval Period, bool Employs), BudgetCosting> costings = [];
    private PublishedFigures? madeOf;
    private (Ratio Share, PublishedFigures Figures, DateInterval Period, RaisedRates Rates)? raised;

    /// <summary>The costing for figures and days, with or without employment.</summary>
    /// <param name="figures">The published figures.</param>
    /// <param name="period">The days.</param>
    /// <param name="employs">Whether somebody may employ PAs.</param>
    /// <param name="make">Prepares it.</param>
    /// <exception cref="InvalidInputException">It cannot be prepared.</exception>
    internal BudgetCosting Costing(PublishedFigures figures, DateInterval period, bool employs, Func<BudgetCosting> make)
    {
        lock (gate)
        {
            if (!ReferenceEquals(madeOf, figures) || costings.Count >= MostKept)
            {
                madeOf = figures;
                costings.Clear();
            }

            if (!costings.TryGetValue((period, employs), out BudgetCosting? costing))
            {
                costings[(period, employs)] = costing = make();
            }

            return costing;
        }
    }

    /// <summary>The rates raised by a share.</summary>
    /// <param name="share">The share.</param>
    /// <param name="figures">The published figures.</param>
    /// <param name="period">The days.</param>
    /// <param name="make">Raises them.</param>
    /// <exception cref="InvalidInputException">They cannot be raised.</exception>
    internal RaisedRates Raised(Ratio share, PublishedFigures figures, DateInterval period, Func<RaisedRates> make)
    {
        lock (gate)
        {
            if (raised is not { } of || of.Share != share || !ReferenceEquals(of.Figures, figures) || of.Period != period)
            {
                raised = (share, figures, period, make());
            }

            return raised.Value.Rates;
        }
    }
}

/// <summary>The rates of a caseload, raised by a share.</summary>
/// <param name="Prices">The cards of prices.</param>
/// <param name="Pay">The cards of pay; null if there are none.</param>
/// <param name="Lifted">How many rates of pay were lifted to the minimum wage.</param>
internal sealed record RaisedRates(RateCards Prices, PayRates? Pay, int Lifted)
{
    /// <summary>What works out budgets by them.</summary>
    internal PreparedCostings Costings { get; } = new();
}
