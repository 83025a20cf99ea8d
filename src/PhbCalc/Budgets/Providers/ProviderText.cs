using System.Globalization;
using PhbCalc.Employment;

namespace PhbCalc.Budgets;

/// <summary>Comparisons of agencies with personal assistants as plain text.</summary>
/// <remarks>Rule: spec 3, Agency against PA.</remarks>
public static class ProviderText
{
    /// <summary>Both ways line by line, the difference, and where each pound of it comes from.</summary>
    /// <param name="comparison">The comparison to explain.</param>
    /// <returns>Lines of text, each ended by a line feed; the same in every culture.</returns>
    public static string Explain(this ProviderComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        CostText text = new();
        text.Line($"Agency or personal assistants for {comparison.PersonId}: the typical week x {comparison.WeeksPerYear} weeks");
        foreach (string notice in comparison.Notices)
        {
            text.Line($"  {notice}");
        }

        text.Section("By an agency", comparison.Agency);
        if (comparison.PersonalAssistants.Lines.Any(line => line.Kind == CostLineKind.Pay))
        {
            text.Paragraph("By personal assistants, with everything that employing them costs");
            EmploymentText.Lines(text, comparison.PersonalAssistants);
        }
        else
        {
            text.Section("By personal assistants, at hourly rates that have the costs of employing them in them", comparison.PersonalAssistants);
        }

        Reasons(text, comparison.Agency.Total, comparison.PersonalAssistants.Total, comparison.Differences, comparison.Saving);
        text.Sources();
        return text.ToString();
    }

    /// <summary>What both ways cost over a caseload, and where each pound of the difference comes from.</summary>
    /// <param name="comparisons">The comparisons to explain.</param>
    /// <returns>Lines of text, each ended by a line feed; the same in every culture.</returns>
    public static string Explain(this ProviderComparisons comparisons)
    {
        ArgumentNullException.ThrowIfNull(comparisons);
        CostText text = new();
        text.Line($"Agency or personal assistants for {Iso.Count(comparisons.People.Count, "person", "people")}");
        if (comparisons.PartOfYear > 0)
        {
            text.Line($"  {Iso.Count(comparisons.PartOfYear, "person has", "people have")} care on part of the year only; the sums are for a full year of everybody, not for their own dates");
        }

        Reasons(text, comparisons.Agency, comparisons.PersonalAssistants, comparisons.Differences, comparisons.Saving);
        return text.ToString();
    }

    /// <summary>A share as a percentage with three decimals, the same in every culture: <c>17.675%</c>.</summary>
    /// <param name="share">The share as a plain number: 0.17675 is 17.675%.</param>
    public static string Percent(decimal share) => $"{(share * 100m).ToString("0.000", CultureInfo.InvariantCulture)}%";

    private static void Reasons(CostText text, Money agency, Money personalAssistants, ValueList<ProviderDifference> differences, decimal? saving)
    {
        text.Paragraph("Where the difference comes from");
        TextTable table = new(false, true);
        table.Add("By an agency", agency.ToString());
        table.Add("By personal assistants", personalAssistants.ToString());
        foreach (ProviderDifference difference in differences)
        {
            table.Add($"  {difference.Reason}", CostText.Change(difference.Amount));
        }

        table.Add("Difference", (agency - personalAssistants).ToString());
        table.Add("Saving", saving is { } share ? Percent(share) : "none: the agency costs nothing");
        text.Table(table);
    }
}

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
