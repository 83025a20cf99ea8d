namespace PhbCalc.Wheelchairs;

/// <summary>The choices where practice differs in personal wheelchair budgets.</summary>
/// <remarks>This type is immutable. Rule: spec 7, Budgets of another kind: personal wheelchair budget.</remarks>
public sealed record WheelchairPolicy
{
    /// <summary>The policy with every default: five years, three for children, and no VAT on top-ups.</summary>
    public static WheelchairPolicy Default { get; } = new();

    /// <summary>How many years a budget is for; 5 by default.</summary>
    /// <exception cref="InvalidInputException">It is below 1 or over 20.</exception>
    public int Years
    {
        get;
        init => field = WheelchairFaults.CheckedYears("wheelchair_years", "years", value);
    }
    = 5;

    /// <summary>How many years the budget of a child is for; 3 by default.</summary>
    /// <exception cref="InvalidInputException">It is below 1 or over 20.</exception>
    public int YearsForChild
    {
        get;
        init => field = WheelchairFaults.CheckedYears("wheelchair_years_for_child", "years_for_child", value);
    }
    = 3;

    /// <summary>The rate of VAT on a top-up that is not exempt, as a share: 0.2 is 20%; null (the default) if no VAT is added.</summary>
    /// <exception cref="InvalidInputException">It is below 0, over 1, or has more than six decimals.</exception>
    public decimal? TopUpVat
    {
        get;
        init => field = WheelchairFaults.CheckedRate("wheelchair_vat", "top_up_vat", value);
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
