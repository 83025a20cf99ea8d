namespace PhbCalc.Budgets;

/// <summary>Spending from a budget by the person to whom it was paid.</summary>
/// <remarks>This type is immutable. Rule: spec 7, Watching it.</remarks>
/// <param name="On">The day.</param>
/// <param name="Amount">How much, in whole pence; below zero for money that came back.</param>
/// <param name="Category">Its purpose: a service or a category of the plan, or something else.</param>
/// <param name="Note">A note in words; null (the default) for none.</param>
public sealed record Spending([property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate On, Money Amount, string Category, string? Note = null)
{
    /// <summary>Its purpose: a service or a category of the plan, or something else.</summary>
    public string Category
    {
        get;
        init => field = Given.NotNull(value, "category");
    }
    = Given.NotNull(Category, "category");

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>How spending is reviewed, in proportion: what to point out, how much it weighs, and when to reclaim money.</summary>
/// <remarks>This type is immutable. Weights are whole numbers; 0 points something out without asking for a check. Rule: spec 7, Watching it, in proportion.</remarks>
public sealed record ReviewPolicy
{
    private const int MostWeeks = 520;
    private const int MostWeight = 1_000;

    /// <summary>The policy with every default: eight weeks may be held; twelve weeks without spending and a tenth over the plan are pointed out.</summary>
    public static ReviewPolicy Default { get; } = new();

    /// <summary>How many weeks of the budget may be held before the rest is a surplus; 8 by default.</summary>
    /// <exception cref="InvalidInputException">It is below 0 or over 520.</exception>
    public int ReclaimWeeks
    {
        get;
        init => field = ReviewFaults.Whole("reclaim_weeks", value, MostWeeks);
    }
    = 8;

    /// <summary>How many weeks without spending are pointed out; 12 by default, 0 for never.</summary>
    /// <exception cref="InvalidInputException">It is below 0 or over 520.</exception>
    public int QuietWeeks
    {
        get;
        init => field = ReviewFaults.Whole("quiet_weeks", value, MostWeeks);
    }
    = 12;

    /// <summary>The least overspend that is pointed out, as a share of what the plan would have cost; 0.1 (a tenth) by default.</summary>
    /// <exception cref="InvalidInputException">It is below 0, over 1, or has more than six decimals.</exception>
    public decimal OverspendShare
    {
        get;
        init => field = CheckFaults.CheckedShare("overspend_share", value, most: 1m);
    }
    = 0.1m;

    /// <summary>Words in a note or category that mark money as kept for a purpose, neither spent nor a surplus; redundancy and holiday by default.</summary>
    public ValueList<string> KeptFor
    {
        get;
        init => field = Given.Whole(value, "kept_for");
    }
    = ["redundancy", "holiday"];

    /// <summary>The weight of spending that a rule refuses, a count without unit; 5 by default.</summary>
    /// <exception cref="InvalidInputException">It is below 0 or over 1,000.</exception>
    public int WeightRefused
    {
        get;
        init => field = ReviewFaults.Whole("weight_refused", value, MostWeight);
    }
    = 5;

    /// <summary>The weight of spending or payments after the end, a count without unit; 3 by default.</summary>
    /// <exception cref="InvalidInputException">It is below 0 or over 1,000.</exception>
    public int WeightAfterEnd
    {
        get;
        init => field = ReviewFaults.Whole("weight_after_end", value, MostWeight);
    }
    = 3;

    /// <summary>The weight of spending in a category that is not in the plan, a count without unit; 2 by default.</summary>
    /// <exception cref="InvalidInputException">It is below 0 or over 1,000.</exception>
    public int WeightNotInPlan
    {
        get;
        init => field = ReviewFaults.Whole("weight_not_in_plan", value, MostWeight);
    }
    = 2;

    /// <summary>The weight of each other finding: an overspend, a surplus, weeks without spending, a review that is overdue, a count without unit; 1 by default.</summary>
    /// <exception cref="InvalidInputException">It is below 0 or over 1,000.</exception>
    public int WeightOther
    {
        get;
        init => field = ReviewFaults.Whole("weight_other", value, MostWeight);
    }
    = 1;

    /// <summary>The sum of weights, a count without unit, from which a full check is proportionate; 5 by default. Below it a light check is, and at 0 none.</summary>
    /// <exception cref="InvalidInputException">It is below 0 or over 1,000.</exception>
    public int FullCheckFrom
    {
        get;
        init => field = ReviewFaults.Whole("full_check_from", value, MostWeight);
    }
    = 5;

    /// <summary>Where the twelve months between reviews are counted from: the start (the default), or the last review.</summary>
    public ReviewsFrom ReviewsFrom
    {
        get;
        init => field = Given.Defined(value, "reviews_from");
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>Where the twelve months between reviews are counted from.</summary>
/// <remarks>Rule: spec 7, Review dates.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<ReviewsFrom>))]
public enum ReviewsFrom
{
    /// <summary>The start of the budget (the default).</summary>
    Start,

    /// <summary>The last review.</summary>
    Review,
}

/// <summary>What can be wrong with a review of spending.</summary>
internal static class ReviewFaults
{
    internal static int Whole(string field, int value, int most) => value >= 0 && value <= most ? value
        : throw new InvalidInputException([new(field, "is out of range", $"write a whole number from 0 to {Iso.Number((decimal)most)}") { Value = Iso.Number((decimal)value) }]);

    internal static List<Fault>? In(ValueList<Spending> spending, ValueList<PaymentMade> paid)
    {
        FaultList faults = new("spending");
        faults.AddNulls("spending", spending);
        faults.AddNulls("paid", paid);
        for (int i = 0; i < spending.Count; i++)
        {
            if (spending[i] is not { } one)
            {
                continue;
            }

            faults.AddIfBlank("category", one.Category, $"/spending/{Iso.Number(i)}/category");
            if (!one.Amount.IsWholePence)
            {
                faults.Add("amount", one.Amount.ToString(), "has a fraction of a penny", "write whole pence", $"/spending/{Iso.Number(i)}/amount");
            }
        }

        return faults.All;
    }
}
