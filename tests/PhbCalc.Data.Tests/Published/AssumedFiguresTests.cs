using PhbCalc.Employment;
using PhbCalc.Rates;

namespace PhbCalc.Data.Tests;

/// <summary>A year that nobody has published, worked out only because somebody said so, and marked as that.</summary>
public sealed class AssumedFiguresTests
{
    private static readonly PublishedFigures Raised = PublishedFigures.Bundled.Assuming(0.03m);
    private static readonly LocalDate Day = new(2027, 4, 6);

    [Fact]
    public void Sums_by_the_hour_day_and_week_are_raised_to_the_nearest_penny()
    {
        // 12.71, 10.85, 8.00 and 11.10 x 1.03 = 13.0913, 11.1755, 8.24 and 11.433; 123.25 and 751 x 1.03 = 126.9475 and 773.53; 32.14 x 1.03 = 33.1042.
        Assert.Equal(["13.09", "11.18", "8.24", "8.24"], new[] { 21, 18, 16, 17 }.Select(age => Text(Raised.MinimumWages.At(age).On(Day).Value)));
        Assert.Equal("11.43", Text(Raised.MinimumWages.Bands.Single(band => band.Name.StartsWith("Accommodation", StringComparison.Ordinal)).Rates.On(Day).Value));
        Assert.Equal("126.95", Text(Raised.StatutorySickPay.On(Day).Value.Weekly));
        Assert.Equal("773.53", Text(Raised.RedundancyWeeklyCap.On(Day).Value));
        Assert.Equal("33.10", Text(Raised.HomecareMinimumPrice.On(new(2026, 4, 1)).Value));
    }

    [Fact]
    public void Half_a_penny_is_rounded_up()
    {
        PublishedFigures figures = FigureFiles.None.With("redundancy-weekly-cap", $"2027-04-06,2028-04-05,10.50{FigureFiles.Sourced}").Added();
        Assert.Equal("10.61", Text(figures.Assuming(0.01m).RedundancyWeeklyCap.On(new(2028, 4, 6)).Value));
        Assert.Equal("10.34", Text(figures.Assuming(-0.015m).RedundancyWeeklyCap.On(new(2028, 4, 6)).Value));
    }

    [Fact]
    public void Thresholds_the_allowance_and_limits_of_pensions_stay_as_they_are()
    {
        Assert.Equal("26533.00", Text(Raised.AgendaForChangePay.Of("3", "entry").On(Day).Value.AnnualPay));
        Assert.Equal("10500.00", Text(Raised.EmploymentAllowance.On(Day).Value.Amount));
        Assert.Equal("96.00 417.00 5000.00", Text(Raised.NationalInsurance.On(Day).Value.SecondaryThreshold));
        Assert.Equal("967.00 4189.00 50270.00", Text(Raised.NationalInsurance.On(Day).Value.UpperThreshold));
        Assert.Equal("192.00 833.00 10000.00", Text(Raised.PensionThresholds.On(Day).Value.Trigger));
        Assert.Equal(
            ["ASSUMED: the last value, unchanged", "ASSUMED: the last value, unchanged", "ASSUMED: the last value, unchanged"],
            new[] { Raised.EmploymentAllowance.On(Day).Source, Raised.NationalInsurance.On(Day).Source, Raised.PensionThresholds.On(Day).Source }.Select(source => source!.ToString().Split(';')[0]));
    }

    [Fact]
    public void One_figure_can_be_assumed_alone_or_otherwise_than_the_rest()
    {
        PublishedFigures alone = PublishedFigures.Bundled.Assuming(null, each: [new("minimum-wage", 0.04m)]);
        Assert.Equal("13.22", Text(alone.MinimumWages.At(21).On(Day).Value));
        Assert.Null(alone.EmploymentAllowance.Find(Day));
        PublishedFigures beside = PublishedFigures.Bundled.Assuming(0.03m, each: [new("employment-allowance", 0.1m)]);
        Assert.Equal("13.09 11550.00", $"{Text(beside.MinimumWages.At(21).On(Day).Value)} {Text(beside.EmploymentAllowance.On(Day).Value.Amount)}");
    }

