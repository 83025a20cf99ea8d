using PhbCalc.Employment;

namespace PhbCalc.Data.Tests;

public sealed class TeamsTests
{
    private static readonly string[] Team =
    [
        "person_id,pa_id,weekly_hours,hourly_pay,frequency,age",
        "P2,A,16,13,weekly,",
        "P1,A,16,12.70,weekly,",
        string.Empty,
        "P2,B,16,12.70,weekly,19",
        "P1,B,16,10.80,monthly,19",
    ];

    private static readonly string[] OnCosts = ["person_id,item,amount,unit", "P2,Payroll,12,month", "P1,Insurance,90,", "P2,DBS check,49.50,once"];

    [Fact]
    public void A_team_has_its_on_costs_in_the_order_of_the_file()
    {
        Teams teams = Read();
        ValueList<OnCost> expected = [new("Payroll", Money.FromPounds(12m), OnCostUnit.Month), new("DBS check", Money.FromPounds(49.5m), OnCostUnit.Once)];
        Assert.Equal(expected, teams.Find("P2")!.OnCosts);
        Assert.Equal(expected, teams.OnCosts("P2"));
        Assert.Equal("P1 P2", string.Join(' ', teams.All.Select(team => team.PersonId)));
        Assert.Null(teams.Find("P3"));
        Assert.Empty(teams.OnCosts("P3"));
    }

    [Fact]
    public void Without_on_costs_a_team_has_none()
    {
        Teams teams = TeamFile.Read(Files.Stream(Team));
        Assert.All(teams.All, team => Assert.Empty(team.OnCosts));
        Assert.Empty(teams.OnCosts("P1"));
    }

    [Fact]
    public void On_costs_of_somebody_without_pas_are_refused_with_the_nearest_id() =>
        Assert.Equal(
            """
            costs.csv:3 person_id: 'P11' is not in pas.csv; did you mean 'P1'? otherwise add the person to pas.csv
            costs.csv:4 person_id: 'somebody' is not in pas.csv; correct the id, or add the person to pas.csv
            """,
            Assert.Throws<InvalidFilesException>(() => TeamFile.Read(
                Files.Stream(Team), Files.Stream("person_id,item,amount", "P1,Payroll,1", "P11,Payroll,1", "somebody,Payroll,1"), "pas.csv", "costs.csv")).Report(),
            ignoreLineEndingDifferences: true);

    [Fact]
    public void On_costs_of_somebody_whose_row_is_faulty_or_lost_are_not_refused_as_well() =>
        Assert.Equal(
            """
            team.csv:2 weekly_hours: is blank; give it a value
            team.csv:3: has text after the quote that closes a cell; put quotes around the whole cell, and write each quote inside it twice
            """,
            Assert.Throws<InvalidFilesException>(() => TeamFile.Read(
                Files.Stream("person_id,pa_id,weekly_hours,hourly_pay,frequency", "P1,A,,13,weekly", "\"P\"2,A,16,13,weekly"),
                Files.Stream("person_id,item,amount", "P1,Payroll,1", "P2,Payroll,1"))).Report(), ignoreLineEndingDifferences: true);

    [Fact]
    public void Faults_of_both_files_are_reported_at_once() =>
        Assert.Equal(
            """
            team.csv:2 pa_id: is blank; give it a value
            oncosts.csv:2 amount: is blank; give it a value
            """,
            Assert.Throws<InvalidFilesException>(() => TeamFile.Read(
                Files.Stream("person_id,pa_id,weekly_hours,hourly_pay,frequency", "P1,,16,13,weekly"), Files.Stream("person_id,item,amount", "P1,Payroll,"))).Report(),
            ignoreLineEndingDifferences: true);

    [Fact]
    public void A_fault_of_a_pa_is_at_its_row()
    {
        Teams teams = Read();
        Assert.Equal(
            """
            team.csv:3 hourly_pay: '£12.70 an hour' is under the minimum wage of £12.71 an hour for 21 and over in week 1, which starts on 2026-04-06; pay £12.71 or more (National Minimum Wage Regulations 2015, regulation 4)
            team.csv:6 hourly_pay: '£10.80 an hour' is under the minimum wage of £10.85 an hour at age 19 in month 1, which starts on 2026-04-06; pay £10.85 or more (National Minimum Wage Regulations 2015, regulation 4)
            """,
            string.Join('\n', Faults(teams, "P1")), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Every_pa_is_at_its_own_row_and_a_fault_of_the_whole_team_at_the_first()
    {
        Teams teams = Read();
        Assert.Equal("P1 3, P1 6, P2 2, P2 5", string.Join(", ", teams.All.SelectMany(team => Enumerable.Range(0, team.Assistants.Count)
            .Select(position => $"{team.PersonId} {teams.Locate(team, new Fault("age", "p", "r").Under("assistants", position)).Row}"))));
        Assert.Equal(new FileFault("team.csv", 3, "hourly_pay", new("hourly_pay", "p", "r")), teams.Locate(teams.All[0], new("hourly_pay", "p", "r")));
    }

    [Fact]
    public void The_place_of_a_fault_has_the_name_that_the_file_was_read_by() =>
        Assert.Equal("pas.csv:3 age: p; r", Locate(TeamFile.Read(Files.Stream(Team), fileName: "pas.csv")).ToString());

    [Fact]
    public void A_team_of_somebody_else_is_refused()
    {
        Teams teams = Read();
        Assert.Throws<ArgumentException>(() => teams.Locate(new Team("P3", teams.All[0].Assistants), new("age", "p", "r")));
        Assert.Throws<ArgumentException>(() => teams.Locate(new Team("P1", [teams.All[0].Assistants[0]]), new("age", "p", "r")));
    }

    [Fact]
    public void Teams_are_equal_from_whatever_rows_with_equal_on_costs()
    {
        Assert.Equal(Read(), TeamFile.Read(Files.Stream([.. Team, string.Empty]), Files.Stream(OnCosts), "x.csv"));
        Assert.Equal(Read().GetHashCode(), TeamFile.Read(Files.Stream(Team), Files.Stream(OnCosts), "x.csv").GetHashCode());
        Assert.NotEqual(Read(), TeamFile.Read(Files.Stream(Team)));
        Assert.NotEqual(Read(), TeamFile.Read(Files.Stream(Team[..^1]), Files.Stream(OnCosts)));
    }

    private static Teams Read() => TeamFile.Read(Files.Stream(Team), Files.Stream(OnCosts));

    private static FileFault Locate(Teams teams) => teams.Locate(teams.Find("P1")!, new("age", "p", "r"));

    private static IEnumerable<FileFault> Faults(Teams teams, string personId)
    {
        Team team = teams.Find(personId)!;
        return Assert.Throws<InvalidInputException>(() => SomeFigures.Cost(team)).Faults.Select(fault => teams.Locate(team, fault));
    }
}
