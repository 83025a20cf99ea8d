namespace PhbCalc.Testing;

/// <summary>What can be wrong with cases of <c>cost</c>, beyond what is wrong with a visit, an item, an absence or a rate.</summary>
internal static class CostFaults
{
    internal static Fault NothingToCost() => new("days", "is blank, and so is every other column of a visit or an item",
        "write a visit (rate, days, start, end), an item (item_amount, item_unit), or a folder and a person_id");

    internal static Fault NoRate(string column, string file) => new(column, "is blank", $"write pounds per unit, or the path of a rates.csv in the column {file}");
}
