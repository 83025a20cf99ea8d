using FsCheck;
using FsCheck.Fluent;
using PhbCalc.Employment;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Employment;

/// <summary>
/// Splitting the same hours over more PAs of the same rate, frequency and category never raises National Insurance before the allowance.
/// It holds to the penny, although pay and each part of a contribution are rounded in every period. If at most one PA of the split is over
/// the threshold, that PA's pay is no more than the pay of one PA with all hours, since rounding keeps the order of sums, and so is the
/// contribution. If more are, each of them but one takes the threshold off once more: 13.8% of £153 a week, in the year when it is least,
/// is over £21 a period, and rounding moves less than three pence a PA.
/// </summary>
public sealed class SplittingTests
{
    private static readonly Gen<Split> Cases = Gen.Choose(0, int.MaxValue - 1).Select(seed => Make(new(seed)));

    [Law(1000)]
    public Property It_never_raises_National_Insurance_before_the_allowance() => Law.Of(Cases, split =>
    {
        Money one = split.Whole().Totals.NationalInsurance;
        EmploymentCost parts = split.InParts();

        Assert.True(parts.Totals.NationalInsurance <= one, $"{one} becomes {parts.Totals.NationalInsurance}");
    });

    [Law(300)]
    public Property The_result_says_what_one_PA_would_have_cost() => Law.Of(Cases, split =>
        Assert.Equal(split.Parts.Length == 1 ? null : (Money?)split.Whole().Totals.NationalInsurance, split.InParts().NationalInsuranceOfOne));

    [Theory]
    [InlineData(2, "3048.24")] // 260.00 + 31.38 each; 15% of 195.38 = 29.307, so 29.31
    [InlineData(4, "1549.60")] // 130.00 + 15.69 each; 15% of 49.69 = 7.4535, so 7.45
    [InlineData(8, "0.00")] // 65.00 + 7.84 each: under 96.00
    public void Each_PA_has_a_threshold_of_its_own(int count, string split)
    {
        EmploymentCost parts = Employ.Cost(2025, [.. Enumerable.Range(0, count).Select(i => Employ.Pa(40m / count, 13m, id: $"{i}"))]);

        Assert.Equal((Money.FromPounds(3_796.52m), Money.Parse(split)), (parts.NationalInsuranceOfOne, parts.Totals.NationalInsurance));
    }

    private static Split Make(Dice dice)
    {
        long of = dice.OneOf(1, 2, 4, 3, 1000);
        long[] parts = [.. dice.Several(1, 4, _ => (long)dice.Between(0, (int)(42 * of)))];
        string category = dice.OneOf("A", "A", "A", "C", "H", "V");
        return new(dice.Between(category == "V" ? 2022 : 2016, 2026), parts, of, 12.71m + dice.OneOf(0m, dice.Between(0, 3000) / 100m, dice.Between(0, 9_000_000) / 1_000_000m), dice.OneOf(Enum.GetValues<PayFrequency>()), category, dice.OneOf(HolidayPay.OnTop, HolidayPay.WithinHours));
    }

    private sealed record Split(int Year, long[] Parts, long Of, decimal Pay, PayFrequency Frequency, string Category, HolidayPay Holiday)
    {
        internal EmploymentCost Whole() => Cost([Parts.Sum()]);

        internal EmploymentCost InParts() => Cost(Parts);

        public override string ToString() => FormattableString.Invariant($"{Year}: {string.Join('+', Parts)} of {Of} h at {Pay}, {Frequency}, {Category}, {Holiday}");

        private EmploymentCost Cost(long[] parts) => Employ.In(Year, new() { HolidayPay = Holiday }).Cost(Employ.Team(
            [.. parts.Select((part, i) => new PersonalAssistant($"{i}", [PaidTime.Hours(new(part, Of), Money.FromPounds(Pay))], Frequency) { NationalInsuranceCategory = Category })]));
    }
}
