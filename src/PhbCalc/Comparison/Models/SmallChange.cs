namespace PhbCalc.Comparison;

/// <summary>A small change of what is known about people, to see how much the sums of a model change with it.</summary>
/// <remarks>This type is immutable. The function must be pure. Some changes are in <see cref="SmallChanges"/>. Rule: spec 9, Comparison.</remarks>
/// <param name="Name">What changes, in words: "one point more".</param>
/// <param name="Change">Changes a case; gives back the same case where there is nothing to change.</param>
public sealed record SmallChange(string Name, Func<ComparisonCase, ComparisonCase> Change)
{
    /// <summary>Changes a case; gives back the same case where there is nothing to change.</summary>
    public Func<ComparisonCase, ComparisonCase> Change
    {
        get;
        init => field = Given.NotNull(value, "change");
    }
    = Given.NotNull(Change, "change");
}
