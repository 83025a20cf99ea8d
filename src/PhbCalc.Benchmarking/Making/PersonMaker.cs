using PhbCalc.Clusters;
using PhbCalc.Comparison;
using PhbCalc.Contacts;
using PhbCalc.Currencies;
using PhbCalc.Data;
using PhbCalc.Employment;
using PhbCalc.Rates;
using PhbCalc.TopDown;

namespace PhbCalc.Benchmarking.Making;

/// <summary>Invented people, of whom as much is known as is of real ones: everybody has a plan, most have points and an actual cost, some a team, some a history of clusters.</summary>
/// <param name="seed">The seed of the caseload.</param>
/// <param name="visits">How many visits a person has.</param>
internal sealed class PersonMaker(int seed, int visits)
{
    /// <summary>The financial year of contacts with teams: the one for which their costs are published.</summary>
    internal static FinancialYear YearOfContacts { get; } = new(2024);

    private static readonly string[] Codes = ["01", "03", "04", "05", "07", "08", "10", "11", "12", "13", "16", "17", "18", "19"];

    private readonly PlanMaker plans = new(seed, visits);

    /// <summary>The Decision Support Tool with invented points.</summary>
    internal static Questionnaire Questionnaire { get; } = PublishedFigures.Bundled.DecisionSupportTool.ToQuestionnaire(
        [new("No needs", 0), new("Low", 3), new("Moderate", 9), new("High", 20), new("Severe", 34), new("Priority", 60)]);

    /// <summary>The amount for points, in pounds a year.</summary>
    internal static AllocationTable Table { get; } = AllocationTable.Interpolated(
        [new(0m, Money.Zero), new(60m, Money.FromPounds(14_200m)), new(120m, Money.FromPounds(43_500m)), new(200m, Money.FromPounds(91_000m)), new(500m, Money.FromPounds(196_000m))]);

    /// <summary>Rates of clusters: community rates that change in October, half of them with a share for crisis care, and rates of days in hospital and of assessments.</summary>
    internal static ClusterTariff Tariff { get; } = ClusterTariff.From(Codes.SelectMany((code, i) => new ClusterRate[]
    {
        new(ClusterCode.Parse(code), SettingClass.Community, ClusterUnit.Day, Money.FromPounds(3.37m + (1.13m * i)), PlanMaker.Year.Start)
        {
            CrisisShare = CrisisShare(i), ValidTo = new(2026, 9, 30),
        },
        new(ClusterCode.Parse(code), SettingClass.Community, ClusterUnit.Day, Money.FromPounds(3.41m + (1.17m * i)), new(2026, 10, 1)) { CrisisShare = CrisisShare(i) },
        new(ClusterCode.Parse(code), SettingClass.Inpatient, ClusterUnit.Day, Money.FromPounds(361.90m), PlanMaker.Year.Start),
        new(ClusterCode.Parse(code), SettingClass.InitialAssessment, ClusterUnit.Assessment, Money.FromPounds(250m + i), PlanMaker.Year.Start),
    }));

    /// <summary>How clusters are paid for: with an assessment at the start.</summary>
    internal static ClusterPolicy ClusterPolicy { get; } = new() { InitialAssessment = InitialAssessment.First };

    /// <summary>What contacts in groups count for.</summary>
    internal static ContactPolicy ContactPolicy { get; } = new() { Groups = new(GroupContactRule.AsStated, new Ratio(1, 4)) };

