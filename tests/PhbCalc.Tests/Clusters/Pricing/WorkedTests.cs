using PhbCalc.Clusters;
using PhbCalc.Currencies;

namespace PhbCalc.Tests.Clusters;

/// <summary>Clusters priced over a period (spec 5, Price), each with figures that can be followed by hand.</summary>
public sealed class WorkedTests
{
    private static readonly ValueList<ClusterRate> Rates = [Care.Rate("08", 12m), Care.Rate("17", 15m)];

    private static readonly ClusterHistory Worked = Care.History(
        [Care.Episode("08", "2014-04-01", "2014-09-30"), Care.Episode("17", "2014-10-01", "2015-03-31")], [Care.Admitted("2014-06-01", "2014-06-20")]);

    [Fact]
    public void The_worked_figure()
    {
        ClusterBudget budget = Care.Pricing(Rates).Price(Worked);

        Assert.Equal(
            """
            08 community 163 day x £12.00 = £1,956.00 - without 20 days in hospital
            08 inpatient 20 day x £0.00 = £0.00 - left out: the NHS provides care in hospital itself; no rate for it is given, so what it would have cost is not known
            17 community 182 day x £15.00 = £2,730.00
            """.ReplaceLineEndings("\n"),
            Care.Lines(budget.Breakdown));
        Assert.Equal(new ClusterTotals(345, Care.Pounds(4_686m), Money.Zero, Money.Zero, Care.Pounds(4_686m)), budget.Totals);
        Assert.Equal(budget.Totals, Care.Pricing(Rates).Totals(Worked));
    }

    [Fact]
    public void A_known_inpatient_rate_shows_what_was_left_out() => Assert.Equal(
        """
        08 community 163 day x £12.00 = £1,956.00 - without 20 days in hospital
        08 inpatient 20 day x £361.90 = £0.00 (£7,238.00) - left out: the NHS provides care in hospital itself
        17 community 182 day x £15.00 = £2,730.00
        """.ReplaceLineEndings("\n"),
        Care.Lines(Care.Pricing([.. Rates, Care.Rate("08", 361.90m, setting: SettingClass.Inpatient)]).Price(Worked).Breakdown));

    [Fact]
    public void A_crisis_share_is_taken_out_of_the_community_rate_and_shown() => Assert.Equal(
        """
        08 community 365 day x £8.40 = £3,066.00 - 30% for crisis care taken out of £12.00
        08 crisis 365 day x £3.60 = £0.00 (£1,314.00) - left out: the NHS provides crisis care itself; 30% of the community rate of £12.00
        """.ReplaceLineEndings("\n"),
        Care.Lines(Care.Pricing([Care.Rate("08", 12m, crisis: 0.3m)]).Price(Care.History([Care.Episode("08", "2014-04-01")])).Breakdown));

    [Fact]
    public void A_crisis_rate_of_its_own_is_shown_for_the_same_days() => Assert.Equal(
        """
        08 community 345 day x £12.00 = £4,140.00 - without 20 days in hospital
        08 crisis 345 day x £2.50 = £0.00 (£862.50) - left out: the NHS provides crisis care itself; without 20 days in hospital
        08 inpatient 20 day x £0.00 = £0.00 - left out: the NHS provides care in hospital itself; no rate for it is given, so what it would have cost is not known
        """.ReplaceLineEndings("\n"),
        Care.Lines(Care.Pricing([Care.Rate("08", 12m), Care.Rate("08", 2.5m, setting: SettingClass.Crisis)])
            .Price(Care.History([Care.Episode("08", "2014-04-01")], [Care.Admitted("2014-06-01", "2014-06-20")])).Breakdown));

    [Fact]
    public void A_rate_stays_exact_until_its_line_is_rounded()
    {
        // 12.34 x 106.16% x (1 - 1/8) = 11.46262600 a day: 365 of them are 4,183.85849.
        CostLine line = Care.Pricing([Care.Rate("08", 12.34m, crisis: 0.125m)], new() { LocalIndex = 106.16m })
            .Price(Care.History([Care.Episode("08", "2014-04-01")])).Breakdown.Lines[0];

        Assert.Equal("11.462626", Iso.Number(line.Rate.Pounds));
        Assert.Equal(Care.Pounds(4_183.86m), line.Amount);
        Assert.Equal("local index 106.16% of £12.34; 12.5% for crisis care taken out", line.Note);
    }

    [Fact]
    public void A_local_index_scales_every_rate() => Assert.Equal(
        """
        08 initial_assessment 1 assessment x £212.32 = £212.32 - local index 106.16% of £200.00
        08 community 364 day x £12.7392 = £4,637.07 - without 1 day in hospital; local index 106.16% of £12.00
        08 crisis 364 day x £1.0616 = £0.00 (£386.42) - left out: the NHS provides crisis care itself; without 1 day in hospital; local index 106.16% of £1.00
        08 inpatient 1 day x £424.64 = £0.00 (£424.64) - left out: the NHS provides care in hospital itself; local index 106.16% of £400.00
        """.ReplaceLineEndings("\n"),
        Care.Lines(Care.Pricing(
            [
                Care.Rate("08", 12m),
                Care.Rate("08", 1m, setting: SettingClass.Crisis),
                Care.Rate("08", 400m, setting: SettingClass.Inpatient),
                Care.Rate("08", 200m, setting: SettingClass.InitialAssessment),
            ],
            new() { LocalIndex = 106.16m, InitialAssessment = InitialAssessment.First })
            .Price(Care.History([Care.Episode("08", "2014-04-01")], [Care.Admitted("2015-03-31")])).Breakdown));

