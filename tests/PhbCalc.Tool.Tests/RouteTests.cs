using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

/// <summary><c>phbcalc route</c>: the right model for each person (spec 10, Route).</summary>
public sealed class RouteTests
{
    private const string Mixed = "samples/mixed";

    private static readonly (string Name, string Text)[] Three =
    [
        ("people.csv", "person_id,start,group_age\nP1,2026-04-01,old\nP2,2026-04-01,young\nP3,2026-04-01,young\n"),
        ("visits.csv", "person_id,visit_id,card,service,days,start,end\nP1,v1,agency,care,Mon,09:00,10:00\nP2,v1,agency,care,Mon,09:00,11:00\n"),
        ("rates.csv", "card,service,unit,band,days,from_time,to_time,rate,valid_from\nagency,care,hour,any,Mon-Sun,00:00,24:00,20.00,2026-04-01\n"),
        ("questionnaire.csv", "domain,level,points\nNeeds,low,10\nNeeds,high,30\n"),
        ("answers.csv", "person_id,domain,level\nP1,Needs,low\nP2,Needs,high\nP3,Needs,high\n"),
        ("table.csv", "points_from,points_to,amount\n0,20,1000\n21,50,2500\n"),
        ("route.csv", "model,group_age,plan\nbottom-up,young,yes\npoints,,\n"),
    ];

    [Fact]
    public void Everybody_is_priced_by_the_first_rule_that_applies_and_who_is_not_is_listed()
    {
        Run run = InProcess.Of("route", Mixed, "--year", "2026");

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Snapshot.Matches(run.Output);
    }

