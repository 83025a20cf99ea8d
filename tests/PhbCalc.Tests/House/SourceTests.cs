using System.Text;
using System.Text.RegularExpressions;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.House;

/// <summary>A type with everything about it in one file of its name, none too long to hold in one's head, that names no place but this repository.</summary>
[Trait("Kind", "House")]
public sealed partial class SourceTests
{
    private const int MostLines = 400;

    /// <summary>Files of several small types of one kind, none of which is the chief of the others.</summary>
    private static readonly string[] NamedForAKind =
        ["Bounds", "Fits", "LineSinks", "ActivitySinks", "NationalInsuranceFiles", "PensionFiles", "Program", "Proportions", "Statutory", "StatutoryPayFiles"];

    private static readonly string[] BinaryEndings = [".png", ".ico", ".xlsx", ".pdf", ".snk", ".nupkg", ".gz", ".zip"];

    [Fact]
    public void No_source_file_is_long() => None.In(Sources().Where(file => Lines(file) > MostLines));

    [Fact]
    public void The_median_source_file_is_neither_a_splinter_nor_a_heap()
    {
        int[] lines = [.. Sources().Select(Lines).Order()];

        Assert.InRange(lines[lines.Length / 2], 60, 120);
    }

    /// <summary>A document is one shape: more files than this would be plumbing again.</summary>
    [Fact]
    public void What_is_written_by_hand_about_JSON_stands_in_twenty_files() =>
        Assert.InRange(Sources().Count(file => Path.GetFileName(Path.GetDirectoryName(file)) == "Json"), 1, 20);

    [Fact]
    public void Every_file_has_the_name_of_a_type_in_it_or_of_their_kind() =>
        None.In(Sources().Where(file => NameOf(file) is var name && !NamedForAKind.Contains(name) && !DeclaresType(File.ReadAllText(file), name)));

    /// <summary>The build refuses every other fault of form (IDE0055, IDE0005); these are the ones that only a pass of dotnet format would find.</summary>
    [Fact]
    public void Usings_are_in_order_lines_end_in_one_way_and_nothing_is_indented_with_tabs() => None.In(
        from file in Repository.FilesBelow(Repository.Folder)
        where file.EndsWith(".cs", StringComparison.Ordinal)
        let text = Encoding.UTF8.GetString(File.ReadAllBytes(file))
        where !HasUsingsInOrder(text) || !text.EndsWith('\n') || text.EndsWith("\n\n", StringComparison.Ordinal) || text.AsSpan().ContainsAny("\t\r\uFEFF")
        select Path.GetRelativePath(Repository.Folder, file));

    [Theory]
    [InlineData("using System.Text;\nusing PhbCalc;\nusing PhbCalc.Data;\n", true)]
    [InlineData("using PhbCalc;\nusing System.Text;\n", false)]
    [InlineData("using PhbCalc.Data;\nusing PhbCalc;\n", false)]
    [InlineData("using A.B;\nusing A.Ba;\nusing AB;\n", true)]
    public void Usings_out_of_order_are_seen(string text, bool isInOrder) => Assert.Equal(isInOrder, HasUsingsInOrder(text));

    [Fact]
    public void No_file_names_a_place_outside_the_repository()
    {
        IEnumerable<string> named =
            from file in Repository.FilesBelow(Repository.Folder)
            where !BinaryEndings.Contains(Path.GetExtension(file))
            from line in File.ReadLines(file)
            where PlaceOutside().IsMatch(line)
            select $"{Path.GetRelativePath(Repository.Folder, file)}: {line.Trim()}";

        None.In(named);
    }

    [Theory]
    [InlineData("see ../sha" + "red/spec", true)]
    [InlineData("\"/tm" + "p/out.csv\"", true)]
    [InlineData("cd /wor" + "k/main", true)]
    [InlineData("~ is /hom" + "e/somebody", true)]
    [InlineData("https://www.gov.uk/work/home", false)]
    [InlineData("src/work/tmp", false)]
    [InlineData("home/work", false)]
    [InlineData("a / work", false)]
    public void A_place_outside_is_known_when_it_is_seen(string line, bool isOutside) => Assert.Equal(isOutside, PlaceOutside().IsMatch(line));

    private static bool HasUsingsInOrder(string text)
    {
        string[] names = [.. Using().Matches(text).Select(match => match.Groups["name"].Value)];
        return names.SequenceEqual(names.OrderBy(name => name.Split('.')[0] != "System").ThenBy(name => name.Replace(".", "\0", StringComparison.Ordinal), StringComparer.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> Sources() => Repository.FilesBelow(Repository.File("src")).Where(file => file.EndsWith(".cs", StringComparison.Ordinal));

    private static int Lines(string file) => File.ReadLines(file).Count();

    private static string NameOf(string file) => Path.GetFileName(file).Split('.')[0];

    private static bool DeclaresType(string source, string name) =>
        Regex.IsMatch(source, $@"^[a-z ]*\b(class|struct|record|enum|interface) {Regex.Escape(name)}\b", RegexOptions.Multiline, TimeSpan.FromSeconds(5));

    [GeneratedRegex(@"^using (?<name>[A-Z][\w.]*);\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Using();

    [GeneratedRegex(@"\.\./shared\b|(?<![\w./:~-])/(work|tmp|root|home)(/|\b)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PlaceOutside();
}
