namespace PhbCalc.Budgets;

/// <summary>Adds up what a change comes to, person by person.</summary>
/// <param name="most">How many of the largest changes to keep.</param>
/// <param name="threshold">The difference from which on somebody looks first; null for none.</param>
internal sealed class ChangeTally(int most, Money? threshold)
{
    private readonly Dictionary<ChangeOutcome, ChangeTotal> outcomes = [];
    private readonly Dictionary<(ChangeCause Cause, CostLineKind? Kind), ReasonTotal> reasons = [];
    private readonly Dictionary<PersonGroup, GroupChange> groups = [];
    private readonly PriorityQueue<ChangedBudget, ChangedBudget> largest = new(Comparer<ChangedBudget>.Create((one, other) => Larger(other, one)));
    private readonly HashSet<(ChangeCause, CostLineKind?)> touched = [];
    private RisesAndFalls sums;
    private Money? arrears;
    private int over;
    private int assumed;

    internal void Add(ChangedBudget person)
    {
        (Money before, Money after) = (person.AmountBefore, person.AmountAfter);
        ChangeTotal total = outcomes.GetValueOrDefault(person.Outcome);
        outcomes[person.Outcome] = new(person.Outcome, total.People + 1, total.Before + before, total.After + after);
        foreach (PersonGroup group in person.Groups)
        {
            GroupChange own = groups.GetValueOrDefault(group) ?? new(group, 0, Money.Zero, Money.Zero);
            groups[group] = own with { People = own.People + 1, Before = own.Before + before, After = own.After + after };
        }

        AddReasons(person);
        Money difference = after - before;
        sums = difference > Money.Zero ? sums with { More = sums.More + 1, Rises = sums.Rises + difference }
            : difference < Money.Zero ? sums with { Less = sums.Less + 1, Falls = sums.Falls + difference }
            : sums;
        over += threshold is { } least && person.IsAtLeast(least) ? 1 : 0;
        assumed += person.After?.RestsOnAssumedFigures == true ? 1 : 0;
        arrears = person.Arrears is { } due ? (arrears ?? Money.Zero) + due : arrears;
        Keep(person);
    }

    internal CaseloadChange Result(int notWorkedOut)
    {
        List<ChangedBudget> kept = [.. largest.UnorderedItems.Select(item => item.Element)];
        kept.Sort(Larger);
        return new(
            [.. outcomes.Values.OrderBy(total => total.Outcome)],
            [.. reasons.Values.OrderBy(reason => reason.Cause).ThenBy(reason => reason.LineKind)],
            [.. groups.Values.OrderBy(group => group.Group.Name, StringComparer.Ordinal).ThenBy(group => group.Group.Value, StringComparer.Ordinal)],
            [.. kept],
            sums)
        {
            NotWorkedOut = notWorkedOut,
            Threshold = threshold,
            OverThreshold = over,
            Arrears = arrears,
            OnAssumedFigures = assumed,
        };
    }

    private void AddReasons(ChangedBudget person)
    {
        touched.Clear();
        if (person.Outcome is ChangeOutcome.Came or ChangeOutcome.Left)
        {
            AddReason(person.Outcome == ChangeOutcome.Came ? ChangeCause.PersonCame : ChangeCause.PersonLeft, null, person.Difference);
            return;
        }

        foreach (LineChange line in person.Lines)
        {
            foreach (LineChangeReason reason in line.Reasons)
            {
                AddReason(CauseOf(reason.Kind), line.Kind, reason.Amount);
            }
        }
    }

    private void AddReason(ChangeCause cause, CostLineKind? kind, Money amount)
    {
        ReasonTotal sum = reasons.GetValueOrDefault((cause, kind), new(cause, kind, 0, Money.Zero));
        reasons[(cause, kind)] = sum with { People = sum.People + (touched.Add((cause, kind)) ? 1 : 0), Amount = sum.Amount + amount };
    }

    private void Keep(ChangedBudget person)
    {
        if (most == 0 || person.Difference == Money.Zero)
        {
            return;
        }

        if (largest.Count < most)
        {
            largest.Enqueue(person, person);
        }
        else
        {
            largest.EnqueueDequeue(person, person);
        }
    }

    /// <summary>The larger difference first, whichever way it goes; then the smaller id.</summary>
    private static int Larger(ChangedBudget one, ChangedBudget other)
    {
        int bySize = other.Size.CompareTo(one.Size);
        return bySize != 0 ? bySize : string.CompareOrdinal(one.PersonId, other.PersonId);
    }

    private static ChangeCause CauseOf(LineChangeKind kind) => kind switch
    {
        LineChangeKind.Came => ChangeCause.LineCame,
        LineChangeKind.Went => ChangeCause.LineWent,
        LineChangeKind.Quantity => ChangeCause.Quantity,
        LineChangeKind.Carers => ChangeCause.Carers,
        LineChangeKind.Rate => ChangeCause.Rate,
        LineChangeKind.InBudget => ChangeCause.Sum,
        LineChangeKind.Rounding => ChangeCause.Rounding,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
