using PhbCalc.BottomUp;
using PhbCalc.Rates;

namespace PhbCalc.Data.Tests;

/// <summary>Spec 2b in files: what each column says, and what is wrong with it.</summary>
public sealed class PricesAndPlansTests
{
    private const string Rates = "card,service,unit,band,days,from_time,to_time,rate,valid_from,call_minutes,least_minutes,night_day,retainer,retainer_days";

    [Fact]
    public void Every_column_of_rates_is_read()
    {
        SpecialDays named = SpecialDaysFile.Read(Files.Stream("date,name", "2026-12-25,Christmas Day"));
        RateCards cards = RatesFile.Read(
            Files.Stream(
                Rates,
                "agency,care,call,any,Mon-Sun,,,16,2026-04-01,30,,,50%,14",
                "agency,sleep,night,any,Mon-Sun BankHolidayEve christmas-day,,,80,2026-04-01,,,either,,",
                "agency,hours,hour,any,Mon-Sun,,,24,2026-04-01,,45,,,"),
            specialDays: named).Prices;

        RateRow[] rows = [.. cards.Services.Select(service => service.Versions[0].Rows[0])];
        Assert.Equal((30, 0.5m, 14), (rows[0].CallMinutes, rows[0].Retainer, rows[0].RetainerDays));
        Assert.Equal((NightDay.Either, DayTypes.EveryDay | DayTypes.BankHolidayEve, "Christmas Day"), (rows[1].NightDay, rows[1].Days, Assert.Single(rows[1].SpecialDays)));
        Assert.Equal(45, rows[2].LeastMinutes);
        Assert.Equal(named, cards.SpecialDays);
    }

    [Fact]
    public void Every_fault_of_special_days_and_of_rows_that_name_them_is_reported() => Assert.Equal(
        """
        rates.csv:2 days: 'Xmas' is not a day; allowed: Mon, Tue, Wed, Thu, Fri, Sat, Sun, BankHoliday, BankHolidayEve, EasterSunday, Christmas Day
        rates.csv:3 call_minutes: is blank, but the rate is for a call; write how long the call is, such as 30
        special-days.csv:3 date: '2026-12-25' appears twice with this name; give each date a name once
        """,
        Files.None
            .With("people.csv", "person_id,start", "P1,2026-04-01")
            .With("special-days.csv", "date,name", "2026-12-25,Christmas Day", "2026-12-25,christmas day", "2027-12-25,Christmas Day")
            .With("rates.csv", Rates, "agency,care,hour,any,Mon-Sun Xmas,,,16,2026-04-01,,,,,", "agency,calls,call,any,Mon-Sun,,,16,2026-04-01,,,,,")
            .Faults().Trim());

    [Fact]
    public void People_visits_items_and_absences_say_what_is_shared_and_who_is_away()
    {
        CarePlan plan = Assert.Single(Files.None
            .With("people.csv", "person_id,start,respite_weeks", "P1,2026-04-01,2.5")
            .With("visits.csv", "person_id,visit_id,card,service,days,start,end,weeks,shared_with", "P1,v1,agency,care,Mon,09:00,10:00,1 of 2 from 2026-07-15,3")
            .With("items.csv", "person_id,item_id,category,amount,unit,quantity,per", "P1,i1,travel,0.45,mile,12,v1", "P1,i2,travel,90,four-weekly,1,")
            .With("absences.csv", "person_id,from,to,from_time,to_time", "P1,2026-09-01,2026-09-03,14:00,12:00")
            .With("rates.csv", Rates, "agency,care,hour,any,Mon-Sun,,,16,2026-04-01,,,,,")
            .Read().Plans);

        Assert.Equal((2.5m, 3, new LocalDate(2026, 7, 15)), (plan.RespiteWeeks, plan.Visits[0].SharedWith, plan.Visits[0].Weeks.CountedFrom));
        Assert.Equal([(ItemUnit.Mile, "v1"), (ItemUnit.FourWeekly, null)], plan.Items.Select(item => (item.Unit, item.Per)));
        Assert.Equal((new LocalTime(14, 0), new LocalTime(12, 0)), (plan.Absences[0].FromTime, plan.Absences[0].ToTime));
    }

