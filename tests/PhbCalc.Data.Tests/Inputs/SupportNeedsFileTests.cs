using PhbCalc.Sufficiency;

namespace PhbCalc.Data.Tests;

public sealed class SupportNeedsFileTests
{
    private const string Columns = "person_id,what,days,from_time,to_time,carers,support,hours_a_week";

    [Fact]
    public void A_need_has_times_or_hours_a_week() =>
        Assert.Equal(
            [
                new SupportNeed("Personal care", DayTypes.Weekdays, new(7, 30), new(9, 0), 2),
                new SupportNeed("Care at night", DayTypes.EveryDay, new(22, 0), new(7, 0), 1, SupportKind.Sleeping),
                new SupportNeed("Going out", 12.5m),
            ],
            SupportNeedsFile.Read(Files.Stream(Columns, "P001,Personal care,Mon-Fri,07:30,09:00,2,,", "P001,Care at night,Mon-Sun,22:00,07:00,,sleeping,", "P001,Going out,,,,,,12.5")).Select(row => row.Value));

    [Fact]
    public void A_caseload_has_the_needs_of_each_person_in_the_order_of_the_file()
    {
        Caseload read = Files.Sound.With("needs.csv", Columns, "P002,b,Mon,07:30,09:00,,,", "P001,c,,,,,,3", "P002,a,,,,,,1").Read();

        Assert.True(read.HasNeeds);
        Assert.Equal([new SupportNeed("b", DayTypes.Monday, new(7, 30), new(9, 0)), new SupportNeed("a", 1m)], read.NeedsOf("P002"));
        Assert.Equal([new SupportNeed("c", 3m)], read.Needs[0]);
        Assert.Empty(read.NeedsOf("nobody"));
    }

    [Fact]
    public void Without_the_file_nobody_has_needs()
    {
        Caseload read = Files.Sound.Read();

        Assert.False(read.HasNeeds);
        Assert.All(read.Needs, needs => Assert.Empty(needs));
        Assert.Equal(read.Plans.Count, read.Needs.Count);
    }

    [Fact]
    public void Every_fault_is_reported_by_row_and_column() =>
        Assert.Equal(
            """
            needs.csv:2 person_id: 'P009' is not in people.csv; did you mean 'P001'? otherwise add the person to people.csv
            needs.csv:2 what: is blank; give it a value
            needs.csv:2 from_time: is blank, and so is hours_a_week; write days, from_time and to_time, or hours_a_week
            needs.csv:3 days: is blank; give it a value
            needs.csv:3 to_time: is blank; give it a value
            needs.csv:4 days: 'BankHoliday' is not a day of the week; write days such as Mon-Sun
            needs.csv:5 carers: '0' is not a number of carers; write 1 to 99
            needs.csv:6 support: 'awake' is not a kind of support; allowed: waking, sleeping
            needs.csv:7 hours_a_week: is given together with days, carers; write either the times of the need or its hours a week, which count every carer
            needs.csv:8 hours_a_week: '0' is not a number of hours of need; write a number above 0 and at most 16,632 with at most six decimals
            needs.csv:9 hours_a_week: 'many' is not a number; write it like 1234.56, with digits and a point only
            """,
            Files.Sound.With("needs.csv", Columns,
                "P009,,,,,,,",
                "P001,a,,07:30,,,,",
                "P001,a,BankHoliday,07:30,08:00,,,",
                "P001,a,Mon,07:30,08:00,0,,",
                "P001,a,Mon,07:30,08:00,,awake,",
                "P001,a,Mon,,,2,,4",
                "P001,a,,,,,,0",
                "P001,a,,,,,,many").Faults(), ignoreLineEndingDifferences: true);
}
