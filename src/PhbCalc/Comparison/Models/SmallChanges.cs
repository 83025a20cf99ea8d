using PhbCalc.BottomUp;

namespace PhbCalc.Comparison;

/// <summary>Small changes that show how stable a model is. Each leaves people alone who have nothing to change.</summary>
/// <remarks>Rule: spec 9, Comparison.</remarks>
public static class SmallChanges
{
    private const int QuarterOfAnHour = 15;
    private const int MinutesADay = 1440;

    /// <summary>The score of needs is one point higher; its lines do not change.</summary>
    public static SmallChange OnePointMore { get; } = new("one point more", one => one.Points is { } points ? one with { Points = points + 1m } : one);

    /// <summary>The first visit of the plan that has times is a quarter of an hour longer, each time.</summary>
    public static SmallChange QuarterOfAnHourMore { get; } = new("a quarter of an hour more at the first visit", Longer);

    /// <summary>The last visit of the plan has one carer fewer; if it has only one, it is left out, unless it is the plan's only visit.</summary>
    public static SmallChange OneCarerFewer { get; } = new("one carer fewer at the last visit", Fewer);

    /// <summary>All of these: one point more, a quarter of an hour more, one carer fewer.</summary>
    public static ValueList<SmallChange> All { get; } = [OnePointMore, QuarterOfAnHourMore, OneCarerFewer];

    private static ComparisonCase Longer(ComparisonCase one)
    {
        ReadOnlySpan<Visit> visits = one.Plan is { } plan ? plan.Visits.AsSpan() : [];
        for (int i = 0; i < visits.Length; i++)
        {
            if (visits[i].Minutes is > 0 and <= MinutesADay - QuarterOfAnHour)
            {
                return PlanChanges.With(one, i, PlanChanges.Changed(visits[i], QuarterOfAnHour, visits[i].Carers));
            }
        }

        return one;
    }

    private static ComparisonCase Fewer(ComparisonCase one)
    {
        ReadOnlySpan<Visit> visits = one.Plan is { } plan ? plan.Visits.AsSpan() : [];
        return visits.Length == 0 ? one
            : visits[^1].Carers > 1 ? PlanChanges.With(one, visits.Length - 1, PlanChanges.Changed(visits[^1], 0, visits[^1].Carers - 1))
            : visits.Length > 1 && !PlanChanges.IsNeeded(one, visits[^1]) ? PlanChanges.With(one, [.. visits[..^1]])
            : one;
    }
}

/// <summary>A small change of the facts about people, to see how much the sums of a model change with it.</summary>
/// <remarks>This type is immutable. The function must be pure. <see cref="SmallChanges"/> has some changes. Rule: spec 9, Comparison.</remarks>
/// <param name="Name">What changes, in words: "one point more".</param>
/// <param name="Change">Changes a case; returns the same case if there is nothing to change.</param>
public sealed record SmallChange(string Name, Func<ComparisonCase, ComparisonCase> Change)
{
    /// <summary>Changes a case; returns the same case if there is nothing to change.</summary>
    public Func<ComparisonCase, ComparisonCase> Change
    {
        get;
        init => field = Given.NotNull(value, "change");
    }
    = Given.NotNull(Change, "change");
}
