using PhbCalc.TestSupport;

namespace PhbCalc.Testing.Tests;

/// <summary>Cases of <c>contacts</c>.</summary>
public sealed class ContactCasesTests
{
    private const string Header = "case,calculation,year,date,team,count,kind,urgent,unit_cost,allowed_team_classes,group_contact_rule,group_contact_weight,group_contact_share,expect rate,expect excluded,expect total\n";
    private const string Baseline = "baseline,contacts,2024,2024-05-07,A06,8,,,80.00,,,,,,,\n";

    [Fact]
    public void Contacts_have_columns_and_come_to_what_is_expected() => Snapshot.Matches(CaseRun.Of(
        Header
        + Baseline
        + "one to one,,,,,,,,,,,,,80,0,8*80\n"
        + "at the published cost,,,,,,,,-,,,,,278.907,,8*278.907\n"
        + "a group contact as stated,,,,,200,group,,,,as_stated,0.25,,0.25*80,,200*20\n"
        + "the rest of the service as stated,,,,,800,,,,,as_stated,1/4,0.2,80,,\"80,000-12,000-4,000\"\n"
        + "one to one relative,,,,,800,,,,,relative,0.25,0.2,80000/(800+0.25*200),,800*80000/850\n"
        + "a group contact relative,,,,,200,group,,,,relative,0.25,0.2,0.25*80000/850,,80000-800*80000/850\n"
        + "one to one anchored,,,,,,,,,,anchored,0.25,0.2,95,,8*95\n"
        + "a group contact anchored,,,,,,group,,,,anchored,0.25,0.2,20,,8*20\n"
        + "access,,,,a18,1,one-to-one,no,,,,,,,0,80\n"
        + "urgent access,,,,A18,1,,yes,,,,,,,80,0\n"
        + "urgent in the community,,,,,1,,yes,,,,,,,0,80\n"
        + "crisis,,,,A02,5,,,100,,,,,100,5*100,0\n"
        + "a class that the policy allows,,,,C01,1,,,50,ld_neurodevelopmental,,,,,0,50\n"
        + "from the first day of the year,,,-,F07,1,,,50,,,,,,0,50\n"
        + "before the year,,,2024-03-31,,,,,,,,,,,0,0\n"));

    [Fact]
    public void All_cells_that_differ_are_shown_with_the_lines_that_make_them() => Snapshot.Matches(CaseRun.Of(
        Header
        + Baseline
        + "in a group,,,,,16,group,,,,anchored,0.25,0.2,20.000001,1,319.99\n"
        + "crisis,,,,A02,5,,,-,,,,,,1000,1\n"
        + "outside the year,,,2025-04-01,,,,,,,,,,,,640\n"
        + "and without a rate there,,,2025-04-01,,,,,,,,,,80,,\n"));

    [Fact]
    public void What_cannot_be_priced_is_refused() => Snapshot.Matches(CaseRun.Of(
        Header
        + Baseline
        + "no such team,,,,A66,,,,,,,,,,,1\n"
        + "no team any more,,,,A03,,,,,,,,,,,1\n"
        + "a class that is refused,,,,C01,,,,,,,,,,,1\n"
        + "no rule for groups,,,,,,group,,,,,,,,,1\n"
        + "half a rule,,,,,,group,,,,relative,,,,,1\n"
        + "a rule without the share,,,,,,group,,,,relative,0.25,,,,1\n"
        + "a rule without an answer,,,,,,group,,,,anchored,0.25,1,,,1\n"
        + "no published cost of that year,,2025,2025-05-07,,,,,-,,,,,,,1\n"
        + "words,,,7 May,,some,grupe,perhaps,eighty,talking_therapy,relatve,a quarter,a fifth,,,1\n"
        + "less than nothing,,,,,-1,,,-80.00,,,,,,,1\n"
        + "no team and no number,,,,-,-,,,,,,,,,,1\n"
        + "the outputs of a cluster,cluster,,,,,,,,,,,,80,,1\n"));

    [Fact]
    public void A_column_that_is_not_known_has_the_nearest_name() => Snapshot.Matches(string.Join('\n',
        CaseRun.Of(Header.Replace("unit_cost", "unit_costs", StringComparison.Ordinal) + Baseline),
        CaseRun.Of(Header.Replace(",team,", ",teem,", StringComparison.Ordinal) + Baseline),
        CaseRun.Of(Header.Replace("group_contact_weight", "contact_weight", StringComparison.Ordinal) + Baseline),
        CaseRun.Of(Header.Replace("expect excluded", "expect excludet", StringComparison.Ordinal) + Baseline)));

    [Fact]
    public void What_the_baseline_gives_is_told_at_the_baseline_and_may_serve_clusters_too() => Snapshot.Matches(CaseRun.Of(
        "case,calculation,year,date,team,count,unit_cost,cluster,from,to,community_rate,expect total\n"
        + "baseline,contacts,2024,2024-05-07,A66,8,80.00,08,2024-04-01,2024-04-30,12.00,\n"
        + "contacts,,,,,,,,,,,640\n"
        + "contacts with another team,,,,A06,,,,,,,640\n"
        + "days,cluster,,,,,,,,,,360\n"
        + "a cluster in the row,,,,,,,08,,,,640\n"));

    [Fact]
    public void Everybody_of_a_folder_can_be_a_case() => Snapshot.Matches(CaseRun.Of(
        "case,calculation,folder,person_id,year,unit_cost,group_contact_rule,expect rate,expect excluded,expect total\n"
        + "baseline,contacts,people,,2024,80.00,,,,\n"
        + "several contacts,,,P1,,,,,5*356.8325,8*278.907+10*278.907/4-0.01\n"
        + "several rates,,,P1,,,,278.907,,\n"
        + "one rate,,,P2,,,,278.907,,278.91\n"
        + "nobody,,,P3,,,,,,1\n"
        + "a unit cost of its own,,,P2,,80.00,,,,1\n"
        + "a policy twice,,,P2,,,relative,,,1\n"
        + "a rule without an answer,,wrong,P1,,,,,,1\n"
        + "no contacts,,clusters,P1,,,,,,1\n",
        ("people/contacts.csv", "person_id,date,team,count,kind\nP1,2024-05-07,A06,8,\nP1,2024-06-11,A06,10,group\nP1,2024-08-31,A02,5,\nP2,2024-05-07,A06,1,\n"),
        ("people/policy.json", """{ "group_contact_rule": "as_stated", "group_contact_weight": 0.25 }"""),
        ("wrong/contacts.csv", "person_id,date,team,count\nP1,2024-05-07,A66,8\n"),
        ("wrong/policy.json", """{ "group_contact_rule": "anchored", "group_contact_weight": 0.25, "group_contact_share": 1 }"""),
        ("clusters/episodes.csv", "person_id,cluster,from,to\nP1,08,2014-04-01,2014-09-30\n"),
        ("clusters/tariff.csv", "cluster,setting,unit,rate,valid_from\n08,community,day,12.00,2014-04-01\n")));
}
