using PhbCalc.BottomUp;

namespace PhbCalc.Data;

/// <summary>Reads the rows of absences.csv.</summary>
internal static class Absences
{
    internal static PersonRows<Absence> Read(CsvTable table, PersonColumn people, KnownServices services)
    {
        PersonRows<Absence> rows = new();
        while (table.Next())
        {
            int person = people.Find(table, AbsenceColumns.PersonId);
            rows.Add(person, table.Row, string.Empty, AbsenceIn(table, services));
        }

        return rows;
    }

    private static Absence? AbsenceIn(CsvTable row, KnownServices services)
    {
        LocalDate from = row.RequiredDate(AbsenceColumns.From);
        LocalDate to = row.RequiredDate(AbsenceColumns.To);
        string? card = row.Text(AbsenceColumns.Card);
        string? reason = row.Text(AbsenceColumns.Reason);
        if (card is not null)
        {
            services.CheckCard(row, card);
        }

        try
        {
            Absence absence = new(from, to, card, reason);
            return row.IsSound ? absence : null;
        }
        catch (InvalidInputException exception)
        {
            row.Refuse(exception.Faults);
            return null;
        }
    }
}
