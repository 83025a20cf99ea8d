using PhbCalc.TestSupport;
using PhbCalc.TopDown;

namespace PhbCalc.Data.Tests;

/// <summary>The sample caseload can be allocated to, and what its README works out by hand is so.</summary>
public sealed class SampleNeedsTests
{
    private static readonly NeedsCaseload Sample = NeedsCaseloadFolder.Read(Repository.File("samples", "caseload"), needsTable: true);

    [Fact]
    public void Everybody_has_a_score_that_the_table_has_an_amount_for()
    {
        Assert.Equal(42, Sample.People.Count);
        Assert.Equal(Money.FromPounds(3_008_000m), Money.FromPounds(Sample.People.Sum(person => Sample.Table!.AmountFor(person.Score.Points).Pounds)));
    }

    [Theory]
    [InlineData("P010", "21", "14000")]
    [InlineData("P015", "112", "190000")]
    [InlineData("P030", "140", "240000")]
    [InlineData("P034", "18", "6000")]
    [InlineData("P042", "107", "190000")]
    public void Scores_and_amounts_are_those_worked_out_by_hand(string person, string points, string amount)
    {
        decimal score = Sample.People.Single(other => other.Id == person).Score.Points;
        Assert.Equal(decimal.Parse(points, System.Globalization.CultureInfo.InvariantCulture), score);
        Assert.Equal(Money.Parse(amount), Sample.Table!.AmountFor(score));
    }

    [Fact]
    public void The_questionnaire_has_the_domains_and_levels_of_the_decision_support_tool() =>
        Assert.Equal(
            PublishedFigures.Bundled.DecisionSupportTool.ToQuestionnaire(
                [new("No needs", 0m), new("Low", 2m), new("Moderate", 6m), new("High", 12m), new("Severe", 20m), new("Priority", 30m)])
                .Domains.Select(domain => domain.Name == "Behaviour" ? domain with { Weight = 1.5m } : domain),
            Sample.Questionnaire.Domains);

    [Fact]
    public void The_table_has_an_amount_for_the_most_points_that_the_questionnaire_can_give() =>
        Assert.Equal(271m, Sample.Questionnaire.Domains.Sum(domain => domain.Weight * domain.Levels.Max(level => level.Points)));

    [Fact]
    public void Somebody_s_levels_point_to_each_result() =>
        Assert.Equal(
            [EligibilityIndication.ExpectedEligible, EligibilityIndication.MayIndicate, EligibilityIndication.NotIndicated],
            new[] { "P015", "P001", "P011" }.Select(id => PublishedFigures.Bundled.DecisionSupportTool.Indicate(
                Sample.People.Single(person => person.Id == id).Score.Lines.Select(line => new Answer(line.Domain, line.Level)).ToValueList())));
}
