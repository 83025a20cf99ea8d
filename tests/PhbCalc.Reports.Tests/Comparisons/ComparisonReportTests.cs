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
    public void The_answer_comes_first_and_case_by_case_last() => Assert.Equal(
        ["In short", "The models", "What they come to", "How near they come to what care cost", "By group", "How steady they are", "Case by case"],
        Accessibility.All(Accessibility.Parse(Text(Comparison)), "h2").Select(heading => heading.Value));

    [Fact]
    public void Every_two_models_are_in_the_matrix_both_ways()
    {
        string[][] rows = Rows(Comparison.Compare(People), "How far each two are apart");

        Assert.Equal(["points", "half & half", "none"], rows.Select(row => row[0]));
        for (int one = 0; one < rows.Length; one++)
        {
            Assert.Equal("-", rows[one][one + 1]);
            Assert.All(Enumerable.Range(0, rows.Length), other => Assert.Equal(rows[one][other + 1], rows[other][one + 1]));
        }

        Assert.Equal("£2,062.50 over\u00a04", rows[0][2]);
        Assert.Equal("no person has both", rows[0][3]);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(9)]
    public void More_models_than_fit_beside_each_other_have_rows_instead(int models)
    {
        ModelComparisonResult result = new ModelComparison([.. Enumerable.Range(1, models).Select(price => PerPoint($"m{price}", price))]).Compare(People);
        string[][] apart = Rows(result, "How far each two are apart");
        string[][] groups = Rows(result, "By age: the mean of the sums");

        Assert.Empty(Accessibility.Faults(ComparisonReport.Text(result)));
        Assert.Equal(models > 8 ? result.Pairs.Count : models, apart.Length);
        Assert.Equal(models > 8 ? 3 * models : 3, groups.Length);
        Assert.All(result.Pairs, pair => Assert.Contains(
            $"{pair.MeanSize}",
            models > 8 ? apart.Single(row => row[0] == $"{pair.First}, {pair.Second}")[1] : apart.Single(row => row[0] == pair.First)[int.Parse(pair.Second[1..], System.Globalization.CultureInfo.InvariantCulture)],
            StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(6, null)]
    [InlineData(8, "In the table only: m7, m8.")]
    public void Models_that_are_not_drawn_by_group_are_named(int models, string? said)
    {
        string text = ComparisonReport.Text(new ModelComparison([.. Enumerable.Range(1, models).Select(price => PerPoint($"m{price}", price))]).Compare(People));

        Assert.Equal(said is not null, text.Contains("In the table only", StringComparison.Ordinal));
        Assert.Contains(said ?? "By group", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_reasons_of_a_difference_add_up_to_it_though_small_ones_are_put_together()
    {
        CostingModel plan = new("plan", "Line by line.", one => ModelAnswer.Of(new CostBreakdown(
        [
            new(CostLineKind.Item, "", "Care", CostUnit.Once, 1, Money.FromPounds(900m), Money.FromPounds(900m)),
            .. Enumerable.Range(1, (int)one.Points!.Value).Select(item => new CostLine(CostLineKind.Item, $"{item}", $"Item {item}", CostUnit.Once, 1, Money.FromPounds(item), Money.FromPounds(item))),
        ])));
        ModelComparisonResult result = new ModelComparison([PerPoint("points", 700m), plan]).Compare([.. Enumerable.Range(0, 7).Select(points => Person($"P{points}", points, null, null))]);
        string[][] rows = Rows(result, "The largest differences: plan less points");

        Assert.Equal(7, rows.Length);
        Assert.All(rows, row =>
        {
            Assert.Equal(Pounds(row[2]) - Pounds(row[1]), Pounds(row[3]));
            Assert.Equal(Pounds(row[3]), (row.Length == 6 ? Pounds(row[4]) : Money.Zero) + Sum(row[^1]));
        });
        Assert.DoesNotContain(rows, row => row[^1].Contains("1 smaller", StringComparison.Ordinal));
        Assert.Contains(rows, row => row[^1].Contains("4 smaller", StringComparison.Ordinal));
    }

    [Fact]
    public void Pairs_have_tables_and_no_drawings() =>
        Assert.All(Accessibility.All(Accessibility.Parse(Text(Comparison)), "figure"), figure => Assert.DoesNotContain("less", figure.Element("figcaption")!.Value, StringComparison.Ordinal));

    [Fact]
    public void What_is_not_known_is_said_and_not_drawn()
    {
        string text = ComparisonReport.Text(new ModelComparison([PerPoint("points", 100m)]).Compare([Person("a", 1m, null, null)]));

        Assert.Contains("No model is applicable to anybody whose past cost is known", text, StringComparison.Ordinal);
        Assert.DoesNotContain("What there is", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<h2>By group</h2>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<h2>How steady they are</h2>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<h2>Case by case</h2>", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_without_a_ratio_for_a_group_is_left_out_of_the_drawing_and_not_of_the_table()
    {
        CostingModel young = new("young", "For the young only.", one => one.Groups[0].Value == "young" ? ModelAnswer.Of(Lines(1m, 10m)) : ModelAnswer.NotApplicable("not young"));
        ModelComparisonResult result = new ModelComparison([PerPoint("points", 1m), young]).Compare([Person("a", 1m, 10m, "young"), Person("b", 2m, 10m, "old")]);
        string text = ComparisonReport.Text(result);

        Assert.Equal(["old 1 5.0000 over\u00a01 -", "young 1 10.0000 over\u00a01 1.0000 over\u00a01"], Rows(result, "By age: what care cost").Select(row => string.Join(' ', row)));
        Assert.Contains("old, points: 5</title>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("young, young: ", text, StringComparison.Ordinal);
        Assert.Contains("In the table only: young.", text, StringComparison.Ordinal);
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

    /// <summary>The cells of each row of the table with that caption.</summary>
    private static string[][] Rows(ModelComparisonResult result, string caption) =>
    [
        .. Accessibility.All(Accessibility.Parse(ComparisonReport.Text(result)), "table")
            .Single(table => table.Element("caption")!.Value.StartsWith(caption, StringComparison.Ordinal))
            .Element("tbody")!.Elements("tr").Select(row => row.Elements().Select(cell => cell.Value).ToArray()),
    ];

    private static Money Pounds(string text) => Money.Parse(text.TrimStart('+'));

    /// <summary>The sum of reasons such as "Care, £900.00 more; 3 smaller, £6.00 less".</summary>
    private static Money Sum(string reasons) => reasons == "-" ? Money.Zero : reasons.Split("; ")
        .Select(reason => reason[(reason.LastIndexOf(", ", StringComparison.Ordinal) + 2)..].Split(' '))
        .Aggregate(Money.Zero, (sum, words) => words[1] == "more" ? sum + Pounds(words[0]) : sum - Pounds(words[0]));

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
        new([new(CostLineKind.TableAmount, "", "Points", CostUnit.Point, Ratio.FromDecimal(points), Money.FromPounds(price), Money.FromPounds(points * price).ToPenny())]);
}
