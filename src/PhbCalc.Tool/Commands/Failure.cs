using System.Diagnostics;
using PhbCalc.Data;
using PhbCalc.Data.Results;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Commands;

/// <summary>Turns what went wrong into a message and an exit status. It catches everything: an unexpected error is reported as a defect.</summary>
internal static class Failure
{
    /// <summary>Says what went wrong.</summary>
    /// <param name="run">The run in which it did.</param>
    /// <param name="exception">What was thrown.</param>
    /// <param name="typed">What was typed other than verbs and names of options; <c>--private</c> does not repeat it.</param>
    /// <returns>The exit status.</returns>
    internal static int Report(CurrentRun run, Exception exception, string[] typed)
    {
        run.Failure = Cause(exception);
        switch (run.Failure)
        {
            case InvalidFilesException files:
                run.Say(files.Report(personal: true), files.Message);
                return files.Kind == FaultKind.Rule ? ExitStatus.Refused : ExitStatus.BadInput;
            case InvalidInputException input:
                run.Say(input.Report(personal: true), input.Message);
                return input.Faults.All(fault => fault.Kind == FaultKind.Rule) ? ExitStatus.Refused : ExitStatus.BadInput;
            case UsageException usage:
                run.Say(usage.Message, PrivateText.Of(usage.Message, typed));
                return ExitStatus.BadInput;
            case PrintingException printing:
                Say(run, $"Standard output takes no more: {printing.Message.TrimEnd('.')}.", "Standard output takes no more.", $"{run.WhatIsWritten()} What was printed is incomplete.");
                return ExitStatus.BadInput;
            case TornOutputException torn:
                Say(run, torn.Message, "A folder now holds files of two runs; write all of them again into an empty folder.", string.Empty);
                return ExitStatus.BadInput;
            case IOException or UnauthorizedAccessException when run.Written is null:
                Say(run, exception.Message, "Something cannot be read or written.", "Nothing was written; if another program has the file open, close it there and try again.");
                return ExitStatus.BadInput;
            case IOException or UnauthorizedAccessException:
                Say(run, exception.Message, "Something cannot be read or written.", run.WhatIsWritten());
                return ExitStatus.BadInput;
            case OperationCanceledException when run.Interruption.Status is { } status:
                run.Say(run.Ended(), PrivateText.Of(run.Ended(), typed));
                return status;
            case OutOfMemoryException:
                Say(run, "Out of memory; give the run more memory, or work out the caseload in parts (phbcalc help parts).", "Out of memory.", run.WhatIsWritten());
                return ExitStatus.BadInput;
            default:
                run.Say(Defect(run, Cause(exception)));
                return ExitStatus.Defect;
        }
    }

    /// <summary>Work on several cores wraps the exception of one of them.</summary>
    private static Exception Cause(Exception exception) => exception is AggregateException { InnerExceptions: [{ } inner, ..] } ? Cause(inner) : exception;

    private static void Say(CurrentRun run, string message, string withoutPersonalData, string consequence) =>
        run.Say($"{message} {consequence}".TrimEnd(), PrivateText.Of($"{withoutPersonalData} {consequence}".TrimEnd()));

    /// <summary>One line that holds nothing of the files: what happened and where, and what to send.</summary>
    private static string Defect(CurrentRun run, Exception exception)
    {
        string? place = new StackTrace(exception).GetFrames()
            .Select(DiagnosticMethodInfo.Create)
            .Where(method => method?.DeclaringTypeName?.StartsWith(nameof(PhbCalc), StringComparison.Ordinal) is true)
            .Select(method => $" in {method!.DeclaringTypeName}.{method.Name}")
            .FirstOrDefault();
        return $"This is a defect of phbcalc {CurrentRun.Version} and not of your files: {exception.GetType().Name}{place}. {run.WhatIsWritten()} "
            + "Please send this line and the command line to those who maintain phbcalc for you, with invented files that show it; send no personal data.";
    }
}
