using System.Globalization;

namespace PhbCalc.Budgets;

/// <summary>The effect of a change on a whole caseload, as plain text.</summary>
/// <remarks>Rule: spec 10, Change everybody.</remarks>
public static class CaseloadChangeText
{
    /// <summary>Who is touched, why the sum differs, by group, and the largest changes.</summary>
    /// <param name="change">The change to explain.</param>
    /// <param name="period">The days of the budgets; not shown if not given (the default).</param>
    /// <returns>Lines of text, each ended by a line feed; the same in every culture. It names the people with the largest changes by their ids.</returns>
    public static string Explain(this CaseloadChange change, DateInterval? period = null)
    {
        ArgumentNullException.ThrowIfNull(change);
        PlainText text = new();
        text.Line($"What changes for {People(change.People)}{(period is null ? string.Empty : $", {Iso.Text(period)}")}");
        TextTable outcomes = new(false, true, true, true, true);
        outcomes.Add("", "People", "Before", "After", "Difference");
        foreach (ChangeTotal total in change.Outcomes)
        {
            outcomes.Add(Words(total.Outcome), Count(total.People), $"{total.Before}", $"{total.After}", CostText.Change(total.Difference));
        }

        outcomes.Add("Sum", Count(change.People), $"{change.Before}", $"{change.After}", CostText.Change(change.Difference));
        text.Table(outcomes);
        foreach (string sentence in Sentences(change))
        {
            text.Line(sentence);
        }

        AddReasons(text, change);
        AddGroups(text, change);
        AddLargest(text, change);
        return text.ToString();
    }

    /// <summary>One person's budget before and after: each line that came, went or differs with its reasons.</summary>
    /// <param name="person">The budget before and after.</param>
    /// <returns>Lines of text, each ended by a line feed; the same in every culture. It names the person by the id.</returns>
    public static string Explain(this ChangedBudget person)
    {
        ArgumentNullException.ThrowIfNull(person);
        string arrears = person.Arrears is { } due ? $"Of the difference {due} is for days that have been paid already.\n" : string.Empty;
        return LineChangesText.Explain(person.Before ?? new([]), person.After ?? new([]), person.PersonId) + arrears;
    }

    /// <summary>Notes on the sums, as sentences: who gains and loses, who was not worked out, arrears, assumed figures, and how many to look at first.</summary>
    /// <param name="change">The effect of the change.</param>
    public static IEnumerable<string> Sentences(CaseloadChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        RisesAndFalls sums = change.RisesAndFalls;
        if (sums.More + sums.Less > 0)
        {
            string more = sums.More > 0 ? $"More for {People(sums.More)}: {CostText.Change(sums.Rises)}. " : string.Empty;
            string less = sums.Less > 0 ? $"Less for {People(sums.Less)}: {sums.Falls}." : string.Empty;
            yield return (more + less).TrimEnd();
        }

        if (change.NotWorkedOut > 0)
        {
            yield return $"Nothing changes for {(change.People == 0 ? People(change.NotWorkedOut) : $"{Count(change.NotWorkedOut)} more")}: not worked out again, and in no sum.";
        }

        if (change.Arrears is { } arrears)
        {
            yield return $"Of the difference {arrears} is for days that have been paid already.";
        }

        if (change.OnAssumedFigures > 0)
        {
            yield return $"Figures of a year that is not published yet are assumed in the budgets of {People(change.OnAssumedFigures)}.";
        }

        if (change.Threshold is { } threshold)
        {
            yield return $"{(change.OverThreshold == 1 ? "1 budget differs" : $"{Count(change.OverThreshold)} budgets differ")} by {threshold} or more: look at {(change.OverThreshold == 1 ? "it" : "these")} first.";
        }
    }

