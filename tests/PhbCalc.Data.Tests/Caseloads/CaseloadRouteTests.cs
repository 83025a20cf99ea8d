using PhbCalc.Comparison;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests.Caseloads;

/// <summary>A folder priced by its route.csv (spec 10, Route).</summary>
public sealed class CaseloadRouteTests
{
    private static readonly FinancialYear Year = new(2026);

    private static CaseloadModels Mixed { get; } = new(ComparisonFolder.Read(Repository.File("samples", "mixed")), PublishedFigures.Bundled) { Year = Year, OwnCostCounts = true };

    private static RoutedCaseload Routed { get; } = Mixed.By(Mixed.Route(), (route, people) => route.Price(people));

    [Fact]
    public void Everybody_is_priced_as_the_model_of_their_rule_prices_them()
    {
        CostingModel[] models = [.. Mixed.Named(["bottom-up", "clusters", "points", "group-average"])];
        Func<ComparisonCase, ModelAnswer>[] answers = Array.ConvertAll(models, model => model.Prepare(Mixed.Caseload.Cases));

        Assert.Equal([1, 1, 1, 2, 2, 3, 3, 3, 3, 3, 4, 3], Routed.People.Select(person => person.Rule));
        Assert.Equal(Mixed.Caseload.Cases.Zip(Routed.People).Select(one => answers[one.Second.Rule!.Value - 1](one.First).Amount), Routed.People.Select(person => person.Amount));
        Assert.Equal("M12", Assert.Single(Routed.NotPriced).PersonId);
    }

    [Fact]
    public void The_mean_of_a_group_that_prices_counts_everybody_and_one_that_is_measured_leaves_the_person_out()
    {
        // M11 is of the group common: six have a known cost, none of them M11.
        Assert.Equal(Money.FromPounds((3_990m + 3_410m + 8_250m + 6_980m + 2_760m + 16_400m) / 6m).ToPenny(), Routed.People[10].Amount);
        ComparisonCase measured = Mixed.Caseload.Cases[5];
        Assert.Equal(Routed.People[10].Amount, Mixed.Named(["group-average"])[0].Prepare(Mixed.Caseload.Cases)(measured).Amount);
        Assert.Equal(Money.FromPounds(37_800m / 5m), (Mixed with { OwnCostCounts = false }).Named(["group-average"])[0].Prepare(Mixed.Caseload.Cases)(measured).Amount);
    }

    [Fact]
    public void A_rule_that_is_for_nobody_is_a_notice_at_its_row()
    {
        Assert.Empty(Mixed.RouteNotices());
        Assert.Equal(
            ["route.csv:2: the rule for model points (points from 500) applies to nobody"],
            Of("model,points_from", "points,500", "points,").RouteNotices().Select(notice => $"{notice}"));
    }

    [Fact]
    public void What_models_of_the_route_lack_is_told_all_at_once()
    {
        Assert.Equal(
            """
            route.csv, year: is not given, and model bottom-up needs it; give the financial year, such as 2026
            route.csv, models: 'clusters' has nothing to work with; add episodes.csv and tariff.csv, or leave the model out
            route.csv, year: is not given, and model clusters needs it; give the financial year, such as 2026
            route.csv, envelope: is not given, and model envelope needs it; give what there is for the population, in pounds a year
            """.ReplaceLineEndings("\n"),
            Assert.Throws<InvalidInputException>(() => Of("model,points_from,clusters", "bottom-up,500,", "clusters,,yes", "envelope,,").Route()).Report());
        Assert.Equal(
            "models: 'route' has nothing to work with; add route.csv, or leave the model out",
            Assert.Throws<InvalidInputException>(() => new CaseloadModels(ComparisonFiles.Sound.ReadComparison(), PublishedFigures.Bundled).Named(["route"])).Report());
        Assert.True(Of("model", "envelope").RouteNeedsEnvelope);
        Assert.False(Mixed.RouteNeedsEnvelope);
    }

    [Fact]
    public void What_a_model_finds_wrong_is_told_at_the_row_of_whom_it_prices()
    {
        CaseloadModels models = new(
            ComparisonFiles.Sound
                .With("people.csv", "person_id,start,group_age", "P001,2026-04-01,old", "P002,2026-04-01,young")
                .With("visits.csv", "person_id,visit_id,card,service,days,start,end", "P002,v1,agency,personal-care,Mon,08:00,10:00", "P001,v1,agency,personal-care,Mon,08:00,10:00")
                .With("rates.csv", "card,service,unit,band,days,from_time,to_time,rate,valid_from", "agency,personal-care,hour,any,Mon-Sun,00:00,24:00,24.00,2026-10-01")
                .With("route.csv", "model,group_age", "bottom-up,old", "points,").ReadComparison(),
            PublishedFigures.Bundled)
        {
            Year = Year,
        };

        string[] faults = ["visits.csv:3 service"];
        Assert.Equal(faults, Places(() => models.By(models.Route(), (route, people) => route.Price(people))));
        Assert.Equal(faults, Places(() => models.By(models.Route(), (route, people) => route.Explain(people, "P001"))));
        Assert.Equal(faults, Places(() => models.Compare(new(models.Named(["route"])))));
        Assert.Equal("no score of needs", models.By(models.Route(), (route, people) => route.Explain(people, "P002")).WhyNot);
    }

