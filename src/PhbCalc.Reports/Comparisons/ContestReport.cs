using System.Globalization;
using System.Text;
using PhbCalc.Comparison;
using PhbCalc.Data.Results;
using PhbCalc.Reports.Charts;
using PhbCalc.Reports.Html;
using PhbCalc.TopDown;

namespace PhbCalc.Reports;

/// <summary>How near a costing model comes to what care cost, and how it treats whom, as a page to look at and to print.</summary>
/// <remarks>
/// The page is one HTML file that needs no other: no script, no network. The same contest gives the same bytes on every run, in every culture. It names no person unless one person's answers are given. Rule: spec 10, Contest.
/// </remarks>
public static class ContestReport
{
    /// <summary>More groups than this stand in a table only: their bars would be too thin, and their names too close.</summary>
    private const int MostCharted = 12;

    /// <summary>Writes the page, as UTF-8 without byte order mark.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="result">The contest.</param>
    /// <param name="person">The answers that would change one person's sum; null (the default) for nobody's.</param>
    /// <param name="about">What the page was made from, in a sentence or two, shown below its heading; null (the default) for nothing.</param>
    /// <param name="provenance">Where the page comes from, as provenance.json beside it says; its version, policies and files stand at the foot. Null (the default) for nothing.</param>
    public static void Write(Stream stream, ModelContestResult result, PersonContest? person = null, string? about = null, Provenance? provenance = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(Encoding.UTF8.GetBytes(Text(result, person, about, provenance)));
    }

    /// <summary>The text that <see cref="Write"/> writes.</summary>
    /// <param name="result">The contest.</param>
    /// <param name="person">The answers that would change one person's sum; null (the default) for nobody's.</param>
    /// <param name="about">What the page was made from, in a sentence or two, shown below its heading; null (the default) for nothing.</param>
    /// <param name="provenance">Where the page comes from, as provenance.json beside it says; its version, policies and files stand at the foot. Null (the default) for nothing.</param>
    /// <returns>The whole page as HTML, the same in every culture.</returns>
    public static string Text(ModelContestResult result, PersonContest? person = null, string? about = null, Provenance? provenance = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        return ReportPage.Of($"How near the model {result.Model} comes, and to whom", about, provenance, [.. Summary(result), .. Overall(result), .. Parts(result), .. Stability(result), .. Person(person)]);
    }

    private static IEnumerable<Element> Summary(ModelContestResult result)
    {
        yield return new("p") { result.Description };
        foreach (string finding in ContestText.Findings(result))
        {
            yield return new("p") { finding };
        }

        DataTable table = new("Of whom", new("People", IsNumber: false), new("How many"));
        table.Add("In the caseload", ComparisonNumbers.Count(result.Coverage.People));
        table.Add("The model has a sum for", ComparisonNumbers.Count(result.Coverage.Answered));
        table.Add("Of these the past cost is known for", ComparisonNumbers.Count(result.Coverage.Compared));
        foreach (NotApplicableReason reason in result.NotApplicable)
        {
            table.Add($"No sum: {reason.Reason}", ComparisonNumbers.Count(reason.People));
        }

        yield return table.ToElement();
    }

    private static IEnumerable<Element> Overall(ModelContestResult result)
    {
        if (result.All is not { } all)
        {
            yield break;
        }

        yield return new("h2") { "How near" };
        DataTable table = new("Every figure over all", new("Figure", IsNumber: false), new("Value"));
        table.Add("Bias", ComparisonNumbers.Signed(all.Accuracy.Bias));
        table.Add("Mean error (MAE)", ComparisonNumbers.Pounds(all.Errors.MeanAbsolute));
        table.Add("Root of the mean square (RMSE)", ComparisonNumbers.Pounds(all.Errors.RootMeanSquare));
        table.Add("Mean error as a share (MAPE)", ComparisonNumbers.Percent(all.Accuracy.MeanAbsolutePercentageError));
        table.Add("R squared", ComparisonNumbers.Ratio(all.Accuracy.RSquared));
        table.Add("Cost for a pound, median", ComparisonNumbers.Ratio(all.Accuracy.MedianRatio));
        table.Add("10th and 90th percentile of that", $"{ComparisonNumbers.Ratio(all.Accuracy.TenthPercentileRatio)} to {ComparisonNumbers.Ratio(all.Accuracy.NinetiethPercentileRatio)}");
        yield return table.ToElement();
        yield return new("p")
        {
            "Bias is what all sums come to beside all costs; below zero is too little. MAE is how far a sum is off on average, whichever way; in RMSE large errors weigh more. MAPE is the same as a share of each person's cost. ",
            "R squared is 1 where every sum is right, and 0 where the mean cost for everybody would be as near. For eight people of ten, the cost for each pound of their sum lies between the 10th and the 90th percentile.",
        };
        if (all.Errors.Within.Count > 0)
        {
            yield return ChartFigure.Of(
                new(
                    "within",
                    "How many sums come how near to the cost",
                    "For each band a bar for the share of people whose sum is that near to what their care cost, or nearer.",
                    "Within",
                    [.. all.Errors.Within.Select(within => $"{within.Band}")],
                    new ChartSeries("Share of people", [.. all.Errors.Within.Select(within => within.Share ?? 0m)]))
                {
                    Unit = ChartUnit.Share,
                },
                WithinTable(all));
        }
    }

    private static DataTable WithinTable(ContestFigures all)
    {
        DataTable table = new("How many sums come how near to the cost: the numbers", new("Within", IsNumber: false), new("People"), new("Share"));
        foreach (ShareWithin within in all.Errors.Within)
        {
            table.Add($"{within.Band}", ComparisonNumbers.Count(within.Cases), ComparisonNumbers.Percent(within.Share));
        }

        return table;
    }

