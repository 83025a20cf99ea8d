namespace PhbCalc.Budgets;

/// <summary>What a reader of a comparison should know. The notices name no person.</summary>
internal static class ComparisonNotices
{
    internal const string NothingToCompare = "There is no care in the period that can be done both ways, so nothing is compared.";

    internal static ValueList<string> OfDates(bool isPartOfYear) => isPartOfYear
        ? ["The person's dates are part of the year; both sums are for a full year of the typical week."]
        : [];

    internal static ValueList<string> OfVisits(SortedSet<string> leftOut) =>
        leftOut.Select(service => $"Not compared, as both cards do not have it: {service}.").ToValueList();

    internal static ValueList<string> OfHours(Ratio schedule, Ratio team) => schedule == team ? []
        : [$"The schedule has {Iso.Number(schedule.ToDecimal())} hours a week, all carers counted, and the team is paid for {Iso.Number(team.ToDecimal())}: they are compared as they are."];

    /// <summary>What a line of the week says about itself.</summary>
    internal static string Week(CostLine line) => $"{CostText.Quantity(line)} a week at {line.Rate}/{line.Unit}{(line.Carers == 1 ? string.Empty : $" x {Iso.Number(line.Carers)} carers")}";
}
