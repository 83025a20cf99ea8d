namespace PhbCalc.Budgets;

/// <summary>What a change comes to for a whole caseload: by reason, by group, and for whom most.</summary>
/// <remarks>
/// This type is immutable. The sums of reasons and of outcomes are each the difference of the totals, to the penny, in whatever order and in whatever parts the people come. Rule: spec 10, Change everybody.
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
    /// <summary>How many of the largest changes are listed if nobody says otherwise.</summary>
    public const int UsualLargest = 10;

    internal CaseloadChange(ValueList<ChangeTotal> outcomes, ValueList<ReasonTotal> reasons, ValueList<GroupChange> groups, ValueList<ChangedBudget> largest, RisesAndFalls risesAndFalls) =>
        (Outcomes, Reasons, Groups, Largest, RisesAndFalls) = (outcomes, reasons, groups, largest, risesAndFalls);

    /// <summary>How many people's budgets changed, came, left and stayed the same, and what they came to; an outcome that nobody has is not listed.</summary>
    public ValueList<ChangeTotal> Outcomes { get; }

    /// <summary>Why, in the order of <see cref="ChangeCause"/> and of the kinds of lines; the amounts sum to <see cref="Difference"/>.</summary>
    public ValueList<ReasonTotal> Reasons { get; }

    /// <summary>The same by each group that people belong to, in ordinal order of name and value. A person who belongs to several counts in each.</summary>
    public ValueList<GroupChange> Groups { get; }

    /// <summary>The people with the largest differences up or down, the largest first, those with one difference in ordinal order of their ids.</summary>
    public ValueList<ChangedBudget> Largest { get; }

    /// <summary>For how many people it is more and for how many less, and what each comes to.</summary>
    public RisesAndFalls RisesAndFalls { get; }

    /// <summary>How many people were not worked out again, because nothing changes for them; they are in no sum.</summary>
    public int NotWorkedOut { get; internal init; }

    /// <summary>The difference from which on somebody looks at a budget first, in pounds; null if nobody said.</summary>
    public Money? Threshold { get; internal init; }

    /// <summary>How many people's budgets differ by at least that; 0 if nobody said.</summary>
    public int OverThreshold { get; internal init; }

    /// <summary>What falls on days that have been paid already, in pounds; null if nobody asked.</summary>
    public Money? Arrears { get; internal init; }

    /// <summary>How many people's budgets after the change rest on figures that nobody has published yet.</summary>
    public int OnAssumedFigures { get; internal init; }

    /// <summary>How many people are in the sums.</summary>
    public int People => Outcomes.Sum(outcome => outcome.People);

    /// <summary>What their budgets came to before, in pounds.</summary>
    public Money Before => Outcomes.Sum(outcome => outcome.Before);

    /// <summary>What they come to after, in pounds.</summary>
    public Money After => Outcomes.Sum(outcome => outcome.After);

    /// <summary>The difference, in pounds.</summary>
    public Money Difference => After - Before;

    /// <summary>Adds people up, in one pass, keeping none of them but the largest changes.</summary>
    /// <param name="people">The people, each once, in any order.</param>
    /// <param name="notWorkedOut">How many more people there are for whom nothing changes; 0 by default.</param>
    /// <param name="largest">How many of the largest changes to list; <see cref="UsualLargest"/> by default.</param>
    /// <param name="threshold">The difference, up or down, from which on somebody should look at a budget first, in pounds; null (the default) for none.</param>
    /// <exception cref="InvalidInputException">A number is below zero, or the threshold is: all faults are reported. Or somebody is null.</exception>
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

    /// <summary>Adds up what a change comes to for parts of a caseload: the same as for the whole, in whatever order the parts come.</summary>
    /// <param name="parts">The parts, with nobody in two of them. Each lists at least as many of its largest changes as are to be listed, and was given the same threshold.</param>
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

    /// <summary>The same for publication: groups, outcomes and reasons of few people stand together with others, so that no number of few people is shown or follows, and nobody is named.</summary>
    /// <param name="small">From how many people on a number is shown; from 5 if not given.</param>
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

    /// <summary>The groups of one name, for publication. Who is in none of them is a row that is not shown, but follows.</summary>
    private IEnumerable<GroupChange> Published(string name, ValueList<GroupChange> groups, SmallNumbers rule)
    {
        GroupChange none = new(new(name, string.Empty), People - groups.Sum(group => group.People), Before - groups.Sum(group => group.Before), After - groups.Sum(group => group.After));
        return SmallNumbers.Together([.. groups, .. none.People > 0 ? (GroupChange[])[none] : []], group => group.People, group => rule.MayShow(group.People), few => new(
                new(name, SmallNumbers.Others(few.Count, few.Contains(none))), few.Sum(group => group.People), few.Sum(group => group.Before), few.Sum(group => group.After)))
            .Where(group => group.Group.Value.Length > 0);
    }
}

