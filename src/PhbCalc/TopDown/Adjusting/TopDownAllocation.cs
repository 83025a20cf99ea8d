namespace PhbCalc.TopDown;

/// <summary>Works out indicative budgets from points: the amount from the allocation table, and each adjustment as a signed line.</summary>
/// <remarks>This type is immutable, and many threads can share one. Rule: spec 4, Allocation table and Adjustments.</remarks>
/// <param name="Table">The table that turns a score in points into pounds a year.</param>
/// <param name="Source">Where the table comes from; null (the default) if it is not given.</param>
public sealed record TopDownAllocation(AllocationTable Table, Source? Source = null)
{
    /// <summary>A person's indicative budget.</summary>
    /// <param name="personId">The id of the person.</param>
    /// <param name="points">The score of needs in points, 0 or more, with at most six decimals.</param>
    /// <param name="adjustments">
    /// The adjustments for this person, at most one of each kind and any number of additions. They apply in the order of
    /// <see cref="AdjustmentKind"/>, and additions in the order given. None by default.
    /// </param>
    /// <returns>The budget in pounds a year: the table's amount rounded once to the penny, then a line in whole pence for each adjustment.</returns>
    /// <exception cref="InvalidInputException">
    /// The id is blank, the table has no amount for the score, there are two adjustments of a kind, or the floor is above the cap: all faults are reported.
    /// </exception>
    public TopDownBudget Allocate(string personId, decimal points, ValueList<Adjustment> adjustments = default)
    {
        FaultList faults = new("person", personId);
        faults.AddIfBlank("person_id", personId);
        Money amount = Table.Find(points, out Fault? fault);
        if (fault is not null)
        {
            faults.Add(fault);
        }

        AddFaults(ref faults, adjustments);
        InvalidInputException.ThrowIfAny(faults.All);
        List<CostLine> lines = [Line(CostLineKind.TableAmount, $"Allocation table, {Iso.Number(points)} points", amount, null) with { Source = Source }];
        Adjustment? cap = null;
        Money sum = amount;
        foreach (Adjustment adjustment in adjustments.OrderBy(adjustment => adjustment.Kind))
        {
            CostLine line = LineOf(adjustment, sum);
            cap = adjustment.Kind == AdjustmentKind.Cap && line.Amount < Money.Zero ? adjustment : cap;
            lines.Add(line);
            sum += line.Amount;
        }

        bool isOverridden = lines[^1].Kind == CostLineKind.Override;
        return new(personId, points, new([.. lines]))
        {
            IsOverridden = isOverridden,
            IsSupplyDriven = !isOverridden && cap is { IsSupplyDriven: true },
        };
    }

    private static void AddFaults(ref FaultList faults, ValueList<Adjustment> adjustments)
    {
        HashSet<AdjustmentKind> seen = [];
        faults.AddNulls("adjustments", adjustments);
        for (int i = 0; i < adjustments.Count; i++)
        {
            if (adjustments[i]?.Kind is { } kind && !seen.Add(kind) && kind != AdjustmentKind.Addition)
            {
                faults.Add(AdjustmentFaults.Twice(kind).Under("adjustments", i));
            }
        }

        Money? floor = adjustments.FirstOrDefault(adjustment => adjustment?.Kind == AdjustmentKind.Floor)?.Amount;
        Money? cap = adjustments.FirstOrDefault(adjustment => adjustment?.Kind == AdjustmentKind.Cap)?.Amount;
        if (cap < floor)
        {
            faults.Add(AdjustmentFaults.FloorAboveCap(floor.Value, cap.Value));
        }
    }

    /// <summary>What an adjustment adds to the amount so far, which never falls below £0.00.</summary>
    private static CostLine LineOf(Adjustment adjustment, Money sum)
    {
        Money given = adjustment.Amount ?? Money.Zero;
        return adjustment.Kind switch
        {
            AdjustmentKind.AreaCostIndex => Factor(adjustment, $"Area cost index {Iso.Number(adjustment.Factor!.Value)}", sum),
            AdjustmentKind.Uplift => Factor(adjustment, $"Uplift {Iso.Percent(adjustment.Factor!.Value - 1m)}", sum),
            AdjustmentKind.UnpaidSupport when adjustment.Factor is { } factor => Factor(adjustment, $"Unpaid support, {Iso.Percent(1m - factor)}", sum),
            AdjustmentKind.UnpaidSupport => Adjusted("Unpaid support", Largest(-given, -sum), adjustment.Reason),
            AdjustmentKind.Floor => Adjusted($"Floor {given}", Largest(Money.Zero, given - sum), adjustment.Reason),
            AdjustmentKind.Cap => Adjusted(
                $"Cap {given}",
                -Largest(Money.Zero, sum - given),
                adjustment.IsSupplyDriven && given < sum ? $"{adjustment.Reason}; supply-driven" : adjustment.Reason),
            AdjustmentKind.Addition => Adjusted(adjustment.Reason, Largest(given, -sum), null),
            AdjustmentKind.Override => Line(
                CostLineKind.Override, $"Override to {given}", given - sum, $"{adjustment.Reason}; set by {adjustment.Actor} on {Iso.Text(adjustment.On!.Value)}"),
            _ => throw new ArgumentOutOfRangeException(nameof(adjustment)),
        };
    }

    private static CostLine Factor(Adjustment adjustment, string label, Money sum) =>
        Adjusted(label, (sum * (adjustment.Factor!.Value - 1m)).ToPenny(), adjustment.Reason);

    private static CostLine Adjusted(string label, Money amount, string? reason) => Line(CostLineKind.Adjustment, label, amount, reason);

    private static CostLine Line(CostLineKind kind, string label, Money amount, string? note) =>
        new(kind, string.Empty, label, CostUnit.Once, 1, amount, amount) { Note = note };

    private static Money Largest(Money left, Money right) => left > right ? left : right;
}

/// <summary>One person's indicative budget from points, with every line that makes it up.</summary>
/// <remarks>This type is immutable. Every total is the sum of the lines shown. Rule: spec 4, Allocation table and Adjustments.</remarks>
public sealed record TopDownBudget
{
    internal TopDownBudget(string personId, decimal points, CostBreakdown breakdown) => (PersonId, Points, Breakdown) = (personId, points, breakdown);

    /// <summary>The id of the person.</summary>
    public string PersonId { get; internal init; }

    /// <summary>The score of needs in points.</summary>
    public decimal Points { get; }

    /// <summary>The table's amount, then a signed line for each adjustment, in the order of <see cref="AdjustmentKind"/>.</summary>
    public CostBreakdown Breakdown { get; }

    /// <summary>The table's amount for the points, in pounds a year, before adjustments.</summary>
    public Money TableAmount => Breakdown.Lines[0].Amount;

    /// <summary>The indicative budget, in pounds a year.</summary>
    public Money Amount => Breakdown.Total;

    /// <summary>Whether an override set the sum, which is then paid in full and not scaled; false by default.</summary>
    public bool IsOverridden { get; internal init; }

    /// <summary>Whether a cap for short supply takes money off the assessed need; false by default.</summary>
    public bool IsSupplyDriven { get; internal init; }

    /// <summary>What a reader should know, in sentences; empty if there is nothing. The notices name no person.</summary>
    public ValueList<string> Notices => IsSupplyDriven
        ? ["A cap that is there because supply is short takes money off what the needs were assessed at."]
        : [];

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
