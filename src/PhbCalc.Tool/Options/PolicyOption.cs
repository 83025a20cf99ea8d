using System.CommandLine;
using PhbCalc.Data;
using PhbCalc.Parquet;
using PhbCalc.Tool.Output;
using PhbCalc.Workbooks;

namespace PhbCalc.Tool.Options;

/// <summary><c>--policy</c>: the policies of a verb that reads no folder.</summary>
internal sealed class PolicyOption
{
    private readonly Option<string?> policy = new("--policy") { Description = "A policy.json or policy.csv; without it, the one beside the file that is read, or every default if there is none.", HelpName = "FILE" };

    private readonly CurrentRun run;

    internal PolicyOption(Command command, CurrentRun run)
    {
        this.run = run;
        command.Add(policy);
    }

    /// <summary>Whether a file is given.</summary>
    internal bool IsGiven(ParseResult parsed) => parsed.GetValue(policy) is not null;

    /// <summary>The policies of the given file, or of the policy.json in the folder of the file that the verb reads.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="read">The file that the verb reads; null if it reads none.</param>
    /// <exception cref="InvalidFilesException">The file is wrong.</exception>
    internal Policies Of(ParseResult parsed, string? read)
    {
        if ((parsed.GetValue(policy) ?? Beside(read)) is not { } path)
        {
            return Policies.Default;
        }

        using Stream stream = InputFile.Open(run, path, PolicyFile.TableName);
        if (InputFile.IsWorkbook(path))
        {
            run.StatedPolicies = Stated(ExcelWorkbook.OpenSheet(path, PolicyFile.TableName), PolicyFile.TableName);
            return PolicyFile.Read(stream, PolicyFile.TableName);
        }

        if (InputFile.IsTable(path))
        {
            run.StatedPolicies = Stated(ParquetTable.Open(path, PolicyFile.TableName), PolicyFile.TableName);
            return PolicyFile.Read(stream, PolicyFile.TableName);
        }

        using MemoryStream kept = new();
        stream.CopyTo(kept);
        kept.Position = 0;
        Policies policies = PolicyFile.Read(kept, InputFile.Name(path));
        run.StatedPolicies = Stated(new MemoryStream(kept.ToArray()), InputFile.Name(path));
        return policies;
    }

    private static string Stated(Stream stream, string name)
    {
        using (stream)
        {
            return PolicyFile.Stated(stream, name);
        }
    }

    /// <exception cref="UsageException">There are two, one of each form.</exception>
    private string? Beside(string? read)
    {
        if (string.IsNullOrEmpty(read) || read == InputFile.StandardInput)
        {
            return null;
        }

        string folder = Path.GetDirectoryName(read) ?? string.Empty;
        string[] there = [.. ((string[])[PolicyFile.Name, PolicyFile.TableName, Path.ChangeExtension(PolicyFile.TableName, ParquetTable.Format.Ending)]).Select(name => Path.Combine(folder, name)).Where(path => InputFile.IsThere(run, path)), .. HasSheet(read) ? [read] : (string[])[]];
        return there.Length < 2 ? there.FirstOrDefault()
            : throw new UsageException($"Policies are in '{there[0]}' and in '{there[1]}'; keep one of the two, or say which with --policy.");
    }

    /// <summary>Whether the file is a workbook that has a sheet of policies beside others.</summary>
    private static bool HasSheet(string path) => InputFile.IsWorkbook(path) && File.Exists(path) && ExcelWorkbook.HasSheet(path, PolicyFile.TableName);
}
