using PhbCalc.Budgets;

namespace PhbCalc.Data.Results;

/// <summary>Writes changes.csv: the effect of a change on each person whom it touches.</summary>
/// <remarks>Rule: spec 10, Change everybody. People in ordinal order of their ids, sums in pounds with two decimals.</remarks>
public static class ChangesFile
{
    /// <summary>The name of the file in a folder: <c>changes.csv</c>.</summary>
    public const string Name = "changes.csv";

    /// <summary>Writes the file as the people come, and keeps none of them.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="people">The people, in ordinal order of their ids, each once.</param>
    /// <param name="threshold">The difference, up or down, from which on <c>look_first</c> is <c>yes</c>, in pounds; null (the default) leaves it blank.</param>
    /// <exception cref="InvalidInputException">The people come in another order.</exception>
    public static void Write(Stream stream, IEnumerable<ChangedBudget> people, Money? threshold = null)
    {
        ArgumentNullException.ThrowIfNull(people);
        File(threshold).Write(stream, ResultFaults.InOrder(Given.Each(people, "people"), "people", person => person.PersonId));
    }

    /// <summary>The row of one person as it stands in the file, in UTF-8 and without a header: of many people these are kept, and not the budgets that they are of.</summary>
    /// <param name="person">The person.</param>
    /// <param name="threshold">The difference, up or down, from which on <c>look_first</c> is <c>yes</c>, in pounds; null (the default) leaves it blank.</param>
    public static ReadOnlyMemory<byte> Row(ChangedBudget person, Money? threshold = null)
    {
        ArgumentNullException.ThrowIfNull(person);
        return File(threshold).Rendered([person]);
    }

    /// <summary>Writes the file from the row of each person.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="people">What <see cref="Row"/> gives for each person, in ordinal order of the people's ids.</param>
    public static void Write(Stream stream, IEnumerable<ReadOnlyMemory<byte>> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        File(null).WriteRendered(stream, people);
    }

    private static ResultFile<ChangedBudget> File(Money? threshold) => new ResultFile<ChangedBudget>()
        .Text("person_id", person => person.PersonId)
        .Text("outcome", person => BudgetWords.Outcomes.Word(person.Outcome))
        .Pounds("before", person => person.Before?.Total)
        .Pounds("after", person => person.After?.Total)
        .Pounds("difference", person => person.Difference)
        .Pounds("arrears", person => person.Arrears)
        .Number("lines_changed", person => person.Lines.Count)
        .Text("look_first", person => threshold is { } least ? (person.IsAtLeast(least) ? "yes" : "no") : string.Empty);
}

/// <summary>Writes change-lines.csv: why each person's budget differs, line by line.</summary>
/// <remarks>Rule: spec 10, Change everybody. A row for each reason of each line; the amounts of a person sum to the difference in changes.csv.</remarks>
public static class ChangeLinesFile
{
    /// <summary>The name of the file in a folder: <c>change-lines.csv</c>.</summary>
    public const string Name = "change-lines.csv";

    private static readonly ResultFile<ReasonRow> File = ReasonRow.File;

    /// <summary>Writes the file as the people come, and keeps none of them.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="people">The people, in ordinal order of their ids, each once.</param>
    /// <exception cref="InvalidInputException">The people come in another order.</exception>
    public static void Write(Stream stream, IEnumerable<ChangedBudget> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        File.Write(stream, ResultFaults.InOrder(Given.Each(people, "people"), "people", person => person.PersonId).SelectMany(person => ReasonRow.Of(person.PersonId, person.Lines)));
    }

    /// <summary>The rows of one person as they stand in the file, in UTF-8 and without a header, made while other people are worked out.</summary>
    /// <param name="person">The person.</param>
    public static ReadOnlyMemory<byte> Rows(ChangedBudget person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return File.Rendered(ReasonRow.Of(person.PersonId, person.Lines));
    }

    /// <summary>Writes the file from the rows of each person.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="people">What <see cref="Rows"/> gives for each person, in ordinal order of the people's ids.</param>
    public static void Write(Stream stream, IEnumerable<ReadOnlyMemory<byte>> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        File.WriteRendered(stream, people);
    }
}

/// <summary>Writes change-reasons.csv: why the sum of all people differs.</summary>
/// <remarks>Rule: spec 10, Change everybody. A row for each reason and kind of line; the amounts sum to the difference of the caseload.</remarks>
public static class ChangeReasonsFile
{
    /// <summary>The name of the file in a folder: <c>change-reasons.csv</c>.</summary>
    public const string Name = "change-reasons.csv";

    private static readonly ResultFile<ReasonTotal> File = new ResultFile<ReasonTotal>()
        .Text("reason", reason => BudgetWords.Causes.Word(reason.Cause))
        .Text("kind", reason => reason.LineKind is { } kind ? Words.LineKinds.Word(kind) : string.Empty)
        .Number("people", reason => reason.People)
        .Pounds("amount", reason => reason.Amount);

    /// <summary>Writes the file.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="change">The effect of the change.</param>
    public static void Write(Stream stream, CaseloadChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        File.Write(stream, change.Reasons);
    }
}

/// <summary>Writes change-groups.csv: the effect of a change by outcome and by group.</summary>
/// <remarks>Rule: spec 10, Change everybody. First a row for each outcome, then a row for each group that people belong to.</remarks>
public static class ChangeGroupsFile
{
    /// <summary>The name of the file in a folder: <c>change-groups.csv</c>.</summary>
    public const string Name = "change-groups.csv";

    private static readonly ResultFile<(string By, string Group, int People, Money Before, Money After)> File = new ResultFile<(string By, string Group, int People, Money Before, Money After)>()
        .Text("by", row => row.By)
        .Text("group", row => row.Group)
        .Number("people", row => row.People)
        .Pounds("before", row => row.Before)
        .Pounds("after", row => row.After)
        .Pounds("difference", row => row.After - row.Before);

    /// <summary>Writes the file.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="change">The effect of the change.</param>
    public static void Write(Stream stream, CaseloadChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        File.Write(stream,
        [
            .. change.Outcomes.Select(total => ("outcome", BudgetWords.Outcomes.Word(total.Outcome), total.People, total.Before, total.After)),
            .. change.Groups.Select(group => (group.Group.Name, group.Group.Value, group.People, group.Before, group.After)),
        ]);
    }
}
