using System.Globalization;

namespace PhbCalc.Comparison;

/// <summary>Which answers would change one person's sum, as plain text.</summary>
/// <remarks>Rule: spec 10, Contest.</remarks>
public static class PersonContestText
{
    /// <summary>What an appeal can be about, then every answer that changes the sum, the nearest first.</summary>
    /// <param name="contest">The answers to explain.</param>
    /// <returns>Lines of text, each ended by a line feed; the same in every culture. It names the person by their id.</returns>
    public static string Explain(this PersonContest contest)
    {
        ArgumentNullException.ThrowIfNull(contest);
        PlainText text = new();
        text.Line(contest.Sum is { } sum ? $"What would change the sum of {contest.PersonId}: {sum} a year by the model {contest.Model}" : $"{contest.PersonId} has no sum by the model {contest.Model}");
        text.Paragraph("What an appeal can be about");
        foreach (string sentence in Appeal(contest))
        {
            text.Wrapped("  ", sentence);
        }

        (string Change, string Sum, string Words)[] rows =
        [
            .. contest.Answers.Select(answer => answer is { Difference: { } difference, After: { } after }
                ? (CostText.Change(difference), after.ToString(), Words(answer))
                : ("no sum", "-", $"{Words(answer)}: {answer.WhyNot}")),
        ];
        if (rows.Length > 0)
        {
            text.Paragraph("Each answer that changes the sum by itself, the nearest first");
            (int change, int widest) = (Math.Max("Change".Length, rows.Max(row => row.Change.Length)), Math.Max("Sum".Length, rows.Max(row => row.Sum.Length)));
            foreach ((string Change, string Sum, string Words) row in rows.Prepend(("Change", "Sum", "Answer")))
            {
                text.Wrapped($"  {row.Change.PadLeft(change)}  {row.Sum.PadLeft(widest)}  ", row.Words);
            }
        }

        return text.ToString();
    }

    /// <summary>The subjects of an appeal, in plain words: the nearest answer that gives more, the nearest that gives less, and what no answer changes.</summary>
    /// <param name="contest">The answers.</param>
    /// <returns>Sentences, the same in every culture.</returns>
    public static ValueList<string> Appeal(PersonContest contest)
    {
        ArgumentNullException.ThrowIfNull(contest);
        if (contest.Sum is null)
        {
            return [$"The model gives no sum: {contest.WhyNot}. An appeal is about that first."];
        }

        return
        [
            "An appeal asks whether an answer describes the person. Below is how much each answer changes the sum by itself. It does not say which answer is right.",
            contest.NearestMore is { } more ? $"The nearest answer that gives more: {Words(more)}. It adds {more.Difference}; the sum would be {more.After}." : "No answer that was tried gives more by itself.",
            contest.NearestLess is { } less ? $"The nearest answer that gives less: {Words(less)}. It takes off {-less.Difference!.Value}; the sum would be {less.After}." : "No answer that was tried gives less by itself.",
            .. contest.Unchanged > 0 ? (string[])[$"{Iso.Count(contest.Unchanged, "other answer leaves", "other answers leave")} the sum as it is: an appeal about one of these alone changes nothing."] : [],
        ];
    }

    /// <summary>An answer in words: <c>one more point in Mobility: High instead of Moderate</c>.</summary>
    /// <param name="answer">The answer.</param>
    public static string Words(TriedAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        string points = answer.Points is { } more && more != 0m ? $"{Points(more)} in " : string.Empty;
        return $"{points}{answer.Question}: {answer.Instead} instead of {answer.Now}";
    }

    private static string Points(decimal more) => more switch
    {
        1m => "one more point",
        -1m => "one point fewer",
        > 0m => $"{Number(more)} more points",
        _ => $"{Number(-more)} points fewer",
    };

    private static string Number(decimal number) => number.ToString("#,##0.######", CultureInfo.InvariantCulture);
}
