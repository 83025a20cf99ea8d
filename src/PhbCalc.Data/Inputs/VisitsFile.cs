using PhbCalc.BottomUp;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>Reads visits.csv: who comes when, for which service.</summary>
/// <remarks>Rule: spec 8, visits.csv; spec 2, Visit.</remarks>
public static class VisitsFile
{
    /// <summary>The name of the file in a folder: <c>visits.csv</c>.</summary>
    public const string Name = "visits.csv";

    /// <summary>Reads the visits, in the order of the file. Whether people, cards and services exist is not looked at.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">What to call the file in messages; <c>visits.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static ValueList<PersonRow<Visit>> Read(Stream stream, string fileName = Name, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        FileFaults faults = new(fileName);
        using CsvTable table = new(stream, VisitColumns.All, faults, options ?? ReadOptions.Default);
        PersonColumn people = PersonColumn.OfAnybody();
        PersonRows<Visit> rows = Visits.Read(table, people, KnownServices.None);
        FileFaults.ThrowIfAny(faults);
        return rows.InOrder(people);
    }
}

/// <summary>The columns of visits.csv.</summary>
internal static class VisitColumns
{
    internal const int PersonId = 0;
    internal const int VisitId = 1;
    internal const int Card = 2;
    internal const int Service = 3;
    internal const int Days = 4;
    internal const int Start = 5;
    internal const int End = 6;
    internal const int Carers = 7;
    internal const int Weeks = 8;
    internal const int From = 9;
    internal const int To = 10;
    internal const int Domain = 11;
    internal const int Label = 12;

    internal static FileColumns All { get; } = new(
        ["person_id", "visit_id", "card", "service", "days", "start", "end"],
        ["carers", "weeks", "from", "to", "domain", "label"]);
}

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
