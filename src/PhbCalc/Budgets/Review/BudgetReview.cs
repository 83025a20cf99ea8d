using PhbCalc.BottomUp;

namespace PhbCalc.Budgets;

/// <summary>Checks the spending of a paid-out budget as at a day. It gives a list for a person to look at, and never a decision.</summary>
/// <remarks>This type is immutable, and many threads can share one. It reads no clock. Rule: spec 7, Watching it, in proportion.</remarks>
public sealed record BudgetReview
{
    private const int DaysAWeek = 7;

    /// <summary>Prepares to review budgets.</summary>
    /// <param name="policy">What to point out and how much it weighs; every default if not given.</param>
    public BudgetReview(ReviewPolicy? policy = null) => Policy = policy ?? ReviewPolicy.Default;

    /// <summary>What to point out and how much it weighs.</summary>
    public ReviewPolicy Policy { get; }

    /// <summary>The day by which the next review of a budget is due.</summary>
    /// <param name="start">The first day of the person's budget.</param>
    /// <param name="lastReview">The day of the last review; null (the default) if there was none.</param>
    /// <returns>Three months after the start, or at most a year after the last review, by the policy. It may be in the past.</returns>
    public LocalDate NextReview(LocalDate start, LocalDate? lastReview = null) => ReviewDates.Next(start, lastReview, Policy.ReviewsFrom);

    /// <summary>Reviews one budget.</summary>
    /// <param name="budget">The lines of the budget that were paid out, in pounds over its days.</param>
    /// <param name="days">Its days, first and last included.</param>
    /// <param name="asAt">The day of the review; anything later is not looked at.</param>
    /// <param name="paid">What was paid out.</param>
    /// <param name="spending">What was spent.</param>
    /// <param name="plan">The care plan that the lines come from, which says services, categories, what comes once, the start and the end; null (the default) for none.</param>
    /// <param name="lastReview">The day of the last review; null (the default) if there was none.</param>
    /// <param name="contributed">What the person should have paid in by that day, in pounds; £0.00 by default. Spending is from the whole budget, and payments are net of this.</param>
    /// <param name="plannedBefore">The cost of earlier versions of the budget until that day, in pounds; £0.00 by default.</param>
    /// <returns>Sums in pounds until that day, and what to look at.</returns>
    /// <exception cref="InvalidInputException">A category is blank, or a sum has a fraction of a penny. All faults are reported at once.</exception>
    public ReviewResult Review(CostBreakdown budget, DateInterval days, LocalDate asAt, ValueList<PaymentMade> paid, ValueList<Spending> spending, CarePlan? plan = null, LocalDate? lastReview = null, Money contributed = default, Money plannedBefore = default)
    {
        ArgumentNullException.ThrowIfNull(budget);
        ArgumentNullException.ThrowIfNull(days);
        InvalidInputException.ThrowIfAny(ReviewFaults.In(spending, paid));
        ReviewedLines lines = new(budget, days, plan, asAt, plannedBefore);
        Spending[] known = [.. spending.Where(one => one.On <= asAt)];
        Spending[] kept = [.. known.Where(IsKept)];
        Spending[] spent = [.. known.Where(one => !IsKept(one))];
        Money paidUntil = paid.Where(payment => payment.On <= asAt).Sum(payment => payment.Amount);
        ReviewCategory[] categories = lines.Categories(spent);
        LocalDate end = plan?.End is { } last && last < days.End ? last : days.End;
        LocalDate? ended = plan?.End is { } final && final < asAt ? final : null;
        Money keptFor = kept.Sum(one => one.Amount) + (ended is null ? lines.OnceNotBought(spent) : Money.Zero);
        ReviewResult result = new(asAt, Policy, paidUntil, lines.Until, lines.AWeek, keptFor, [.. categories])
        {
            EndedOn = ended,
            Contributed = contributed,
            Spent = spent.Sum(one => one.Amount),
            NextReview = NextReview(plan?.Start ?? days.Start, lastReview),
        };
        return result with { Findings = [.. Findings(result, spent, paid, end, days.Start).OrderByDescending(finding => finding.Weight)] };
    }

