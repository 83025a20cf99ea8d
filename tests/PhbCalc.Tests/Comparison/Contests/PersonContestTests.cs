using PhbCalc.BottomUp;
using PhbCalc.Clusters;
using PhbCalc.Comparison;
using PhbCalc.Contacts;
using PhbCalc.Tests.Employment;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;
using PhbCalc.TopDown;

namespace PhbCalc.Tests.Comparison;

/// <summary>For one person, the answers that would change the sum: spec 10, Contest.</summary>
public sealed class PersonContestTests
{
    private static readonly Questionnaire Three = new(
    [
        new("Mobility", [new("Low", 1m), new("Moderate", 2m), new("High", 8m)]),
        new("Breathing", [new("Low", 0m), new("High", 5m)], 2m),
        new("Mood", [new("Calm", 0m), new("Low", 0m)]),
    ]);

    private static readonly CostingModel ByPoint = CostingModels.Points(new(AllocationTable.PricePerPoint(Given.Pounds(1_200m))));

    private static readonly CostingModel ByBand = CostingModels.Points(new(AllocationTable.OfBands([new(0m, 4m, Given.Pounds(1_000m)), new(5m, 11m, Given.Pounds(9_000m)), new(12m, 15m, Given.Pounds(20_000m))])));

    private static ComparisonCase Ada { get; } = new("Ada") { Needs = Three.Score([new("Mobility", "Low"), new("Breathing", "Low"), new("Mood", "Calm")]) };

    [Fact]
    public void One_more_point_in_Mobility_has_its_price_and_is_the_nearest()
    {
        PersonContest contest = Asked(ByPoint, Ada);

        Assert.Equal("one more point in Mobility: Moderate instead of Low", PersonContestText.Words(contest.NearestMore!));
        Assert.Equal((Given.Pounds(1_200m), Given.Pounds(2_400m)), (contest.NearestMore!.Difference, contest.NearestMore.After));

        // One point less is none at all: the score can go down to 0, and no level of a domain gives that.
        Assert.Equal(("the score of needs", Given.Pounds(-1_200m)), (contest.NearestLess!.Question, contest.NearestLess.Difference));
        Assert.Equal([1_200m, 1_200m, -1_200m, 8_400m, 12_000m], contest.Answers.Select(answer => answer.Difference!.Value.Pounds));
        Assert.Equal(1, contest.Unchanged); // Mood
    }

    [Fact]
    public void In_bands_an_answer_changes_the_sum_or_not_and_the_next_band_is_so_many_points_away()
    {
        PersonContest contest = Asked(ByBand, Ada);

        Assert.Equal(["7 more points in Mobility: High instead of Low", "10 more points in Breathing: High instead of Low", "4 more points in the score of needs: 5 instead of 1"], contest.Answers.Select(PersonContestText.Words));
        Assert.Null(contest.NearestLess);
        Assert.Equal(2, contest.Unchanged);
    }

    [Fact]
    public void An_answer_with_which_there_is_no_sum_stands_last_with_the_reason()
    {
        ComparisonCase ben = new("Ben") { Needs = Three.Score([new("Mobility", "High"), new("Breathing", "Low"), new("Mood", "Calm")]) };
        PersonContest contest = Asked(ByBand, ben);

        Assert.Equal(("Breathing", null, "points that the table has no amount for"), (contest.Answers[^1].Question, contest.Answers[^1].After, contest.Answers[^1].WhyNot));
        Snapshot.Matches(contest.Explain());
    }

    [Fact]
    public void Of_somebody_without_a_sum_it_is_told_why()
    {
        PersonContest contest = Asked(ByPoint, new("Cy"));

        Assert.Equal((null, "no score of needs"), (contest.Sum, contest.WhyNot));
        Assert.Equal(["The model gives no sum: no score of needs. An appeal is about that first."], PersonContestText.Appeal(contest));
    }

    [Fact]
    public void A_plan_is_contested_by_its_minutes_carers_visits_and_items()
    {
        ComparisonCase one = new("P1") { Plan = new("P1", Build.LongAgo, visits: [Build.Visit("Mon", "08:00-09:00", carers: 2, id: "v1"), Build.Visit("Tue", "08:00-08:15", id: "v2")], items: [new("i1", "equipment", Given.Pounds(10m), ItemUnit.Year, label: "Gloves")]) };
        PersonContest contest = Asked(CostingModels.BottomUp(Given.Costing), one);

        // £20.00 an hour over 52 weeks: a quarter of an hour of two carers is £520.00, of one £260.00, an hour of one £1,040.00.
        Assert.Equal(
            [("left out", -10m), ("30 minutes", 260m), ("2 carers", 260m), ("left out", -260m), ("75 minutes", 520m), ("45 minutes", -520m), ("3 carers", 1_040m), ("1 carer", -1_040m), ("left out", -2_080m)],
            contest.Answers.Select(answer => (answer.Instead, decimal.Round(answer.Difference!.Value.Pounds / 10m, 0, MidpointRounding.AwayFromZero) * 10m)));
    }

