using PhbCalc.Rates.Employment;

namespace PhbCalc.Data;

/// <summary>national-insurance-categories.csv: the category letters, and above which threshold employers contribute.</summary>
internal static class NationalInsuranceCategoryFile
{
    private const int Letter = 0;
    private const int Name = 1;
    private const int Start = 2;

    private static readonly WordTable<bool> Starts = new("a threshold from which employers contribute", ("secondary", false), ("upper", true));

    internal static FigureFile<NationalInsuranceCategory> File { get; } = new(
        "national-insurance-categories", "National Insurance category letters", "the National Insurance category",
        "letter", "name", "employer_contributions_start", "valid_from", "valid_to", "source", "confidence", "checked_on")
    {
        Read = (row, _) => Read(row),
        Key = category => $"category {category.Letter}",
        Text = category => $"{category.Name}: above the {Starts.Word(category.StartsAtUpperThreshold)} threshold",
        Unit = _ => string.Empty,
    };

    /// <summary>A series for each letter, in the order in which the rows first name them.</summary>
    internal static ValueList<DatedSeries<NationalInsuranceCategory>> Of(IEnumerable<FigureRow<NationalInsuranceCategory>> rows) =>
    [
        .. from letter in rows.ByKey()
           select new DatedSeries<NationalInsuranceCategory>($"National Insurance {letter.Key}", letter.Dated(File, category => category)),
    ];

    private static NationalInsuranceCategory Read(CsvTable row)
    {
        string letter = row.RequiredText(Letter);
        bool isLetter = letter.Length == 1 && char.IsAsciiLetterUpper(letter[0]);
        row.RefuseUnless(isLetter, Letter, field => FigureFaults.NotALetter(field, CellFaults.Shown(letter)));
        return new(letter, row.RequiredText(Name), row.RequiredWord(Start, Starts) ?? false);
    }
}
