using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Clusters;
using PhbCalc.Contacts;
using PhbCalc.Currencies;
using PhbCalc.Tests.Clusters;
using PhbCalc.Tests.Contacts;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Budgets;

/// <summary>The care plan, not the cluster, sets the final budget; the cost of the cluster checks it and predicts it (spec 5, Sense check).</summary>
public sealed class ClusterSenseCheckTests
{
    private static readonly LocalDate Day = Build.Date("2014-04-01");

    private static readonly ClusterPricing Pricing = Care.Pricing([Care.Rate("08", 12m), Care.Rate("17", 15m), Care.Rate("08", 361.9m, setting: SettingClass.Inpatient)]);

    /// <summary>The worked figure: 4,686.00.</summary>
    private static readonly BudgetVersion Worked = BudgetVersion.Of(
        Pricing.Price(Care.History(
            [Care.Episode("08", "2014-04-01", "2014-09-30"), Care.Episode("17", "2014-10-01", "2015-03-31")], [Care.Admitted("2014-06-01", "2014-06-20")])),
        Day);

    /// <summary>An hour every Monday at £95.00: 52 in the year, and 52 weeks of it.</summary>
    private static readonly BudgetVersion Costed = BudgetVersion.Of(
        Build.Costing(Build.Flat(95m), Build.Year(2014)).Cost(Build.Plan("2014-04-01", visits: [Build.Visit("Mon", "09:00-10:00")])), Day);

    [Fact]
    public void A_sum_from_clusters_is_indicative() =>
        Assert.Equal((BudgetStage.Indicative, BudgetMethod.Clusters, "P1", Care.Pounds(4_686m)), (Worked.Stage, Worked.Method, Worked.PersonId, Worked.Amount));

    [Theory]
    [InlineData("5154.60", SenseCheckDecision.Accept)] // 10% above
    [InlineData("5154.61", SenseCheckDecision.ToPanel)]
    [InlineData("4217.40", SenseCheckDecision.Accept)] // 10% below
    [InlineData("4217.39", SenseCheckDecision.ToPanel)]
    public void A_care_plan_is_held_against_it(string plan, SenseCheckDecision decision) =>
        Assert.Equal(decision, new SenseCheck().Check(Worked, Plan(Money.Parse(plan).Pounds)).Decision);

    [Fact]
    public void The_check_says_that_the_method_is_another() =>
        Assert.Equal("Method Worked out from the care plan instead of from care clusters £254.00", Versions.Changes(Worked, Costed));

    [Fact]
    public void A_budget_goes_from_cluster_to_plan() => Snapshot.Matches(new BudgetHistory([Worked, Costed]).Explain());

    [Fact]
    public void Another_year_in_the_same_clusters_changed_by_days_and_rates()
    {
        BudgetVersion later = BudgetVersion.Of(
            Care.Pricing([Care.Rate("08", 12.5m), Care.Rate("11", 9m)]).Price(Care.History([Care.Episode("08", "2014-04-01", "2014-10-01"), Care.Episode("11", "2014-10-02", "2014-10-11")])),
            Day);

        // 163 days became 184: 21 more at £12.00, and £0.50 more on all 184.
        Assert.Equal(
            """
            Service Cluster 11, community: new £90.00
            Service Cluster 17, community: ended -£2,730.00
            Hours Cluster 08, community £252.00
            Rate Cluster 08, community £92.00
            """.ReplaceLineEndings("\n"),
            Versions.Changes(Worked, later));
    }

    [Fact]
    public void Contacts_can_be_indicative_or_final()
    {
        ContactBudget contacts = Teams.Pricing().Price(Teams.Package(Teams.One("A06", 12), Teams.One("A06", 10, "2024-07-01"), Teams.One("A02", 2)));
        BudgetVersion indicative = BudgetVersion.Of(contacts, Day);

        Assert.Equal((BudgetStage.Indicative, BudgetMethod.Contacts, Care.Pounds(1_760m)), (indicative.Stage, indicative.Method, indicative.Amount));
        Assert.Equal(BudgetStage.Final, BudgetVersion.Of(contacts, Day, BudgetStage.Final).Stage);
        Assert.Equal(
            """
            Method Worked out from contacts with teams instead of from care clusters -£2,926.00
            """.ReplaceLineEndings("\n"),
            Versions.Changes(Worked, indicative));
    }

    private static BudgetVersion Plan(decimal pounds) => BudgetVersion.Of(
        "P1",
        new CostBreakdown([new(CostLineKind.Visit, "v1", "Support worker", CostUnit.Once, 1, Care.Pounds(pounds), Care.Pounds(pounds))]),
        Day,
        BudgetStage.Final,
        Care.Pounds(pounds));
}
