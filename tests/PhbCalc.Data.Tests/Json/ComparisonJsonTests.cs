using PhbCalc.Comparison;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

public sealed class ComparisonJsonTests
{
    private const string NotDerived = "is not what the other members come to; give the file as it was written: what can be worked out from its lines is worked out again";

    [Law(60)]
    public Property What_is_written_reads_back_as_an_equal_result() => Law.Of(SomeModelComparisons.Any, AssertReadsBack);

    [Fact]
    public void A_comparison_of_one_model_over_nobody_reads_back() =>
        AssertReadsBack(new ModelComparison([new("none", "Never applicable.", _ => ModelAnswer.NotApplicable("never"))]).Compare([]));

    [Fact]
    public void A_comparison_is_written_in_snake_case_with_exact_numbers() => Snapshot.Matches(ComparisonJson.V1.Text(SomeModelComparisons.Example));

    [Theory]
    [InlineData("phbcalc.comparison.v1", "x", "format: 'x' is not the format that is read here; give a file whose format is phbcalc.comparison.v1")]
    [InlineData("\"people\": 3", "\"people\": 3.5", "people: is not a whole number; write it like 2")]
    [InlineData("\"envelope\": 5000.00", "\"envelope\": 5000.001", "envelope: is not a sum in whole pence; write it with two decimals")]
    [InlineData("\"coverage\": 0.666667", "\"coverage\": 0.7", $"models[0].all.coverage: {NotDerived}")]
    [InlineData("\"group\": \"18-to-64\"", "\"group\": 18", "models[0].groups[0].group: is not a text; write it in quotes")]
    [InlineData("\"reason\": \"no score of needs\"", "\"why\": \"none\"", "models[0].not_applicable[0].reason: is missing; add it: every member of the format is written, null if there is nothing to say\nmodels[0].not_applicable[0].why: is not a member of the format; allowed: reason, people")]
    [InlineData("\"tried\": 2", "\"tried\": null", "models[0].stability[0].tried: is not a whole number; write it like 2")]
    [InlineData("\"difference\": -1000.00", "\"difference\": -999.00", "pairs[0].largest[0].difference: '-£999.00' is not what its parts come to, -£1,000.00; give the file as it was written: every total is the sum of the lines it shows")]
    [InlineData("\"amount\": -3000.00", "\"amount\": -2999.00", $"pairs[0].largest[0].difference: {NotDerived}")]
    [InlineData("\"reason\": \"method\"", "\"reason\": \"mehtod\"", "pairs[0].largest[0].reasons[0].reason: 'mehtod' is not a reason of a difference; did you mean 'method'? allowed: method, points, allocation_table, adjustment, envelope, service, hours, rate, bank_holidays, days, items, on_costs, contingency")]
    public void What_is_not_of_the_format_is_refused_with_the_path_of_the_member(string written, string changed, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidInputException>(() => ComparisonJson.V1.Parse(Changed.First(ComparisonJson.V1.Text(SomeModelComparisons.Example), written, changed))).Report());

    [Fact]
    public void Culture_does_not_matter()
    {
        string text = ComparisonJson.V1.Text(SomeModelComparisons.Example);
        Assert.All(Cultures.Names, culture => Assert.Equal(text, Cultures.In(culture, () => ComparisonJson.V1.Text(ComparisonJson.V1.Parse(text)))));
    }

    private static void AssertReadsBack(ModelComparisonResult result)
    {
        string text = ComparisonJson.V1.Text(result);
        Assert.Equal(result, ComparisonJson.V1.Parse(text));
        Assert.Equal(text, ComparisonJson.V1.Text(ComparisonJson.V1.Parse(text)));
        using MemoryStream stream = new();
        ComparisonJson.V1.Write(stream, result);
        stream.Position = 0;
        Assert.Equal(result, ComparisonJson.V1.Read(stream));
    }
}
