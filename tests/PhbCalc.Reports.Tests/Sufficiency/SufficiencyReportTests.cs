using System.Xml.Linq;
using PhbCalc.BottomUp;
using PhbCalc.Rates;
using PhbCalc.Sufficiency;

namespace PhbCalc.Reports.Tests.Sufficiency;

public sealed class SufficiencyReportTests
{
    private static readonly BottomUpCosting Costing = new(
        RateCards.From(
        [
            new("agency", "care", RateUnit.Hour, "each", Money.FromPounds(22.20m), new(2020, 1, 1)),
            new("agency", "live-in", RateUnit.Week, "week", Money.FromPounds(1500m), new(2020, 1, 1)),
            new("agency", "sleep-in", RateUnit.Night, "night", Money.FromPounds(95m), new(2020, 1, 1)),
        ]),
        new([new(new(2026, 12, 25), "Christmas Day", false, new("a calendar"))]),
        new FinancialYear(2026).Days);

    [Fact]
    public void Somebody_who_cannot_see_it_can_read_it_and_it_loads_nothing() => Assert.Empty(Accessibility.Faults(SufficiencyReport.Text(Short(), "Made from <needs.csv>")));

    [Fact]
    public void The_week_has_a_cell_an_hour_with_its_sign_and_its_colour()
    {
        XElement week = Accessibility.Parse(SufficiencyReport.Text(Short())).Descendants("table").Single(table => (string?)table.Attribute("class") == "week");

        Assert.Equal(168, week.Descendants("td").Count());
        Assert.Equal(63, week.Descendants("td").Count(cell => cell.Value == "-1" && (string?)cell.Attribute("class") == "short"));
        Assert.Equal(105, week.Descendants("td").Count(cell => cell.Value == "=" && (string?)cell.Attribute("class") == "met"));
    }

    [Fact]
    public void It_says_the_answer_first_and_the_price_of_what_is_short()
    {
        string text = SufficiencyReport.Text(Short());

        Assert.Contains("<strong>Short by 63 h and £1,398.60 a week.</strong>", text, StringComparison.Ordinal);
        Assert.Contains("£72,927.00 over the person's days in the period", text.Replace("&#x27;", "'", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_known_has_no_picture()
    {
        string text = SufficiencyReport.Text(new SufficiencyCheck(Costing).Check(new("P1", new(2026, 4, 1)), []));

        Assert.Contains("Not known.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<table", text, StringComparison.Ordinal);
        Assert.Empty(Accessibility.Faults(text));
    }

    private static SufficiencyResult Short() => new SufficiencyCheck(Costing).Check(
        new("P1", new(2026, 4, 1), visits: [new("live-in", "agency", "live-in", DayTypes.None, null, null)]),
        [new("Supervision", DayTypes.EveryDay, new(0, 0), new(0, 0)), new("Breathing at night", DayTypes.EveryDay, new(22, 0), new(7, 0))]);
}
