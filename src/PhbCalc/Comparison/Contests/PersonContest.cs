namespace PhbCalc.Comparison;

/// <summary>For one person the answers that would change the sum, the nearest first: what an appeal can be about.</summary>
/// <remarks>
/// This type is immutable. Rule: spec 10, Contest: applying an answer that is named changes the sum by exactly the amount that is named. It says nothing of which answer is right.
/// </remarks>
public sealed record PersonContest
{
    internal PersonContest(string model, string personId, Money? sum, string? whyNot, ValueList<TriedAnswer> answers, int unchanged) =>
        (Model, PersonId, Sum, WhyNot, Answers, Unchanged) = (model, personId, sum, whyNot, answers, unchanged);

    /// <summary>The name of the model.</summary>
    public string Model { get; }

    /// <summary>The id of the person.</summary>
    public string PersonId { get; }

    /// <summary>The sum as it is, in pounds a year; null if the model is not applicable.</summary>
    public Money? Sum { get; }

    /// <summary>Why the model is not applicable; null if it is.</summary>
    public string? WhyNot { get; }

    /// <summary>
    /// The answers that change the sum, each by itself: the smallest difference in pounds first, whichever way it goes; of equal ones an answer by itself before a series, then that of fewest points, of fewest steps, and as they were given. Last those
    /// with which there would be no sum.
    /// </summary>
    public ValueList<TriedAnswer> Answers { get; }

    /// <summary>How many other answers were tried that leave the sum as it is.</summary>
    public int Unchanged { get; }

    /// <summary>The nearest answer that gives more; null if none does.</summary>
    public TriedAnswer? NearestMore => Answers.FirstOrDefault(answer => answer.Difference > Money.Zero);

    /// <summary>The nearest answer that gives less; null if none does.</summary>
    public TriedAnswer? NearestLess => Answers.FirstOrDefault(answer => answer.Difference < Money.Zero);

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
