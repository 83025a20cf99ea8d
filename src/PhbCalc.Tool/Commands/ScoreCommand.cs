using System.CommandLine;
using PhbCalc.Data;
using PhbCalc.Data.Json;
using PhbCalc.Data.Results;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;
using PhbCalc.TopDown;

namespace PhbCalc.Tool.Commands;

/// <summary><c>phbcalc score</c>: everybody's needs in points.</summary>
internal sealed class ScoreCommand
{
    private readonly CurrentRun run;
    private readonly Command command = new("score", "Scores everybody's answers to a questionnaire of needs.");

    private readonly Option<bool> lines = new("--lines") { Description = "The line of every domain: with --out in a file, otherwise on the screen." };

    private readonly Option<bool> explain = new("--explain") { Description = "Print how everybody's points come about, domain by domain, too." };

    private readonly NeedsOptions needs;
    private readonly FigureOptions figures;
    private readonly OutputOptions output;

    private ScoreCommand(CurrentRun run)
    {
        this.run = run;
        needs = new(command, run, "questionnaire.csv and answers.csv", canKeepGoing: true);
        command.Add(lines);
        command.Add(explain);
        figures = new(command, run, needs.Dates, areAssumed: false);
        output = new(command, run, "scores.csv (and score-lines.csv)");
        command.SetAction(Run);
    }

    internal static Command Create(CurrentRun run) => new ScoreCommand(run).command;

    private int Run(ParseResult parsed)
    {
        NeedsCaseload caseload = ProgressBars.During(run, bars => needs.Read(parsed, needsTable: false, bars));
        DecisionSupportTool tool = figures.Of(parsed).DecisionSupportTool;
        ValueList<PersonScore> scores = caseload.People
            .Select(person => new PersonScore(person.Id, person.Score, tool.IndicationOf(person.Score, caseload.Policies.TopDown.Several)))
            .ToValueList();
        bool withLines = parsed.GetValue(lines);
        bool isWritten = output.HasDirectory(parsed);
        Result all = new("scores", target => ScoresFile.Write(target, scores), target => ScoresJson.V1.Write(target, scores));
        Result each = new("score-lines", target => ScoreLinesFile.Write(target, scores), null);
        output.Show(parsed, () => Print(run.Screen, scores, (withLines && !isWritten) || parsed.GetValue(explain), isWritten), withLines ? [all, each] : [all]);
        return ExitStatus.Done;
    }

    private static void Print(Screen screen, ValueList<PersonScore> scores, bool withLines, bool isWritten)
    {
        if (withLines)
        {
            foreach (PersonScore score in scores)
            {
                Console.Out.WriteLine(score.Explain());
            }
        }

        ScoreTable.Print(screen, scores, isWritten);
    }
}
