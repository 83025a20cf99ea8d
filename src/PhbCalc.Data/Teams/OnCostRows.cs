using PhbCalc.Rates.Employment;

namespace PhbCalc.Data;

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
