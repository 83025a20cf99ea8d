using PhbCalc.Comparison;

namespace PhbCalc.Data.Results;

/// <summary>Writes routed.csv: which rule of route.csv prices each person, and what its model says.</summary>
/// <remarks>Rule: spec 10, Route. A row for each person in ordinal order of ids; the amount in pounds with two decimals is blank for who is not priced, and <c>why_not</c> says why.</remarks>
public static class RoutedFile
{
    /// <summary>The name of the file in a folder: <c>routed.csv</c>.</summary>
    public const string Name = "routed.csv";

    private static readonly ResultFile<(RoutedPerson Person, RouteStep? Rule)> File = new ResultFile<(RoutedPerson Person, RouteStep? Rule)>()
        .Text("person_id", row => row.Person.PersonId)
        .Number("rule", row => row.Person.Rule)
        .Text("model", row => row.Rule?.Model)
        .Pounds("amount", row => row.Person.Amount)
        .Text("why_not", row => row.Person.WhyNot);

    /// <summary>Writes the file.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="routed">The caseload.</param>
    public static void Write(Stream stream, RoutedCaseload routed)
    {
        ArgumentNullException.ThrowIfNull(routed);
        File.Write(stream, routed.People.Select(person => (person, person.Rule is { } rule ? routed.Rules[rule - 1].Step : null)));
    }
}

/// <summary>Writes routed-rules.csv: the sum of each rule of route.csv.</summary>
/// <remarks>Rule: spec 10, Route. A row for each rule, in the order in which they are tried; the sums in pounds with two decimals.</remarks>
public static class RoutedRulesFile
{
    /// <summary>The name of the file in a folder: <c>routed-rules.csv</c>.</summary>
    public const string Name = "routed-rules.csv";

    private static readonly ResultFile<RoutedRule> File = new ResultFile<RoutedRule>()
        .Number("rule", rule => rule.Step.Number)
        .Text("model", rule => rule.Step.Model)
        .Text("for_whom", rule => rule.Step.Conditions)
        .Number("people", rule => rule.People)
        .Number("priced", rule => rule.Priced)
        .Pounds("sum", rule => rule.Sum);

    /// <summary>Writes the file.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="routed">The caseload.</param>
    public static void Write(Stream stream, RoutedCaseload routed)
    {
        ArgumentNullException.ThrowIfNull(routed);
        File.Write(stream, routed.Rules);
    }
}

/// <summary>Writes routed-lines.csv: every line of each person priced, with the model that it comes from.</summary>
/// <remarks>Rule: spec 10, Route: one breakdown with the model's name. The amounts of a person's lines, in pounds with two decimals, sum to the amount in routed.csv.</remarks>
public static class RoutedLinesFile
{
    /// <summary>The name of the file in a folder: <c>routed-lines.csv</c>.</summary>
    public const string Name = "routed-lines.csv";

    private static readonly ResultFile<(RoutedBudget Person, int Number, CostLine Line)> File = new ResultFile<(RoutedBudget Person, int Number, CostLine Line)>()
        .Text("person_id", row => row.Person.PersonId)
        .Number("rule", row => row.Person.Applied!.Number)
        .Text("model", row => row.Person.Applied!.Model)
        .Number("line", row => row.Number)
        .Text("kind", row => Words.LineKinds.Word(row.Line.Kind))
        .Text("label", row => row.Line.Label)
        .Text("band", row => row.Line.Band)
        .Pounds("amount", row => row.Line.Amount)
        .Text("note", row => row.Line.Note)
        .Text("source", row => row.Line.Source?.MarkedTitle);

    /// <summary>Writes the file as people come, and keeps none of them.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="people">The people, such as <see cref="CostingRoute.ExplainEach"/> gives them.</param>
    /// <exception cref="InvalidInputException">A person is null.</exception>
    public static void Write(Stream stream, IEnumerable<RoutedBudget> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        File.Write(stream, people.Select((person, i) => person ?? throw new InvalidInputException([Given.Null("people", i)])).SelectMany(person => (person.Breakdown?.Lines ?? []).Select((line, i) => (person, i + 1, line))));
    }
}
