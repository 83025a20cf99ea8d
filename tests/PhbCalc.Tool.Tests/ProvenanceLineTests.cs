using System.Security.Cryptography;
using System.Text;
using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

/// <summary>Where results come from, in a last line.</summary>
public sealed class ProvenanceLineTests
{
    [Fact]
    public void The_last_line_below_a_table_names_versions_policies_and_the_hash_of_what_was_read()
    {
        Run run = Run.Of("budget", "samples/changes", "--year", "2026", "--provenance");
        Run again = Run.Of("budget", "samples/changes", "--year", "2026", "--provenance");
        using Folder folder = new();
        Run.Of("budget", "samples/changes", "--year", "2026", "--out", folder.Of("out"));

        Assert.Equal((0, run.Output), (run.ExitStatus, again.Output));
        string line = run.Output.TrimEnd().Split('\n')[^1];
        Assert.StartsWith("phbcalc ", line, StringComparison.Ordinal);
        Assert.Contains("; policies {\"payment_interval\": \"payroll\"}; ", line, StringComparison.Ordinal);
        string manifest = folder.Read("out/provenance.json");
        string[] inputs = [.. Directory.EnumerateFiles(Repository.File("samples", "changes")).Select(Path.GetFileName).OfType<string>().Where(name => name != "README.md").Order(StringComparer.Ordinal)];
        Assert.All(inputs, name => Assert.Contains($"\"{name}\"", manifest, StringComparison.Ordinal));
        string files = string.Concat(inputs.Select(name => $"{name} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Repository.File("samples", "changes", name))))}\n"));
        Assert.EndsWith($"; {inputs.Length} files, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(files)))}", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Data_for_another_program_stay_as_they_are()
    {
        Run plain = Run.Of("cost", "samples/first", "--year", "2026", "--format", "json");
        Run run = Run.Of("cost", "samples/first", "--year", "2026", "--format", "json", "--provenance");

        Assert.Equal((0, plain.Output), (run.ExitStatus, run.Output));
        Assert.Contains("phbcalc ", run.Errors, StringComparison.Ordinal);
        Assert.Contains("every policy at its default", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("SHA-256", plain.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_fails_has_no_such_line() => Assert.DoesNotContain("SHA-256", Run.Of("cost", "samples/first", "--year", "1900", "--provenance") is var run ? run.Output + run.Errors : "", StringComparison.Ordinal);
}
