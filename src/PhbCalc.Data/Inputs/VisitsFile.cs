using PhbCalc.BottomUp;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>Reads visits.csv: who comes when, for which service.</summary>
/// <remarks>Rule: spec 8, visits.csv; spec 2, Visit; spec 2b, People together, people away; spec 3b, Who works when, at what pay.</remarks>
public static class VisitsFile
{
    /// <summary>The name of the file in a folder: <c>visits.csv</c>.</summary>
    public const string Name = "visits.csv";

    internal static PersonFile<Visit> File { get; } = new(("visit_id", visit => visit.Id));

    private static readonly Column<string> Card = File.Required("card", Cell.Text);
    private static readonly Column<string> Service = File.Required("service", Cell.Text);
    private static readonly Column<DayTypes> Days = File.Required("days", Cell.WeekdaysOrBlank);
    private static readonly Column<LocalTime?> Start = File.Required("start", Cell.StartOrBlank);
    private static readonly Column<LocalTime?> End = File.Required("end", Cell.EndOrBlank);
    private static readonly Column<int> Carers = File.Optional("carers", (row, column) => row.Whole(column) ?? 1);
    private static readonly Column<WeekPattern> Weeks = File.Optional("weeks", Cell.WeeksOrBlank);
    private static readonly Column<LocalDate?> From = File.Optional("from", Cell.DateOrBlank);
    private static readonly Column<LocalDate?> To = File.Optional("to", Cell.DateOrBlank);
    private static readonly Column<string?> Domain = File.Optional("domain", Cell.TextOrBlank);
    private static readonly Column<string?> Label = File.Optional("label", Cell.TextOrBlank);
    private static readonly Column<int> SharedWith = File.Optional("shared_with", (row, column) => row.Whole(column) ?? 1);
    private static readonly Column<string?> Pa = File.Optional("pa", Cell.TextOrBlank);

    /// <summary>Reads the visits, in the order of the file. Whether people, cards and services exist, and who works a visit, is not looked at.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">What to call the file in messages; <c>visits.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static ValueList<PersonRow<Visit>> Read(Stream stream, string fileName = Name, ReadOptions? options = null) =>
        File.ReadAlone(stream, fileName, options, (row, id, _) => Made(row, id, KnownServices.None, null));

    /// <summary>Reads the rows beside other files.</summary>
    /// <param name="table">The file.</param>
    /// <param name="people">The people.</param>
    /// <param name="services">The services that are priced or paid.</param>
    /// <param name="workers">Takes the PA of each visit that names one.</param>
    internal static PersonRows<Visit> Rows(CsvTable table, PersonColumn people, KnownServices services, Dictionary<Visit, string> workers) =>
        File.Read(table, people, (row, id, _) => Made(row, id, services, workers));

    private static Visit? Made(CsvTable row, string id, KnownServices services, Dictionary<Visit, string>? workers)
    {
        (string card, string service, string? pa) = (Card.In(row), Service.In(row), Pa.In(row));
        if (pa is not null && services.IsPrice(card) && Pa.Wants(row))
        {
            Pa.Refuse(row, CaseloadFaults.PaOnPrices(pa, card));
        }

        try
        {
            Visit visit = new(
                id, card, service, Days.In(row), Start.In(row), End.In(row), Carers.In(row), Weeks.In(row), From.In(row), To.In(row), Domain.In(row), Label.In(row),
                SharedWith.In(row));
            services.Check(row, Service.Index, visit);
            if (pa is not null)
            {
                workers?.Add(visit, pa);
            }

            return visit;
        }
        catch (InvalidInputException exception)
        {
            row.Refuse(exception.Faults);
            services.CheckName(row, Service.Index, card, service);
            return null;
        }
    }
}
