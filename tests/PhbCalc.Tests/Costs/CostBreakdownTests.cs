using System.Text.Json;

namespace PhbCalc.Tests;

public sealed class CostBreakdownTests
{
    [Fact]
    public void Totals_are_the_sums_of_the_lines()
    {
        CostBreakdown breakdown = new([Line(10.01m), Line(0m, 5.5m), Line(2.99m)]);

        Assert.Equal((Money.FromPounds(13m), Money.FromPounds(5.5m)), (breakdown.Total, breakdown.NotInBudget));
    }

    [Fact]
    public void Without_lines_they_are_nothing() => Assert.Equal((Money.Zero, Money.Zero), (new CostBreakdown([]).Total, new CostBreakdown([]).NotInBudget));

    [Fact]
    public void Breakdowns_with_equal_lines_are_equal()
    {
        Assert.Equal(new CostBreakdown([Line(1m), Line(2m)]), new CostBreakdown([Line(1m), Line(2m)]));
        Assert.NotEqual(new CostBreakdown([Line(1m), Line(2m)]), new CostBreakdown([Line(2m), Line(1m)]));
    }

    [Fact]
    public void A_line_is_for_one_carer_in_the_budget_and_without_note_unless_it_says_otherwise()
    {
        CostLine line = Line(1m);

        Assert.Equal((1, Money.Zero, null, null, null), (line.Carers, line.NotInBudget, line.Band, line.Note, line.Source));
    }

    [Fact]
    public void A_line_by_the_hour_has_minutes_and_hours_of_all_carers()
    {
        CostLine visit = new(CostLineKind.Visit, "v1", "Morning", CostUnit.Hour, new Ratio(3, 2), Money.FromPounds(20m), Money.FromPounds(60m)) { Carers = 2 };

        Assert.Equal((new Ratio(90), new Ratio(3)), (visit.Minutes, visit.Hours));
        Assert.Equal((null, null), ((visit with { Kind = CostLineKind.Item }).Minutes, (visit with { Kind = CostLineKind.Item }).Hours));
        Assert.Equal((null, null), ((visit with { Unit = CostUnit.Night }).Minutes, (visit with { Unit = CostUnit.Night }).Hours));
    }

    [Fact]
    public void A_line_by_the_call_has_the_hours_of_its_calls() =>
        Assert.Equal(new Ratio(5), (Line(1m) with { Kind = CostLineKind.Visit, Unit = new("call"), Quantity = 10, MinutesEach = 15, Carers = 2 }).Hours);

    [Theory]
    [InlineData(CostLineKind.Visit, true, false)]
    [InlineData(CostLineKind.LeastCharge, true, false)]
    [InlineData(CostLineKind.Retainer, true, false)]
    [InlineData(CostLineKind.Pay, false, true)]
    [InlineData(CostLineKind.HolidayPay, false, true)]
    [InlineData(CostLineKind.NationalInsurance, false, true)]
    [InlineData(CostLineKind.EmploymentAllowance, false, true)]
    [InlineData(CostLineKind.Pension, false, true)]
    [InlineData(CostLineKind.OnCost, false, true)]
    [InlineData(CostLineKind.Item, false, false)]
    [InlineData(CostLineKind.Contingency, false, false)]
    [InlineData(CostLineKind.Respite, false, false)]
    public void A_line_is_of_a_visit_or_of_somebody_employed_or_of_neither(CostLineKind kind, bool isOfVisit, bool isOfAssistant)
    {
        CostLine line = Line(1m) with { Kind = kind };

        Assert.Equal((isOfVisit, isOfAssistant), (line.IsOfVisit, line.IsOfAssistant));
    }

    [Fact]
    public void One_assumed_figure_is_enough_for_a_budget_to_rest_on_assumed_figures()
    {
        CostLine assumed = Line(1m) with { Label = "Pay", Source = new("by guess", null, Source.Assumed) };
        CostLine published = Line(1m) with { Source = new("a gazette") };

        Assert.True(new CostBreakdown([published, Line(1m), assumed]).RestsOnAssumedFigures);
        Assert.False(new CostBreakdown([published, Line(1m)]).RestsOnAssumedFigures);
        Assert.Equal(["Figures of a year that is not published yet are assumed in: Pay, Pension."], CostNotices.OfAssumed([assumed, published, assumed, assumed with { Label = "Pension" }]));
        Assert.Empty(CostNotices.OfAssumed([published]));
    }

    [Fact]
    public void A_unit_has_a_word()
    {
        Assert.Throws<ArgumentException>(() => new CostUnit(" "));
        Assert.Equal("", default(CostUnit).Word);
        Assert.Equal(CostUnit.Hour, JsonSerializer.Deserialize<CostUnit>("\"hour\""));
        Assert.Equal(default, JsonSerializer.Deserialize<CostUnit>("\"\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<CostUnit>("\"  \""));
    }

    [Fact]
    public void A_notice_says_where_and_of_whom_it_is()
    {
        Notice notice = new("is late") { PersonId = "P1", File = "visits.csv", Row = 3 };

        Assert.Equal("visits.csv:3: person P1: is late", notice.ToString());
        Assert.Equal("visits.csv:3: is late", notice.WithoutPersonalData());
        Assert.Equal("visits.csv: is late", (notice with { Row = null }).WithoutPersonalData());
        Assert.Equal("is late", (notice with { PersonId = null, File = null }).ToString());
    }

    private static CostLine Line(decimal amount, decimal notInBudget = 0m) =>
        new(CostLineKind.Item, "i1", "Hoist", CostUnit.Once, 1, Money.FromPounds(amount), Money.FromPounds(amount)) { NotInBudget = Money.FromPounds(notInBudget) };
}
