using PhbCalc.BottomUp;
using PhbCalc.Employment;

namespace PhbCalc.Budgets;

/// <summary>Splits budgets into parts, to compare their versions.</summary>
internal static class BudgetParts
{
    /// <summary>The table's amount, each adjustment, and what the envelope changed.</summary>
    internal static ValueList<BudgetPart> OfPoints(decimal points, CostBreakdown breakdown) => Merged(breakdown.Lines.Select(line => line.Kind switch
    {
        CostLineKind.TableAmount => new BudgetPart(BudgetChangeReason.Points, "points", line.Label, line.Amount, points),
        CostLineKind.Scaling or CostLineKind.Bound or CostLineKind.LeftoverPenny => new(BudgetChangeReason.Envelope, "envelope", "Made to fit the envelope", line.Amount),
        _ => new(BudgetChangeReason.Adjustment, $"{line.Kind} {line.Label}", line.Label, line.Amount),
    }));

    /// <summary>
    /// The typical week over the year, visit by visit; then why it differs from the calendar, cause by cause; items; contingency. So a
    /// change of bank holidays does not appear as a change of hours.
    /// </summary>
    internal static ValueList<BudgetPart> OfPlan(BottomUpBudget budget)
    {
        IEnumerable<BudgetPart> visits = budget.Policy.TypicalWeek == TypicalWeekBasis.BySeason
            ? budget.Seasons.SelectMany(season => OfWeeks(season.TypicalWeek, season.Weeks, season.Amount))
            : OfWeeks(budget.TypicalWeek, budget.Policy.WeeksPerYear, budget.IndicativeVisits);
        return Merged(
        [
            .. visits,
            .. budget.Differences.Select(difference => Calendar(difference)),
            .. budget.Items.Lines.Concat(budget.Contingency is { } contingency ? [contingency] : []).Select(OfLine),
        ]);
    }

    /// <summary>The parts of visits and items, of the team line by line, and the contingency.</summary>
    internal static ValueList<BudgetPart> OfPerson(PersonBudget budget) =>
    [
        .. OfPlan(budget.Care),
        .. Merged([.. (budget.Team?.Cost.Lines ?? []).Concat(budget.Contingency is { } contingency ? [contingency] : []).Select(OfLine)]),
    ];

    /// <summary>The lines of a week, with their shares of its cost over its weeks.</summary>
    private static IEnumerable<BudgetPart> OfWeeks(CostBreakdown breakdown, Ratio weeks, Money amount)
    {
        CostLine[] week = [.. breakdown.Lines];
        if (week.Length == 0)
        {
            return [];
        }

        string[] keys = [.. week.Select((_, i) => Iso.Number(i))];
        ValueList<Money> yearly = Apportionment.Share(amount, Weights(week), keys);
        return week.Select((line, i) => Care(line, yearly[i], Fraction.Of(weeks)));
    }

    /// <summary>The pay of each PA for the hours of the year; then all other employment costs.</summary>
    internal static ValueList<BudgetPart> OfTeam(EmploymentCost employment)
    {
        Dictionary<string, Ratio> hours = employment.Team.Assistants.ToDictionary(assistant => assistant.Id, assistant => assistant.HoursPerWeek, StringComparer.Ordinal);
        return Merged(employment.Cost.Lines
            .GroupBy(line => (line.Kind, line.Kind == CostLineKind.Pay ? line.Id : string.Empty))
            .SelectMany(same => same.Key.Kind == CostLineKind.Pay ? [PayOf(same.Key.Item2, hours[same.Key.Item2], [.. same])] : same.Select(OfLine)));
    }

    /// <summary>Each cluster or team in each setting, without the dates of its lines.</summary>
    /// <param name="word">What is counted: "Cluster".</param>
    /// <param name="breakdown">The lines.</param>
    internal static ValueList<BudgetPart> OfActivities(string word, CostBreakdown breakdown) =>
        Merged(breakdown.Lines.Select(line => Care(line with { Label = $"{word} {line.Id}", Band = line.Band?.Replace('_', ' ') }, line.Amount, 1)));

    /// <summary>Each line unchanged.</summary>
    internal static ValueList<BudgetPart> OfLines(CostBreakdown breakdown) => Merged(breakdown.Lines.Select(OfLine));

    private static BudgetPart OfLine(CostLine line) => line.Kind switch
    {
        CostLineKind.Pay when line.Unit != CostUnit.Hour => new(BudgetChangeReason.Service, $"pay {line.Id}", $"Pay of {line.Id}", line.Amount),
        CostLineKind.Visit or CostLineKind.LeastCharge or CostLineKind.Retainer or CostLineKind.Pay or CostLineKind.Activity => Care(line, line.Amount, 1),
        CostLineKind.Item => new(BudgetChangeReason.Items, $"item {line.Id}", line.Label, line.Amount),
        CostLineKind.Contingency => new(BudgetChangeReason.Contingency, "contingency", line.Label, line.Amount),
        CostLineKind.HolidayPay or CostLineKind.NationalInsurance or CostLineKind.EmploymentAllowance or CostLineKind.Pension or CostLineKind.OnCost =>
            new(BudgetChangeReason.OnCosts, $"{line.Kind} {line.Label}", line.Label, line.Amount),
        _ => new(BudgetChangeReason.Adjustment, $"{line.Kind} {line.Label}", line.Label, line.Amount),
    };

    private static BudgetPart Care(CostLine line, Money amount, Fraction times) => new(
        BudgetChangeReason.Service,
        $"{line.Kind} {line.Id} {line.Band} {line.Unit}",
        line.Band is null ? line.Label : $"{line.Label}, {line.Band}",
        amount,
        Fraction.Of(line.Quantity) * line.Carers * times);

    private static BudgetPart PayOf(string assistant, Ratio hours, CostLine[] lines) => new(
        BudgetChangeReason.Service, $"pay {assistant}", $"Pay of {assistant}", new CostBreakdown([.. lines]).Total, Fraction.Of(hours));

    private static BudgetPart Calendar(Difference difference) => difference.Cause == DifferenceCause.BankHolidays
        ? new(BudgetChangeReason.BankHolidays, "bank holidays", "Bank-holiday rates", difference.Amount)
        : new(BudgetChangeReason.Days, difference.Cause.ToString(), BudgetText.Words(difference.Cause), difference.Amount);

    /// <summary>The lines' amounts as weights; if all are £0.00, so is their shared sum, and any weights do.</summary>
    private static long[] Weights(CostLine[] lines)
    {
        long[] weights = [.. lines.Select(line => line.Amount.ToPence())];
        return Array.TrueForAll(weights, weight => weight == 0) ? Array.ConvertAll(weights, _ => 1L) : weights;
    }

    /// <summary>Joins the parts that have the same key.</summary>
    private static ValueList<BudgetPart> Merged(IEnumerable<BudgetPart> parts) => parts
        .GroupBy(part => part.Key, StringComparer.Ordinal)
        .Select(same => same.Aggregate((sum, next) => sum with { Amount = sum.Amount + next.Amount, Quantity = sum.Quantity + next.Quantity }))
        .ToValueList();
}
