using PhbCalc.Contacts;
using PhbCalc.Currencies;

namespace PhbCalc.Data;

/// <summary>mental-health-team-types.csv: the types of teams of mental health services, and how contacts with them are classed.</summary>
internal static class TeamTypeFile
{
    private const int Code = 0;
    private const int Name = 1;
    private const int Setting = 4;
    private const int Treatment = 5;

    internal static FigureFile<TeamTypeFigure> File { get; } = new(
        "mental-health-team-types", "Types of mental health teams", "the list of types of mental health teams",
        "code", "name", "valid_from", "valid_to", "setting_class", "suggested_phb_treatment", "source", "confidence", "checked_on")
    {
        Read = (row, _) => new(row.RequiredText(Code), row.RequiredText(Name), row.RequiredWord(Setting, ClusterWords.TeamClasses) ?? default, row.RequiredText(Treatment)),
        Key = team => $"team {team.Code}",
        Text = team => $"{team.Name}: {team.Setting.Word}, {team.Treatment}",
        Unit = _ => string.Empty,
        CanBeAssumed = false,
    };

    internal static TeamTypes Of(IEnumerable<FigureRow<TeamTypeFigure>> rows) => TeamTypes.From(rows.Select(row =>
        new TeamType(row.Value.Code, row.Value.Name, row.Value.Setting, row.From!.Value) { ValidTo = row.To, Source = row.Source }));
}

/// <summary>What a row of mental-health-team-types.csv holds besides its days.</summary>
/// <param name="Code">The code of the type of team.</param>
/// <param name="Name">Its name.</param>
/// <param name="Setting">The setting class.</param>
/// <param name="Treatment">What is suggested to be done with its contacts in a budget, in words.</param>
internal sealed record TeamTypeFigure(string Code, string Name, SettingClass Setting, string Treatment);
