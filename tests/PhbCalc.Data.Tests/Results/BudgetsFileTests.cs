using System.Text;
using PhbCalc.BottomUp;
using PhbCalc.Budgets;

namespace PhbCalc.Data.Tests;

public sealed class BudgetsFileTests
{
    private static readonly DateInterval Year = new FinancialYear(2026).Days;

    [Fact]
    public void A_row_has_what_a_budget_comes_to() =>
        Assert.Equal(
            """
            person_id,from,to,typical_week,indicative_annual,calendar_exact,items,contingency,total,held
            P001,2026-04-01,2027-03-31,1209.31,62884.12,63001.50,0.00,1209.31,63001.50,notional
            P002,2026-04-01,2027-03-31,0.00,100.10,0.00,100.10,0.00,100.10,direct-payment

            """.ReplaceLineEndings("\n"),
            Text(new CaseloadTotals(Year, CostingPolicy.Default, [Totals("P002", 0m, 100.1m, 0m, 100.100m, 0m, 100.1m) with { Held = Holding.DirectPayment }, Totals("P001", 1209.31m, 62884.12m, 63001.5m, 0m, 1209.31m, 63001.5m)])));

    [Fact]
    public void People_come_in_ordinal_order_whatever_order_they_were_given_in() =>
        Assert.Equal("B P1 P10 P2 a é", string.Join(' ', Totals(["a", "P2", "é", "P10", "B", "P1"]).Budgets.Select(budget => budget.PersonId)));

    [Fact]
    public void A_person_who_is_there_twice_is_refused() =>
        Assert.Equal("person_id: 'a' appears twice; give each person one budget", Assert.Throws<InvalidInputException>(() => Totals(["a", "b", "a"])).Report());

    [Fact]
    public void Nobody_makes_a_file_with_a_header_only() =>
        Assert.Equal("person_id,from,to,typical_week,indicative_annual,calendar_exact,items,contingency,total,held\n", Text(Totals([])));

    [Fact]
    public void Ids_are_quoted_where_they_must_be() => Assert.Contains("\n\"a,\"\"b\"\"\",2026-04-01,", Text(Totals(["a,\"b\""])), StringComparison.Ordinal);

    [Fact]
    public void The_stream_is_left_open_and_has_no_byte_order_mark()
    {
        using MemoryStream stream = new();
        BudgetsFile.Write(stream, Totals([]));
        Assert.True(stream.CanWrite);
        Assert.Equal((byte)'p', stream.ToArray()[0]);
    }

    private static string Text(CaseloadTotals totals)
    {
        using MemoryStream stream = new();
        BudgetsFile.Write(stream, totals);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static CaseloadTotals Totals(string[] ids) => new(Year, CostingPolicy.Default, [.. ids.Select(id => new PersonTotals(id, Year, default))]);

    private static PersonTotals Totals(string id, decimal week, decimal annual, decimal visits, decimal items, decimal contingency, decimal total) => new(id, Year, new(
        Money.FromPounds(week), Money.FromPounds(annual), Money.FromPounds(visits), Money.FromPounds(items), Money.FromPounds(contingency), Money.FromPounds(total)));
}
