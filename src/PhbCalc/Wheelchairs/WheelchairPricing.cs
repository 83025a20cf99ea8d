namespace PhbCalc.Wheelchairs;

/// <summary>Works out personal wheelchair budgets: what the NHS pays of a chosen chair, and what is left for the person.</summary>
/// <remarks>This type is immutable, and many threads can share one. Rule: spec 7, Budgets of another kind: personal wheelchair budget.</remarks>
/// <param name="Policy">How many years budgets are for, and the VAT on top-ups.</param>
public sealed record WheelchairPricing(WheelchairPolicy Policy)
{
    /// <summary>Works budgets out with every default of the policy.</summary>
    public WheelchairPricing()
        : this(WheelchairPolicy.Default)
    {
    }

    /// <summary>How many years budgets are for, and the VAT on top-ups.</summary>
    public WheelchairPolicy Policy
    {
        get;
        init => field = Given.NotNull(value, "policy");
    }
    = Given.NotNull(Policy, "policy");

    /// <summary>Works out one budget.</summary>
    /// <param name="wheelchair">What the person chose.</param>
    /// <returns>What each line costs and who pays it, in pounds and whole pence, for how many years.</returns>
    /// <exception cref="InvalidInputException">Others pay more than there is to pay beside the NHS, or the budget ends after 31 March 2200: all faults are reported.</exception>
    public WheelchairBudget Price(Wheelchair wheelchair)
    {
        ArgumentNullException.ThrowIfNull(wheelchair);
        Money price = wheelchair.Price ?? wheelchair.Value;
        Money covered = price < wheelchair.Value ? price : wheelchair.Value;
        Money above = price - covered;
        bool hasVat = wheelchair is { Way: WheelchairWay.NotionalTopUp, IsVatExempt: false };
        Money vat = hasVat && Policy.TopUpVat is { } rate ? (above * rate).ToPenny() : Money.Zero;
        int years = wheelchair.Years ?? (wheelchair.IsForChild ? Policy.YearsForChild : Policy.Years);
        InvalidInputException.ThrowIfAny(WheelchairFaults.In(wheelchair, above + vat, years));
        return new(wheelchair, Policy, covered, above, vat, years);
    }
}
