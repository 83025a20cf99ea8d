using PhbCalc.Budgets;
using PhbCalc.TopDown;

namespace PhbCalc.Comparison;

/// <summary>What an allocation table gives for points.</summary>
internal static class PointsModel
{
    internal static ModelAnswer Answer(ComparisonCase one, TopDownAllocation allocation) => AmountOf(one, allocation) is { } amount
        ? ModelAnswer.Explained(amount, personId => BudgetVersion.Of(allocation.Allocate(personId, one.Points!.Value), default))
        : NoAmount(one);

    /// <summary>What the table gives; null if it gives nothing, or there is no score to look up.</summary>
    internal static Money? AmountOf(ComparisonCase one, TopDownAllocation allocation)
    {
        Fault? none = null;
        Money? amount = one.Points is { } points ? allocation.Table.Find(points, out none) : null;
        return none is null ? amount : null;
    }

    /// <summary>Why the table gives nothing.</summary>
    /// <exception cref="InvalidInputException">The points are no score: below zero, too many, or with more than six decimals.</exception>
    internal static ModelAnswer NoAmount(ComparisonCase one)
    {
        InvalidInputException.ThrowIfAny(one.Points is { } points && AllocationTableFaults.InScore(points) is { } fault ? [fault] : null);
        return ModelAnswer.NotApplicable(one.Points is null ? "no score of needs" : "points that the table has no amount for");
    }
}
