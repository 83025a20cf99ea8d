using PhbCalc.Budgets;

namespace PhbCalc.Data.Results;

/// <summary>One reason why a line of a person's budget differs, as a row.</summary>
/// <param name="PersonId">The id of the person.</param>
/// <param name="Line">The line.</param>
/// <param name="Reason">The reason.</param>
internal readonly record struct ReasonRow(string PersonId, LineChange Line, LineChangeReason Reason)
{
    /// <summary>The columns of such rows.</summary>
    internal static (string Name, Action<ResultTable, ReasonRow> Write)[] Columns { get; } =
    [
        ("person_id", (table, row) => table.Text(row.PersonId)),
        ("kind", (table, row) => table.Text(Words.LineKinds.Word(row.Line.Kind))),
        ("id", (table, row) => table.Text(row.Line.Id)),
        ("label", (table, row) => table.Text(row.Line.Label)),
        ("band", (table, row) => table.Text(row.Line.Band)),
        ("before", (table, row) => table.Pounds(row.Line.Before)),
        ("after", (table, row) => table.Pounds(row.Line.After)),
        ("reason", (table, row) => table.Text(BudgetWords.LineChanges.Word(row.Reason.Kind))),
        ("text", (table, row) => table.Text(row.Reason.Text)),
        ("amount", (table, row) => table.Pounds(row.Reason.Amount)),
    ];

    /// <summary>A row for each reason of each line.</summary>
    internal static IEnumerable<ReasonRow> Of(string personId, ValueList<LineChange> lines) => lines.SelectMany(line => line.Reasons.Select(reason => new ReasonRow(personId, line, reason)));
}
