using PhbCalc.Comparison;

namespace PhbCalc.Reports;

/// <summary>How far each two models are apart: for each model a row with its mean distance from every other, so that a row can be read by itself.</summary>
internal static class PairMatrix
{
    /// <summary>Of more models than this a matrix is wider than a page: then there is a row for each pair.</summary>
    internal const int MostModels = 8;

    internal static DataTable Of(ModelComparisonResult result)
    {
        const string Caption = "How far each two are apart: the mean size of a difference, and over how many people";
        if (result.Models.Count > MostModels)
        {
            return List(result, Caption);
        }

        DataTable table = new(Caption, [new("Model", IsNumber: false), .. result.Models.Select(model => new TableColumn(model.Name) { MayWrap = true })]);
        for (int row = 0; row < result.Models.Count; row++)
        {
            table.Add([result.Models[row].Name, .. Enumerable.Range(0, result.Models.Count).Select(column => row == column ? ComparisonNumbers.None : Cell(Pair(result, row, column)))]);
        }

        return table;
    }

    private static DataTable List(ModelComparisonResult result, string caption)
    {
        DataTable table = new(caption, new("Models", IsNumber: false), new("Mean size of a difference"), new("People"));
        foreach (ModelPair pair in result.Pairs)
        {
            table.Add($"{pair.First}, {pair.Second}", ComparisonNumbers.Pounds(pair.MeanSize), ComparisonNumbers.Count(pair.People));
        }

        return table;
    }

    /// <summary>The pair of two models, whichever comes first: pairs are in order of the first, then of the second.</summary>
    private static ModelPair Pair(ModelComparisonResult result, int one, int other)
    {
        (int first, int second) = (Math.Min(one, other), Math.Max(one, other));
        int before = (first * (result.Models.Count - 1)) - (first * (first - 1) / 2);
        return result.Pairs[before + second - first - 1];
    }

    /// <summary>In a narrow column the sum and the number of people stand on a line each.</summary>
    private static string Cell(ModelPair pair) => pair.MeanSize is { } size ? $"{size} over\u00a0{ComparisonNumbers.Count(pair.People)}" : "nobody has both";
}
