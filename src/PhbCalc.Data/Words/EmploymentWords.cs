using PhbCalc.Data.Csv;
using PhbCalc.Employment;

namespace PhbCalc.Data;

/// <summary>The words of the files about people who are employed.</summary>
internal static class EmploymentWords
{
    internal static WordTable<PayFrequency> Frequencies { get; } = new("a pay frequency", [.. Enum.GetValues<PayFrequency>().Select(frequency => (frequency.Word(), frequency))])
    {
        AlsoRead =
        [
            ("week", PayFrequency.Weekly), ("per week", PayFrequency.Weekly), ("every week", PayFrequency.Weekly),
            ("two-weekly", PayFrequency.Fortnightly), ("2-weekly", PayFrequency.Fortnightly), ("every two weeks", PayFrequency.Fortnightly), ("every 2 weeks", PayFrequency.Fortnightly),
            ("four weekly", PayFrequency.FourWeekly), ("4-weekly", PayFrequency.FourWeekly), ("4 weekly", PayFrequency.FourWeekly),
            ("every four weeks", PayFrequency.FourWeekly), ("every 4 weeks", PayFrequency.FourWeekly),
            ("month", PayFrequency.Monthly), ("per month", PayFrequency.Monthly), ("every month", PayFrequency.Monthly), ("calendar monthly", PayFrequency.Monthly),
        ],
    };

    internal static WordTable<PensionEnrolment> Pensions { get; } = new("a word for who is in a pension",
        ("auto", PensionEnrolment.Auto), ("enrolled", PensionEnrolment.Enrolled), ("opted_out", PensionEnrolment.OptedOut))
    {
        AlsoRead = [("opted-out", PensionEnrolment.OptedOut)],
    };

    internal static WordTable<OnCostUnit> OnCostUnits { get; } = new("a unit of on-costs", [.. Enum.GetValues<OnCostUnit>().Select(unit => (unit.Word(), unit))])
    { AlsoRead = Words.Spellings(Enum.GetValues<OnCostUnit>(), unit => unit.Word()) };

    internal static WordTable<HolidayPay> HolidayPays { get; } = new("a way to pay for holiday", ("on_top", HolidayPay.OnTop), ("within_hours", HolidayPay.WithinHours));
}