    [Fact]
    public void A_blank_amount_is_that_of_the_parity_table_for_the_persons_points_or_level()
    {
        Caseload caseload = Parity("P1,i1,social-and-leisure,,week,points", "P2,i1,social-and-leisure,,year,levels", "P1,i2,social-and-leisure,30,week,points", "P1,i3,social-and-leisure,25,week,points");

        Assert.Equal([25m, 30m, 25m], caseload.Plans[0].Items.Select(item => item.Amount.Pounds));
        Assert.Equal((1_000m, new Source("levels")), (caseload.Plans[1].Items[0].Amount.Pounds, caseload.Plans[1].Items[0].Source));
        Assert.Equal("points: Council, 2026", caseload.Plans[0].Items[0].Source!.Title);
        Assert.Equal(
            [("items.csv", 4, "item i2 has £30.00 per week, and parity table points has £25.00 per week for the person's points")],
            caseload.Notices.Select(notice => (notice.File!, notice.Row!.Value, notice.Text)));
    }

    [Fact]
    public void A_blank_amount_that_no_table_gives_is_refused_with_why() => Assert.Equal(
        """
        items.csv:2 parity_table: 'pionts' is not a table of parity.csv; did you mean 'points'? allowed: points, levels
        items.csv:3 amount: is blank, and the parity table has no row for the person's points or level; write the amount, points or level in people.csv, or a row of the table for them
        items.csv:4 unit: 'month' is not the unit of parity table points, week; write the unit of the table, or an amount
        items.csv:5 amount: is blank; give it a value
        """,
        Assert.Throws<InvalidFilesException>(() => Parity(
            "P1,i1,social-and-leisure,,week,pionts", "P2,i1,social-and-leisure,,week,points", "P1,i2,social-and-leisure,,month,points", "P1,i3,social-and-leisure,,week,")).Report().Trim());

    [Fact]
    public void Without_the_file_there_is_nothing_to_take_it_from() => Assert.Equal(
        "items.csv:2 amount: is blank, and there is no parity.csv to take it from; write the amount, or add parity.csv with the table",
        Files.None
            .With("people.csv", "person_id,start", "P1,2026-04-01")
            .With("items.csv", "person_id,item_id,category,amount,unit,parity_table", "P1,i1,social-and-leisure,,week,points")
            .Faults().Trim());

    [Fact]
    public void Rows_of_a_parity_table_that_contradict_each_other_are_refused_all_at_once() => Assert.Equal(
        """
        parity.csv:3 points_from: '20' is in another row of the table too; write each number of points, or each level, in one row only
        parity.csv:4 level: 'high' is not the measure of the other rows of the table; give all rows of a table points, or all of them a level
        parity.csv:5 points_to: '1' is under points_from; write 2 or more
        parity.csv:7 points_from: '0' is in another row of the table too; write each number of points, or each level, in one row only
        """,
        Assert.Throws<InvalidFilesException>(() => ParityFile.Read(Files.Stream(
            "table,amount,unit,points_from,points_to,level", "a,12,week,0,20,", "a,12,week,20,30,", "a,12,week,,,high", "b,12,week,2,1,", "c,12,week,,,", "c,13,week,,20,"))).Report().Trim());

    private static Caseload Parity(params string[] items) => Files.None
        .With("people.csv", "person_id,start,points,level", "P1,2026-04-01,34,", "P2,2026-04-01,,HIGH")
        .With("items.csv", ["person_id,item_id,category,amount,unit,parity_table", .. items])
        .With("parity.csv", "table,points_from,points_to,level,amount,unit,source", "points,21,40,,25,week,\"Council, 2026\"", "levels,,,high,1000,year,")
        .Read();
}