    [Fact]
    public void A_visit_that_an_item_comes_with_is_not_left_out_and_stays_shared()
    {
        CarePlan plan = new("P1", Build.LongAgo, visits: [new("v1", Build.Card, Build.Care, DayTypes.Monday, new(8, 0), new(9, 0), sharedWith: 2)], items: [new("i1", "travel", Given.Pounds(1m), ItemUnit.Visit, per: "v1")]);
        AnswerChange[] changes = [.. AnswerChanges.Of(new("P1") { Plan = plan })];

        Assert.DoesNotContain(changes, change => change.Question.StartsWith("Visit", StringComparison.Ordinal) && change.Instead == "left out");
        Assert.All(changes.Where(change => change.Question.StartsWith("Visit", StringComparison.Ordinal)), change => Assert.Equal(2, change.Change(new("P1") { Plan = plan }).Plan!.Visits[0].SharedWith));
    }

    [Fact]
    public void A_group_and_a_cluster_of_others_a_contact_and_a_PA_are_answers_too()
    {
        ComparisonCase one = new("P1")
        {
            Groups = [new("age", "old")],
            Clusters = new("P1", [new(ClusterCode.Parse("4"), Build.LongAgo)]),
            Contacts = new("P1", [new(Build.LongAgo, "A06", 1)]),
            Team = new("P1", [Employ.Pa(10m, 14m, id: "p1"), Employ.Pa(5m, 14m, id: "p2")]),
        };
        ComparisonCase other = new("P2") { Groups = [new("age", "young"), new("need", "high")], Clusters = new("P2", [new(ClusterCode.Parse("7"), Build.LongAgo)]) };
        AnswerChange[] changes = [.. AnswerChanges.Of(one, null, [one, other])];

        Assert.Equal(["in the team > left out", "in the team > left out", "1 > left out", "1 > 2", "old > young", "04 > 07"], changes.Select(change => $"{change.Now} > {change.Instead}"));
        ComparisonCase[] changed = [.. changes.Select(change => change.Change(one))];
        Assert.Equal(["p2", "p1"], changed.Take(2).Select(after => after.Team!.Assistants.Single().Id));
        Assert.Equal([0, 2], changed[2..4].Select(after => after.Contacts!.Contacts.Sum(contact => contact.Count)));
        Assert.Equal(("young", "07"), (changed[4].Groups[0].Value, changed[5].Clusters!.Episodes[0].Cluster.ToString()));
    }

    [Fact]
    public void A_model_that_looks_at_all_looks_again_for_each_answer()
    {
        CostingModel average = CostingModels.GroupAverage("age", weightOfAll: 0m);
        ComparisonCase[] people = [Given.Person("P1", null, 10_000m, new PersonGroup("age", "old")), Given.Person("P2", null, 30_000m, new PersonGroup("age", "young"))];
        PersonContest contest = new ModelContest(average).Ask([.. people], "P1", AnswerChanges.Of(people[0], null, [.. people]));

        // As one of the young the person is in their mean: (10,000 + 30,000) / 2.
        Assert.Equal(("young", Given.Pounds(20_000m)), (contest.NearestMore!.Instead, contest.NearestMore.After));
    }

    [Fact]
    public void What_is_wrong_is_refused()
    {
        ModelContest contest = new(ByPoint);
        AnswerChange another = new("who", "Ada", "Ben", _ => new("Ben"));

        Assert.Equal(["/person_id", "/changes/0"], Assert.Throws<InvalidInputException>(() => contest.Ask([Ada], "Ben", [null!])).Faults.Select(fault => fault.Path));
        Assert.Equal("/changes/0", Assert.Throws<InvalidInputException>(() => contest.Ask([Ada], "Ada", [another])).Faults[0].Path);
        Assert.Equal("/population/1/points", Assert.Throws<InvalidInputException>(() => contest.Ask([Ada, new("Ben") { Points = -1m }], "Ben", [])).Faults[0].Path);
        Assert.All(
            (Action[])[() => _ = another with { Question = null! }, () => _ = another with { Now = null! }, () => _ = another with { Instead = null! }, () => _ = another with { Change = null! }],
            made => Assert.Throws<InvalidInputException>(made));
    }

