using PhbCalc.Budgets;

namespace PhbCalc.Data.Results;

/// <summary>Writes demand.csv: how much is bought of each service at each hour of each day.</summary>
/// <remarks>Rule: spec 10, What people buy. Each carer counts; hours are exact, as decimals or as whole numbers and fractions. What has no times has <c>any</c> day and no hour, and its own unit.</remarks>
public static class DemandFile
{
    /// <summary>The name of the file in a folder: <c>demand.csv</c>.</summary>
    public const string Name = "demand.csv";

    private static readonly ResultFile<DemandCell> File = new ResultFile<DemandCell>()
        .Text("card", cell => cell.Place.Card)
        .Text("service", cell => cell.Place.Service)
        .Text("unit", cell => cell.Place.Unit.Word)
        .Text("day", cell => BudgetWords.DemandDays.Word(cell.Place.Day))
        .Number("hour", cell => cell.Place.Hour)
        .Quantity("week", cell => cell.Week)
        .Quantity("period", cell => cell.Period);

    /// <summary>Writes the file.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="demand">What is bought.</param>
    public static void Write(Stream stream, CaseloadDemand demand)
    {
        ArgumentNullException.ThrowIfNull(demand);
        File.Write(stream, demand.Cells);
    }
}

/// <summary>Writes demand-parts.csv: what is bought by service, by group and by category of items.</summary>
/// <remarks>Rule: spec 10, What people buy. <c>amount</c> is in pounds over the period, and for items only.</remarks>
public static class DemandPartsFile
{
    /// <summary>The name of the file in a folder: <c>demand-parts.csv</c>.</summary>
    public const string Name = "demand-parts.csv";

    private static readonly ResultFile<(string By, string Part, string Unit, int People, int? Items, Ratio? Week, Ratio? Period, Money? Amount)> File = new ResultFile<(string By, string Part, string Unit, int People, int? Items, Ratio? Week, Ratio? Period, Money? Amount)>()
        .Text("by", row => row.By)
        .Text("part", row => row.Part)
        .Text("unit", row => row.Unit)
        .Number("people", row => row.People)
        .Number("items", row => row.Items)
        .Quantity("week", row => row.Week)
        .Quantity("period", row => row.Period)
        .Pounds("amount", row => row.Amount);

    /// <summary>Writes the file.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="demand">What is bought.</param>
    public static void Write(Stream stream, CaseloadDemand demand)
    {
        ArgumentNullException.ThrowIfNull(demand);
        File.Write(stream,
        [
            .. demand.Services.Select(service => ("service", $"{service.Card} {service.Service}".TrimStart(), service.Unit.Word, service.People, (int?)null, (Ratio?)service.Week, (Ratio?)service.Period, (Money?)null)),
            .. demand.Groups.Select(group => ($"group_{group.Group.Name}", group.Group.Value, CostUnit.Hour.Word, group.People, (int?)null, (Ratio?)group.HoursInWeek, (Ratio?)group.HoursInPeriod, (Money?)null)),
            .. demand.Items.Select(item => ("item", item.Category, string.Empty, item.People, (int?)item.Items, (Ratio?)null, (Ratio?)null, (Money?)item.Amount)),
        ]);
    }
}
