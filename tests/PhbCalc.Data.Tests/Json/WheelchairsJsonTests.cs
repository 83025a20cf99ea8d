using FsCheck;
using FsCheck.Fluent;
using PhbCalc.TestSupport;
using PhbCalc.Wheelchairs;

namespace PhbCalc.Data.Tests;

/// <summary>Personal wheelchair budgets as JSON and as CSV.</summary>
public sealed class WheelchairsJsonTests
{
    private static readonly Gen<WheelchairBudget> One =
        from person in Gen.Elements("P1", "P2", "p\"3")
        from way in Gen.Elements(Enum.GetValues<WheelchairWay>())
        from value in Gen.Choose(1, 300_000)
        from above in Gen.Choose(1, 100_000)
        from repair in Gen.Choose(0, 50_000)
        from years in Gen.Elements<int?>(null, 1, 6)
        from isTrue in Gen.Elements(true, false)
        from rate in Gen.Elements<decimal?>(null, 0.2m, 0.175m)
        from words in Gen.Elements(null, "each spring, with Ann")
        let isNotional = way == WheelchairWay.Notional
        let chosen = new Wheelchair(
            person, "a", way, Money.FromPence(value), new(2026, 6, 15), isNotional && isTrue ? null : Money.FromPence(isNotional ? value : value + above), way == WheelchairWay.ThirdParty ? Money.FromPence(repair) : null,
            years, isTrue, isTrue && way == WheelchairWay.NotionalTopUp, isNotional || isTrue ? Money.Zero : Money.FromPence(above), isNotional || isTrue ? null : "Anytown Charity", words, words)
        select new WheelchairPricing(new WheelchairPolicy { TopUpVat = rate, Years = 7, YearsForChild = 4 }).Price(chosen);

    private static readonly Gen<ValueList<WheelchairBudget>> Any = One.ListOf().Select(budgets => budgets.ToValueList());

    private static readonly ValueList<WheelchairBudget> Two =
    [
        new WheelchairPricing().Price(new("P2", "active", WheelchairWay.ThirdParty, Money.FromPounds(1_200m), new(2026, 6, 15), Money.FromPounds(2_000m), Money.FromPounds(300m))),
        new WheelchairPricing(new WheelchairPolicy { TopUpVat = 0.2m }).Price(new("P1", "powered", WheelchairWay.NotionalTopUp, Money.FromPounds(2_400m), new(2026, 4, 1), Money.FromPounds(2_900m), othersPay: Money.FromPounds(200m), others: "Anytown Charity")),
    ];

    [Law]
    public Property What_is_written_reads_back_equal_and_people_are_in_order() => Law.Of(Any, budgets =>
    {
        string text = WheelchairsJson.V1.Text(budgets);
        ValueList<WheelchairBudget> again = WheelchairsJson.V1.Parse(text);

        Assert.Equal(budgets.OrderBy(budget => budget.Wheelchair.PersonId, StringComparer.Ordinal), again);
        Assert.Equal(text, WheelchairsJson.V1.Text(again));
    });

    [Fact]
    public void Budgets_are_written_in_snake_case_with_exact_numbers() => Snapshot.Matches(WheelchairsJson.V1.Text(Two));

    [Fact]
    public void Each_wheelchair_is_a_row_in_ordinal_order_of_the_people() => Snapshot.Matches(Written.Text(stream => WheelchairBudgetsFile.Write(stream, Two)));

    [Theory]
    [InlineData("third-party", "voucher", "budgets[1].way: 'voucher' is not a way to use a wheelchair budget; allowed: notional, notional-top-up, third-party")]
    [InlineData("\"repair_contribution\": 300.00", "\"repair_contribution\": null", "budgets[1].repair_contribution: is not given, and a third-party budget has one; write what the NHS adds for repair and maintenance, 0.00 if nothing")]
    [InlineData("\"nhs_pays\": 1500.00", "\"nhs_pays\": 1800.00", "budgets[1].nhs_pays: '£1,800.00' is not what its parts come to, £1,500.00; give the file as it was written: every total is the sum of the lines it shows")]
    [InlineData("\"wheelchair_vat\": 0.2", "\"wheelchair_vat\": 2", "budgets[0].policy.wheelchair_vat: '2' is not a rate of VAT; write a number from 0 to 1 with at most six decimals, such as 0.2 for 20%")]
    public void What_is_not_of_the_format_is_refused_with_the_path_of_the_member(string written, string changed, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidInputException>(() => WheelchairsJson.V1.Parse(Changed.First(WheelchairsJson.V1.Text(Two), written, changed))).Report());

    [Fact]
    public void Culture_does_not_matter()
    {
        string text = WheelchairsJson.V1.Text(Two);

        Assert.All(Cultures.Names, culture => Assert.Equal(text, Cultures.In(culture, () => WheelchairsJson.V1.Text(WheelchairsJson.V1.Parse(text)))));
    }
}