    private bool IsKept(Spending one) => Policy.KeptFor.Any(purpose =>
        one.Category.Contains(purpose, StringComparison.OrdinalIgnoreCase) || one.Note?.Contains(purpose, StringComparison.OrdinalIgnoreCase) is true);

    private IEnumerable<ReviewFinding> Findings(ReviewResult result, Spending[] spent, ValueList<PaymentMade> paid, LocalDate end, LocalDate start)
    {
        foreach (IGrouping<string, Spending> refused in spent.Where(one => SpendingRules.Refusing(one.Category) is not null).GroupBy(one => SpendingRules.Refusing(one.Category)!.Rule, StringComparer.Ordinal))
        {
            yield return new(ReviewFindingKind.Refused, Policy.WeightRefused, $"{refused.Sum(one => one.Amount)} on {Dates(refused)}: {refused.Key}");
        }

        foreach (ReviewCategory other in result.Categories.Where(category => !category.IsInPlan && SpendingRules.Refusing(category.Name) is null))
        {
            yield return new(ReviewFindingKind.NotInPlan, Policy.WeightNotInPlan, $"{other.Spent} on {other.Name}, which is not in the plan: {Dates(spent.Where(one => SpendingRules.SameCategory(one.Category, other.Name)))}");
        }

        Spending[] late = [.. spent.Where(one => one.On > end)];
        PaymentMade[] paidLate = [.. paid.Where(payment => payment.On > end && payment.On <= result.AsAt && payment.Amount > Money.Zero)];
        if (late.Length + paidLate.Length > 0)
        {
            yield return new(ReviewFindingKind.AfterEnd, Policy.WeightAfterEnd, $"after the last day, {Iso.Text(end)}: {late.Sum(one => one.Amount)} spent and {paidLate.Sum(payment => payment.Amount)} paid");
        }

        foreach (ReviewCategory over in result.Categories.Where(category => category.IsInPlan && category.Spent > category.Planned && category.Over > category.Planned * Policy.OverspendShare))
        {
            yield return new(ReviewFindingKind.Overspent, Policy.WeightOther, $"{over.Over} more on {over.Name} than the plan would have cost until then");
        }

        LocalDate quietSince = spent.Length == 0 ? start.PlusDays(-1) : spent.Max(one => one.On);
        LocalDate watchedUntil = result.AsAt < end ? result.AsAt : end;
        if (Policy.QuietWeeks > 0 && result.Paid > Money.Zero && DayNumber.Of(watchedUntil) - DayNumber.Of(quietSince) >= Policy.QuietWeeks * DaysAWeek)
        {
            yield return new(ReviewFindingKind.NoSpending, Policy.WeightOther, $"nothing was spent since {(spent.Length == 0 ? "the start" : Iso.Text(quietSince))}: ask whether the support is there");
        }

        if (result.Surplus > Money.Zero)
        {
            yield return new(ReviewFindingKind.Surplus, Policy.WeightOther, result.EndedOn is { } last
                ? $"{result.Surplus} is still held; the budget ended on {Iso.Text(last)}"
                : $"{result.Surplus} is more than {Iso.Number((decimal)Policy.ReclaimWeeks)} weeks of the budget");
        }

        if (result.IsReviewOverdue)
        {
            yield return new(ReviewFindingKind.ReviewOverdue, Policy.WeightOther, $"the review was due by {Iso.Text(result.NextReview)}");
        }
    }

