using PhbCalc.Clusters;
using PhbCalc.Contacts;
using PhbCalc.Currencies;
using PhbCalc.Employment;

namespace PhbCalc.Data.Tests;

/// <summary>Figures that callers add to those of the package, or put in their place.</summary>
public sealed class AddedFiguresTests
{
    private const string S = FigureFiles.Sourced;
    private const string Adult = "National Living Wage (21 and over)";

    private static readonly PublishedFigures Bundled = PublishedFigures.Bundled;

    [Fact]
    public void A_row_for_new_days_is_added_and_the_others_stay()
    {
        PublishedFigures figures = FigureFiles.None.With("minimum-wage", $"2027-04-01,2028-03-31,{Adult},21,,13.20,hour{S}").Added();
        Assert.Equal(new Source("a gazette", new(2027, 2, 1), "official"), figures.MinimumWages.At(21).On(new(2027, 4, 1)).Source);
        Assert.Equal(Money.Parse("13.20"), figures.MinimumWages.At(30).On(new(2028, 3, 31)).Value);
        Assert.Equal(Money.Parse("12.71"), figures.MinimumWages.At(21).On(new(2027, 3, 31)).Value);
        Assert.Null(figures.MinimumWages.At(18).Find(new(2027, 4, 1)));
        Assert.Equal(Bundled.Find("minimum-wage").Rows.Count + 1, figures.Find("minimum-wage").Rows.Count);
        Assert.Equal(Bundled.NationalInsurance, figures.NationalInsurance);
        Assert.Equal(figures.MinimumWages, figures.Employment.MinimumWages);
    }

    [Fact]
    public void A_row_of_a_key_and_day_that_are_there_takes_that_row_s_place()
    {
        PublishedFigures figures = FigureFiles.None.With("minimum-wage", $"2026-04-01,2027-03-31,{Adult},21,,12.80,hour{S}").Added();
        Assert.Equal(Money.Parse("12.80"), figures.MinimumWages.At(21).On(new(2026, 4, 1)).Value);
        Assert.Equal(
            Bundled.Find("minimum-wage").Rows.Select(row => (row.Key, row.ValidFrom)),
            figures.Find("minimum-wage").Rows.Select(row => (row.Key, row.ValidFrom)));
    }

    [Fact]
    public void A_row_that_is_there_can_be_ended_early_for_one_that_follows()
    {
        PublishedFigures figures = FigureFiles.None
            .With("employer-national-insurance",
                $"2026-04-06,2026-10-05,2026/27,15,96,417,5000,967,4189,50270{S}", $"2026-10-06,2027-04-05,2026/27,14.5,96,417,5000,967,4189,50270{S}")
            .Added();
        Assert.Equal([15m, 14.5m], new LocalDate[] { new(2026, 10, 5), new(2026, 10, 6) }.Select(day => figures.NationalInsurance.On(day).Value.Percent));
    }