    /// <summary>A reason in words: <c>Rates of visits</c>.</summary>
    /// <param name="reason">The reason.</param>
    public static string Words(ReasonTotal reason)
    {
        string lines = reason.LineKind is { } kind ? Plural(kind) : string.Empty;
        return reason.Cause switch
        {
            ChangeCause.Rate => $"Rates of {lines}",
            ChangeCause.Quantity => $"Quantity of {lines}",
            ChangeCause.Carers => $"Carers at once, {lines}",
            ChangeCause.LineCame => $"New {lines}",
            ChangeCause.LineWent => $"Ended {lines}",
            ChangeCause.Sum => $"Other sums of {lines}",
            ChangeCause.Rounding => $"Pennies of {lines}",
            ChangeCause.PersonCame => "People who came",
            ChangeCause.PersonLeft => "People who left",
            ChangeCause.Several => "Several reasons of few people",
            _ => throw new ArgumentOutOfRangeException(nameof(reason)),
        };
    }

    /// <summary>The outcome in a word: <c>Changed</c>.</summary>
    /// <param name="outcome">The outcome.</param>
    public static string Words(ChangeOutcome outcome) => outcome switch
    {
        ChangeOutcome.Changed => "Changed",
        ChangeOutcome.Came => "Came",
        ChangeOutcome.Left => "Left",
        ChangeOutcome.Same => "Same",
        ChangeOutcome.Several => "Changed or not",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    private static void AddReasons(PlainText text, CaseloadChange change)
    {
        if (change.Reasons.Count == 0)
        {
            return;
        }

        text.Paragraph("Why");
        TextTable table = new(false, true, true);
        table.Add("", "People", "Difference");
        foreach (ReasonTotal reason in change.Reasons)
        {
            table.Add(Words(reason), Count(reason.People), CostText.Change(reason.Amount));
        }

        table.Add("Sum", "", CostText.Change(change.Difference));
        text.Table(table);
    }

    private static void AddGroups(PlainText text, CaseloadChange change)
    {
        foreach (IGrouping<string, GroupChange> groups in change.Groups.GroupBy(group => group.Group.Name, StringComparer.Ordinal))
        {
            text.Paragraph($"By {groups.Key}");
            TextTable table = new(false, true, true, true, true);
            table.Add("", "People", "Before", "After", "Difference");
            foreach (GroupChange group in groups)
            {
                table.Add(group.Group.Value, Count(group.People), $"{group.Before}", $"{group.After}", CostText.Change(group.Difference));
            }

            text.Table(table);
        }
    }

    private static void AddLargest(PlainText text, CaseloadChange change)
    {
        if (change.Largest.Count == 0)
        {
            return;
        }

        text.Paragraph("The largest changes");
        TextTable table = new(false, true, true, true);
        table.Add("Person", "Before", "After", "Difference");
        foreach (ChangedBudget person in change.Largest)
        {
            table.Add(person.PersonId, $"{person.AmountBefore}", $"{person.AmountAfter}", CostText.Change(person.Difference));
        }

        text.Table(table);
    }

    private static string Plural(CostLineKind kind) => kind switch
    {
        CostLineKind.Visit => "visits",
        CostLineKind.Item => "items",
        CostLineKind.Contingency => "contingencies",
        CostLineKind.Pay => "pay",
        CostLineKind.HolidayPay => "holiday pay",
        CostLineKind.NationalInsurance => "National Insurance",
        CostLineKind.EmploymentAllowance => "the Employment Allowance",
        CostLineKind.Pension => "pensions",
        CostLineKind.OnCost => "on-costs",
        CostLineKind.TableAmount => "table amounts",
        CostLineKind.Adjustment => "adjustments",
        CostLineKind.Override => "overrides",
        CostLineKind.Scaling => "scaling",
        CostLineKind.Bound => "floors and caps",
        CostLineKind.LeftoverPenny => "leftover pennies",
        CostLineKind.Activity => "activities",
        CostLineKind.LeastCharge => "least charges",
        CostLineKind.Retainer => "retainers",
        CostLineKind.Respite => "respite",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string Count(int people) => people.ToString("#,##0", CultureInfo.InvariantCulture);

    private static string People(int count) => count == 1 ? "1 person" : $"{Count(count)} people";
}
