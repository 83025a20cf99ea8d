using PhbCalc.BottomUp;

namespace PhbCalc.Data;

/// <summary>Reads the rows of items.csv.</summary>
internal static class Items
{
    internal static PersonRows<Item> Read(CsvTable table, PersonColumn people)
    {
        PersonRows<Item> rows = new();
        while (table.Next())
        {
            int person = people.Find(table, ItemColumns.PersonId);
            string id = table.RequiredText(ItemColumns.ItemId);
            rows.Add(person, table.Row, id, ItemIn(table, id));
        }

        rows.RefuseRepeats(table, ItemColumns.ItemId, people, item => item.Id);
        return rows;
    }

    private static Item? ItemIn(CsvTable row, string id)
    {
        string category = row.RequiredText(ItemColumns.Category);
        Money amount = row.RequiredMoney(ItemColumns.Amount);
        ItemUnit? unit = row.RequiredWord(ItemColumns.Unit, Words.ItemUnits);
        decimal quantity = row.Number(ItemColumns.Quantity) ?? 1m;
        LocalDate? from = row.Date(ItemColumns.From);
        LocalDate? to = row.Date(ItemColumns.To);
        Funding fundedBy = row.Word(ItemColumns.FundedBy, Words.Fundings) ?? Funding.Budget;
        string? label = row.Text(ItemColumns.Label);
        string? parityTable = row.Text(ItemColumns.ParityTable);
        try
        {
            // Of an item without a unit it is not known whether it may have an end.
            Item item = new(id, category, amount, unit ?? ItemUnit.Day, quantity, from, to, fundedBy, label, parityTable);
            return row.IsSound ? item : null;
        }
        catch (InvalidInputException exception)
        {
            row.Refuse(exception.Faults);
            return null;
        }
    }
}
