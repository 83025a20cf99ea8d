using PhbCalc.Employment;
using PhbCalc.Rates;

namespace PhbCalc.Tests.Employment;

/// <summary>What is refused when a team meets a tax year and its figures: all at once, each with the position of its PA.</summary>
public sealed class CostingFaultTests
{
    private const string TooLarge = "person P1, hourly_pay: comes to a sum too large to work out; check hours, pay and on-costs for a slip";
    private const string Known = "allowed: A, B, C, H, J, M, V, Z";

    [Theory]
    [InlineData("X")]
    [InlineData("AA")]
    [InlineData("")]
    [InlineData(" A")]
    public void A_category_that_there_is_not(string category) => Expect(
        $"1 person P1, PA b, ni_category: '{category}' is not a National Insurance category that can be costed; {Known}",
        () => Employ.Cost(2025, Employ.Pa(10m, 13m), Employ.Pa(10m, 13m, id: "b") with { NationalInsuranceCategory = category }));

    [Theory]
    [InlineData("H", 2015, "2015-04-12", "2016-04-06")]
    [InlineData("M", 2014, "2014-04-12", "2015-04-06")]
    [InlineData("z", 2014, "2014-04-12", "2015-04-06")]
    [InlineData("V", 2021, "2021-04-12", "2022-04-06")]
    public void A_category_before_it_existed(string category, int year, string day, string from)
    {
        Expect(
            $"0 person P1, PA a, ni_category: '{category.ToUpperInvariant()}' did not exist on {day}; write another category: it exists from {from}",
            () => Employ.Cost(year, Employ.Pa(10m, 13m) with { NationalInsuranceCategory = category }));
        Employ.Cost(year + 1, Employ.Pa(10m, 13m) with { NationalInsuranceCategory = category });
    }

    [Fact]
    public void The_faults_of_a_team_come_at_once() => Expect(
        """
        0 person P1, PA a, hourly_pay: '£12.00 an hour' is under the minimum wage of £12.21 an hour for 21 and over in week 1, which starts on 2025-04-06; pay £12.21 or more (National Minimum Wage Regulations 2015, regulation 4)
        0 person P1, PA a, ni_category: 'X' is not a National Insurance category that can be costed; allowed: A, B, C, H, J, M, V, Z
        2 person P1, PA c, age: '15' is under the youngest age with a minimum wage; write 16 or more
        """,
        () => Employ.Cost(2025, Employ.Pa(10m, 12m) with { NationalInsuranceCategory = "X" }, Employ.Pa(10m, 13m, id: "b"), Employ.Pa(10m, 13m, id: "c") with { Age = 15 }));

    [Fact]
    public void A_tax_year_that_is_not_published_names_every_figure_that_is_missing_with_what_is_known_of_it() => Expect(
        """
        employer National Insurance, date: '2027-04-12' is a day without published figures for employer National Insurance; figures are known from 2013-04-06 to 2027-04-05; the last value is 15% above £96.00 a week (upper threshold £967.00 a week); add the figure for that day, or assume one
        the earnings thresholds of workplace pensions, date: '2027-04-12' is a day without published figures for the earnings thresholds of workplace pensions; figures are known from 2013-04-06 to 2027-04-05; the last value is trigger £192.00 a week, qualifying earnings £120.00 a week to £967.00 a week; add the figure for that day, or assume one
        the minimum wage for 21 and over, date: '2027-04-06' is a day without published figures for the minimum wage for 21 and over; figures are known from 2013-10-01 to 2027-03-31; the last value is £12.71; add the figure for that day, or assume one
        the Employment Allowance, date: '2027-04-06' is a day without published figures for the Employment Allowance; figures are known from 2013-04-06 to 2027-04-05; the last value is £10,500.00 a year; add the figure for that day, or assume one
        """,
        () => Employ.In(2027));

    [Fact]
    public void A_year_before_the_first_figures_is_not_published_either() =>
        Assert.Equal(5, Assert.Throws<InvalidInputException>(() => Employ.In(2011)).Faults.Count);

