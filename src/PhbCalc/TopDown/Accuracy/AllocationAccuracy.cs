namespace PhbCalc.TopDown;

/// <summary>How good an allocation is, for all and by group, so that a group that is treated worse shows.</summary>
/// <remarks>This type is immutable. Rule: spec 4, How good is it.</remarks>
/// <param name="All">The figures over all cases.</param>
/// <param name="Groups">The figures over each group, in ordinal order, the cases without a group last; empty if no case has one.</param>
public sealed record AllocationAccuracy(AccuracyFigures All, ValueList<GroupAccuracy> Groups)
{
    /// <summary>Measures an allocation.</summary>
    /// <param name="cases">The indicative and final sum of each person, in pounds a year; the answer does not depend on their order.</param>
    /// <returns>The figures over all cases and over each group; each ratio or share is null where no case has it.</returns>
    /// <exception cref="InvalidInputException">
    /// A sum is below zero, £1,000,000,000,000,000 or more, or has more than six decimals: all faults are reported, each with the position of its case.
    /// </exception>
    public static AllocationAccuracy Of(ValueList<AccuracyCase> cases)
    {
        InvalidInputException.ThrowIfAny(AccuracyFaults.In(cases));
        var groups = cases.GroupBy(one => one.Group, StringComparer.Ordinal)
            .OrderBy(group => group.Key is null)
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .ToArray();
        bool areGrouped = Array.Exists(groups, group => group.Key is not null);
        return new(
            AccuracyMeasure.Of(cases.AsSpan()),
            areGrouped ? groups.Select(group => new GroupAccuracy(group.Key, AccuracyMeasure.Of([.. group]))).ToValueList() : []);
    }
}
