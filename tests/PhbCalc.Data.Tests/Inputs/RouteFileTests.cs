using PhbCalc.Comparison;

namespace PhbCalc.Data.Tests.Inputs;

/// <summary>route.csv: which costing model prices whom (spec 10, Route).</summary>
public sealed class RouteFileTests
{
    [Fact]
    public void Each_row_is_a_rule_and_what_is_blank_does_not_matter()
    {
        ValueList<RouteRule> rules = RouteFile.Read(Files.Stream(
            "model,group_need,group_age,points_from,points_to,plan,team,clusters,contacts,note",
            "bottom-up,stroke | dementia,old,,,yes,no,,,complex",
            "own model,,,0,40.5,,,Yes,no,",
            "points,,,,,,,,,"));

        Assert.Equal(
            [
                new("bottom-up") { Groups = [new("need", "stroke"), new("need", "dementia"), new("age", "old")], HasPlan = true, HasTeam = false },
                new("own model") { PointsFrom = 0m, PointsTo = 40.5m, HasClusters = true, HasContacts = false },
                new RouteRule("points"),
            ],
            rules);
        Assert.Equal(
            ["need is stroke or dementia, age is old, a care plan, no team of personal assistants", "points from 0 to 40.5, a history of clusters, no list of contacts", "everybody"],
            rules.Select(rule => rule.Conditions));
    }

    [Fact]
    public void A_folder_has_its_rules() => Assert.Equal([new("points") { PointsFrom = 5m }], Sound("model,points_from", "points,5").ReadComparison().Route);

    [Fact]
    public void A_folder_without_the_file_has_none() => Assert.Empty(ComparisonFiles.Sound.ReadComparison().Route);

    [Fact]
    public void Words_that_nothing_and_nobody_has_are_refused_with_directions_all_at_once() => Assert.Equal(
        """
        route.csv:1 group_ag: is not a group of people.csv; did you mean 'group_age'? allowed: group_age
        route.csv:2 group_age: '65-and-ower' is a group that nobody is in; did you mean '65-and-over'? allowed: 65-and-over
        route.csv:2 group_age: is blank; give it a value
        route.csv:2 model: 'botom-up' is not a costing model of a folder; did you mean 'bottom-up'? allowed: bottom-up, agency, points, envelope, pa, clusters, contacts, group-average
        route.csv:2 plan: 'perhaps' is not yes or no; allowed: yes, no
        route.csv:3 model: is blank; give it a value
        route.csv:3 points_from: '-1' is out of range; write a number from 0 to under 1,000,000,000,000 with at most six decimals
        route.csv:4 group_age: '65-and-over' appears twice; write each group once
        route.csv:4 model: 'route' is not a costing model of a folder; allowed: bottom-up, agency, points, envelope, pa, clusters, contacts, group-average
        """.ReplaceLineEndings("\n"),
        string.Join('\n', Sound(
            "model,points_from,plan,group_age,group_ag",
            "botom-up,,perhaps,65-and-ower|,x",
            ",-1,,,",
            "route,,,65-and-over|65-and-over,").ComparisonFaults().Split('\n').Order(StringComparer.Ordinal)));

    [Fact]
    public void A_rule_that_can_never_apply_is_refused_at_its_row_and_names_the_row_before_it() => Assert.Equal(
        """
        route.csv:4 model: 'pa' can never apply: row 3 comes first, and is for everybody it is for; put it before that one, or leave it out
        route.csv:5 points_to: '10' is under points_from; write points_from or more, or leave one of the two out
        route.csv:6 model: 'bottom-up' can never apply: row 2 comes first, and is for everybody it is for; put it before that one, or leave it out
        """.ReplaceLineEndings("\n"),
        Sound("model,points_from,points_to,plan,team", "points,20,,,", "bottom-up,,,yes,", "pa,,,yes,yes", "points,20,10,,", "bottom-up,20,30,,").ComparisonFaults());

    [Fact]
    public void A_file_without_rows_has_no_rules_to_go_by() => Assert.Equal("route.csv rules: there is none; give at least one", Sound("model").ComparisonFaults());

    [Fact]
    public void Groups_are_not_looked_at_where_people_csv_is_faulty() => Assert.DoesNotContain(
        "route.csv",
        Sound("model,group_age", "points,65-and-over").With("people.csv", "person_id,start,group_age", "P001,2026-04-31,65-and-over", "P002,2026-04-01,").ComparisonFaults(),
        StringComparison.Ordinal);

    private static Files Sound(params string[] lines) => ComparisonFiles.Sound.With("route.csv", lines);
}
