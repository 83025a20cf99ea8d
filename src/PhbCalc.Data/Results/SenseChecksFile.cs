using PhbCalc.Budgets;

namespace PhbCalc.Data.Results;

/// <summary>Writes sense-checks.csv: each person's plan beside each sum that the files give, and whether a panel looks at it.</summary>
/// <remarks>Rule: spec 7, A version of a budget: sense check. A row for each person and sum, all in pounds a year; the first row of a person is the sum that decides. A person who cannot be checked has one row that says why.</remarks>
public static class SenseChecksFile
{
    /// <summary>The name of the file in a folder: <c>sense-checks.csv</c>.</summary>
    public const string Name = "sense-checks.csv";

    private static readonly ResultFile<(PersonCheck Person, SenseCheckLine? Line, bool Decides)> File = new ResultFile<(PersonCheck Person, SenseCheckLine? Line, bool Decides)>()
        .Text("person_id", row => row.Person.PersonId)
        .Pounds("plan", row => row.Person.Result?.Final.YearlyAmount)
        .Text("compared_with", row => row.Line?.Comparator.Name)
        .Pounds("amount", row => row.Line?.Comparator.Amount)
        .Pounds("difference", row => row.Line?.Difference)
        .Number("ratio", row => row.Line?.Ratio)
        .Text("decision", row => row.Decides ? BudgetWords.Decisions.Word(row.Person.Result!.Decision) : null)
        .Text("why", row => row.Decides ? string.Join(' ', row.Person.Result!.Reasons) : row.Person.WhyNot);

    /// <summary>Writes the file.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="people">The checks, in ordinal order of the people's ids, each person once.</param>
    /// <exception cref="InvalidInputException">The people come in another order.</exception>
    public static void Write(Stream stream, IEnumerable<PersonCheck> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        File.Write(stream, ResultFaults.InOrder(Given.Each(people, "people"), "people", person => person.PersonId).SelectMany(person => person.Result is null
            ? [(person, null, false)]
            : person.Result.Lines.Select((line, i) => (person, (SenseCheckLine?)line, i == 0))));
    }
}

/// <summary>One person's sense check, or why there is none.</summary>
/// <remarks>This type is immutable. Rule: spec 7, A version of a budget: sense check.</remarks>
/// <param name="PersonId">The id of the person.</param>
/// <param name="Result">The check; null if the plan cannot be checked.</param>
/// <param name="WhyNot">Why it cannot be checked, in a sentence; null if it is.</param>
public sealed record PersonCheck(string PersonId, SenseCheckResult? Result, string? WhyNot = null)
{
    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
