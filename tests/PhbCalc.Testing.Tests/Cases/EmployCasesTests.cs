using PhbCalc.TestSupport;

namespace PhbCalc.Testing.Tests;

/// <summary>Cases of <c>employ</c>.</summary>
public sealed class EmployCasesTests
{
    [Fact]
    public void A_pa_has_columns() => Snapshot.Matches(CaseRun.Of(
        "case,calculation,year,weekly_hours,hourly_pay,frequency,employment_allowance,pension,oncost_item,oncost_amount,oncost_unit,holiday_pay,expect gross,expect holiday,expect employer_ni,expect pension,expect other,expect allowance,expect total,expect loaded_hourly\n"
        + "baseline,employ,2026,10,15.00,monthly,no,opted_out,,,,,,,,,,,,\n"
        + "within hours,,,,,,,,,,,within_hours,10*15*52,0,,0,0,0,,\n"
        + "on-costs,,,,,,,,Insurance,120,year,within_hours,,,,,120,,,\n"
        + "all of it wrong,,,,,,,,,,,,1,2,3,4,5,6,7,8\n"));

    [Fact]
    public void A_pa_who_is_paid_too_little_is_refused_as_in_the_file() => Snapshot.Matches(CaseRun.Of(
        "case,calculation,year,weekly_hours,hourly_pay,frequency,age,ni_category,expect total\n"
        + "under the minimum wage,employ,2026,10,9.00,weekly,,,1\n"
        + "a word for the frequency,employ,2026,10,15,each week,,,1\n"
        + "no such category,employ,2026,10,15,weekly,30,Q,1\n"
        + "a year without figures,employ,2050,10,15,weekly,,,1\n"
        + "not a year,employ,2026/27,10,15,weekly,,,1\n"
        + "no year,employ,,10,15,weekly,,,1\n"));

    [Fact]
    public void A_team_comes_from_a_folder() => Snapshot.Matches(CaseRun.Of(
        "case,calculation,folder,person_id,pa_id,year,expect gross,expect other\n"
        + "baseline,employ,people,P1,,2026,,\n"
        + "the team,,,,,,10*15*52+5*15*52,60\n"
        + "one of it,,,,A2,,5*15*52,20\n"
        + "nobody,,,,A3,,1,\n"
        + "no such person,,,P9,,,1,\n",
        ("people/team.csv", "person_id,pa_id,weekly_hours,hourly_pay,frequency,employment_allowance\nP1,A1,10,15.00,weekly,no\nP1,A2,5,15.00,weekly,no\n"),
        ("people/oncosts.csv", "person_id,item,amount\nP1,Payroll,60.00\n"),
        ("people/policy.json", """{ "holiday_pay": "within_hours" }""")));

    private static readonly (string Name, string Text)[] Rota =
    [
        ("people/people.csv", "person_id,start\nP1,2026-04-01\nP2,2026-04-01\n"),
        ("people/rates.csv", "card,service,unit,band,days,from_time,to_time,rate,valid_from,kind\nwages,care,hour,weekday,Mon-Fri,,,13.50,2026-04-01,pay\nwages,care,hour,weekend,Sat Sun,,,16.00,2026-04-01,pay\nwages,care,hour,bank holiday,BankHoliday,,,27.00,2026-04-01,pay\nagency,care,hour,any,Mon-Sun,,,24.00,2026-04-01,\n"),
        ("people/visits.csv", "person_id,visit_id,card,service,days,start,end,pa\nP1,V1,wages,care,Mon-Fri,08:00,12:00,ann\nP1,V2,wages,care,Sat Sun,08:00,13:00,ann\nP1,V3,agency,care,Fri,18:00,19:00,\n"),
        ("people/team.csv", "person_id,pa_id,weekly_hours,hourly_pay,frequency,employment_allowance,date_of_birth\nP1,ann,,,monthly,no,1980-05-05\n"),
    ];

    /// <summary>The worked year of spec 3b, its April, the whole team and one PA, and the one budget with 52 Fridays of an agency, of which Good Friday and Christmas Day are two.</summary>
    [Fact]
    public void A_rota_comes_from_a_folder_and_is_worked_out_by_the_calendar() => Snapshot.Matches(CaseRun.Of(
        "case,calculation,folder,person_id,pa_id,year,period_from,period_to,expect gross,expect holiday,expect employer_ni,expect pension,expect total,expect hours,expect typical_year,expect team,expect calendar_exact\n"
        + "the worked year,employ-calendar,people,P1,,2026,,,25724.32,,3108.03,584.54,29416.89,1564,28631.28,,\n"
        + "its April,employ-calendar,people,P1,ann,,2026-04-01,2026-04-30,2169.66,233.66,262.90,49.49,,128,,,\n"
        + "a part of a month,employ-calendar,people,P1,,,2026-04-01,2026-04-07,,,,,1,,,,\n"
        + "one budget,cost,people,P1,,2026,,,,,,,29416.89+52*24,,,29416.89,52*24\n"
        + "nobody,employ-calendar,people,P1,bob,2026,,,1,,,,,,,,\n"
        + "who employs nobody,employ-calendar,people,P2,,2026,,,1,,,,,,,,\n"
        + "no folder,employ-calendar,,P1,,2026,,,1,,,,,,,,\n",
        Rota));

    [Fact]
    public void A_folder_without_a_team_is_refused() => Snapshot.Matches(CaseRun.Of(
        "case,calculation,folder,person_id,year,expect gross\nno team,employ,people,P1,2026,1\n",
        ("people/oncosts.csv", "person_id,item,amount\n")));
}
