namespace PhbCalc.Budgets;

/// <summary>The effect of a change on a whole caseload: by reason, by group, and the people it changes most.</summary>
/// <remarks>
/// This type is immutable. The sums of reasons and of outcomes each equal the difference of the totals, to the penny, whatever the order and the parts in which people are added. Rule: spec 10, Change everybody.
/// </remarks>
/// <example>
/// <code>
/// CostLine Line(decimal rate) => new(CostLineKind.Visit, "v1", "Getting up", CostUnit.Hour, 100, Money.FromPounds(rate), Money.FromPounds(100 * rate));
/// ChangedBudget[] people = [new("P1", new([Line(24m)]), new([Line(25.50m)])), new("P2", new([Line(24m)]), null)];
/// CaseloadChange change = CaseloadChange.Of(people);
/// Money difference = change.Difference; // £150.00 more for P1, and £2,400.00 less since P2 left
/// </code>
/// </example>
public sealed record CaseloadChange
{
    /// <summary>How many of the largest changes are listed by default.</summary>
    public const int UsualLargest = 10;

    internal CaseloadChange(ValueList<ChangeTotal> outcomes, ValueList<ReasonTotal> reasons, ValueList<GroupChange> groups, ValueList<ChangedBudget> largest, RisesAndFalls risesAndFalls) =>
        (Outcomes, Reasons, Groups, Largest, RisesAndFalls) = (outcomes, reasons, groups, largest, risesAndFalls);

    /// <summary>How many people's budgets changed, came, left and stayed the same, with their sums; outcomes without people are not listed.</summary>
    public ValueList<ChangeTotal> Outcomes { get; }

    /// <summary>Why, in the order of <see cref="ChangeCause"/> and of the kinds of lines; the amounts sum to <see cref="Difference"/>.</summary>
    public ValueList<ReasonTotal> Reasons { get; }

    /// <summary>The same by each group that people belong to, in ordinal order of name and value. A person in several groups counts in each.</summary>
    public ValueList<GroupChange> Groups { get; }

    /// <summary>The people with the largest differences up or down, the largest first, those with one difference in ordinal order of their ids.</summary>
    public ValueList<ChangedBudget> Largest { get; }

    /// <summary>How many people's budgets rise and how many fall, and by how much in all.</summary>
    public RisesAndFalls RisesAndFalls { get; }

    /// <summary>How many people were not worked out again, because nothing changes for them; no sum includes them.</summary>
    public int NotWorkedOut { get; internal init; }

    /// <summary>The least difference, in pounds, that makes a budget one to look at first; null if not given.</summary>
    public Money? Threshold { get; internal init; }

    /// <summary>How many people's budgets differ by at least the threshold; 0 if there is none.</summary>
    public int OverThreshold { get; internal init; }

    /// <summary>The part of the difference for days already paid, in pounds; null if not asked for.</summary>
    public Money? Arrears { get; internal init; }

    /// <summary>How many people's budgets after the change use figures that are not published yet.</summary>
    public int OnAssumedFigures { get; internal init; }

    /// <summary>How many people are in the sums.</summary>
    public int People => Outcomes.Sum(outcome => outcome.People);

    /// <summary>The sum of their budgets before, in pounds.</summary>
    public Money Before => Outcomes.Sum(outcome => outcome.Before);

    /// <summary>The sum of their budgets after, in pounds.</summary>
    public Money After => Outcomes.Sum(outcome => outcome.After);

    /// <summary>The difference, in pounds.</summary>
    public Money Difference => After - Before;

    /// <summary>Adds people up in one pass, and keeps only the largest changes.</summary>
    /// <param name="people">The people, each once, in any order.</param>
    /// <param name="notWorkedOut">How many more people there are for whom nothing changes; 0 by default.</param>
    /// <param name="largest">How many of the largest changes to list; <see cref="UsualLargest"/> by default.</param>
    /// <param name="threshold">The least difference, up or down, in pounds, that makes a budget one to look at first; null (the default) for none.</param>
    /// <exception cref="InvalidInputException">A number or the threshold is below zero: all faults are reported. Or a person is null.</exception>
    public static CaseloadChange Of(IEnumerable<ChangedBudget> people, int notWorkedOut = 0, int largest = UsualLargest, Money? threshold = null)
    {
        ArgumentNullException.ThrowIfNull(people);
        InvalidInputException.ThrowIfAny([.. ChangeFaults.In(notWorkedOut, largest, threshold)]);
        ChangeTally tally = new(largest, threshold);
        foreach (ChangedBudget person in Given.Each(people, "people"))
        {
            tally.Add(person);
        }

        return tally.Result(notWorkedOut);
    }

