using System.Globalization;
using PhbCalc.TopDown;

namespace PhbCalc.Tool.Output;

/// <summary>Scores on a screen: a row a person.</summary>
internal static class ScoreTable
{
    private const int MostRows = 200;

    internal static void Print(Screen screen, ValueList<PersonScore> scores, bool isWritten)
    {
        bool areOfTool = scores.Any(score => score.Indication is not null);
        ScreenTable table = new("A wider one shows them, --format csv prints them, and --out DIR writes them.");
        table.AddColumn("person", ScreenTable.Holds.Key);
        table.AddColumn("points", ScreenTable.Holds.Result);
        if (areOfTool)
        {
            table.AddColumn("Decision Support Tool (changes no sum)", ScreenTable.Holds.Words);
        }

        foreach (PersonScore score in scores.Take(MostRows))
        {
            string[] cells = [score.PersonId, score.Score.Points.ToString("#,##0.######", CultureInfo.InvariantCulture)];
            table.AddRow(areOfTool ? [.. cells, score.Indication is { } indication ? TopDownText.Words(indication) : string.Empty] : cells);
        }

        screen.Write(table);
        if (scores.Count > MostRows)
        {
            Screen.WriteLine(Screen.RowsLeftOut(MostRows, "people", scores.Count, isWritten));
        }
    }
}
