using PhbCalc.Clusters;

namespace PhbCalc.Data;

/// <summary>What a row of mental-health-team-types.csv holds besides its days.</summary>
/// <param name="Code">The code of the type of team.</param>
/// <param name="Name">Its name.</param>
/// <param name="Setting">The setting class.</param>
/// <param name="Treatment">What is suggested to be done with its contacts in a budget, in words.</param>
internal sealed record TeamTypeFigure(string Code, string Name, SettingClass Setting, string Treatment);
