using PhbCalc.Comparison;
using PhbCalc.Samples.Comparer;
using PhbCalc.Tests.Oracles;
using PhbCalc.TopDown;

namespace PhbCalc.Tests.Comparison;

/// <summary>What is published of allocations in Florida: a formula that is law, to the cent, and how near six models come (spec 10, Contest). Sums are dollars.</summary>
public sealed class FloridaTests
{
    public static TheoryData<string, string> Models
    {
        get
        {
            TheoryData<string, string> models = new();
            foreach (var row in Published.FloridaAccuracy)
            {
                models.Add(row.Model, row.Set);
            }

            return models;
        }
    }

    [Fact]
    public void The_formula_gives_its_four_worked_sums_to_the_cent()
    {
        Assert.Equal(4, Published.FloridaFormula.Count);
        Assert.All(Published.FloridaFormula, worked =>
        {
            CostLine line = Assert.Single(Answered(FloridaFormula.Person("P", worked.Living, worked.Age, worked.Answer)).Breakdown().Lines);
            Assert.Equal(($"{worked.Sum:0.0000} squared", worked.Dollars), (line.Label, line.Amount.Pounds));
        });
    }

    /// <summary>The rule once more, from the weights as they are published.</summary>
    [Fact]
    public void The_formula_weighs_every_answer_as_the_rule_does()
    {
        IReadOnlyDictionary<string, decimal> weights = Published.FloridaWeights;
        for (int seed = 0; seed < 300; seed++)
        {
            Dice dice = new(seed);
            Dictionary<int, int> answers = Enumerable.Range(14, 30).ToDictionary(number => number, _ => dice.Between(0, 4));
            (string living, string age) = (dice.OneOf("FH", "ILSL", "RH1", "RH2", "RH3", "RH4"), dice.OneOf("under-21", "21-to-30", "31-and-over"));
            ComparisonCase person = new("P")
            {
                Needs = FloridaFormula.Questionnaire.Score([.. answers.Select(answer => new Answer($"Q{answer.Key}", $"{answer.Value}"))]),
                Groups = [new("living", living), new("age", age)],
            };
            decimal functional = Enumerable.Range(14, 11).Sum(number => answers[number]);
            decimal behavioural = Enumerable.Range(25, 6).Sum(number => answers[number]);
            decimal sum = weights["base value"]
                + weights.Where(weight => weight.Key.Contains($"({living})", StringComparison.Ordinal)).Sum(weight => weight.Value)
                + (age == "under-21" ? 0m : weights[age == "21-to-30" ? "age 21 to 30" : "age 31 and over"])
                + (weights["behavioural sum Q25-Q30"] * behavioural)
                + (living == "FH" ? weights["functional sum Q14-Q24 if family home"] * functional : 0m)
                + (living == "ILSL" ? (weights["functional sum Q14-Q24 if ILSL"] * functional) + (weights["behavioural sum if ILSL"] * behavioural) : 0m)
                + weights.Where(weight => weight.Key.StartsWith('Q')).Sum(weight => weight.Value * answers[int.Parse(weight.Key[1..], System.Globalization.CultureInfo.InvariantCulture)]);

            Assert.Equal(decimal.Round(sum * sum, 2, MidpointRounding.AwayFromZero), Answered(person).Amount!.Value.Pounds);
        }
    }

    [Fact]
    public void In_the_formula_the_nearest_answer_that_is_named_changes_the_sum_by_what_is_named()
    {
        ComparisonCase person = FloridaFormula.Person("P", "FH", 25, 2);
        PersonContest contest = new ModelContest(FloridaFormula.Model).Ask([person], "P", AnswerChanges.Of(person, FloridaFormula.Questionnaire, [person]));

        // 156.2447 and 0.4954 more, squared; and as much less.
        Assert.Equal(("Q25", "3", 24_567.46m), (contest.NearestMore!.Question, contest.NearestMore.Instead, contest.NearestMore.After!.Value.Pounds));
        Assert.Equal(("Q25", "1", -154.57m), (contest.NearestLess!.Question, contest.NearestLess.Instead, contest.NearestLess.Difference!.Value.Pounds));
    }

    /// <summary>People whose aggregates are those that are published: every figure of ours comes out as it stands there, R squared to six decimals, RMSE and MAE to the cent, MAPE and shares to three decimals of a per cent.</summary>
    [Theory]
    [MemberData(nameof(Models))]
    public void The_arithmetic_of_aggregates_gives_the_published_figures(string model, string set)
    {
        (_, _, int people, decimal rSquared, decimal rmse, decimal mae, decimal mape, decimal?[] within) = Row(model, set);
        AccuracyCase[] cases = FloridaPeople.Of(Row(model, set), seed: 65);
        AccuracyFigures figures = AllocationAccuracy.Of([.. cases]).All;
        PoundErrors errors = PoundErrors.Of([.. cases]);

        Assert.Equal((people, rSquared), (figures.Cases, figures.RSquared));
        Assert.Equal((rmse, mae), (errors.RootMeanSquare!.Value.Pounds, errors.MeanAbsolute!.Value.Pounds));
        Assert.Equal(mape, PerCent(figures.MeanAbsolutePercentageError!.Value * 100m));
        Assert.All(within.Zip(errors.Within).Where(one => one.First is not null), one => Assert.Equal(one.First, PerCent((decimal)one.Second.Cases * 100m / people)));
    }

    /// <summary>The check can fail: other people, or slips in the arithmetic that one could make, miss the published figures.</summary>
    [Fact]
    public void Slips_in_the_arithmetic_would_show()
    {
        AccuracyCase[] cases = FloridaPeople.Of(Row("1", "test"), seed: 65);
        (_, _, int people, decimal rSquared, decimal rmse, decimal mae, decimal mape, _) = Row("1", "test");
        AccuracyCase[] without = cases[1..];
        AccuracyFigures fewer = AllocationAccuracy.Of([.. without]).All;

        Assert.NotEqual(rmse, PoundErrors.Of([.. without]).RootMeanSquare!.Value.Pounds);
        Assert.NotEqual(mae, PoundErrors.Of([.. without]).MeanAbsolute!.Value.Pounds);
        Assert.NotEqual(rSquared, fewer.RSquared);

        // Errors as shares of the sum instead of the cost; a mean over one person less; R squared as the share of the sums' own spread.
        Assert.NotEqual(mape, PerCent(cases.Average(one => Math.Abs(one.Indicative.Pounds - one.Final.Pounds) / one.Indicative.Pounds) * 100m));
        Assert.NotEqual(mae, decimal.Round(mae * people / (people - 1), 2, MidpointRounding.AwayFromZero));
        AccuracyFigures turned = AllocationAccuracy.Of([.. cases.Select(one => new AccuracyCase(one.Final, one.Indicative))]).All;
        Assert.NotEqual(rSquared, turned.RSquared);
    }

    [Fact]
    public void Twelve_rows_are_published_six_of_them_with_bands()
    {
        Assert.Equal(12, Published.FloridaAccuracy.Count);
        Assert.Equal(6, Published.FloridaAccuracy.Count(row => row.Within[0] is not null));
    }

    private static ModelAnswer Answered(ComparisonCase person) => FloridaFormula.Model.Prepare([person])(person);

    private static (string Model, string Set, int People, decimal RSquared, decimal Rmse, decimal Mae, decimal Mape, decimal?[] Within) Row(string model, string set) =>
        Published.FloridaAccuracy.Single(row => row.Model == model && row.Set == set);

    private static decimal PerCent(decimal value) => decimal.Round(value, 3, MidpointRounding.AwayFromZero);
}
