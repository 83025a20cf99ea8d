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

    /// <summary>The budget, split between those who pay for it.</summary>
    public FundedBudget Funded { get; }

    /// <summary>A part for each way to hold and each holder: notional, third parties, direct payment. Empty if the budget has no line.</summary>
    public ValueList<HeldPart> Parts { get; }

    /// <summary>How each line is held, in the order of the lines.</summary>
    internal ValueList<HoldingWay> Ways { get; }

    /// <summary>What rules name that is no line of the budget, or that more specific rules name too: those rules change nothing. Empty if every rule counts.</summary>
    public ValueList<LineTarget> Unused { get; }

    /// <summary>All of it, in pounds.</summary>
    public Money Total => Funded.Total;

    /// <summary>What is held in a way, in pounds, by whomever.</summary>
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

    /// <summary>The third party that holds them; null for nobody, or where the name is not known.</summary>
    public string? Holder { get; }

    /// <summary>The lines, with what each funder pays of them.</summary>
    public ValueList<FundedLine> Lines { get; }

    /// <summary>All of it, in pounds.</summary>
    public Money Total => Lines.Sum(line => line.Line.Amount);

    /// <summary>What one funder pays of it, in pounds.</summary>
    /// <param name="funder">The name, letter by letter; somebody who is no funder pays £0.00.</param>
    public Money PaidBy(string funder)
    {
        int position = funders.AsSpan().IndexOf(funder);
        return position < 0 ? Money.Zero : Lines.Sum(line => line.Parts[position]);
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
