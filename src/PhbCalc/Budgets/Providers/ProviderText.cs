using System.Globalization;
using PhbCalc.Employment;

namespace PhbCalc.Budgets;

/// <summary>Comparisons of agencies with personal assistants as plain text.</summary>
/// <remarks>Rule: spec 3, Agency against PA.</remarks>
public static class ProviderText
{
    private const string ByTheCalendar = ", by the calendar";

    /// <summary>Both ways line by line, over a typical year and by the calendar, the difference, and where each pound of it comes from.</summary>
    /// <param name="comparison">The comparison to explain.</param>
    /// <returns>Lines of text, each ended by a line feed; the same in every culture.</returns>
    public static string Explain(this ProviderComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        CostText text = new();
        text.Line($"Agency or personal assistants for {comparison.PersonId}: the typical week x {comparison.WeeksPerYear} weeks{(comparison.Calendar?.Days is { } days ? $", and by the calendar {Iso.Text(days)}" : string.Empty)}");
        foreach (string notice in comparison.Notices)
        {
            text.Line($"  {notice}");
        }

        string typical = comparison.Calendar is null ? string.Empty : ", in a typical year";
        Lines(text, comparison.Agency, comparison.PersonalAssistants, typical);
        Reasons(text, typical, new ProviderWays(null, comparison.Agency.Total, comparison.PersonalAssistants.Total, comparison.Differences));
        if (comparison.Calendar is { } calendar)
        {
            Lines(text, calendar.Agency, calendar.PersonalAssistants, ByTheCalendar);
            Reasons(text, ByTheCalendar, new ProviderWays(null, calendar.Agency.Total, calendar.PersonalAssistants.Total, calendar.Differences));
        }

        text.Sources();
        return text.ToString();
    }

    /// <summary>What both ways cost over a caseload, by the calendar and over a typical year, and where each pound of the difference comes from; year by year if there are several.</summary>
    /// <param name="comparisons">The comparisons to explain.</param>
    /// <returns>Lines of text, each ended by a line feed; the same in every culture.</returns>
    public static string Explain(this ProviderComparisons comparisons)
    {
        ArgumentNullException.ThrowIfNull(comparisons);
        CostText text = new();
        ValueList<ProviderComparisons> years = comparisons.ByPeriod();
        int people = years.Count > 1 ? comparisons.People.Select(person => person.PersonId).Distinct(StringComparer.Ordinal).Count() : comparisons.People.Count;
        ProviderWays typical = new("a typical year", comparisons.Agency, comparisons.PersonalAssistants, comparisons.Differences);
        CalendarSums calendar = comparisons.Calendar;
        if (calendar.Comparisons == 0)
        {
            text.Line($"Agency or personal assistants for {Iso.Count(people, "person", "people")}");
            PartOfYear(text, comparisons, "the sums are for a full year of everybody, not for their own dates");
            Reasons(text, string.Empty, typical with { Title = null });
            return text.ToString();
        }

        string over = years.Count > 1 ? $" over {Iso.Count(years.Count, "year", "years")}" : string.Empty;
        text.Line($"Agency or personal assistants for {Iso.Count(people, "person", "people")}{over}");
        PartOfYear(text, comparisons, "the sums by the calendar are for everybody's own dates, those of a typical year for a full year");
        if (calendar.Comparisons < comparisons.People.Count)
        {
            text.Line($"  {Iso.Count(comparisons.People.Count - calendar.Comparisons, "comparison is", "comparisons are")} of a typical year only");
        }

        if (years.Count > 1)
        {
            Years(text, years);
        }

        Reasons(text, string.Empty, new ProviderWays("by the calendar", calendar.Agency, calendar.PersonalAssistants, calendar.Differences), typical with { Title = years.Count > 1 ? "typical years" : typical.Title });
        return text.ToString();
    }

    /// <summary>A share as a percentage with three decimals, the same in every culture: <c>17.675%</c>.</summary>
    /// <param name="share">The share as a plain number: 0.17675 is 17.675%.</param>
    public static string Percent(decimal share) => $"{(share * 100m).ToString("0.000", CultureInfo.InvariantCulture)}%";

    private static void PartOfYear(CostText text, ProviderComparisons comparisons, string means)
    {
        if (comparisons.PartOfYear > 0)
        {
            int people = comparisons.People.Where(person => person.IsPartOfYear).Select(person => person.PersonId).Distinct(StringComparer.Ordinal).Count();
            text.Line($"  {Iso.Count(people, "person has", "people have")} care on part of {(comparisons.ByPeriod().Count > 1 ? "a" : "the")} year only; {means}");
        }
    }

