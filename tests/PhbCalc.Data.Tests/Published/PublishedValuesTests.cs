using System.Globalization;
using NodaTime.Text;
using PhbCalc.Employment;
using PhbCalc.Rates;
using PhbCalc.TestSupport;
using PhbCalc.TopDown;

namespace PhbCalc.Data.Tests;

/// <summary>What the figures of the package are, held against their files and against answers that were published.</summary>
public sealed class PublishedValuesTests
{
    private static readonly PublishedFigures Figures = PublishedFigures.Bundled;

    public static TheoryData<string> PublishedHourlyPay =>
        [.. File.ReadLines(Repository.File("tests", "PhbCalc.Data.Tests", "Published", "Vectors", "agenda-for-change-hourly-2025-26.csv")).Skip(1)];

    [Fact]
    public void Bank_holidays_are_those_of_england_and_wales_from_2012_to_2028()
    {
        BankHolidays holidays = Figures.BankHolidays;
        Assert.Equal(new DateInterval(new(2012, 1, 1), new(2028, 12, 31)), holidays.Known);
        Assert.Equal(140, holidays.Holidays.Count);
        Assert.Equal(
            new BankHoliday(new(2012, 1, 2), "New Year's Day", true, new("github:alphagov/calendars@4fc4099 lib/data/bank-holidays.json", new(2026, 11, 21), "official")),
            holidays.Holidays[0]);
        Assert.True(holidays.Contains(new(2022, 9, 19)));
        Assert.True(holidays.Contains(new(2026, 12, 28)));
        Assert.False(holidays.Contains(new(2026, 12, 26)));
        Assert.True(holidays.Contains(new(2026, 12, 26), BankHolidayDates.Calendar));
    }

    [Fact]
    public void The_domains_of_the_decision_support_tool_are_in_its_order()
    {
        ValueList<DecisionSupportToolDomain> domains = Figures.DecisionSupportTool.Domains;
        Assert.Equal(Enumerable.Range(1, 12), domains.Select(domain => domain.Number));
        Assert.Equal(
            new DecisionSupportToolDomain(
                1, "Breathing", [NeedLevel.NoNeeds, NeedLevel.Low, NeedLevel.Moderate, NeedLevel.High, NeedLevel.Severe, NeedLevel.Priority],
                new("NHS England, Decision Support Tool for NHS continuing healthcare (October 2022)", new(2026, 11, 21), "one source")),
            domains[0]);
        Assert.Equal("Other significant care needs", domains[^1].Name);
    }

    [Fact]
    public void Four_domains_can_be_a_priority() =>
        Assert.Equal(
            ["Breathing", "Behaviour", "Drug therapies and medication: symptom control", "Altered states of consciousness"],
            Figures.DecisionSupportTool.Domains.Where(domain => domain.Levels[^1] == NeedLevel.Priority).Select(domain => domain.Name));

