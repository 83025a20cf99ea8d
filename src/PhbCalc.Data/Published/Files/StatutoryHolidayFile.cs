using PhbCalc.Rates.Employment;

namespace PhbCalc.Data;

/// <summary>statutory-holiday.csv: the paid holiday that everybody at work has a right to.</summary>
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