    /// <summary>A person, by number from 0.</summary>
    internal ComparisonCase Person(int number)
    {
        string id = Id(number);
        Dice needs = new(seed, number, Topic.Needs);
        Dice team = new(seed, number, Topic.Team);
        Dice health = new(seed, number, Topic.MentalHealth);
        ClusterHistory? clusters = History(id, health);
        int need = needs.Below(6);
        NeedsScore? score = needs.In100(5) ? null : Questionnaire.Score([.. Questionnaire.Domains.Select(domain => Answer(domain, need, needs))]);
        return new(id)
        {
            Plan = plans.Plan(id, number),
            Needs = score,
            Floor = Money.FromPounds(needs.In100(33) ? 2_000m : 0m),
            Cap = needs.In100(33) ? Money.FromPounds(150_000m) : null,
            Groups = [new("age", needs.Weighted((60, "65-and-over"), (40, "18-64"))), new("need", needs.Of("dementia", "stroke", "learning-disability", "spinal-injury", "frailty"))],
            Team = team.In100(25) ? new(id, [.. Enumerable.Range(0, team.Weighted((50, 1), (30, 2), (20, 4))).Select(assistant => Assistant(assistant, team))]) : null,
            Clusters = clusters,
            Contacts = clusters is not null && health.In100(60) ? new(id, [.. Enumerable.Range(0, health.Between(1, 12)).Select(_ => Contact(health))]) : null,
            ActualCost = ActualCost(score, new(seed, number, Topic.ActualCost)),
        };
    }

    /// <summary>The history of a person by number, without all else; null if there is none.</summary>
    internal ClusterHistory? History(int number) => History(Id(number), new(seed, number, Topic.MentalHealth));

    internal static string Id(int number) => FormattableString.Invariant($"P{number:0000000}");

    private static Answer Answer(QuestionnaireDomain domain, int need, Dice dice) =>
        new(domain.Name, domain.Levels[Math.Min(Math.Min(dice.Below(6), need), domain.Levels.Count - 1)].Name);

    private static PersonalAssistant Assistant(int number, Dice dice) =>
        new(((string[])["ann", "bo", "cy", "di"])[number], dice.Between(32, 150) / 4m, Money.FromPence(dice.Between(1_310, 1_680)), dice.Of<PayFrequency>(PayFrequency.Weekly, PayFrequency.Fortnightly, PayFrequency.FourWeekly, PayFrequency.Monthly));

    /// <summary>For one person in three, one to four episodes, some with gaps between them; the last may go on.</summary>
    private static ClusterHistory? History(string id, Dice dice)
    {
        if (!dice.In100(35))
        {
            return null;
        }

        List<ClusterEpisode> episodes = [];
        int count = dice.Between(1, 4);
        LocalDate next = PlanMaker.Year.Start.PlusDays(dice.Between(-60, 60));
        for (int i = 0; i < count; i++)
        {
            LocalDate last = next.PlusDays(dice.Between(20, 120));
            episodes.Add(new(ClusterCode.Parse(dice.Of<string>(Codes)), next, i == count - 1 && dice.In100(50) ? null : last));
            next = last.PlusDays(dice.In100(33) ? dice.Between(2, 40) : 1);
        }

        return new(id, [.. episodes], dice.In100(33) ? [Admission(dice)] : []);
    }

    private static Admission Admission(Dice dice)
    {
        LocalDate from = PlanMaker.Year.Start.PlusDays(dice.Below(360));
        return new(from, from.PlusDays(dice.Below(40)));
    }

    private static TeamContact Contact(Dice dice) => new(
        YearOfContacts.Start.PlusDays(dice.Below(365)), dice.Of<string>("A05", "A06", "A08", "A09"), dice.Between(1, 3), dice.In100(20) ? ContactKind.Group : ContactKind.OneToOne);

    /// <summary>What care cost: somewhere about what the points say, far from it for a few, and not known of one in ten.</summary>
    private static Money? ActualCost(NeedsScore? score, Dice dice)
    {
        int percent = dice.Weighted((90, dice.Between(70, 130)), (7, dice.Between(20, 70)), (3, dice.Between(130, 320)));
        long pence = Table.AmountFor(score?.Points ?? 90m).ToPence() + dice.Between(300_000, 900_000);
        return dice.In100(10) ? null : Money.FromPence(pence * percent / 100);
    }

    private static decimal? CrisisShare(int number) => number % 2 == 0 ? 0.2m : null;
}
