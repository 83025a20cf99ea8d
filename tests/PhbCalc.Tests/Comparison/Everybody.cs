using PhbCalc.BottomUp;
using PhbCalc.Clusters;
using PhbCalc.Comparison;
using PhbCalc.Contacts;
using PhbCalc.Currencies;
using PhbCalc.Employment;
using PhbCalc.Rates;
using PhbCalc.Tests.Contacts;
using PhbCalc.Tests.Employment;
using PhbCalc.Tests.Oracles;
using PhbCalc.TopDown;

namespace PhbCalc.Tests.Comparison;

/// <summary>
/// Random people of whom this and that is known (plans, points, teams, several episodes with gaps and admissions, contacts in groups and in a crisis), and every model of
/// the library to cost them. What a model would refuse is left out.
/// </summary>
internal sealed class Everybody
{
    private static readonly string[] Ids = ["b", "a", "B", "ä", "10", "2", "_", "z", "P1", "P2"];

    private readonly Dice dice;
    private readonly Scenario scenario;
    private readonly BottomUpCosting costing;
    private readonly EmploymentCosting employment;
    private readonly ClusterCase cluster;
    private readonly ClusterPricing clusters;
    private readonly ContactPricing contacts;

    internal Everybody(int seed)
    {
        dice = new(seed);
        scenario = Found(() => OnBothCards(new ScenarioMaker(Seed()).Make().OfOneWeek.WithoutItemsPerVisit), IsSoundForAll);
        cluster = Found(() => new ClusterMaker(Seed()).Make(), made => made.Pricing());
        TeamCase team = new TeamMaker(Seed()).Make();
        (costing, clusters, employment) = (scenario.Costing(), cluster.Pricing(), Employ.In(team.StartYear, team.Policy()));
        contacts = Teams.Pricing(Found(Policy, policy => Teams.Pricing(policy)));
        EnvelopeAllocation envelope = new(new(Given.Pounds(dice.Between(1_000, 60_000)), dice.OneOf(0m, 0.1m)), dice.OneOf(Enum.GetValues<Scaling>()));
        Models =
        [
            CostingModels.BottomUp(costing),
            CostingModels.OnCard(costing, "agency", "pa", "card"),
            CostingModels.Points(Given.Table),
            CostingModels.PointsInEnvelope(Given.Table, envelope),
            CostingModels.PersonalAssistants(employment),
            CostingModels.Clusters(clusters),
            CostingModels.Contacts(contacts),
            CostingModels.GroupAverage("age", dice.OneOf(0m, 2.5m, 10m)),
            CostingModels.GroupAverage("age", name: "group-average without own", leavesOwnOut: true),
        ];
        Models = [.. Models, new CostingRoute([new("clusters") { HasClusters = true }, new("points") { PointsTo = 40m }, new("bottom-up") { HasPlan = true, Groups = [new("age", "old")] }, new("pa") { HasTeam = true }], [.. Models]).Model()];
        People = [.. Ids.OrderBy(_ => dice.Between(0, 1000)).Take(dice.Between(3, Ids.Length)).Select(Person)];
    }

    internal ValueList<ComparisonCase> People { get; }

    /// <summary>Every model of the library.</summary>
    internal CostingModel[] Models { get; }

    private ComparisonCase Person(string id) => new(id)
    {
        Points = dice.Perhaps(85, () => dice.Between(50, 1050) / 10m),
        Floor = Given.Pounds(dice.OneOf(0m, 0m, 1_500m)),
        Cap = dice.Perhaps(30, () => Given.Pounds(4_000m)),
        Plan = Known(Plan(id), plan => costing.Totals(plan)),
        Team = Known(Team(id), team => employment.Cost(team)),
        Clusters = Known(History(id), history => clusters.Totals(history)),
        Contacts = Known(Package(id), package => contacts.Totals(package)),
        ActualCost = dice.Perhaps(80, () => Given.Pounds(dice.Between(0, 9_000_000) / 100m)),
        Groups = dice.Percent(85) ? [new("age", dice.OneOf("young", "old", "oldest"))] : [],
    };

    private CarePlan Plan(string id)
    {
        CarePlan whole = scenario.Plan();
        return new(id, whole.Start, whole.End, Some(whole.Visits), Some(whole.Items), Some(whole.Absences));
    }

    private Team Team(string id)
    {
        Team made = new TeamMaker(Seed()).Make().Team();
        return dice.Percent(50) ? Given.Team(id, dice.Between(1, 400) / 10m) : new(id, made.Assistants, made.OnCosts, made.ClaimsEmploymentAllowance);
    }

    /// <summary>The history of a case of its own, on the days of this one.</summary>
    private ClusterHistory History(string id)
    {
        ClusterCase made = new ClusterMaker(Seed()).Make();
        int days = Period.DaysBetween(made.PeriodStart, cluster.PeriodStart);
        return new(
            id,
            [.. made.Episodes.Select(episode => new ClusterEpisode(ClusterCode.Parse(episode.Cluster), episode.From.PlusDays(days), episode.To?.PlusDays(days)))],
            [.. made.Admissions.Select(admission => new Admission(admission.From.PlusDays(days), admission.To?.PlusDays(days)))]);
    }

    private ContactPackage Package(string id) => new(id, [.. dice.Several(1, 6, _ => new TeamContact(
        dice.Day(new(2024, 4, 1), -20, 380),
        dice.OneOf("A02", "A06", "A06", "A08", "A18", "B01", "C01", "X01"),
        dice.OneOf(1, 3, 8, dice.Between(1, 300)),
        contacts.Policy.Groups is not null && dice.Percent(40) ? ContactKind.Group : ContactKind.OneToOne,
        dice.Percent(30)))]);

    private ContactPolicy Policy() => new()
    {
        AllowedClasses = dice.Percent(50) ? [SettingClass.LearningDisability] : [],
        Groups = dice.Percent(75) ? new(dice.OneOf(Enum.GetValues<GroupContactRule>()), new(dice.Between(0, 9), 8)) : null,
        GroupShare = new(dice.Between(0, 10), 11),
    };

    private ValueList<T> Some<T>(ValueList<T> all) => all.Count == 0 ? all : [.. dice.Some([.. all])];

    private int Seed() => dice.Between(0, int.MaxValue - 1);

    /// <summary>Costs the plan on both cards for the whole period, so that whoever has it on other dates can be costed too.</summary>
    private static void IsSoundForAll(Scenario made)
    {
        Scenario throughout = made with { PersonStart = made.PeriodStart, PersonEnd = null, Absences = [], Visits = [.. made.Visits.Select(visit => visit with { From = null, To = null })] };
        throughout.Costing().Totals(throughout.Plan());
    }

    private static Scenario OnBothCards(Scenario made) =>
        made with { Services = [.. made.Services, .. made.Services.Select(service => service with { Card = service.Card == "pa" ? "agency" : "pa" })] };

    /// <summary>The first that can be used.</summary>
    private static T Found<T>(Func<T> make, Action<T> use)
        where T : class
    {
        T made = make();
        while (Known(made, use) is null)
        {
            made = make();
        }

        return made;
    }

    /// <summary>Null if it is refused.</summary>
    private static T? Known<T>(T made, Action<T> use)
        where T : class
    {
        try
        {
            use(made);
            return made;
        }
        catch (InvalidInputException)
        {
            return null;
        }
    }
}
