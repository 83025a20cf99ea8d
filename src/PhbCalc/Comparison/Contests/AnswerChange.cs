namespace PhbCalc.Comparison;

/// <summary>One answer about a person that could be different: a level of need, a visit, a group.</summary>
/// <remarks>
/// This type is immutable. The function must be pure, and keep the person. <see cref="AnswerChanges"/> makes those that follow from the facts known about a person; you can make your own the same way. Rule: spec 10, Contest.
/// </remarks>
/// <param name="Question">The question: <c>Mobility</c>.</param>
/// <param name="Now">The current answer: <c>Moderate</c>.</param>
/// <param name="Instead">The other answer: <c>High</c>.</param>
/// <param name="Change">Returns the case with the other answer, or the same case if there is nothing to change.</param>
public sealed record AnswerChange(string Question, string Now, string Instead, Func<ComparisonCase, ComparisonCase> Change)
{
    /// <summary>The question.</summary>
    public string Question
    {
        get;
        init => field = Given.NotNull(value, "question");
    }
    = Given.NotNull(Question, "question");

    /// <summary>The current answer.</summary>
    public string Now
    {
        get;
        init => field = Given.NotNull(value, "now");
    }
    = Given.NotNull(Now, "now");

    /// <summary>The other answer.</summary>
    public string Instead
    {
        get;
        init => field = Given.NotNull(value, "instead");
    }
    = Given.NotNull(Instead, "instead");

    /// <summary>Returns the case with the other answer, or the same case if there is nothing to change.</summary>
    public Func<ComparisonCase, ComparisonCase> Change
    {
        get;
        init => field = Given.NotNull(value, "change");
    }
    = Given.NotNull(Change, "change");

    /// <summary>How many more points of need it gives, below zero if fewer; null (the default) if the answer has no points.</summary>
    public decimal? Points { get; init; }

    /// <summary>How many steps, such as levels, it is from the current answer; 1 by default. Of two answers that change the sum equally, the one with fewer steps comes first.</summary>
    public int Steps { get; init; } = 1;

    /// <summary>The series of the answer, null (the default) for a single answer. In a series, given nearest first, only the first answer that changes the sum is reported.</summary>
    public string? Series { get; init; }
}

/// <summary>A tried answer, and its effect on the sum.</summary>
/// <remarks>This type is immutable. It is part of a <see cref="PersonContest"/>. Rule: spec 10, Contest.</remarks>
public sealed record TriedAnswer
{
    internal TriedAnswer(string question, string now, string instead, decimal? points, int steps, Money before, Money? after, string? whyNot) =>
        (Question, Now, Instead, Points, Steps, Before, After, WhyNot) = (question, now, instead, points, steps, before, after, whyNot);

    /// <summary>The question.</summary>
    public string Question { get; }

    /// <summary>The current answer.</summary>
    public string Now { get; }

    /// <summary>The other answer.</summary>
    public string Instead { get; }

    /// <summary>How many more points of need it gives, below zero if fewer; null if the answer has no points.</summary>
    public decimal? Points { get; }

    /// <summary>How many steps, such as levels, it is from the current answer.</summary>
    public int Steps { get; }

    /// <summary>The current sum, in pounds a year.</summary>
    public Money Before { get; }

    /// <summary>The sum with the other answer, in pounds a year; null if there would be none.</summary>
    public Money? After { get; }

    /// <summary>Why there would be no sum; null if there is one.</summary>
    public string? WhyNot { get; }

    /// <summary>How much more the sum would be, in pounds a year; below zero if it would be less, null if there would be none.</summary>
    public Money? Difference => After - Before;

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
