using PhbCalc.Comparison;

namespace PhbCalc.Data.Results;

/// <summary>Writes routed.csv: which rule of route.csv prices each person, and what its model says.</summary>
/// <remarks>Rule: spec 10, Route. A row for each person in ordinal order of ids; the amount in pounds with two decimals is blank for who is not priced, and <c>why_not</c> says why.</remarks>
public static class RoutedFile
{
    /// <summary>The name of the file in a folder: <c>routed.csv</c>.</summary>
    public const string Name = "routed.csv";

    private static readonly ResultFile<(RoutedPerson Person, RouteStep? Rule)> File = new(
        ("person_id", (table, row) => table.Text(row.Person.PersonId)),
        ("rule", (table, row) => table.Number(row.Person.Rule)),
        ("model", (table, row) => table.Text(row.Rule?.Model)),
        ("amount", (table, row) => table.Pounds(row.Person.Amount)),
        ("why_not", (table, row) => table.Text(row.Person.WhyNot)));

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="routed">The caseload.</param>
    public static void Write(Stream stream, RoutedCaseload routed)
    {
        ArgumentNullException.ThrowIfNull(routed);
        File.Write(stream, routed.People.Select(person => (person, person.Rule is { } rule ? routed.Rules[rule - 1].Step : null)));
    }
}

/// <summary>Writes routed-rules.csv: what each rule of route.csv comes to.</summary>
/// <remarks>Rule: spec 10, Route. A row for each rule, in the order in which they are tried; the sums in pounds with two decimals.</remarks>
public static class RoutedRulesFile
{
    /// <summary>The name of the file in a folder: <c>routed-rules.csv</c>.</summary>
    public const string Name = "routed-rules.csv";

    private static readonly ResultFile<RoutedRule> File = new(
        ("rule", (table, rule) => table.Number(rule.Step.Number)),
        ("model", (table, rule) => table.Text(rule.Step.Model)),
        ("for_whom", (table, rule) => table.Text(rule.Step.Conditions)),
        ("people", (table, rule) => table.Number(rule.People)),
        ("priced", (table, rule) => table.Number(rule.Priced)),
        ("sum", (table, rule) => table.Pounds(rule.Sum)));

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="routed">The caseload.</param>
    public static void Write(Stream stream, RoutedCaseload routed)
    {
        ArgumentNullException.ThrowIfNull(routed);
        File.Write(stream, routed.Rules);
    }
}

/// <summary>Writes routed-lines.csv: every line of everybody who is priced, with the model that it comes from.</summary>
/// <remarks>Rule: spec 10, Route: one breakdown with the model's name. The amounts of a person's lines, in pounds with two decimals, sum to the amount in routed.csv.</remarks>
public static class RoutedLinesFile
{
    /// <summary>The name of the file in a folder: <c>routed-lines.csv</c>.</summary>
    public const string Name = "routed-lines.csv";

    private static readonly ResultFile<(RoutedBudget Person, int Number, CostLine Line)> File = new(
        ("person_id", (table, row) => table.Text(row.Person.PersonId)),
        ("rule", (table, row) => table.Number(row.Person.Applied!.Number)),
        ("model", (table, row) => table.Text(row.Person.Applied!.Model)),
        ("line", (table, row) => table.Number(row.Number)),
        ("kind", (table, row) => table.Text(Words.LineKinds.Word(row.Line.Kind))),
        ("label", (table, row) => table.Text(row.Line.Label)),
        ("band", (table, row) => table.Text(row.Line.Band)),
        ("amount", (table, row) => table.Pounds(row.Line.Amount)),
        ("note", (table, row) => table.Text(row.Line.Note)),
        ("source", (table, row) => table.Text(row.Line.Source?.MarkedTitle)));

    /// <summary>Writes the file as people come, keeping none of them.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="people">The people, such as <see cref="CostingRoute.ExplainEach"/> gives them.</param>
    /// <exception cref="InvalidInputException">Somebody is null.</exception>
    public static void Write(Stream stream, IEnumerable<RoutedBudget> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        File.Write(stream, people.Select((person, i) => person ?? throw new InvalidInputException([Given.Null("people", i)])).SelectMany(person => (person.Breakdown?.Lines ?? []).Select((line, i) => (person, i + 1, line))));
    }
}
