using PhbCalc.Comparison;
using PhbCalc.Data.Csv;
using PhbCalc.TopDown;

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
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="result">The contest to write.</param>
    public static void Write(Stream stream, ModelContestResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        ValueList<Money> bands = [.. result.Parts.Select(part => (ContestFigures?)part.Figures).Prepend(result.All).OfType<ContestFigures>().Take(1).SelectMany(figures => figures.Errors.Within).Select(within => within.Band)];
        new ResultFile<Row>(
        [
            ("model", (table, row) => table.Text(row.Model)),
            ("by", (table, row) => table.Text(row.By)),
            ("part", (table, row) => table.Text(row.Part)),
            ("hidden", (table, row) => table.Number(row.Hidden)),
            ("people", (table, row) => table.Decimals(row.Figures?.People, 0)),
            ("sum", (table, row) => table.Pounds(row.Figures?.Accuracy.Indicative)),
            ("cost", (table, row) => table.Pounds(row.Figures?.Accuracy.Final)),
            ("mean_sum", (table, row) => table.Pounds(row.Figures?.MeanSum)),
            ("mean_cost", (table, row) => table.Pounds(row.Figures?.MeanCost)),
            ("mean_error", (table, row) => table.Pounds(row.Figures?.MeanError)),
            ("mae", (table, row) => table.Pounds(row.Figures?.Errors.MeanAbsolute)),
            ("rmse", (table, row) => table.Pounds(row.Figures?.Errors.RootMeanSquare)),
            .. bands.Select<Money, (string, Action<ResultTable, Row>)>((band, i) => (
                $"within_{Exact.Plain(band.Pounds).ToString(System.Globalization.CultureInfo.InvariantCulture)}_pounds",
                (table, row) => table.Decimals(row.Figures?.Errors.Within[i].Share, AccuracyFile.Decimals))),
            .. AccuracyFile.Measures.Select<(string Name, Func<AccuracyFigures, decimal?> Of), (string, Action<ResultTable, Row>)>(
                measure => (measure.Name, (table, row) => table.Decimals(row.Figures is null ? null : measure.Of(row.Figures.Accuracy), AccuracyFile.Decimals))),
        ]).Write(stream, result.Parts.Select(part => new Row(result.Model, ByOf(part.By, part.GroupName), part.Label, 0, part.Figures))
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

    private static readonly ResultFile<(PersonContest Contest, TriedAnswer Answer)> File = new(
        ("person_id", (table, row) => table.Text(row.Contest.PersonId)),
        ("model", (table, row) => table.Text(row.Contest.Model)),
        ("question", (table, row) => table.Text(row.Answer.Question)),
        ("now", (table, row) => table.Text(row.Answer.Now)),
        ("instead", (table, row) => table.Text(row.Answer.Instead)),
        ("points", (table, row) => table.Number(row.Answer.Points)),
        ("steps", (table, row) => table.Number(row.Answer.Steps)),
        ("sum", (table, row) => table.Pounds(row.Answer.Before)),
        ("sum_instead", (table, row) => table.Pounds(row.Answer.After)),
        ("difference", (table, row) => table.Pounds(row.Answer.Difference)),
        ("no_sum", (table, row) => table.Text(row.Answer.WhyNot)));

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="contest">The answers to write.</param>
    public static void Write(Stream stream, PersonContest contest)
    {
        ArgumentNullException.ThrowIfNull(contest);
        File.Write(stream, contest.Answers.Select(answer => (contest, answer)));
    }
}
