using PhbCalc.Budgets;

namespace PhbCalc.Data.Results;

/// <summary>Writes review.csv: what was paid and spent of each budget, what is held, and which check is in proportion.</summary>
/// <remarks>Rule: spec 7, Watching it, in proportion. People in ordinal order of their ids, sums in pounds with two decimals until the day as at which it was looked at.</remarks>
public static class ReviewFile
{
    /// <summary>The name of the file in a folder: <c>review.csv</c>.</summary>
    public const string Name = "review.csv";

    private static readonly ResultFile<PersonReview> File = new(
        ("person_id", (table, person) => table.Text(person.PersonId)),
        ("paid", (table, person) => table.Pounds(person.Result.Paid)),
        ("contributed", (table, person) => table.Pounds(person.Result.Contributed)),
        ("spent", (table, person) => table.Pounds(person.Result.Spent)),
        ("balance", (table, person) => table.Pounds(person.Result.Balance)),
        ("planned", (table, person) => table.Pounds(person.Result.Planned)),
        ("kept_for", (table, person) => table.Pounds(person.Result.KeptFor)),
        ("surplus", (table, person) => table.Pounds(person.Result.Surplus)),
        ("check", (table, person) => table.Text(ReviewWords.Checks.Word(person.Result.Check))),
        ("weight", (table, person) => table.Number(person.Result.Weight)),
        ("next_review", (table, person) => table.Date(person.Result.NextReview)),
        ("overdue", (table, person) => table.Text(person.Result.IsReviewOverdue ? "yes" : "no")));

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
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

    private static readonly ResultFile<(string PersonId, ReviewCategory Category)> File = new(
        ("person_id", (table, row) => table.Text(row.PersonId)),
        ("category", (table, row) => table.Text(row.Category.Name)),
        ("in_plan", (table, row) => table.Text(row.Category.IsInPlan ? "yes" : "no")),
        ("planned", (table, row) => table.Pounds(row.Category.Planned)),
        ("spent", (table, row) => table.Pounds(row.Category.Spent)),
        ("over", (table, row) => table.Pounds(row.Category.Over)));

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
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

    private static readonly ResultFile<(string PersonId, ReviewFinding Finding)> File = new(
        ("person_id", (table, row) => table.Text(row.PersonId)),
        ("kind", (table, row) => table.Text(ReviewWords.Findings.Word(row.Finding.Kind))),
        ("weight", (table, row) => table.Number(row.Finding.Weight)),
        ("finding", (table, row) => table.Text(row.Finding.Text)));

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
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
