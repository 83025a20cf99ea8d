using PhbCalc.Clusters;

namespace PhbCalc.Data;

/// <summary>What a row of mental-health-national-cost-collection-2024-25.csv holds besides its year. How often it was counted stays in the file.</summary>
/// <param name="Department">The part of the collection it is in.</param>
/// <param name="Code">The code of the type of team, spell or therapy.</param>
/// <param name="Description">What it is.</param>
/// <param name="ActivityUnit">What is counted: a care contact, or an occupied bed day.</param>
/// <param name="UnitCost">Pounds for one.</param>
/// <param name="Setting">The setting class.</param>
internal sealed record NationalCostFigure(string Department, string Code, string Description, string ActivityUnit, Money UnitCost, SettingClass Setting);
