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

    private static readonly ResultFile<ProviderComparison> File = new(
        ("person_id", (table, person) => table.Text(person.PersonId)),
        ("agency", (table, person) => table.Pounds(person.Agency.Total)),
        ("pa", (table, person) => table.Pounds(person.PersonalAssistants.Total)),
        ("difference", (table, person) => table.Pounds(person.Difference)),
        ("saving", (table, person) => table.Decimals(person.Saving, SavingDecimals)),
        ("part_of_year", (table, person) => table.Text(Words.YesNo.Word(person.IsPartOfYear))),
        ("period_from", (table, person) => table.Date(person.Calendar?.Period.Start)),
        ("period_to", (table, person) => table.Date(person.Calendar?.Period.End)),
        ("from", (table, person) => table.Date(person.Calendar?.Days?.Start)),
        ("to", (table, person) => table.Date(person.Calendar?.Days?.End)),
        ("agency_calendar", (table, person) => table.Pounds(person.Calendar?.Agency.Total)),
        ("pa_calendar", (table, person) => table.Pounds(person.Calendar?.PersonalAssistants.Total)),
        ("difference_calendar", (table, person) => table.Pounds(person.Calendar?.Difference)),
        ("saving_calendar", (table, person) => table.Decimals(person.Calendar?.Saving, SavingDecimals)));

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="comparisons">The comparisons, in ordinal order of the people's ids, each person once in each year, in the order of the years.</param>
    /// <exception cref="InvalidInputException">The comparisons come in another order.</exception>
    public static void Write(Stream stream, ProviderComparisons comparisons)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(comparisons);
        File.Write(stream, ResultFaults.InOrder(comparisons.People, "people", person => person.PersonId, person => person.Calendar?.Period.Start));
    }
}
