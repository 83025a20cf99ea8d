using PhbCalc.Comparison;
using PhbCalc.Tests.Employment;
using PhbCalc.Tests.TopDown;

namespace PhbCalc.Tests.Comparison;

/// <summary>What is refused when models are to be compared, each with its message.</summary>
public sealed class ModelFaultTests
{
    private const string Range = "write a sum of 0 or more, in whole pence, under 1,000,000,000,000,000";

    private static readonly CostingModel Flat = Given.Model("flat", _ => 1);

    [Fact]
    public void No_models_and_two_of_one_name()
    {
        Expect.Faults("comparison, models: there is none; give at least one", () => new ModelComparison([]));
        Expect.Faults("1 comparison, models: 'flat' appears twice; give each its own id", () => new ModelComparison([Flat, Flat, Given.Model("Flat", _ => 1)]));
    }

    [Fact]
    public void A_model_without_name_or_description() => Expect.Faults(
        """
        model, name: is blank; give it a value
        model, description: is blank; give it a value
        """,
        () => new CostingModel("", " ", _ => ModelAnswer.NotApplicable("never")));

    [Fact]
    public void An_envelope_a_number_of_differences_and_changes_that_are_out_of_range()
    {
        Expect.Faults($"comparison, envelope: '-£0.01' is out of range; {Range}", () => new ModelComparison([Flat]) { Envelope = Given.Pounds(-0.01m) });
        Expect.Faults($"comparison, envelope: '£0.005' is out of range; {Range}", () => new ModelComparison([Flat]) { Envelope = Given.Pounds(0.005m) });
        Expect.Faults("comparison, largest_differences: '-1' is below zero; write 0 for none, or how many are to be explained", () => new ModelComparison([Flat]) { LargestDifferences = -1 });
        Expect.Faults(
            """
            0 change, name: is blank; give it a value
            2 comparison, changes: 'one point more' appears twice; give each its own id
            """,
            () => new ModelComparison([Flat]) { Changes = [new("", one => one), SmallChanges.OnePointMore, SmallChanges.OnePointMore] });
    }

    [Fact]
    public void A_case_without_a_person_with_a_cost_below_zero_and_with_two_groups_of_one_name()
    {
        Expect.Faults("case, person_id: is blank; give it a value", () => new ComparisonCase(" "));
        Expect.Faults(
            "person a, cost: '-0.01' is out of range; write a number from 0 to under 1,000,000,000,000,000 with at most six decimals",
            () => Given.Person("a", actual: -0.01m));
        Expect.Faults(
            """
            0 person a, group: is blank; give it a value
            1 person a, group_age: is blank; give it a value
            2 person a, group: 'age' appears twice; give each its own id
            """,
            () => Given.Person("a", null, null, new("", "x"), new("age", ""), new("age", "old")));
    }

    [Fact]
    public void A_case_with_what_is_another_person_s()
    {
        Expect.Faults("person a, plan: 'b' is not the person whose case it is; give the person's own", () => new ComparisonCase("a") { Plan = Given.Plan("b", 1) });
        Expect.Faults("person a, team: 'b' is not the person whose case it is; give the person's own", () => new ComparisonCase("a") { Team = Given.Team("b", 1m) });
        Expect.Faults("person a, clusters: 'b' is not the person whose case it is; give the person's own", () => new ComparisonCase("a") { Clusters = new("b", []) });
        Expect.Faults("person a, contacts: 'b' is not the person whose case it is; give the person's own", () => new ComparisonCase("a") { Contacts = new("b", []) });
    }

    [Fact]
    public void Somebody_who_is_there_twice() => Expect.Faults(
        "2 population, person_id: 'a' appears twice; give each its own id",
        () => new ModelComparison([Flat]).Compare([Given.Person("a"), Given.Person("A"), Given.Person("a")]));