    /// <summary>Adds up the effects of a change on parts of a caseload. The result equals that for the whole, whatever the order of the parts.</summary>
    /// <param name="parts">The parts; no person is in two of them. Each lists at least as many of its largest changes as <paramref name="largest"/>, and has the same threshold.</param>
    /// <param name="largest">How many of the largest changes to list; <see cref="UsualLargest"/> by default.</param>
    /// <exception cref="InvalidInputException">The number is below zero, or a part has another threshold. Or a part is null.</exception>
    public static CaseloadChange Together(IEnumerable<CaseloadChange> parts, int largest = UsualLargest)
    {
        ArgumentNullException.ThrowIfNull(parts);
        InvalidInputException.ThrowIfAny([.. ChangeFaults.In(0, largest, null)]);
        ChangeTally? tally = null;
        int notWorkedOut = 0;
        foreach (CaseloadChange part in Given.Each(parts, "parts"))
        {
            tally ??= new(largest, part.Threshold);
            InvalidInputException.ThrowIfAny([.. ChangeFaults.InPart(part.Threshold, tally.Threshold)]);
            tally.Add(part);
            notWorkedOut += part.NotWorkedOut;
        }

        return (tally ?? new(largest, null)).Result(notWorkedOut);
    }

    /// <summary>The same for publication. It joins groups, outcomes and reasons of few people with others: no number of few people is shown or can be worked out, and no person is named.</summary>
    /// <param name="small">The fewest people whose numbers are shown; 5 if not given.</param>
    /// <exception cref="InvalidInputException">All of them are few.</exception>
    public CaseloadChange Published(SmallNumbers? small = null)
    {
        SmallNumbers rule = small ?? SmallNumbers.Default;
        InvalidInputException.ThrowIfAny([.. rule.Few("people", People)]);
        return new(
            SmallNumbers.Together(Outcomes, total => total.People, total => rule.MayShow(total.People), few =>
                new(ChangeOutcome.Several, few.Sum(total => total.People), few.Sum(total => total.Before), few.Sum(total => total.After))),
            SmallNumbers.Together(Reasons, reason => reason.People, reason => rule.MayShow(reason.People), few =>
                new(ChangeCause.Several, null, few.Max(reason => reason.People), few.Sum(reason => reason.Amount))),
            [.. Groups.GroupBy(group => group.Group.Name, StringComparer.Ordinal).SelectMany(same => Published(same.Key, [.. same], rule))],
            [],
            rule.MayShow(RisesAndFalls.More) && rule.MayShow(RisesAndFalls.Less) && rule.MayShow(People - RisesAndFalls.More - RisesAndFalls.Less) ? RisesAndFalls : default)
        {
            NotWorkedOut = rule.MayShow(NotWorkedOut) ? NotWorkedOut : 0,
            Threshold = rule.MayShow(OverThreshold) && rule.MayShow(People - OverThreshold) ? Threshold : null,
            OverThreshold = rule.MayShow(OverThreshold) && rule.MayShow(People - OverThreshold) ? OverThreshold : 0,
            OnAssumedFigures = rule.MayShow(OnAssumedFigures) && rule.MayShow(People - OnAssumedFigures) ? OnAssumedFigures : 0,
            Arrears = Arrears,
        };
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);

    /// <summary>The groups of one name, for publication. People in none of them make a row that is not shown, but can be worked out.</summary>
    private IEnumerable<GroupChange> Published(string name, ValueList<GroupChange> groups, SmallNumbers rule)
    {
        GroupChange none = new(new(name, string.Empty), People - groups.Sum(group => group.People), Before - groups.Sum(group => group.Before), After - groups.Sum(group => group.After));
        return SmallNumbers.Together([.. groups, .. none.People > 0 ? (GroupChange[])[none] : []], group => group.People, group => rule.MayShow(group.People), few => new(
                new(name, SmallNumbers.Others(few.Count, few.Contains(none))), few.Sum(group => group.People), few.Sum(group => group.Before), few.Sum(group => group.After)))
            .Where(group => group.Group.Value.Length > 0);
    }
}

