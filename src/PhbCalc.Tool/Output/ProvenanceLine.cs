using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using PhbCalc.Data.Results;

namespace PhbCalc.Tool.Output;

/// <summary>Where results come from, in one line: the same for the same input.</summary>
internal static class ProvenanceLine
{
    /// <summary>Writes the line below a table; beside data for another program, which stay as they are, on standard error.</summary>
    internal static void Write(CurrentRun run, ParseResult parsed)
    {
        string line = Of(run.Provenance(parsed));
        bool isData = parsed.CommandResult.Command.Options.FirstOrDefault(option => option.Name == "--format") is Option<string> format && parsed.GetValue(format) is "csv" or "json";
        if (isData || run.Take is not null)
        {
            run.Say(line);
        }
        else
        {
            Screen.WriteLine(line);
        }
    }

    internal static string Of(Provenance provenance)
    {
        string policies = provenance.Policies is { } stated ? $"policies {string.Join(' ', stated.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}" : "every policy at its default";
        string files = provenance.Inputs.Count == 1 ? "1 file" : $"{provenance.Inputs.Count} files";
        return $"phbcalc {provenance.Version}, {provenance.Verb}; figures {provenance.Figures}; time zones {DateTimeZoneProviders.Tzdb.VersionId}; {policies}; {files}, SHA-256 {Hash(provenance.Inputs)}";
    }

    /// <summary>The SHA-256 of the names and hashes of all files, a line each.</summary>
    private static string Hash(ValueList<HashedFile> files) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(files.Select(file => $"{file.Name} {file.Sha256}\n")))));
}
