using PhbCalc.Rates;

namespace PhbCalc.Data;

/// <summary>agenda-for-change-pay.csv: a year's pay by band and step.</summary>
internal static class AgendaForChangePayFile
{
    private const int Band = 3;
    private const int Step = 4;
    private const int Annual = 5;
    private const int Hours = 6;
    private const int HoursOfAWeek = 168;

    internal static FigureFile<AgendaForChangePoint> File { get; } = new(
        "agenda-for-change-pay", "Agenda for Change pay scale, full time", "Agenda for Change pay",
        "valid_from", "valid_to", "pay_year", "band", "step", "annual_gbp", "hours_per_week", "source", "confidence", "checked_on")
    {
        Read = (row, _) => new(row.RequiredText(Band), row.RequiredText(Step), row.Sum(Annual), row.NumberUpTo(Hours, HoursOfAWeek)),
        Key = point => $"band {point.Band}, {point.Step}",
        Text = point => FigureText.Sum(point.AnnualPay),
        Unit = point => $"pounds a year for {FigureText.Number(point.HoursPerWeek)} hours a week",
        Raise = (point, uprating) => point with { AnnualPay = uprating.ToPound(point.AnnualPay) },
        // Steps change their names and number: those of the last pay year of a band are the ones that go on.
        TakesThePlaceOf = (point, other) => point.Band == other.Band,
    };
}
