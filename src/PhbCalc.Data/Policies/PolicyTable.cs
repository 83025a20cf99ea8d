using System.Text.Json.Nodes;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>Reads policy.csv, which says what policy.json says, for people who work in spreadsheets: a row for each policy, with its name and its value.</summary>
/// <remarks>Rule: spec 8b, Nothing passed over.</remarks>
internal static class PolicyTable
{
    internal static ColumnList Columns { get; } = new();

    private static readonly Column<string> Name = Columns.Required("name", Cell.Text);
    private static readonly Column<string?> Value = Columns.Required("value", Cell.TextOrBlank);

    /// <summary>The values that the rows give, each at its row. A row whose value is blank gives none.</summary>
    internal static PolicyValues Read(CsvTable table, FileFaults faults)
    {
        PolicyValues values = new(faults);
        while (table.Next())
        {
            (string typed, string? value) = (Name.In(table), Value.In(table));
            string? name = Known(typed);
            if (typed.Length > 0 && name is null)
            {
                table.Refuse(Name.Index, PolicyFaults.Unknown(typed) with { Field = Name.Name, Value = typed });
            }
            else if (table.IsSound && name is not null && value is not null && !values.TryAdd(name, value, new(table.Row, 0)))
            {
                table.Refuse(Name.Index, PolicyFaults.Twice(name) with { Field = Name.Name, Value = typed });
            }
        }

        return values;
    }

    /// <summary>What the rows state as one JSON object, each value as text.</summary>
    internal static string AsJson(CsvTable table)
    {
        JsonObject all = [];
        while (table.Next())
        {
            if (Value.In(table) is { } value)
            {
                string typed = Name.In(table);
                all[Known(typed) ?? typed] = value;
            }
        }

        return all.ToJsonString();
    }

    private static string? Known(string typed) => Array.Find(PolicyNames.All, known => FileColumns.Plain(known) == FileColumns.Plain(typed));
}
