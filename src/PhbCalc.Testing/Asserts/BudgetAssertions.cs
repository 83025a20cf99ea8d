using System.Diagnostics;
using PhbCalc.Testing.Calculations;
using PhbCalc.Testing.Sums;

namespace PhbCalc.Testing;

/// <summary>Assertions that read like sentences: <c>costing.Cost(plan).Budget.ShouldCost("£1,234.56")</c>.</summary>
/// <remarks>
/// Sums are compared to the penny. An expected value may be a figure or a sum of figures, as in a file of cases: <c>"37.5*15.30*52"</c>; it is
/// rounded once, half away from zero. Rule: spec 9, PhbCalc.Testing.
/// </remarks>
/// <example>
/// <code>
/// RateCards rates = RateCards.From([new("agency", "care", RateUnit.Hour, "any", Money.FromPounds(24m), new LocalDate(2026, 4, 1))]);
/// CarePlan plan = new("P1", start: new LocalDate(2026, 4, 1), visits: [new("v1", "agency", "care", DayTypes.Weekdays, new LocalTime(8, 0), new LocalTime(9, 30))]);
/// BottomUpBudget budget = new BottomUpCosting(rates, PublishedFigures.Bundled.BankHolidays, new FinancialYear(2026).Days).Cost(plan);
/// budget.TypicalWeek.ShouldCost("5*1.5*24.00");
/// budget.Totals.Total.ShouldBe("£9,396.00");
/// </code>
/// </example>
public static class BudgetAssertions
{
    /// <summary>Fails, showing every line, unless the lines add up to a sum.</summary>
    /// <param name="breakdown">The lines, in pounds.</param>
    /// <param name="expected">The expected total, in pounds: <c>"£1,234.56"</c> or <c>"37.5*15.30*52"</c>.</param>
    /// <exception cref="InvalidInputException">The text is no sum.</exception>
    /// <exception cref="CheckFailedException">Their total differs.</exception>
    [StackTraceHidden]
    public static void ShouldCost(this CostBreakdown breakdown, string expected)
    {
        ArgumentNullException.ThrowIfNull(breakdown);
        FailIf(Problem(breakdown.Total, Read(expected), breakdown));
    }

    /// <summary>Fails, showing every line, unless the lines add up to a sum.</summary>
    /// <param name="breakdown">The lines, in pounds.</param>
    /// <param name="expected">The expected total, in pounds.</param>
    /// <exception cref="CheckFailedException">Their total differs.</exception>
    [StackTraceHidden]
    public static void ShouldCost(this CostBreakdown breakdown, Money expected)
    {
        ArgumentNullException.ThrowIfNull(breakdown);
        FailIf(Problem(breakdown.Total, new(expected.ToString(), expected.Pounds), breakdown));
    }

    /// <summary>Fails, with the difference in pence, unless two sums are equal.</summary>
    /// <param name="actual">The sum that came out.</param>
    /// <param name="expected">The expected sum, in pounds: <c>"£1,234.56"</c> or <c>"37.5*15.30*52"</c>.</param>
    /// <exception cref="InvalidInputException">The text is no sum.</exception>
    /// <exception cref="CheckFailedException">They differ.</exception>
    [StackTraceHidden]
    public static void ShouldBe(this Money actual, string expected) => FailIf(Problem(actual, Read(expected), new([])));

    /// <summary>Fails, showing each line that differs, is missing or is extra, unless the lines equal the expected ones.</summary>
    /// <param name="actual">The lines that came out.</param>
    /// <param name="expected">The expected lines: the same quantities, rates and amounts under the same labels, in any order.</param>
    /// <exception cref="CheckFailedException">They differ.</exception>
    [StackTraceHidden]
    public static void ShouldMatch(this CostBreakdown actual, CostBreakdown expected)
    {
        ArgumentNullException.ThrowIfNull(actual);
        ArgumentNullException.ThrowIfNull(expected);
        FailIf(LineDifferences.Between(actual, expected));
    }

    /// <summary>Fails unless parts add up to a total, to the penny: nothing is lost between the lines shown and their sum.</summary>
    /// <param name="parts">The parts, in pounds.</param>
    /// <param name="total">The expected total, in pounds.</param>
    /// <exception cref="CheckFailedException">Their total differs.</exception>
    [StackTraceHidden]
    public static void ShouldAddUpTo(this IEnumerable<Money> parts, Money total)
    {
        ArgumentNullException.ThrowIfNull(parts);
        Money[] all = [.. parts];
        Money sum = all.Sum();
        FailIf(sum == total ? null : $"{string.Join(" + ", all)} = {sum}, not {total}: {Figure.Pounds("sum", sum).Difference(total.Pounds)}");
    }

    private static string? Problem(Money actual, Sum expected, CostBreakdown lines)
    {
        Figure figure = Figure.Pounds("sum", actual, lines.Lines);
        decimal value = figure.Comparable(expected)!.Value;
        if (value == actual.Pounds)
        {
            return null;
        }

        CostText text = new();
        string working = expected.IsWorkedOut ? $" ({expected.Text})" : string.Empty;
        text.Line($"{actual}, not {figure.Text(value)}{working}: {figure.Difference(value)}");
        text.Section("What makes it", lines);
        text.Sources();
        return text.ToString().TrimEnd();
    }

    private static Sum Read(string expected)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return Sum.Read(nameof(expected), expected, out Fault? fault) ?? throw new InvalidInputException([fault!]);
    }

    [StackTraceHidden]
    private static void FailIf(string? problem)
    {
        if (problem is not null)
        {
            throw new CheckFailedException(problem);
        }
    }
}