    private static string Dates(IEnumerable<Spending> some) => string.Join(", ", some.Select(one => Iso.Text(one.On)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}

/// <summary>When a budget is to be reviewed.</summary>
/// <remarks>Rule: spec 7, Review dates: within 3 months of the start, then at most every 12 months.</remarks>
internal static class ReviewDates
{
    private const int FirstMonths = 3;
    private const int Months = 12;

    /// <summary>The day by which the next review is due.</summary>
    internal static LocalDate Next(LocalDate start, LocalDate? lastReview, ReviewsFrom from)
    {
        if (lastReview is not { } last || last < start)
        {
            return start.PlusMonths(FirstMonths);
        }

        if (from == ReviewsFrom.Review)
        {
            return last.PlusMonths(Months);
        }

        int years = 1;
        while (start.PlusMonths(years * Months) <= last)
        {
            years++;
        }

        return start.PlusMonths(years * Months);
    }
}

/// <summary>The lines of a budget under review: what they would have cost until a day, by category.</summary>
internal sealed class ReviewedLines
{
    private readonly (string Category, Money Until)[] recurring;
    private readonly (string Category, LocalDate On, Money Amount)[] once;

    internal ReviewedLines(CostBreakdown budget, DateInterval days, CarePlan? plan, LocalDate asAt, Money before)
    {
        Dictionary<string, Visit> visits = (plan?.Visits ?? []).ToDictionary(visit => visit.Id, StringComparer.Ordinal);
        Dictionary<string, Item> items = (plan?.Items ?? []).ToDictionary(item => item.Id, StringComparer.Ordinal);
        DayRange whole = DayRange.Of(days);
        Ratio part = new(whole.And(new(whole.First, DayNumber.Of(asAt))).Length, whole.Length);
        List<(string, Money)> all = before == Money.Zero ? [] : [("before the budget changed", before)];
        List<(string, LocalDate, Money)> single = [];
        Money recurringWhole = Money.Zero;
        foreach (CostLine line in budget.Lines)
        {
            Item? item = line.Kind == CostLineKind.Item ? items.GetValueOrDefault(line.Id) : null;
            if (line.Kind == CostLineKind.Contingency)
            {
                continue;
            }

            if (item is { IsOnce: true })
            {
                single.Add((item.Category, item.From is { } on && days.Contains(on) ? on : days.Start, line.Amount));
                continue;
            }

            recurringWhole += line.Amount;
            all.Add((item?.Category ?? (line.IsOfVisit && visits.TryGetValue(line.Id, out Visit? visit) ? visit.Service : line.Label), line.Amount.TimesToPenny(part)));
        }

        (recurring, once) = ([.. all], [.. single.Where(sum => sum.Item2 <= asAt)]);
        AWeek = recurringWhole.TimesToPenny(new(7, whole.Length));
        Until = all.Sum(line => line.Item2) + once.Sum(sum => sum.Amount);
    }

    /// <summary>What the plan would have cost until the day.</summary>
    internal Money Until { get; }

    /// <summary>What recurs each week.</summary>
    internal Money AWeek { get; }

    /// <summary>Each category of the plan in its order, then each other category of the spending.</summary>
    internal ReviewCategory[] Categories(Spending[] spent)
    {
        List<string> names = [];
        foreach (string name in recurring.Select(line => line.Category).Concat(once.Select(sum => sum.Category)))
        {
            if (!names.Exists(known => SpendingRules.SameCategory(known, name)))
            {
                names.Add(name);
            }
        }

        int planned = names.Count;
        names.AddRange(spent.Select(one => one.Category).Where(category => !names.Exists(known => SpendingRules.SameCategory(known, category))).DistinctBy(category => category, StringComparer.OrdinalIgnoreCase));
        return
        [
            .. names.Select((name, i) => new ReviewCategory(
                name,
                i < planned,
                recurring.Where(line => SpendingRules.SameCategory(line.Category, name)).Sum(line => line.Until) + once.Where(sum => SpendingRules.SameCategory(sum.Category, name)).Sum(sum => sum.Amount),
                spent.Where(one => SpendingRules.SameCategory(one.Category, name)).Sum(one => one.Amount))),
        ];
    }

    /// <summary>Sums that come once, are due, and are not spent yet.</summary>
    internal Money OnceNotBought(Spending[] spent) => once.GroupBy(sum => sum.Category, StringComparer.OrdinalIgnoreCase).Sum(category =>
    {
        Money left = category.Sum(sum => sum.Amount) - spent.Where(one => SpendingRules.SameCategory(one.Category, category.Key)).Sum(one => one.Amount);
        return left > Money.Zero ? left : Money.Zero;
    });
}
