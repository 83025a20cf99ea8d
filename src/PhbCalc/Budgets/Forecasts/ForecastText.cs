using System.Globalization;

namespace PhbCalc.Budgets;

/// <summary>A forecast as plain text.</summary>
/// <remarks>Rule: spec 10, Forecast.</remarks>
public static class ForecastText
{
    /// <summary>Each month with its sum and the sum so far, what is left of the envelope, the scenarios side by side, and the parts of the sum.</summary>
    /// <param name="comparison">The forecasts.</param>
    /// <returns>Lines of text, each ended by a line feed; the same in every culture.</returns>
    public static string Explain(this ForecastComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        CaseloadForecast forecast = comparison.Base;
        PlainText text = new();
        text.Line($"What is worked and bought in each month for {(forecast.People == 1 ? "1 person" : $"{Count(forecast.People)} people")}");
        AddMonths(text, comparison);
        AddScenarios(text, comparison);
        AddParts(text, forecast);
        return text.ToString();
    }

    /// <summary>A sentence about the envelope; null without one.</summary>
    /// <param name="comparison">The forecasts.</param>
    /// <param name="scenario">The position of a forecast among them, counted from 0.</param>
    public static string? OfEnvelope(ForecastComparison comparison, int scenario)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return comparison.Envelope is not { } envelope ? null
            : comparison.UsedUpIn(scenario) is { } month ? $"The envelope of {envelope} is used up in {Name(month)}; {-comparison.Left(scenario)[^1]} more is needed."
            : $"Of the envelope of {envelope} {(comparison.Left(scenario) is [.., var left] ? left : envelope)} is left.";
    }

    /// <summary>A month in words: <c>2026-04</c>, or its days if it is not a whole month.</summary>
    /// <param name="month">The month or quarter.</param>
    public static string Name(DateInterval month)
    {
        ArgumentNullException.ThrowIfNull(month);
        bool isMonth = month.Start.Day == 1 && month.End == month.Start.PlusMonths(1).PlusDays(-1);
        return isMonth ? Iso.Text(month.Start)[..^3] : Iso.Text(month);
    }

    /// <summary>A part of a forecast in words: the group, the funder, <c>direct payment</c>.</summary>
    /// <param name="part">The part.</param>
    public static string Name(ForecastSum part)
    {
        ArgumentNullException.ThrowIfNull(part);
        return part.Name.Length == 0 ? "not named" : part.By == ForecastBy.Held ? part.Name.Replace('-', ' ') : part.Name;
    }

    /// <summary>The heading of a kind of part: <c>By age</c>.</summary>
    /// <param name="part">The part.</param>
    public static string Heading(ForecastSum part)
    {
        ArgumentNullException.ThrowIfNull(part);
        return part.By switch
        {
            ForecastBy.Group => $"By {part.GroupName}",
            ForecastBy.Funder => "By who pays",
            ForecastBy.Held => "By how it is held",
            ForecastBy.Holder => "By third party",
            ForecastBy.PaidOut => "Paid out, by the days of the payments",
            _ => throw new ArgumentOutOfRangeException(nameof(part)),
        };
    }

    /// <summary>What the sum is for: each kind with its people and its months, <c>visits</c> first. Kinds that stand together for publication are one: <c>employed PAs and items</c>.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <returns>Sums in pounds; the people of all kinds where nobody counted those of each.</returns>
    public static ValueList<(string Name, int People, ValueList<Money> Months)> Kinds(CaseloadForecast forecast)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        ValueList<string> together = forecast.KindsTogether;
        return
        [
            .. MonthTotals.Kinds.Select((kind, i) => (
                Name: together.Count > 0 && kind.Name == together[0] ? $"{string.Join(", ", together.SkipLast(1))} and {together[^1]}" : kind.Name,
                People: forecast.PeopleByKind.Count > i ? forecast.PeopleByKind[i] : forecast.People,
                Months: (ValueList<Money>)[.. forecast.Totals.Select(kind.Of)],
                Kind: kind.Name))
                .Where(kind => together.Count == 0 || kind.Kind == together[0] || !together.Contains(kind.Kind, StringComparer.Ordinal))
                .Select(kind => (kind.Name, kind.People, kind.Months)),
        ];
    }

    /// <summary>How many people are not counted, in a sentence; null if there are none.</summary>
    /// <param name="forecast">The forecast.</param>
    public static string? OfOthers(CaseloadForecast forecast)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        return forecast.NotInPeriod switch
        {
            0 => null,
            1 => "1 more person's dates miss these months: not counted, and £0.00.",
            _ => $"The dates of {Count(forecast.NotInPeriod)} more people miss these months: not counted, and £0.00.",
        };
    }

    private static void AddMonths(PlainText text, ForecastComparison comparison)
    {
        CaseloadForecast forecast = comparison.Base;
        ValueList<Money> left = comparison.Left(0);
        TextTable table = new(false, true, true, true);
        table.Add("", "Sum", "So far", left.Count > 0 ? "Left" : "");
        ValueList<Money> soFar = forecast.SoFar;
        for (int i = 0; i < forecast.Months.Count; i++)
        {
            table.Add(Name(forecast.Months[i]), $"{forecast.Totals[i].Sum}", $"{soFar[i]}", left.Count > 0 ? $"{left[i]}" : "");
        }

        table.Add("Sum", $"{forecast.Sum}", "", "");
        table.RemoveEmptyColumns();
        text.Table(table);
        foreach (string sentence in new[] { OfOthers(forecast), OfEnvelope(comparison, 0) }.OfType<string>())
        {
            text.Line(sentence);
        }
    }

    private static void AddScenarios(PlainText text, ForecastComparison comparison)
    {
        if (comparison.Scenarios.Count == 1)
        {
            return;
        }

        text.Paragraph("Side by side");
        TextTable table = new(false, true, true, true, true);
        table.Add("", "People", "Sum", "Difference", comparison.Envelope is null ? "" : "Left");
        for (int i = 0; i < comparison.Scenarios.Count; i++)
        {
            ForecastScenario scenario = comparison.Scenarios[i];
            table.Add(
                scenario.Name,
                Count(scenario.Forecast.People),
                $"{scenario.Forecast.Sum}",
                i == 0 ? "" : CostText.Change(scenario.Forecast.Sum - comparison.Base.Sum),
                comparison.Left(i) is [.., var left] ? $"{left}" : "");
        }

        table.RemoveEmptyColumns();
        text.Table(table);
    }

    private static void AddParts(PlainText text, CaseloadForecast forecast)
    {
        text.Paragraph("What it is for");
        TextTable kinds = new(false, true);
        foreach ((string name, _, ValueList<Money> months) in Kinds(forecast))
        {
            if (months.Any(month => month != Money.Zero))
            {
                kinds.Add(Capital(name), $"{months.Sum()}");
            }
        }

        kinds.Add("Sum", $"{forecast.Sum}");
        text.Table(kinds);
        foreach (IGrouping<string, ForecastSum> parts in forecast.Sums.GroupBy(Heading, StringComparer.Ordinal))
        {
            text.Paragraph(parts.Key);
            TextTable table = new(false, true, true);
            table.Add("", "People", "Sum");
            foreach (ForecastSum part in parts)
            {
                table.Add(Name(part), Count(part.People), $"{part.Sum}");
            }

            text.Table(table);
        }
    }

    private static string Capital(string word) => $"{char.ToUpperInvariant(word[0])}{word[1..]}";

    private static string Count(int people) => people.ToString("#,##0", CultureInfo.InvariantCulture);
}
