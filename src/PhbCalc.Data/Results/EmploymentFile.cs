using PhbCalc.Employment;

namespace PhbCalc.Data.Results;

/// <summary>Writes employment.csv: what each PA costs, and what each person's team does.</summary>
/// <remarks>
/// Rule: spec 8, verb employ. For each person a row for each PA, in the order of the team, then one for the person, whose pa_id is blank: the
/// PAs sum to it. Sums are pounds a tax year with two decimals, the loaded rate pounds an hour with four. The gross pay holds the holiday pay; the total is gross,
/// National Insurance, pension and everything else, less the allowance.
/// </remarks>
public static class EmploymentFile
{
    /// <summary>The name of the file in a folder: <c>employment.csv</c>.</summary>
    public const string Name = "employment.csv";

    private const int LoadedDecimals = 4;

    private static readonly ResultFile<(string PersonId, string AssistantId, EmploymentTotals Totals, LoadedRate? Loaded)> File = new ResultFile<(string PersonId, string AssistantId, EmploymentTotals Totals, LoadedRate? Loaded)>()
        .Text("person_id", row => row.PersonId)
        .Text("pa_id", row => row.AssistantId)
        .Pounds("gross", row => row.Totals.Gross)
        .Pounds("holiday", row => row.Totals.Holiday)
        .Pounds("employer_ni", row => row.Totals.NationalInsurance)
        .Pounds("pension", row => row.Totals.Pension)
        .Pounds("other", row => row.Totals.Other)
        .Pounds("allowance", row => row.Totals.Allowance)
        .Pounds("total", row => row.Totals.Total)
        .Decimals("loaded_hourly", row => row.Loaded?.PerHour.Pounds, LoadedDecimals);

    /// <summary>Writes the file as the costs come, and keeps none of them.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="costs">The costs, in ordinal order of the people's ids, each person once.</param>
    /// <exception cref="InvalidInputException">The costs come in another order.</exception>
    public static void Write(Stream stream, IEnumerable<EmploymentCost> costs)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(costs);
        File.Write(stream, ResultFaults.InOrder(Given.Each(costs, "costs"), "costs", cost => cost.Team.PersonId).SelectMany(Rows));
    }

    /// <summary>A row for each PA, then one for the person.</summary>
    private static IEnumerable<(string PersonId, string AssistantId, EmploymentTotals Totals, LoadedRate? Loaded)> Rows(EmploymentCost cost) => cost.Assistants
        .Select(assistant => (cost.Team.PersonId, assistant.Assistant.Id, assistant.Totals, (LoadedRate?)assistant.Loaded))
        .Append((cost.Team.PersonId, string.Empty, cost.Totals, cost.Loaded));
}