    private static IEnumerable<Element> Parts(ModelContestResult result)
    {
        (ContestBy By, string Title)[] tables = [.. result.Parts.Select(part => (part.By, part.Title)).Concat(result.Hidden.Select(hidden => (hidden.By, hidden.Title))).Distinct().OrderBy(table => table.By).ThenBy(table => table.Title, StringComparer.Ordinal)];
        for (int i = 0; i < tables.Length; i++)
        {
            (ContestBy by, string title) = tables[i];
            yield return new("h2") { $"By {title}" };
            ContestPart[] parts = [.. result.Parts.Where(part => part.By == by && part.Title == title)];
            if (parts.Length > 0)
            {
                yield return new("p") { Explanation(by) };
                yield return Part(title, i + 1, parts);
            }

            foreach (HiddenParts hidden in result.Hidden.Where(hidden => hidden.By == by && hidden.Title == title))
            {
                yield return new("p") { { "class", "quiet" }, ContestText.Of(hidden, result.SuppressBelow) };
            }
        }
    }

    private static string Explanation(ContestBy by) => by switch
    {
        ContestBy.FifthOfSum => "People in five parts by the model's sum, the least first; people of one sum stay together. A fair model gives no part too little: a bar far from zero says that such a sum is not what care costs.",
        ContestBy.FifthOfCost => "People in five parts by what their care cost, the least first. A model that is not perfect gives those of low cost too much and those of high cost too little here, however fair it is: compare models by it, and judge one by the fifths of the sum.",
        _ => "What the sums of each group come to beside what its care cost. A bar further below zero than another says that the group gets less for what its care cost. With few people it may be chance.",
    };

    private static Element Part(string title, int number, ContestPart[] parts)
    {
        DataTable table = new($"By {title}: sums and costs", new("Part", IsNumber: false), new("People"), new("Mean sum"), new("Mean cost"), new("Mean difference"), new("Bias"), new("MAE"), new("RMSE"));
        foreach (ContestPart part in parts)
        {
            ContestFigures figures = part.Figures;
            table.Add(part.Label, ComparisonNumbers.Count(figures.People), $"{figures.MeanSum}", $"{figures.MeanCost}", ComparisonNumbers.Change(figures.MeanError), ComparisonNumbers.Signed(figures.Accuracy.Bias), ComparisonNumbers.Pounds(figures.Errors.MeanAbsolute), ComparisonNumbers.Pounds(figures.Errors.RootMeanSquare));
        }

        ContestPart[] charted = [.. parts.Where(part => part.Figures.Accuracy.Bias is not null)];
        return charted.Length is 0 or > MostCharted ? table.ToElement() : ChartFigure.Of(
            new(
                string.Create(CultureInfo.InvariantCulture, $"bias-{number}"),
                $"Bias by {title}: above zero too much, below zero too little",
                "For each part a bar for what all its sums come to beside all its costs, as a share of the costs. The table below has every number.",
                "Part",
                [.. charted.Select(part => part.Label)],
                new ChartSeries("Bias", [.. charted.Select(part => part.Figures.Accuracy.Bias!.Value)]))
            {
                Unit = ChartUnit.Share,
            },
            table);
    }

    private static IEnumerable<Element> Stability(ModelContestResult result)
    {
        ModelStability[] tried = [.. result.Stability.Where(change => change.Tried > 0)];
        if (tried.Length == 0 && result.ChangesOfFew.Count == 0)
        {
            yield break;
        }

        yield return new("h2") { "How steady" };
        if (tried.Length > 0)
        {
            DataTable table = new("How much sums change with a small change, made to everybody at once", new("Change", IsNumber: false), new("Tried"), new("Sums that change"), new("No sum any more"), new("Mean change"), new("Largest"));
            foreach (ModelStability change in tried)
            {
                table.Add(change.Change, ComparisonNumbers.Count(change.Tried), ComparisonNumbers.Count(change.Changed), ComparisonNumbers.Count(change.NoLongerAnswered), ComparisonNumbers.Pounds(change.MeanChange), ComparisonNumbers.Pounds(change.LargestChange));
            }

            yield return table.ToElement();
        }

        foreach (string change in result.ChangesOfFew)
        {
            yield return new("p") { { "class", "quiet" }, $"Hidden: {change}, which touches fewer than {ComparisonNumbers.People(result.SuppressBelow)}." };
        }
    }

    private static IEnumerable<Element> Person(PersonContest? person)
    {
        if (person is null)
        {
            yield break;
        }

        yield return new("h2") { person.Sum is { } sum ? $"What would change the sum of {person.PersonId}: {sum} a year" : $"{person.PersonId} has no sum" };
        foreach (string sentence in PersonContestText.Appeal(person))
        {
            yield return new("p") { sentence };
        }

        if (person.Answers.Count > 0)
        {
            DataTable table = new("Each answer that changes the sum by itself, the nearest first", new("Answer", IsNumber: false), new("Change"), new("Sum"));
            foreach (TriedAnswer answer in person.Answers)
            {
                table.Add(answer.WhyNot is { } whyNot ? $"{PersonContestText.Words(answer)}: {whyNot}" : PersonContestText.Words(answer), answer.Difference is null ? "no sum" : ComparisonNumbers.Change(answer.Difference), ComparisonNumbers.Pounds(answer.After));
            }

            yield return table.ToElement();
        }
    }
}
