using System.Text.RegularExpressions;
using System.Xml.Linq;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.House;

/// <summary>What the packages are made of (docs/decisions, packages).</summary>
[Trait("Kind", "House")]
public sealed class PackageTests
{
    [Fact]
    public void Every_package_has_a_README_of_its_own_that_starts_with_its_name()
    {
        string[] packages = [.. from name in Project.Names let project = Load(name) where Value(project, "IsPackable") == "true" select Value(project, "PackageId") ?? name];

        Assert.Equal(9, packages.Length);
        Assert.All(packages, package => Assert.StartsWith($"# {package}\n", File.ReadAllText(Repository.File("docs", "packages", $"{package}.md")).ReplaceLineEndings("\n"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("PhbCalc")]
    [InlineData("PhbCalc.Data")]
    public void What_the_two_libraries_need_the_package_that_ships_them_needs(string library)
    {
        IEnumerable<string> needed = Load(library).Descendants("PackageReference").Select(own => own.Attribute("Include")!.Value);
        IEnumerable<string> said = XDocument.Load(Repository.File("PhbCalc.nuspec")).Descendants().Where(own => own.Name.LocalName == "dependency").Select(own => own.Attribute("id")!.Value);

        Assert.Empty(needed.Except(said, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("CHANGELOG.md", "## ")]
    [InlineData("python/pyproject.toml", "version = \"")]
    [InlineData("src/PhbCalc.Native/include/phbcalc.h", "\"")]
    [InlineData("docs/python.md", "phbcalc-")]
    [InlineData("samples/analyst/Analyst.csproj", "Include=\"PhbCalc.Testing.Xunit\" Version=\"")]
    [InlineData("samples/service/Service.csproj", "Include=\"PhbCalc\" Version=\"")]
    [InlineData("samples/service/minimal/Minimal.csproj", "Include=\"PhbCalc\" Version=\"")]
    [InlineData("samples/browser/Browser.csproj", "Include=\"PhbCalc\" Version=\"")]
    [InlineData("samples/browser/tests/BrowserTests.csproj", "Include=\"PhbCalc.Reports\" Version=\"")]
    public void The_version_is_the_same_wherever_it_stands(string file, string before)
    {
        string version = XDocument.Load(Repository.File("Directory.Build.props")).Descendants("Version").Single().Value;
        string text = File.ReadAllText(Repository.File(file.Split('/')));

        string first = Regex.Match(text, $@"{Regex.Escape(before)}(?<version>\d+\.\d+\.\d+)", RegexOptions.None, TimeSpan.FromSeconds(5)).Groups["version"].Value;

        Assert.Equal(version, first);
    }

    private static XDocument Load(string project) => XDocument.Load(Repository.File("src", project, $"{project}.csproj"));

    private static string? Value(XDocument project, string property) => project.Descendants(property).SingleOrDefault()?.Value;
}
