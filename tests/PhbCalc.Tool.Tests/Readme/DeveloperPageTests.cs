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
}
