using PhbCalc.Budgets;

namespace PhbCalc.Data.Results;

/// <summary>Writes history.csv: each person's budget before and now.</summary>
/// <remarks>Rule: spec 7, A version of a budget. People in ordinal order of their ids, sums in pounds with two decimals. A person in only one of the folders came or left.</remarks>
public static class HistoryFile
{
    /// <summary>The name of the file in a folder: <c>history.csv</c>.</summary>
    public const string Name = "history.csv";

    private static readonly ResultFile<PersonChange> File = new ResultFile<PersonChange>()
        .Text("person_id", person => person.PersonId)
        .Text("outcome", person => BudgetWords.Outcomes.Word(person.Outcome))
        .Pounds("before", person => person.Before?.Amount)
        .Pounds("after", person => person.After?.Amount)
        .Pounds("difference", person => person.Difference)
        .Pounds("yearly_before", person => person.Before?.YearlyAmount)
        .Pounds("yearly_after", person => person.After?.YearlyAmount)
        .Number("lines_changed", person => person.Lines.Count);

    /// <summary>Writes the file as the people come, and keeps none of them.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="people">The people, in ordinal order of their ids, each once.</param>
    /// <exception cref="InvalidInputException">The people come in another order.</exception>
    public static void Write(Stream stream, IEnumerable<PersonChange> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        File.Write(stream, ResultFaults.InOrder(Given.Each(people, "people"), "people", person => person.PersonId));
    }
}

/// <summary>Writes history-lines.csv: why each person's budget changed, line by line.</summary>
/// <remarks>Rule: spec 7, A version of a budget: why did it change. A row for each reason of each line; the amounts of a person sum to the difference in history.csv.</remarks>
public static class HistoryLinesFile
{
    /// <summary>The name of the file in a folder: <c>history-lines.csv</c>.</summary>
    public const string Name = "history-lines.csv";

    private static readonly ResultFile<ReasonRow> File = ReasonRow.File;

    /// <summary>Writes the file as the people come, and keeps none of them.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="people">The people, in ordinal order of their ids, each once.</param>
    /// <exception cref="InvalidInputException">The people come in another order.</exception>
    public static void Write(Stream stream, IEnumerable<PersonChange> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        File.Write(stream, ResultFaults.InOrder(Given.Each(people, "people"), "people", person => person.PersonId).SelectMany(person => ReasonRow.Of(person.PersonId, person.Lines)));
    }
}

/// <summary>Writes history-versions.csv: every version of each person's budget, who made it and why.</summary>
/// <remarks>Rule: spec 7, A version of a budget. A row for each version, oldest first.</remarks>
public static class HistoryVersionsFile
{
    /// <summary>The name of the file in a folder: <c>history-versions.csv</c>.</summary>
    public const string Name = "history-versions.csv";

    private static readonly ResultFile<(int Number, BudgetVersion Version)> File = new ResultFile<(int Number, BudgetVersion Version)>()
        .Text("person_id", row => row.Version.PersonId)
        .Number("version", row => row.Number)
        .Date("from", row => row.Version.On)
        .Text("stage", row => BudgetWords.Stages.Word(row.Version.Stage))
        .Pounds("amount", row => row.Version.Amount)
        .Pounds("yearly_amount", row => row.Version.YearlyAmount)
        .Text("by", row => row.Version.By)
        .Text("reason", row => row.Version.Reason)
        .Text("reference", row => row.Version.Reference);

    /// <summary>Writes the file as the histories come, and keeps none of them.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="people">The histories, in ordinal order of the people's ids, each person once.</param>
    /// <exception cref="InvalidInputException">The people come in another order.</exception>
    public static void Write(Stream stream, IEnumerable<BudgetHistory> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        File.Write(stream, ResultFaults.InOrder(Given.Each(people, "people"), "people", person => person.PersonId).SelectMany(person => person.Versions.Select((version, i) => (i + 1, version))));
    }
}

/// <summary>One person's budget before and after.</summary>
/// <remarks>This type is immutable. Rule: spec 7, A version of a budget.</remarks>
public sealed record PersonChange
{
    /// <summary>Puts two versions together.</summary>
    /// <param name="before">The earlier version; null for a new person.</param>
    /// <param name="after">The later version; null for a person who left.</param>
    /// <exception cref="InvalidInputException">There is neither, or they are of two people.</exception>
    public PersonChange(BudgetVersion? before, BudgetVersion? after)
    {
        (Before, After) = (before, after);
        PersonId = (after ?? before)?.PersonId ?? throw new InvalidInputException([new("after", "is missing, and so is before", "give one of them, or both")]);
        if (before is not null && after is not null && before.PersonId != after.PersonId)
        {
            throw new InvalidInputException([StageFaults.TwoPeople(before.PersonId, after.PersonId).Under("after")]);
        }
    }

    /// <summary>The id of the person.</summary>
    public string PersonId { get; }

    /// <summary>The earlier version; null for a new person.</summary>
    public BudgetVersion? Before { get; }

    /// <summary>The later version; null for a person who left.</summary>
    public BudgetVersion? After { get; }

    /// <summary>How much more it is, in pounds.</summary>
    public Money Difference => (After?.Amount ?? Money.Zero) - (Before?.Amount ?? Money.Zero);

    /// <summary>The lines that came, went or differ.</summary>
    public ValueList<LineChange> Lines => LineChanges.Between(Before?.Breakdown ?? new([]), After?.Breakdown ?? new([]));

    /// <summary>What became of the budget.</summary>
    public ChangeOutcome Outcome => Before is null ? ChangeOutcome.Came : After is null ? ChangeOutcome.Left : Lines.Count == 0 ? ChangeOutcome.Same : ChangeOutcome.Changed;

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