    /// <summary>Four weeks of pay from 31 March 2027 are paid on 27 April, in a tax year that is not published: the budget of the year to 31 March needs one day of them.</summary>
    [Fact]
    public void Pay_days_after_a_period_go_by_the_figures_as_they_are_and_say_so()
    {
        LocalDate payDay = new(2027, 4, 27);
        PublishedFigures figures = PublishedFigures.Bundled.ForPayDaysAfter(new FinancialYear(2026).Days);

        Assert.True(figures.NationalInsurance.On(payDay).IsAssumed);
        Assert.Equal(PublishedFigures.Bundled.NationalInsurance.On(new(2027, 4, 5)).Value, figures.NationalInsurance.On(payDay).Value);
        Assert.Equal(PublishedFigures.Bundled.EmploymentAllowance.On(new(2027, 4, 5)).Value, figures.EmploymentAllowance.On(payDay).Value);
        Assert.Equal(PublishedFigures.Bundled.PensionThresholds.On(new(2027, 4, 5)).Value, figures.PensionThresholds.On(payDay).Value);
        Assert.Null(figures.MinimumWages.At(21).Find(payDay));
        Assert.Same(PublishedFigures.Bundled, PublishedFigures.Bundled.ForPayDaysAfter(new FinancialYear(2025).Days));
        Assert.Same(PublishedFigures.Bundled, PublishedFigures.Bundled.ForPayDaysAfter(new FinancialYear(2027).Days));
    }

    [Fact]
    public void What_cannot_be_assumed_is_refused_all_at_once() => Assert.Equal(
        """
        assume: 'minimum-wages' is not a figure that can be assumed for a year; did you mean 'minimum-wage'? all names are in docs/figures.md
        assume: 'minimum-wage' appears twice; give each figure one share
        uprated_by: '2' is not a share by which sums are raised; write a number over -1 and at most 1 with at most six decimals, such as 0.03 for 3%
        """,
        Assert.Throws<InvalidInputException>(() => PublishedFigures.Bundled.Assuming(0.03m, each: [new("minimum-wages", 0.1m), new("minimum-wage", 0.1m), new("minimum-wage", 2m)])).Report(),
        ignoreLineEndingDifferences: true);

    [Fact]
    public void Sums_by_the_year_and_thresholds_are_raised_to_the_nearest_pound_if_they_are_raised()
    {
        PublishedFigures all = PublishedFigures.Bundled.Assuming(0.03m, thresholds: true);

        // 25,760 x 1.03 = 26,532.80; 10,500 x 1.03 = 10,815; 96, 417, 967 and 50,270 x 1.03 = 98.88, 429.51, 996.01 and 51,778.10.
        Assert.Equal("26533.00", Text(all.AgendaForChangePay.Of("3", "entry").On(Day).Value.AnnualPay));
        Assert.Equal("10815.00", Text(all.EmploymentAllowance.On(Day).Value.Amount));
        NationalInsuranceRates rates = all.NationalInsurance.On(Day).Value;
        Assert.Equal("99.00 430.00 5150.00", Text(rates.SecondaryThreshold));
        Assert.Equal("996.00 4315.00 51778.00", Text(rates.UpperThreshold));
        PensionThresholds pension = all.PensionThresholds.On(Day).Value;
        Assert.Equal(["198.00 858.00 10300.00", "124.00 536.00 6427.00", "996.00 4315.00 51778.00"], new[] { pension.Trigger, pension.Lower, pension.Upper }.Select(Text));
    }

    [Fact]
    public void A_limit_of_earnings_for_sick_pay_is_a_threshold()
    {
        PublishedFigures figures = FigureFiles.None.With("statutory-sick-pay", $"2027-04-06,2028-04-05,120,130,3,flat{FigureFiles.Sourced}").Added().Assuming(0.03m);
        Assert.Equal(new StatutorySickPay(Money.Parse("123.60"), Money.FromPounds(134m), 3, "flat"), figures.StatutorySickPay.On(new(2028, 4, 6)).Value);
    }

