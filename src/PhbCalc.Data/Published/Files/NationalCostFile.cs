using PhbCalc.Contacts;
using PhbCalc.Currencies;
using PhbCalc.Data.Csv;
using PhbCalc.Rates;

namespace PhbCalc.Data;

/// <summary>mental-health-national-cost-collection-2024-25.csv: what a contact with each type of team, and a bed day, cost on average in England.</summary>
internal static class NationalCostFile
{
    private const string Year = "year";
    private const int Department = 1;
    private const int Code = 2;
    private const int Description = 3;
    private const int ActivityUnit = 4;
    private const int Activity = 5;
    private const int UnitCostOf = 6;
    private const int Total = 7;
    private const int Setting = 8;
    private const int Treatment = 9;

    /// <summary>The part of the collection whose rows are contacts with teams.</summary>
    private const string TeamContacts = "Mental Health Care Contact";

    /// <summary>Half of the last decimal that unit costs are published with.</summary>
    private const decimal HalfOfLastDecimal = 0.00005m;

    private const decimal HalfAPenny = 0.005m;

    internal static FigureFile<NationalCostFigure> File { get; } = new(
        "mental-health-national-cost-collection-2024-25", "National Cost Collection: mental health", "the National Cost Collection of mental health",
        Year, "department", "code", "description", "activity_unit", "activity", "unit_cost_gbp", "total_cost_gbp", "setting_class", "suggested_phb_treatment",
        "source", "confidence", "checked_on")
    {
        FirstDay = Year,
        HoldsForAYear = true,
        Read = (row, _) => Read(row),
        Key = cost => $"{cost.Code} {cost.Description} ({cost.Setting.Word})",
        Text = cost => FigureText.Sum(cost.UnitCost),
        Unit = cost => $"pounds per {cost.ActivityUnit}",
        Raise = (cost, uprating) => cost with { UnitCost = uprating.ToPenny(cost.UnitCost) },
    };

    /// <summary>What contacts with teams cost, as a tariff.</summary>
    internal static CurrencyTariff TeamsOf(IEnumerable<FigureRow<NationalCostFigure>> rows) => CurrencyTariff.From(
        from row in rows
        where row.Value.Department == TeamContacts
        select new CurrencyRate(row.Value.Code, row.Value.Setting, TeamTypes.Contact, UnitCost.Of(row.Value.UnitCost), row.From!.Value) { ValidTo = row.To, Source = row.Source });

    private static NationalCostFigure Read(CsvTable row)
    {
        NationalCostFigure cost = new(
            row.RequiredText(Department), row.RequiredText(Code), row.RequiredText(Description), row.RequiredText(ActivityUnit),
            row.Sum(UnitCostOf), row.RequiredWord(Setting, ClusterWords.TeamClasses) ?? default);
        row.RequiredText(Treatment);
        int activity = row.WholeBetween(Activity, 1, int.MaxValue);
        decimal total = row.Sum(Total).Pounds;
        bool canBeRead = row.CanBeRead(Activity) && row.CanBeRead(UnitCostOf) && row.CanBeRead(Total);
        bool isTheProduct = decimal.Abs((activity * cost.UnitCost.Pounds) - total) <= (activity * HalfOfLastDecimal) + HalfAPenny;
        row.RefuseUnless(isTheProduct || !canBeRead, Total, name => FigureFaults.NotTheProduct(name, total, activity, cost.UnitCost));
        return cost;
    }
}

/// <summary>What a row of mental-health-national-cost-collection-2024-25.csv holds besides its year. How often it was counted stays in the file.</summary>
/// <param name="Department">The part of the collection it is in.</param>
/// <param name="Code">The code of the type of team, spell or therapy.</param>
/// <param name="Description">What it is.</param>
/// <param name="ActivityUnit">What is counted: a care contact, or an occupied bed day.</param>
/// <param name="UnitCost">Pounds for one.</param>
/// <param name="Setting">The setting class.</param>
internal sealed record NationalCostFigure(string Department, string Code, string Description, string ActivityUnit, Money UnitCost, SettingClass Setting);
