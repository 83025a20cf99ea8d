namespace PhbCalc.Budgets;

/// <summary>A budget split between its funders.</summary>
/// <remarks>This type is immutable; only <see cref="FundingSplit"/> makes it. Rule: spec 7, Who funds it.</remarks>
public sealed record FundedBudget
{
    internal FundedBudget(ValueList<string> funders, ValueList<FundedLine> lines, ValueList<LineTarget> unused) => (Funders, Lines, Unused) = (funders, lines, unused);

    /// <summary>Who pays, in the order of the rules.</summary>
    public ValueList<string> Funders { get; }

    /// <summary>Each line with its parts.</summary>
    public ValueList<FundedLine> Lines { get; }

    /// <summary>The targets of rules that change nothing: they name no line of the budget, or more specific rules name the same lines. Empty if every rule counts.</summary>
    public ValueList<LineTarget> Unused { get; }

    /// <summary>All of it, in pounds.</summary>
    public Money Total => Lines.Sum(line => line.Line.Amount);

    /// <summary>What one funder pays, in pounds: the sum of the funder's parts.</summary>
    /// <param name="funder">The exact name; a name that is not a funder pays £0.00.</param>
    public Money PaidBy(string funder)
    {
        int position = Funders.AsSpan().IndexOf(funder);
        return position < 0 ? Money.Zero : Lines.Sum(line => line.Parts[position]);
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>A line of a budget, and each funder's part of it.</summary>
/// <remarks>This type is immutable; only <see cref="FundingSplit"/> makes it. Rule: spec 7, Who funds it.</remarks>
public sealed record FundedLine
{
    internal FundedLine(CostLine line, ValueList<Money> parts) => (Line, Parts) = (line, parts);

    /// <summary>The line.</summary>
    public CostLine Line { get; }

    /// <summary>What each funder pays, in pounds, in the order of <see cref="FundedBudget.Funders"/>; they sum to the line.</summary>
    public ValueList<Money> Parts { get; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
