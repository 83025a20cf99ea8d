using System.Globalization;
using PhbCalc.TopDown;
using Spectre.Console;

namespace PhbCalc.Tool;

/// <summary>Scores on a screen: a row a person.</summary>
internal static class ScoreTable
{
    private const int MostRows = 200;

    internal static void Print(ValueList<PersonScore> scores, bool isWritten)
    {
        bool areOfTool = scores.Any(score => score.Indication is not null);
        Table table = Screen.Table(areOfTool ? ["person", "points", "Decision Support Tool (changes no sum)"] : ["person", "points"]);
        table.Columns[1].RightAligned();
        foreach (PersonScore score in scores.Take(MostRows))
        {
            string[] cells = [score.PersonId, score.Score.Points.ToString("#,##0.######", CultureInfo.InvariantCulture)];
            Screen.AddRow(table, areOfTool ? [.. cells, score.Indication is { } indication ? TopDownText.Words(indication) : string.Empty] : cells);
        }

        Screen.Write(table);
        if (scores.Count > MostRows)
        {
            Screen.WriteLine(Screen.RowsLeftOut(MostRows, "people", scores.Count, isWritten));
        }
    }
}
