using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

/// <summary>Where results come from, in a last line.</summary>
public sealed class ProvenanceLineTests
{
    [Fact]
    public void The_last_line_below_a_table_names_versions_policies_and_the_hash_of_what_was_read()
    {
        Run run = InProcess.Of("budget", "samples/changes", "--year", "2026", "--provenance");
        Run again = InProcess.Of("budget", "samples/changes", "--year", "2026", "--provenance");
        using Folder folder = new();
        InProcess.Of("budget", "samples/changes", "--year", "2026", "--out", folder.Of("out"));

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
        Run plain = InProcess.Of("cost", "samples/first", "--year", "2026", "--format", "csv");
        Run run = InProcess.Of("cost", "samples/first", "--year", "2026", "--format", "csv", "--provenance");

        Assert.Equal((0, plain.Output), (run.ExitStatus, run.Output));
        Assert.Contains("phbcalc ", run.Errors, StringComparison.Ordinal);
        Assert.Contains("every policy at its default", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("SHA-256", plain.Errors, StringComparison.Ordinal);
    }

    /// <summary>Of one document and of a list of them, printed and written: the rest is what it is without.</summary>
    [Theory]
    [InlineData("cost samples/first --year 2026", "budgets.json")]
    [InlineData("budget samples/changes --year 2026", "budget-sums.json")]
    [InlineData("share samples/northamptonshire/weights.csv --total 34200.00", "shares.json")]
    [InlineData("change samples/budget/before samples/budget --year 2026", "change.json")]
    [InlineData("wheelchair samples/wheelchairs/wheelchairs.csv", "wheelchair-budgets.json")]
    public void Documents_say_it_in_a_last_member(string line, string file)
    {
        using Folder folder = new();
        Run plain = InProcess.Of([.. line.Split(' '), "--format", "json"]);
        Run run = InProcess.Of([.. line.Split(' '), "--format", "json", "--provenance"]);
        InProcess.Of([.. line.Split(' '), "--format", "json", "--provenance", "--out", folder.Of("out")]);
        JsonNode manifest = JsonNode.Parse(folder.Read("out/provenance.json"))!["sets"]![0]!;
        JsonNode printed = JsonNode.Parse(run.Output)!;
        JsonObject[] documents = printed is JsonArray list ? [.. list.Select(one => one!.AsObject())] : [printed.AsObject()];

        Assert.Equal((0, run.Output), (run.ExitStatus, folder.Read($"out/{file}")));
        Assert.NotEmpty(documents);
        foreach (JsonObject document in documents)
        {
            JsonNode provenance = document["provenance"]!;
            Assert.Equal("provenance", document.Last().Key);
            Assert.All((string[])["verb", "version", "figures", "inputs", "policies"], name => Assert.True(JsonNode.DeepEquals(manifest[name], provenance[name]), name));
            document.Remove("provenance");
        }

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(plain.Output), printed));
        Assert.Contains("\"provenance\"", folder.Read("out/notices.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_fails_has_no_such_line() => Assert.DoesNotContain("SHA-256", InProcess.Of("cost", "samples/first", "--year", "1900", "--provenance") is var run ? run.Output + run.Errors : "", StringComparison.Ordinal);
}