    [Fact]
    public void A_band_with_other_ages_can_follow_one_that_ends()
    {
        PublishedFigures figures = FigureFiles.None
            .With("minimum-wage", $"2027-04-01,,NMW 18-19,18,19,11.50,hour{S}", $"2027-04-01,,National Living Wage (20 and over),20,,13.20,hour{S}").Added();
        Assert.Equal(["10.85", "11.50", "13.20"], new[] { (18, 2026), (19, 2027), (20, 2027) }
            .Select(asked => figures.MinimumWages.At(asked.Item1).On(new(asked.Item2, 4, 1)).Value.Pounds.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void A_figure_without_a_last_day_ends_when_the_next_one_starts()
    {
        PublishedFigures figures = FigureFiles.None.With("pension-employer-contribution", $"2028-04-06,,4{S}").Added();
        Assert.Equal([3m, 4m], new LocalDate[] { new(2028, 4, 5), new(2028, 4, 6) }.Select(day => figures.PensionPercent.On(day).Value));
        Assert.Equal("4", Assert.Single(figures.Find("pension-employer-contribution").On(new(2028, 4, 6))).Value);
    }

    [Fact]
    public void The_ends_of_a_range_belong_to_it()
    {
        PublishedFigures figures = FigureFiles.None
            .With("pension-employer-contribution", $"2027-04-06,,0{S}", $"2028-04-06,,100{S}")
            .With("statutory-holiday", $"2027-04-01,,52,0{S}")
            .With("statutory-sick-pay", $"2027-04-06,2028-04-05,0,0,7,flat{S}")
            .Added();
        Assert.Equal([0m, 100m], new LocalDate[] { new(2027, 4, 6), new(2028, 4, 6) }.Select(day => figures.PensionPercent.On(day).Value));
        Assert.Equal(new StatutoryHoliday(52m, 0), figures.StatutoryHoliday.On(new(2027, 4, 1)).Value);
        Assert.Equal(new StatutorySickPay(Money.Zero, Money.Zero, 7, "flat"), figures.StatutorySickPay.On(new(2027, 4, 6)).Value);
    }

    [Fact]
    public void Every_figure_can_be_added_to()
    {
        PublishedFigures figures = FigureFiles.None
            .With("minimum-wage", $"2027-04-01,,\"Apprentice rate (under 19, or 19+ in first year)\",,,8.5,hour{S}")
            .With("agenda-for-change-pay", $"2016-04-01,2017-03-31,2016/17,3,spine point 6,16800,37.5{S}")
            .With("agenda-for-change-unsocial-hours", $"2027-04-01,,4-9,31,61{S}")
            .With("employer-national-insurance", $"2027-04-06,2028-04-05,2027/28,15,97,421,5050,967,4189,50270{S}")
            .With("national-insurance-categories", $"N,\"employees in a freeport, not otherwise named\",upper,2022-04-06,{S}")
            .With("employment-allowance", $"2027-04-06,2028-04-05,2027/28,11000,yes{S}")
            .With("pension-auto-enrolment-thresholds", $"2027-04-06,2028-04-05,2027/28,10000,6240,50270,192,120,967,833,520,4189{S}")
            .With("pension-employer-contribution", $"2027-04-06,,4{S}")
            .With("statutory-holiday", $"2027-04-01,,5.8,29{S}")
            .With("statutory-sick-pay", $"2027-04-06,2028-04-05,126,,0,flat{S}")
            .With("redundancy-weekly-cap", $"2027-04-06,2028-04-05,770{S}")
            .With("state-pension-age", $"1977-04-06,1978-04-05,68,0{S}")
            .With("homecare-minimum-price", $"2026-04-01,2027-03-31,2026/27,34.42,England{S}")
            .With("bank-holidays-england-wales", $"2027-05-10,A day of joy,no{S}")
            .With("decision-support-tool-domains", $"13,Hope,N L{S}")
            .With("norfolk-children-allocation-bands", $"186,200,8500{S}")
            .With("nhs-cost-uplift", $"2027/28,a consultation,3.5,2,1.5{S}")
            .With("mental-health-cluster-day-cost-anchors", $"2015/16,08,non_admitted,9.75{S}")
            .With("mental-health-team-types", $"G01,A new team,2027-04-01,,community,included{S}")
            .With("mental-health-national-cost-collection-2024-25", $"2025/26,Mental Health Care Contact,A06,Community Mental Health Team - Functional,care contact,1000,290.5,290500,community,included{S}")
            .Added();
        Assert.Equal(Money.Parse("16800"), figures.AgendaForChangePay.Of("3", "entry").On(new(2016, 6, 1)).Value.AnnualPay);
        Assert.Equal(31m, figures.UnsocialHours.Of("5").On(new(2027, 4, 1)).Value.SaturdayAndWeeknightPercent);
        Assert.Equal(Money.FromPounds(97m), figures.NationalInsurance.On(new(2027, 4, 6)).Value.SecondaryThreshold.Weekly);
        Assert.Equal(new NationalInsuranceCategory("N", "employees in a freeport, not otherwise named", true), figures.NationalInsuranceCategories[^1].On(new(2026, 4, 6)).Value);
        Assert.Equal(Money.FromPounds(11_000m), figures.EmploymentAllowance.On(new(2027, 4, 6)).Value.Amount);
        Assert.Equal(Money.FromPounds(192m), figures.PensionThresholds.On(new(2027, 4, 6)).Value.Trigger.Weekly);
        Assert.Equal(29, figures.StatutoryHoliday.On(new(2027, 4, 1)).Value.MostDays);
        Assert.Equal(Money.FromPounds(126m), figures.StatutorySickPay.On(new(2027, 4, 6)).Value.Weekly);
        Assert.Equal(Money.FromPounds(770m), figures.RedundancyWeeklyCap.On(new(2027, 4, 6)).Value);
        Assert.Equal(Money.Parse("34.42"), figures.HomecareMinimumPrice.On(new(2026, 4, 1)).Value);
        Assert.True(figures.BankHolidays.Contains(new(2027, 5, 10)));
        Assert.Equal("Hope", figures.DecisionSupportTool.Domains[^1].Name);
        Assert.Equal(Money.FromPounds(8500m), figures.NorfolkChildrenAllocation.Table.AmountFor(186m));
        Assert.Equal(0.035m, figures.CostUplifts.Of(new(2027), "a consultation").ToUplift().Cost);
        Assert.Equal("cluster 08 £9.75", figures.ClusterCostAnchors[^1].ToString());
        Assert.Equal("A new team", figures.TeamTypes.On("G01", new(2027, 4, 1)).Name);
        Assert.Equal("£290.50", figures.TeamCosts.On("A06", SettingClass.Community, TeamTypes.Contact, new(2026, 3, 31)).Cost.ToString());
        Assert.Equal(
            Bundled.Catalogue.Select(figure => (figure.Name, figure.Name == "mental-health-care-clusters" ? figure.Rows.Count : figure.Rows.Count + 1)),
            figures.Catalogue.Select(figure => (figure.Name, figure.Rows.Count)));
    }

    [Fact]
    public void A_cluster_that_is_there_can_be_given_another_name_or_review()
    {
        PublishedFigures figures = FigureFiles.None.With("mental-health-care-clusters", $"8,Chaotic and challenging,non-psychotic,days,180,yes,no{S}").Added();
        Assert.Equal(Bundled.CareClusters.All.Select(cluster => cluster.Code), figures.CareClusters.All.Select(cluster => cluster.Code));
        Assert.Equal(
            new CareCluster(ClusterCode.Parse("08"), "Chaotic and challenging", ClusterSuperClass.NonPsychotic, new(180, ReviewUnit.Days), isCrisis: true, new("a gazette", new(2027, 2, 1), "official")),
            figures.CareClusters.Find("08"));
        Assert.Equal(["10", "17"], figures.NorthamptonshireClusters.Select(code => code.ToString()));
    }

    [Fact]
    public void Figures_added_one_after_the_other_are_as_if_added_at_once()
    {
        string first = $"2027-04-01,2028-03-31,{Adult},21,,13.20,hour{S}";
        string second = $"2028-04-01,2029-03-31,{Adult},21,,13.70,hour{S}";
        PublishedFigures atOnce = FigureFiles.None.With("minimum-wage", first, second).Added();
        PublishedFigures composed = FigureFiles.None.With("minimum-wage", second).Added(FigureFiles.None.With("minimum-wage", first).Added());
        PublishedFigures otherWay = FigureFiles.None.With("minimum-wage", first).Added(FigureFiles.None.With("minimum-wage", second).Added());
        Assert.Equal(atOnce.Catalogue, composed.Catalogue);
        Assert.Equal(atOnce.Catalogue, otherWay.Catalogue);
    }

    [Fact]
    public void What_was_added_is_there_for_what_is_added_next()
    {
        PublishedFigures figures = FigureFiles.None.With("minimum-wage", $"2027-04-01,2028-03-31,{Adult},21,,13.20,hour{S}").Added();
        FigureFiles next = FigureFiles.None.With("minimum-wage", $"2028-01-01,,{Adult},21,,13.70,hour{S}");
        Assert.StartsWith(
            "minimum-wage.csv:2 valid_from: '2028-01-01' overlaps the row from 2027-04-01 to 2028-03-31, which exists already;",
            Assert.Throws<InvalidFilesException>(() => next.Added(figures)).Report(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_place_of_another_is_all_there_is_and_the_others_stay()
    {
        PublishedFigures figures = FigureFiles.None.With("minimum-wage", $"2027-04-01,,Everybody,16,,14,hour{S}").Replaced();
        Assert.Equal(["Everybody"], figures.MinimumWages.Bands.Select(band => band.Name));
        Assert.Null(figures.MinimumWages.At(21).Find(new(2026, 4, 1)));
        Assert.Equal(Bundled.AgendaForChangePay, figures.AgendaForChangePay);
    }

    [Fact]
    public void A_file_put_in_place_of_itself_changes_nothing() =>
        Assert.All(FigureFiles.Names, name =>
        {
            PublishedFigures figures = FigureFiles.None.WithBytes(name, FigureFiles.Bundled(name)).Replaced();
            Assert.Equal(Bundled, figures);
            Assert.Equal(Bundled.GetHashCode(), figures.GetHashCode());
            Assert.Equal(Bundled.Catalogue, figures.Catalogue);
        });

    [Theory]
    [InlineData("minimum-wage")]
    [InlineData("agenda-for-change-pay")]
    [InlineData("bank-holidays-england-wales")]
    public void Rows_keep_the_order_of_their_file(string name) =>
        Assert.Equal(
            FigureFiles.Lines(name).Skip(1).Select(line => line[..10]),
            Bundled.Find(name).Rows.Select(row => NodaTime.Text.LocalDatePattern.Iso.Format(row.ValidFrom!.Value)));

    [Fact]
    public void Dates_can_be_written_as_in_the_uk()
    {
        string row = "01/04/2027,,5.8,29,a gazette,official,01/02/2027";
        FigureFiles files = FigureFiles.None.With("statutory-holiday", row);
        Assert.Equal(5.8m, files.Added(options: new() { Dates = DateForm.Uk }).StatutoryHoliday.On(new(2027, 4, 1)).Value.Weeks);
        Assert.Equal(
            "statutory-holiday.csv:2 valid_from: '01/04/2027' is not a date as yyyy-MM-dd; write 2027-04-01, or use --dates uk",
            files.Refused().Split('\n')[0]);
    }

    [Fact]
    public void A_figure_that_its_file_says_is_assumed_is_marked_so()
    {
        PublishedFigures figures = FigureFiles.None.With("statutory-holiday", "2027-04-01,,5.8,29,our own guess,Assumed,2027-02-01").Added();
        Assert.True(figures.StatutoryHoliday.On(new(2027, 4, 1)).IsAssumed);
        Assert.Equal("ASSUMED: our own guess (checked 2027-02-01)", figures.Find("statutory-holiday").On(new(2027, 4, 1))[0].Source.ToString());
    }
}
