using PhbCalc.Comparison;
using PhbCalc.TestSupport;

namespace PhbCalc.Reports.Tests;

/// <summary>A comparison of costing models as a page.</summary>
public sealed class ComparisonReportTests
{
    private static readonly ValueList<ComparisonCase> People =
    [
        Person("P1", 30m, 4_400m, "65-and-over"),
        Person("P2", 55m, 4_000m, "18-to-64"),
        Person("P3", 75m, 9_000m, "18-to-64"),
        Person("<P4>", 5m, null, null),
    ];

    private static readonly ModelComparison Comparison = new([PerPoint("points", 100m), PerPoint("half & half", 50m), new("none", "Never applicable.", _ => ModelAnswer.NotApplicable("never"))])
    {
        Envelope = Money.FromPounds(12_000m),
        Changes = [SmallChanges.OnePointMore],
    };

    [Fact]
    public void Three_models_over_four_people() => Snapshot.Matches(Text(Comparison));

    [Fact]
    public void It_can_be_read_by_everybody_and_loads_nothing()
    {
        Assert.Empty(Accessibility.Faults(Text(Comparison)));
        Assert.Empty(Accessibility.Faults(ComparisonReport.Text(new ModelComparison([PerPoint("points", 100m)]).Compare([]))));
        Assert.Empty(Accessibility.Faults(ComparisonReport.Text(new ModelComparison([PerPoint("points", 100m), PerPoint("same", 100m)]).Compare([Person("a", 1m, 0m, "x")]))));
    }

    [Fact]
    public void What_is_not_known_is_said_and_not_drawn()
    {
        string text = ComparisonReport.Text(new ModelComparison([PerPoint("points", 100m)]).Compare([Person("a", 1m, null, null)]));

        Assert.Contains("What care cost is not known of anybody", text, StringComparison.Ordinal);
        Assert.DoesNotContain("What there is", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<h2>By group</h2>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<h2>How steady they are</h2>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<h2>Case by case</h2>", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_without_a_ratio_for_a_group_is_left_out_of_the_drawing_and_not_of_the_table()
    {
        CostingModel young = new("young", "For the young only.", one => one.Groups[0].Value == "young" ? ModelAnswer.Of(Lines(1m, 10m)) : ModelAnswer.NotApplicable("not young"));
        string text = ComparisonReport.Text(new ModelComparison([PerPoint("points", 1m), young]).Compare([Person("a", 1m, 10m, "young"), Person("b", 2m, 10m, "old")]));

        Assert.Contains("old, young</th>", text, StringComparison.Ordinal);
        Assert.Contains("old, points: 5</title>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("young, young: ", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(12, true)]
    [InlineData(13, false)]
    public void More_groups_than_can_be_told_apart_are_not_drawn(int groups, bool isDrawn)
    {
        ModelComparisonResult result = new ModelComparison([PerPoint("points", 1m)]).Compare([.. Enumerable.Range(1, groups).Select(number => Person($"{number}", 1m, 1m, $"{number}"))]);

        Assert.Equal(isDrawn, ComparisonReport.Text(result).Contains("id=\"groups-1\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Culture_does_not_matter() => Assert.All(Cultures.Names, culture => Assert.Equal(Text(Comparison), Cultures.In(culture, () => Text(Comparison))));

    private static string Text(ModelComparison comparison)
    {
        using MemoryStream stream = new();
        ModelComparisonResult result = comparison.Compare(People);
        ComparisonReport.Write(stream, result);
        string text = System.Text.Encoding.UTF8.GetString(stream.ToArray());
        Assert.Equal(ComparisonReport.Text(result), text);
        return text;
    }

    private static ComparisonCase Person(string id, decimal points, decimal? actual, string? age) => new(id)
    {
        Points = points,
        ActualCost = actual is { } pounds ? Money.FromPounds(pounds) : null,
        Groups = age is null ? [] : [new("age", age)],
    };

    private static CostingModel PerPoint(string name, decimal price) => new(name, $"So many pounds a point: {price}.", one => ModelAnswer.Of(Lines(one.Points!.Value, price)));

    private static CostBreakdown Lines(decimal points, decimal price) =>
        new([new(CostLineKind.TableAmount, "", "Points", "point", points, Money.FromPounds(price), Money.FromPounds(points * price).ToPenny())]);
}
