namespace PhbCalc.Comparison;

/// <summary>How much the sums of a model change with a small change of what is known. Changes are sizes: more and less count alike.</summary>
/// <remarks>This type is immutable. Mean and largest are over those who have a sum before and after. Rule: spec 9, Comparison.</remarks>
/// <param name="Change">The name of the small change.</param>
/// <param name="Tried">How many people it was made to who had a sum before.</param>
/// <param name="Changed">How many of their sums it changes.</param>
/// <param name="NoLongerAnswered">How many of them have no sum after it: a plan that cannot be costed, points off the table.</param>
public sealed record ModelStability(string Change, int Tried, int Changed, int NoLongerAnswered)
{
    /// <summary>The mean size of a change, in pounds a year, to the penny, those that do not change included; null of nobody.</summary>
    public Money? MeanChange { get; init; }

    /// <summary>The largest size of a change, in pounds a year; null of nobody.</summary>
    public Money? LargestChange { get; init; }

    /// <summary>The mean change as a share of the sum before (0.05 is 5%), to six decimals, over sums that were not £0.00; null if there is no such sum.</summary>
    public decimal? MeanRelativeChange { get; init; }

    /// <summary>The largest change as a share of the sum before (0.05 is 5%), to six decimals; null if every sum was £0.00.</summary>
    public decimal? LargestRelativeChange { get; init; }
}
