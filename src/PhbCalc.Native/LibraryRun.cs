using System.Text;
using PhbCalc.Data;
using PhbCalc.Data.Results;
using PhbCalc.Tool.Commands;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;

namespace PhbCalc.Native;

/// <summary>A run of the command with files in memory, which gives its results back.</summary>
internal static class LibraryRun
{
    /// <summary>The status of a call that is wrong.</summary>
    internal const int BadInput = ExitStatus.BadInput;

    private const string Messages = "messages.txt";

    /// <summary>The options about a folder and a screen, which a library lacks.</summary>
    private static readonly string[] WordsOfTheCommand = ["--out", "--xlsx", "--parquet", "--bom", "--help", "-h", "-?", "/h", "/?", "--version"];

    private static readonly string[] VerbsOfTheCommand = ["new", "check", "convert", "explain", "merge"];

    /// <summary>The version of the library.</summary>
    internal static string Version => CurrentRun.Version;

    /// <summary>Runs a verb.</summary>
    /// <param name="words">The words of the command line.</param>
    /// <param name="files">The files that are given.</param>
    internal static LibraryAnswer Of(string[] words, GivenFiles files)
    {
        if (words.Length == 0 || VerbsOfTheCommand.Contains(words[0]) || words[0].StartsWith('-'))
        {
            return Refused($"'{words.FirstOrDefault()}' is not a verb that gives files back; write cost, budget, change or another that has --out.");
        }

        if (Array.Find(words, word => WordsOfTheCommand.Contains(word.Split('=', ':')[0])) is { } other)
        {
            return Refused($"'{other}' is for the command: results come back to the caller; leave it out.");
        }

        List<LibraryResult> results = [];
        using StringWriter said = new();
        CurrentRun run = new()
        {
            Errors = TextWriter.Synchronized(said),
            InMemory = files,
            OpenInput = () => throw new UsageException("A library reads no standard input (-); give the file, and write its path."),
            Take = file => results.Add(Taken(file)),
        };
        int status = PhbCalcCommand.Run([.. words, "--no-progress"], run);
        if (status is ExitStatus.Refused or ExitStatus.BadInput or ExitStatus.Defect)
        {
            results.ForEach(result => result.Bytes.Free());
            results.Clear();
            results.Add(Text(FaultsJson.Name, stream => FaultsJson.Write(stream, run.Failure)));
        }

        results.Add(Text(Messages, stream => stream.Write(Encoding.UTF8.GetBytes(said.ToString()))));
        return new(status, results);
    }

    /// <summary>The answer to a call that is wrong.</summary>
    internal static LibraryAnswer Refused(string message) => new(BadInput,
    [
        Text(FaultsJson.Name, stream => FaultsJson.Write(stream, new UsageException(message))),
        Text(Messages, stream => stream.Write(Encoding.UTF8.GetBytes($"{message}\n"))),
    ]);

    /// <summary>The answer if something went wrong before or after the run.</summary>
    internal static LibraryAnswer Failed(Exception exception)
    {
        if (exception is LibraryUseException use)
        {
            return Refused(use.Message);
        }

        using StringWriter said = new();
        int status = Failure.Report(new() { Errors = said }, exception, []);
        return new(status,
        [
            Text(FaultsJson.Name, stream => FaultsJson.Write(stream, exception)),
            Text(Messages, stream => stream.Write(Encoding.UTF8.GetBytes(said.ToString()))),
        ]);
    }

    private static LibraryResult Taken(OutputFile file) => Text(file.Name, file.Write);

    private static LibraryResult Text(string name, Action<Stream> write)
    {
        NativeBytes bytes = new();
        try
        {
            write(bytes);
            return new(name, string.Concat(bytes.Columns.Select(Described)), bytes);
        }
        catch
        {
            bytes.Free();
            throw;
        }
    }

    /// <summary>A column in one line: its name, what it holds, and how many decimals.</summary>
    private static string Described(ResultColumn column)
    {
        string kind = column.Kind.ToString().ToLowerInvariant();
        return column.Kind == ResultKind.Decimal ? $"{column.Name}\t{kind}\t{column.Decimals}\n" : $"{column.Name}\t{kind}\n";
    }
}

/// <summary>What a run comes to.</summary>
/// <param name="Status">The exit status of the command.</param>
/// <param name="Results">The files that it would have written.</param>
internal sealed record LibraryAnswer(int Status, List<LibraryResult> Results)
{
    /// <summary>Frees what nobody takes.</summary>
    internal void Free() => Results.ForEach(result => result.Bytes.Free());
}

/// <summary>A file that would have been written.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">What the columns of a table hold.</param>
/// <param name="Bytes">What it holds.</param>
internal sealed record LibraryResult(string Name, string Columns, NativeBytes Bytes);
