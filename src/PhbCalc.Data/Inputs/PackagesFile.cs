using PhbCalc.BottomUp;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>Reads packages.csv: the items of small and one-off budgets, once for all people who get the same.</summary>
/// <remarks>Rule: spec 7, Budgets of another kind: small and one-off budgets.</remarks>
public static class PackagesFile
{
    /// <summary>The name of the file in a folder: <c>packages.csv</c>.</summary>
    public const string Name = "packages.csv";

    internal static ColumnList Columns { get; } = new();

    private static readonly Column<string> Package = Columns.Required("package", Cell.Text);
    private static readonly Column<string> Item = Columns.Required("item", Cell.Text);
    private static readonly Column<string> Category = Columns.Required("category", Cell.Text);
    private static readonly Column<Money> Amount = Columns.Required("amount", Cell.Money);
    private static readonly Column<ItemUnit?> Unit = Columns.Required("unit", Cell.Word(Words.ItemUnits));
    private static readonly Column<decimal> Quantity = Columns.Optional("quantity", (row, column) => row.Number(column) ?? 1m);

    /// <summary>Reads the items of each package, in the order of the file, with amounts in pounds per their unit. The id of an item is that of its package, a slash, and its own.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">The name of the file in messages; <c>packages.csv</c> by default.</param>
    /// <param name="options">How files are read; the default options if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static ValueList<Item> Read(Stream stream, string fileName = Name, ReadOptions? options = null) =>
        Columns.ReadAlone(stream, fileName, options, table => (ValueList<Item>)[.. Rows(table).All]);

    /// <summary>Reads the packages.</summary>
    internal static Packages Rows(CsvTable table)
    {
        Dictionary<string, List<Item>> packages = new(StringComparer.Ordinal);
        HashSet<string> ids = new(StringComparer.Ordinal);
        FileRows<(string Package, Item Item)> rows = FileRows<(string, Item)>.Read(table, row => Made(row, ids));
        foreach ((string package, Item item) in rows.Values)
        {
            (packages.TryGetValue(package, out List<Item>? items) ? items : packages[package] = []).Add(item);
        }

        return new(packages.ToDictionary(package => package.Key, package => package.Value.ToValueList(), StringComparer.Ordinal), table.IsWhole);
    }

    private static (string, Item) Made(CsvTable row, HashSet<string> ids)
    {
        (string package, string item, string category, Money amount, ItemUnit? unit) = (Package.In(row), Item.In(row), Category.In(row), Amount.In(row), Unit.In(row));
        string id = $"{package}/{item}";
        if (package.Length > 0 && item.Length > 0 && !ids.Add(id))
        {
            Item.Refuse(row, new Fault("item", "appears twice in the package", "give each item of a package its own name") { Value = item });
        }

        return (package, new(id, category, amount, unit ?? ItemUnit.Once, Quantity.In(row), label: item));
    }
}

/// <summary>The items of each package.</summary>
/// <param name="items">The items by the name of their package.</param>
/// <param name="isWhole">Whether a package that is not here is in no row of the file.</param>
internal sealed class Packages(Dictionary<string, ValueList<Item>> items, bool isWhole)
{
    /// <summary>No packages, because there is no file.</summary>
    internal static Packages None { get; } = new([], isWhole: true);

    /// <summary>Every item, package by package.</summary>
    internal IEnumerable<Item> All => items.Values.SelectMany(own => own);

    /// <summary>The items of a person's package; none if there is no package.</summary>
    internal ValueList<Item> Of(Person? person) => person?.Package is { } package ? items.GetValueOrDefault(package) : [];

    /// <summary>What stops a person from having a package; null if nothing does.</summary>
    internal Fault? FaultOf(Person person) => person.Package is not { } package || items.ContainsKey(package) || !isWhole ? null
        : new("package", $"is not a package of {PackagesFile.Name}", items.Count == 0 ? $"add {PackagesFile.Name} with it, or leave the cell blank" : Nearest.Suggest(package, items.Keys)) { Value = package, Subject = $"person {person.Id}" };

    /// <summary>The packages that no person has.</summary>
    internal IEnumerable<string> Unused(IEnumerable<Person?> people) => items.Keys.Except(people.Select(person => person?.Package).OfType<string>(), StringComparer.Ordinal);
}
