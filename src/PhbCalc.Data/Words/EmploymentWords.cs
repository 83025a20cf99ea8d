using PhbCalc.Data.Csv;
using PhbCalc.Employment;

namespace PhbCalc.Data;

/// <summary>The words of the files about people who are employed.</summary>
internal static class EmploymentWords
{
    internal static WordTable<PayFrequency> Frequencies { get; } = WordTable.Of<PayFrequency>("a pay frequency");

    internal static WordTable<PensionEnrolment> Pensions { get; } = WordTable.Of<PensionEnrolment>("a word for who is in a pension", ("opted-out", PensionEnrolment.OptedOut));

    internal static WordTable<OnCostUnit> OnCostUnits { get; } = WordTable.Of<OnCostUnit>("a unit of on-costs");

    internal static WordTable<HolidayPay> HolidayPays { get; } = WordTable.Of<HolidayPay>("a way to pay for holiday");
}
