using System.Globalization;
using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Reports.Html;

namespace PhbCalc.Reports;

/// <summary>The page of one person in a panel pack. It is one printed page: a longer table shows the largest rows, and the sum of the others.</summary>
/// <param name="one">The person.</param>
internal sealed class PanelPage(PanelCase one)
{
    private const int MostOfPlan = 14;
    private const int MostOfChanges = 6;
    private const int MostNotices = 6;

    private readonly StatementWords words = new(new(StatementTemplate.Default));

    /// <summary>The page.</summary>
    internal Element ToElement()
    {
        PersonBudgetTotals totals = one.Budget.Totals;
        string dates = one.Budget.Days is { } days ? words.Dates(days) : "no day of the period";
        Element page = new("section") { { "class", "panel" }, { "aria-label", one.Budget.PersonId }, new Element("h2") { one.Budget.PersonId } };
        string weeks = $"{StatementWords.Number(one.Budget.Care.Policy.WeeksPerYear)} typical weeks";
        page.Add(new Element("p") { new Element("strong") { $"{totals.Total}" }, $" for {dates}; {one.Check?.Final.YearlyAmount ?? totals.IndicativeAnnual} for {weeks}." });
        page.Add(new Element("p") { $"The first sum is the budget: each day of its dates, with bank holidays, absences and rates as they change. The second is {weeks} with what is bought, to compare a year with a year." });
        page.Add(new Element("h3") { "The plan" });
        page.Add(Plan());
        page.Add(new Element("h3") { "The sense check" });
        page.Add(Check());
        if (one.Before is { } before)
        {
            page.Add(new Element("h3") { "What changed since last time" });
            page.Add(Changed(before));
        }

        page.Add(new Element("h3") { "Risks" });
        page.Add(Risks());
        page.Add(new Element("p") { { "class", "write" }, "Risks, and what is done about them:" });
        page.Add(new Element("p") { { "class", "write" }, "Decision, reasons, name and date:" });
        return page;
    }

    /// <summary>What the check says in a few words.</summary>
    internal static string Verdict(PanelCase one) => one.Check is null ? "not checked" : one.Check.Decision == SenseCheckDecision.Accept ? "accept" : "to panel";

    /// <summary>A difference with its sign.</summary>
    internal static string Signed(Money sum) => sum > Money.Zero ? $"+{sum}" : $"{sum}";

    /// <summary>A share in per cent, to two decimals; blank if there is none.</summary>
    internal static string Percent(decimal? share, bool withSign = false) => share?.ToString(withSign ? "+#,##0.##%;-#,##0.##%;0%" : "#,##0.##%", CultureInfo.InvariantCulture) ?? string.Empty;

    private Element Plan()
    {
        DataTable table = new("What makes the budget up", new("What", IsNumber: false), new("When", IsNumber: false), new("Carers"), new("Hours"), new("Sum"));
        (string[] Cells, Money Sum)[] rows = [.. Visits(), .. Team(), .. Items(), .. Contingency()];
        (string[] Cells, Money Sum)[] shown = rows.Length <= MostOfPlan ? rows : [.. rows.OrderByDescending(row => row.Sum).Take(MostOfPlan - 1)];
        foreach ((string[] cells, Money sum) in rows.Where(shown.Contains))
        {
            table.Add([.. cells, $"{sum}"]);
        }

        if (shown.Length < rows.Length)
        {
            table.Add(Others(rows.Length - shown.Length), string.Empty, string.Empty, string.Empty, $"{rows.Sum(row => row.Sum) - shown.Sum(row => row.Sum)}");
        }

        table.AddSum("The budget", string.Empty, string.Empty, string.Empty, $"{one.Budget.Budget.Total}");
        return table.ToElement();
    }

    private IEnumerable<(string[] Cells, Money Sum)> Visits()
    {
        Dictionary<string, Visit> visits = one.Plan.Visits.ToDictionary(visit => visit.Id, StringComparer.Ordinal);
        foreach (IGrouping<string, CostLine> lines in one.Budget.Care.CalendarExact.Lines.GroupBy(line => line.Id, StringComparer.Ordinal))
        {
            Visit? visit = visits.GetValueOrDefault(lines.Key);
            Ratio hours = lines.Aggregate(new Ratio(0), (sum, line) => sum + (line.Hours ?? new Ratio(0)));
            yield return (
            [
                visit is null ? lines.First().Label : visit.Label ?? StatementTexts.Name(visit.Service),
                visit is null ? string.Empty : words.When(visit),
                visit?.Carers.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
                hours == 0 ? string.Empty : hours.ToDecimal().ToString("#,##0.##", CultureInfo.InvariantCulture),
            ], lines.Sum(line => line.Amount));
        }
    }

