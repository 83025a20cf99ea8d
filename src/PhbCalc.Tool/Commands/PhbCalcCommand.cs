using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using PhbCalc.Data;

namespace PhbCalc.Tool;

/// <summary>The command: reads the command line, runs a verb, and turns what goes wrong into a message and an exit status.</summary>
internal static class PhbCalcCommand
{
    internal static int Run(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        RootCommand root = new("Works out NHS personal health budgets from CSV files, to the penny and line by line.")
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
        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            return Misused(parsed);
        }

        try
        {
            int status = parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            NoticesOfFiles.Heard.Print();
            return status;
        }
        catch (InvalidFilesException exception)
        {
            Console.Error.WriteLine(exception.Report());
            return exception.Kind == FaultKind.Rule ? ExitStatus.Refused : ExitStatus.BadInput;
        }
        catch (InvalidInputException exception)
        {
            Console.Error.WriteLine(exception.Report());
            return exception.Faults.All(fault => fault.Kind == FaultKind.Rule) ? ExitStatus.Refused : ExitStatus.BadInput;
        }
        catch (UsageException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return ExitStatus.BadInput;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{exception.Message} Nothing was written; if another program has the file open, close it there and try again.");
            return ExitStatus.BadInput;
        }
    }

    private static int Misused(ParseResult parsed)
    {
        if (parsed.CommandResult.Command is RootCommand root && parsed.UnmatchedTokens is [{ } word, ..])
        {
            Console.Error.WriteLine($"'{word}' is not a verb; write one of {string.Join(", ", root.Subcommands.Select(verb => verb.Name))}.");
        }
        else
        {
            foreach (ParseError error in parsed.Errors)
            {
                Console.Error.WriteLine(error.Message);
            }
        }

        string verb = parsed.CommandResult.Command is RootCommand ? string.Empty : $"{parsed.CommandResult.Command.Name} ";
        Console.Error.WriteLine($"Write 'phbcalc {verb}--help' to see what there is.");
        return ExitStatus.BadInput;
    }
}
