using System.Globalization;
using System.Text;
using CsvHelper;
using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

public sealed class LinesFileTests
{
    private const string Header = "person_id,line,kind,label,band,quantity,unit,minutes,rate,carers,amount,not_in_budget,source,visit_id,item_id,pa_id,hours,note\n";

    private static readonly BottomUpCosting Costing = new(
        SomeBudgets.Cards, PublishedFigures.Bundled.BankHolidays, new FinancialYear(2026).Days, new CostingPolicy { Contingency = Contingency.OfWeeks(1m) });

    [Fact]
    public void Each_line_of_a_budget_is_a_row()
    {
        CarePlan plan = new(
            "P001", new(2026, 4, 1),
            visits: [new("V1", "agency", "care", DayTypes.Saturday, new(8, 0), new(9, 30), 2, label: "Bath"), new("V2", "agency", "live-in", DayTypes.None, null, null, from: new(2027, 3, 31))],
            items: [new("I1", "equipment", Money.FromPounds(10.5m), ItemUnit.Once, 2m), new("I2", "nursing", Money.FromPounds(1m), ItemUnit.Month, fundedBy: Funding.Block)]);
        Assert.Equal(
            Header + """
            P001,1,visit,Bath,day,39,hour,2340,25.00,2,1950.00,0.00,Council,V1,,,78,
            P001,2,visit,Bath,weekend,39,hour,2340,30.00,2,2340.00,0.00,,V1,,,78,
            P001,3,visit,agency live-in,any,0 1/7,week,,1400.00,1,200.00,0.00,,V2,,,,
            P001,4,item,equipment,,2,once,,10.50,1,21.00,0.00,,,I1,,,
            P001,5,item,nursing,,12,month,,1.00,1,0.00,12.00,,,I2,,,already bought under a block contract: not in the budget
            P001,6,contingency,"Contingency, of the typical week",,1,week,,90.00,1,0.00,90.00,,,,,,held outside the budget

            """.ReplaceLineEndings("\n"),
            Text([Costing.Cost(plan)]));
    }

    [Fact]
    public void A_rate_has_two_decimals_or_all_that_it_needs()
    {
        CostLine line = new(CostLineKind.Visit, "V1", "x", CostUnit.Hour, new(1, 2), Money.FromPounds(26.1234560m), Money.FromPence(5));
        BottomUpBudget budget = Costing.Cost(new("P001", new(2026, 4, 1)));
        Assert.EndsWith("\nP001,1,visit,x,,0.5,hour,30,26.123456,1,0.05,0.00,,V1,,,0.5,\n", Text([budget with { CalendarExact = new([line]), Contingency = null }]), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_are_numbered_from_1_for_each_person() =>
        Assert.Equal("P001 1, P002 1", string.Join(", ", Text([Cost("P001"), Cost("P002")]).Split('\n')[1..^1].Select(row => string.Join(' ', row.Split(',')[..2]))));

    [Theory]
    [InlineData("P002", "P001")]
    [InlineData("P001", "P001")]
    [InlineData("a", "B")]
    public void People_out_of_order_are_refused(string first, string second) =>
        Assert.Equal(
            $"person_id: '{second}' does not come after the person before it; give people in ordinal order of the ids, each once: that is the order of the file",
            Assert.Throws<InvalidInputException>(() => Text([Cost(first), Cost(second)])).Report());

    [Theory]
    [InlineData("=SUM(A1)", "'=SUM(A1)")]
    [InlineData("@now", "'@now")]
    [InlineData("+cmd|x", "'+cmd|x")]
    [InlineData("-1+HYPERLINK(\"x\")", "'-1+HYPERLINK(\"x\")")]
    [InlineData("\tx", "'\tx")]
    [InlineData("- hoist", "- hoist")]
    [InlineData("+1 carer", "+1 carer")]
    [InlineData("a=b", "a=b")]
    [InlineData("'quoted'", "'quoted'")]
    [InlineData("'=A", "''=A")]
    public void A_label_that_a_spreadsheet_would_run_is_written_as_text_and_no_other_is_changed(string label, string written) =>
        Assert.Equal(written, Rows(Text([Cost("P001") with { CalendarExact = new([new(CostLineKind.Visit, "V1", label, CostUnit.Hour, 1, default, default)]) }]))[0][3]);

    [Law]
    public Property Amounts_sum_to_the_total_and_to_what_is_not_in_the_budget() => Law.Of(SomeBudgets.Any, budget =>
    {
        List<string[]> rows = Rows(Text((PersonBudget[])[budget]));
        Assert.Equal(budget.Totals.Total, Money.FromPounds(rows.Sum(row => Number(row[10]))));
        Assert.Equal(budget.Budget.NotInBudget, Money.FromPounds(rows.Sum(row => Number(row[11]))));
        Assert.Equal(Enumerable.Range(1, rows.Count).Select(number => (decimal)number), rows.Select(row => Number(row[1])));
        Assert.All(rows, row => Assert.Equal("2 2", string.Join(' ', row[10..12].Select(amount => amount.Length - amount.IndexOf('.', StringComparison.Ordinal) - 1))));
    });

    [Fact]
    public void Budgets_are_written_as_they_come()
    {
        int made = 0;
        using CountingStream stream = new();
        LinesFile.Write(stream, Enumerable.Range(0, 20_000).Select(i =>
        {
            made++;
            Assert.True(i < 10_000 || stream.Written > 0, "nothing is written before the last budget is made");
            return new PersonBudget(Cost(string.Create(CultureInfo.InvariantCulture, $"P{i:00000}")));
        }));
        Assert.Equal(20_000, made);
    }

    [Fact]
    public void Culture_does_not_matter()
    {
        string expected = Text([Cost("P001")]);
        Assert.All(Cultures.Names, culture => Assert.Equal(expected, Cultures.In(culture, () => Text([Cost("P001")]))));
    }

    private static BottomUpBudget Cost(string id) => Costing.Cost(new(id, new(2026, 4, 1), items: [new("I1", "equipment", Money.FromPounds(1234.5m), ItemUnit.Once)]))
        with
    { Contingency = null };

    private static string Text(IEnumerable<BottomUpBudget> budgets) => Text(budgets.Select(budget => new PersonBudget(budget)));

    private static string Text(IEnumerable<PersonBudget> budgets)
    {
        using MemoryStream stream = new();
        LinesFile.Write(stream, budgets);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static List<string[]> Rows(string text)
    {
        List<string[]> rows = [];
        using CsvReader reader = CsvReader.FromText(text, new() { Separator = ',', MalformedData = CsvMalformedDataHandling.Throw, FieldCountMismatch = CsvFieldCountHandling.Throw });
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        }

        return rows;
    }

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private sealed class CountingStream : MemoryStream
    {
        internal long Written { get; private set; }

        public override void Write(ReadOnlySpan<byte> buffer) => Written += buffer.Length;

        public override void Write(byte[] buffer, int offset, int count) => Written += count;
    }
}
