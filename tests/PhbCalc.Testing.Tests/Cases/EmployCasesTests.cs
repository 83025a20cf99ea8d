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

    [Fact]
    public void A_folder_without_a_team_is_refused() => Snapshot.Matches(CaseRun.Of(
        "case,calculation,folder,person_id,year,expect gross\nno team,employ,people,P1,2026,1\n",
        ("people/oncosts.csv", "person_id,item,amount\n")));
}
