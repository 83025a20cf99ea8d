using System.Text.Json;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

public sealed class SchemaTests
{
    [Law]
    public Property A_budget_has_exactly_the_members_that_its_schema_names() => Law.Of(SomeBudgets.Any, budget => Conforms(BudgetJson.V1.Text(budget), BudgetJson.V1.Name));

    [Law]
    public Property Totals_have_exactly_the_members_that_their_schema_names() => Law.Of(SomeBudgets.AnyTotals, totals => Conforms(BudgetsJson.V1.Text(totals), BudgetsJson.V1.Name));

    [Law]
    public Property Employment_costs_have_exactly_the_members_that_their_schema_names() => Law.Of(SomeTeams.AnyList, costs => Conforms(EmploymentJson.V1.Text(costs), EmploymentJson.V1.Name));

    [Law]
    public Property Comparisons_have_exactly_the_members_that_their_schema_names() => Law.Of(SomeComparisons.Any, people => Conforms(ProvidersJson.V1.Text(people), ProvidersJson.V1.Name));

    [Law]
    public Property Contributions_have_exactly_the_members_that_their_schema_names() => Law.Of(NicJsonTests.Any, rows => Conforms(NicJson.V1.Text(rows), NicJson.V1.Name));

    [Law]
    public Property Agency_rates_have_exactly_the_members_that_their_schema_names() => Law.Of(SomeRates.AnyAgencyRates, rates => Conforms(AgencyRatesJson.V1.Text(rates), AgencyRatesJson.V1.Name));

    [Law]
    public Property Pa_rates_have_exactly_the_members_that_their_schema_names() => Law.Of(SomeRates.AnyPaRate, rate => Conforms(PaRateJson.V1.Text(rate), PaRateJson.V1.Name));

    [Law]
    public Property Scores_have_exactly_the_members_that_their_schema_names() => Law.Of(SomeScores.Any, scores => Conforms(ScoresJson.V1.Text(scores), ScoresJson.V1.Name));

    [Law]
    public Property Allocations_have_exactly_the_members_that_their_schema_names() => Law.Of(SomeAllocations.Any, outcome => Conforms(AllocationsJson.V1.Text(outcome), AllocationsJson.V1.Name));

    [Law]
    public Property Shares_have_exactly_the_members_that_their_schema_names() => Law.Of(SomeShares.Any, outcome => Conforms(SharesJson.V1.Text(outcome), SharesJson.V1.Name));

    [Law]
    public Property Calibrations_have_exactly_the_members_that_their_schema_names() => Law.Of(SomeCalibrations.Any, result => Conforms(CalibrationJson.V1.Text(result), CalibrationJson.V1.Name));

    [Law(60)]
    public Property Comparisons_of_models_have_exactly_the_members_that_their_schema_names() =>
        Law.Of(SomeModelComparisons.Any, result => Conforms(ComparisonJson.V1.Text(result), ComparisonJson.V1.Name));

    [Fact]
    public void Every_reason_of_a_difference_between_models_is_in_the_schema() =>
        Assert.Equal(ComparisonWords.Reasons.Words, WordsOf("phbcalc.comparison.v1", "reason", "reason"));

    [Law]
    public Property Releases_have_exactly_the_members_that_their_schema_names() => Law.Of(SomeReleases.Any, plan => Conforms(ReleaseJson.V1.Text(plan), ReleaseJson.V1.Name));

    [Fact]
    public void Every_word_of_uplifts_is_in_the_schema_of_releases() => Assert.Equal(ReleaseWords.UpliftRules.Words, WordsOf(ReleaseJson.V1.Name, "uplift", "rule"));

    [Law]
    public Property Clusters_have_exactly_the_members_that_their_schema_names() => Law.Of(SomeClusters.Any, results => Conforms(ClustersJson.V1.Text(results), ClustersJson.V1.Name));

    [Fact]
    public void Every_word_of_the_policies_of_clusters_and_contacts_is_in_the_schema()
    {
        Assert.Equal(ClusterWords.InitialAssessments.Words, WordsOf(ClustersJson.V1.Name, "cluster_policy", "initial_assessment"));
        Assert.Equal(ClusterWords.CrisisClusters.Words, WordsOf(ClustersJson.V1.Name, "cluster_policy", "crisis_clusters"));
    }

    [Theory]
    [InlineData("phbcalc.employment.v1")]
    [InlineData("phbcalc.providers.v1")]
    [InlineData("phbcalc.comparison.v1")]
    public void Lines_may_be_of_every_kind_there_is(string format) => Assert.Equal(Words.LineKinds.Words, WordsOf(format, "line", "kind"));

    [Fact]
    public void Lines_of_allocations_are_of_the_kinds_that_points_and_envelopes_make() => Assert.Equal(
        Enum.GetValues<CostLineKind>().Where(kind => kind is >= CostLineKind.TableAmount and <= CostLineKind.LeftoverPenny).Select(Words.LineKinds.Word),
        WordsOf("phbcalc.allocations.v1", "line", "kind"));

    [Fact]
    public void Every_word_of_results_of_top_down_allocation_is_in_the_schemas()
    {
        Assert.Equal(ShareWords.Bounds.Words, WordsOf("phbcalc.allocations.v1", "person", "bound"));
        Assert.Equal(ShareWords.Pennies.Words, WordsOf("phbcalc.allocations.v1", "person", "penny"));
        Assert.Equal(TopDownWords.Causes.Words, WordsOf("phbcalc.allocations.v1", "problem", "cause"));
        Assert.Equal(ShareWords.Causes.Words, WordsOf("phbcalc.shares.v1", "infeasibility", "cause"));
        Assert.Equal(TopDownWords.Tables.Words, WordsOf("phbcalc.calibration.v1", "table", "kind"));
    }

