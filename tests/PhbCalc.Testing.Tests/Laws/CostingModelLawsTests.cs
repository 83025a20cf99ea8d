using PhbCalc.BottomUp;
using PhbCalc.Comparison;
using PhbCalc.Data;
using PhbCalc.TestSupport;
using PhbCalc.TopDown;
using Xunit.Sdk;

namespace PhbCalc.Testing.Tests;

/// <summary>The models of PhbCalc keep the laws of models; models that people write and that are wrong do not.</summary>
public sealed class CostingModelLawsTests
{
    private static readonly ValueList<ComparisonCase> Population =
        [.. Enumerable.Range(1, 12).Select(i => new ComparisonCase($"P{i:00}") { Points = i * 7m, Floor = Money.FromPounds(i % 3 * 1000m) })];

    private static readonly TopDownAllocation Table = new(AllocationTable.PricePerPoint(Money.FromPounds(333.33m)));

    [Fact]
    public void The_models_of_PhbCalc_keep_every_law()
    {
        Caseload caseload = CaseloadFolder.Read(Repository.File("samples", "caseload"));
        BottomUpCosting costing = new(caseload.RateCards, PublishedFigures.Bundled.BankHolidays, new FinancialYear(2026).Days, caseload.Policies.Costing);
        ValueList<ComparisonCase> people = [.. caseload.Plans.Select(plan => new ComparisonCase(plan.PersonId) { Plan = plan, Team = caseload.Teams.Find(plan.PersonId) })];
        LawOptions few = new() { Cases = 30 };

        CostingModelLaws.Hold(CostingModels.BottomUp(costing), people, few);
        CostingModelLaws.Hold(CostingModels.PersonalAssistants(new(PublishedFigures.Bundled.Employment, new(2026))), people, few);
        CostingModelLaws.Hold(CostingModels.Points(Table), Population, few);
        CostingModelLaws.Hold(CostingModels.PointsInEnvelope(Table, new(new(Money.FromPounds(100_000m), 0.1m))), Population, few);
    }

    [Fact]
    public void A_model_whose_lines_miss_the_sum_is_caught() => Snapshot.Matches(Broken(new("rounded", "The sum is rounded to the pound, its lines are not.", one =>
    {
        Money amount = Table.Allocate(one.PersonId, one.Points!.Value).Amount;
        return ModelAnswer.Of(Money.FromPounds(decimal.Round(amount.Pounds, 0, MidpointRounding.AwayFromZero)), () => new([Line(amount)]));
    })));

    [Fact]
    public void A_model_that_remembers_who_came_before_is_caught() => Snapshot.Matches(Broken(CostingModel.OfAll("queue", "The first to be asked get more.", _ =>
    {
        int asked = 0;
        return _ => ModelAnswer.Of(new([Line(Money.FromPounds(1000m - asked++))]));
    })));

    [Fact]
    public void A_model_that_answers_otherwise_each_time_is_caught()
    {
        int asked = 0;
        Assert.Contains("The same case has the same answer", Broken(new("counter", "One penny more each time.", _ => ModelAnswer.Of(new([Line(Money.FromPence(asked++))])))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_cannot_answer_is_caught() => Snapshot.Matches(Broken(new("discount", "Less than nothing for few points.", one =>
        ModelAnswer.Of(new([Line(Money.FromPounds((one.Points!.Value - 20m) * 100m))])))));

    [Fact]
    public void Lines_with_parts_of_a_penny_are_caught() => Assert.Contains("Every line is rounded to the penny.", Broken(new("thirds", "A third, three times.", _ =>
        ModelAnswer.Of(new([Line(Money.FromPounds(0.125m)), Line(Money.FromPounds(0.125m))])))), StringComparison.Ordinal);

    private static string Broken(CostingModel model) => Assert.Throws<XunitException>(() => CostingModelLaws.Hold(model, Population)).Message;

    private static CostLine Line(Money amount) => new(CostLineKind.Item, "i", "A line", "once", 1m, amount, amount);
}
