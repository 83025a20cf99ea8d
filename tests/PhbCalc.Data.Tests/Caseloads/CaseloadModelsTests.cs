using PhbCalc.BottomUp;
using PhbCalc.Comparison;
using PhbCalc.Contacts;
using PhbCalc.Employment;

namespace PhbCalc.Data.Tests;

/// <summary>The models that a caseload's files make, each by its name.</summary>
public sealed class CaseloadModelsTests
{
    private static readonly FinancialYear Year = new(2026);

    [Fact]
    public void Each_model_says_what_its_capability_says()
    {
        ComparisonCaseload caseload = ComparisonFiles.Sound.ReadComparison();
        CaseloadModels models = Of(caseload) with { Envelope = new(Money.FromPounds(1_000m), 0.1m) };
        ModelComparisonResult result = models.Compare(new(models.Named(["bottom-up", "agency", "points", "envelope", "pa"])));
        BottomUpCosting costing = new(caseload.Care.RateCards, PublishedFigures.Bundled.BankHolidays, Year.Days);

        Assert.Equal(["bottom-up", "agency", "points", "envelope", "pa"], result.Models.Select(model => model.Name));
        Assert.Equal(
            [
                costing.Totals(caseload.Care.Plans[0]).Total + costing.Totals(caseload.Care.Plans[1]).Total,
                costing.Totals(caseload.Care.Plans[0]).Total + costing.Totals(caseload.Care.Plans[1]).Total,
                Money.FromPounds(3_000m),
                Money.FromPounds(900m),
                new EmploymentCosting(PublishedFigures.Bundled.Employment, new(2026)).Cost(caseload.Care.Teams.All[0]).Totals.Total,
            ],
            result.Models.Select(model => model.All.Total));
    }

    [Fact]
    public void The_policies_say_which_card_is_the_agency_s_and_how_an_envelope_is_shared()
    {
        Files files = ComparisonFiles.Sound
            .With("rates.csv",
                "card,service,unit,band,days,from_time,to_time,rate,valid_from",
                "pa,personal-care,hour,any,Mon-Sun,00:00,24:00,10.00,2020-01-01",
                "pa,sleep-in,night,any,Mon-Sun,,,80.00,2020-01-01",
                "agency,personal-care,hour,any,Mon-Sun,00:00,24:00,24.00,2020-01-01")
            .With("policy.json", """{ "agency_card": "pa", "pa_card": "agency", "scaling": "down_only" }""");
        CaseloadModels models = Of(files.ReadComparison()) with { Envelope = new(Money.FromPounds(9_000m), 0m) };
        ModelResult[] results = [.. models.Compare(new(models.Named(["bottom-up", "agency", "envelope"]))).Models];

        // 52 Mondays of two hours, £14.00 an hour less.
        Assert.Equal(Money.FromPounds(52m * 2m * 14m), results[0].All.Total - results[1].All.Total);
        Assert.Equal(Money.FromPounds(3_000m), results[2].All.Total);
    }

    [Fact]
    public void Clusters_and_contacts_are_priced_as_their_verb_does()
    {
        ComparisonCaseload caseload = WithMentalHealth("08", "A16").ReadComparison();
        CaseloadModels models = Of(caseload) with { Year = new FinancialYear(2024) };
        ModelResult[] results = [.. models.Compare(new(models.Named(["clusters", "contacts"]))).Models];
        DateInterval year = new FinancialYear(2024).Days;

        Assert.Equal(Money.FromPounds(3_650m), results[0].All.Total);
        Assert.Equal(
            new ContactPricing(PublishedFigures.Bundled.TeamTypes, PublishedFigures.Bundled.TeamCosts, year).Totals(caseload.MentalHealth.Packages[0]).Total,
            results[1].All.Total);
        Assert.Equal([(1, "no history of clusters"), (1, "no list of contacts")], results.Select(result => (result.All.Answered, result.NotApplicable.Single().Reason)));
    }