    [Fact]
    public void Figures_have_exactly_the_members_that_their_schema_names() =>
        Conforms(FiguresJson.V1.Text(FigureExtract.Of(PublishedFigures.Bundled, on: null)), FiguresJson.V1.Name);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_document_that_says_where_it_comes_from_conforms_too(bool isOfPart)
    {
        Provenance provenance = new()
        {
            Verb = "cost",
            Version = "1.2.3",
            Figures = "f1",
            Inputs = [new("people.csv", new('a', 64))],
            Policies = isOfPart ? "{ \"weeks_per_year\": 52 }" : null,
            Part = isOfPart ? PeoplePart.Find("3/16") : null,
        };

        Conforms(Written.Text(stream => BudgetsJson.V1.Write(stream, BudgetsJsonTests.Totals(), provenance)), BudgetsJson.V1.Name);
    }

    [Theory]
    [InlineData("\"total\"", "\"totals\"")]
    [InlineData("\"P001\"", "1")]
    [InlineData("\"elapsed\"", "\"elapse\"")]
    [InlineData("phbcalc.budgets.v1", "phbcalc.budgets.v2")]
    public void The_check_against_the_schema_finds_what_does_not_conform(string written, string changed)
    {
        string text = BudgetsJson.V1.Text(BudgetsJsonTests.Totals());
        Assert.NotNull(Record.Exception(() => Conforms(text.Replace(written, changed, StringComparison.Ordinal), BudgetsJson.V1.Name)));
        Conforms(text, BudgetsJson.V1.Name);
    }

    private static IEnumerable<string?> WordsOf(string format, string definition, string member)
    {
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(Repository.File("docs", "schemas", $"{format}.schema.json")));
        return [.. schema.RootElement.GetProperty("$defs").GetProperty(definition).GetProperty("properties").GetProperty(member).GetProperty("enum").EnumerateArray().Select(word => word.GetString())];
    }

    private static void Conforms(string text, string format)
    {
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(Repository.File("docs", "schemas", $"{format}.schema.json")));
        using JsonDocument document = JsonDocument.Parse(text);
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", schema.RootElement.GetProperty("$schema").GetString());
        Conforms(document.RootElement, schema.RootElement, schema.RootElement, "$");
    }

    /// <summary>The part of JSON Schema that the schemas use; every object must have all members that are named, and no others.</summary>
    private static void Conforms(JsonElement value, JsonElement schema, JsonElement root, string path)
    {
        if (schema.TryGetProperty("$ref", out JsonElement reference) && reference.GetString()!.StartsWith("urn:phbcalc:provenance:v1#", StringComparison.Ordinal))
        {
            using JsonDocument provenance = JsonDocument.Parse(File.ReadAllText(Repository.File("docs", "schemas", "phbcalc.provenance.v1.schema.json")));
            Conforms(value, provenance.RootElement.GetProperty("$defs").GetProperty("origin"), provenance.RootElement, path);
        }
        else if (schema.TryGetProperty("$ref", out reference))
        {
            Conforms(value, root.GetProperty("$defs").GetProperty(reference.GetString()!.Split('/')[^1]), root, path);
        }

        if (schema.TryGetProperty("oneOf", out JsonElement choices))
        {
            Assert.True(choices.EnumerateArray().Count(choice => Record.Exception(() => Conforms(value, choice, root, path)) is null) == 1, $"{path} is one of the choices");
        }

        if (schema.TryGetProperty("const", out JsonElement constant))
        {
            Assert.Equal(constant.GetString(), value.GetString());
        }

        if (schema.TryGetProperty("enum", out JsonElement words))
        {
            Assert.True(words.EnumerateArray().Any(word => word.GetString() == value.GetString()), $"{path} is one of the words");
        }

        if (schema.TryGetProperty("type", out JsonElement type))
        {
            Assert.True(IsOf(value, type), $"{path} is of type {type}");
        }

        if (schema.TryGetProperty("pattern", out JsonElement pattern))
        {
            Assert.Matches(pattern.GetString()!, value.GetString());
        }

        if (schema.TryGetProperty("properties", out JsonElement properties) && value.ValueKind == JsonValueKind.Object)
        {
            // A member that was added to a format later may be left out: then it is not required.
            string?[] required = [.. schema.GetProperty("required").EnumerateArray().Select(name => name.GetString())];
            string[] written = [.. value.EnumerateObject().Select(member => member.Name)];
            string[] names = [.. properties.EnumerateObject().Select(member => member.Name)];
            Assert.Equal(string.Join(' ', names.Where(name => required.Contains(name) || written.Contains(name))), string.Join(' ', written));
            Assert.Equal(string.Join(' ', names.Where(required.Contains)), string.Join(' ', required));
            Assert.False(schema.GetProperty("additionalProperties").GetBoolean());
            foreach (JsonProperty member in properties.EnumerateObject().Where(member => written.Contains(member.Name)))
            {
                Conforms(value.GetProperty(member.Name), member.Value, root, $"{path}.{member.Name}");
            }
        }

        if (schema.TryGetProperty("items", out JsonElement items) && value.ValueKind == JsonValueKind.Array)
        {
            int position = 0;
            foreach (JsonElement member in value.EnumerateArray())
            {
                Conforms(member, items, root, $"{path}[{position++}]");
            }
        }
    }

    private static bool IsOf(JsonElement value, JsonElement type) => type.ValueKind == JsonValueKind.Array
        ? type.EnumerateArray().Any(one => IsOf(value, one))
        : (type.GetString(), value.ValueKind) switch
        {
            ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) or ("number", JsonValueKind.Number)
                or ("null", JsonValueKind.Null) or ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
            ("integer", JsonValueKind.Number) => value.TryGetInt64(out _),
            _ => false,
        };
}
