using PhbCalc.Employment;
using PhbCalc.Rotas;

namespace PhbCalc.Data.Results;

/// <summary>Writes employment-calendar.csv: what each PA costs by the calendar, and what each person's team does, beside the typical year.</summary>
/// <remarks>
/// Rule: spec 3b, Employing, by the calendar. For each person a row for each PA, in the order of the team, then one for the person, whose pa_id is blank: the PAs sum to it. Sums are pounds over the
/// days from <c>from</c> to <c>to</c>, with two decimals; <c>typical_year</c> is what a typical year costs, and is blank in the rows of PAs and if no PA is employed on the first day.
/// </remarks>
public static class EmploymentCalendarFile
{
    /// <summary>The name of the file in a folder: <c>employment-calendar.csv</c>.</summary>
    public const string Name = "employment-calendar.csv";

    private static readonly ResultFile<CalendarRow> File = new ResultFile<CalendarRow>()
        .Text("person_id", row => row.PersonId)
        .Text("pa_id", row => row.AssistantId)
        .Date("from", row => row.From)
        .Date("to", row => row.To)
        .Quantity("hours", row => row.Hours)
        .Pounds("gross", row => row.Totals.Gross)
        .Pounds("holiday", row => row.Totals.Holiday)
        .Pounds("employer_ni", row => row.Totals.NationalInsurance)
        .Pounds("pension", row => row.Totals.Pension)
        .Pounds("other", row => row.Totals.Other)
        .Pounds("allowance", row => row.Totals.Allowance)
        .Pounds("total", row => row.Totals.Total)
        .Pounds("typical_year", row => row.TypicalYear);

    /// <summary>Writes the file as the costs come, and keeps none of them.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="costs">The costs, in ordinal order of the people's ids, each person once.</param>
    /// <exception cref="InvalidInputException">The costs come in another order.</exception>
    public static void Write(Stream stream, IEnumerable<RotaCost> costs)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(costs);
        File.Write(stream, ResultFaults.InOrder(Given.Each(costs, "costs"), "costs", cost => cost.PersonId).SelectMany(Rows));
    }

    /// <summary>A row for each PA, then one for the person.</summary>
    private static IEnumerable<CalendarRow> Rows(RotaCost cost) => cost.Assistants
        .Select(assistant => new CalendarRow(cost.PersonId, assistant.Assistant.Id, First(assistant.PayPeriods), Last(assistant.PayPeriods), assistant.Hours, assistant.Totals, null))
        .Append(new(cost.PersonId, string.Empty, cost.Days?.Start, cost.Days?.End, cost.Hours, cost.Totals, cost.TypicalYear?.Totals.Total));

    private static LocalDate? First(ValueList<PayPeriodCost> periods) => periods.Count == 0 ? null : periods[0].FirstDay;

    private static LocalDate? Last(ValueList<PayPeriodCost> periods) => periods.Count == 0 ? null : periods[^1].LastDay;

    private sealed record CalendarRow(string PersonId, string AssistantId, LocalDate? From, LocalDate? To, Ratio Hours, EmploymentTotals Totals, Money? TypicalYear);
}
