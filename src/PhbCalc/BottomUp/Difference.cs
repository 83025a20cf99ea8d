namespace PhbCalc.BottomUp;

/// <summary>What one cause adds to (or takes from) the typical week times the weeks per year, on the way to the calendar-exact visits.</summary>
/// <remarks>This type is immutable. Rule: spec 2, Two answers: what separates them.</remarks>
/// <param name="Cause">The cause.</param>
/// <param name="Amount">The signed amount, in whole pence.</param>
public sealed record Difference(DifferenceCause Cause, Money Amount)
{
    /// <summary>The cause.</summary>
    public DifferenceCause Cause
    {
        get;
        init => field = Given.Defined(value, "cause");
    }
    = Given.Defined(Cause, "cause");
}
