namespace PhbCalc.Budgets;

/// <summary>A budget in parts: who pays, how it is held, and by whom.</summary>
/// <remarks>This type is immutable; only <see cref="HoldingSplit"/> makes it. Rule: spec 7, How it is held: parts sum to the whole.</remarks>
public sealed record HeldBudget
{
    internal HeldBudget(FundedBudget funded, ValueList<HoldingWay> ways, ValueList<LineTarget> unused)
    {
        (Funded, Ways, Unused) = (funded, ways, unused);
        Parts = [.. ways.Distinct().OrderBy(way => way.Held).Select(way => new HeldPart(way.Held, way.Holder, funded.Funders, [.. funded.Lines.Where((_, i) => ways[i] == way)]))];
    }

    /// <summary>The budget, split between its funders.</summary>
    public FundedBudget Funded { get; }

    /// <summary>A part for each way to hold and each holder: notional, third parties, direct payment. Empty if the budget has no line.</summary>
    public ValueList<HeldPart> Parts { get; }

    /// <summary>How each line is held, in the order of the lines.</summary>
    internal ValueList<HoldingWay> Ways { get; }

    /// <summary>The targets of rules that change nothing: they name no line of the budget, or more specific rules name the same lines. Empty if every rule counts.</summary>
    public ValueList<LineTarget> Unused { get; }

    /// <summary>All of it, in pounds.</summary>
    public Money Total => Funded.Total;

    /// <summary>The sum held in one way, in pounds, by all holders.</summary>
    /// <param name="held">The way.</param>
    public Money In(Holding held) => Parts.Where(part => part.Held == held).Sum(part => part.Total);

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>A way to hold a line, and who holds it.</summary>
internal readonly record struct HoldingWay(Holding Held, string? Holder);

/// <summary>The lines of a budget that are held in one way by one holder.</summary>
/// <remarks>This type is immutable; only <see cref="HoldingSplit"/> makes it. Rule: spec 7, How it is held.</remarks>
public sealed record HeldPart
{
    private readonly ValueList<string> funders;

    internal HeldPart(Holding held, string? holder, ValueList<string> funders, ValueList<FundedLine> lines)
    {
        (Held, Holder, Lines) = (held, holder, lines);
        this.funders = funders;
    }

    /// <summary>How the lines are held.</summary>
    public Holding Held { get; }

    /// <summary>The third party that holds them; null if there is none, or its name is not known.</summary>
    public string? Holder { get; }

    /// <summary>The lines, with each funder's part.</summary>
    public ValueList<FundedLine> Lines { get; }

    /// <summary>All of it, in pounds.</summary>
    public Money Total => Lines.Sum(line => line.Line.Amount);

    /// <summary>What one funder pays of it, in pounds.</summary>
    /// <param name="funder">The exact name; a name that is not a funder pays £0.00.</param>
    public Money PaidBy(string funder)
    {
        int position = funders.AsSpan().IndexOf(funder);
        return position < 0 ? Money.Zero : Lines.Sum(line => line.Parts[position]);
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
