using PhbCalc.Comparison;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>Reads route.csv: which costing model prices which people, by the first rule that applies.</summary>
/// <remarks>Rule: spec 10, Route.</remarks>
public static class RouteFile
{
    /// <summary>The name of the file in a folder: <c>route.csv</c>.</summary>
    public const string Name = "route.csv";

    /// <summary>The separator of several groups in a cell, of which one is enough.</summary>
    private const char Or = '|';

    internal static ColumnList Columns { get; } = new() { HasGroups = true };

    internal static Column<string> Model { get; } = Columns.Required("model", Cell.Text);

    private static readonly Column<decimal?> PointsFrom = Columns.Optional("points_from", Cell.NumberOrBlank);
    private static readonly Column<decimal?> PointsTo = Columns.Optional("points_to", Cell.NumberOrBlank);
    private static readonly Column<bool?> Plan = Columns.Optional("plan", Cell.WordOrBlank(Words.YesNo));
    private static readonly Column<bool?> Team = Columns.Optional("team", Cell.WordOrBlank(Words.YesNo));
    private static readonly Column<bool?> Clusters = Columns.Optional("clusters", Cell.WordOrBlank(Words.YesNo));
    private static readonly Column<bool?> Contacts = Columns.Optional("contacts", Cell.WordOrBlank(Words.YesNo));

    /// <summary>Reads the rules, in the order of the file. It does not check whether the models exist, or whether any person is in the groups.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">The name of the file in messages; <c>route.csv</c> by default.</param>
    /// <param name="options">How files are read; the default options if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong, or a rule can never apply. All its faults are reported at once.</exception>
    public static ValueList<RouteRule> Read(Stream stream, string fileName = Name, ReadOptions? options = null) => Columns.ReadAlone(stream, fileName, options, table => Rows(table, known: null).Rules);

    /// <summary>Reads the rules beside other files.</summary>
    /// <param name="table">The file.</param>
    /// <param name="known">The names that rules may use; null for no check.</param>
    internal static RouteRows Rows(CsvTable table, KnownToRoutes? known)
    {
        FileRows<RouteRule> rows = FileRows<RouteRule>.Read(table, row => Made(row, known)!);
        if (known?.Groups is { } groups)
        {
            foreach (string header in table.Groups.Where(group => !groups.Contains(group.Group)).Select(group => $"{FileColumns.GroupPrefix}{group.Group}"))
            {
                string remedy = groups.Count == 0 ? "leave the column out, or give people groups" : Nearest.Suggest(header, groups.Select(group => $"{FileColumns.GroupPrefix}{group.Key}"));
                table.RefuseEarlier(1, new(header, $"is not a group of {PeopleFile.Name}", remedy));
            }
        }

        if (!table.HasFaults)
        {
            rows.Refuse(table, RouteFaults.In(rows.Values, position => $"row {Iso.Number(rows.Numbers[position])}"));
        }

        return new(rows.Values, rows.Numbers);
    }

    private static RouteRule? Made(CsvTable row, KnownToRoutes? known)
    {
        string model = Model.In(row);
        if (known is not null && model.Length > 0 && !known.Models.Contains(model, StringComparer.Ordinal) && Model.Wants(row))
        {
            Model.Refuse(row, new("model", "is not a costing model of a folder", Nearest.Suggest(model, known.Models)) { Value = model });
        }

        (decimal? least, decimal? most, ValueList<PersonGroup> groups) = (PointsFrom.In(row), PointsTo.In(row), GroupsIn(row, known?.Groups));
        (bool? plan, bool? team, bool? clusters, bool? contacts) = (Plan.In(row), Team.In(row), Clusters.In(row), Contacts.In(row));
        row.Refuse([.. RouteFaults.InGroups(groups) ?? [], .. ((Fault?[])[RouteFaults.InPoints(PointsFrom.Name, least), RouteFaults.InPoints(PointsTo.Name, most)]).OfType<Fault>()]);
        return !row.IsSound ? null : new(model) { Groups = groups, PointsFrom = least, PointsTo = most, HasPlan = plan, HasTeam = team, HasClusters = clusters, HasContacts = contacts };
    }

    private static ValueList<PersonGroup> GroupsIn(CsvTable row, ILookup<string, string>? known)
    {
        List<PersonGroup> groups = [];
        foreach ((string name, int position) in row.Groups)
        {
            string[] values = row.TextAt(position)?.Split(Or, StringSplitOptions.TrimEntries) ?? [];
            groups.AddRange(values.Select(value => new PersonGroup(name, value)));
            if (known?.Contains(name) == true)
            {
                row.Refuse(values.Where(value => value.Length > 0 && !known[name].Contains(value, StringComparer.Ordinal)).Distinct(StringComparer.Ordinal).Select(value => NobodyIn(name, value, known[name])));
            }
        }

        return [.. groups];
    }

    private static Fault NobodyIn(string name, string value, IEnumerable<string> known) =>
        new($"{FileColumns.GroupPrefix}{name}", "is a group that nobody is in", Nearest.Suggest(value, known)) { Value = value };
}

/// <summary>What rules of route.csv may name.</summary>
/// <param name="Groups">The groups that people are in, by name; null if that is not known.</param>
/// <param name="Models">The names of the models.</param>
internal sealed record KnownToRoutes(ILookup<string, string>? Groups, ValueList<string> Models);

/// <summary>The rules of route.csv.</summary>
/// <param name="Rules">The rules that are without fault, in the order of the file.</param>
/// <param name="Numbers">Their rows, as a spreadsheet numbers them.</param>
internal sealed record RouteRows(ValueList<RouteRule> Rules, int[] Numbers)
{
    /// <summary>No rules, because there is no file.</summary>
    internal static RouteRows None { get; } = new([], []);
}