/// <summary>How many people have one outcome, and the sums of their budgets before and after.</summary>
/// <remarks>This type is immutable. Rule: spec 10, Change everybody.</remarks>
/// <param name="Outcome">The outcome.</param>
/// <param name="People">How many they are.</param>
/// <param name="Before">The sum of their budgets before, in pounds.</param>
/// <param name="After">The sum of their budgets after, in pounds.</param>
public readonly record struct ChangeTotal(ChangeOutcome Outcome, int People, Money Before, Money After)
{
    /// <summary>The outcome.</summary>
    public ChangeOutcome Outcome
    {
        get;
        init => field = Given.Defined(value, "outcome");
    }
    = Given.Defined(Outcome, "outcome");

    /// <summary>The difference, in pounds.</summary>
    public Money Difference => After - Before;
}

/// <summary>How many people's budgets rise and how many fall, and by how much.</summary>
/// <remarks>This type is immutable. Rule: spec 10, Change everybody.</remarks>
/// <param name="More">How many people's budgets rise.</param>
/// <param name="Rises">The sum of the rises, in pounds.</param>
/// <param name="Less">How many people's budgets fall.</param>
/// <param name="Falls">The sum of the falls, in pounds: £0.00 or below.</param>
public readonly record struct RisesAndFalls(int More, Money Rises, int Less, Money Falls);

/// <summary>The effect of one reason on the caseload.</summary>
/// <remarks>This type is immutable. Rule: spec 10, Change everybody.</remarks>
/// <param name="Cause">The reason.</param>
/// <param name="LineKind">What the changed lines pay for; null where whole budgets came or left.</param>
/// <param name="People">How many people it touches.</param>
/// <param name="Amount">What it adds, or below £0.00 takes away, in pounds.</param>
public readonly record struct ReasonTotal(ChangeCause Cause, CostLineKind? LineKind, int People, Money Amount)
{
    /// <summary>The reason.</summary>
    public ChangeCause Cause
    {
        get;
        init => field = Given.Defined(value, "cause");
    }
    = Given.Defined(Cause, "cause");

    /// <summary>What the changed lines pay for; null where whole budgets came or left.</summary>
    public CostLineKind? LineKind
    {
        get;
        init => field = Given.Defined(value, "line_kind");
    }
    = Given.Defined(LineKind, "line_kind");
}

/// <summary>The effect of a change on a group of people.</summary>
/// <remarks>This type is immutable. Rule: spec 10, Change everybody.</remarks>
/// <param name="Group">The group.</param>
/// <param name="People">How many people of the group are in the sums.</param>
/// <param name="Before">The sum of their budgets before, in pounds.</param>
/// <param name="After">The sum of their budgets after, in pounds.</param>
public sealed record GroupChange(PersonGroup Group, int People, Money Before, Money After)
{
    /// <summary>The group.</summary>
    public PersonGroup Group
    {
        get;
        init => field = Given.NotNull(value, "group");
    }
    = Given.NotNull(Group, "group");

    /// <summary>The difference, in pounds.</summary>
    public Money Difference => After - Before;
}

/// <summary>Why the budgets of a caseload differ.</summary>
/// <remarks>Rule: spec 10, Change everybody; the reasons of lines are those of <see cref="LineChangeKind"/>.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<ChangeCause>))]
public enum ChangeCause
{
    /// <summary>Other rates.</summary>
    Rate,

    /// <summary>More or less is bought, in hours, nights, weeks or another unit.</summary>
    Quantity,

    /// <summary>More or fewer carers at once.</summary>
    Carers,

    /// <summary>Lines that are new.</summary>
    LineCame,

    /// <summary>Lines that ended.</summary>
    LineWent,

    /// <summary>Lines whose sum is not a rate times a quantity, or that are now bought another way.</summary>
    Sum,

    /// <summary>Pennies: each line is rounded once.</summary>
    Rounding,

    /// <summary>People who came.</summary>
    PersonCame,

    /// <summary>People who left.</summary>
    PersonLeft,

    /// <summary>Several reasons that touch few people, together for publication. The number of people is at least that of the reason that touches most.</summary>
    Several,
}
