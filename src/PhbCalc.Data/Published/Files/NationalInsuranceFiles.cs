using PhbCalc.Data.Csv;
using PhbCalc.Employment;

namespace PhbCalc.Data;

/// <summary>employer-national-insurance.csv: the rate of employer's contributions and the thresholds, by tax year or part of one.</summary>
internal static class NationalInsuranceFile
{
    private const int Rate = 3;

    private static readonly ThresholdColumns Secondary = new(4, 5, 6);
    private static readonly ThresholdColumns Upper = new(7, 8, 9);

    internal static FigureFile<NationalInsuranceRates> File { get; } = new(
        "employer-national-insurance", "Employer National Insurance (Class 1 secondary)", "employer National Insurance",
        "valid_from", "valid_to", "tax_year", "secondary_rate_pct",
        "secondary_threshold_weekly_gbp", "secondary_threshold_monthly_gbp", "secondary_threshold_annual_gbp",
        "upper_threshold_weekly_gbp", "upper_threshold_monthly_gbp", "upper_threshold_annual_gbp", "source", "confidence", "checked_on")
    {
        Read = (row, _) => Read(row),
        Text = rates => $"{FigureText.Number(rates.Percent)}% above {FigureText.Threshold(rates.SecondaryThreshold)}; "
            + $"upper threshold {FigureText.Threshold(rates.UpperThreshold)}",
        Unit = _ => "per cent of earnings above thresholds in pounds",
        SaysItsUnit = true,
        IsFixedByLaw = true,
        Raise = (rates, uprating) => rates with
        {
            SecondaryThreshold = uprating.ToPound(rates.SecondaryThreshold),
            UpperThreshold = uprating.ToPound(rates.UpperThreshold),
        },
        Raised = "the last value, its thresholds",
    };

    private static NationalInsuranceRates Read(CsvTable row)
    {
        EarningsThreshold secondary = Secondary.Read(row);
        return new(row.Percent(Rate), secondary, Upper.ReadFrom(row, Secondary, secondary));
    }
}

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

/// <summary>employment-allowance.csv: the Employment Allowance by tax year.</summary>
internal static class EmploymentAllowanceFile
{
    private const int Amount = 3;
    private const int OpenToCareEmployers = 4;

    internal static FigureFile<EmploymentAllowance> File { get; } = new(
        "employment-allowance", "Employment Allowance", "the Employment Allowance",
        "valid_from", "valid_to", "tax_year", "allowance_gbp", "open_to_care_employers", "source", "confidence", "checked_on")
    {
        Read = (row, _) => new(row.Sum(Amount), row.RequiredWord(OpenToCareEmployers, Words.YesNo) ?? false),
        Text = allowance => FigureText.Sum(allowance.Amount),
        Unit = allowance => allowance.IsOpenToCareEmployers ? "pounds a tax year" : "pounds a tax year, not open to employers of care workers",
        IsFixedByLaw = true,
        Raise = (allowance, uprating) => allowance with { Amount = uprating.ToPound(allowance.Amount) },
    };
}