    [Fact]
    public void What_is_wrong_with_an_episode_or_a_contact_is_reported_at_its_row()
    {
        CaseloadModels models = Of(WithMentalHealth("10", "A99").ReadComparison()) with { Year = new FinancialYear(2024) };

        InvalidFilesException exception = Assert.Throws<InvalidFilesException>(() => models.Compare(new(models.Named(["clusters", "contacts"]))));

        Assert.Equal(["contacts.csv:2", "episodes.csv:2"], exception.Faults.Select(fault => $"{fault.File}:{fault.Row}").Distinct());
    }

    [Fact]
    public void Names_that_are_not_known_and_what_models_lack_are_reported_at_once() => Assert.Equal(
        """
        models: 'botom-up' is not a costing model; did you mean 'bottom-up'? allowed: bottom-up, agency, points, envelope, pa, clusters, contacts, group-average, route
        models: 'bottom-up' has nothing to work with; add visits.csv, items.csv or team.csv, or leave the model out
        year: is not given, and model bottom-up needs it; give the financial year, such as 2026
        models: 'points' has nothing to work with; add questionnaire.csv, answers.csv and table.csv, or leave the model out
        models: 'envelope' has nothing to work with; add questionnaire.csv, answers.csv and table.csv, or leave the model out
        envelope: is not given, and model envelope needs it; give what there is for the population, in pounds a year
        models: 'pa' has nothing to work with; add team.csv, or leave the model out
        year: is not given, and model pa needs it; give the financial year, such as 2026
        models: 'clusters' has nothing to work with; add episodes.csv and tariff.csv, or leave the model out
        year: is not given, and model clusters needs it; give the financial year, such as 2026
        models: 'contacts' has nothing to work with; add contacts.csv, or leave the model out
        year: is not given, and model contacts needs it; give the financial year, such as 2026
        """.ReplaceLineEndings("\n"),
        Assert.Throws<InvalidInputException>(() => new CaseloadModels(Files.Sound.ReadComparison(), PublishedFigures.Bundled).Named(["botom-up", "bottom-up", "points", "envelope", "pa", "clusters", "contacts"])).Report());

    [Fact]
    public void The_group_average_leaves_a_person_s_own_cost_out_and_goes_by_the_policies()
    {
        Files files = ComparisonFiles.Sound
            .With("people.csv", "person_id,start,group_need,group_age", "P001,2026-04-01,stroke,old", "P002,2026-04-01,stroke,young", "P003,2026-04-01,dementia,old")
            .With("actual.csv", "person_id,cost", "P001,1000", "P002,4000", "P003,7000");

        // By age, the first of the names: P001 has P003's £7,000.00 and ten times the £5,500.00 of the other two.
        Assert.Equal([5_636.36m, 4_000m, 2_363.64m], Averages(files));
        Assert.Equal([4_000m, 1_000m, 2_500m], Averages(files.With("policy.json", """{ "average_group": "need", "average_weight": 0 }""")));
        Assert.Equal([5_500m, 4_000m, 2_500m], Averages(files.With("policy.json", "{}").With("people.csv", "person_id,start", "P001,2026-04-01", "P002,2026-04-01", "P003,2026-04-01")));
    }

