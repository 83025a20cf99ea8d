using PhbCalc.Comparison;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data.Results;

/// <summary>Writes contest.csv: how near a model comes, a row for all, for each group, and for each fifth of the sum and of the cost.</summary>
/// <remarks>
/// Rule: spec 10, Contest. Sums in pounds with two decimals, shares and ratios with six; shares within 1,000 pounds and so on have a column each. In the row for all <c>part</c> is blank. Parts of few people, or
/// from which figures of few would follow, have no rows: the last rows count them in <c>hidden</c>, without numbers.
/// </remarks>
public static class ContestFile
{
    /// <summary>The name of the file in a folder: <c>contest.csv</c>.</summary>
    public const string Name = "contest.csv";

    /// <summary>Writes the file.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="result">The contest to write.</param>
    public static void Write(Stream stream, ModelContestResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        ValueList<Money> bands = [.. result.Parts.Select(part => (ContestFigures?)part.Figures).Prepend(result.All).OfType<ContestFigures>().Take(1).SelectMany(figures => figures.Errors.Within).Select(within => within.Band)];
        ResultFile<Row> file = new ResultFile<Row>()
            .Text("model", row => row.Model)
            .Text("by", row => row.By)
            .Text("part", row => row.Part)
            .Number("hidden", row => row.Hidden)
            .Decimals("people", row => row.Figures?.People, 0)
            .Pounds("sum", row => row.Figures?.Accuracy.Indicative)
            .Pounds("cost", row => row.Figures?.Accuracy.Final)
            .Pounds("mean_sum", row => row.Figures?.MeanSum)
            .Pounds("mean_cost", row => row.Figures?.MeanCost)
            .Pounds("mean_error", row => row.Figures?.MeanError)
            .Pounds("mae", row => row.Figures?.Errors.MeanAbsolute)
            .Pounds("rmse", row => row.Figures?.Errors.RootMeanSquare)
            .Each(bands.Index(), (columns, band) => columns.Decimals($"within_{Exact.Plain(band.Item.Pounds).ToString(System.Globalization.CultureInfo.InvariantCulture)}_pounds", row => row.Figures?.Errors.Within[band.Index].Share, AccuracyFile.Decimals))
            .Each(AccuracyFile.Measures, (columns, measure) => columns.Decimals(measure.Name, row => row.Figures is null ? null : measure.Of(row.Figures.Accuracy), AccuracyFile.Decimals));
        file.Write(stream, result.Parts.Select(part => new Row(result.Model, ByOf(part.By, part.GroupName), part.Label, 0, part.Figures))
            .Prepend(new(result.Model, "all", string.Empty, result.All is null ? 1 : 0, result.All))
            .Concat(result.Hidden.Select(hidden => new Row(result.Model, ByOf(hidden.By, hidden.GroupName), string.Empty, hidden.Parts, null))));
    }

    private static string ByOf(ContestBy by, string? groupName) => by == ContestBy.Group ? $"group_{groupName}" : ComparisonWords.ContestParts.Word(by);

    /// <summary>A part, or how many are hidden.</summary>
    private sealed record Row(string Model, string By, string Part, int Hidden, ContestFigures? Figures);
}

/// <summary>Writes contest-person.csv: the answers that change one person's sum, the nearest first.</summary>
/// <remarks>Rule: spec 10, Contest. Sums in pounds a year with two decimals; an answer with which there would be no sum has none, and why. The file has a header only if no answer changes the sum.</remarks>
public static class PersonContestFile
{
    /// <summary>The name of the file in a folder: <c>contest-person.csv</c>.</summary>
    public const string Name = "contest-person.csv";

    private static readonly ResultFile<(PersonContest Contest, TriedAnswer Answer)> File = new ResultFile<(PersonContest Contest, TriedAnswer Answer)>()
        .Text("person_id", row => row.Contest.PersonId)
        .Text("model", row => row.Contest.Model)
        .Text("question", row => row.Answer.Question)
        .Text("now", row => row.Answer.Now)
        .Text("instead", row => row.Answer.Instead)
        .Number("points", row => row.Answer.Points)
        .Number("steps", row => row.Answer.Steps)
        .Pounds("sum", row => row.Answer.Before)
        .Pounds("sum_instead", row => row.Answer.After)
        .Pounds("difference", row => row.Answer.Difference)
        .Text("no_sum", row => row.Answer.WhyNot);

    /// <summary>Writes the file.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="contest">The answers to write.</param>
    public static void Write(Stream stream, PersonContest contest)
    {
        ArgumentNullException.ThrowIfNull(contest);
        File.Write(stream, contest.Answers.Select(answer => (contest, answer)));
    }
}
