using System.CommandLine;
using PhbCalc.Data.Results;

namespace PhbCalc.Tool;

/// <summary>The command: reads the command line, runs a verb, and turns what goes wrong into a message and an exit status.</summary>
internal static class PhbCalcCommand
{
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    internal static int Run(string[] args)
    {
        Option<bool> privacy = new("--private")
        {
            Description = "Name no person and show no value in errors and notices: for logs and screens that others can see.",
            Recursive = true,
        };
        RootCommand root = Root();
        root.Add(privacy);
        CurrentRun.Start();
        try
        {
            ParseResult parsed = root.Parse(args, Parsing);
            Messages.ArePrivate = parsed.GetValue(privacy);
            return Run(parsed);
        }
        catch (Exception exception)
        {
            return Failure.Report(exception, []);
        }
    }

    private static int Run(ParseResult parsed)
    {
        string[] typed = [.. TypedText.Of(parsed)];
        if (parsed.Errors.Count > 0)
        {
            return Misused(parsed, typed);
        }

        try
        {
            string[] problems = [.. TypedText.Problems(parsed)];
            if (problems.Length > 0)
            {
                throw new UsageException(string.Join('\n', problems));
            }

            SayWhatIsWrong(CurrentRun.PlaceRead(parsed));
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception)
        {
            return Failure.Report(exception, typed);
        }
        finally
        {
            NoticesOfFiles.Heard.Print();
        }
    }

    /// <summary>Results that a run left torn are said to be so when they are read again.</summary>
    private static void SayWhatIsWrong(string? place)
    {
        try
        {
            if (place is not null && OutputFolder.WhatIsWrong(place) is { } wrong)
            {
                Messages.Notice(wrong);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // Whoever reads the place itself says what is the matter with it.
            return;
        }
    }

    private static int Misused(ParseResult parsed, string[] typed)
    {
        IEnumerable<string> problems = parsed.CommandResult.Command is RootCommand root && parsed.UnmatchedTokens is [{ } word, ..]
            ? [$"'{word}' is not a verb; write one of {string.Join(", ", root.Subcommands.Select(verb => verb.Name))}."]
            : parsed.Errors.Select(error => error.Message);
        foreach (string problem in problems.Select(OneLine))
        {
            Messages.Write(problem, PrivateText.Of(problem, typed));
        }

        string verb = parsed.CommandResult.Command is RootCommand ? string.Empty : $"{parsed.CommandResult.Command.Name} ";
        Messages.Write($"Write 'phbcalc {verb}--help' to see what there is.");
        return ExitStatus.BadInput;
    }

    /// <summary>A terminal obeys control characters: what was typed is never printed with them, nor at any length.</summary>
    private static string OneLine(string message)
    {
        const int Longest = 400;
        string plain = string.Concat(message.EnumerateRunes().Select(rune => System.Text.Rune.IsControl(rune) ? " " : rune.ToString()));
        return plain.Length > Longest ? $"{plain[..Longest]}..." : plain;
    }

    private static RootCommand Root() => new("Works out NHS personal health budgets from CSV files, to the penny and line by line.")
    {
        CostCommand.Create(),
        ExplainCommand.Create(),
        AgencyRateCommand.Create(),
        PaRateCommand.Create(),
        EmployCommand.Create(),
        NicCommand.Create(),
        ProvidersCommand.Create(),

        ScoreCommand.Create(),
        AllocateCommand.Create(),
        ShareCommand.Create(),
        CalibrateCommand.Create(),
        ClusterCommand.Create(),
        ReleaseCommand.Create(),
        CompareCommand.Create(),
        DataCommand.Create(),
    };
}
