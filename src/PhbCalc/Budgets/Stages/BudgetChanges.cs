namespace PhbCalc.Budgets;

/// <summary>Why a budget changed from one version to another.</summary>
/// <remarks>Rule: spec 7, Stages.</remarks>
public static class BudgetChanges
{
    /// <summary>The reasons, in the order of <see cref="BudgetChangeReason"/>; their amounts sum to the difference. Parts that did not change are not listed.</summary>
    /// <param name="before">The earlier version, or the one to compare with.</param>
    /// <param name="after">The later version, of the same person.</param>
    /// <returns>Signed sums in pounds and whole pence; empty if nothing changed.</returns>
    /// <exception cref="InvalidInputException">The versions are of two people.</exception>
    public static ValueList<BudgetChange> Between(BudgetVersion before, BudgetVersion after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (before.PersonId != after.PersonId)
        {
            throw new InvalidInputException([StageFaults.TwoPeople(before.PersonId, after.PersonId).Under("after")]);
        }

        return OfOnePerson(before, after);
    }

    /// <summary>The reasons between two versions known to be of one person.</summary>
    internal static ValueList<BudgetChange> OfOnePerson(BudgetVersion before, BudgetVersion after) =>
        Reasons((before.Method, before.Parts), (after.Method, after.Parts));

    /// <summary>The reasons between the yearly amounts of two versions known to be of one person and to have one.</summary>
    internal static ValueList<BudgetChange> OfYears(BudgetVersion before, BudgetVersion after) =>
        Reasons((before.Method, YearlyAmounts.Parts(before)), (after.Method, YearlyAmounts.Parts(after)));

    private static ValueList<BudgetChange> Reasons((BudgetMethod Method, ValueList<BudgetPart> Parts) before, (BudgetMethod Method, ValueList<BudgetPart> Parts) after)
    {
        List<BudgetChange> changes = [];
        bool isSameMethod = before.Method == after.Method;
        if (!isSameMethod)
        {
            changes.Add(new(
                BudgetChangeReason.Method,
                $"Worked out {Words(after.Method)} instead of {Words(before.Method)}",
                OfItsMethod(after.Parts) - OfItsMethod(before.Parts)));
        }

        Dictionary<string, BudgetPart> earlier = Comparable(before.Parts, isSameMethod).ToDictionary(part => part.Key, StringComparer.Ordinal);
        foreach (BudgetPart part in Comparable(after.Parts, isSameMethod))
        {
            changes.AddRange(earlier.Remove(part.Key, out BudgetPart? same) ? Changed(same, part) : [Came(part)]);
        }

        changes.AddRange(Comparable(before.Parts, isSameMethod).Where(part => earlier.ContainsKey(part.Key)).Select(Went));
        return changes.Where(change => change.Amount != Money.Zero).OrderBy(change => change.Reason).ToValueList();
    }

    private static IEnumerable<BudgetPart> Comparable(ValueList<BudgetPart> parts, bool isSameMethod) =>
        isSameMethod ? parts : parts.Where(part => !part.IsOfItsMethod);

    private static Money OfItsMethod(ValueList<BudgetPart> parts) =>
        parts.Where(part => part.IsOfItsMethod).Sum(part => part.Amount);

    private static BudgetChange Came(BudgetPart part) =>
        new(part.Reason, part.Reason == BudgetChangeReason.Service ? $"{part.Label}: new" : part.Label, part.Amount);

    private static BudgetChange Went(BudgetPart part) =>
        new(part.Reason, part.Reason == BudgetChangeReason.Service ? $"{part.Label}: ended" : part.Label, -part.Amount);

