using PhbCalc.Employment;

namespace PhbCalc.Rotas;

/// <summary>The published figures that apply on one day, made ready for every pay frequency. A figure that is not published is null.</summary>
internal sealed class DayFigures
{
    private readonly NationalInsuranceThresholds[] nationalInsurance;
    private readonly PensionLimits[] pension;
    private readonly Dated<Money>?[] wages;

    internal DayFigures(EmploymentFigures figures, decimal? pensionPercent, LocalDate day)
    {
        Year = TaxYear.Containing(day);
        NationalInsurance = figures.NationalInsurance.Find(day);
        Thresholds = figures.PensionThresholds.Find(day);
        PensionPercent = figures.PensionPercent.Find(day);
        Holiday = figures.Holiday.Find(day);
        Allowance = figures.EmploymentAllowance.Find(day);
        SickPay = figures.SickPay.Find(day);
        AccommodationOffset = figures.MinimumWages.AccommodationOffset?.Find(day);
        ApprenticeWage = figures.MinimumWages.Apprentice?.Find(day);
        wages = [.. figures.MinimumWages.Series.Select(series => series.Find(day))];
        PayFrequency[] frequencies = Enum.GetValues<PayFrequency>();
        nationalInsurance = NationalInsurance is { } rates ? [.. frequencies.Select(frequency => new NationalInsuranceThresholds(rates.Value, frequency))] : [];
        pension = Thresholds is { } thresholds && PensionPercent is { } percent
            ? [.. frequencies.Select(frequency => new PensionLimits(thresholds.Value, pensionPercent ?? percent.Value, frequency))]
            : [];
    }

    internal TaxYear Year { get; }

    internal Dated<NationalInsuranceRates>? NationalInsurance { get; }

    internal Dated<PensionThresholds>? Thresholds { get; }

    internal Dated<decimal>? PensionPercent { get; }

    internal Dated<StatutoryHoliday>? Holiday { get; }

    internal Dated<EmploymentAllowance>? Allowance { get; }

    internal Dated<StatutorySickPay>? SickPay { get; }

    internal Dated<Money>? AccommodationOffset { get; }

    internal Dated<Money>? ApprenticeWage { get; }

    /// <summary>Whether all figures that pay on this day needs are published, with the limits of pensions unless the PA has opted out.</summary>
    internal bool IsWhole(bool hasPension) => NationalInsurance is not null && Holiday is not null && Allowance is not null && (!hasPension || pension.Length > 0);

    internal ref readonly NationalInsuranceThresholds NationalInsuranceOf(PayFrequency frequency) => ref nationalInsurance[(int)frequency];

    internal PensionLimits PensionOf(PayFrequency frequency) => pension.Length > 0 ? pension[(int)frequency] : default;

    /// <summary>The minimum wage of one of the series of ages.</summary>
    internal Dated<Money>? Wage(int series) => wages[series];
}

/// <summary>The figures of each day of a stretch of days, looked up once.</summary>
internal sealed class FiguresByDay
{
    private readonly int first;
    private readonly DayFigures[] byDay;

    internal FiguresByDay(EmploymentFigures figures, decimal? pensionPercent, DayRange days)
    {
        first = days.First;
        byDay = new DayFigures[days.Length];
        HashSet<int> turns = [.. Turns(figures), .. TaxYears(days)];
        DayFigures? now = null;
        for (int day = days.First; day <= days.Last; day++)
        {
            now = now is null || turns.Contains(day) ? new(figures, pensionPercent, DayNumber.Date(day)) : now;
            byDay[day - first] = now;
        }
    }

    /// <summary>The figures of a day.</summary>
    internal DayFigures On(int day) => byDay[day - first];

    /// <summary>Each day on which a figure starts or stops applying.</summary>
    private static IEnumerable<int> Turns(EmploymentFigures figures) =>
    [
        .. Of(figures.NationalInsurance), .. Of(figures.PensionThresholds), .. Of(figures.PensionPercent), .. Of(figures.Holiday), .. Of(figures.EmploymentAllowance), .. Of(figures.SickPay),
        .. figures.MinimumWages.Bands.SelectMany(band => Of(band.Rates)),
    ];

    private static IEnumerable<int> TaxYears(DayRange days)
    {
        for (LocalDate start = TaxYear.Containing(DayNumber.Date(days.First)).Start; DayNumber.Of(start) <= days.Last; start = start.PlusYears(1))
        {
            yield return DayNumber.Of(start);
        }
    }

    private static IEnumerable<int> Of<T>(DatedSeries<T> series) => series.Figures.SelectMany(figure =>
        figure.ValidTo is { } end ? [DayNumber.Of(figure.ValidFrom), DayNumber.Of(end) + 1] : (int[])[DayNumber.Of(figure.ValidFrom)]);
}
