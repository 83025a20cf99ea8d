using PhbCalc.Budgets;

namespace PhbCalc.Data.Results;

/// <summary>Writes forecast.csv: the cost of each scenario in each month, in all, by purpose, and by group, funder and holder.</summary>
/// <remarks>Rule: spec 10, Forecast. A row for each scenario, part and month; sums in pounds with two decimals.</remarks>
public static class ForecastFile
{
    /// <summary>The name of the file in a folder: <c>forecast.csv</c>.</summary>
    public const string Name = "forecast.csv";

    private static readonly ResultFile<(string Scenario, string By, string Part, int People, DateInterval Month, Money Amount)> File = new ResultFile<(string Scenario, string By, string Part, int People, DateInterval Month, Money Amount)>()
        .Text("scenario", row => row.Scenario)
        .Text("by", row => row.By)
        .Text("part", row => row.Part)
        .Number("people", row => row.People)
        .Date("from", row => row.Month.Start)
        .Date("to", row => row.Month.End)
        .Pounds("amount", row => row.Amount);

    /// <summary>Writes the file.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="comparison">The forecasts.</param>
    public static void Write(Stream stream, ForecastComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        File.Write(stream, comparison.Scenarios.SelectMany(Rows));
    }

    private static IEnumerable<(string Scenario, string By, string Part, int People, DateInterval Month, Money Amount)> Rows(ForecastScenario scenario)
    {
        CaseloadForecast forecast = scenario.Forecast;
        IEnumerable<(string By, string Part, int People, ValueList<Money> Months)> parts =
        [
            ("all", string.Empty, forecast.People, [.. forecast.Totals.Select(month => month.Sum)]),
            .. ForecastText.Kinds(forecast).Select(kind => ("kind", kind.Name, kind.People, kind.Months)),
            .. forecast.Sums.Select(sum => (sum.By == ForecastBy.Group ? $"group_{sum.GroupName}" : BudgetWords.ForecastParts.Word(sum.By), sum.Name, sum.People, sum.Months)),
        ];
        return parts.SelectMany(part => part.Months.Select((amount, i) => (scenario.Name, part.By, part.Part, part.People, forecast.Months[i], amount)));
    }
}

/// <summary>Writes forecast-people.csv: the cost of each person's budget in each month.</summary>
/// <remarks>Rule: spec 10, Forecast. A row for each person and month, people in ordinal order of their ids; sums in pounds with two decimals.</remarks>
public static class ForecastPeopleFile
{
    /// <summary>The name of the file in a folder: <c>forecast-people.csv</c>.</summary>
    public const string Name = "forecast-people.csv";

    private static readonly ResultFile<(string PersonId, DateInterval Month, MonthTotals Totals)> File = new ResultFile<(string PersonId, DateInterval Month, MonthTotals Totals)>()
        .Text("person_id", row => row.PersonId)
        .Date("from", row => row.Month.Start)
        .Date("to", row => row.Month.End)
        .Pounds("visits", row => row.Totals.Visits)
        .Pounds("team", row => row.Totals.Team)
        .Pounds("items", row => row.Totals.Items)
        .Pounds("contingency", row => row.Totals.Contingency)
        .Pounds("total", row => row.Totals.Sum);

    /// <summary>Writes the file as the people come, and keeps none of them.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="costing">What cut the budgets: its months are those of the sums.</param>
    /// <param name="people">The people, in ordinal order of their ids, each once.</param>
    /// <exception cref="InvalidInputException">The people come in another order.</exception>
    public static void Write(Stream stream, MonthlyCosting costing, IEnumerable<PersonForecast> people)
    {
        ArgumentNullException.ThrowIfNull(costing);
        ArgumentNullException.ThrowIfNull(people);
        File.Write(stream, ResultFaults.InOrder(Given.Each(people, "people"), "people", person => person.PersonId).SelectMany(person => person.Totals.Select((totals, i) => (person.PersonId, costing.Months[i], totals))));
    }
}

/// <summary>Writes forecast-lines.csv: every line of each person's budget in each month.</summary>
/// <remarks>Rule: spec 10, Forecast. A row for each line and month in which it is not £0.00; a person's rows of a month sum to the total in forecast-people.csv.</remarks>
public static class ForecastLinesFile
{
    /// <summary>The name of the file in a folder: <c>forecast-lines.csv</c>.</summary>
    public const string Name = "forecast-lines.csv";

    private static readonly ResultFile<(string PersonId, DateInterval Month, MonthlyLine Line, Money Amount)> File = new ResultFile<(string PersonId, DateInterval Month, MonthlyLine Line, Money Amount)>()
        .Text("person_id", row => row.PersonId)
        .Date("from", row => row.Month.Start)
        .Date("to", row => row.Month.End)
        .Text("kind", row => Words.LineKinds.Word(row.Line.Kind))
        .Text("id", row => row.Line.Id)
        .Text("label", row => row.Line.Label)
        .Text("band", row => row.Line.Band)
        .Pounds("amount", row => row.Amount);

    /// <summary>Writes the file as the people come, and keeps none of them.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="costing">What cut the budgets: its months are those of the sums.</param>
    /// <param name="people">The people, in ordinal order of their ids, each once.</param>
    /// <exception cref="InvalidInputException">The people come in another order.</exception>
    public static void Write(Stream stream, MonthlyCosting costing, IEnumerable<(string PersonId, ValueList<MonthlyLine> Lines)> people)
    {
        ArgumentNullException.ThrowIfNull(costing);
        ArgumentNullException.ThrowIfNull(people);
        File.Write(stream, ResultFaults.InOrder(people, "people", person => person.PersonId).SelectMany(person => costing.Months.AsEnumerable().SelectMany((month, i) =>
            person.Lines.Where(line => line.Months[i] != Money.Zero).Select(line => (person.PersonId, month, line, line.Months[i])))));
    }
}
