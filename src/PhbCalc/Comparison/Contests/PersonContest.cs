namespace PhbCalc.Comparison;

/// <summary>The answers that would change one person's sum, the nearest first. An appeal can be about these.</summary>
/// <remarks>
/// This type is immutable. Rule: spec 10, Contest: applying a listed answer changes the sum by exactly the listed amount. It does not say which answer is right.
/// </remarks>
public sealed record PersonContest
{
    internal PersonContest(string model, string personId, Money? sum, string? whyNot, ValueList<TriedAnswer> answers, int unchanged) =>
        (Model, PersonId, Sum, WhyNot, Answers, Unchanged) = (model, personId, sum, whyNot, answers, unchanged);

    /// <summary>The name of the model.</summary>
    public string Model { get; }

    /// <summary>The id of the person.</summary>
    public string PersonId { get; }

    /// <summary>The current sum, in pounds a year; null if the model is not applicable.</summary>
    public Money? Sum { get; }

    /// <summary>Why the model is not applicable; null if it is.</summary>
    public string? WhyNot { get; }

    /// <summary>
    /// The answers that change the sum, one at a time: the smallest difference in pounds first, up or down. Of equal differences, a single answer comes before a series, then the fewest points, the fewest steps, and the order given. Last come those
    /// with which there would be no sum.
    /// </summary>
    public ValueList<TriedAnswer> Answers { get; }

    /// <summary>How many other tried answers leave the sum unchanged.</summary>
    public int Unchanged { get; }

    /// <summary>The nearest answer that gives more; null if none does.</summary>
    public TriedAnswer? NearestMore => Answers.FirstOrDefault(answer => answer.Difference > Money.Zero);

    /// <summary>The nearest answer that gives less; null if none does.</summary>
    public TriedAnswer? NearestLess => Answers.FirstOrDefault(answer => answer.Difference < Money.Zero);

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
