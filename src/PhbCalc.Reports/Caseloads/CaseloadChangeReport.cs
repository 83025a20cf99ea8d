using System.Globalization;
using System.Text;
using PhbCalc.Budgets;
using PhbCalc.Data.Results;
using PhbCalc.Reports.Charts;
using PhbCalc.Reports.Html;

namespace PhbCalc.Reports;

/// <summary>What a change comes to for a whole caseload, as a page to look at and to print: who is touched, why the sum differs, by group, and the largest changes.</summary>
/// <remarks>
/// The page is one HTML file that needs no other: no script, no network. The same change gives the same bytes on every run, in every culture. It names the people with the largest changes by their ids.
/// Rule: spec 10, Change everybody.
/// </remarks>
public static class CaseloadChangeReport
{
    /// <summary>A bar that is less than one in so many of the largest cannot be seen.</summary>
    private const int TinyShare = 100;

    /// <summary>Writes the page, as UTF-8 without byte order mark.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="change">What the change comes to; sums in pounds.</param>
    /// <param name="about">What the page was made from, in a sentence or two, shown below its heading; null (the default) for nothing.</param>
    /// <param name="provenance">Where the page comes from, as provenance.json beside it says; its version, policies and files stand at the foot. Null (the default) for nothing.</param>
    public static void Write(Stream stream, CaseloadChange change, string? about = null, Provenance? provenance = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(Encoding.UTF8.GetBytes(Text(change, about, provenance)));
    }

    /// <summary>The text that <see cref="Write"/> writes.</summary>
    /// <param name="change">What the change comes to; sums in pounds.</param>
    /// <param name="about">What the page was made from, in a sentence or two, shown below its heading; null (the default) for nothing.</param>
    /// <param name="provenance">Where the page comes from, as provenance.json beside it says; its version, policies and files stand at the foot. Null (the default) for nothing.</param>
    /// <returns>The whole page as HTML, the same in every culture.</returns>
    public static string Text(CaseloadChange change, string? about = null, Provenance? provenance = null)
    {
        ArgumentNullException.ThrowIfNull(change);
        return ReportPage.Of("What changes for everybody", about, provenance, [.. Short(change), .. Outcomes(change), .. Why(change), .. Groups(change), .. Largest(change)]);
    }

    private static IEnumerable<Element> Short(CaseloadChange change)
    {
        Element list = new("ul") { { "class", "summary" } };
        list.Add(new Element("li") { new Element("strong") { $"{People(change.People)}: {change.Before} before, {change.After} after, {Signed(change.Difference)}." } });
        foreach (string sentence in CaseloadChangeText.Sentences(change))
        {
            list.Add(new Element("li") { sentence });
        }

        yield return list;
    }

    private static IEnumerable<Element> Outcomes(CaseloadChange change)
    {
        yield return new("h2") { "Whose budgets change" };
        DataTable table = new("What became of budgets", Columns("Budgets that"));
        foreach (ChangeTotal total in change.Outcomes)
        {
            table.Add(CaseloadChangeText.Words(total.Outcome), Count(total.People), $"{total.Before}", $"{total.After}", Signed(total.Difference));
        }

        table.AddSum("All", Count(change.People), $"{change.Before}", $"{change.After}", Signed(change.Difference));
        yield return table.ToElement();
    }

    private static IEnumerable<Element> Why(CaseloadChange change)
    {
        if (change.Reasons.Count == 0)
        {
            yield break;
        }

        yield return new("h2") { "Why" };
        DataTable table = new("The reasons, which sum to the difference", new("Reason", IsNumber: false), new("People"), new("Difference"));
        foreach (ReasonTotal reason in change.Reasons)
        {
            table.Add(CaseloadChangeText.Words(reason), Count(reason.People), Signed(reason.Amount));
        }

        table.AddSum("All", "", Signed(change.Difference));
        yield return ChartFigure.Of(Waterfall(change), table);
    }

