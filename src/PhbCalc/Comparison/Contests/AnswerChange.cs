namespace PhbCalc.Comparison;

/// <summary>One answer about a person that could be another one: a level of need, a visit, a group.</summary>
/// <remarks>
/// This type is immutable. The function must be pure, and keep the person. <see cref="AnswerChanges"/> has those that follow from what is known of a person; a caller's own are made the same way. Rule: spec 10, Contest.
/// </remarks>
/// <param name="Question">What is asked: <c>Mobility</c>.</param>
/// <param name="Now">What the answer is now: <c>Moderate</c>.</param>
/// <param name="Instead">What it would be instead: <c>High</c>.</param>
/// <param name="Change">Gives the answer instead; gives back the same case where there is nothing to change.</param>
public sealed record AnswerChange(string Question, string Now, string Instead, Func<ComparisonCase, ComparisonCase> Change)
{
    /// <summary>What is asked.</summary>
    public string Question
    {
        get;
        init => field = Given.NotNull(value, "question");
    }
    = Given.NotNull(Question, "question");

    /// <summary>What the answer is now.</summary>
    public string Now
    {
        get;
        init => field = Given.NotNull(value, "now");
    }
    = Given.NotNull(Now, "now");

    /// <summary>What it would be instead.</summary>
    public string Instead
    {
        get;
        init => field = Given.NotNull(value, "instead");
    }
    = Given.NotNull(Instead, "instead");

    /// <summary>Gives the answer instead; gives back the same case where there is nothing to change.</summary>
    public Func<ComparisonCase, ComparisonCase> Change
    {
        get;
        init => field = Given.NotNull(value, "change");
    }
    = Given.NotNull(Change, "change");

    /// <summary>How many points of need more it gives, below zero if fewer; null (the default) for an answer that gives none.</summary>
    public decimal? Points { get; init; }

    /// <summary>How many steps it is from the answer now, such as levels; 1 by default. Of two answers that change the sum by as much, the one of fewer steps comes first.</summary>
    public int Steps { get; init; } = 1;

    /// <summary>Of answers of one series, which are given from the nearest on, only the first that changes the sum is told; null (the default) for an answer by itself.</summary>
    public string? Series { get; init; }
}

/// <summary>An answer that was tried, and what it does to the sum.</summary>
/// <remarks>This type is immutable. It is part of a <see cref="PersonContest"/>. Rule: spec 10, Contest.</remarks>
public sealed record TriedAnswer
{
    internal TriedAnswer(string question, string now, string instead, decimal? points, int steps, Money before, Money? after, string? whyNot) =>
        (Question, Now, Instead, Points, Steps, Before, After, WhyNot) = (question, now, instead, points, steps, before, after, whyNot);

    /// <summary>What is asked.</summary>
    public string Question { get; }

    /// <summary>What the answer is now.</summary>
    public string Now { get; }

    /// <summary>What it would be instead.</summary>
    public string Instead { get; }

    /// <summary>How many points of need more that is, below zero if fewer; null for an answer that gives none.</summary>
    public decimal? Points { get; }

    /// <summary>How many steps it is from the answer now, such as levels.</summary>
    public int Steps { get; }

    /// <summary>The sum as it is, in pounds a year.</summary>
    public Money Before { get; }

    /// <summary>The sum with the answer instead, in pounds a year; null if there would be none.</summary>
    public Money? After { get; }

    /// <summary>Why there would be no sum; null if there is one.</summary>
    public string? WhyNot { get; }

    /// <summary>What the sum would be more, in pounds a year; below zero if it would be less, null if there would be none.</summary>
    public Money? Difference => After - Before;

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
