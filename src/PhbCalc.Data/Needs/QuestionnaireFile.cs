using PhbCalc.TopDown;

namespace PhbCalc.Data;

/// <summary>Reads questionnaire.csv: the domains of need, the levels of each, and what they score.</summary>
/// <remarks>Rule: spec 8, questionnaire.csv; spec 4, Questionnaire.</remarks>
public static class QuestionnaireFile
{
    /// <summary>The name of the file in a folder: <c>questionnaire.csv</c>.</summary>
    public const string Name = "questionnaire.csv";

    /// <summary>
    /// Reads the questionnaire, in the order of the file: a row with the points of each level of each domain. The weight of a domain may stand in any of its
    /// rows; it is 1 if it is in none.
    /// </summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">What to call the file in messages; <c>questionnaire.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static Questionnaire Read(Stream stream, string fileName = Name, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        FileFaults faults = new(fileName);
        using CsvTable table = new(stream, QuestionnaireColumns.All, faults, options ?? ReadOptions.Default);
        KnownDomains domains = QuestionnaireRows.Read(table);
        InvalidFilesException.ThrowIfAny(faults);
        return new(domains.Domains);
    }
}
