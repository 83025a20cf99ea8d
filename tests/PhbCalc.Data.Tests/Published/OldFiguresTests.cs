using NodaTime.Text;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

/// <summary>The figures as they stood in November 2025: files of an old form must go on being read, and must not know what came later.</summary>
public sealed class OldFiguresTests
{
    private static readonly PublishedFigures Figures =
        PublishedFigures.Bundled.ReplacedFrom(Repository.File("tests", "PhbCalc.Data.Tests", "Published", "Snapshots", "2025-11"));

    [Fact]
    public void They_are_of_november_2025() => Assert.All(
        Figures.Catalogue.Where(figure => figure.Name != "state-pension-age"), // which came later
        figure => Assert.All(figure.Rows, row => Assert.True(row.Source.CheckedOn <= new LocalDate(2025, 11, 21))));

    [Fact]
    public void They_answer_for_2025_26()
    {
        LocalDate day = new(2026, 3, 31);
        Assert.Equal(Money.Parse("12.21"), Figures.MinimumWages.At(21).On(day).Value);
        Assert.Equal(Money.Parse("12.75"), Figures.AgendaForChangePay.Of("3", "entry").On(day).Value.HourlyPay);
        Assert.Equal(15m, Figures.NationalInsurance.On(day).Value.Percent);
        Assert.Equal(Money.FromPounds(10_500m), Figures.EmploymentAllowance.On(day).Value.Amount);
        Assert.Equal(Money.FromPounds(120m), Figures.PensionThresholds.On(day).Value.Lower.Weekly);
        Assert.Equal(Money.Parse("118.75"), Figures.StatutorySickPay.On(day).Value.Weekly);
        Assert.Equal(Money.FromPounds(719m), Figures.RedundancyWeeklyCap.On(day).Value);
        Assert.Equal(Money.Parse("32.14"), Figures.HomecareMinimumPrice.On(day).Value);
        Assert.Equal(new(2027, 12, 31), Figures.BankHolidays.Known.End);
        Assert.Equal(8, Figures.NationalInsuranceCategories.Count);
    }

    [Theory]
    [InlineData("minimum-wage", "2026-03-31")]
    [InlineData("agenda-for-change-pay", "2026-03-31")]
    [InlineData("employer-national-insurance", "2026-04-05")]
    [InlineData("employment-allowance", "2026-04-05")]
    [InlineData("pension-auto-enrolment-thresholds", "2026-04-05")]
    [InlineData("statutory-sick-pay", "2026-04-05")]
    [InlineData("redundancy-weekly-cap", "2026-04-05")]
    [InlineData("homecare-minimum-price", "2026-03-31")]
    [InlineData("nhs-cost-uplift", "2026-03-31")]
    [InlineData("mental-health-national-cost-collection-2024-25", "2025-03-31")]
    public void They_refuse_what_was_not_published_then(string name, string last)
    {
        PublishedFigure figure = Figures.Find(name);
        Assert.NotEmpty(figure.On(LocalDatePattern.Iso.Parse(last).Value));
        string message = Assert.Throws<InvalidInputException>(() => figure.On(new(2026, 4, 6))).Report();
        Assert.Matches($"^[^']* date: '2026-04-06' is a day without published figures for .*; figures are known from 20[12][0-9-]* to {last}[,;]", message);
    }

    [Fact]
    public void With_an_assumption_they_price_the_year_after() =>
        Assert.Equal(Money.Parse("12.70"), Figures.Assuming(0.04m).MinimumWages.At(21).On(new(2026, 4, 1)).Value);
}