    [Fact]
    public void Rates_that_change_split_the_days()
    {
        ClusterBudget budget = Care.Pricing([Care.Rate("08", 12m, "2013-04-01", "2014-06-30"), Care.Rate("08", 12.345m, "2014-07-01")])
            .Price(Care.History([Care.Episode("08", "2014-06-29", "2014-07-03")], [Care.Admitted("2014-06-30", "2014-07-01")]));

        Assert.Equal(
            """
            08 community 1 day x £12.00 = £12.00 - without 1 day in hospital
            08 community 2 day x £12.345 = £24.69 - without 1 day in hospital
            08 inpatient 2 day x £0.00 = £0.00 - left out: the NHS provides care in hospital itself; no rate for it is given, so what it would have cost is not known
            """.ReplaceLineEndings("\n"),
            Care.Lines(budget.Breakdown));
        Assert.Equal("2013-04-01 2014-06-30", $"{Iso.Text(budget.Breakdown.Lines[0].RateValidFrom!.Value)} {Iso.Text(budget.Breakdown.Lines[0].RateValidTo!.Value)}");
        Assert.EndsWith(", 2014-07-01 to 2014-07-03", budget.Breakdown.Lines[1].Label, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_days_of_the_period_count_and_an_open_episode_ends_with_it()
    {
        ClusterPricing pricing = Care.Pricing([Care.Rate("08", 10m, "2000-01-01")], period: Build.Year(2015));

        Assert.Equal(366, pricing.Totals(Care.History([Care.Episode("08", "2010-01-01")])).Days);
        Assert.Equal(1, pricing.Totals(Care.History([Care.Episode("08", "2016-03-31", "2016-12-31")])).Days);
        Assert.Equal(default, pricing.Totals(Care.History([Care.Episode("08", "2016-04-01")])));
        Assert.Equal(default, pricing.Totals(Care.History([])));
    }

    [Fact]
    public void The_day_of_discharge_counts_as_admitted_and_a_day_of_two_admissions_once()
    {
        ClusterPricing pricing = Care.Pricing([Care.Rate("08", 10m)]);
        ValueList<ClusterEpisode> april = [Care.Episode("08", "2014-04-01", "2014-04-30")];

        Assert.Equal(29, pricing.Totals(Care.History(april, [Care.Admitted("2014-04-10", "2014-04-10")])).Days);
        Assert.Equal(20, pricing.Totals(Care.History(april, [Care.Admitted("2014-04-15", "2014-04-20"), Care.Admitted("2014-04-11", "2014-04-17"), Care.Admitted("2014-04-12", "2014-04-12")])).Days);
        Assert.Equal(9, pricing.Totals(Care.History(april, [Care.Admitted("2014-04-10"), Care.Admitted("2014-05-01", "2014-05-02")])).Days);
        Assert.Equal(0, pricing.Totals(Care.History(april, [Care.Admitted("2014-01-01", "2015-01-01")])).Days);
    }

    [Fact]
    public void Admitted_days_are_paid_for_where_the_policy_says_so_and_care_in_hospital_still_is_not() => Assert.Equal(
        """
        08 community 183 day x £12.00 = £2,196.00
        08 inpatient 20 day x £361.90 = £0.00 (£7,238.00) - left out: the NHS provides care in hospital itself
        17 community 182 day x £15.00 = £2,730.00
        """.ReplaceLineEndings("\n"),
        Care.Lines(Care.Pricing([.. Rates, Care.Rate("08", 361.90m, setting: SettingClass.Inpatient)], new() { PaysOnAdmittedDays = true }).Price(Worked).Breakdown));

    [Fact]
    public void A_crisis_cluster_is_priced_where_the_policy_allows_it() => Assert.Equal(
        Care.Pounds(28 * 37.3m),
        Care.Pricing([Care.Rate("14", 37.3m)], new() { CrisisClusters = CrisisClusterRule.Allowed }).Totals(Care.History([Care.Episode("14", "2014-04-01", "2014-04-28")])).Total);

    /// <summary>NHS bed days count midnights: 2 to 21 June is 19 of them, and a stay that ends on its first day is none.</summary>
    [Theory]
    [InlineData(DischargeDay.Admitted, "2014-06-02", "2014-06-21", 163)]
    [InlineData(DischargeDay.NotAdmitted, "2014-06-02", "2014-06-21", 164)]
    [InlineData(DischargeDay.Admitted, "2014-06-02", "2014-06-02", 182)]
    [InlineData(DischargeDay.NotAdmitted, "2014-06-02", "2014-06-02", 183)]
    [InlineData(DischargeDay.Admitted, "2014-09-30", null, 182)]
    [InlineData(DischargeDay.NotAdmitted, "2014-09-30", null, 182)]
    public void The_day_of_discharge_is_in_hospital_unless_the_policy_says_not(DischargeDay rule, string from, string? to, int paid)
    {
        ClusterPricing pricing = Care.Pricing([Care.Rate("08", 12m)], new() { DischargeDay = rule });
        ClusterHistory history = Care.History([Care.Episode("08", "2014-04-01", "2014-09-30")], [Care.Admitted(from, to)]);

        Assert.Equal((paid, Care.Pounds(paid * 12m)), (pricing.Totals(history).Days, pricing.Price(history).Breakdown.Total));
    }
}
