using System.Runtime.InteropServices;

namespace PhbCalc.Budgets;

/// <summary>Adds up the effect of a change, person by person.</summary>
/// <param name="most">How many of the largest changes to keep.</param>
/// <param name="threshold">The least difference that makes a budget one to look at first; null for none.</param>
internal sealed class ChangeTally(int most, Money? threshold)
{
    private readonly Dictionary<ChangeOutcome, ChangeTotal> outcomes = [];
    private readonly Dictionary<int, ReasonTotal> reasons = [];
    private readonly Dictionary<PersonGroup, GroupChange> groups = [];
    private readonly PriorityQueue<ChangedBudget, ChangedBudget> largest = new(Comparer<ChangedBudget>.Create((one, other) => Larger(other, one)));
    private readonly HashSet<int> touched = [];
    private RisesAndFalls sums;
    private Money? arrears;
    private int over;
    private int assumed;

    internal Money? Threshold => threshold;

    internal void Add(ChangedBudget person)
    {
        (Money before, Money after) = (person.AmountBefore, person.AmountAfter);
        Add(new ChangeTotal(person.Outcome, 1, before, after));
        foreach (PersonGroup group in person.Groups)
        {
            Add(new GroupChange(group, 1, before, after));
        }

        AddReasons(person);
        Money difference = after - before;
        sums = difference > Money.Zero ? sums with { More = sums.More + 1, Rises = sums.Rises + difference }
            : difference < Money.Zero ? sums with { Less = sums.Less + 1, Falls = sums.Falls + difference }
            : sums;
        over += threshold is { } least && person.IsAtLeast(least) ? 1 : 0;
        assumed += person.After?.RestsOnAssumedFigures == true ? 1 : 0;
        AddArrears(person.Arrears);
        Keep(person);
    }

    /// <summary>Adds a part of the caseload that is already added up.</summary>
    internal void Add(CaseloadChange part)
    {
        foreach (ChangeTotal total in part.Outcomes)
        {
            Add(total);
        }

        foreach (GroupChange group in part.Groups)
        {
            Add(group);
        }

        foreach (ReasonTotal reason in part.Reasons)
        {
            Add(reason);
        }

        RisesAndFalls own = part.RisesAndFalls;
        sums = new(sums.More + own.More, sums.Rises + own.Rises, sums.Less + own.Less, sums.Falls + own.Falls);
        over += part.OverThreshold;
        assumed += part.OnAssumedFigures;
        AddArrears(part.Arrears);
        foreach (ChangedBudget person in part.Largest)
        {
            Keep(person);
        }
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

    private void AddReason(ChangeCause cause, CostLineKind? kind, Money amount) => Add(new ReasonTotal(cause, kind, touched.Add(Number(cause, kind)) ? 1 : 0, amount));

    /// <summary>One number for each pair of cause and kind, which is quicker to look up than the pair.</summary>
    private static int Number(ChangeCause cause, CostLineKind? kind) => ((int)cause << 16) | (kind is { } own ? (int)own + 1 : 0);

    private void Add(ChangeTotal more)
    {
        ChangeTotal total = outcomes.GetValueOrDefault(more.Outcome);
        outcomes[more.Outcome] = new(more.Outcome, total.People + more.People, total.Before + more.Before, total.After + more.After);
    }

    private void Add(GroupChange more) =>
        groups[more.Group] = groups.GetValueOrDefault(more.Group) is { } own ? own with { People = own.People + more.People, Before = own.Before + more.Before, After = own.After + more.After } : more;

    private void Add(ReasonTotal more)
    {
        ref ReasonTotal sum = ref CollectionsMarshal.GetValueRefOrAddDefault(reasons, Number(more.Cause, more.LineKind), out _);
        sum = more with { People = sum.People + more.People, Amount = sum.Amount + more.Amount };
    }

    private void AddArrears(Money? more) => arrears = more is { } due ? (arrears ?? Money.Zero) + due : arrears;

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
