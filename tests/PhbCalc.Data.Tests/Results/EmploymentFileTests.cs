using System.Globalization;
using PhbCalc.Employment;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

public sealed class EmploymentFileTests
{
    private const string Header = "person_id,pa_id,gross,holiday,employer_ni,pension,other,allowance,total,loaded_hourly\n";

    [Fact]
    public void Each_pa_is_a_row_and_then_the_person()
    {
        Team two = new(
            "P001",
            [new("A", 16m, Money.FromPounds(13m), PayFrequency.Weekly), new("B", 8m, Money.FromPounds(13m), PayFrequency.Weekly)],
            [new("Payroll", Money.FromPounds(45m), OnCostUnit.Month)]);
        Team one = new("P002", [new("A, \"b\"", 37.5m, Money.FromPounds(15m), PayFrequency.Monthly)], claimsEmploymentAllowance: false);
        Assert.Equal(
            Header + """"
            P001,A,12121.20,1305.20,1069.12,176.28,360.00,1069.12,12657.48,15.2133
            P001,B,6060.60,652.60,160.16,0.00,180.00,160.16,6240.60,15.0014
            P001,,18181.80,1957.80,1229.28,176.28,540.00,1229.28,18898.08,15.1427
            P002,"A, ""b""",32780.16,3530.16,4166.40,796.20,0.00,0.00,37742.76,19.3553
            P002,,32780.16,3530.16,4166.40,796.20,0.00,0.00,37742.76,19.3553

            """".ReplaceLineEndings("\n"),
            Text([SomeFigures.Cost(two), SomeFigures.Cost(one)]));
    }

    [Fact]
    public void A_loaded_rate_has_just_four_decimals() =>
        Assert.EndsWith(",13.0000\n", Text([SomeFigures.Cost(new("P", [Pa("A", 7m)]), new() { HolidayPay = HolidayPay.WithinHours })]), StringComparison.Ordinal);

    [Fact]
    public void A_team_that_only_sleeps_in_has_no_loaded_rate()
    {
        PersonalAssistant asleep = new("A", [PaidTime.SleepIns(new(2), Money.FromPounds(70m))], PayFrequency.Weekly);
        Assert.Equal(["", ""], Written.Rows(Text([SomeFigures.Cost(new("P1", [asleep]))])).Select(row => row[^1]));
    }

    [Fact]
    public void Nobody_makes_a_file_with_a_header_only() => Assert.Equal(Header, Text([]));

    [Theory]
    [InlineData("P002", "P001")]
    [InlineData("P001", "P001")]
    [InlineData("a", "B")]
    public void People_out_of_order_are_refused(string first, string second) =>
        Assert.Equal(
            $"person_id: '{second}' does not come after the person before it; give people in ordinal order of the ids, each once: that is the order of the file",
            Assert.Throws<InvalidInputException>(() => Text([SomeFigures.Cost(new(first, [Pa("A", 7m)])), SomeFigures.Cost(new(second, [Pa("A", 7m)]))])).Report());

    [Law]
    public Property The_pas_of_a_person_sum_to_the_person_and_the_columns_to_the_total() => Law.Of(SomeTeams.AnyList, costs =>
    {
        Queue<decimal[]> rows = new(Written.Rows(Text(costs)).Select(row => row[2..9].Select(Number).ToArray()));
        foreach (EmploymentCost cost in costs)
        {
            decimal[][] assistants = [.. cost.Assistants.Select(_ => rows.Dequeue())];
            decimal[] whole = rows.Dequeue();
            Assert.Equal(whole, Enumerable.Range(0, 7).Select(column => assistants.Sum(assistant => assistant[column])));
            Assert.All([.. assistants, whole], row => Assert.Equal(row[6], row[0] + row[2] + row[3] + row[4] - row[5]));
        }

        Assert.Empty(rows);
    });

    [Fact]
    public void Costs_are_written_as_they_come()
    {
        int made = 0;
        EmploymentFile.Write(Stream.Null, Enumerable.Range(0, 10).Select(i =>
        {
            made++;
            return SomeFigures.Cost(new($"P{i}", [Pa("A", 7m)]));
        }));
        Assert.Equal(10, made);
    }

    [Fact]
    public void Culture_does_not_matter()
    {
        EmploymentCost cost = SomeFigures.Cost(new("P1", [Pa("i", 7.25m)]));
        Assert.All(Cultures.Names, culture => Assert.Equal(Text([cost]), Cultures.In(culture, () => Text([cost]))));
    }

    private static PersonalAssistant Pa(string id, decimal hours) => new(id, hours, Money.FromPounds(13m), PayFrequency.Weekly);

    private static string Text(IEnumerable<EmploymentCost> costs) => Written.Text(stream => EmploymentFile.Write(stream, costs));

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
