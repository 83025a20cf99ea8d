using PhbCalc.TestSupport;

namespace PhbCalc.Testing.Tests;

/// <summary>Cases of <c>cost</c>.</summary>
public sealed class CostCasesTests
{
    private const string Header = "case,calculation,year,rate,bank_holiday_rate,days,start,end,carers,expect typical_week,expect calendar_exact,expect total\n";

    [Fact]
    public void Rows_that_come_to_what_is_expected_are_green() => Snapshot.Matches(CaseRun.Of(
        Header
        + "baseline,cost,2026,24.00,48.00,Mon-Sun,08:00,09:00,,,,\n"
        + "every day,,,,,,,,,7*24.00,,\n"
        + "two carers,,,,,,,,2,=7*2*24,,\n"
        + "bank holidays,,,,,,,,,168,(365-10)*24.00+10*48.00,(365-10)*24.00+10*48.00\n"
        + "no bank-holiday rate,,,,-,,,,,£168.00,365*24.00,\"£8,760.00\"\n"));

    [Fact]
    public void All_cells_that_differ_are_shown_with_the_lines_that_make_them() => Snapshot.Matches(CaseRun.Of(
        Header
        + "\"two carers, all week\",cost,2026,24.00,48.00,Mon-Sun,08:00,09:00,2,7*2*24.10,17520,17520.01\n"));

    [Fact]
    public void An_item_an_absence_and_a_contingency_have_columns_too() => Snapshot.Matches(CaseRun.Of(
        "case,calculation,period_from,period_to,rate,days,start,end,item_amount,item_unit,item_from,item_funded_by,absence_from,absence_to,contingency_share,contingency_place,person_end,expect items,expect calendar_exact,expect contingency,expect total\n"
        + "baseline,cost,2026-04-01,2026-04-30,20,Mon-Sun,10:00,11:00,,,,,,,,,,,,,\n"
        + "an item a week,,,,,,,,70,week,,,,,,,,30/7*70,30*20,0,900\n"
        + "an item only,,,,-,-,-,-,1250.50,once,2026-04-10,,,,,,,1250.50,0,,\n"
        + "under block,,,,,,,,70,week,,block,,,,,,0,600,,600\n"
        + "away for a week,,,,,,,,,,,,2026-04-06,2026-04-12,,,,,23*20,,\n"
        + "contingency inside,,,,,,,,,,,,,,0.05,inside,,,,30,630\n"
        + "ends half-way,,,,,,,,,,,,,,,,2026-04-15,,15*20,,\n"));

    [Fact]
    public void Calls_and_what_people_share_or_are_paid_while_away_have_columns_too() => Snapshot.Matches(CaseRun.Of(
        "case,calculation,year,rate,bank_holiday_rate,unit,call_minutes,least_minutes,night_day,retainer,retainer_days,days,start,end,carers,shared_with,absence_from,absence_from_time,absence_to,absence_to_time,person_respite_weeks,call_length,expect typical_week,expect calendar_exact\n"
        + "baseline,cost,2026,20,,,,,,,,Mon-Sun,10:00,11:00,,,,,,,,,,\n"
        + "a call of its length,,,16,,call,30,,,,,Mon,10:00,10:30,,,,,,,,,16.00,52*16.00\n"
        + "a call of another length,,,16,,call,30,,,,,Mon,10:00,10:25,,,,,,,,next_longer,16.00,52*16.00\n"
        + "a call that is on no list,,,16,,call,30,,,,,Mon,10:00,10:45,,,,,,,,,16.00,\n"
        + "a least charge,,,24,,,,30,,,,Mon,10:00,10:15,,,,,,,,,12.00,52*12.00\n"
        + "two carers for three people,,,24,,,,,,,,Mon,10:00,12:00,2,3,,,,,,,2*2*24/3,52*32\n"
        + "a night that ends on a bank holiday,,,125,250,night,,,either,,,Sun,22:00,07:00,,,,,,,,,125.00,46*125+6*250\n"
        + "paid half while away,,,,,,,,,0.5,,,,,,,2026-08-03,,2026-08-12,,,,140.00,355*20+10*20*0.5\n"
        + "paid half for three days of it,,,,,,,,,0.5,3,,,,,,2026-08-03,,2026-08-12,,,,140.00,355*20+3*20*0.5\n"
        + "away from noon to noon,,,,,,,,,,,,,,,,2026-08-03,12:00,2026-08-12,12:00,,,140.00,(365-9)*20\n"
        + "four weeks away without dates,,,,,,,,,,,,,,,,,,,,4,,140.00,7300-561.54\n"));

