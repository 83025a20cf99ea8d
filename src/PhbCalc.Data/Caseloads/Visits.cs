using PhbCalc.BottomUp;

namespace PhbCalc.Data;

/// <summary>Reads the rows of visits.csv.</summary>
internal static class Visits
{
    internal static PersonRows<Visit> Read(CsvTable table, PersonColumn people, KnownServices services)
    {
        PersonRows<Visit> rows = new();
        while (table.Next())
        {
            int person = people.Find(table, VisitColumns.PersonId);
            string id = table.RequiredText(VisitColumns.VisitId);
            rows.Add(person, table.Row, id, VisitIn(table, id, services));
        }

        rows.RefuseRepeats(table, VisitColumns.VisitId, people, visit => visit.Id);
        return rows;
    }

    private static Visit? VisitIn(CsvTable row, string id, KnownServices services)
    {
        string card = row.RequiredText(VisitColumns.Card);
        string service = row.RequiredText(VisitColumns.Service);
        DayTypes days = row.Days(VisitColumns.Days, CellFaults.NotWeekdays);
        LocalTime? start = row.StartTime(VisitColumns.Start);
        LocalTime? end = row.EndTime(VisitColumns.End);
        int carers = row.Whole(VisitColumns.Carers) ?? 1;
        WeekPattern weeks = row.Weeks(VisitColumns.Weeks);
        LocalDate? from = row.Date(VisitColumns.From);
        LocalDate? to = row.Date(VisitColumns.To);
        string? domain = row.Text(VisitColumns.Domain);
        string? label = row.Text(VisitColumns.Label);
        try
        {
            Visit visit = new(id, card, service, days, start, end, carers, weeks, from, to, domain, label);
            services.Check(row, visit);
            return row.IsSound ? visit : null;
        }
        catch (InvalidInputException exception)
        {
            row.Refuse(exception.Faults);
            services.CheckName(row, card, service);
            return null;
        }
    }
}
