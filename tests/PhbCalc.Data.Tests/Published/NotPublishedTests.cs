using NodaTime.Text;

namespace PhbCalc.Data.Tests;

/// <summary>A day for which a figure is not published is refused with what is known; the nearest figure is never given.</summary>
public sealed class NotPublishedTests
{
    private static readonly PublishedFigures Figures = PublishedFigures.Bundled;

    [Theory]
    [InlineData("minimum-wage", "2013-09-30",
        "the minimum wage, date: '2013-09-30' is a day without published figures for the minimum wage; figures are known from 2013-10-01 to 2027-03-31; "
        + "the last value is National Living Wage (21 and over): 12.71 pounds an hour; add the figure for that day, or assume one")]
    [InlineData("minimum-wage", "2027-04-01",
        "the minimum wage, date: '2027-04-01' is a day without published figures for the minimum wage; figures are known from 2013-10-01 to 2027-03-31; "
        + "the last value is National Living Wage (21 and over): 12.71 pounds an hour; add the figure for that day, or assume one")]
    [InlineData("agenda-for-change-pay", "2016-06-01",
        "Agenda for Change pay, date: '2016-06-01' is a day without published figures for Agenda for Change pay; "
        + "figures are known from 2014-04-01 to 2027-03-31, but none between 2016-03-31 and 2017-04-01; "
        + "the last value is band 6, top (5+ years): 48117.00 pounds a year for 37.5 hours a week; add the figure for that day, or assume one")]
    [InlineData("agenda-for-change-unsocial-hours", "2008-03-31",
        "the Agenda for Change addition for unsocial hours, date: '2008-03-31' is a day without published figures for the Agenda for Change addition for unsocial hours; "
        + "figures are known from 2008-04-01 on; the last value is bands 4-9: 30% on Saturdays and weeknights, 60% on Sundays and public holidays; "
        + "add the figure for that day, or assume one")]
    [InlineData("employer-national-insurance", "2027-04-06",
        "employer National Insurance, date: '2027-04-06' is a day without published figures for employer National Insurance; figures are known from 2013-04-06 to 2027-04-05; "
        + "the last value is 15% above £96.00 a week, £417.00 a month, £5,000.00 a year; upper threshold £967.00 a week, £4,189.00 a month, £50,270.00 a year; "
        + "add the figure for that day, or assume one")]
    [InlineData("national-insurance-categories", "2013-04-05",
        "the National Insurance category, date: '2013-04-05' is a day without published figures for the National Insurance category; figures are known from 2013-04-06 on; "
        + "the last value is category V: veterans in their first year of civilian work: above the upper threshold; add the figure for that day, or assume one")]
    [InlineData("employment-allowance", "2013-04-05",
        "the Employment Allowance, date: '2013-04-05' is a day without published figures for the Employment Allowance; figures are known from 2013-04-06 to 2027-04-05; "
        + "the last value is 10500.00 pounds a tax year; add the figure for that day, or assume one")]
    [InlineData("pension-auto-enrolment-thresholds", "2027-04-06",
        "the earnings thresholds of workplace pensions, date: '2027-04-06' is a day without published figures for the earnings thresholds of workplace pensions; "
        + "figures are known from 2013-04-06 to 2027-04-05; the last value is trigger £192.00 a week, £833.00 a month, £10,000.00 a year; "
        + "lower limit £120.00 a week, £520.00 a month, £6,240.00 a year; upper limit £967.00 a week, £4,189.00 a month, £50,270.00 a year; "
        + "add the figure for that day, or assume one")]
    [InlineData("pension-employer-contribution", "2012-09-30",
        "the employer's pension percentage, date: '2012-09-30' is a day without published figures for the employer's pension percentage; figures are known from 2012-10-01 on; "
        + "the last value is 3 per cent of qualifying earnings; add the figure for that day, or assume one")]
    [InlineData("statutory-holiday", "2009-03-31",
        "statutory holiday, date: '2009-03-31' is a day without published figures for statutory holiday; figures are known from 2009-04-01 on; "
        + "the last value is 5.6 weeks a year, at most 28 days; add the figure for that day, or assume one")]
    [InlineData("statutory-sick-pay", "2027-04-06",
        "statutory sick pay, date: '2027-04-06' is a day without published figures for statutory sick pay; figures are known from 2012-04-06 to 2027-04-05; "
        + "the last value is £123.25 a week (min(flat; 80% of AWE)), waiting days: 0, whatever the earnings; add the figure for that day, or assume one")]
    [InlineData("redundancy-weekly-cap", "2027-04-06",
        "the weekly cap of redundancy pay, date: '2027-04-06' is a day without published figures for the weekly cap of redundancy pay; "
        + "figures are known from 2013-02-01 to 2027-04-05; the last value is 751.00 pounds a week; add the figure for that day, or assume one")]
    [InlineData("homecare-minimum-price", "2015-06-01",
        "the minimum price of homecare, date: '2015-06-01' is a day without published figures for the minimum price of homecare; "
        + "figures are known from 2013-04-01 to 2026-03-31, but none between 2015-03-31 and 2016-04-01; "
        + "the last value is 32.14 pounds a contact hour, England; add the figure for that day, or assume one")]
    [InlineData("bank-holidays-england-wales", "2029-01-01",
        "the list of bank holidays, date: '2029-01-01' is a day without published figures for the list of bank holidays; figures are known from 2012-01-01 to 2028-12-31; "
        + "the last value is Boxing Day; add the figure for that day, or assume one")]
    [InlineData("nhs-cost-uplift", "2020-04-01",
        "the NHS cost uplift, date: '2020-04-01' is a day without published figures for the NHS cost uplift; figures are known from 2014-04-01 to 2027-03-31, "
        + "but none between 2017-03-31 and 2021-04-01; the last value is proposed: efficiency 2%; add the figure for that day, or assume one")]
    [InlineData("mental-health-cluster-day-cost-anchors", "2013-04-01",
        "the published cost of a day in a care cluster, date: '2013-04-01' is a day without published figures for the published cost of a day in a care cluster; "
        + "figures are known from 2011-04-01 to 2015-03-31, but none between 2012-03-31 and 2014-04-01; the last value is provider mean, non_admitted: 10.10 pounds a day; "
        + "add the figure for that day, or assume one")]
    [InlineData("mental-health-team-types", "2019-03-31",
        "the list of types of mental health teams, date: '2019-03-31' is a day without published figures for the list of types of mental health teams; "
        + "figures are known from 2019-04-01 on; the last value is team F07: Veterans Integrated Treatment Service: community, included; add the figure for that day, or assume one")]
    [InlineData("mental-health-national-cost-collection-2024-25", "2025-04-01",
        "the National Cost Collection of mental health, date: '2025-04-01' is a day without published figures for the National Cost Collection of mental health; "
        + "figures are known from 2024-04-01 to 2025-03-31; the last value is 98IAPT Other (Not Listed) (talking_therapies): 172.3817 pounds per care contact; "
        + "add the figure for that day, or assume one")]
    public void A_day_that_is_not_published_is_refused(string name, string day, string message) =>
        Assert.Equal(message, Message(() => Figures.Find(name).On(Day(day))));