    /// <summary>The reasons by cause as steps from nothing to the difference; each reason of the table where one cause is nearly all of it.</summary>
    private static Chart Waterfall(CaseloadChange change)
    {
        (string Name, decimal Pounds)[] causes = [.. change.Reasons.GroupBy(reason => reason.Cause).Select(same => (Short(same.Key), same.Sum(reason => reason.Amount).Pounds))];
        decimal most = causes.Max(cause => Math.Abs(cause.Pounds));
        bool isOneCause = causes.Count(cause => Math.Abs(cause.Pounds) * TinyShare >= most) < 2;
        (string Name, decimal Pounds)[] steps =
        [
            .. isOneCause ? change.Reasons.Select(reason => (CaseloadChangeText.Words(reason), reason.Amount.Pounds)) : causes,
            ("All", change.Difference.Pounds),
        ];
        return new(
            "reasons",
            "From before to after, reason by reason",
            $"Each bar starts where the one before it ends. Together they come to {Signed(change.Difference)}, the last bar. The table below has every number.",
            "Reason",
            [.. steps.Select(step => step.Name)],
            new ChartSeries("More", [.. steps.Select((step, i) => i < steps.Length - 1 && step.Pounds > 0m ? step.Pounds : 0m)]),
            new ChartSeries("Less", [.. steps.Select((step, i) => i < steps.Length - 1 && step.Pounds < 0m ? step.Pounds : 0m)]),
            new ChartSeries("In all", [.. steps.Select((step, i) => i < steps.Length - 1 ? 0m : step.Pounds)]))
        {
            Kind = ChartKind.Waterfall,
        };
    }

    private static IEnumerable<Element> Groups(CaseloadChange change)
    {
        foreach (IGrouping<string, GroupChange> groups in change.Groups.GroupBy(group => group.Group.Name, StringComparer.Ordinal))
        {
            yield return new("h2") { $"By {groups.Key}" };
            DataTable table = new($"What changes, by {groups.Key}", Columns("Group"));
            foreach (GroupChange group in groups)
            {
                table.Add(group.Group.Value, Count(group.People), $"{group.Before}", $"{group.After}", Signed(group.Difference));
            }

            yield return table.ToElement();
        }
    }

    private static IEnumerable<Element> Largest(CaseloadChange change)
    {
        if (change.Largest.Count == 0)
        {
            yield break;
        }

        yield return new("h2") { "The largest changes" };
        DataTable table = new("The people whose budgets differ most", new("Person", IsNumber: false), new("Before"), new("After"), new("Difference"), new("Most of it is", IsNumber: false));
        foreach (ChangedBudget person in change.Largest)
        {
            table.Add(person.PersonId, $"{person.AmountBefore}", $"{person.AmountAfter}", Signed(person.Difference), MostOf(person));
        }

        yield return table.ToElement();
    }

    /// <summary>The line that differs most, with its first reason.</summary>
    private static string MostOf(ChangedBudget person)
    {
        if (person.Outcome is ChangeOutcome.Came or ChangeOutcome.Left)
        {
            return person.Outcome == ChangeOutcome.Came ? "came" : "left";
        }

        LineChange line = person.Lines.MaxBy(one => Size(one.Difference))!;
        LineChangeReason reason = line.Reasons.MaxBy(one => Size(one.Amount))!;
        return $"{line.Label}: {reason.Text}";
    }

    private static decimal Size(Money amount) => Math.Abs(amount.Pounds);

    private static ValueList<TableColumn> Columns(string first) => [new(first, IsNumber: false), new("People"), new("Before"), new("After"), new("Difference")];

    private static string Short(ChangeCause cause) => cause switch
    {
        ChangeCause.Rate => "Rates",
        ChangeCause.Quantity => "Volume",
        ChangeCause.Carers => "Carers",
        ChangeCause.LineCame => "New",
        ChangeCause.LineWent => "Ended",
        ChangeCause.Sum => "Other",
        ChangeCause.Rounding => "Pence",
        ChangeCause.PersonCame => "Came",
        ChangeCause.PersonLeft => "Left",
        ChangeCause.Several => "Several",
        _ => throw new ArgumentOutOfRangeException(nameof(cause)),
    };

    private static string Signed(Money amount) => amount > Money.Zero ? $"+{amount}" : $"{amount}";

    private static string Count(int people) => people.ToString("#,##0", CultureInfo.InvariantCulture);

    private static string People(int count) => count == 1 ? "1 person" : $"{Count(count)} people";
}
