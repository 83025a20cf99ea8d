using PhbCalc.Clusters;

namespace PhbCalc.Data;

/// <summary>Reads the rows of contacts.csv.</summary>
internal static class Contacts
{
    internal static PersonRows<TeamContact> Read(CsvTable table, PersonColumn people)
    {
        PersonRows<TeamContact> rows = new();
        while (table.Next())
        {
            int person = people.Find(table, ContactColumns.PersonId);
            rows.Add(person, table.Row, string.Empty, ContactIn(table));
        }

        return rows;
    }

    private static TeamContact? ContactIn(CsvTable row)
    {
        LocalDate date = row.RequiredDate(ContactColumns.Date);
        string team = row.RequiredText(ContactColumns.Team);
        int count = row.RequiredWhole(ContactColumns.Count);
        ContactKind kind = row.Word(ContactColumns.Kind, ClusterWords.ContactKinds) ?? default;
        bool isUrgent = row.Word(ContactColumns.Urgent, Words.YesNo) ?? false;
        try
        {
            TeamContact contact = new(date, team, count, kind, isUrgent);
            return row.IsSound ? contact : null;
        }
        catch (InvalidInputException exception)
        {
            row.Refuse(exception.Faults);
            return null;
        }
    }
}
