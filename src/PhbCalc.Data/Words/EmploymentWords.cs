using PhbCalc.Data.Csv;
using PhbCalc.Employment;
using PhbCalc.Rotas;

namespace PhbCalc.Data;

/// <summary>The words of the files about people who are employed.</summary>
internal static class EmploymentWords
{
    internal static WordTable<PayFrequency> Frequencies { get; } = WordTable.Of<PayFrequency>("a pay frequency",
        ("week", PayFrequency.Weekly), ("per week", PayFrequency.Weekly), ("every week", PayFrequency.Weekly),
        ("two-weekly", PayFrequency.Fortnightly), ("2-weekly", PayFrequency.Fortnightly), ("every two weeks", PayFrequency.Fortnightly), ("every 2 weeks", PayFrequency.Fortnightly),
        ("four weekly", PayFrequency.FourWeekly), ("4-weekly", PayFrequency.FourWeekly), ("4 weekly", PayFrequency.FourWeekly),
        ("every four weeks", PayFrequency.FourWeekly), ("every 4 weeks", PayFrequency.FourWeekly),
        ("month", PayFrequency.Monthly), ("per month", PayFrequency.Monthly), ("every month", PayFrequency.Monthly), ("calendar monthly", PayFrequency.Monthly));

    internal static WordTable<PensionEnrolment> Pensions { get; } = WordTable.Of<PensionEnrolment>("a word for who is in a pension", ("opted-out", PensionEnrolment.OptedOut));

    internal static WordTable<OnCostUnit> OnCostUnits { get; } = WordTable.OfUnits<OnCostUnit>("a unit of on-costs");

    internal static WordTable<HolidayPay> HolidayPays { get; } = WordTable.Of<HolidayPay>("a way to pay for holiday");

    internal static WordTable<HigherRateReason> HigherRateReasons { get; } = WordTable.Of<HigherRateReason>("a reason to pay more than the indicative rate");

    internal static WordTable<HolidayDaysRule> HolidayDays { get; } = WordTable.Of<HolidayDaysRule>("a rule for the days of holiday");

    internal static WordTable<SickPayRule> SickPays { get; } = WordTable.Of<SickPayRule>("a kind of sick pay");

    internal static WordTable<IndicativeRateRule> IndicativeRates { get; } = WordTable.Of<IndicativeRateRule>("a rule for pay above the indicative rate");

    internal static WordTable<RedundancyReserve> RedundancyReserves { get; } = WordTable.Of<RedundancyReserve>("a reserve for redundancy");
}