    [Fact]
    public void What_models_find_wrong_with_cases_is_reported_all_at_once_in_the_order_given()
    {
        ComparisonCase[] people =
        [
            new("z") { Points = -1m },
            new("y") { Plan = new("y", Build.LongAgo, visits: [Build.Visit("Mon", "08:00-09:00", service: "cares")]), Team = new("y", [Employ.Pa(10m, 5m)]) },
            new("x") { Points = 50m },
            new("w") { Points = 50m, Floor = Given.Pounds(10m), Cap = Given.Pounds(5m) },
        ];
        ModelComparison comparison = new(
        [
            CostingModels.BottomUp(Given.Costing),
            CostingModels.Points(Given.Table),
            CostingModels.PointsInEnvelope(Given.Table, new(new(Given.Pounds(100m), 0m))),
            CostingModels.PersonalAssistants(Employ.In(2026)),
            Given.Model("below", one => one.PersonId == "x" ? -1 : 1),
        ]);

        Expect.Faults(
            $"""
            0 model points, person z, score, points: '-1' is out of range; {Expect.UnderATrillion}
            0 model envelope, person z, score, points: '-1' is out of range; {Expect.UnderATrillion}
            1 model bottom-up, person y, visit v1, service: 'cares' is not a service of card agency; did you mean 'care'? allowed: care
            1 model pa, person y, PA a, hourly_pay: '£5.00 an hour' is under the minimum wage of £12.71 an hour for 21 and over in week 1, which starts on 2026-04-06; pay £12.71 or more (National Minimum Wage Regulations 2015, regulation 4)
            2 model below, person x, amount: '-£0.01' is out of range; answer with a sum of 0 or more, in whole pence, under 1,000,000,000,000,000
            3 model envelope, person w, cap: '£5.00' is under the floor; write the floor or more, or leave it out
            """,
            () => comparison.Compare([.. people]));
    }

    [Fact]
    public void A_change_that_gives_another_person() => Expect.Faults(
        """
        0 person b, changes: 'swap' gives back another person; change only what is known about the person
        1 person a, changes: 'swap' gives back another person; change only what is known about the person
        """,
        () => new ModelComparison([Flat]) { Changes = [new("swap", one => new(one.PersonId == "a" ? "b" : "a"))] }.Compare([Given.Person("b"), Given.Person("a")]));

    [Fact]
    public void Lines_that_do_not_come_to_the_answer_are_the_fault_of_the_model()
    {
        CostingModel wrong = new("wrong", "A penny short.", _ => ModelAnswer.Of(Money.FromPence(100), () => Given.Lines(99)));

        Assert.Equal(
            "The model wrong failed about the lines of a: The lines come to £0.99 and the answer is £1.00: the lines of a model must come to its answer.",
            Assert.Throws<InvalidOperationException>(() => new ModelComparison([Flat, wrong]).Compare([Given.Person("a")])).Message);
    }

    [Fact]
    public void Whatever_else_a_model_throws_comes_out_with_its_name_and_the_first_person_about_whom_it_did()
    {
        CostingModel broken = new("broken", "Divides by nothing.", one => one.PersonId == "a" ? ModelAnswer.NotApplicable("lucky") : throw new DivideByZeroException("Nothing to divide by."));
        ComparisonCase[] many = [.. Enumerable.Range(0, 5_000).Select(number => Given.Person($"b{number:0000}"))];

        InvalidOperationException failed = Assert.Throws<InvalidOperationException>(() => new ModelComparison([Flat, broken]).Compare([Given.Person("a"), .. many]));

        Assert.Equal("The model broken failed about b0000: Nothing to divide by.", failed.Message);
        Assert.IsType<DivideByZeroException>(failed.InnerException);
    }

    [Fact]
    public void A_model_that_gives_null_is_named()
    {
        CostingModel noAnswer = new("mute", "Gives nothing.", _ => null!);
        CostingModel noFunction = CostingModel.OfAll("blank", "Gives no function.", _ => null!);

        Assert.Equal(
            "The model mute failed about a: It gave null. Answer \"not applicable\", and say why, where there is no sum.",
            Assert.Throws<InvalidOperationException>(() => new ModelComparison([noAnswer]).Compare([Given.Person("a")])).Message);
        Assert.Equal(
            "The model blank failed when it was shown all cases: It gave null. Give the function that answers each case.",
            Assert.Throws<InvalidOperationException>(() => new ModelComparison([noFunction]).Compare([Given.Person("a")])).Message);
    }

    [Fact]
    public void A_model_that_fails_after_a_small_change_is_named()
    {
        CostingModel fragile = new("fragile", "Whole points only.", one => one.Points % 2 == 0 ? ModelAnswer.Of(Given.Lines(1)) : throw new ArithmeticException("Odd."));

        Assert.Equal(
            "The model fragile failed about a: Odd.",
            Assert.Throws<InvalidOperationException>(() => new ModelComparison([fragile]) { Changes = [SmallChanges.OnePointMore] }.Compare([Given.Person("a") with { Points = 2m }])).Message);
    }

    [Fact]
    public void A_reason_says_something() => Assert.Throws<ArgumentException>(() => ModelAnswer.NotApplicable(" "));
}