    [Fact]
    public void Percentages_weeks_and_days_are_carried_on_as_they_are()
    {
        PublishedFigures figures = FigureFiles.None
            .With("pension-employer-contribution", $"2027-04-06,2028-04-05,4{FigureFiles.Sourced}")
            .With("statutory-holiday", $"2027-04-01,2028-03-31,5.8,29{FigureFiles.Sourced}")
            .With("agenda-for-change-unsocial-hours", $"2027-04-01,2028-03-31,4-9,31,61{FigureFiles.Sourced}")
            .Added().Assuming(0.03m);
        LocalDate day = new(2028, 4, 6);
        Assert.Equal(15m, Raised.NationalInsurance.On(Day).Value.Percent);
        Assert.Equal(37.5m, Raised.AgendaForChangePay.Of("3", "entry").On(Day).Value.HoursPerWeek);
        Assert.True(Raised.EmploymentAllowance.On(Day).Value.IsOpenToCareEmployers);
        Assert.Equal((4m, "the last value, unchanged; the last value is from a gazette"), (figures.PensionPercent.On(day).Value, figures.PensionPercent.On(day).Source!.Title));
        Assert.Equal(new StatutoryHoliday(5.8m, 29), figures.StatutoryHoliday.On(day).Value);
        Assert.Equal(new UnsocialHours(4, 9, 31m, 61m), figures.UnsocialHours.Of("7").On(day).Value);
        Assert.False(figures.UnsocialHours.Of("3").On(day).IsAssumed);
    }

    [Fact]
    public void It_lasts_a_year_from_the_day_after_the_last_one()
    {
        Dated<Money> wage = Raised.MinimumWages.At(21).On(new(2027, 4, 1));
        Assert.Equal((new LocalDate(2027, 4, 1), new LocalDate(2028, 3, 31)), (wage.ValidFrom, wage.ValidTo));
        Assert.Null(Raised.MinimumWages.At(21).Find(new(2028, 4, 1)));
        Assert.Equal(new(2028, 4, 5), Raised.NationalInsurance.On(Day).ValidTo);
    }

    [Theory]
    [InlineData("2028-02-29", "2029-02-28")]
    [InlineData("2027-02-28", "2028-02-29")]
    public void The_end_of_february_is_what_it_is_in_each_year(string last, string end)
    {
        PublishedFigures figures = FigureFiles.None.With("statutory-holiday", $"2027-01-01,{last},5.8,29{FigureFiles.Sourced}").Added().Assuming(0m);
        Assert.Equal(NodaTime.Text.LocalDatePattern.Iso.Parse(end).Value, figures.StatutoryHoliday.Figures[^1].ValidTo);
    }

    [Theory]
    [InlineData("0.03", "the last value raised by 3%")]
    [InlineData("0.041667", "the last value raised by 4.1667%")]
    [InlineData("1", "the last value raised by 100%")]
    [InlineData("-0.025", "the last value lowered by 2.5%")]
    [InlineData("0", "the last value, unchanged")]
    public void It_says_what_it_rests_on(string share, string basis)
    {
        Dated<Money> wage = PublishedFigures.Bundled.Assuming(Money.Parse(share).Pounds).MinimumWages.At(21).On(Day);
        Assert.True(wage.IsAssumed);
        Assert.Equal(
            new Source($"{basis}; the last value is from github:alphagov/smart-answers@f275fef4d1:config/smart_answers/rates/minimum_wage.yml", new(2026, 11, 21), Source.Assumed),
            wage.Source);
        Assert.Equal("pounds an hour", wage.Unit);
    }

    [Theory]
    [InlineData("employer-national-insurance", "ASSUMED: the last value, unchanged; the last value is from ")]
    [InlineData("statutory-sick-pay", "ASSUMED: the last value, its sums raised by 3%; the last value is from ")]
    [InlineData("redundancy-weekly-cap", "ASSUMED: the last value raised by 3%; the last value is from ")]
    [InlineData("minimum-wage", "ASSUMED: the last value raised by 3%; the last value is from ")]
    public void The_catalogue_shows_it_as_assumed(string name, string source) =>
        Assert.All(Raised.Find(name).On(Day), row => Assert.StartsWith(source, row.Source.ToString(), StringComparison.Ordinal));

    [Fact]
    public void What_is_published_is_left_as_it_is()
    {
        Assert.Equal(PublishedFigures.Bundled.MinimumWages.At(21).On(new(2027, 3, 31)), Raised.MinimumWages.At(21).On(new(2027, 3, 31)));
        Assert.All(Raised.Catalogue.Zip(PublishedFigures.Bundled.Catalogue), pair => Assert.Equal(pair.Second.Rows, pair.First.Rows.Where(row => !row.Source.IsAssumed)));
    }

