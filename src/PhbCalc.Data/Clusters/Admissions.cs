using PhbCalc.Clusters;

namespace PhbCalc.Data;

/// <summary>Reads the rows of admissions.csv.</summary>
internal static class Admissions
{
    internal static PersonRows<Admission> Read(CsvTable table, PersonColumn people)
    {
        PersonRows<Admission> rows = new();
        while (table.Next())
        {
            int person = people.Find(table, AdmissionColumns.PersonId);
            rows.Add(person, table.Row, string.Empty, AdmissionIn(table));
        }

        return rows;
    }

    private static Admission? AdmissionIn(CsvTable row)
    {
        LocalDate from = row.RequiredDate(AdmissionColumns.From);
        LocalDate to = row.RequiredDate(AdmissionColumns.To);
        try
        {
            Admission admission = new(from, to);
            return row.IsSound ? admission : null;
        }
        catch (InvalidInputException exception)
        {
            row.Refuse(exception.Faults);
            return null;
        }
    }
}