    [Fact]
    public void A_pension_percentage_under_the_legal_minimum()
    {
        Expect("pension_percent: '2.99' is under the legal minimum of 3% from 2019-04-06; write the minimum or more, or leave it out", () => Employ.In(2025, new() { PensionPercent = 2.99m }));
        Expect("pension_percent: '0.05' is under the legal minimum of 3% from 2019-04-06; write 5 for 5%, the minimum or more, or leave it out", () => Employ.In(2025, new() { PensionPercent = 0.05m }));
        Expect("pension_percent: '0' is under the legal minimum of 1% from 2012-10-01; write the minimum or more, or leave it out", () => Employ.In(2014, new() { PensionPercent = 0m }));
        Assert.Equal(FaultKind.Rule, Assert.Single(Assert.Throws<InvalidInputException>(() => Employ.In(2018, new() { PensionPercent = 1m })).Faults).Kind);
        Employ.In(2018, new() { PensionPercent = 2m });
    }

    [Theory]
    [InlineData(PayFrequency.Fortnightly, "fortnightly")]
    [InlineData(PayFrequency.FourWeekly, "four-weekly")]
    public void A_pension_on_pay_of_two_or_four_weeks_in_2013_14_for_which_no_limits_are_published(PayFrequency frequency, string word)
    {
        EmploymentCosting costing = new(In2013, new(2013));
        PersonalAssistant assistant = Employ.Pa(10m, 7m, frequency);
        string fault = $"0 person P1, PA a, frequency: '{word}' has no published pension thresholds in 2013/14; pay weekly or monthly in that year, or say that the PA opted out of the pension";

        Expect(fault, () => costing.BothWays(Employ.Team(assistant)));
        Expect(fault, () => costing.BothWays(Employ.Team(assistant with { Pension = PensionEnrolment.Enrolled })));
        Assert.Equal(Money.Zero, costing.BothWays(Employ.Team(assistant with { Pension = PensionEnrolment.OptedOut })).Totals.Pension);
        Assert.NotEqual(Money.Zero, costing.BothWays(Employ.Team(Employ.Pa(40m, 7m))).Totals.Pension);
        Assert.NotEqual(Money.Zero, costing.BothWays(Employ.Team(Employ.Pa(40m, 7m, PayFrequency.Monthly))).Totals.Pension);
        Assert.NotEqual(Money.Zero, Employ.Cost(2014, Employ.Pa(40m, 7m, frequency)).Totals.Pension);
    }

    [Fact]
    public void A_minimum_wage_that_is_missing_for_the_age_only()
    {
        DatedSeries<Money> adult = new("adult", [new(Money.FromPounds(12m), new(2020, 4, 1))]);
        DatedSeries<Money> young = new("young", [new(Money.FromPounds(8m), new(2020, 4, 1), new(2025, 12, 31))]);
        EmploymentFigures figures = Employ.Figures with { MinimumWages = new([new("adult", 21, null, adult), new("young", 16, 20, young)]) };

        Expect(
            "0 person P1, PA a, date: '2026-01-04' is a day without published figures for the minimum wage at age 18; figures are known from 2020-04-01 to 2025-12-31; the last value is £8.00; add the figure for that day, or assume one",
            () => new EmploymentCosting(figures, new(2025)).BothWays(Employ.Team(Employ.Pa(10m, 13m) with { Age = 18 })));
    }

    [Fact]
    public void Sums_that_are_too_large_to_work_out()
    {
        // Eleven PAs who never leave: 9.6 x 10^16 pounds a year, and 64 bits hold 9.2 x 10^16.
        ValueList<PersonalAssistant> eleven = [.. Enumerable.Range(0, 11).Select(i => Employ.Pa(168m, 13m, id: $"{i}"))];
        Expect(TooLarge, () => Employ.In(2025).BothWays(Employ.TeamWith([new("insurance", Money.FromPounds(999_999_999_999m), OnCostUnit.Hour)], eleven)));
    }

