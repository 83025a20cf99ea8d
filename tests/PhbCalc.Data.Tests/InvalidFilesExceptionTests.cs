namespace PhbCalc.Data.Tests;

public sealed class InvalidFilesExceptionTests
{
    private const string Columns = "person_id,visit_id,card,service,days,start,end";

    [Fact]
    public void A_report_has_a_hundred_lines_and_says_how_many_more_there_are()
    {
        InvalidFilesException refused = Wrong(250);
        string[] lines = refused.Report().Split('\n');
        Assert.Equal(101, lines.Length);
        Assert.Equal("visits.csv:101 days: 'x' is not a day; allowed: Mon, Tue, Wed, Thu, Fri, Sat, Sun", lines[99]);
        Assert.Equal("and 150 more", lines[100]);
        Assert.Equal(refused.Report(personal: false), refused.Message);
        Assert.EndsWith("\nand 150 more", refused.Report(personal: false), StringComparison.Ordinal);
        Assert.StartsWith("visits.csv:2 days: the value is not a day; allowed: Mon, Tue, Wed, Thu, Fri, Sat, Sun\n", refused.Report(personal: false), StringComparison.Ordinal);
        Assert.Equal((250, 250L), (refused.Faults.Count, refused.Count));
    }

    [Fact]
    public void A_report_of_a_hundred_faults_has_them_all()
    {
        string[] lines = Wrong(100).Report().Split('\n');
        Assert.Equal(100, lines.Length);
        Assert.StartsWith("visits.csv:101 days:", lines[99], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_very_many_faults_the_first_thousand_are_kept_and_the_others_counted()
    {
        InvalidFilesException refused = Wrong(50_000);
        Assert.Equal((1000, 50_000L), (refused.Faults.Count, refused.Count));
        Assert.Equal(Enumerable.Range(2, 1000), refused.Faults.Select(fault => fault.Row));
        Assert.EndsWith("\nand 49900 more", refused.Report(), StringComparison.Ordinal);
        Assert.Equal(FaultKind.Input, refused.Kind);
    }

    [Fact]
    public void A_fault_that_is_found_late_in_an_early_row_is_kept_among_very_many()
    {
        IEnumerable<string> wrong = Enumerable.Range(0, 5000).Select(i => $"P,V{i},a,s,x,08:00,09:00");
        InvalidFilesException refused = Assert.Throws<InvalidFilesException>(() =>
            VisitsFile.Read(Files.Stream([Columns, "Q,V1,a,s,Mon,08:00,09:00", "Q,V1,a,s,Mon,08:00,09:00", .. wrong])));
        Assert.Equal("visits.csv:3 visit_id: 'V1' appears twice; give each its own id", refused.Faults[0].ToString());
        Assert.Equal((1000, 5001L), (refused.Faults.Count, refused.Count));
    }

    [Fact]
    public void One_malformed_cell_counts_though_it_is_not_kept()
    {
        IEnumerable<string> refusedByRule = Enumerable.Range(0, 3000).Select(i => $"P,I{i},alcohol,1,once");
        InvalidFilesException refused = Assert.Throws<InvalidFilesException>(() =>
            ItemsFile.Read(Files.Stream(["person_id,item_id,category,amount,unit", .. refusedByRule, "P,I,equipment,x,once"])));
        Assert.All(refused.Faults, fault => Assert.Equal(FaultKind.Rule, fault.Fault.Kind));
        Assert.Equal((FaultKind.Input, 3001L), (refused.Kind, refused.Count));
    }

    [Fact]
    public void Faults_found_elsewhere_are_reported_in_the_same_form()
    {
        InvalidFilesException refused = new([new("visits.csv", 7, "service", new("service", "has no rate", "add one") { Kind = FaultKind.Rule })], notListed: 2);
        Assert.Equal("visits.csv:7 service: has no rate; add one\nand 2 more", refused.Report());
        Assert.Equal((FaultKind.Rule, 3L), (refused.Kind, refused.Count));
        Assert.Throws<ArgumentOutOfRangeException>(() => new InvalidFilesException([]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new InvalidFilesException(refused.Faults, -1));
    }

    [Fact]
    public void The_place_of_a_fault_is_as_exact_as_it_is_known()
    {
        Fault fault = new("days", "is not a day", "write Mon") { Value = "x" };
        Assert.Equal("visits.csv:14 days: 'x' is not a day; write Mon", new FileFault("visits.csv", 14, "days", fault).ToString());
        Assert.Equal("visits.csv:14: 'x' is not a day; write Mon", new FileFault("visits.csv", 14, null, fault).ToString());
        Assert.Equal("visits.csv: 'x' is not a day; write Mon", new FileFault("visits.csv", 0, null, fault).ToString());
        Assert.Equal("visits.csv:14 days: the value is not a day; write Mon", new FileFault("visits.csv", 14, "days", fault).WithoutPersonalData());
        Assert.Equal(
            "visits.csv:14 days: the value is not a day; write a day",
            new FileFault("visits.csv", 14, "days", fault with { RemedyWithoutPersonalData = "write a day" }).WithoutPersonalData());
    }

    private static InvalidFilesException Wrong(int rows) => Assert.Throws<InvalidFilesException>(() =>
        VisitsFile.Read(Files.Stream([Columns, .. Enumerable.Range(0, rows).Select(i => $"P{i},V1,a,s,x,08:00,09:00")])));
}
