using PhbCalc.Employment;

namespace PhbCalc.Data.Tests;

public sealed class CaseloadTeamsTests
{
    private const string TeamColumns = "person_id,pa_id,weekly_hours,hourly_pay,frequency";
    private const string CostColumns = "person_id,item,amount";

    [Fact]
    public void A_caseload_has_the_teams_and_on_costs_of_its_people()
    {
        Caseload caseload = Files.Sound
            .With("team.csv", TeamColumns, "P002,A,16,13,weekly", "P001,A,8,14,monthly")
            .With("oncosts.csv", CostColumns, "P002,Payroll,90")
            .Read();
        OnCost payroll = new("Payroll", Money.FromPounds(90m));
        Assert.Equal(
            [
                new Team("P001", [new("A", 8m, Money.FromPounds(14m), PayFrequency.Monthly)]),
                new Team("P002", [new("A", 16m, Money.FromPounds(13m), PayFrequency.Weekly)], [payroll]),
            ],
            caseload.Teams.All);
        Assert.Equal(3, caseload.Teams.Locate(caseload.Teams.All[0], new("age", "p", "r")).Row);
    }

    [Fact]
    public void On_costs_of_a_person_of_the_caseload_who_employs_nobody_are_kept()
    {
        Caseload caseload = Files.Sound.With("oncosts.csv", CostColumns, "P001,Payroll,90").Read();
        Assert.Empty(caseload.Teams.All);
        Assert.Equal(new OnCost("Payroll", Money.FromPounds(90m)), Assert.Single(caseload.Teams.OnCosts("P001")));
        Assert.Empty(caseload.Teams.OnCosts("P002"));
    }

    [Fact]
    public void A_caseload_need_not_have_either() => Assert.Empty(Files.Sound.Read().Teams.All);

    [Fact]
    public void Somebody_who_is_not_in_people_csv_is_refused_with_the_nearest_id() =>
        Assert.Equal(
            """
            team.csv:2 person_id: 'P003' is not in people.csv; did you mean 'P001'? otherwise add the person to people.csv
            oncosts.csv:2 person_id: 'somebody' is not in people.csv; correct the id, or add the person to people.csv
            """,
            Files.Sound
                .With("team.csv", TeamColumns, "P003,A,16,13,weekly")
                .With("oncosts.csv", CostColumns, "somebody,Payroll,90")
                .Faults(), ignoreLineEndingDifferences: true);

    [Fact]
    public void Their_faults_are_reported_together_with_those_of_the_other_files() =>
        Assert.Equal(
            """
            people.csv:3 start: is blank; give it a value
            items.csv:2 amount: is blank; give it a value
            rates.csv:1: has its cells separated by semicolons; save it with commas: in Excel, save it as CSV UTF-8 (Comma delimited)
            team.csv:2 weekly_hours: is blank; give it a value
            team.csv:3 pa_id: 'A' appears twice; one PA has one row; put several rates on a card of pay; give another PA another id
            oncosts.csv:2 item: 'tobacco' is refused: a budget is never for tobacco; take it out
            policy.json:1 pension_percent: '101' is out of range; write a number from 0 to 100 with at most six decimals
            """,
            Files.Sound
                .With("people.csv", "person_id,start", "P001,2026-04-01", "P002,")
                .With("items.csv", "person_id,item_id,category,amount,unit", "P001,B,equipment,,once")
                .With("rates.csv", "card;service")
                .With("team.csv", TeamColumns, "P002,A,,13,weekly", "P002,A,16,13,weekly")
                .With("oncosts.csv", CostColumns, "P001,tobacco,90")
                .With("policy.json", """{ "pension_percent": 101 }""")
                .Faults(), ignoreLineEndingDifferences: true);

    [Fact]
    public void Rows_about_people_whose_own_rows_are_lost_are_not_refused_as_well() =>
        Assert.Equal(
            "people.csv:3: has text after the quote that closes a cell; put quotes around the whole cell, and write each quote inside it twice",
            Files.Sound
                .With("people.csv", "person_id,start", "P001,2026-04-01", "\"P\"002,2026-04-01")
                .With("team.csv", TeamColumns, "P002,A,16,13,weekly,", "P002,B,16,13,weekly")
                .With("oncosts.csv", CostColumns, "P002,Payroll,90")
                .Faults());

    [Fact]
    public void Caseloads_with_other_teams_are_not_equal()
    {
        Caseload with = Files.Sound.With("team.csv", TeamColumns, "P001,A,16,13,weekly").Read();
        Assert.Equal(with, Files.Sound.With("team.csv", TeamColumns, string.Empty, "P001,A,16,13,weekly").Read());
        Assert.NotEqual(with, Files.Sound.Read());
        Assert.NotEqual(with, Files.Sound.With("team.csv", TeamColumns, "P001,A,16,13,monthly").Read());
    }

    [Fact]
    public void A_file_whose_name_has_other_capitals_is_not_passed_over_in_silence()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("people.csv", "person_id,start").With("Team.csv", TeamColumns).With("OnCosts.csv", CostColumns);
        if (!File.Exists(folder.File("team.csv")))
        {
            Assert.Equal(
                """
                team.csv: exists under the name 'Team.csv'; rename it: capitals count in the names of files
                oncosts.csv: exists under the name 'OnCosts.csv'; rename it: capitals count in the names of files
                """,
                Assert.Throws<InvalidFilesException>(() => CaseloadFolder.Read(folder.Path)).Report(), ignoreLineEndingDifferences: true);
        }
    }
}
