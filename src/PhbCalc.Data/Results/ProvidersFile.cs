using PhbCalc.Budgets;

namespace PhbCalc.Data.Results;

/// <summary>Writes providers.csv: what each person's care costs by an agency and by PAs.</summary>
/// <remarks>
/// Rule: spec 8, verb providers. Sums are pounds a year with two decimals. The saving is a share of what the agency costs, with five decimals; it is blank if the agency
/// costs nothing. Both sums are for a full year, also of a person with <c>yes</c> under <c>part_of_year</c>, who has care on part of the period only.
/// </remarks>
public static class ProvidersFile
{
    /// <summary>The name of the file in a folder: <c>providers.csv</c>.</summary>
    public const string Name = "providers.csv";

    private const int SavingDecimals = 5;

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="comparisons">The comparisons, in ordinal order of the people's ids, each person once.</param>
    /// <exception cref="InvalidInputException">The comparisons come in another order.</exception>
    public static void Write(Stream stream, ProviderComparisons comparisons)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(comparisons);
        using ResultTable table = new(stream, "person_id", "agency", "pa", "difference", "saving", "part_of_year");
        string? before = null;
        foreach (ProviderComparison person in comparisons.People)
        {
            ResultFaults.ThrowIfOutOfOrder("people", before, before = person.PersonId);
            table.Text(person.PersonId);
            table.Pounds(person.Agency.Total);
            table.Pounds(person.PersonalAssistants.Total);
            table.Pounds(person.Difference);
            table.Decimals(person.Saving, SavingDecimals);
            table.Text(Words.YesNo.Word(person.IsPartOfYear));
            table.EndRow();
        }
    }
}
