using PhbCalc.Comparison;

namespace PhbCalc.Data.Tests;

/// <summary>A model contested over the caseload of a folder (spec 10, Contest).</summary>
public sealed class CaseloadContestTests
{
    [Fact]
    public void Answers_come_from_the_questionnaire_the_plan_and_the_groups_of_the_folder()
    {
        ComparisonCaseload caseload = ComparisonFiles.Sound.With("table.csv", "points_from,points_to,amount", "0,20,1000", "21,50,3000").ReadComparison();
        CaseloadContest contest = Contest(caseload, "points");

        Assert.Equal(new(2, 1, 1), contest.Measure().Coverage);
        Assert.Equal(["Needs: low instead of high", "the score of needs: 20 instead of 30", "the score of needs: 51 instead of 30"], contest.Ask("P001").Answers.Select(answer => $"{answer.Question}: {answer.Instead} instead of {answer.Now}"));
        Assert.Equal("no score of needs", contest.Ask("P002").WhyNot);
    }

    [Fact]
    public void Without_answers_there_is_no_questionnaire()
    {
        ComparisonCaseload caseload = ComparisonFiles.Sound.Without("questionnaire.csv").Without("answers.csv").Without("table.csv").ReadComparison();

        Assert.Null(caseload.Questionnaire);
        Assert.Contains(Contest(caseload, "bottom-up").Ask("P001").Answers, answer => answer is { Instead: "135 minutes", WhyNot: null });
    }

    [Fact]
    public void An_answer_of_the_callers_own_is_tried_too()
    {
        AnswerChange own = new("A second score", "30", "0", one => one with { Points = 0m });

        Assert.Contains(Contest(ComparisonFiles.Sound.With("table.csv", "points_from,points_to,amount", "0,20,1000", "21,50,3000").ReadComparison(), "points").Ask("P001", [own]).Answers, answer => answer.Question == "A second score");
    }

    [Fact]
    public void What_a_model_finds_wrong_is_told_at_its_row()
    {
        ComparisonCaseload caseload = ComparisonFiles.Sound.With("team.csv", "person_id,pa_id,weekly_hours,hourly_pay,frequency", "P002,ann,10,4.00,weekly").ReadComparison();

        Assert.Equal(("team.csv", 2), Place(() => Contest(caseload, "pa").Measure()));
        Assert.Equal(("team.csv", 2), Place(() => Contest(caseload, "pa").Ask("P002")));
        Assert.Throws<InvalidInputException>(() => Contest(caseload, "points").Ask("P009"));
        Assert.Equal("/own/1", Assert.Throws<InvalidInputException>(() => Contest(caseload, "points").Ask("P001", [new("a", "b", "c", one => one), new("who", "P001", "P002", _ => new("P002"))])).Faults[0].Path);
    }

    [Fact]
    public void Nothing_is_null()
    {
        CaseloadContest contest = Contest(ComparisonFiles.Sound.ReadComparison(), "points");

        Assert.Throws<InvalidInputException>(() => contest with { Caseload = null! });
        Assert.Throws<InvalidInputException>(() => contest with { Contest = null! });
    }

    private static (string? File, int Row) Place(Action work)
    {
        FileFault fault = Assert.Single(Assert.Throws<InvalidFilesException>(work).Faults);
        return (fault.File, fault.Row);
    }

    private static CaseloadContest Contest(ComparisonCaseload caseload, string model) =>
        new(caseload, new(new CaseloadModels(caseload, PublishedFigures.Bundled) { Year = new FinancialYear(2026) }.Named([model])[0]) { Small = new() { SuppressBelow = 1 } });
}
