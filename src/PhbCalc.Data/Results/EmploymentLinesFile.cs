using PhbCalc.Rotas;

namespace PhbCalc.Data.Results;

/// <summary>Writes employment-lines.csv: every line that makes up what each team costs by the calendar. The amounts of a person's lines sum to the total in employment-calendar.csv.</summary>
/// <remarks>Rule: spec 3b, Pay periods. Lines of each PA, pay period by pay period, then what the team has once, whose pa_id is blank. A period is a calendar month, or its first and last day.</remarks>
public static class EmploymentLinesFile
{
    /// <summary>The name of the file in a folder: <c>employment-lines.csv</c>.</summary>
    public const string Name = "employment-lines.csv";

    private static readonly ResultFile<(RotaCost Cost, int Number, CostLine Line)> File = new ResultFile<(RotaCost Cost, int Number, CostLine Line)>()
        .Text("person_id", row => row.Cost.PersonId)
        .Text("pa_id", row => row.Line.Id)
        .Number("line", row => row.Number)
        .Text("kind", row => Words.LineKinds.Word(row.Line.Kind))
        .Text("label", row => row.Line.Label)
        .Text("period", row => row.Line.Band)
        .Quantity("quantity", row => row.Line.Quantity)
        .Text("unit", row => row.Line.Unit.Word)
        .Rate("rate", row => row.Line.Rate)
        .Pounds("amount", row => row.Line.Amount)
        .Pounds("not_in_budget", row => row.Line.NotInBudget)
        .Text("source", row => row.Line.Source?.MarkedTitle)
        .Text("note", row => row.Line.Note);

    /// <summary>Writes the file as the costs come, and keeps none of them.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="costs">The costs, in ordinal order of the people's ids, each person once.</param>
    /// <exception cref="InvalidInputException">The costs come in another order.</exception>
    public static void Write(Stream stream, IEnumerable<RotaCost> costs)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(costs);
        File.Write(stream, ResultFaults.InOrder(Given.Each(costs, "costs"), "costs", cost => cost.PersonId).SelectMany(cost => cost.Cost.Lines.Select((line, i) => (cost, i + 1, line))));
    }
}
