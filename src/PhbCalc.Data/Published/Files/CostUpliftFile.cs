using PhbCalc.Data.Csv;
using PhbCalc.Rates;

namespace PhbCalc.Data;

/// <summary>nhs-cost-uplift.csv: by how much prices of the NHS rise in a year, and what efficiency is to save. Not every figure is held.</summary>
internal static class CostUpliftFile
{
    private const string Year = "year";
    private const int Basis = 1;
    private const int Cost = 2;
    private const int Efficiency = 3;
    private const int Net = 4;

    internal static FigureFile<PublishedUplift> File { get; } = new(
        "nhs-cost-uplift", "NHS cost uplift and efficiency", "the NHS cost uplift",
        Year, "basis", "cost_uplift_pct", "efficiency_pct", "net_published_pct", "source", "confidence", "checked_on")
    {
        FirstDay = Year,
        HoldsForAYear = true,
        Read = Read,
        Key = uplift => uplift.Basis,
        Text = uplift => uplift.ToString(),
        Unit = _ => "per cent",
        SaysItsUnit = true,
        CanBeAssumed = false,
    };

    private static PublishedUplift Read(CsvTable row, RowOrigin origin)
    {
        PublishedUplift uplift = new(
            origin.Year, row.RequiredText(Basis), row.ChangeOrBlank(Cost), row.ChangeOrBlank(Efficiency, least: 0m), row.ChangeOrBlank(Net), origin.Source);
        bool hasAny = (uplift.CostPercent ?? uplift.EfficiencyPercent ?? uplift.NetPercent) is not null;
        bool canBeRead = row.CanBeRead(Cost) && row.CanBeRead(Efficiency) && row.CanBeRead(Net);
        row.RefuseUnless(hasAny || !canBeRead, Cost, FigureFaults.NothingPublished);
        return uplift;
    }
}