    private static void Lines(CostText text, CostBreakdown agency, CostBreakdown personalAssistants, string answer)
    {
        text.Section($"By an agency{answer}", agency);
        if (personalAssistants.Lines.Any(line => line.Kind == CostLineKind.Pay))
        {
            text.Paragraph($"By personal assistants{answer}, with everything that employing them costs");
            EmploymentText.Lines(text, personalAssistants);
        }
        else
        {
            text.Section($"By personal assistants{answer}, at hourly rates that have the costs of employing them in them", personalAssistants);
        }
    }

    private static void Years(CostText text, ValueList<ProviderComparisons> years)
    {
        text.Paragraph("Year by year, by the calendar");
        TextTable table = new(false, true, true, true, true, true);
        table.Add("", "People", "By an agency", "By personal assistants", "Difference", "Saving");
        foreach (ProviderComparisons year in years)
        {
            CalendarSums sums = year.Calendar;
            table.Add(
                Iso.Text(year.People[0].Calendar!.Period),
                Iso.Number(year.People.Count(person => person.Calendar?.Days is not null)),
                sums.Agency.ToString(),
                sums.PersonalAssistants.ToString(),
                sums.Difference.ToString(),
                sums.Saving is { } saving ? Percent(saving) : "none");
        }

        text.Table(table);
    }

    /// <summary>Where the difference comes from: a column for each answer, with a heading if there are two.</summary>
    private static void Reasons(CostText text, string answer, params ProviderWays[] answers)
    {
        text.Paragraph($"Where the difference comes from{answer}");
        TextTable table = new([false, .. answers.Select(_ => true)]);
        if (answers[0].Title is not null)
        {
            Row("", ways => ways.Title!);
        }

        Row("By an agency", ways => ways.Agency.ToString());
        Row("By personal assistants", ways => ways.PersonalAssistants.ToString());
        foreach (string reason in answers.SelectMany(ways => ways.Differences).Select(difference => difference.Reason).Distinct(StringComparer.Ordinal))
        {
            Row($"  {reason}", ways => ways.Differences.FirstOrDefault(difference => difference.Reason == reason) is { } difference ? CostText.Change(difference.Amount) : string.Empty);
        }

        Row("Difference", ways => (ways.Agency - ways.PersonalAssistants).ToString());
        Row("Saving", ways => ProviderComparison.SavingOf(ways.Agency, ways.PersonalAssistants) is { } share ? Percent(share) : "none: the agency costs nothing");
        text.Table(table);

        void Row(string title, Func<ProviderWays, string> cell) => table.Add([title, .. answers.Select(cell)]);
    }

    /// <summary>The cost both ways in one answer.</summary>
    private sealed record ProviderWays(string? Title, Money Agency, Money PersonalAssistants, ValueList<ProviderDifference> Differences);
}

/// <summary>What a reader of a comparison should know. The notices name no person.</summary>
internal static class ComparisonNotices
{
    internal const string NothingToCompare = "There is no care in the period that can be done both ways, so nothing is compared.";

    internal const string NoTypicalYear = "Nobody is employed on the first day of the person's dates, so there is no typical year of the team, and only the sums by the calendar are compared.";

    internal static ValueList<string> OfDates(bool isPartOfYear) => isPartOfYear
        ? ["The person's dates cover part of the year: the sums by the calendar are for those dates, those of the typical year for a full year."]
        : [];

    internal static ValueList<string> OfDatesOfTypicalYear(bool isPartOfYear) => isPartOfYear
        ? ["The person's dates cover part of the year; both sums are for a full year of the typical week."]
        : [];

    internal static ValueList<string> OfHours(Ratio schedule, Ratio team) => schedule == team ? []
        : [$"The schedule has {Iso.Number(schedule.ToDecimal())} hours a week, all carers counted, and the team is paid for {Iso.Number(team.ToDecimal())}: they are compared as they are."];

    /// <summary>The details of a line of the week.</summary>
    internal static string Week(CostLine line) => $"{CostText.Quantity(line)} a week at {line.Rate}/{line.Unit}{(line.Carers == 1 ? string.Empty : $" x {Iso.Number(line.Carers)} carers")}";
}