    [Theory]
    [InlineData("2016-06-01", "figures are known from 2014-04-01 to 2027-03-31, but none between 2016-03-31 and 2017-04-01; the last value is £25,760.00 a year (band 3, entry)")]
    [InlineData("2014-03-31", "figures are known from 2014-04-01 to 2027-03-31; the last value is £25,760.00 a year (band 3, entry)")]
    [InlineData("2027-04-01", "figures are known from 2014-04-01 to 2027-03-31; the last value is £25,760.00 a year (band 3, entry)")]
    public void So_it_is_where_a_calculation_asks(string day, string known)
    {
        const string Name = "Agenda for Change pay of band 3, step entry";
        Assert.Equal(
            $"{Name}, date: '{day}' is a day without published figures for {Name}; {known}; add the figure for that day, or assume one",
            Message(() => Figures.AgendaForChangePay.Of("3", "entry").On(Day(day))));
    }

    [Theory]
    [InlineData("employer National Insurance")]
    [InlineData("the Employment Allowance")]
    [InlineData("the earnings thresholds of workplace pensions")]
    [InlineData("the employer's pension percentage")]
    [InlineData("statutory holiday")]
    [InlineData("statutory sick pay")]
    [InlineData("the weekly cap of redundancy pay")]
    [InlineData("the minimum price of homecare")]
    public void Each_series_is_called_what_a_sentence_calls_it(string name)
    {
        Func<object>[] asks =
        [
            () => Figures.NationalInsurance.On(new(2000, 1, 1)), () => Figures.EmploymentAllowance.On(new(2000, 1, 1)), () => Figures.PensionThresholds.On(new(2000, 1, 1)),
            () => Figures.PensionPercent.On(new(2000, 1, 1)), () => Figures.StatutoryHoliday.On(new(2000, 1, 1)), () => Figures.StatutorySickPay.On(new(2000, 1, 1)),
            () => Figures.RedundancyWeeklyCap.On(new(2000, 1, 1)), () => Figures.HomecareMinimumPrice.On(new(2000, 1, 1)),
        ];
        Assert.Single(asks, ask => Message(ask).StartsWith($"{name}, date: '2000-01-01' is a day without published figures for {name}; figures are known from ", StringComparison.Ordinal));
    }

    [Fact]
    public void On_a_day_within_the_years_of_the_list_there_may_be_no_bank_holiday()
    {
        PublishedFigure holidays = Figures.Find("bank-holidays-england-wales");
        Assert.Empty(holidays.On(new(2026, 12, 27)));
        Assert.Equal("Boxing Day (substitute day)", Assert.Single(holidays.On(new(2026, 12, 28))).Value);
    }

    [Fact]
    public void What_has_no_days_holds_on_every_day() => Assert.Equal(12, Figures.Find("decision-support-tool-domains").On(new(1990, 1, 1)).Count);

    private static string Message(Func<object> ask) => Assert.Throws<InvalidInputException>(ask).Report();

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).GetValueOrThrow();
}
