using PhbCalc.Rates.Employment;

namespace PhbCalc.Data;

/// <summary>statutory-sick-pay.csv: statutory sick pay by tax year.</summary>
internal static class StatutorySickPayFile
{
    private const int Weekly = 2;
    private const int LowerLimit = 3;
    private const int WaitingDays = 4;
    private const int Basis = 5;
    private const int DaysOfAWeek = 7;

    internal static FigureFile<StatutorySickPay> File { get; } = new(
        "statutory-sick-pay", "Statutory sick pay", "statutory sick pay",
        "valid_from", "valid_to", "weekly_rate_gbp", "lower_earnings_limit_weekly_gbp", "waiting_days", "rate_basis", "source", "confidence", "checked_on")
    {
        Read = (row, _) => new(row.Sum(Weekly), row.SumOrBlank(LowerLimit), row.WholeBetween(WaitingDays, 0, DaysOfAWeek), row.RequiredText(Basis)),
        Text = pay => $"{pay.Weekly} a week ({pay.Basis}), waiting days: {FigureText.Number(pay.WaitingDays)}, "
            + (pay.LowerEarningsLimit is { } limit ? $"from earnings of {limit} a week" : "whatever the earnings"),
        Unit = _ => "pounds a week",
        SaysItsUnit = true,
        Raise = (pay, uprating) => pay with
        {
            Weekly = uprating.ToPenny(pay.Weekly),
            LowerEarningsLimit = pay.LowerEarningsLimit is { } limit ? uprating.ToPound(limit) : null,
        },
        Raised = "the last value, its sums",
    };
}
