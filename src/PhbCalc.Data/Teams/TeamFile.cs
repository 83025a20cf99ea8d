using PhbCalc.Rates.Employment;

namespace PhbCalc.Data;

/// <summary>Reads team.csv, whom people employ, together with oncosts.csv, what else that costs.</summary>
/// <remarks>Rule: spec 8, team.csv and oncosts.csv; spec 3, What employing someone costs.</remarks>
public static class TeamFile
{
    /// <summary>The name of the file in a folder: <c>team.csv</c>.</summary>
    public const string Name = "team.csv";

    /// <summary>Reads the teams, with hours a week and pay in pounds an hour. On-costs of somebody who is not in team.csv are refused.</summary>
    /// <param name="team">The file team.csv; it is left open.</param>
    /// <param name="onCosts">The file oncosts.csv; null (the default) if there is none. It is left open.</param>
    /// <param name="fileName">What to call team.csv in messages; <c>team.csv</c> by default.</param>
    /// <param name="onCostsFileName">What to call oncosts.csv in messages; <c>oncosts.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">A file is wrong. All faults of both are reported at once.</exception>
    public static Teams Read(
        Stream team, Stream? onCosts = null, string fileName = Name, string onCostsFileName = OnCostsFile.Name, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(team);
        FileFaults faults = new(fileName);
        FileFaults onCostFaults = new(onCostsFileName);
        using CsvTable table = new(team, TeamColumns.All, faults, options ?? ReadOptions.Default);
        PersonColumn people = PersonColumn.OfAnybody();
        PersonRows<TeamRow> rows = TeamRows.Read(table, people);
        PersonRows<OnCost> costs = new();
        if (onCosts is not null)
        {
            using CsvTable costTable = new(onCosts, OnCostColumns.All, onCostFaults, options ?? ReadOptions.Default);
            costs = OnCostRows.Read(costTable, PersonColumn.Of(people, fileName, table.IsWhole));
        }

        InvalidFilesException.ThrowIfAny(faults, onCostFaults);
        return TeamsBuilder.Build(fileName, people, rows, costs);
    }
}
