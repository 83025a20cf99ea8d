using System.Globalization;
using PhbCalc.BottomUp;

namespace PhbCalc.Tests.BottomUp;

/// <summary>Lines and budgets as short text, to compare with figures worked by hand.</summary>
internal static class Describe
{
    /// <summary>One line a cost line: id, band, quantity, unit, carers, rate and amount, and what is not in the budget.</summary>
    internal static string Lines(CostBreakdown breakdown) => string.Join('\n', breakdown.Lines.Select(Line));

    internal static string Line(CostLine line)
    {
        string unit = line.Minutes is null ? line.Unit.Word : "minutes";
        decimal quantity = decimal.Round((line.Minutes ?? line.Quantity).ToDecimal(), 4, MidpointRounding.AwayFromZero) / 1.0000m;
        string carers = line.Carers == 1 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" x {line.Carers} carers");
        string outside = line.NotInBudget == Money.Zero ? string.Empty : $", not in budget {line.NotInBudget}";
        string band = line.Band is null ? string.Empty : $" {line.Band}";
        return string.Create(CultureInfo.InvariantCulture, $"{line.Id}{band}: {quantity} {unit}{carers} at {line.Rate} = {line.Amount}{outside}");
    }

    /// <summary>A whole budget, with everything it says.</summary>
    internal static string Whole(BottomUpBudget budget)
    {
        BottomUpTotals totals = budget.Totals;
        IEnumerable<string> text =
        [
            $"person {budget.PersonId}, {Iso.Text(budget.Period)}, priced on {(budget.PricingDate is { } date ? Iso.Text(date) : "no day")}",
            "",
            "typical week", .. Shown(budget.TypicalWeek),
            "calendar-exact", .. Shown(budget.CalendarExact),
            "items", .. Shown(budget.Items),
            "contingency", .. budget.Contingency is { } contingency ? [Shown(contingency)] : Array.Empty<string>(),
            "",
            $"typical week {totals.TypicalWeek}, indicative {totals.IndicativeAnnual}, calendar-exact {totals.CalendarExact}, items {totals.Items}, contingency {totals.Contingency}, total {totals.Total}",
            "",
            "differences", .. budget.Differences.Select(difference => $"  {difference.Cause}: {difference.Amount}"),
            "hours by service", .. budget.HoursByService.Select(Hours),
            "hours by domain", .. budget.HoursByDomain.Select(Hours),
            "notices", .. budget.Notices.Select(notice => $"  {notice}"),
        ];
        return string.Join('\n', text) + "\n";
    }

    private static IEnumerable<string> Shown(CostBreakdown breakdown) => breakdown.Lines.Select(Shown);

    private static string Shown(CostLine line) =>
        $"  {Line(line)} | {line.Label}{(line.Note is null ? string.Empty : $" | {line.Note}")}{(line.Source is null ? string.Empty : $" | {line.Source}")}";

    private static string Hours(WeeklyHours hours) => string.Create(CultureInfo.InvariantCulture, $"  {hours.Name}: {hours.Hours}");
}