/// <summary>How many people, and what their budgets come to before and after.</summary>
/// <remarks>This type is immutable. Rule: spec 10, Change everybody.</remarks>
/// <param name="Outcome">What became of their budgets.</param>
/// <param name="People">How many they are.</param>
/// <param name="Before">What they came to before, in pounds.</param>
/// <param name="After">What they come to after, in pounds.</param>
public readonly record struct ChangeTotal(ChangeOutcome Outcome, int People, Money Before, Money After)
{
    /// <summary>What became of their budgets.</summary>
    public ChangeOutcome Outcome
    {
        get;
        init => field = Given.Defined(value, "outcome");
    }
    = Given.Defined(Outcome, "outcome");

    /// <summary>The difference, in pounds.</summary>
    public Money Difference => After - Before;
}

/// <summary>For how many people it is more and for how many less.</summary>
/// <remarks>This type is immutable. Rule: spec 10, Change everybody.</remarks>
/// <param name="More">How many people's budgets are more.</param>
/// <param name="Rises">What those come to more, in pounds.</param>
/// <param name="Less">How many people's budgets are less.</param>
/// <param name="Falls">What those come to less, in pounds: £0.00 or below.</param>
public readonly record struct RisesAndFalls(int More, Money Rises, int Less, Money Falls);

/// <summary>What one reason comes to for everybody.</summary>
/// <remarks>This type is immutable. Rule: spec 10, Change everybody.</remarks>
/// <param name="Cause">The reason.</param>
/// <param name="LineKind">What the lines are for that it changes; null where whole budgets came or left.</param>
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

    /// <summary>What the lines are for that it changes; null where whole budgets came or left.</summary>
    public CostLineKind? LineKind
    {
        get;
        init => field = Given.Defined(value, "line_kind");
    }
    = Given.Defined(LineKind, "line_kind");
}

/// <summary>What a change comes to for a group of people.</summary>
/// <remarks>This type is immutable. Rule: spec 10, Change everybody.</remarks>
/// <param name="Group">The group.</param>
/// <param name="People">How many of it are in the sums.</param>
/// <param name="Before">What their budgets came to before, in pounds.</param>
/// <param name="After">What they come to after, in pounds.</param>
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

    /// <summary>More or less of what is bought: hours, nights, weeks or whatever it is counted in.</summary>
    Quantity,

    /// <summary>More or fewer carers at once.</summary>
    Carers,

    /// <summary>Lines that are new.</summary>
    LineCame,

    /// <summary>Lines that ended.</summary>
    LineWent,

    /// <summary>Lines whose sum is not a rate times a quantity, or that are bought another way.</summary>
    Sum,

    /// <summary>Pennies: each line is rounded once.</summary>
    Rounding,

    /// <summary>People who came.</summary>
    PersonCame,

    /// <summary>People who left.</summary>
    PersonLeft,

    /// <summary>Several reasons that touch few people, together for publication: at least so many people as the one that touches most of them.</summary>
    Several,
}
