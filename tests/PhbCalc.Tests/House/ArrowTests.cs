namespace PhbCalc.Tests.House;

/// <summary>Which namespace may use which (DESIGN, The house): each floor the floors below it, and no room its neighbour on the same floor.</summary>
[Trait("Kind", "House")]
public sealed class ArrowTests
{
    private static readonly string[][] Floors =
    [
        ["PhbCalc"],
        ["PhbCalc.Rates"],
        ["PhbCalc.Currencies"],
        ["PhbCalc.BottomUp", "PhbCalc.TopDown", "PhbCalc.Clusters", "PhbCalc.Contacts", "PhbCalc.BlockContracts", "PhbCalc.Employment", "PhbCalc.Wheelchairs"],
        ["PhbCalc.Rotas"],
        ["PhbCalc.Budgets", "PhbCalc.Sufficiency"],
        ["PhbCalc.Comparison"],
    ];

    [Fact]
    public void Every_namespace_has_its_floor() => None.In(Library.Namespaces.Where(name => Room(name) is null));

    [Fact]
    public void Arrows_point_down_only()
    {
        IEnumerable<string> wrong =
            from use in Library.Uses
            let user = Room(use.Namespace)
            let used = Room(Library.NamespaceOf(use.Type))
            where user is not null && used is not null && user != used && Floor(used) >= Floor(user)
            select $"{use.Member} uses {use.Type.FullName}";

        None.In(wrong);
    }

    [Theory]
    [InlineData("PhbCalc.Rates", "PhbCalc")]
    [InlineData("PhbCalc.BottomUp", "PhbCalc")]
    [InlineData("PhbCalc.BottomUp", "PhbCalc.Rates")]
    [InlineData("PhbCalc.Budgets", "PhbCalc")]
    [InlineData("PhbCalc.Budgets", "PhbCalc.Rates")]
    [InlineData("PhbCalc.Budgets", "PhbCalc.BottomUp")]
    [InlineData("PhbCalc.Clusters", "PhbCalc.Currencies")]
    public void The_test_sees_the_arrows_that_there_are(string user, string used) =>
        Assert.Contains(Library.Uses, use => Room(use.Namespace) == user && Room(Library.NamespaceOf(use.Type)) == used);

    /// <summary>The room that a namespace is; null if it is none.</summary>
    private static string? Room(string name) => Floors
        .SelectMany(rooms => rooms)
        .SingleOrDefault(room => name == room);

    private static int Floor(string room) => Array.FindIndex(Floors, rooms => rooms.Contains(room));
}
