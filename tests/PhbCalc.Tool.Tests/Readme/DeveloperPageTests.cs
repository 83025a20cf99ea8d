using System.Diagnostics;
using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests.Readme;

/// <summary>What docs/developer.md, with the pages below it, shows is what the library says.</summary>
public sealed class DeveloperPageTests
{
    private static readonly string Document = Page.Topic("developer");

    private static readonly Dictionary<string, (string File, Action Run)> Snippets = new()
    {
        ["reading and costing"] = ("ReadingAndCosting.cs", ReadingAndCosting.Run),
        ["in a service"] = ("InAService.cs", InAService.Run),
        ["values in columns"] = ("ValuesInColumns.cs", ValuesInColumns.Run),
        ["from indicative to final"] = ("FromIndicativeToFinal.cs", FromIndicativeToFinal.Run),
    };

    public static TheoryData<string> Names { get; } = [.. Snippets.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_example_is_the_code_that_is_compiled_here(string name) => Assert.Equal(Page.Code(Snippets[name].File), Page.Block(Document, $"snippet: {name}"));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_example_prints_what_the_page_says(string name) => Assert.Equal(Page.Printed(Snippets[name].Run), Page.Block(Document, $"output of: {name}"));

    [Theory]
    [InlineData("developer.md")]
    [InlineData("packages/PhbCalc.md")]
    public void How_to_reference_the_package_stands_before_the_first_example(string page)
    {
        string beginning = File.ReadAllText(Repository.File("docs", page)).Split("<!-- snippet: ")[0];

        Assert.Contains("\ndotnet add package PhbCalc\n", beginning.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("`#r \"nuget: PhbCalc\"`", beginning, StringComparison.Ordinal);
    }

    /// <summary>samples/service/tests starts the program, sends it the plan and compares its answers with these files.</summary>
    [Fact]
    public void The_smallest_service_is_the_program_that_is_tested_with_the_samples() => Assert.Equal(Sample("Program.cs"), Page.Block(Document, "snippet: the smallest service"));

    [Theory]
    [InlineData("plan.json")]
    [InlineData("problem.json")]
    public void What_goes_in_and_out_of_it_is_what_is_tested_there(string file) => Assert.Equal(Sample(file), Page.Block(Document, $"file of: the smallest service, {file}"));

    [Fact]
    public void The_head_of_its_budget_is_that_of_the_budget_that_is_tested_there()
    {
        string[] parts = Page.Block(Document, "file of: the smallest service, budget.json").Split("\n  ...\n");
        string budget = Sample("budget.json");

        Assert.Equal(3, parts.Length);
        Assert.StartsWith(parts[0], budget, StringComparison.Ordinal);
        Assert.Contains($"\n{parts[1]}\n", budget, StringComparison.Ordinal);
    }

    [Fact]
    public void The_example_of_the_verbs_is_the_code_that_is_compiled_here() => Assert.Equal(Page.Code("VerbsInCode.cs").Replace("using PhbCalc.TestSupport;\n", string.Empty, StringComparison.Ordinal), Page.Block(Document, "snippet: each verb in code"));

    [Fact]
    public void The_example_of_the_verbs_prints_what_the_page_says() => Assert.Equal(Page.Printed(VerbsInCode.Run), Page.Block(Document, "output of: each verb in code"));

    [Fact]
    public async Task The_example_in_F_sharp_prints_what_the_page_says()
    {
        string folder = Directory.CreateTempSubdirectory("phbcalc").FullName;
        string script = Path.Combine(folder, "example.fsx");
        string[] assemblies = ["NodaTime.dll", "PhbCalc.dll", "PhbCalc.Data.dll"];
        await File.WriteAllTextAsync(script, string.Concat(assemblies.Select(name => $"#r @\"{Path.Combine(AppContext.BaseDirectory, name)}\"\n")) + Page.Block(Document, "snippet: in F#"));
        try
        {
            ProcessStartInfo start = new("dotnet", ["fsi", "--quiet", script]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8 };
            start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
            using Process fsi = Process.Start(start)!;
            Task<string> errors = fsi.StandardError.ReadToEndAsync();
            string printed = await fsi.StandardOutput.ReadToEndAsync();
            await fsi.WaitForExitAsync();

            Assert.Equal((string.Empty, 0), (await errors, fsi.ExitCode));
            Assert.Equal(Page.Block(Document, "output of: in F#"), printed.ReplaceLineEndings("\n").TrimEnd());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Sample(string file) => File.ReadAllText(Repository.File("samples", "service", "minimal", file)).ReplaceLineEndings("\n").TrimEnd();
}
