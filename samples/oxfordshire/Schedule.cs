using NodaTime;
using PhbCalc.BottomUp;
using PhbCalc.Rates;

namespace PhbCalc.Samples.Oxfordshire;

/// <summary>An invented person's weekly schedule of care over the domains of the Decision Support Tool, and what agencies charge for it.</summary>
internal static class Schedule
{
    internal static readonly LocalTime Night = new(22, 0);
    internal static readonly LocalTime Morning = new(7, 0);

    private static readonly LocalTime Day = new(6, 0);
    private static readonly Source Invented = new("Invented for this sample");

    /// <summary>The care plan: who comes when, for which need.</summary>
    internal static CarePlan Plan { get; } = new("SAMPLE-OX1", start: new LocalDate(2025, 4, 1),
        visits:
        [
            new("v1", "agency", "personal-care", DayTypes.EveryDay, new LocalTime(7, 30), new LocalTime(8, 30), carers: 2, domain: "Mobility", label: "Getting up, washing and dressing"),
            new("v2", "agency", "personal-care", DayTypes.EveryDay, new LocalTime(12, 30), new LocalTime(13, 15), domain: "Nutrition (food and drink)", label: "Lunch"),
            new("v3", "agency", "personal-care", DayTypes.EveryDay, new LocalTime(20, 30), new LocalTime(21, 15), carers: 2, domain: "Mobility", label: "Going to bed"),
            new("v4", "agency", "personal-care", DayTypes.Friday | DayTypes.Saturday, Night, Morning, domain: "Altered states of consciousness", label: "Waking night"),
            new("v5", "agency", "nurse", DayTypes.Tuesday, new LocalTime(10, 0), new LocalTime(10, 30), weeks: WeekPattern.Of(2, 1), domain: "Skin integrity (incl tissue viability)", label: "Nurse, every other week"),
        ],
        items:
        [
            new("i1", "therapy", Money.FromPounds(65m), ItemUnit.Month, label: "Physiotherapy"),
            new("i2", "equipment", Money.FromPounds(420m), ItemUnit.Once, from: new LocalDate(2026, 5, 11), label: "Pressure cushion"),
        ],
        absences: [new(new LocalDate(2026, 8, 10), new LocalDate(2026, 8, 16), reason: "respite")]);

    /// <summary>
    /// What agencies charge. The weekday rate of 2025/26 is the published average fee; that of 2026/27 is not published yet and is assumed to
    /// follow the National Living Wage. Nights, weekends and bank holidays are invented.
    /// </summary>
    internal static RateRow[] AgencyRates { get; } =
    [
        .. Year(24.10m, new LocalDate(2025, 4, 1), new("Homecare Association, fee rates for state-funded homecare in 2025-26: average local authority fee, £24.10 an hour, https://www.homecareassociation.org.uk/resource/fee-rates-for-state-funded-homecare-in-2025-26.html", new LocalDate(2026, 11, 21), "one source")),
        .. Year(25.09m, new LocalDate(2026, 4, 1), new("£24.10 raised by 12.71/12.21 as the National Living Wage", new LocalDate(2026, 11, 21), Source.Assumed)),
    ];

    /// <summary>The windows of each day cover 24 hours once.</summary>
    private static RateRow[] Year(decimal weekday, LocalDate from, Source source)
    {
        RateRow row = new("agency", "personal-care", RateUnit.Hour, "weekday", Money.FromPounds(weekday), from) { Source = source };
        Money unsocial = Money.FromPounds(weekday + 3.40m);
        return
        [
            row with { Days = DayTypes.Weekdays, From = Day, To = Night },
            row with { Band = "weekday night", Days = DayTypes.Weekdays, From = Night, To = Day, Rate = unsocial, Source = Invented },
            row with { Band = "weekend", Days = DayTypes.Weekend, Rate = unsocial, Source = Invented },
            row with { Band = "bank holiday", Days = DayTypes.BankHoliday, Rate = Money.FromPounds(weekday * 2m), Source = Invented },
            new("agency", "nurse", RateUnit.Visit, "any", Money.FromPounds(46m), from) { Source = Invented },
        ];
    }
}
