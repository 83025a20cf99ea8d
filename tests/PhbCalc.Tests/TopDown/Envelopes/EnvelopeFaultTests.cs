using PhbCalc.TopDown;

namespace PhbCalc.Tests.TopDown;

/// <summary>What is refused of envelopes, and of those who share them.</summary>
public sealed class EnvelopeFaultTests
{
    private const string Range = "is out of range; write a sum of 0 or more, in whole pence, under 1,000,000,000,000,000";

    [Theory]
    [InlineData("-0.01", "-£0.01")]
    [InlineData("1000000000000000", "£1,000,000,000,000,000.00")]
    [InlineData("0.001", "£0.001")]
    public void An_envelope_out_of_range(string pounds, string shown) =>
        Expect.Faults($"envelope, envelope: '{shown}' {Range}", () => new Envelope(Money.Parse(pounds), 0m));

    [Fact]
    public void A_contingency_that_is_not_a_share() => Assert.All([-0.000001m, 1.000001m, 0.0000001m], share => Expect.Faults(
        $"envelope, contingency: '{share.ToString(System.Globalization.CultureInfo.InvariantCulture)}' is not a share; write a number from 0 to 1 with at most six decimals, such as 0.1 for 10%",
        () => new Envelope(Money.Zero, share)));

    [Fact]
    public void Both_come_at_once() => Assert.Equal(2, Assert.Throws<InvalidInputException>(() => new Envelope(Caseload.Pounds(-1m), 2m)).Faults.Count);

    [Fact]
    public void All_that_is_wrong_with_claims_comes_at_once() => Expect.Faults(
        $"""
        1 person b, floor: '-£1.00' {Range}
        1 person b, cap: '-£2.00' {Range}
        1 person b, cap: '-£2.00' is under the floor; write the floor or more, or leave it out
        2 person a, person_id: 'a' appears twice; give each person one claim
        3 person c, floor: '£0.005' {Range}
        3 person c, cap: '£1,000,000,000,000,000.00' {Range}
        4 person d, cap: '£9.99' is under the floor; write the floor or more, or leave it out
        5 person a, person_id: 'a' appears twice; give each person one claim
        """,
        () => Caseload.Share(
            100m,
            [
                Caseload.Claim("a", 1m),
                Caseload.Claim("b", 1m, -1m, -2m),
                Caseload.Claim("a", 2m),
                Caseload.Claim("c", 1m, 0.005m, 1_000_000_000_000_000m),
                Caseload.Claim("d", 1m, 10m, 9.99m),
                Caseload.Overridden("a", 2m, 3m),
            ]));

    [Fact]
    public void A_budget_that_no_calculation_made_is_checked_like_any_other() => Expect.Faults(
        $"""
        0 person, person_id: is blank; give it a value
        1 person b, amount: '-£1.00' {Range}
        2 person c, amount: '£0.001' {Range}
        """,
        () => Caseload.Share(100m, [Made("", 1m), Made("b", -1m), Made("c", 0.001m)]));

    [Fact]
    public void Ids_differ_by_their_capitals() => Assert.Equal("1.00 1.00", Caseload.Text(Caseload.Share(2m, [Caseload.Claim("a", 1m), Caseload.Claim("A", 1m)])));

    private static EnvelopeClaim Made(string id, decimal pounds) =>
        new(new(id, 1m, new([new(CostLineKind.TableAmount, "", "by hand", CostUnit.Once, 1, Caseload.Pounds(pounds), Caseload.Pounds(pounds))])));
}