    private IEnumerable<(string[] Cells, Money Sum)> Team() => one.Budget.Team is not { } team ? []
        : [(["Employed personal assistants", string.Empty, team.Assistants.Count.ToString(CultureInfo.InvariantCulture), team.Hours.ToDecimal().ToString("#,##0.##", CultureInfo.InvariantCulture)], team.Cost.Total)];

    private IEnumerable<(string[] Cells, Money Sum)> Items() =>
        from line in one.Budget.Care.Items.Lines
        select ((string[])[line.NotInBudget == Money.Zero ? line.Label : $"{line.Label} (not in the budget: {line.NotInBudget})", string.Empty, string.Empty, string.Empty], line.Amount);

    private IEnumerable<(string[] Cells, Money Sum)> Contingency() => one.Budget.Contingency is not { } line ? []
        : [([line.NotInBudget == Money.Zero ? "Contingency" : $"Contingency (held outside: {line.NotInBudget})", string.Empty, string.Empty, string.Empty], line.Amount)];

    private IEnumerable<Element> Check()
    {
        if (one.Check is not { } check)
        {
            yield return new("p") { one.WhyNot ?? "The plan was not checked." };
            yield break;
        }

        yield return new("p") { { "class", "verdict" }, check.Decision == SenseCheckDecision.Accept ? "Within what is accepted as it is." : "A panel looks at it." };
        if (check.Reasons.Count > 0)
        {
            yield return new("ul") { check.Reasons.Select(reason => new Element("li") { reason }) };
        }

        DataTable table = new($"The plan of {check.Final.YearlyAmount} a year beside other sums", new("Compared with", IsNumber: false), new("A year"), new("Plan less that"), new("Plan in % of that"));
        foreach (SenseCheckLine line in check.Lines)
        {
            table.Add(line.Comparator.Name, $"{line.Comparator.Amount}", Signed(line.Difference), PanelPage.Percent(line.Ratio));
        }

        yield return table.ToElement();
    }

    private Element Changed(PersonBudget before)
    {
        DataTable table = new($"The budget was {before.Budget.Total} for these days", new("What", IsNumber: false), new("It was"), new("It is"), new("Difference"), new("Why", IsNumber: false));
        LineChange[] all = [.. LineChanges.Between(before.Budget, one.Budget.Budget)];
        LineChange[] shown = all.Length <= MostOfChanges ? all : [.. all.OrderByDescending(change => Size(change.Difference)).Take(MostOfChanges - 1)];
        foreach (LineChange change in all.Where(shown.Contains))
        {
            table.Add(change.Band is null ? change.Label : $"{change.Label}, {change.Band}", $"{change.Before}", $"{change.After}", Signed(change.Difference), string.Join("; ", change.Reasons.Select(reason => reason.Text)));
        }

        if (shown.Length < all.Length)
        {
            table.Add(Others(all.Length - shown.Length), string.Empty, string.Empty, Signed(all.Sum(change => change.Difference) - shown.Sum(change => change.Difference)), string.Empty);
        }

        table.AddSum("All of it", $"{before.Budget.Total}", $"{one.Budget.Budget.Total}", Signed(one.Budget.Budget.Total - before.Budget.Total), string.Empty);
        return table.ToElement();
    }

    private IEnumerable<Element> Risks()
    {
        string[] notices =
        [
            .. one.Check?.CrossCheck is { IsFarBelow: true } cross ? (string[])[$"The plan is {-cross.Difference} a year below what the points say. People who are less assertive ask for less: ask whether it meets the needs."] : [],
            .. one.Budget.Notices,
        ];
        if (notices.Length == 0)
        {
            yield break;
        }

        yield return new("ul") { notices.Take(MostNotices).Select(notice => new Element("li") { notice }) };
        if (notices.Length > MostNotices)
        {
            yield return new("p") { $"And {notices.Length - MostNotices} more notices, which 'phbcalc explain' shows." };
        }
    }

    private static string Others(int count) => count == 1 ? "One other" : string.Create(CultureInfo.InvariantCulture, $"{count} others, smaller");

    /// <summary>The size of a difference, without its sign.</summary>
    internal static Money Size(Money sum) => sum < Money.Zero ? -sum : sum;
}
