using PhbCalc.BottomUp;

namespace PhbCalc.Budgets;

/// <summary>The visits of a plan that can be priced both ways.</summary>
/// <param name="plan">The plan.</param>
/// <param name="positions">Where the visits stand in it.</param>
internal sealed class ComparedVisits(CarePlan plan, int[] positions)
{
    /// <summary>Their typical week on each of some cards.</summary>
    /// <exception cref="InvalidInputException">They cannot be costed on some card: the faults of all cards are reported, each with the position of its visit in the plan.</exception>
    internal CostBreakdown[] Weeks(BottomUpCosting costing, params string[] cards)
    {
        List<Fault> faults = [];
        CostBreakdown[] weeks = Array.ConvertAll(cards, card => Week(costing, card, faults));
        InvalidInputException.ThrowIfAny(faults);
        return weeks;
    }

    private CostBreakdown Week(BottomUpCosting costing, string card, List<Fault> faults)
    {
        Visit[] visits = Array.ConvertAll(positions, position => plan.Visits[position].OnCard(card));
        try
        {
            return costing.Cost(new(plan.PersonId, plan.Start, plan.End, visits.ToValueList())).TypicalWeek;
        }
        catch (InvalidInputException exception)
        {
            faults.AddRange(exception.Faults.Select(fault => fault with { Position = fault.Position is { } position ? positions[position] : null }));
            return new([]);
        }
    }
}
