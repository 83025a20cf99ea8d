namespace PhbCalc.Tests.House;

/// <summary>Folders are rooms (docs/decisions, the shape of the house): who reads one needs to know only the rooms below it, and its namespace has its name. By the compiled code, in every project.</summary>
[Trait("Kind", "House")]
public sealed class FolderTests
{
    /// <summary>Rooms that share the namespace of their project, as do files beside the project file.</summary>
    private static readonly string[] GroundFloor =
    [
        "PhbCalc/Apportionment", "PhbCalc/Calendars", "PhbCalc/Costs", "PhbCalc/Evidence", "PhbCalc/Json", "PhbCalc/Money", "PhbCalc/SmallNumbers", "PhbCalc/Text",
        "PhbCalc.Data/Words", "PhbCalc.Data/Inputs", "PhbCalc.Data/Published", "PhbCalc.Data/Policies", "PhbCalc.Data/Caseloads",
        "PhbCalc.Reports/Caseloads", "PhbCalc.Reports/Comparisons", "PhbCalc.Reports/Panels", "PhbCalc.Reports/Releases", "PhbCalc.Reports/Statements", "PhbCalc.Reports/Sufficiency",
        "PhbCalc.Workbooks/Formulas",
        "PhbCalc.Testing/Asserts", "PhbCalc.Testing/Cases", "PhbCalc.Testing/Laws",
    ];

    /// <summary>Projects that add to the namespace of another: who changes the test framework changes a package and no code, and in a namespace that ends in Xunit the word would no longer mean xunit's own.</summary>
    private static readonly Dictionary<string, string> NamespaceOfProject = new(StringComparer.Ordinal)
    {
        ["PhbCalc.Testing.Xunit"] = "PhbCalc.Testing",
        ["PhbCalc.Testing.Xunit3"] = "PhbCalc.Testing",
    };

    public static TheoryData<string> Projects { get; } = [.. Project.Names];

    /// <summary>Each line that this prints is an arrow of a circle, with the types that make it: move a type, or turn an arrow round, until no line is left. A sub-folder is a folder of its own.</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public void No_folder_is_in_a_circle(string project) => None.In(new Project(project).Circles());

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_namespace_of_a_type_is_that_of_its_room(string project) => None.In(
        from type in new Project(project).Types
        let room = type.Folder.Split('/')[0]
        let name = NamespaceOfProject.GetValueOrDefault(project, project)
        let expected = room == "." || GroundFloor.Contains($"{project}/{room}") ? name : $"{name}.{room}"
        where type.Namespace != expected
        select $"{type.Folder}: {type.Name} is in {type.Namespace}, not in {expected}");

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_test_knows_the_folder_of_each_type(string project) => None.In(new Project(project).TypesWithoutFolder);

    [Fact]
    public void The_test_sees_a_circle()
    {
        (string, string, string)[] arrows = [("A", "B", "a uses b"), ("B", "C", "b uses c"), ("C", "A", "c uses a"), ("C", "B", "c uses b"), ("C", "D", "c uses d"), ("E", "A", "e uses a")];

        Assert.Equal(["A -> B: a uses b", "B -> C: b uses c", "C -> A: c uses a", "C -> B: c uses b"], Project.CirclesIn(arrows));
        Assert.Empty(Project.CirclesIn(arrows.Where(arrow => arrow.Item1 != "C")));
    }

    [Theory]
    [InlineData("Calendars", "Evidence", "BankHoliday uses Source")]
    [InlineData("Costs", "Money", "CostLine uses Money")]
    [InlineData("BottomUp/Plans", "Calendars", "CarePlan uses DayNumber")]
    public void The_test_sees_the_arrows_that_there_are(string from, string to, string because) => Assert.Contains((from, to, because), new Project("PhbCalc").Arrows);
}
