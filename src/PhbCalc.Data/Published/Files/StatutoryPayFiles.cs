using PhbCalc.Employment;

namespace PhbCalc.Data;

/// <summary>statutory-holiday.csv: the paid holiday to which all workers have a right.</summary>
internal static class StatutoryHolidayFile
{
    private const int Weeks = 2;
    private const int DayCap = 3;
    private const int WeeksOfAYear = 52;
    private const int DaysOfAYear = 366;

    internal static FigureFile<StatutoryHoliday> File { get; } = new(
        "statutory-holiday", "Statutory holiday", "statutory holiday",
        "valid_from", "valid_to", "weeks", "day_cap", "source", "confidence", "checked_on")
    {
        Read = (row, _) => new(row.NumberUpTo(Weeks, WeeksOfAYear), row.WholeBetween(DayCap, 0, DaysOfAYear)),
        Text = holiday => $"{FigureText.Number(holiday.Weeks)} weeks a year, at most {FigureText.Number(holiday.MostDays)} days",
        Unit = _ => "weeks a year",
        SaysItsUnit = true,
    };
}

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

/// <summary>redundancy-weekly-cap.csv: the most that a week of redundancy pay counts for.</summary>
internal static class RedundancyCapFile
{
    private const int MostForAWeek = 2;

    internal static FigureFile<Money> File { get; } = new(
        "redundancy-weekly-cap", "Weekly cap of redundancy pay", "the weekly cap of redundancy pay",
        "valid_from", "valid_to", "max_weeks_pay_gbp", "source", "confidence", "checked_on")
    {
        Read = (row, _) => row.Sum(MostForAWeek),
        Text = FigureText.Sum,
        Unit = _ => "pounds a week",
        Raise = (sum, uprating) => uprating.ToPenny(sum),
    };
}