    [Fact]
    public void The_group_average_needs_past_costs_and_a_group_that_people_have()
    {
        Assert.Equal("models: 'group-average' has nothing to work with; add actual.csv, or leave the model out", NotAverage(ComparisonFiles.Sound.Without("actual.csv")));
        Assert.Equal("average_group: 'agee' is not a group that people have; did you mean 'age'? allowed: age", NotAverage(ComparisonFiles.Sound.With("policy.json", """{ "average_group": "agee" }""")));
        Assert.Equal(
            "average_group: 'age' is not a group that people have; leave the policy out, or give people.csv groups",
            NotAverage(ComparisonFiles.Sound.With("people.csv", "person_id,start", "P001,2026-04-01", "P002,2026-04-01").With("policy.json", """{ "average_group": "age" }""")));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1000001")]
    public void A_weight_of_everybody_that_is_out_of_range_is_refused_at_its_line(string weight) => Assert.StartsWith(
        $"policy.json:1 average_weight: '{decimal.Parse(weight, System.Globalization.CultureInfo.InvariantCulture).ToString("#,##0", System.Globalization.CultureInfo.InvariantCulture)}' is not from 0 to 1,000,000; write how many people",
        ComparisonFiles.Sound.With("policy.json", $$"""{ "average_weight": {{weight}} }""").ComparisonFaults(),
        StringComparison.Ordinal);

    [Fact]
    public void The_plainest_rival_stands_beside_others_where_past_costs_are_known()
    {
        Assert.Equal(["points", "group-average"], Of(ComparisonFiles.Sound.ReadComparison()).WithRival(["points"]));
        Assert.Equal(["group-average", "points"], Of(ComparisonFiles.Sound.ReadComparison()).WithRival(["group-average", "points"]));
        Assert.Equal(["points"], Of(ComparisonFiles.Sound.Without("actual.csv").ReadComparison()).WithRival(["points"]));
    }

    [Fact]
    public void What_models_find_wrong_is_reported_at_its_row()
    {
        Files files = ComparisonFiles.Sound
            .With("visits.csv", "person_id,visit_id,card,service,days,start,end", "P002,v1,pa,sleep-in,Fri,22:00,06:00", "P001,v0,pa,sleep-in,Tue,08:00,10:00", "P001,v1,agency,personal-care,Mon,08:00,10:00")
            .With("rates.csv",
                "card,service,unit,band,days,from_time,to_time,rate,valid_from",
                "agency,personal-care,hour,any,Mon-Sun,00:00,24:00,24.00,2026-10-01",
                "pa,sleep-in,night,any,Mon-Sun,,,80.00,2020-01-01")
            .With("team.csv", "person_id,pa_id,weekly_hours,hourly_pay,frequency", "P002,ann,10,14.00,weekly", "P002,bob,10,1.00,weekly");
        CaseloadModels models = Of(files.ReadComparison());
        CostingModel own = new("own", "Refuses one person.", one => one.PersonId == "P002" ? throw new InvalidInputException([new("shoe_size", "is not known", "ask") { Path = "/visits/0" }]) : ModelAnswer.NotApplicable("not asked"));

        InvalidFilesException exception = Assert.Throws<InvalidFilesException>(() => models.Compare(new([.. models.Named(["bottom-up", "agency", "points", "pa"]), own])));

        Assert.Equal(["people.csv:2 shoe_size", "team.csv:3 hourly_pay", "visits.csv:4 service"], exception.Faults.Select(fault => $"{fault.File}:{fault.Row} {fault.Column}").Distinct());
    }

    [Fact]
    public void What_is_wrong_with_the_comparison_itself_is_no_fault_of_a_file()
    {
        CaseloadModels models = Of(ComparisonFiles.Sound.ReadComparison());
        SmallChange swap = new("swap", _ => new("somebody else"));

        Assert.Equal(
            ["changes", "changes"],
            Assert.Throws<InvalidInputException>(() => models.Compare(new(models.Named(["points"])) { Changes = [swap] })).Faults.Select(fault => fault.Field));
    }

    /// <summary>A year in a cluster at £10.00 a day, and three contacts with a team.</summary>
    private static Files WithMentalHealth(string cluster, string team) => Files.None
        .With("people.csv", "person_id,start", "P001,2024-04-01", "P002,2024-04-01")
        .With("episodes.csv", "person_id,cluster,from", $"P001,{cluster},2024-01-01")
        .With("tariff.csv", "cluster,setting,unit,rate,valid_from", "08,community,day,10,2024-01-01")
        .With("contacts.csv", "person_id,date,team,count", $"P002,2024-05-01,{team},3");

    private static string NotAverage(Files files) => Assert.Throws<InvalidInputException>(() => Of(files.ReadComparison()).Named(["group-average"])).Report();

    /// <summary>What the group average says of each person.</summary>
    private static IEnumerable<decimal> Averages(Files files)
    {
        ComparisonCaseload caseload = files.ReadComparison();
        return caseload.Cases.Select(Of(caseload).Named(["group-average"])[0].Prepare(caseload.Cases)).Select(answer => answer.Amount!.Value.Pounds);
    }

    private static CaseloadModels Of(ComparisonCaseload caseload) => new(caseload, PublishedFigures.Bundled) { Year = Year };
}