    [Fact]
    public void A_rota_is_a_plan_and_a_team()
    {
        CaseloadModels models = Of("model,plan,team", "bottom-up,yes,yes", "points,,");

        Assert.Equal(["P002"], models.Caseload.Cases.Where(one => models.Caseload.Route[0].Applies(one)).Select(one => one.PersonId));
    }

    [Fact]
    public void The_files_have_everybody_every_rule_and_every_line()
    {
        Assert.Equal(
            """
            person_id,rule,model,amount,why_not
            M01,1,bottom-up,123679.00,
            """.ReplaceLineEndings("\n"),
            string.Join('\n', Text(stream => RoutedFile.Write(stream, Routed)).Split('\n').Take(2)));
        Assert.EndsWith("M12,3,points,,points that the table has no amount for\n", Text(stream => RoutedFile.Write(stream, Routed)), StringComparison.Ordinal);
        Assert.Contains("3,points,points from 0,6,5,27800.00\n", Text(stream => RoutedRulesFile.Write(stream, Routed)), StringComparison.Ordinal);
        string[][] lines = [.. Text(stream => RoutedLinesFile.Write(stream, Mixed.Route().ExplainEach(Mixed.Caseload.Cases))).TrimEnd('\n').Split('\n').Skip(1).Select(Cells)];
        Assert.Equal(
            Routed.People.Where(person => person.Amount is not null).Select(person => (person.PersonId, person.Amount)),
            lines.GroupBy(line => line[0]).Select(own => (own.Key, (Money?)Money.FromPounds(own.Sum(line => decimal.Parse(line[7], System.Globalization.CultureInfo.InvariantCulture))))));
        Assert.Equal(["bottom-up", "clusters", "points", "group-average"], lines.Select(line => line[2]).Distinct());
    }

    [Fact]
    public void Documents_read_back_and_what_does_not_follow_is_refused()
    {
        string text = RouteJson.V1.Text(Routed);
        Assert.Equal(Routed, RouteJson.V1.Parse(text));
        foreach ((string was, string now, string place) in (ReadOnlySpan<(string, string, string)>)
            [("\"total\": ", "\"total\": 1", "total"), ("\"priced\": 11", "\"priced\": 12", "priced"), ("\"priced\": 5", "\"priced\": 6", "rules[2]"), ("\"rule\": 4", "\"rule\": 5", "people[10].rule"),
                ("\"rule\": 4", "\"rule\": 3", "people[10].model"), ("\"amount\": null", "\"amount\": 1.00", "people[11].why_not")])
        {
            int at = text.LastIndexOf(was, StringComparison.Ordinal);
            Assert.Equal(place, Path(() => RouteJson.V1.Parse(string.Concat(text.AsSpan(0, at), now, text.AsSpan(at + was.Length)))));
        }

        foreach (string id in (string[])["M01", "M11", "M12"])
        {
            RoutedBudget budget = Mixed.By(Mixed.Route(), (route, people) => route.Explain(people, id));
            Assert.Equal(budget, RoutedBudgetJson.V1.Parse(RoutedBudgetJson.V1.Text(budget)));
        }

        string one = RoutedBudgetJson.V1.Text(Mixed.By(Mixed.Route(), (route, people) => route.Explain(people, "M11")));
        Assert.Equal("rules", Path(() => RoutedBudgetJson.V1.Parse(one.Replace("false", "true", StringComparison.Ordinal))));
        Assert.Equal("breakdown", Path(() => RoutedBudgetJson.V1.Parse(one.Replace("true", "false", StringComparison.Ordinal))));
        Assert.Equal("why_not", Path(() => RoutedBudgetJson.V1.Parse(one.Replace("\"why_not\": null", "\"why_not\": \"x\"", StringComparison.Ordinal))));
    }

    private static CaseloadModels Of(params string[] route) => new(ComparisonFiles.Sound.With("route.csv", route).ReadComparison(), PublishedFigures.Bundled);

    private static IEnumerable<string> Places(Func<object> work) => Assert.Throws<InvalidFilesException>(work).Faults.Select(fault => $"{fault.File}:{fault.Row} {fault.Column}").Distinct();

    /// <summary>The cells of a row, in which a comma may stand between quotes.</summary>
    private static string[] Cells(string line) =>
        [.. string.Concat(line.Split('"').Select((part, i) => i % 2 == 0 ? part.Replace(',', '\t') : part)).Split('\t')];

    private static string Path(Func<object> work) => Assert.Throws<InvalidInputException>(work).Report().Split(':')[0];

    private static string Text(Action<Stream> write)
    {
        using MemoryStream stream = new();
        write(stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
