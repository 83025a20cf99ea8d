using PhbCalc.BottomUp;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>Reads absences.csv: the days on which people are away from home.</summary>
/// <remarks>Rule: spec 8, absences.csv; spec 2, Absence; spec 2b, People together, people away.</remarks>
public static class AbsencesFile
{
    /// <summary>The name of the file in a folder: <c>absences.csv</c>.</summary>
    public const string Name = "absences.csv";

    internal static PersonFile<Absence> File { get; } = new();

    private static readonly Column<LocalDate> From = File.Required("from", Cell.Date);
    private static readonly Column<LocalDate> To = File.Required("to", Cell.Date);
    private static readonly Column<string?> Card = File.Optional("card", Cell.TextOrBlank);
    private static readonly Column<string?> Reason = File.Optional("reason", Cell.TextOrBlank);
    private static readonly Column<LocalTime?> FromTime = File.Optional("from_time", Cell.StartOrBlank);
    private static readonly Column<LocalTime?> ToTime = File.Optional("to_time", Cell.EndOrBlank);

    /// <summary>Reads the absences, in the order of the file. It does not check whether people and cards exist.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">The name of the file in messages; <c>absences.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static ValueList<PersonRow<Absence>> Read(Stream stream, string fileName = Name, ReadOptions? options = null) =>
        File.ReadAlone(stream, fileName, options, (row, _, _) => Made(row, KnownServices.None));

    /// <summary>Reads the rows beside other files.</summary>
    internal static PersonRows<Absence> Rows(CsvTable table, PersonColumn people, KnownServices services) => File.Read(table, people, (row, _, _) => Made(row, services));

    private static Absence Made(CsvTable row, KnownServices services)
    {
        (LocalDate from, LocalDate to, string? card, string? reason) = (From.In(row), To.In(row), Card.In(row), Reason.In(row));
        if (card is not null)
        {
            services.CheckCard(row, Card.Index, card);
        }

        return new(from, to, card, reason, FromTime.In(row), ToTime.In(row));
    }
}
