namespace PhbCalc.Data.Results;

/// <summary>Writes statements.csv: the file of each person's statement, for the person who sends them.</summary>
/// <remarks>Rule: spec 7, Telling the person. A file that was not asked for is blank.</remarks>
public static class StatementsFile
{
    /// <summary>The name of the file in a folder: <c>statements.csv</c>.</summary>
    public const string Name = "statements.csv";

    private static readonly ResultFile<StatementFileRow> File = new ResultFile<StatementFileRow>()
        .Text("person_id", row => row.PersonId)
        .Pounds("budget", row => row.Budget)
        .Text("page", row => row.Page)
        .Text("text", row => row.Text);

    /// <summary>Writes the file as the rows come, and keeps none of them.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="rows">A row for each person, in the order of the file.</param>
    public static void Write(Stream stream, IEnumerable<StatementFileRow> rows) => File.Write(stream, Given.Each(rows, "rows"));
}

/// <summary>A row of statements.csv.</summary>
/// <remarks>This type is immutable. Rule: spec 7, Telling the person.</remarks>
/// <param name="PersonId">The id of the person.</param>
/// <param name="Budget">The budget of the statement, in pounds.</param>
/// <param name="Page">The name of the HTML file; null if there is none.</param>
/// <param name="Text">The name of the plain text; null if there is none.</param>
public sealed record StatementFileRow(string PersonId, Money Budget, string? Page, string? Text)
{
    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
