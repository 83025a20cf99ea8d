using System.Text.RegularExpressions;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.House;

/// <summary>Small files, each named for what is in it (HOUSE-STYLE), that name no place but this repository.</summary>
public sealed partial class SourceTests
{
    private const int MostLines = 300;
    private const int MostLinesInTheMedianFile = 60;

    private static readonly string[] BinaryEndings = [".png", ".ico", ".xlsx", ".pdf", ".snk", ".nupkg", ".gz", ".zip"];

    [Fact]
    public void No_source_file_is_long() => None.In(Sources().Where(file => Lines(file) > MostLines));

    [Fact]
    public void The_median_source_file_is_short()
    {
        int[] lines = [.. Sources().Select(Lines).Order()];

        Assert.InRange(lines[lines.Length / 2], 1, MostLinesInTheMedianFile);
    }

    [Fact]
    public void Every_public_type_is_in_a_file_of_its_name()
    {
        HashSet<string> names = [.. Sources().Select(file => Path.GetFileName(file).Split('.')[0])];

        None.In(typeof(Money).Assembly.GetExportedTypes().Where(type => !type.IsNested).Select(FileName).Where(name => !names.Contains(name)));
    }

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

    private static IEnumerable<string> Sources() => Repository.FilesBelow(Repository.File("src")).Where(file => file.EndsWith(".cs", StringComparison.Ordinal));

    private static int Lines(string file) => File.ReadLines(file).Count();

    /// <summary><c>Money.cs</c>, and for a generic type <c>ValueListOfT.cs</c> where the plain name is another type.</summary>
    private static string FileName(Type type)
    {
        string name = type.Name.Split('`')[0];
        bool isNameShared = type.IsGenericType && type.Assembly.GetType($"{type.Namespace}.{name}") is not null;
        return isNameShared ? name + "OfT" : name;
    }

    [GeneratedRegex(@"\.\./shared\b|(?<![\w./:~-])/(work|tmp|root|home)(/|\b)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PlaceOutside();
}
