using PhbCalc.BottomUp;

namespace PhbCalc.Data.Tests;

public sealed class LocateTests
{
    private static readonly string[] Visits =
    [
        "person_id,visit_id,card,service,days,start,end",
        "P002,V1,agency,personal-care,Mon,08:00,09:00",
        "P001,V1,agency,personal-care,Mon,08:00,09:00",
        string.Empty,
        "P002,V2,agency,live-in,,,",
        "P001,V2,agency,live-in,,,",
    ];

    [Fact]
    public void A_fault_of_a_visit_is_at_its_row_of_visits_csv()
    {
        Caseload caseload = Files.Sound
            .With("rates.csv",
                "card,service,unit,band,days,from_time,to_time,rate,valid_from",
                "agency,personal-care,hour,any,Mon-Sun,00:00,24:00,24.00,2020-01-01",
                "agency,live-in,week,any,,,,1400.00,2026-07-01")
            .With("visits.csv", Visits)
            .Read();
        BottomUpCosting costing = new(caseload.RateCards, PublishedFigures.Bundled.BankHolidays, new FinancialYear(2026).Days);
        CarePlan plan = caseload.FindPlan("P002")!;
        Fault fault = Assert.Throws<InvalidInputException>(() => costing.Totals(plan)).Faults[0];
        Assert.Equal(
            "visits.csv:5 service: 'live-in' has no rate on card agency for 2026-04-06; add a version that holds on that day "
            + "(versions cover 2026-07-01 on, perhaps with gaps), or end the visit before it",
            caseload.Locate(plan, fault).ToString());
    }

    [Fact]
    public void Every_visit_is_at_its_own_row()
    {
        Caseload caseload = Files.Sound.With("visits.csv", Visits).Read();
        Assert.Equal("P001 3, P001 6, P002 2, P002 5", string.Join(", ", caseload.Plans.SelectMany(plan => Enumerable.Range(0, plan.Visits.Count)
            .Select(position => $"{plan.PersonId} {caseload.Locate(plan, new Fault("days", "p", "r") { Path = position is { } visit ? $"/visits/{visit}/days" : "/start" }).Row}"))));
    }

    [Fact]
    public void A_fault_of_the_whole_plan_is_at_the_row_of_the_person()
    {
        Caseload caseload = Files.Sound.With("people.csv", "person_id,start", "P002,2026-04-01", ",", "P001,2026-04-01").Read();
        Assert.Equal(new FileFault("people.csv", 4, "amount", new("amount", "p", "r")), caseload.Locate(caseload.Plans[0], new("amount", "p", "r")));
        Assert.Equal(2, caseload.Locate(caseload.Plans[1], new("amount", "p", "r")).Row);
    }

    [Fact]
    public void A_plan_of_somebody_else_is_refused()
    {
        Caseload caseload = Files.Sound.Read();
        Assert.Throws<ArgumentException>(() => caseload.Locate(new CarePlan("P003", new(2026, 4, 1)), new("amount", "p", "r")));
        Assert.Throws<ArgumentException>(() => caseload.Locate(
            new CarePlan("P001", new(2026, 4, 1), visits: [new("V1", "a", "s", DayTypes.Monday, new(8, 0), new(9, 0))]), new("amount", "p", "r")));
    }

    [Fact]
    public void Plans_are_found_by_the_id_of_the_person()
    {
        Caseload caseload = Files.Sound.Read();
        Assert.Equal("P001", caseload.FindPlan("P001")?.PersonId);
        Assert.Equal("P002", caseload.FindPlan("P002")?.PersonId);
        Assert.All((string[])["", "P", "P0015", "P003", "p001"], id => Assert.Null(caseload.FindPlan(id)));
    }
}
