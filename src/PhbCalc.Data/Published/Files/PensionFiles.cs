using PhbCalc.Data.Csv;
using PhbCalc.Employment;

namespace PhbCalc.Data;

/// <summary>pension-employer-contribution.csv: the least that an employer pays into a workplace pension.</summary>
internal static class PensionPercentFile
{
    private const int Percent = 2;

    internal static FigureFile<decimal> File { get; } = new(
        "pension-employer-contribution", "Employer's least contribution to a workplace pension", "the employer's pension percentage",
        "valid_from", "valid_to", "employer_minimum_pct_of_qualifying_earnings", "source", "confidence", "checked_on")
    {
        Read = (row, _) => row.Percent(Percent),
        Text = FigureText.Number,
        Unit = _ => "per cent of qualifying earnings",
    };
}

/// <summary>pension-auto-enrolment-thresholds.csv: the earnings thresholds of workplace pensions by tax year.</summary>
internal static class PensionThresholdsFile
{
    private static readonly ThresholdColumns Trigger = new(6, 9, 3);
    private static readonly ThresholdColumns Lower = new(7, 10, 4);
    private static readonly ThresholdColumns Upper = new(8, 11, 5);

    internal static FigureFile<PensionThresholds> File { get; } = new(
        "pension-auto-enrolment-thresholds", "Earnings thresholds of workplace pensions", "the earnings thresholds of workplace pensions",
        "valid_from", "valid_to", "tax_year", "earnings_trigger_annual_gbp", "lower_qualifying_annual_gbp", "upper_qualifying_annual_gbp",
        "trigger_weekly_gbp", "lower_weekly_gbp", "upper_weekly_gbp", "trigger_monthly_gbp", "lower_monthly_gbp", "upper_monthly_gbp",
        "source", "confidence", "checked_on")
    {
        Read = (row, _) => Read(row),
        Text = thresholds => $"trigger {FigureText.Threshold(thresholds.Trigger)}; lower limit {FigureText.Threshold(thresholds.Lower)}; "
            + $"upper limit {FigureText.Threshold(thresholds.Upper)}",
        Unit = _ => "pounds",
        SaysItsUnit = true,
        IsFixedByLaw = true,
        Raise = (thresholds, uprating) => new(uprating.ToPound(thresholds.Trigger), uprating.ToPound(thresholds.Lower), uprating.ToPound(thresholds.Upper)),
    };

    private static PensionThresholds Read(CsvTable row)
    {
        EarningsThreshold lower = Lower.Read(row);
        return new(Trigger.Read(row), lower, Upper.ReadFrom(row, Lower, lower));
    }
}