    [Theory]
    [InlineData("0", "0")]
    [InlineData("69", "0")]
    [InlineData("70", "500")]
    [InlineData("115", "500")]
    [InlineData("116", "1000")]
    [InlineData("185", "6000")]
    public void Norfolk_s_bands_are_inclusive_at_both_ends(string points, string amount) =>
        Assert.Equal(Money.Parse(amount), Figures.NorfolkChildrenAllocation.Table.AmountFor(decimal.Parse(points, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("69.5", "one band ends at 69 and the next starts at 70")]
    [InlineData("186", "the table ends at 185")]
    public void A_score_that_norfolk_has_no_band_for_is_refused(string points, string where) =>
        Assert.Equal(
            $"points: '{points}' is in no band of the allocation table; add a band for it, or check the answers ({where})",
            Assert.Throws<InvalidInputException>(
                () => Figures.NorfolkChildrenAllocation.Table.AmountFor(decimal.Parse(points, CultureInfo.InvariantCulture))).Report());

    [Fact]
    public void Norfolk_s_bands_say_where_they_come_from() =>
        Assert.Equal(
            new Source("https://www.norfolk.gov.uk/article/40882/RAS-funding-tables", new(2026, 11, 21), "one source"),
            Figures.NorfolkChildrenAllocation.Source);

    [Theory]
    [InlineData(21, "2013-10-01", "6.31")]
    [InlineData(21, "2016-03-31", "6.70")]
    [InlineData(25, "2016-09-30", "7.20")]
    [InlineData(24, "2016-09-30", "6.70")]
    [InlineData(22, "2022-04-01", "9.18")]
    [InlineData(23, "2022-04-01", "9.50")]
    [InlineData(21, "2026-03-31", "12.21")]
    [InlineData(21, "2026-04-01", "12.71")]
    [InlineData(67, "2027-03-31", "12.71")]
    [InlineData(18, "2026-04-01", "10.85")]
    [InlineData(16, "2026-04-01", "8.00")]
    public void The_minimum_wage_at_an_age(int age, string day, string pounds)
    {
        Dated<Money> wage = Figures.MinimumWages.At(age).On(Day(day));
        Assert.Equal(Money.Parse(pounds), wage.Value);
        Assert.Equal("pounds an hour", wage.Unit);
    }

    [Fact]
    public void Apprentices_and_accommodation_have_bands_that_are_for_no_age()
    {
        MinimumWageBand[] bands = [.. Figures.MinimumWages.Bands.Where(band => band.MinAge is null)];
        Assert.Equal(["Accommodation offset (per day)", "Apprentice rate (under 19, or 19+ in first year)"], bands.Select(band => band.Name));
        Assert.Equal(["pounds a day", "pounds an hour"], bands.Select(band => band.Rates.On(new(2026, 4, 1)).Unit));
        Assert.Equal([Money.Parse("11.10"), Money.Parse("8.00")], bands.Select(band => band.Rates.On(new(2026, 4, 1)).Value));
    }

    [Fact]
    public void A_figure_says_its_days_its_unit_and_its_source() =>
        Assert.Equal(
            new Dated<Money>(
                Money.FromPounds(12.71m), new(2026, 4, 1), new(2027, 3, 31),
                new("github:alphagov/smart-answers@f275fef4d1:config/smart_answers/rates/minimum_wage.yml", new(2026, 11, 21), "two sources"))
            {
                Unit = "pounds an hour",
            },
            Figures.MinimumWages.At(21).On(new(2026, 4, 1)));

    [Theory]
    [InlineData("2022-04-06", "15.05")]
    [InlineData("2022-11-05", "15.05")]
    [InlineData("2022-11-06", "13.8")]
    [InlineData("2025-04-05", "13.8")]
    [InlineData("2025-04-06", "15")]
    public void The_rate_of_employer_national_insurance(string day, string percent) =>
        Assert.Equal(decimal.Parse(percent, CultureInfo.InvariantCulture), Figures.NationalInsurance.On(Day(day)).Value.Percent);

    [Fact]
    public void The_thresholds_of_employer_national_insurance()
    {
        NationalInsuranceRates rates = Figures.NationalInsurance.On(new(2025, 4, 6)).Value;
        Assert.Equal(Threshold(96, 417, 5_000), rates.SecondaryThreshold);
        Assert.Equal(Threshold(967, 4_189, 50_270), rates.UpperThreshold);
    }

    [Theory]
    [InlineData("A", "2013-04-06", false)]
    [InlineData("B", "2013-04-06", false)]
    [InlineData("C", "2013-04-06", false)]
    [InlineData("J", "2013-04-06", false)]
    [InlineData("M", "2015-04-06", true)]
    [InlineData("Z", "2015-04-06", true)]
    [InlineData("H", "2016-04-06", true)]
    [InlineData("V", "2022-04-06", true)]
    public void A_category_letter_exists_from_its_day_on(string letter, string day, bool startsAtUpperThreshold)
    {
        DatedSeries<NationalInsuranceCategory> category = Figures.NationalInsuranceCategories.Single(category => category.Figures[0].Value.Letter == letter);
        Assert.Equal($"National Insurance category {letter}", category.Name);
        Assert.Equal(startsAtUpperThreshold, category.On(Day(day)).Value.StartsAtUpperThreshold);
        Assert.Null(category.Find(Day(day).PlusDays(-1)));
        Assert.Null(category.Figures[0].ValidTo);
    }

    [Theory]
    [InlineData("2014-04-06", 2_000, false)]
    [InlineData("2015-04-06", 2_000, true)]
    [InlineData("2026-04-06", 10_500, true)]
    public void The_employment_allowance(string day, int pounds, bool isOpen) =>
        Assert.Equal(new EmploymentAllowance(Money.FromPounds(pounds), isOpen), Figures.EmploymentAllowance.On(Day(day)).Value);

    [Fact]
    public void The_figures_of_workplace_pensions()
    {
        Assert.Equal(
            new PensionThresholds(Threshold(182, 787, 9_440), Threshold(109, 473, 5_668), Threshold(797, 3_454, 41_450)), Figures.PensionThresholds.On(new(2013, 4, 6)).Value);
        Assert.Equal([1m, 2m, 3m, 3m], new[] { "2018-04-05", "2018-04-06", "2019-04-06", "2031-01-01" }.Select(day => Figures.PensionPercent.On(Day(day)).Value));
    }

    [Fact]
    public void Holiday_sick_pay_redundancy_and_homecare()
    {
        Assert.Equal(new StatutoryHoliday(5.6m, 28), Figures.StatutoryHoliday.On(new(2026, 4, 1)).Value);
        Assert.Equal(new StatutorySickPay(Money.Parse("118.75"), Money.FromPounds(125m), 3, "flat"), Figures.StatutorySickPay.On(new(2026, 4, 5)).Value);
        Assert.Equal(new StatutorySickPay(Money.Parse("123.25"), null, 0, "min(flat; 80% of AWE)"), Figures.StatutorySickPay.On(new(2026, 4, 6)).Value);
        Assert.Equal(Money.FromPounds(751m), Figures.RedundancyWeeklyCap.On(new(2026, 4, 6)).Value);
        Assert.Equal(Money.Parse("32.14"), Figures.HomecareMinimumPrice.On(new(2026, 3, 31)).Value);
    }

    [Theory]
    [InlineData("2013-04-01", "15.19")]
    [InlineData("2014-06-01", "15.19")]
    [InlineData("2014-10-01", "15.74")]
    [InlineData("2015-04-01", null)]
    [InlineData("2017-06-01", "17.19")]
    [InlineData("2023-06-01", "25.95")]
    [InlineData("2026-04-01", null)]
    public void The_minimum_price_of_homecare(string day, string? price) =>
        Assert.Equal(price is null ? null : Money.Parse(price), Figures.HomecareMinimumPrice.Find(Day(day))?.Value);

    [Theory]
    [InlineData("3", "2020-04-01", 35, 69)]
    [InlineData("4", "2020-04-01", 30, 60)]
    [InlineData("9", "2008-04-01", 30, 60)]
    public void The_additions_for_unsocial_hours(string band, string day, int saturday, int sunday)
    {
        UnsocialHours rates = Figures.UnsocialHours.Of(band).On(Day(day)).Value;
        Assert.Equal((saturday, sunday), (rates.SaturdayAndWeeknightPercent, rates.SundayAndPublicHolidayPercent));
    }

    [Theory]
    [MemberData(nameof(PublishedHourlyPay))]
    public void Hourly_pay_is_the_published_one(string vector)
    {
        string[] cells = vector.Split(',');
        AgendaForChangePoint point = Figures.AgendaForChangePay.Of(band: cells[1], step: cells[2]).On(Day($"{cells[0]}-04-01")).Value;
        Assert.Equal(Money.Parse(cells[3]), point.AnnualPay);
        Assert.Equal(Money.Parse(cells[4]), point.HourlyPay);
    }

    [Fact]
    public void There_are_six_published_hourly_rates() => Assert.Equal(6, PublishedHourlyPay.Count);

    [Fact]
    public void The_cost_uplifts_are_as_they_were_given_blanks_included()
    {
        Assert.Equal(
            ["2014/15 acute final: cost uplift 2.5%, efficiency 4%, net -1.5%",
                "2014/15 non-acute (community, mental health): efficiency 4%, net -1.8%",
                "2015/16 as described a year later: net -1.9%",
                "2016/17 national: cost uplift 3.1%, efficiency 2%, net 1.1%",
                "2021/22 H1/consultation: cost uplift 1.3%, efficiency 1.1%",
                "2021/22 final after pay award: cost uplift 3.1%, efficiency 1.1%, net 2%",
                "2022/23 mid-year pay addition: cost uplift 1.7%",
                "2023/24 initial: cost uplift 2.9%, efficiency 1.1%, net 1.8%",
                "2025/26 initial (4 Apr 2025): cost uplift 4.15%, efficiency 2%, net 2.15%",
                "2025/26 revised for pay (27 Jun 2025, backdated to 1 Apr 2025): cost uplift 4.83%, efficiency 2%, net 2.83%",
                "2026/27 proposed: efficiency 2%"],
            Figures.CostUplifts.All.Select(uplift => $"{uplift.Year} {uplift.Basis}: {uplift}"));
        Assert.Equal(0.0283m, Figures.CostUplifts.In(new(2025))[^1].ToUplift().Net);
        Assert.All(
            Figures.CostUplifts.All.Where(uplift => uplift.NetPercent is not null && uplift.CostPercent is not null),
            uplift => Assert.Equal(uplift.NetPercent, uplift.CostPercent - uplift.EfficiencyPercent));
    }

    [Fact]
    public void The_figures_of_employment_are_the_same_ones()
    {
        EmploymentFigures employment = Figures.Employment;
        Assert.Same(Figures.MinimumWages, employment.MinimumWages);
        Assert.Same(Figures.NationalInsurance, employment.NationalInsurance);
        Assert.Equal(Figures.NationalInsuranceCategories, employment.NationalInsuranceCategories);
        Assert.Same(Figures.EmploymentAllowance, employment.EmploymentAllowance);
        Assert.Same(Figures.PensionThresholds, employment.PensionThresholds);
        Assert.Same(Figures.PensionPercent, employment.PensionPercent);
        Assert.Same(Figures.StatutoryHoliday, employment.Holiday);
        Assert.Same(Figures.StatutorySickPay, employment.SickPay);
    }

    [Fact]
    public void They_are_read_once()
    {
        Assert.Same(PublishedFigures.Bundled, PublishedFigures.Bundled);
        Assert.Same(Figures.BankHolidays, PublishedFigures.Bundled.BankHolidays);
    }

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).GetValueOrThrow();

    private static EarningsThreshold Threshold(int weekly, int monthly, int annual) => new(Money.FromPounds(weekly), Money.FromPounds(monthly), Money.FromPounds(annual));
}