    [Fact]
    public void A_band_or_step_that_another_took_the_place_of_does_not_come_back()
    {
        Assert.Equal(
            ["Accommodation offset (per day)", "Apprentice rate (under 19, or 19+ in first year)", "NMW 18-20", "NMW under 18 (16-17, above school leaving age)", "National Living Wage (21 and over)"],
            Raised.Find("minimum-wage").On(Day).Select(row => row.Key));
        Assert.Equal(
            PublishedFigures.Bundled.Find("agenda-for-change-pay").On(new(2026, 4, 1)).Select(row => row.Key), Raised.Find("agenda-for-change-pay").On(Day).Select(row => row.Key));
        Assert.Equal(12 + 5, Raised.Catalogue.Take(2).Sum(figure => figure.Rows.Count(row => row.Source.IsAssumed)));
        Assert.Null(Raised.AgendaForChangePay.Of("3", "spine point 6").Find(new(2018, 4, 1)));
    }

    [Fact]
    public void A_figure_without_a_last_day_needs_no_assumption() =>
        Assert.All(["pension-employer-contribution", "statutory-holiday", "national-insurance-categories", "agenda-for-change-unsocial-hours"],
            name => Assert.Equal(PublishedFigures.Bundled.Find(name), Raised.Find(name)));

    [Fact]
    public void Bank_holidays_domains_and_bands_are_not_assumed()
    {
        Assert.Equal(PublishedFigures.Bundled.BankHolidays, Raised.BankHolidays);
        Assert.Equal(PublishedFigures.Bundled.DecisionSupportTool, Raised.DecisionSupportTool);
        Assert.Equal(PublishedFigures.Bundled.NorfolkChildrenAllocation, Raised.NorfolkChildrenAllocation);
        Assert.Equal(PublishedFigures.Bundled.CostUplifts, Raised.CostUplifts);
        Assert.Equal(PublishedFigures.Bundled.CareClusters, Raised.CareClusters);
        Assert.Equal(PublishedFigures.Bundled.ClusterCostAnchors, Raised.ClusterCostAnchors);
        Assert.Equal(PublishedFigures.Bundled.TeamTypes, Raised.TeamTypes);
    }

    [Fact]
    public void Twice_assumes_two_years()
    {
        PublishedFigures twice = Raised.Assuming(0.02m);
        Assert.Equal(["12.71", "13.09", "13.35"], new[] { 2026, 2027, 2028 }.Select(year => Text(twice.MinimumWages.At(21).On(new(year, 4, 1)).Value)));
        Assert.Equal(new(2029, 3, 31), twice.MinimumWages.At(21).Figures[^1].ValidTo);
        Assert.StartsWith("the last value raised by 2%; the last value is from the last value raised by 3%; the last value is from ",
            twice.MinimumWages.At(21).Figures[^1].Source!.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_that_is_published_later_takes_the_place_of_the_assumption()
    {
        PublishedFigures figures = FigureFiles.None
            .With("minimum-wage", $"2027-04-01,2028-03-31,National Living Wage (21 and over),21,,13.25,hour{FigureFiles.Sourced}").Added(Raised);
        Assert.Equal("13.25", Text(figures.MinimumWages.At(21).On(Day).Value));
        Assert.False(figures.MinimumWages.At(21).On(Day).IsAssumed);
        Assert.True(figures.MinimumWages.At(18).On(Day).IsAssumed);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1.000001")]
    [InlineData("-2")]
    [InlineData("0.0000001")]
    public void A_share_out_of_range_is_refused(string share) =>
        Assert.Equal(
            $"uprated_by: '{share}' is not a share by which sums are raised; write a number over -1 and at most 1 with at most six decimals, such as 0.03 for 3%",
            Assert.Throws<InvalidInputException>(() => PublishedFigures.Bundled.Assuming(Money.Parse(share).Pounds)).Report());

    private static string Text(Money sum) => sum.Pounds.ToString("0.00##", System.Globalization.CultureInfo.InvariantCulture);

    private static string Text(EarningsThreshold threshold) => $"{Text(threshold.Weekly)} {Text(threshold.Monthly)} {Text(threshold.Annual)}";
}
