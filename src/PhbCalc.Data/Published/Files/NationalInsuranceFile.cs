using PhbCalc.Rates.Employment;

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
