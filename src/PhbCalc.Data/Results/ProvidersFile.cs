using PhbCalc.Budgets;

namespace PhbCalc.Data.Results;

/// <summary>Writes providers.csv: what each person's care costs by an agency and by PAs.</summary>
/// <remarks>
/// Rule: spec 8, verb providers; spec 3b, Agency against PA, by the calendar. Sums are pounds with two decimals. A saving is a share of what the agency costs, with five decimals; it is blank if
/// the agency costs nothing. The first sums are of a typical year, a full one also for a person with <c>yes</c> under <c>part_of_year</c>, who has care on part of the period only. Those that end
/// in <c>_calendar</c> are of the person's own days, <c>from</c> and <c>to</c>; they are blank if only a typical year of the team was given. Of several years each is a row.
/// </remarks>
public static class ProvidersFile
{
    /// <summary>The name of the file in a folder: <c>providers.csv</c>.</summary>
    public const string Name = "providers.csv";

    private const int SavingDecimals = 5;

    private static readonly ResultFile<ProviderComparison> File = new ResultFile<ProviderComparison>()
        .Text("person_id", person => person.PersonId)
        .Pounds("agency", person => person.Agency.Total)
        .Pounds("pa", person => person.PersonalAssistants.Total)
        .Pounds("difference", person => person.Difference)
        .Decimals("saving", person => person.Saving, SavingDecimals)
        .Text("part_of_year", person => Words.YesNo.Word(person.IsPartOfYear))
        .Date("period_from", person => person.Calendar?.Period.Start)
        .Date("period_to", person => person.Calendar?.Period.End)
        .Date("from", person => person.Calendar?.Days?.Start)
        .Date("to", person => person.Calendar?.Days?.End)
        .Pounds("agency_calendar", person => person.Calendar?.Agency.Total)
        .Pounds("pa_calendar", person => person.Calendar?.PersonalAssistants.Total)
        .Pounds("difference_calendar", person => person.Calendar?.Difference)
        .Decimals("saving_calendar", person => person.Calendar?.Saving, SavingDecimals);

    /// <summary>Writes the file.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="comparisons">The comparisons, in ordinal order of the people's ids, each person once in each year, in the order of the years.</param>
    /// <exception cref="InvalidInputException">The comparisons come in another order.</exception>
    public static void Write(Stream stream, ProviderComparisons comparisons)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(comparisons);
        File.Write(stream, ResultFaults.InOrder(comparisons.People, "people", person => person.PersonId, person => person.Calendar?.Period.Start));
    }
}
