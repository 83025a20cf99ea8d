using PhbCalc.Budgets;

namespace PhbCalc.Data.Results;

/// <summary>One reason why a line of a person's budget differs, as a row.</summary>
/// <param name="PersonId">The id of the person.</param>
/// <param name="Line">The line.</param>
/// <param name="Reason">The reason.</param>
internal readonly record struct ReasonRow(string PersonId, LineChange Line, LineChangeReason Reason)
{
    /// <summary>The file of such rows.</summary>
    internal static ResultFile<ReasonRow> File { get; } = new ResultFile<ReasonRow>()
        .Text("person_id", row => row.PersonId)
        .Text("kind", row => Words.LineKinds.Word(row.Line.Kind))
        .Text("id", row => row.Line.Id)
        .Text("label", row => row.Line.Label)
        .Text("band", row => row.Line.Band)
        .Pounds("before", row => row.Line.Before)
        .Pounds("after", row => row.Line.After)
        .Text("reason", row => BudgetWords.LineChanges.Word(row.Reason.Kind))
        .Text("text", row => row.Reason.Text)
        .Pounds("amount", row => row.Reason.Amount);

    /// <summary>A row for each reason of each line.</summary>
    internal static IEnumerable<ReasonRow> Of(string personId, ValueList<LineChange> lines) => lines.SelectMany(line => line.Reasons.Select(reason => new ReasonRow(personId, line, reason)));
}
