using System.Globalization;
using PhbCalc.Rates;

namespace PhbCalc.BottomUp;

/// <summary>A budget as plain text that its holder can follow from the first line to the last.</summary>
public static class BudgetText
{
    /// <summary>The whole explanation: both answers line by line, items, contingency, totals, why the answers differ, hours, policies and sources.</summary>
    /// <param name="budget">The budget.</param>
    /// <returns>Lines of text, each ended by a line feed; the same in every culture.</returns>
    public static string Explain(this BottomUpBudget budget)
    {
        ArgumentNullException.ThrowIfNull(budget);
        CostText text = new();
        Head(text, budget, budget.Notices);
        Typical(text, budget);
        EveryVisit(text, budget);
        text.Section("Items", budget.Items);
        text.Section("Contingency", budget.Contingency is { } line ? new CostBreakdown([line]) : new([]));
        Totals(text, budget);
        Differences(text, budget);
        Hours(text, budget.HoursByService, budget.HoursByDomain);
        text.Paragraph($"Worked out with: {Policies(budget.Policy)}.");
        text.Sources();
        return text.ToString();
    }

    /// <summary>Whose budget it is, for which days, and what to know about it.</summary>
    internal static void Head(CostText text, BottomUpBudget budget, ValueList<string> notices)
    {
        text.Line($"Personal health budget of {budget.PersonId}, {Iso.Text(budget.Period)}");
        if (budget.Days is { } days && days.Length < budget.Period.Length)
        {
            text.Line($"  For {Iso.Text(days)}, this person's own days in it.");
        }

        foreach (string notice in notices)
        {
            text.Line($"  {notice}");
        }
    }

    /// <summary>The visits over the period, line by line.</summary>
    internal static void EveryVisit(CostText text, BottomUpBudget budget) =>
        text.Section($"Every visit from {Iso.Text(budget.Period)} (calendar-exact)", budget.CalendarExact);

    /// <summary>The typical week and the year that it makes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="budget">Visits and items.</param>
    /// <param name="team">The cost of a typical year of employed PAs; null if there are none.</param>
    internal static void Typical(CostText text, BottomUpBudget budget, Money? team = null)
    {
        if (budget.PricingDate is not { } date)
        {
            return;
        }

        text.Section($"Typical week (visits and rates of {Iso.Text(date)}; no bank holidays, absences or clock changes)", budget.TypicalWeek);
        if (budget.TypicalWeek.Lines.Count == 0 && team is not null)
        {
            text.Paragraph("A full year");
        }

        TextTable sums = new(false, true);
        if (budget.Policy.TypicalWeek == TypicalWeekBasis.BySeason)
        {
            Seasons(text, budget, sums);
        }
        else
        {
            sums.Add($"x {budget.Policy.WeeksPerYear} weeks a year", budget.IndicativeVisits.ToString());
        }

        if (team is { } year)
        {
            sums.Add("Typical year of the team", year.ToString());
        }

        DateInterval? otherThanYear = budget.Items.Total != Money.Zero && budget.Days is { } days && days.End.PlusDays(1) != days.Start.PlusYears(1) ? days : null;
        sums.Add(otherThanYear is null ? "Items of the period" : $"Items of {Iso.Text(otherThanYear)} only", budget.Items.Total.ToString());
        sums.Add(otherThanYear is null ? "Indicative sum of a full year" : "Indicative sum: a full year, but for items", (budget.Totals.IndicativeAnnual + (team ?? Money.Zero)).ToString());
        text.Table(sums);
        if (budget.Policy.TypicalWeek == TypicalWeekBasis.PricingDate && budget.Seasons.Count > 0)
        {
            TextTable seasons = new(false, true);
            Seasons(text, budget, seasons);
            seasons.Add("All of them: what the policy typical_week = by_season makes of the visits", budget.Seasons.Sum(season => season.Amount).ToString());
            text.Table(seasons);
        }
    }

    /// <summary>Writes a week of each pattern with its lines, and puts its weeks of the year into a table.</summary>
    private static void Seasons(CostText text, BottomUpBudget budget, TextTable sums)
    {
        foreach (Season season in budget.Seasons)
        {
            string dates = string.Join(", ", season.Dates.Select(Iso.Text));
            text.Section($"A week of {dates}", season.TypicalWeek);
            sums.Add($"{season.TypicalWeek.Total} x {CostText.Exact(season.Weeks)} weeks from {Iso.Text(season.Dates[0].Start)}", season.Amount.ToString());
        }
    }

    private static void Totals(CostText text, BottomUpBudget budget)
    {
        text.Paragraph("The budget");
        TextTable sums = new(false, true);
        sums.Add("Visits, calendar-exact", budget.CalendarExact.Total.ToString());
        AddRest(sums, budget.Items, budget.Contingency, budget.Budget);
        text.Table(sums);
    }

