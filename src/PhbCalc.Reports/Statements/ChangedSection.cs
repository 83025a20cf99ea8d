using PhbCalc.Budgets;

namespace PhbCalc.Reports;

/// <summary>What changed since last time, and why: line by line, with one row for a team, whose lines are for every pay period.</summary>
/// <param name="stated">The budget.</param>
/// <param name="texts">The texts.</param>
/// <param name="words">Dates and quantities in words.</param>
internal sealed class ChangedSection(StatedBudget stated, StatementTexts texts, StatementWords words)
{
    private const string Section = "changed";

    internal IEnumerable<StatementBlock> Blocks()
    {
        if (stated.Before is not { } before)
        {
            yield break;
        }

        (Money earlier, Money now) = (before.Budget.Total, stated.Budget.Budget.Total);
        ValueList<string>[] rows = [.. Rows(before)];
        if (earlier == now)
        {
            yield return new StatementParagraph(texts.Of(Section, "same_sum", ("before", $"{earlier}")));
        }
        else
        {
            yield return new StatementParagraph(
                texts.Of(Section, now > earlier ? "more" : "less", ("before", $"{earlier}"), ("after", $"{now}"), ("difference", $"{(now > earlier ? now - earlier : earlier - now)}")));
        }

        yield return rows.Length == 0 ? new StatementParagraph(texts.Of(Section, "same")) : new StatementTable(
            texts.Of(Section, "table"),
            [new(texts.Of(Section, "what")), new(texts.Of(Section, "why")), new(texts.Of(Section, "was"), IsNumber: true), new(texts.Of(Section, "is"), IsNumber: true), new(texts.Of(Section, "difference"), IsNumber: true)],
            [new(null, string.Empty, [.. rows])])
        {
            Total = (texts.Word("total"), Signed(now - earlier)),
        };
    }

    private IEnumerable<ValueList<string>> Rows(PersonBudget before)
    {
        foreach (LineChange change in LineChanges.Between(WithoutTeam(before), WithoutTeam(stated.Budget)))
        {
            string label = StatementTexts.Capital(change.Kind == CostLineKind.Contingency ? texts.Of("made_of", "spare") : MadeOfSection.Label(change.Label));
            string what = change.Band is null || change.Kind == CostLineKind.Contingency ? label : texts.Word("comma", ("first", label), ("next", MadeOfSection.IsAny(change.Band) ? Lower(texts.Of("made_of", "other_times")) : StatementTexts.Name(change.Band)));
            string why = string.Join("; ", change.Reasons.Select(reason => $"{Why(reason)} ({Signed(reason.Amount)})"));
            yield return [what, change.Reasons.Count == 1 ? Why(change.Reasons[0]) : why, $"{change.Before}", $"{change.After}", Signed(change.Difference)];
        }

        (Money earlier, Money now) = (before.Team?.Cost.Total ?? Money.Zero, stated.Budget.Team?.Cost.Total ?? Money.Zero);
        if (earlier != now)
        {
            string why = before.Team is null ? "came" : stated.Budget.Team is null ? "went" : "team";
            yield return [texts.Of("made_of", "team"), texts.Of(Section, why), $"{earlier}", $"{now}", Signed(now - earlier)];
        }
    }

    private string Why(LineChangeReason reason)
    {
        (string, string) amount = ("amount", reason.Quantity is { } quantity ? words.Quantity(quantity, reason.Unit) : string.Empty);
        switch (reason.Kind)
        {
            case LineChangeKind.Came or LineChangeKind.Went:
                return texts.Of(Section, reason.Kind == LineChangeKind.Came ? "came" : "went");
            case LineChangeKind.Quantity:
                string way = reason.Amount > Money.Zero ? "more" : "less";
                return reason.RateBefore is { } at ? texts.Of(Section, $"{way}_at", amount, ("rate", words.Rate(at, reason.Unit.Word))) : texts.Of(Section, $"{way}_of_it", amount);
            case LineChangeKind.Carers:
                return texts.Counted(Section, "carers", new(reason.CarersAfter!.Value), StatementWords.Number(new Ratio(reason.CarersAfter.Value)), ("before", StatementWords.Number(new Ratio(reason.CarersBefore!.Value))));
            case LineChangeKind.Rate:
                return texts.Of(Section, "rate", amount, ("after", words.Rate(reason.RateAfter!.Value, reason.Unit.Word)), ("before", words.Rate(reason.RateBefore!.Value, reason.Unit.Word)));
            case LineChangeKind.InBudget:
                return texts.Of(Section, reason.Text.Contains("another", StringComparison.Ordinal) ? "another_sum" : "in_budget");
            default:
                return texts.Of(Section, "rounding");
        }
    }

    private static string Lower(string text) => string.Concat(text[..1].ToLowerInvariant(), text.AsSpan(1));

    private static CostBreakdown WithoutTeam(PersonBudget budget) =>
        new([.. budget.Care.CalendarExact.Lines, .. budget.Care.Items.Lines, .. budget.Contingency is { } line ? (CostLine[])[line] : []]);

    private static string Signed(Money sum) => sum > Money.Zero ? $"+{sum}" : $"{sum}";
}
