using PhbCalc.BottomUp;
using PhbCalc.Employment;
using PhbCalc.Rates;

namespace PhbCalc.Rotas;

/// <summary>The inputs of a rota calculation, made ready for a period: rates and days counted a pay period beyond both its ends, and figures by day.</summary>
internal sealed class RotaTerms
{
    private readonly NationalInsuranceContributions contributions;
    private readonly int everyCategoryFrom;

    internal RotaTerms(EmploymentFigures figures, PayRates pay, BankHolidays holidays, DateInterval period, RotaPolicy policy, EmploymentPolicy employment, CostingPolicy costing)
    {
        (Figures, Pay, Policy, Employment) = (figures, pay, policy, employment);
        Period = DayRange.Of(period);
        DateInterval around = new(period.Start.PlusDays(-PayRun.MostDays), period.End.PlusDays(PayRun.MostDays));
        Counter = new(Extended(pay.Cards, period, around), holidays, around, costing with { RoundEachVisit = false });
        ByDay = new(figures, employment.PensionPercent, new(DayNumber.Of(around.Start), DayNumber.Of(around.End) + policy.PayDayAfter));
        contributions = new(figures);
        everyCategoryFrom = figures.NationalInsuranceCategories.Select(series => DayNumber.Of(series.Figures[0].ValidFrom)).DefaultIfEmpty().Max();
        TaxYears = ByDay.On(DayNumber.Of(around.End) + policy.PayDayAfter).Year.StartYear - ByDay.On(Period.First).Year.StartYear + 1;
    }

    internal EmploymentFigures Figures { get; }

    internal PayRates Pay { get; }

    /// <summary>The indicative hourly rate; null if pay is not compared with it.</summary>
    internal Money? IndicativeRate { get; init; }

    /// <summary>Whether a number of millionths of a pound an hour is more than the indicative rate.</summary>
    internal bool IsAbove(ulong lowestHourly) => IndicativeRate is { } rate && lowestHourly > (ulong)rate.MicroPounds;

    /// <summary>Whether a PA with a lowest hourly pay in millionths of a pound is paid more than the indicative rate, without a reason that applies on a day.</summary>
    internal bool IsAboveWithoutReason(RotaAssistant assistant, ulong lowestHourly, int day) =>
        IsAbove(lowestHourly) && (assistant.HigherRate is not { } higher || (higher.Until is { } until && DayNumber.Of(until) < day));

    internal RotaPolicy Policy { get; }

    internal EmploymentPolicy Employment { get; }

    /// <summary>The period, as day numbers.</summary>
    internal DayRange Period { get; }

    /// <summary>Counts visits at rates of pay.</summary>
    internal BottomUpCosting Counter { get; }

    internal FiguresByDay ByDay { get; }

    /// <summary>The most tax years in which pay days of a budget can lie.</summary>
    internal int TaxYears { get; }

    /// <summary>The category of a letter on a day; null if there is none.</summary>
    internal NationalInsuranceCategory? Category(string letter, int day) => contributions.Category(letter) is not { } series ? null
        : series.Figures.Count == 1 && series.Figures[0].ValidTo is null && day >= everyCategoryFrom ? series.Figures[0].Value
        : series.Find(DayNumber.Date(day))?.Value;

    /// <summary>Why a category letter does not exist on a day.</summary>
    internal Fault NoCategory(string letter, LocalDate day) => contributions.NoCategory(letter, day);

    /// <summary>Cards on which the rates of the first and last day of the period go on to the ends of their pay periods, if the card has none for those days: work outside the budget counts as if the rota went on.</summary>
    private static RateCards Extended(RateCards cards, DateInterval period, DateInterval around) => cards.Services.Count == 0 ? cards : RateCards.From(
        from service in cards.Services
        from version in service.Versions
        let isFirst = version == service.Versions[0] && version.ValidFrom <= period.Start
        let isLast = version == service.Versions[^1] && version.ValidTo >= period.End
        from row in version.Rows
        select row with
        {
            ValidFrom = isFirst ? LocalDate.Min(row.ValidFrom, around.Start) : row.ValidFrom,
            ValidTo = isLast ? null : row.ValidTo,
        },
        cards.SpecialDays);
}
