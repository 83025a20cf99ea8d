using System.CommandLine;
using PhbCalc.Comparison;
using PhbCalc.Data;
using PhbCalc.Data.Json;
using PhbCalc.Data.Results;
using PhbCalc.Reports;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;
using PhbCalc.TopDown;

namespace PhbCalc.Tool.Commands;

/// <summary><c>phbcalc contest</c>: how a costing model treats different people, and what one person's appeal can be about.</summary>
internal sealed class ContestCommand
{
    private const string ReportName = "contest.html";

    private readonly CurrentRun run;
    private readonly Command command = new("contest", "Contests a costing model over people whose past costs are known: how near it comes, its bias by group and by fifths, how steady it is; and for one person, which answers would change the sum.");

    private readonly Option<string> model = new("--model")
    {
        Description = $"The model: {string.Join(", ", CaseloadModels.Names)}.",
        HelpName = "NAME",
        Required = true,
    };

    private readonly Option<int?> suppress = new("--suppress")
    {
        Description = "Hide figures about fewer people than this, and others that would give them away; 1 hides nothing. Without it, the policy suppress_below, 5 by default.",
        HelpName = "PEOPLE",
        CustomParser = OptionText.Whole,
    };

    private readonly Option<bool> asRecord = new("--record") { Description = "Print the algorithmic transparency record, as Markdown to complete, instead of the figures." };

    private readonly ModelOptions given;
    private readonly CaseloadOptions caseload;
    private readonly PersonOption person;
    private readonly FigureOptions figures;
    private readonly OutputOptions output;

    private ContestCommand(CurrentRun run)
    {
        this.run = run;
        caseload = new(command, run, "people.csv, actual.csv and the files that the model needs");
        model.CompletionSources.Add([.. CaseloadModels.Names]);
        command.Add(model);
        person = new(command, "For this person: which answers would change the sum, the nearest first.", isRequired: false);
        given = new(command, "the model envelope shares it");
        command.Add(suppress);
        command.Add(asRecord);
        figures = new(command, run, caseload.Dates);
        output = new(command, run, $"contest.csv, record.csv, record.md (a record in the form of the Algorithmic Transparency Recording Standard), contest-person.csv with --person, {ReportName}");
        command.SetAction(Run);
    }

    internal static Command Create(CurrentRun run) => new ContestCommand(run).command;

    private int Run(ParseResult parsed)
    {
        (string? id, bool isRecord) = (person.Id(parsed), parsed.GetValue(asRecord));
        if (id is not null && isRecord)
        {
            throw new UsageException("--person and --record cannot go together: a record names nobody. Leave out one of the two.");
        }

        PublishedFigures published = figures.Of(parsed);
        (ModelContestResult result, PersonContest? asked, string about) = ProgressBars.During(run, bars => Contested(parsed, published, id, bars));
        TransparencyRecord record = TransparencyRecord.Of(result, run.Provenance(parsed));
        OutputFile[] pages = [new(ReportName, target => ContestReport.Write(target, result, asked, about, run.Provenance(parsed))), new(TransparencyRecordFile.MarkdownName, target => TransparencyRecordFile.WriteMarkdown(target, record))];
        Result contest = new("contest", target => ContestFile.Write(target, result), target => ContestJson.V1.Write(target, result));
        Result ofRecord = new("record", target => TransparencyRecordFile.Write(target, record), target => TransparencyRecordJson.V1.Write(target, record));
        output.Show(
            parsed,
            () => Console.Out.Write(isRecord ? TransparencyRecordFile.Markdown(record) : asked?.Explain() ?? result.Explain()),
            pages,
            asked is not null ? [contest, ofRecord, new("contest-person", target => PersonContestFile.Write(target, asked), target => PersonContestJson.V1.Write(target, asked))]
                : isRecord ? [contest, ofRecord]
                : [ofRecord, contest]);
        run.Say(run.OfResults);
        return ExitStatus.Done;
    }

    private (ModelContestResult Result, PersonContest? Asked, string About) Contested(ParseResult parsed, PublishedFigures published, string? id, ProgressBars bars)
    {
        string folder = caseload.Folder(parsed);
        FinancialYear? known = given.Year(parsed);
        string name = parsed.GetRequiredValue(model);
        ComparisonCaseload read = ComparisonFolder.Read(folder, caseload.Reading(parsed), bars);
        CaseloadModels models = new(read, published) { Year = known, Envelope = given.Envelope(parsed) };
        run.OfResults = name == CaseloadModels.Routed ? models.RouteNotices() : [];
        CaseloadContest contest = new(read, new(models.Named([name])[0]) { Small = Small(parsed, read) });
        if (id is not null && read.Care.FindPlan(id) is null)
        {
            throw new UsageException($"--person: '{id}' is not in people.csv; write an id that is in it, capitals included.");
        }

        return (contest.Measure(), id is null ? null : contest.Ask(id), ReportAbout.Of(known, ComparisonFolder.FilesIn(folder, run.Forms)));
    }

    private SmallNumbers Small(ParseResult parsed, ComparisonCaseload read) => parsed.GetValue(suppress) is { } below ? SuppressOption.Small(below)
        : read.Care.Policies.SmallNumbers();
}