    [Fact]
    public void The_files_have_people_rules_and_lines_and_a_page()
    {
        using Folder folder = new();
        Run run = InProcess.Of("route", Mixed, "--year", "2026", "--out", folder.Of("out"), "--format", "csv");

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.Equal(["notices.csv", "provenance.json", "route.html", "routed-lines.csv", "routed-rules.csv", "routed.csv"], Directory.GetFiles(folder.Of("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(run.Output, folder.Read("out/routed.csv"));
        Assert.Contains("\nM08,3,points,7600.00,\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\nM08,3,points,1,table_amount,\"Allocation table, 30 points\",,7600.00,,\n", folder.Read("out/routed-lines.csv"), StringComparison.Ordinal);
        Assert.Contains("Made from actual.csv, admissions.csv,", folder.Read("out/route.html"), StringComparison.Ordinal);
        Assert.Contains("route.csv", folder.Read("out/provenance.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("M01", "M01 is priced by rule 1, bottom-up: £123,679.00")]
    [InlineData("M11", "M11 is priced by rule 4, group-average: £6,965.00")]
    [InlineData("M12", "M12 is not priced: rule 3 applies, and points has no answer: points that the table has no amount for")]
    public void One_person_is_told_rule_by_rule(string person, string first)
    {
        Run run = InProcess.Of("route", Mixed, "--year", "2026", "--person", person);

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.StartsWith($"{first}\n  Rule  Model          Applies  Why\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_applies_to_nobody_is_a_notice_in_route_and_in_compare()
    {
        using Folder folder = new(Three);
        const string Notice = "notice: route.csv:4: the rule for model bottom-up (everybody) applies to nobody\n";
        folder.Write("route.csv", "model,group_age,points_from\npoints,young,\npoints,old,5\nbottom-up,,\n");

        Assert.Equal((0, Notice), Of(InProcess.Of("route", folder.Path, "--year", "2026", "--out", folder.Of("out"))));
        Assert.Equal("person_id,file,row,notice\n,route.csv,4,the rule for model bottom-up (everybody) applies to nobody\n", folder.Read("out/notices.csv"));
        Assert.Equal((0, Notice), Of(InProcess.Of("compare", folder.Path, "--models", "route,points", "--year", "2026")));
        Assert.Equal((3, Notice), Of(InProcess.Of("route", folder.Path, "--year", "2026", "--strict")));
    }

    [Fact]
    public void What_is_missing_or_wrong_is_told_at_its_row_and_nothing_is_written()
    {
        using Folder folder = new(Three);
        Assert.Equal((2, "route.csv, year: is not given, and model bottom-up needs it; give the financial year, such as 2026\n"), Of(InProcess.Of("route", folder.Path, "--out", folder.Of("out"))));
        Assert.Equal((2, "route.csv:4 model: 'bottom-up' can never apply: row 3 comes first, and is for everybody it is for; put it before that one, or leave it out\n"), Of(Wrong(folder, "bottom-up,young,yes\npoints,,\nbottom-up,,\n")));
        Assert.Equal((2, "route.csv:2 model: 'weights' is not a costing model of a folder; allowed: bottom-up, agency, points, envelope, pa, clusters, contacts, group-average\n"), Of(Wrong(folder, "weights,,\n")));
        Assert.Equal((2, "--person: 'p1' is not in people.csv; write an id that is in it, capitals included.\n"), Of(Wrong(folder, "points,,\n", "--person", "p1")));
        Assert.Equal((2, "visits.csv:3 service: 'core' is not a service of card agency; did you mean 'care'? allowed: care\n"), Of(WithVisit(folder, "P2,v1,agency,core,Mon,09:00,11:00")));
        folder.Write("visits.csv", Three[1].Text);
        File.Delete(folder.Of("route.csv"));
        Assert.Equal((2, "models: 'route' has nothing to work with; add route.csv, or leave the model out\n"), Of(InProcess.Of("route", folder.Path)));
        Assert.False(Directory.Exists(folder.Of("out")));
    }

    [Fact]
    public void People_with_faulty_rows_can_be_left_out_but_not_from_an_envelope()
    {
        using Folder folder = new(Three);
        folder.Write("route.csv", "model\nenvelope\n");

        Assert.Equal((0, ""), Of(InProcess.Of("route", folder.Path, "--envelope", "4800", "--contingency", "0.5")));
        Assert.Equal(2, InProcess.Of("route", folder.Path, "--envelope", "4800", "--keep-going").ExitStatus);
        folder.Write("answers.csv", "person_id,domain,level\nP1,Needs,low\nP2,Needs,hihg\nP3,Needs,high\n");
        folder.Write("route.csv", "model\npoints\n");
        Run kept = InProcess.Of("route", folder.Path, "--keep-going", "--format", "csv");
        Assert.Equal((4, "person_id,rule,model,amount,why_not\nP1,1,points,1000.00,\nP3,1,points,2500.00,\n"), (kept.ExitStatus, kept.Output));
    }

    [Fact]
    public void Check_prices_by_the_route_and_does_not_ask_for_everybodys_answers()
    {
        Run run = InProcess.Of("check", Mixed);

        Assert.Equal(0, run.ExitStatus);
        Assert.Contains("\nPriced 11 of 12 people by 4 rules of route.csv over 2026/27.\n", run.Output, StringComparison.Ordinal);
        using Folder folder = new(Three);
        folder.Write("route.csv", "model\nenvelope\n");
        Assert.Contains("\nRead route.csv: 1 rule; what they come to depends on an envelope.\n", InProcess.Of("check", folder.Path).Output, StringComparison.Ordinal);
        folder.Write("route.csv", "model\ncontacts\n");
        Assert.Contains("route.csv: 'contacts' has nothing to work with; add contacts.csv, or leave the model out\n", InProcess.Of("check", folder.Path).Errors, StringComparison.Ordinal);
    }

    private static Run Wrong(Folder folder, string rows, params string[] more)
    {
        folder.Write("route.csv", $"model,group_age,plan\n{rows}");
        return InProcess.Of(["route", folder.Path, "--year", "2026", "--out", folder.Of("out"), .. more]);
    }

    private static Run WithVisit(Folder folder, string row)
    {
        folder.Write("visits.csv", $"person_id,visit_id,card,service,days,start,end\nP1,v1,agency,care,Mon,09:00,10:00\n{row}\n");
        return Wrong(folder, "bottom-up,young,yes\n");
    }

    private static (int, string) Of(Run run) => (run.ExitStatus, run.Errors);
}
