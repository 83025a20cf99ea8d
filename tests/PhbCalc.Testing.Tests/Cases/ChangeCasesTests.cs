using PhbCalc.TestSupport;

namespace PhbCalc.Testing.Tests;

/// <summary>Cases of <c>change</c>: 365 hours of P1, 52 Mondays of P2 and of P3.</summary>
public sealed class ChangeCasesTests
{
    private const string Visits = "person_id,visit_id,card,service,days,start,end\n";

    private static readonly (string Name, string Text)[] Files =
    [
        ("now/people.csv", "person_id,start\nP1,2026-04-01\nP2,2026-04-01\n"),
        ("now/visits.csv", $"{Visits}P1,v1,agency,care,Mon-Sun,08:00,09:00\nP2,v1,agency,care,Mon,08:00,09:00\n"),
        ("now/rates.csv", Rates("24.00")),
        ("next.csv", Rates("25.50")),
        ("policy.csv", "name,value\ncontingency_share,0.1\ncontingency_place,inside\n"),
        ("later/people.csv", "person_id,start\nP1,2026-04-01\nP3,2026-04-01\n"),
        ("later/visits.csv", $"{Visits}P1,v1,agency,care,Mon-Sun,08:00,10:00\nP3,v1,agency,care,Mon,08:00,09:00\n"),
        ("later/rates.csv", Rates("24.00")),
    ];

    [Fact]
    public void What_changes_comes_to_its_reasons() => Snapshot.Matches(CaseRun.Of(
        "case,calculation,folder,after,after_rates,after_policy,person_id,paid_until,year,expect before,expect after,expect difference,expect arrears,expect people,expect changed,expect rate,expect quantity,expect line_came,expect rounding,expect person_came,expect person_left\n"
        + "baseline,change,now,,,,,,2026,,,,,,,,,,,,\n"
        + "next year's rates,,,,next.csv,,,,,417*24,417*25.5,417*1.5,,2,2,417*1.5,0,0,0,0,0\n"
        + "of one person,,,,next.csv,,P1,,,365*24,,365*1.5,,1,1,,,,,,\n"
        + "backdated,,,,next.csv,,P1,2026-04-30,,,,,30*1.5,,,,,,,,\n"
        + "a contingency,,,,,policy.csv,P1,,,,,365*24*0.1,,,,,,365*24*0.1,,,\n"
        + "a later folder,,,later,,,,,,417*24,,365*24,,3,1,,365*24,,,52*24,-52*24\n"
        + "a later folder at next year's rates,,,later,next.csv,,P1,,,,,365*24+730*1.5,,,,730*1.5,365*24,,,,\n"
        + "one that differs,,,,next.csv,,P1,,,,,365*1.6,,,,,,,,,\n",
        Files));

    [Fact]
    public void What_cannot_be_compared_is_refused() => Snapshot.Matches(CaseRun.Of(
        "case,calculation,folder,after,after_rates,person_id,paid_until,year,expect difference\n"
        + "no folder,change,,later,,,,2026,1\n"
        + "nothing that changes,change,now,,,,,2026,1\n"
        + "no such folder,change,now,gone,,,,2026,1\n"
        + "no such file,change,now,,gone.csv,,,2026,1\n"
        + "a file with a fault,change,now,,bad.csv,,,2026,1\n"
        + "nobody,change,now,later,,P9,,2026,1\n"
        + "not a day,change,now,later,,,soon,2026,1\n",
        [.. Files, ("bad.csv", Rates("a lot"))]));

    private static string Rates(string rate) => $"card,service,unit,band,days,from_time,to_time,rate,valid_from\nagency,care,hour,any,Mon-Sun,,,{rate},2026-04-01\n";
}
