using PhbCalc.TestSupport;

namespace PhbCalc.Testing.Tests;

/// <summary>Cases of <c>cluster</c>.</summary>
public sealed class ClusterCasesTests
{
    private const string Header = "case,calculation,year,cluster,from,to,community_rate,crisis_share,inpatient_rate,assessment_rate,tariff,admission_from,admission_to,initial_assessment,expect days,expect community,expect initial_assessment,expect excluded,expect total\n";

    [Fact]
    public void An_episode_and_an_admission_have_columns() => Snapshot.Matches(CaseRun.Of(
        Header
        + "baseline,cluster,2014,08,2014-04-01,2014-09-30,12.00,,,,,,,,,,,,\n"
        + "half a year,,,,,,,,,,,,,,183,183*12.00,0,0,2196\n"
        + "with twenty days in hospital,,,,,,,,350,,,2014-05-01,2014-05-20,,163,163*12.00,,20*350,1956\n"
        + "crisis care taken out,,,,,,,0.25,,,,,,,,183*12.00*0.75,,,\n"
        + "with an assessment,,,,,,,,,400.00,,,,first,,,400,,183*12+400\n"
        + "from the start of the year,,,,-,,,,,,,,,,183,,,,\n"
        + "all of it wrong,,,,,,,,350,400.00,,2014-05-01,2014-05-20,first,1,2,3,4,5\n"));

    [Fact]
    public void What_cannot_be_priced_is_refused() => Snapshot.Matches(CaseRun.Of(
        Header
        + "baseline,cluster,2014,08,2014-04-01,2014-09-30,12.00,,,,,,,,,,,,\n"
        + "no such cluster,,,22,,,,,,,,,,,1,,,,\n"
        + "a crisis cluster,,,14,,,,,,,,,,,1,,,,\n"
        + "no rate,,,,,,-,,,,,,,,1,,,,\n"
        + "two tariffs,,,,,,,,,,tariff.csv,,,,1,,,,\n"
        + "half an admission,,,,,,,,,,,2014-05-01,,,1,,,,\n"
        + "back to front,,,,,2014-03-01,,,,,,,,,1,,,,\n"
        + "an assessment without a rate,,,,,,,,,,,,,first,1,,,,\n",
        ("tariff.csv", "cluster,setting,unit,rate,valid_from\n08,community,day,12.00,2014-04-01\n")));

    [Fact]
    public void A_tariff_and_people_may_come_from_files() => Snapshot.Matches(CaseRun.Of(
        "case,calculation,year,cluster,from,to,tariff,folder,person_id,expect days,expect total\n"
        + "a tariff,cluster,2014,8,2014-04-01,2014-04-30,people/tariff.csv,,,30,360\n"
        + "a person with two episodes,cluster,2014,,,,,people,P1,163+182,4686.00\n"
        + "nobody,cluster,2014,,,,,people,P2,1,\n",
        ("people/tariff.csv", "cluster,setting,unit,rate,valid_from\n08,community,day,12.00,2014-04-01\n17,community,day,15.00,2014-04-01\n"),
        ("people/episodes.csv", "person_id,cluster,from,to\nP1,08,2014-04-01,2014-09-30\nP1,17,2014-10-01,\n"),
        ("people/admissions.csv", "person_id,from,to\nP1,2014-05-01,2014-05-20\n")));
}
