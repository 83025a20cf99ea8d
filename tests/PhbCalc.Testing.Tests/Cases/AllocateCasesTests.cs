using PhbCalc.TestSupport;

namespace PhbCalc.Testing.Tests;

/// <summary>Cases of <c>allocate</c>.</summary>
public sealed class AllocateCasesTests
{
    private static readonly (string, string) Table = ("table.csv", "points,amount\n0,0\n100,50000\n");

    [Fact]
    public void Points_and_a_table_have_columns() => Snapshot.Matches(CaseRun.Of(
        "case,calculation,points,table,floor,cap,envelope,contingency,scaling,extend,expect points,expect table_amount,expect allocation\n"
        + "baseline,allocate,,table.csv,,,,,,,,,\n"
        + "by the table,,33.5,,,,,,,,33.5,33.5*500,\n"
        + "down to the envelope,,40,,,,15000,0.1,,,,20000,15000*0.9\n"
        + "held at the cap,,40,,,12000,15000,,down_only,,,,12000\n"
        + "beyond the table,,120,,,,,,,true,,60000,\n"
        + "all of it wrong,,40,,,,15000,0.1,,,41,20000.01,13500.50\n",
        Table));

    [Fact]
    public void What_cannot_be_allocated_is_refused() => Snapshot.Matches(CaseRun.Of(
        "case,calculation,points,table,floor,cap,envelope,contingency,expect allocation\n"
        + "baseline,allocate,40,table.csv,,,,,\n"
        + "no envelope,,,,,,,,1\n"
        + "a contingency of nothing,,,,,,,0.1,1\n"
        + "a floor above the envelope,,,,20000,,15000,,1\n"
        + "a cap under the floor,,,,200,100,150,,1\n"
        + "more points than the table,,120,,,,150,,1\n"
        + "points that are none,,many,,,,150,,1\n"
        + "more than all of it,,,,,,150,1.5,1\n"
        + "no table,,,-,,,150,,1\n"
        + "no such table,,,tables.csv,,,150,,1\n",
        Table));

    [Fact]
    public void A_caseload_shares_an_envelope() => Snapshot.Matches(CaseRun.Of(
        "case,calculation,folder,person_id,envelope,expect points,expect table_amount,expect allocation\n"
        + "baseline,allocate,caseload,,3000,,,\n"
        + "the first,,,P1,,20,10000,1000\n"
        + "the second,,,P2,,41,20000,2000\n",
        ("caseload/table.csv", Table.Item2),
        ("caseload/questionnaire.csv", "domain,level,points\nBreathing,low,20\nBreathing,high,40\n"),
        ("caseload/answers.csv", "person_id,domain,level\nP1,Breathing,low\nP2,Breathing,high\n")));
}
