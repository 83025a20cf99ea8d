using System.Globalization;
using PhbCalc.Data.Csv;
using PhbCalc.Rates;

namespace PhbCalc.Data;

/// <summary>agenda-for-change-unsocial-hours.csv: what is added to pay for work at unsocial hours, by band or range of bands.</summary>
internal static class UnsocialHoursFile
{
    private const int Band = 2;
    private const int SaturdayAndWeeknight = 3;
    private const int SundayAndPublicHoliday = 4;
    private const int MostBands = 99;

    internal static FigureFile<UnsocialHours> File { get; } = new(
        "agenda-for-change-unsocial-hours", "Agenda for Change additions for unsocial hours", "the Agenda for Change addition for unsocial hours",
        "valid_from", "valid_to", "band", "saturday_and_weeknight_pct", "sunday_and_public_holiday_pct", "source", "confidence", "checked_on")
    {
        Read = (row, _) => Read(row),
        Key = Key,
        Text = rates => $"{FigureText.Number(rates.SaturdayAndWeeknightPercent)}% on Saturdays and weeknights, "
            + $"{FigureText.Number(rates.SundayAndPublicHolidayPercent)}% on Sundays and public holidays",
        Unit = _ => "per cent of pay",
        SaysItsUnit = true,
        TakesThePlaceOf = ShareABand,
        ClashOnADay = (rates, other) => ShareABand(rates, other.Value) ? FigureFaults.SameBands(Bands(rates), other.Key, other.From!.Value, other.To) : null,
    };

    private static UnsocialHours Read(CsvTable row)
    {
        string bands = row.RequiredText(Band);
        string[] ends = bands.Split('-');
        (int first, int last) = (Number(ends[0]), Number(ends[^1]));
        bool areBands = ends.Length <= 2 && first >= 1 && last >= first && last <= MostBands;
        row.RefuseUnless(areBands, Band, field => FigureFaults.NotBands(field, CellFaults.Shown(bands)));
        return new(first, last, row.Percent(SaturdayAndWeeknight), row.Percent(SundayAndPublicHoliday));
    }

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;

    private static string Key(UnsocialHours rates) => $"{(rates.FirstBand == rates.LastBand ? "band" : "bands")} {Bands(rates)}";

    private static string Bands(UnsocialHours rates) => rates.FirstBand == rates.LastBand
        ? rates.FirstBand.ToString(CultureInfo.InvariantCulture)
        : FormattableString.Invariant($"{rates.FirstBand}-{rates.LastBand}");

    private static bool ShareABand(UnsocialHours one, UnsocialHours other) => one.FirstBand <= other.LastBand && other.FirstBand <= one.LastBand;
}
