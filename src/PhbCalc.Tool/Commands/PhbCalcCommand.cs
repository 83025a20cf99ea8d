using System.CommandLine;
using System.CommandLine.Invocation;
using PhbCalc.Data;
using PhbCalc.Data.Results;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Commands;

/// <summary>The command: reads the command line, runs a verb, and turns what goes wrong into a message and an exit status.</summary>
internal static class PhbCalcCommand
{
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs the command.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="run">The run, before it reads or writes anything.</param>
    /// <returns>The exit status.</returns>
    internal static int Run(string[] args, CurrentRun run)
    {
        RootCommand root = Root(run);
        root.HelpName = "phbcalc";
        VersionOption version = root.Options.OfType<VersionOption>().Single();
        (version.Description, version.Action) = ("Show the version of phbcalc.", new TellVersion());
        SayingOptions saying = new(root);
        try
        {
            ParseResult parsed = root.Parse(args, Parsing);
            run.Saying = saying.In(parsed);
            int status = Run(parsed, run);
            return status != ExitStatus.Done ? status
                : run.LeftOut.People.Count > 0 ? ExitStatus.Partly
                : run.Saying.IsStrict && run.HasNotices ? ExitStatus.Noticed
                : status;
        }
        catch (Exception exception)
        {
            return Failure.Report(run, exception, []);
        }
    }

    private static int Run(ParseResult parsed, CurrentRun run)
    {
        string[] typed = [.. TypedText.Of(parsed)];
        if (parsed.Errors.Count > 0)
        {
            return Misused(parsed, typed, run);
        }

        try
        {
            string[] problems = [.. TypedText.Problems(parsed)];
            if (problems.Length > 0)
            {
                throw new UsageException(string.Join('\n', problems));
            }

            SayWhatIsWrong(CurrentRun.PlaceRead(parsed), run);
            int status = parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            SayWhoIsLeftOut(run);
            if (run.Saying.ShowsProvenance && status == ExitStatus.Done)
            {
                ProvenanceLine.Write(run, parsed);
            }

            return status;
        }
        catch (Exception exception)
        {
            return Failure.Report(run, exception, typed);
        }
        finally
        {
            run.SayWhatWasHeard();
        }
    }

    /// <summary>With <c>--keep-going</c>: what is wrong with the rows of people who are in no result, and how many they are.</summary>
    private static void SayWhoIsLeftOut(CurrentRun run)
    {
        if (run.LeftOut.People.Count > 0)
        {
            InvalidFilesException faults = new(run.LeftOut.Faults);
            run.Say(faults.Report(personal: true), faults.Message);
            string people = Notices.People(run.LeftOut.People.Count);
            string files = run.Written is null ? "write --out DIR for a list" : "faults.csv and left-out.csv list them";
            run.Say($"Left out: {people} whose rows are faulty; {files}. Everybody else is worked out.");
        }
    }

    /// <summary>Torn results of an earlier run are reported when they are read again.</summary>
    private static void SayWhatIsWrong(string? place, CurrentRun run)
    {
        try
        {
            if (place is not null && OutputFolder.WhatIsWrong(place) is { } wrong)
            {
                run.SayNotice(wrong);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // The reader of the place itself says what is wrong with it.
            return;
        }
    }

    private static int Misused(ParseResult parsed, string[] typed, CurrentRun run)
    {
        IEnumerable<string> problems = parsed.CommandResult.Command is RootCommand root && parsed.UnmatchedTokens is [{ } word, ..]
            ? [$"'{word}' is not a verb; write one of {string.Join(", ", root.Subcommands.Select(verb => verb.Name))}."]
            : parsed.Errors.Select(error => error.Message);
        foreach (string problem in problems)
        {
            run.SayOfTyped(problem, typed);
        }

        string verb = parsed.CommandResult.Command is RootCommand ? string.Empty : $"{parsed.CommandResult.Command.Name} ";
        run.Say($"Write 'phbcalc {verb}--help' to see what there is.");
        return ExitStatus.BadInput;
    }

    private static RootCommand Root(CurrentRun run)
    {
        RootCommand root = new("Works out NHS personal health budgets from CSV files, to the penny and line by line.");
        foreach (Command verb in Verbs(run))
        {
            root.Add(verb);
        }

        root.Add(HelpCommand.Create(root, run));
        root.Add(CompletionCommand.Create(root));
        return root;
    }

    private static Command[] Verbs(CurrentRun run) =>
    [
        CostCommand.Create(run),
        ExplainCommand.Create(run),
        AgencyRateCommand.Create(run),
        AgencyBuildUpCommand.Create(run),
        PaRateCommand.Create(run),
        EmployCommand.Create(run),
        NicCommand.Create(run),
        ProvidersCommand.Create(run),
        EnoughCommand.Create(run),
        BudgetCommand.Create(run),
        StatementCommand.Create(run),
        SenseCheckCommand.Create(run),
        HistoryCommand.Create(run),
        ReviewCommand.Create(run),
        WheelchairCommand.Create(run),
        ChangeCommand.Create(run),
        ForecastCommand.Create(run),
        DemandCommand.Create(run),
        LevelCommand.Create(run),
        CountsCommand.Create(run),

        ScoreCommand.Create(run),
        AllocateCommand.Create(run),
        ShareCommand.Create(run),
        CalibrateCommand.Create(run),
        ClusterCommand.Create(run),
        ReleaseCommand.Create(run),
        CompareCommand.Create(run),
        RouteCommand.Create(run),
        ContestCommand.Create(run),
        DataCommand.Create(run),

        NewCommand.Create(),
        CheckCommand.Create(run),
        ConvertCommand.Create(run),
        MergeCommand.Create(run),
    ];
}

/// <summary><c>--version</c>: the version of the command, even if another program runs it.</summary>
internal sealed class TellVersion : SynchronousCommandLineAction
{
    /// <summary>What else is wrong with the command line does not matter.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(CurrentRun.WholeVersion);
        return ExitStatus.Done;
    }
}