    [Fact]
    public void Miles_of_a_visit_and_what_others_get_have_columns_too() => Snapshot.Matches(CaseRun.Of(
        "case,calculation,year,rate,days,start,end,item_amount,item_unit,item_quantity,item_per,item_parity_table,parity,person_points,expect items\n"
        + "miles each time,cost,2026,20,Mon-Sun,10:00,11:00,0.45,mile,12,visit,,,,365*12*0.45\n"
        + "miles a month,cost,2026,,,,,0.45,mile,12,month,,,,12*12*0.45\n"
        + "what others get,cost,2026,,,,,,week,,,leisure,local/parity.csv,12,365/7*15\n"
        + "no such table,cost,2026,,,,,,week,,,sport,local/parity.csv,12,1\n",
        ("local/parity.csv", "table,points_from,points_to,amount,unit\nleisure,0,9,10,week\nleisure,10,40,15,week\n")));

    [Fact]
    public void Special_days_come_from_a_file_beside_rates() => Snapshot.Matches(CaseRun.Of(
        "case,calculation,year,rates,special_days,rate,card,service,days,start,end,expect calendar_exact\n"
        + "Christmas Day,cost,2026,local/rates.csv,local/special-days.csv,,a,care,Mon-Sun,10:00,11:00,364*20+48\n"
        + "without rates,cost,2026,,local/special-days.csv,20,,,Mon-Sun,10:00,11:00,1\n",
        ("local/special-days.csv", "date,name\n2026-12-25,Christmas Day\n"),
        ("local/rates.csv", "card,service,unit,band,days,from_time,to_time,rate,valid_from\na,care,hour,any,Mon-Sun,,,20,2026-04-01\na,care,hour,Christmas,Christmas Day,,,48,2026-04-01\n")));

    [Fact]
    public void Rates_may_come_from_a_file() => Snapshot.Matches(CaseRun.Of(
        "case,calculation,year,rates,card,service,days,start,end,expect typical_week\n"
        + "by day and night,cost,2026,local/rates.csv,home care,nights,Sat,20:00,08:00,4*28.00+8*33.00\n"
        + "no such service,cost,2026,local/rates.csv,home care,night,Sat,20:00,08:00,1\n"
        + "no such file,cost,2026,rates.csv,home care,nights,Sat,20:00,08:00,1\n",
        ("local/rates.csv", "card,service,unit,band,days,from_time,to_time,rate,valid_from\nhome care,nights,hour,day,Mon-Sun,00:00,24:00,28.00,2026-04-01\n"
            .Replace("Mon-Sun,00:00,24:00,28.00", "Mon-Sun,08:00,24:00,28.00", StringComparison.Ordinal)
            + "home care,nights,hour,night,Mon-Sun,00:00,08:00,33.00,2026-04-01\n")));

    [Fact]
    public void Faults_of_a_file_of_rates_are_shown_with_its_name() => Snapshot.Matches(CaseRun.Of(
        "case,calculation,year,rates,card,service,days,start,end,expect typical_week\nnights,cost,2026,rates-2026.csv,home care,nights,Sat,20:00,08:00,1\n",
        ("rates-2026.csv", "card,service,unit,band,days,from_time,to_time,rate,valid_from\nhome care,nights,hour,any,Mon-Son,,,28.00,2026-04-01\n")));

    [Fact]
    public void Everybody_of_a_folder_can_be_a_case() => Snapshot.Matches(CaseRun.Of(
        "case,calculation,folder,person_id,year,contingency_share,expect calendar_exact,expect contingency\n"
        + "baseline,cost,caseload,,2026,,,\n"
        + "the first,,,P1,,,365*24,0\n"
        + "with a contingency,,,P1,,0.1,,876\n"
        + "the second,,,P2,,,365*48,\n"
        + "nobody,,,P3,,,1,\n"
        + "no id,,,,,,1,\n"
        + "no folder,,caseloads,P1,,,1,\n",
        Caseload()));

    [Fact]
    public void Beside_a_folder_nothing_about_the_person_is_given() => Snapshot.Matches(CaseRun.Of(
        "case,calculation,folder,person_id,year,days,weeks_per_year,expect calendar_exact\n"
        + "days too,cost,caseload,P1,2026,Mon,,1\n"
        + "a policy too,cost,caseload,P1,2026,,365/7,1\n",
        [.. Caseload(), ("caseload/policy.json", """{ "weeks_per_year": 52 }""")]));

    [Fact]
    public void Faults_of_a_folder_are_shown_with_its_files() => Snapshot.Matches(CaseRun.Of(
        "case,calculation,folder,person_id,year,expect calendar_exact\nfaulty,cost,caseload,P1,2026,1\n",
        [.. Caseload().Where(file => file.Name != "caseload/people.csv"), ("caseload/people.csv", "person_id,start\nP1,01/04/2026\n")]));

    private static (string Name, string Text)[] Caseload() =>
    [
        ("caseload/people.csv", "person_id,start\nP1,2026-04-01\nP2,2026-04-01\n"),
        ("caseload/visits.csv", "person_id,visit_id,card,service,days,start,end,carers\nP1,v1,agency,care,Mon-Sun,08:00,09:00,1\nP2,v1,agency,care,Mon-Sun,08:00,09:00,2\n"),
        ("caseload/rates.csv", "card,service,unit,band,days,from_time,to_time,rate,valid_from\nagency,care,hour,any,Mon-Sun,,,24.00,2026-04-01\n"),
    ];
}
