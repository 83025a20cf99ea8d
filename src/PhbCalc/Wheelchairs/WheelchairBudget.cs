namespace PhbCalc.Wheelchairs;

/// <summary>A personal wheelchair budget: what the chosen chair costs, and who pays it.</summary>
/// <remarks>
/// This type is immutable. <see cref="WheelchairPricing"/> makes it. What the NHS, others and the person pay sums to <see cref="Total"/>: the price of the chair, VAT on the top-up, and the
/// contribution to repairs. It is not part of a yearly budget. Rule: spec 7, Budgets of another kind: personal wheelchair budget.
/// </remarks>
public sealed record WheelchairBudget
{
    internal WheelchairBudget(Wheelchair wheelchair, WheelchairPolicy policy, Money covered, Money aboveValue, Money vat, int years) =>
        (Wheelchair, Policy, Covered, AboveValue, Vat, Years) = (wheelchair, policy, covered, aboveValue, vat, years);

    /// <summary>What the person chose.</summary>
    public Wheelchair Wheelchair { get; }

    /// <summary>The policy it was worked out by.</summary>
    public WheelchairPolicy Policy { get; }

    /// <summary>What the NHS pays of the price, in pounds: the price, but at most the value.</summary>
    public Money Covered { get; }

    /// <summary>What the price is above the value, in pounds; £0.00 if it is not.</summary>
    public Money AboveValue { get; }

    /// <summary>VAT on what is above the value, in pounds; £0.00 if there is none.</summary>
    public Money Vat { get; }

    /// <summary>How many years the budget is for.</summary>
    public int Years { get; }

    /// <summary>What the NHS adds for repair and maintenance, in pounds; £0.00 for a notional budget.</summary>
    public Money RepairContribution => Wheelchair.RepairContribution ?? Money.Zero;

    /// <summary>All that the NHS pays, in pounds: its part of the price, and the contribution to repairs.</summary>
    public Money NhsPays => Covered + RepairContribution;

    /// <summary>What others than the NHS and the person pay, in pounds.</summary>
    public Money OthersPay => Wheelchair.OthersPay;

    /// <summary>The name of those others; empty if there are none.</summary>
    internal string OthersName => Wheelchair.Others ?? string.Empty;

    /// <summary>What is left for the person to pay, in pounds.</summary>
    public Money PersonPays => AboveValue + Vat - OthersPay;

    /// <summary>What all of it costs, in pounds: what the NHS, others and the person pay.</summary>
    public Money Total => Covered + AboveValue + Vat + RepairContribution;

    /// <summary>What the price leaves of the value, in pounds. It is paid to nobody.</summary>
    public Money LeftOfValue => Wheelchair.Value - Covered;

    /// <summary>The last day that the budget is for.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate End => WheelchairFaults.End(Wheelchair.Start, Years);

    /// <summary>What the NHS pays, divided by the years, in pounds a year, to compare with yearly sums: it is paid at once, not by the year.</summary>
    public Money YearlyEquivalent => NhsPays.TimesToPenny(new Ratio(1, Years));

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
