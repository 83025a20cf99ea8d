using PhbCalc.Budgets;

namespace PhbCalc.Data.Results;

/// <summary>Writes review.csv: what was paid and spent of each budget, what is held, and which check is in proportion.</summary>
/// <remarks>Rule: spec 7, Watching it, in proportion. People in ordinal order of their ids, sums in pounds with two decimals until the day as at which it was looked at.</remarks>
public static class ReviewFile
{
    /// <summary>The name of the file in a folder: <c>review.csv</c>.</summary>
    public const string Name = "review.csv";

    private static readonly ResultFile<PersonReview> File = new ResultFile<PersonReview>()
        .Text("person_id", person => person.PersonId)
        .Pounds("paid", person => person.Result.Paid)
        .Pounds("contributed", person => person.Result.Contributed)
        .Pounds("spent", person => person.Result.Spent)
        .Pounds("balance", person => person.Result.Balance)
        .Pounds("planned", person => person.Result.Planned)
        .Pounds("kept_for", person => person.Result.KeptFor)
        .Pounds("surplus", person => person.Result.Surplus)
        .Text("check", person => ReviewWords.Checks.Word(person.Result.Check))
        .Number("weight", person => person.Result.Weight)
        .Date("next_review", person => person.Result.NextReview)
        .Text("overdue", person => person.Result.IsReviewOverdue ? "yes" : "no");

    /// <summary>Writes the file.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="people">The results, in ordinal order of the people's ids, each person once.</param>
    /// <exception cref="InvalidInputException">The people come in another order.</exception>
    public static void Write(Stream stream, IEnumerable<PersonReview> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        File.Write(stream, ResultFaults.InOrder(Given.Each(people, "people"), "people", person => person.PersonId));
    }
}

/// <summary>Writes review-categories.csv: what was planned and spent in each category.</summary>
/// <remarks>Rule: spec 7, Watching it: over- and underspend by category. The rows of a person add up to planned and spent in review.csv.</remarks>
public static class ReviewCategoriesFile
{
    /// <summary>The name of the file in a folder: <c>review-categories.csv</c>.</summary>
    public const string Name = "review-categories.csv";

    private static readonly ResultFile<(string PersonId, ReviewCategory Category)> File = new ResultFile<(string PersonId, ReviewCategory Category)>()
        .Text("person_id", row => row.PersonId)
        .Text("category", row => row.Category.Name)
        .Text("in_plan", row => row.Category.IsInPlan ? "yes" : "no")
        .Pounds("planned", row => row.Category.Planned)
        .Pounds("spent", row => row.Category.Spent)
        .Pounds("over", row => row.Category.Over);

    /// <summary>Writes the file.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="people">The results, in ordinal order of the people's ids, each person once.</param>
    /// <exception cref="InvalidInputException">The people come in another order.</exception>
    public static void Write(Stream stream, IEnumerable<PersonReview> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        File.Write(stream, ResultFaults.InOrder(Given.Each(people, "people"), "people", person => person.PersonId).SelectMany(person => person.Result.Categories.Select(category => (person.PersonId, category))));
    }
}

/// <summary>Writes review-findings.csv: what to look at in each person's spending.</summary>
/// <remarks>Rule: spec 7, Watching it, in proportion. A row for each finding, the weightiest of a person first; the weights of a person add up to the weight in review.csv.</remarks>
public static class ReviewFindingsFile
{
    /// <summary>The name of the file in a folder: <c>review-findings.csv</c>.</summary>
    public const string Name = "review-findings.csv";

    private static readonly ResultFile<(string PersonId, ReviewFinding Finding)> File = new ResultFile<(string PersonId, ReviewFinding Finding)>()
        .Text("person_id", row => row.PersonId)
        .Text("kind", row => ReviewWords.Findings.Word(row.Finding.Kind))
        .Number("weight", row => row.Finding.Weight)
        .Text("finding", row => row.Finding.Text);

    /// <summary>Writes the file.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="people">The results, in ordinal order of the people's ids, each person once.</param>
    /// <exception cref="InvalidInputException">The people come in another order.</exception>
    public static void Write(Stream stream, IEnumerable<PersonReview> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        File.Write(stream, ResultFaults.InOrder(Given.Each(people, "people"), "people", person => person.PersonId).SelectMany(person => person.Result.Findings.Select(finding => (person.PersonId, finding))));
    }
}

/// <summary>What was paid and spent of one person's budget, and what to look at.</summary>
/// <remarks>This type is immutable. Rule: spec 7, Watching it, in proportion.</remarks>
/// <param name="PersonId">The id of the person.</param>
/// <param name="Result">What was found.</param>
public sealed record PersonReview(string PersonId, ReviewResult Result)
{
    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
