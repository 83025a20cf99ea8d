namespace PhbCalc;

/// <summary>A group that a person belongs to, such as an age group, to compare budgets between groups.</summary>
/// <remarks>This type is immutable.</remarks>
/// <param name="Name">What the groups are by: the name of the column without <c>group_</c> ("age").</param>
/// <param name="Value">The group ("65-and-over").</param>
public sealed record PersonGroup(string Name, string Value)
{
    /// <summary>What the groups are by: the name of the column without <c>group_</c> ("age").</summary>
    public string Name
    {
        get;
        init => field = Given.NotNull(value, "name");
    }
    = Given.NotNull(Name, "name");

    /// <summary>The group ("65-and-over").</summary>
    public string Value
    {
        get;
        init => field = Given.NotNull(value, "value");
    }
    = Given.NotNull(Value, "value");
}
