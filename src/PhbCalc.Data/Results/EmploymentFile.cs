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

    /// <summary>Writes the file as the costs come, keeping none of them.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="costs">The costs, in ordinal order of the people's ids, each person once.</param>
    /// <exception cref="InvalidInputException">The costs come in another order.</exception>
    public static void Write(Stream stream, IEnumerable<EmploymentCost> costs)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(costs);
        using ResultTable table = new(stream,
            "person_id", "pa_id", "gross", "holiday", "employer_ni", "pension", "other", "allowance", "total", "loaded_hourly");
        string? before = null;
        foreach (EmploymentCost cost in Given.Each(costs, "costs"))
        {
            ResultFaults.ThrowIfOutOfOrder("costs", before, before = cost.Team.PersonId);
            foreach (PersonalAssistantCost assistant in cost.Assistants)
            {
                Write(table, cost.Team.PersonId, assistant.Assistant.Id, assistant.Totals, assistant.Loaded);
            }

            Write(table, cost.Team.PersonId, string.Empty, cost.Totals, cost.Loaded);
        }
    }

    private static void Write(ResultTable table, string personId, string assistantId, EmploymentTotals totals, LoadedRate? loaded)
    {
        table.Text(personId);
        table.Text(assistantId);
        table.Pounds(totals.Gross);
        table.Pounds(totals.Holiday);
        table.Pounds(totals.NationalInsurance);
        table.Pounds(totals.Pension);
        table.Pounds(totals.Other);
        table.Pounds(totals.Allowance);
        table.Pounds(totals.Total);
        table.Decimals(loaded?.PerHour.Pounds, LoadedDecimals);
        table.EndRow();
    }
}
