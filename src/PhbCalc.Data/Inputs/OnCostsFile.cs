using PhbCalc.Data.Csv;
using PhbCalc.Employment;

namespace PhbCalc.Data;

/// <summary>Reads oncosts.csv: what employing people costs beside their pay.</summary>
/// <remarks>Rule: spec 8, oncosts.csv; spec 3, What employing someone costs, step 7. <see cref="TeamFile"/> reads it together with team.csv.</remarks>
public static class OnCostsFile
{
    /// <summary>The name of the file in a folder: <c>oncosts.csv</c>.</summary>
    public const string Name = "oncosts.csv";

    /// <summary>Reads the on-costs, in the order of the file, with amounts in pounds per their unit. Whether the people exist is not looked at.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">What to call the file in messages; <c>oncosts.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static ValueList<PersonRow<OnCost>> Read(Stream stream, string fileName = Name, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        FileFaults faults = new(fileName);
        using CsvTable table = new(stream, OnCostColumns.All, faults, options ?? ReadOptions.Default);
        PersonColumn people = PersonColumn.OfAnybody();
        PersonRows<OnCost> rows = OnCostRows.Read(table, people);
        FileFaults.ThrowIfAny(faults);
        return rows.InOrder(people);
    }
}

/// <summary>The columns of oncosts.csv.</summary>
internal static class OnCostColumns
{
    internal const int PersonId = 0;
    internal const int Item = 1;
    internal const int Amount = 2;
    internal const int Unit = 3;

    internal static FileColumns All { get; } = new(["person_id", "item", "amount"], ["unit"]) { TellsRepeats = true };
}

/// <summary>Reads the rows of oncosts.csv.</summary>
internal static class OnCostRows
{
    internal static PersonRows<OnCost> Read(CsvTable table, PersonColumn people)
    {
        PersonRows<OnCost> rows = new();
        while (table.Next())
        {
            int person = people.Find(table, OnCostColumns.PersonId);
            rows.Add(person, table.Row, string.Empty, OnCostIn(table));
        }

        return rows;
    }

    private static OnCost? OnCostIn(CsvTable row)
    {
        string item = row.RequiredText(OnCostColumns.Item);
        Money amount = row.RequiredMoney(OnCostColumns.Amount);
        OnCostUnit unit = row.Word(OnCostColumns.Unit, EmploymentWords.OnCostUnits) ?? OnCostUnit.Year;
        try
        {
            OnCost cost = new(item, amount, unit);
            return row.IsSound ? cost : null;
        }
        catch (InvalidInputException exception)
        {
            row.Refuse(exception.Faults);
            return null;
        }
    }
}

/// <summary>The on-costs of one person.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="OnCosts">The on-costs, in the order of their file.</param>
internal sealed record PersonOnCosts(string PersonId, ValueList<OnCost> OnCosts);
