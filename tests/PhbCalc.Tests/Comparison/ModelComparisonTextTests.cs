using PhbCalc.Comparison;
using PhbCalc.Tests.Employment;
using PhbCalc.TestSupport;
using PhbCalc.TopDown;

namespace PhbCalc.Tests.Comparison;

/// <summary>How a comparison reads.</summary>
public sealed class ModelComparisonTextTests
{
    private static readonly ModelComparison Comparison = new(
    [
        CostingModels.BottomUp(Given.Costing),
        CostingModels.Points(Given.Table),
        CostingModels.PointsInEnvelope(Given.Table, new(new(Given.Pounds(12_000m), 0m)), "in the envelope"),
        CostingModels.PersonalAssistants(Employ.In(2026)),
    ])
    {
        Envelope = Given.Pounds(12_000m),
        Changes = SmallChanges.All,
        LargestDifferences = 2,
    };

    private static readonly ValueList<ComparisonCase> People =
    [
        Given.Person("P1", 30m, 4_400m, new PersonGroup("age", "65-and-over")) with { Plan = Given.Plan("P1", 4), Team = Given.Team("P1", 4m) },
        Given.Person("P2", 55m, 4_000m, new PersonGroup("age", "18-to-64")) with { Plan = Given.Plan("P2", 2, carers: 2) },
        Given.Person("P3", 75m, 9_000m, new PersonGroup("age", "18-to-64")),
        Given.Person("P4", 5m) with { Plan = Given.Plan("P4", 3, "pa"), Team = Given.Team("P4", 3m) },
    ];

    public static TheoryData<string> CultureNames { get; } = [.. Cultures.Names];

    [Fact]
    public void Four_models_over_four_people() => Snapshot.Matches(Comparison.Compare(People).Explain());

    [Fact]
    public void One_model_over_nobody() => Snapshot.Matches(new ModelComparison([CostingModels.Points(Given.Table)]).Compare([]).Explain());

    [Fact]
    public void A_difference_line_by_line()
    {
        ModelPair pair = Comparison.Compare(People).Pairs[0];

        Snapshot.Matches(pair.Largest[0].Explain(pair));
    }

    [Theory]
    [MemberData(nameof(CultureNames))]
    public void It_reads_the_same_in_every_culture(string culture)
    {
        string Text() => Comparison.Compare(People).Explain();

        Assert.Equal(Cultures.In(string.Empty, Text), Cultures.In(culture, Text));
    }
}