    /// <summary>
    /// A thousand people with questionnaires and tables of their own: whoever scores the person anew with the one answer that is named, and looks the sum up, finds just what was named; and no other single answer is nearer.
    /// </summary>
    [Fact]
    public void Applying_the_nearest_answer_changes_the_sum_by_the_amount_that_is_named()
    {
        int[] named = new int[3];
        for (int seed = 0; seed < 1_000; seed++)
        {
            Dice dice = new(seed);
            (Questionnaire questionnaire, AllocationTable table, Answer[] answers) = Invented(dice);
            ComparisonCase person = new("P") { Needs = questionnaire.Score([.. answers]) };
            PersonContest contest = new ModelContest(CostingModels.Points(new(table))).Ask([person], "P", [.. AnswerChanges.Of(person, questionnaire).Where(change => change.Series is null)]);
            if (contest.Sum is not { } sum)
            {
                Assert.Null(Looked(table, questionnaire, answers));
                named[2]++;
                continue;
            }

            Money?[] single = [.. questionnaire.Domains.SelectMany((domain, i) => domain.Levels.Where(level => level.Name != answers[i].Level).Select(level => Looked(table, questionnaire, [.. answers[..i], new(domain.Name, level.Name), .. answers[(i + 1)..]])))];
            Assert.Equal(single.Count(after => after == sum), contest.Unchanged);
            Assert.Equal(single.Count(after => after != sum), contest.Answers.Count);
            if (contest.Answers is not [{ Difference: { } difference } nearest, ..])
            {
                Assert.All(single, after => Assert.True(after is null || after == sum));
                named[1]++;
                continue;
            }

            int place = Array.FindIndex(answers, answer => answer.Domain == nearest.Question);
            Answer[] then = [.. answers[..place], new(nearest.Question, nearest.Instead), .. answers[(place + 1)..]];
            Assert.Equal(sum + difference, Looked(table, questionnaire, then));
            Assert.Equal(nearest.Points, questionnaire.Score([.. then]).Points - person.Points);
            Assert.All(single.OfType<Money>().Where(after => after != sum), after => Assert.True(Math.Abs((after - sum).Pounds) >= Math.Abs(difference.Pounds)));
            named[0]++;
        }

        Assert.True(named is [> 700, > 10, > 10], string.Join(", ", named));
    }

    private static (Questionnaire Questionnaire, AllocationTable Table, Answer[] Answers) Invented(Dice dice)
    {
        QuestionnaireDomain[] domains = [.. Enumerable.Range(0, dice.Between(1, 6)).Select(i => new QuestionnaireDomain($"D{i}", [.. Enumerable.Range(0, dice.Between(1, 5)).Select(level => new DomainLevel($"L{level}", dice.Between(0, 40) / 2m))], dice.OneOf(1m, 1m, 0.5m, 2m)))];
        AllocationTable table = dice.OneOf<Func<AllocationTable>>(
            () => AllocationTable.PricePerPoint(Given.Pounds(dice.Between(100, 900)), dice.OneOf(1m, 3m)),
            () => AllocationTable.OfBands([.. Enumerable.Range(0, dice.Between(1, 12)).Select(i => new AllocationBand(i * 10m, (i * 10m) + 9.75m, Given.Pounds(dice.Between(0, 40) * 500m)))]),
            () => AllocationTable.Interpolated([new(0m, Money.Zero), new(30m, Given.Pounds(dice.Between(1, 9_000))), new(dice.OneOf(60m, 200m), Given.Pounds(dice.Between(1, 90_000)))], dice.Percent(50)))();
        return (new([.. domains]), table, Array.ConvertAll(domains, domain => new Answer(domain.Name, dice.OneOf<DomainLevel>(domain.Levels).Name)));
    }

    /// <summary>The sum of answers: scored, and looked up in the table.</summary>
    private static Money? Looked(AllocationTable table, Questionnaire questionnaire, Answer[] answers)
    {
        try
        {
            return table.AmountFor(questionnaire.Score([.. answers]).Points);
        }
        catch (InvalidInputException)
        {
            return null;
        }
    }

    private static PersonContest Asked(CostingModel model, ComparisonCase person) => new ModelContest(model).Ask([person], person.PersonId, AnswerChanges.Of(person, Three, [person]));
}