    [Fact]
    public void Hours_in_fractions_too_fine_to_reckon_with_are_refused_where_they_are_given()
    {
        // Denominators multiply up: three primes of nine digits do not fit in 64 bits. One of twelve does, and its loaded rate is exact.
        PaidTime[] times = [.. new long[] { 999_999_937, 999_999_929, 999_999_893 }.Select(of => PaidTime.Hours(new(of / 2, of), Money.FromPounds(13m)))];
        PaidTime fine = PaidTime.Hours(new(167_999_999_998_151, 999_999_999_989), Money.FromPounds(200m));

        Expect("PA a, weekly_hours: is made of fractions too fine to add up exactly; write hours with at most six decimals", () => new PersonalAssistant("a", [.. times], PayFrequency.Weekly));
        Expect(TooLarge, () => Employ.Cost(2025, [.. times.Select((time, i) => new PersonalAssistant($"{i}", [time], PayFrequency.Weekly))]));
        Assert.NotEmpty(Employ.Cost(2025, new PersonalAssistant("a", [fine], PayFrequency.Weekly)).Explain());
    }

    [Theory]
    [InlineData(PayFrequency.Weekly)]
    [InlineData(PayFrequency.Monthly)]
    public void What_can_be_costed_can_be_explained(PayFrequency frequency)
    {
        decimal[] hours = [0m, 0.000001m, 0.333333m, 37.123457m, 168m];
        decimal[] pay = [12.21m, 13.123457m, 999.999999m, 1_000_000.01m];

        Assert.All(hours, weekly => Assert.All(pay, hourly => Assert.NotEmpty(
            Employ.In(2025).BothWays(Employ.TeamWith([new("insurance", Money.FromPounds(62.123457m))], Employ.Pa(weekly, hourly, frequency), Employ.Pa(0.123457m, 13m, id: "b"))).Explain())));
    }

    [Fact]
    public void Contributions_on_the_pay_of_one_period()
    {
        NationalInsuranceContributions contributions = new(Employ.Figures);
        PayPeriod period = new(new(2014), PayFrequency.Weekly, 1);

        Expect($"ni_category: 'X' is not a National Insurance category that can be costed; {Known}", () => contributions.Of(period, "X", Money.Zero));
        Expect("ni_category: 'M' did not exist on 2014-04-12; write another category: it exists from 2015-04-06", () => contributions.Of(period, "m", Money.Zero));
        Expect("pay: '-£0.01' is not a sum of pay; write pounds and whole pence, 0 or more", () => contributions.Of(period, "A", Money.FromPence(-1)));
        Expect("pay: '£100.005' is not a sum of pay; write pounds and whole pence, 0 or more", () => contributions.Of(period, "A", Money.FromPounds(100.005m)));
        Expect(
            """
            employer National Insurance, date: '2012-04-12' is a day without published figures for employer National Insurance; figures are known from 2013-04-06 to 2027-04-05; the last value is 15% above £96.00 a week (upper threshold £967.00 a week); add the figure for that day, or assume one
            ni_category: 'H' did not exist on 2012-04-12; write another category: it exists from 2016-04-06
            pay: '-£1.00' is not a sum of pay; write pounds and whole pence, 0 or more
            """,
            () => contributions.Of(new(new(2012), PayFrequency.Weekly, 1), "H", Money.FromPounds(-1m)));
        Assert.Throws<ArgumentNullException>(() => contributions.Of(period, null!, Money.Zero));
    }

    /// <summary>Figures with a minimum wage for the whole of 2013/14: published ones start in October 2013.</summary>
    private static EmploymentFigures In2013 => Employ.Figures with
    {
        MinimumWages = new([new("adult", 16, null, new("adult", [new(Money.FromPounds(6.31m), new(2012, 10, 1))]))]),
    };

    private static void Expect(string faults, Func<object> make) =>
        Assert.Equal(faults.ReplaceLineEndings("\n"), Build.Lines(Assert.Throws<InvalidInputException>(make).Faults));
}
