using PhbCalc.Comparison;
using PhbCalc.TestSupport;
using PhbCalc.TopDown;

namespace PhbCalc.Data.Tests;

public sealed class ComparisonFolderTests
{
    [Fact]
    public void A_case_has_all_that_the_files_say_of_a_person()
    {
        ComparisonCaseload caseload = ComparisonFiles.Sound.ReadComparison();
        Caseload care = ComparisonFiles.Sound.Read();

        Assert.Equal(care, caseload.Care);
        Assert.Equal(AllocationTable.OfBands([new(0m, 50m, Money.FromPounds(3_000m))]), caseload.Table);
        Assert.Equal(
            [
                new ComparisonCase("P001")
                {
                    Needs = new([new("Needs", "high", 30m, 1m)]),
                    Plan = care.Plans[0],
                    Floor = Money.FromPounds(100m),
                    Cap = Money.FromPounds(5_000m),
                    ActualCost = Money.FromPounds(2_500m),
                    Groups = [new("age", "65-and-over")],
                },
                new ComparisonCase("P002") { Plan = care.Plans[1], Team = care.Teams.All[0], ActualCost = Money.FromPounds(1_234.5m) },
            ],
            caseload.Cases);
    }

    [Fact]
    public void Only_people_must_be_there()
    {
        ComparisonCaseload caseload = Files.None.With("people.csv", "person_id,start", "P001,2026-04-01").ReadComparison();

        Assert.Null(caseload.Table);
        Assert.Equal([new ComparisonCase("P001") { Plan = new("P001", new(2026, 4, 1)) }], caseload.Cases);
        Assert.StartsWith("people.csv: is missing from the files given", Files.None.ComparisonFaults(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_questionnaire_and_answers_come_together()
    {
        Assert.Equal("questionnaire.csv: is missing from the files given; add it, with the columns domain, level, points", ComparisonFiles.Sound.Without("questionnaire.csv").ComparisonFaults());
        Assert.Equal("answers.csv: is missing from the files given; add it, with the columns person_id, domain, level", ComparisonFiles.Sound.Without("answers.csv").ComparisonFaults());
        Assert.All(ComparisonFiles.Sound.Without("questionnaire.csv").Without("answers.csv").ReadComparison().Cases, one => Assert.Null(one.Points));
    }

    [Fact]
    public void The_faults_of_all_files_are_reported_at_once()
    {
        Files files = ComparisonFiles.Sound
            .With("people.csv", "person_id,start,floor,cap,group_age", "P001,2026-04-01,100.005,5000,", "P002,yesterday,,,")
            .With("visits.csv", "person_id,visit_id,card,service,days,start,end", "P003,v1,agency,personal-care,Mon,08:00,10:00")
            .With("team.csv", "person_id,pa_id,weekly_hours,hourly_pay,frequency", "P002,ann,ten,14.00,weekly")
            .With("answers.csv", "person_id,domain,level", "P001,Needs,hgh", "P004,Needs,low")
            .With("table.csv", "points_from,points_to,amount", "0,50,-1")
            .With("actual.csv", "person_id,cost", "P001,-5", "P002,", "P001,7", "P009,1")
            .With("policy.json", """{ "scalling": "both" }""");

        Snapshot.Matches(files.ComparisonFaults());
    }

    [Fact]
    public void A_folder_is_read_as_its_files_are()
    {
        using TemporaryFolder folder = new();
        folder.With("people.csv", "person_id,start", "P001,2026-04-01").With("actual.csv", "person_id,cost", "P001,12");

        Assert.Equal(Money.FromPounds(12m), ComparisonFolder.Read(folder.Path).Cases[0].ActualCost);
        folder.With("Table.csv", "points_from,points_to,amount", "0,50,1");
        Assert.StartsWith("table.csv: ", Assert.Throws<InvalidFilesException>(() => ComparisonFolder.Read(folder.Path)).Report(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_of_the_rows_changes_nothing()
    {
        ComparisonCaseload caseload = ComparisonFiles.Sound.ReadComparison();
        Files turned = ComparisonFiles.Sound
            .With("people.csv", "group_age,cap,floor,start,person_id", "65-and-over,5000,100,2026-04-01,P001", ",,,2026-04-06,P002")
            .With("actual.csv", "cost,person_id", "2500,P001", "1234.50,P002");

        Assert.Equal(caseload, turned.ReadComparison());
    }
}
