using PhbCalc.BottomUp;
using PhbCalc.Data.Csv;
using PhbCalc.Rates;

namespace PhbCalc.Data;

/// <summary>Reads visits.csv: the visits of care plans, with their times and services.</summary>
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

    /// <summary>Reads the visits, in the order of the file. It does not check people, cards and services, or who works a visit.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">The name of the file in messages; <c>visits.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static ValueList<PersonRow<Visit>> Read(Stream stream, string fileName = Name, ReadOptions? options = null) =>
        File.ReadAlone(stream, fileName, options, Make(KnownServices.None, null));

    /// <summary>Reads the rows beside other files, of a large file in parts.</summary>
    /// <param name="files">The files.</param>
    /// <param name="faults">Where faults go.</param>
    /// <param name="people">The people.</param>
    /// <param name="services">The services that are priced or paid.</param>
    /// <param name="workers">Takes the PA of each visit that names one.</param>
    internal static PersonRows<Visit>? Rows(InputFiles files, FileFaults faults, People people, KnownServices services, Dictionary<Visit, string> workers) => files.ReadInParts(
        faults,
        File.Columns,
        table => File.ReadPart(table, PersonColumn.Of(people), Make(services, workers)),
        parts => File.Joined(parts, PersonColumn.Of(people)),
        table =>
        {
            workers.Clear();
            return File.Read(table, PersonColumn.Of(people), Make(services, workers));
        });

    private static Func<CsvTable, string, int, Visit?> Make(KnownServices services, Dictionary<Visit, string>? workers)
    {
        ServicesOfRows named = new(services.Cards);
        return (row, id, _) => Made(row, id, services, named, workers);
    }

    private static Visit? Made(CsvTable row, string id, KnownServices services, ServicesOfRows named, Dictionary<Visit, string>? workers)
    {
        (ServiceName service, ServiceRates? rates) = named.Of(Card.In(row), Service.In(row));
        string? pa = Pa.In(row);
        if (pa is not null && services.IsPrice(service.Card) && Pa.Wants(row))
        {
            Pa.Refuse(row, CaseloadFaults.PaOnPrices(pa, service.Card));
        }

        try
        {
            Visit visit = new(
                id, service, Days.In(row), Start.In(row), End.In(row), Carers.In(row), Weeks.In(row), From.In(row), To.In(row), Domain.In(row), Label.In(row), SharedWith.In(row));
            services.Check(row, Service.Index, visit, rates);
            if (pa is not null && workers is not null)
            {
                lock (workers)
                {
                    workers.Add(visit, pa);
                }
            }

            return visit;
        }
        catch (InvalidInputException exception)
        {
            row.Refuse(exception.Faults);
            services.CheckName(row, Service.Index, service.Card, service.Service);
            return null;
        }
    }
}
