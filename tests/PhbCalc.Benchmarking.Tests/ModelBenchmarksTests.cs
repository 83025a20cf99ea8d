using PhbCalc.Comparison;
using PhbCalc.Docs;
using PhbCalc.Tests.House;
using PhbCalc.TestSupport;

namespace PhbCalc.Benchmarking.Tests;

/// <summary>A model that is wrong is not timed.</summary>
public sealed class ModelBenchmarksTests
{
    private static readonly SyntheticCaseload Caseload = SyntheticCaseload.Of(20, seed: 1, visitsPerPerson: 3);

    [Fact]
    public void Each_model_by_itself_and_all_compared_can_be_timed()
    {
        Benchmarks benchmarks = new([.. Caseload.Models]);

        Assert.Equal(["bottom-up", "agency", "points", "envelope", "pa", "clusters", "contacts", "group-average", "route", "all, compared"], benchmarks.Timed);
        foreach (string timed in benchmarks.Timed)
        {
            Benchmarks one = new([.. Caseload.Models]) { Model = timed };
            one.CheckAnswers();

            Assert.InRange(one.Everybody(), 1, Caseload.People.Count);
        }
    }

    [Fact]
    public void A_model_that_its_oracle_contradicts_is_not_timed()
    {
        string why = Assert.Throws<InvalidOperationException>(new Benchmarks([APoundTooMuch]) { Model = "points" }.CheckAnswers).Message;

        Assert.StartsWith("Model points is not timed. P0000000: it says £", why, StringComparison.Ordinal);
        Assert.Equal([why], new Benchmarks([APoundTooMuch]).Wrong());
        Assert.Empty(new Benchmarks([.. Caseload.Models]).Wrong());
    }

    [Fact]
    public void Beside_a_wrong_model_the_others_are_timed_and_the_comparison_is_not()
    {
        ValueList<CostingModel> models = [.. Caseload.Models.Where(model => model.Name is "bottom-up" or "clusters"), APoundTooMuch];
        foreach (string right in (string[])["bottom-up", "clusters"])
        {
            Benchmarks one = new(models) { Model = right };
            one.CheckAnswers();

            Assert.InRange(one.Everybody(), 1, Caseload.People.Count);
        }

        string comparison = Assert.Throws<InvalidOperationException>(new Benchmarks(models).CheckAnswers).Message;
        Assert.StartsWith("Model points is not timed. P0000000: ", comparison, StringComparison.Ordinal);
        Assert.EndsWith(" Nor is the comparison of all.", comparison, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_model_or_its_oracle_throws_is_told_of_that_model()
    {
        CostingModel failing = new("mine", "No answer.", _ => throw new FormatException("no such score"));

        Assert.Equal(["Model mine is not timed. P0000000: no such score"], new Benchmarks([failing, .. Caseload.Models.Take(1)]).Wrong());
        Assert.Equal(["Model all is not timed. too few"], new Benchmarks([CostingModel.OfAll("all", "Too few.", _ => throw new FormatException("too few"))]).Wrong());
    }

    [Fact]
    public void A_model_whose_lines_come_to_another_sum_is_not_timed()
    {
        CostingModel wrong = new("mine", "Lines of a penny.", _ => ModelAnswer.Of(Money.FromPounds(1m), () => Line(Money.FromPence(1))));

        Assert.StartsWith("Model mine is not timed. P0000000: The lines come to £0.01", Assert.Throws<InvalidOperationException>(new Benchmarks([wrong]).CheckAnswers).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_benchmark_checks_of_the_comparison_stops_it_too() =>
        Assert.Equal("not so", Assert.Throws<InvalidOperationException>(new Strict([.. Caseload.Models]).CheckAnswers).Message);

    [Fact]
    public void The_example_of_the_package_is_the_code_that_is_compiled_here_and_its_answers_are_right()
    {
        Assert.Equal(Page.Code("OnThePage.cs"), Page.Block(File.ReadAllText(Repository.File("docs", "packages", "PhbCalc.Benchmarking.md")).ReplaceLineEndings("\n"), "snippet: benchmark"));
        new OnThePage.MyBenchmarks().CheckAnswers();
    }

    [Fact]
    public void The_public_face_of_the_package_is_the_reviewed_one() => Snapshot.Matches(PublicApi.Of(typeof(SyntheticCaseload).Assembly));

    private static CostingModel APoundTooMuch { get; } = new("points", "A pound too much.", person => person.Points is { } points
        ? ModelAnswer.Of(Line(SyntheticCaseload.Table.AmountFor(points) + Money.FromPounds(1m))) : ModelAnswer.NotApplicable("no score of needs"));

    private static CostBreakdown Line(Money amount) => new([new(CostLineKind.TableAmount, "", "all", CostUnit.Year, 1, amount, amount)]);

    private class Benchmarks(ValueList<CostingModel> models) : ModelBenchmarks
    {
        protected override ValueList<CostingModel> Models => models;

        protected override ValueList<ComparisonCase> Population => Caseload.People;

        protected override Money? Oracle(string model, ComparisonCase person) => Caseload.Oracle(model, person);
    }

    private sealed class Strict(ValueList<CostingModel> models) : Benchmarks(models)
    {
        protected override void Check(ModelComparison comparison) => throw new InvalidOperationException("not so");
    }
}
