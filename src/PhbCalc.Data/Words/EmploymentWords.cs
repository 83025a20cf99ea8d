using PhbCalc.Data.Csv;
using PhbCalc.Employment;

namespace PhbCalc.Data;

/// <summary>The words of the files about people who are employed.</summary>
internal static class EmploymentWords
{
    internal static WordTable<PayFrequency> Frequencies { get; } = new("a pay frequency", [.. Enum.GetValues<PayFrequency>().Select(frequency => (frequency.Word(), frequency))]);

    internal static WordTable<PensionEnrolment> Pensions { get; } = new("a word for who is in a pension",
        ("auto", PensionEnrolment.Auto), ("enrolled", PensionEnrolment.Enrolled), ("opted_out", PensionEnrolment.OptedOut))
    {
        AlsoRead = [("opted-out", PensionEnrolment.OptedOut)],
    };

    internal static WordTable<OnCostUnit> OnCostUnits { get; } = new("a unit of on-costs", [.. Enum.GetValues<OnCostUnit>().Select(unit => (unit.Word(), unit))]);

    internal static WordTable<HolidayPay> HolidayPays { get; } = new("a way to pay for holiday", ("on_top", HolidayPay.OnTop), ("within_hours", HolidayPay.WithinHours));
}
