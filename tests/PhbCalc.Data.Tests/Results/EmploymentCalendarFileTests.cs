using PhbCalc.Employment;
using PhbCalc.Rates;
using PhbCalc.Rotas;

namespace PhbCalc.Data.Tests;

public sealed class EmploymentCalendarFileTests
{
    private static readonly RotaCosting Costing = new(
        PublishedFigures.Bundled.Employment,
        new(RateCards.From([new("pay", "care", RateUnit.Hour, "any", Money.FromPounds(13.50m), new(2026, 4, 1)), new("pay", "care", RateUnit.Hour, "bank", Money.FromPounds(27m), new(2026, 4, 1)) { Days = DayTypes.BankHoliday }])),
        PublishedFigures.Bundled.BankHolidays,
        new FinancialYear(2026).Days);

    private static readonly RotaCost[] Costs =
    [
        Costing.Cost(new(
            new("P001", new(2026, 4, 1), visits: [new("v1", "pay", "care", DayTypes.Weekdays, new(8, 0), new(12, 0))]),
            [new("A", PayFrequency.Monthly), new("B", PayFrequency.Weekly) { To = new(2026, 9, 30) }],
            onCosts: [new("Payroll", Money.FromPounds(20m), OnCostUnit.Month)])),
        Costing.Cost(new(new("P002", new(2027, 4, 1)), [new("A", PayFrequency.Monthly)])),
    ];

    [Fact]
    public void The_rows_of_the_pas_add_up_to_the_person_and_the_lines_to_the_total()
    {
        string[][] rows = [.. Written.Rows(Written.Text(stream => EmploymentCalendarFile.Write(stream, Costs)))];
        string[][] lines = [.. Written.Rows(Written.Text(stream => EmploymentLinesFile.Write(stream, Costs)))];
        Assert.Equal(["P001 A 2026-04-01 2027-03-31", "P001 B 2026-04-01 2026-09-30", "P001  2026-04-01 2027-03-31", "P002 A  ", "P002   "], rows.Select(row => string.Join(' ', row[..4])));
        for (int column = 5; column <= 11; column++)
        {
            Assert.Equal(Pounds(rows[2][column]), Pounds(rows[0][column]) + Pounds(rows[1][column]));
        }

        Assert.Equal(Pounds(rows[2][11]), lines.Where(line => line[0] == "P001").Sum(line => Pounds(line[9])));
        Assert.Equal(Costs[0].TypicalYear!.Totals.Total.Pounds, Pounds(rows[2][12]));
        Assert.Equal("", rows[4][12]);
        Assert.All(lines, line => Assert.Equal("P001", line[0]));
    }

    [Fact]
    public void Costs_in_another_order_are_refused() => Assert.Throws<InvalidInputException>(() => EmploymentCalendarFile.Write(Stream.Null, Costs.Reverse()));

    private static decimal Pounds(string cell) => decimal.Parse(cell, System.Globalization.CultureInfo.InvariantCulture);
}
