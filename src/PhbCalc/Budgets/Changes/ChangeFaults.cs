namespace PhbCalc.Budgets;

/// <summary>What is wrong with changed budgets, and what to do about it.</summary>
internal static class ChangeFaults
{
    internal static IEnumerable<Fault> In(string personId, CostBreakdown? before, CostBreakdown? after, ValueList<PersonGroup> groups) =>
    [
        .. string.IsNullOrWhiteSpace(personId) ? (Fault[])[new("person_id", "is blank", "write the id of the person")] : [],
        .. before is null && after is null ? (Fault[])[new("after", "is missing, and so is before", "give one of them, or both")] : [],
        .. groups.Index().Where(group => group.Item is null).Select(group => Given.Null("groups", group.Index) with { Path = $"/groups/{Iso.Number(group.Index)}" }),
    ];

    internal static IEnumerable<Fault> In(int notWorkedOut, int largest, Money? threshold) =>
    [
        .. notWorkedOut < 0 ? (Fault[])[new("not_worked_out", "is below 0", "write how many people were left out because nothing changes for them")] : [],
        .. largest < 0 ? (Fault[])[new("largest", "is below 0", "write how many of the largest changes to list, or 0 for none")] : [],
        .. threshold < Money.Zero ? (Fault[])[new("threshold", "is below £0.00", "write £0.00 or more: a fall counts like a rise")] : [],
    ];

    internal static IEnumerable<Fault> InPart(Money? threshold, Money? first) => threshold == first ? []
        : [new("threshold", $"is {Shown(threshold)} in one part and {Shown(first)} in another", "work out every part with the same threshold")];

    private static string Shown(Money? threshold) => threshold is { } pounds ? $"{pounds}" : "not given";
}