    /// <summary>The rows of the totals after visits (and a team): items, contingency, the total and the sums beside it.</summary>
    internal static void AddRest(TextTable sums, CostBreakdown items, CostLine? contingency, CostBreakdown budget)
    {
        sums.Add("Items", items.Total.ToString());
        if (contingency is { } line)
        {
            sums.Add("Contingency in the budget", line.Amount.ToString());
        }

        sums.Add("Total: the budget", budget.Total.ToString());
        if (budget.NotInBudget != Money.Zero)
        {
            sums.Add("Beside it, not in the budget", budget.NotInBudget.ToString());
        }
    }

    internal static void Differences(CostText text, BottomUpBudget budget)
    {
        if (budget.Differences.Count == 0)
        {
            return;
        }

        text.Paragraph("What separates the typical week from the calendar-exact year");
        TextTable sums = new(false, true);
        sums.Add($"Typical week x {budget.Policy.WeeksPerYear} weeks", budget.IndicativeVisits.ToString());
        foreach (Difference difference in budget.Differences)
        {
            sums.Add(Words(difference.Cause), CostText.Change(difference.Amount));
        }

        sums.Add("Visits, calendar-exact", budget.CalendarExact.Total.ToString());
        text.Table(sums);
    }

    /// <summary>A cause of a difference in words.</summary>
    /// <param name="cause">The cause.</param>
    public static string Words(DifferenceCause cause) => cause switch
    {
        DifferenceCause.DaysBeyondWeeksPerYear => "Days of the period beyond those weeks, and where weeks of a cycle fall",
        DifferenceCause.RateChanges => "Rates that change in the period",
        DifferenceCause.PartYear => "Part year: people and visits that start or end in the period",
        DifferenceCause.Absences => "Days of absence",
        DifferenceCause.BankHolidays => "Bank-holiday rates",
        DifferenceCause.ClockChanges => "Nights on which the clocks change",
        DifferenceCause.SpecialDays => "Rates of other special days",
        DifferenceCause.Respite => "Weeks away without dates",
        _ => throw new ArgumentOutOfRangeException(nameof(cause)),
    };

    /// <summary>Hours of the typical week, by service and by domain of need.</summary>
    internal static void Hours(CostText text, ValueList<WeeklyHours> byService, ValueList<WeeklyHours> byDomain)
    {
        Hours(text, "Hours of care in the typical week, every carer counted, by service", byService);
        Hours(text, "Hours of care in the typical week, every carer counted, by domain of need", byDomain);
    }

    private static void Hours(CostText text, string title, ValueList<WeeklyHours> hours)
    {
        if (hours.Count == 0)
        {
            return;
        }

        text.Paragraph(title);
        TextTable table = new(false, true);
        foreach (WeeklyHours line in hours)
        {
            table.Add(line.Name.Length == 0 ? "(no domain named)" : line.Name, line.Hours.ToString("#,##0.00##", CultureInfo.InvariantCulture));
        }

        text.Table(table);
    }

    internal static string Policies(CostingPolicy policy)
    {
        string holidays = policy.BankHolidayDates switch
        {
            BankHolidayDates.Substitute => "bank holidays on their substitute days",
            BankHolidayDates.Calendar => "bank holidays on their own dates",
            _ => "bank holidays on their own dates and their substitute days",
        };
        string clocks = policy.ClockChanges == ClockChanges.Elapsed ? "nights as long as they are when the clocks change" : "clock changes ignored";
        string contingency = policy.Contingency.IsNone ? "no contingency"
            : policy.Contingency.Place == ContingencyPlace.Inside ? "contingency inside the budget"
            : "contingency held outside the budget";
        return $"{policy.WeeksPerYear} weeks a year; {holidays}; {clocks}; {contingency}{Prices(policy)}";
    }

    /// <summary>How prices are charged, where that differs from the usual way.</summary>
    private static string Prices(CostingPolicy policy)
    {
        string calls = policy.CallLength switch
        {
            CallLength.NextLonger => "; calls of other lengths at the next longer price",
            CallLength.ProRata => "; calls of other lengths as a share of the price of an hour",
            _ => string.Empty,
        };
        string minutes = policy.RoundMinutes == MinuteRounding.None ? string.Empty : $"; lengths of visits rounded ({policy.RoundMinutes.Word().Replace('_', ' ')})";
        string each = policy.RoundEachVisit ? "; each visit rounded to the penny" : string.Empty;
        string eves = policy.BankHolidayEves == BankHolidayEves.Usual ? string.Empty : $"; eves of bank holidays {BankHolidayEves.Text(policy.BankHolidayEves)}";
        string week = policy.TypicalWeek == TypicalWeekBasis.BySeason ? "; a typical week of each season" : string.Empty;
        return $"{calls}{minutes}{each}{eves}{week}";
    }
}
