using PhbCalc.BottomUp;
using PhbCalc.Rates;

namespace PhbCalc.Tests.BottomUp;

/// <summary>Spec 2: nights, visits and days are priced per occurrence, by the band that holds at the start.</summary>
public sealed class OccurrencePricedTests
{
    /// <summary>Monday to Sunday.</summary>
    private static readonly DateInterval Week = Build.Days("2026-04-13", "2026-04-19");

    [Theory]
    [InlineData(RateUnit.Night)]
    [InlineData(RateUnit.Visit)]
    [InlineData(RateUnit.Day)]
    public void Each_start_costs_the_rate_of_its_day(RateUnit unit)
    {
        // Five starts at £95 and two, on Friday and Saturday, at £120.
        RateCards rates = RateCards.From([Build.Row("week", "Sun-Thu", "", 95m, unit), Build.Row("weekend", "Fri Sat", "", 120m, unit)]);

        Assert.Equal(
            $"v1 week: 5 {unit.Word()} at £95.00 = £475.00\nv1 weekend: 2 {unit.Word()} at £120.00 = £240.00",
            Lines(rates, Week, Build.Visit("Mon-Sun", "22:00-07:00")));
    }

    [Theory]
    [InlineData("21:59-23:00", "early", "£80.00")]
    [InlineData("22:00-23:00", "late", "£100.00")]
    [InlineData("05:59-22:30", "late", "£100.00")]
    [InlineData("06:00-06:00", "early", "£80.00")]
    public void The_band_is_the_one_that_holds_at_the_start(string times, string band, string rate)
    {
        RateCards rates = RateCards.From([Build.Row("early", "Mon-Sun", "06:00-22:00", 80m, RateUnit.Night), Build.Row("late", "Mon-Sun", "22:00-06:00", 100m, RateUnit.Night)]);

        Assert.Equal($"v1 {band}: 1 night at {rate} = {rate}", Lines(rates, Week, Build.Visit("Mon", times)));
    }

    [Fact]
    public void A_night_that_runs_into_a_bank_holiday_costs_what_its_start_costs()
    {
        RateCards rates = RateCards.From([Build.Row("plain", "Mon-Sun", "", 100m, RateUnit.Night), Build.Row("holiday", "BankHoliday", "", 200m, RateUnit.Night)]);

        Assert.Equal("v1 plain: 1 night at £100.00 = £100.00", Lines(rates, Build.Days("2026-12-24", "2026-12-24"), Build.Visit("Mon-Sun", "22:00-07:00")));
        Assert.Equal("v1 holiday: 1 night at £200.00 = £200.00", Lines(rates, Build.Days("2026-12-25", "2026-12-25"), Build.Visit("Mon-Sun", "22:00-07:00")));
    }

    [Fact]
    public void Each_carer_is_paid()
    {
        RateCards rates = RateCards.From([Build.Row("each", "Mon-Sun", "", 95.005m, RateUnit.Night)]);

        // £95.005 x 7 x 3 = £1,995.105.
        Assert.Equal("v1 each: 7 night x 3 carers at £95.005 = £1,995.11", Lines(rates, Week, Build.Visit("Mon-Sun", "22:00-07:00", carers: 3)));
    }

    [Fact]
    public void Only_starts_that_occur_need_a_band()
    {
        RateCards rates = RateCards.From([Build.Row("monday evening", "Mon", "20:00-23:00", 90m, RateUnit.Visit)]);

        Assert.Equal("v1 monday evening: 1 visit at £90.00 = £90.00", Lines(rates, Week, Build.Visit("Mon", "22:59-06:00")));
    }

    [Theory]
    [InlineData("Mon", "23:00-23:30", "23:00", "Monday")]
    [InlineData("Mon", "19:59-23:30", "19:59", "Monday")]
    [InlineData("Mon Tue", "20:00-21:00", "20:00", "Tuesday")]
    [InlineData("Fri", "20:00-21:00", "20:00", "Friday")]
    public void A_start_without_a_band_is_refused(string days, string times, string start, string day)
    {
        RateCards rates = RateCards.From([Build.Row("monday evening", "Mon", "20:00-23:00", 90m, RateUnit.Visit)]);
        Fault fault = Assert.Single(Assert.Throws<InvalidInputException>(() => Lines(rates, Week, Build.Visit(days, times))).Faults);

        Assert.Equal(
            $"person P1, visit v1, start: '{start}' is in no band of agency care on {day} in the version from 2000-01-01; add a row to the card for that day and time, or change the visit",
            fault.ToString());
        Assert.Equal(0, fault.Position);
    }

    [Fact]
    public void A_start_on_a_bank_holiday_without_a_band_is_refused_only_if_it_occurs()
    {
        // Bank holidays have a band from 08:00 only; Good Friday 2026 is 3 April.
        RateCards rates = RateCards.From([Build.Row("plain", "Mon-Sun", "", 100m, RateUnit.Visit), Build.Row("holiday", "BankHoliday", "08:00-24:00", 200m, RateUnit.Visit)]);

        Assert.Equal("v1 plain: 1 visit at £100.00 = £100.00", Lines(rates, Build.Days("2026-04-02", "2026-04-02"), Build.Visit("Thu Fri", "07:00-08:00")));
        Assert.Contains(
            "'07:00' is in no band of agency care on bank holiday",
            Assert.Throws<InvalidInputException>(() => Lines(rates, Build.Days("2026-04-02", "2026-04-03"), Build.Visit("Thu Fri", "07:00-08:00"))).Report(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_that_is_not_needed_needs_no_band()
    {
        // The person leaves before the version that has no band at the start.
        RateCards rates = RateCards.From(
        [
            Build.Row("each", "Mon-Sun", "", 90m, RateUnit.Visit),
            Build.Row("each", "Mon", "08:00-24:00", 95m, RateUnit.Visit, Build.Date("2026-10-01")),
        ]);
        CarePlan plan = Build.Plan("2026-04-01", "2026-09-30", [Build.Visit("Fri", "07:00-08:00")]);
        BottomUpCosting costing = Build.Costing(rates, Build.Year(2026));

        Assert.Equal(Money.FromPounds(90m * 26), costing.Totals(plan).CalendarExact);
        Assert.Equal(Money.FromPounds(90m * 26), costing.Cost(plan).Totals.CalendarExact);
    }

    private static string Lines(RateCards rates, DateInterval period, Visit visit) => Describe.Lines(Build.Costing(rates, period).Cost(Build.Plan(visit)).CalendarExact);
}
