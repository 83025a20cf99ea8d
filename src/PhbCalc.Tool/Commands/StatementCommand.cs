using System.CommandLine;
using PhbCalc.Data;
using PhbCalc.Data.Results;
using PhbCalc.Reports;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Commands;

/// <summary><c>phbcalc statement</c>: a statement to each person about their budget, as a page or a letter.</summary>
internal sealed class StatementCommand
{
    private const string Html = "html";
    private const string Text = "text";
    private const string Both = "both";

    private readonly CurrentRun run;
    private readonly Command command = new("statement", "Tells everybody of their budget in plain words: how much it is, what makes it up, who pays, when it is paid, and how to ask. A page to print and a text for a letter, for each person.");

    private readonly Option<string?> before = new("--before") { Description = "The folder as it was last time: the statement then says what changed, and why.", HelpName = "FOLDER" };

    private readonly Option<string?> template = new("--template") { Description = "Your own words and order of sections, or another language; 'phbcalc new NEW --like statement' makes one to start from.", HelpName = "FILE" };

    private readonly Option<string?> format = new("--format") { Description = "What is written: html, text or both (the default). Without --out, --person prints text, or html." };

    private readonly Option<string?> directory = new("--out") { Description = "Write a statement for each person, statements.csv that lists them, and notices.csv to this directory.", HelpName = "DIR" };

    private readonly PersonOption person;
    private readonly CaseloadOptions caseload;
    private readonly PeriodOptions period;
    private readonly FigureOptions figures;

    private StatementCommand(CurrentRun run)
    {
        this.run = run;
        caseload = new(command, run, "people.csv, visits.csv, rates.csv, funding.csv, holding.csv, contributions.csv, payments.csv and the other files", canKeepGoing: true);
        period = new(command);
        figures = new(command, run, caseload.Dates, areAssumed: false);
        person = new(command, "The statement of this person only; without --out it is printed.", isRequired: false);
        format.AcceptOnlyFromAmong(Html, Text, Both);
        command.Add(before);
        command.Add(template);
        command.Add(format);
        command.Add(directory);
        command.SetAction(Run);
    }

    internal static Command Create(CurrentRun run) => new StatementCommand(run).command;

    private int Run(ParseResult parsed)
    {
        (string? only, string? folder) = (person.Id(parsed), parsed.GetValue(directory));
        if (only is null && folder is null && run.Take is null)
        {
            throw new UsageException("--out is missing; write --out DIR for all statements, or --person ID to print one.");
        }

        DateInterval costedPeriod = period.Of(parsed);
        PublishedFigures published = figures.Of(parsed);
        StatementTemplate words = Template(parsed);
        using StatementResults results = ProgressBars.During(run, bars => caseload.Do(parsed, (read, reading) => StatementResults.Of(
            FundedCaseloadBatches.OpenWhole(read, reading, bars),
            parsed.GetValue(before) is { } earlier ? CaseloadFolder.Read(earlier, reading, bars) : null,
            published,
            costedPeriod,
            words,
            only,
            bars)));
        run.OfResults = results.Notices;
        Show(parsed, results, folder);
        run.Say(results.NoticeLines);

        return ExitStatus.Done;
    }

    private void Show(ParseResult parsed, StatementResults results, string? folder)
    {
        string chosen = parsed.GetValue(format) ?? (folder is null && run.Take is null ? Text : Both);
        if (folder is null && run.Take is null)
        {
            if (chosen == Both)
            {
                throw new UsageException("--format both is for files; write --out DIR too, or --format html or text.");
            }

            Print(chosen, results.Statement(results.People[0], null));
            return;
        }

        string madeWith = MadeWith.Of(run.Provenance(parsed));
        OutputOptions.Write(run, parsed, folder,
        [
            .. results.Files(madeWith, chosen != Text, chosen != Html),
            new(StatementsFile.Name, stream => StatementsFile.Write(stream, results.Listed(chosen != Text, chosen != Html))),
            new(NoticesFile.Name, stream => NoticesFile.Write(stream, run.AllNotices)),
            .. OutputOptions.LeftOut(run),
        ], [$"statements of {Notices.People(results.People.Count)}", StatementsFile.Name, NoticesFile.Name]);
        if (run.Take is null)
        {
            Screen.WriteLine($"Statements of {Notices.People(results.People.Count)} in '{folder}'; {StatementsFile.Name} says which file is whose.");
        }
    }

    private void Print(string chosen, BudgetStatement statement)
    {
        try
        {
            using Stream output = run.OpenOutput();
            Action<Stream> write = chosen == Html ? statement.WriteHtml : statement.WriteText;
            write(output);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PrintingException(exception);
        }
    }

    /// <exception cref="InvalidFilesException">The file is not a template.</exception>
    private StatementTemplate Template(ParseResult parsed)
    {
        if (parsed.GetValue(template) is not { } path)
        {
            return StatementTemplate.Default;
        }

        run.HasRead(path);
        try
        {
            using FileStream stream = File.OpenRead(path);
            return StatementTemplate.Read(stream);
        }
        catch (InvalidInputException exception)
        {
            throw new InvalidFilesException([.. exception.Faults.Select(fault => new FileFault(Path.GetFileName(path), 0, fault.Path.Length == 0 ? null : fault.Path, fault))]);
        }
    }
}