    /// <summary>
    /// What changed in a part that both versions have: first its quantity, at the earlier rate, then the rate of the whole new quantity.
    /// </summary>
    private static IEnumerable<BudgetChange> Changed(BudgetPart before, BudgetPart after)
    {
        Money difference = after.Amount - before.Amount;
        if (before.Quantity is not { } earlier || after.Quantity is not { } later)
        {
            return [new(after.Reason, after.Label, difference)];
        }

        if (after.Reason == BudgetChangeReason.Points)
        {
            return [new(earlier == later ? BudgetChangeReason.AllocationTable : BudgetChangeReason.Points, after.Label, difference)];
        }

        Money hours = earlier == 0 ? difference : ((Fraction)before.Amount.Pounds * ((later - earlier) / earlier)).ToPenny();
        return [new(BudgetChangeReason.Hours, after.Label, hours), new(BudgetChangeReason.Rate, after.Label, difference - hours)];
    }

    private static string Words(BudgetMethod method) => method switch
    {
        BudgetMethod.TopDown => "from points",
        BudgetMethod.BottomUp => "from the care plan",
        BudgetMethod.Employment => "from what employing a team costs",
        BudgetMethod.Clusters => "from care clusters",
        BudgetMethod.Contacts => "from contacts with teams",
        BudgetMethod.Lines => "line by line",
        BudgetMethod.GroupAverage => "from the mean cost of the group",
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    };
}

/// <summary>One reason why a budget changed, and by how much.</summary>
/// <remarks>This type is immutable. Rule: spec 7, Stages.</remarks>
public sealed record BudgetChange
{
    internal BudgetChange(BudgetChangeReason reason, string label, Money amount) => (Reason, Label, Amount) = (reason, label, amount);

    /// <summary>What it is about, in words for the budget holder.</summary>
    public string Label { get; }

    /// <summary>What it adds, or below £0.00 takes away, in pounds and whole pence, over the period of the budget.</summary>
    public Money Amount { get; }

    /// <summary>What kind of reason it is, such as hours or rate.</summary>
    public BudgetChangeReason Reason
    {
        get;
        internal init => field = Given.Defined(value, "reason");
    }
}

/// <summary>Why a budget changed from one version to another, in the order in which reasons are listed.</summary>
/// <remarks>Rule: spec 7, Stages.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<BudgetChangeReason>))]
public enum BudgetChangeReason
{
    /// <summary>Another method works out the sum.</summary>
    Method,

    /// <summary>The score of needs changed.</summary>
    Points,

    /// <summary>The allocation table gives another amount for the same score.</summary>
    AllocationTable,

    /// <summary>An adjustment of the table's amount: an area index, an uplift, unpaid support, a floor, a cap, an addition or an override.</summary>
    Adjustment,

    /// <summary>Fitting the envelope: scaling, a bound or a leftover penny.</summary>
    Envelope,

    /// <summary>A visit, or a member of a team, came or went.</summary>
    Service,

    /// <summary>More or fewer hours (or nights, days, carers) of something already in the budget.</summary>
    Hours,

    /// <summary>Another rate for something already in the budget.</summary>
    Rate,

    /// <summary>Rates of bank holidays.</summary>
    BankHolidays,

    /// <summary>Days: parts of a year, absences, clock changes, rates that change within the period.</summary>
    Days,

    /// <summary>Items: anything bought other than hours of care.</summary>
    Items,

    /// <summary>Employment costs beside pay.</summary>
    OnCosts,

    /// <summary>The contingency.</summary>
    Contingency,
}

/// <summary>A part of a budget's sum, to compare with the same part of another version.</summary>
/// <param name="Reason">The reason for a change of the part if it has no quantity, or came or went.</param>
/// <param name="Key">The key of the part: parts of two versions with the same key are the same thing.</param>
/// <param name="Label">What to call it.</param>
/// <param name="Amount">What it adds to the sum.</param>
/// <param name="Quantity">Its quantity; null if it has none.</param>
internal sealed record BudgetPart(BudgetChangeReason Reason, string Key, string Label, Money Amount, Fraction? Quantity = null)
{
    /// <summary>Whether it belongs to how one method works out care: another method then has no part to compare with it.</summary>
    internal bool IsOfItsMethod =>
        Reason is BudgetChangeReason.Service or BudgetChangeReason.Points or BudgetChangeReason.Adjustment or BudgetChangeReason.Envelope;
}
