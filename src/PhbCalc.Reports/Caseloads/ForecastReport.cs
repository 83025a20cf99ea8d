using System.Globalization;
using System.Text;
using PhbCalc.Budgets;
using PhbCalc.Data.Results;
using PhbCalc.Reports.Charts;
using PhbCalc.Reports.Html;

namespace PhbCalc.Reports;

/// <summary>What a caseload costs month by month, as a page to look at and to print: by what it is for, against the envelope, beside other scenarios, and by group, funder and holder.</summary>
/// <remarks>
/// The page is one HTML file that needs no other: no script, no network. The same forecast gives the same bytes on every run, in every culture. It names no person. Rule: spec 10, Forecast.
/// </remarks>
public static class ForecastReport
{
    private const int MostScenarios = Chart.MostSeries - 1;

    /// <summary>Writes the page, as UTF-8 without byte order mark.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="comparison">The forecasts; sums in pounds.</param>
    /// <param name="about">What the page was made from, in a sentence or two, shown below its heading; null (the default) for nothing.</param>
    /// <param name="provenance">Where the page comes from, as provenance.json beside it says; its version, policies and files stand at the foot. Null (the default) for nothing.</param>
    /// <exception cref="ArgumentException">The forecasts have no month.</exception>
    public static void Write(Stream stream, ForecastComparison comparison, string? about = null, Provenance? provenance = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(Encoding.UTF8.GetBytes(Text(comparison, about, provenance)));
    }

    /// <summary>The text that <see cref="Write"/> writes.</summary>
    /// <param name="comparison">The forecasts; sums in pounds.</param>
    /// <param name="about">What the page was made from, in a sentence or two, shown below its heading; null (the default) for nothing.</param>
    /// <param name="provenance">Where the page comes from, as provenance.json beside it says; its version, policies and files stand at the foot. Null (the default) for nothing.</param>
    /// <exception cref="ArgumentException">The forecasts have no month.</exception>
    /// <returns>The whole page as HTML, the same in every culture.</returns>
    public static string Text(ForecastComparison comparison, string? about = null, Provenance? provenance = null)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return ReportPage.Of("What it costs, month by month", about, provenance, [.. Short(comparison), .. Months(comparison.Base), .. SoFar(comparison), .. Parts(comparison.Base)]);
    }

    private static IEnumerable<Element> Short(ForecastComparison comparison)
    {
        CaseloadForecast forecast = comparison.Base;
        Element list = new("ul") { { "class", "summary" } };
        list.Add(new Element("li") { new Element("strong") { $"{(forecast.People == 1 ? "1 person costs" : $"{Count(forecast.People)} people cost")} {forecast.Sum}: what is worked and bought in these months." } });
        if (ForecastText.OfOthers(forecast) is { } others)
        {
            list.Add(new Element("li") { others });
        }

        for (int i = 0; i < comparison.Scenarios.Count; i++)
        {
            ForecastScenario scenario = comparison.Scenarios[i];
            string difference = i == 0 ? string.Empty : $"{scenario.Name}: {scenario.Forecast.Sum}, {Signed(scenario.Forecast.Sum - forecast.Sum)}. ";
            string sentence = $"{difference}{ForecastText.OfEnvelope(comparison, i)}".Trim();
            if (sentence.Length > 0)
            {
                list.Add(new Element("li") { sentence });
            }
        }

        yield return list;
    }

    private static IEnumerable<Element> Months(CaseloadForecast forecast)
    {
        yield return new("h2") { "Each month, by what it is for" };
        (string Name, ValueList<Money> Months)[] kinds =
        [
            .. ForecastText.Kinds(forecast).Select(kind => (Name: $"{char.ToUpperInvariant(kind.Name[0])}{kind.Name[1..]}", kind.Months)).Where((kind, i) => i == 0 || kind.Months.Any(month => month != Money.Zero)),
        ];
        Chart chart = new(
            "months",
            "What is worked and bought in each month",
            $"A bar a month. All months together come to {forecast.Sum}.",
            "Month",
            [.. forecast.Months.Select(ForecastText.Name)],
            [.. kinds.Select(kind => new ChartSeries(kind.Name, [.. kind.Months.Select(month => month.Pounds)]))])
        {
            Kind = ChartKind.StackedBars,
        };
        DataTable table = new("Each month in pounds", [new("Month", IsNumber: false), .. kinds.Select(kind => new TableColumn(kind.Name)), new("Sum"), new("So far")]);
        ValueList<Money> soFar = forecast.SoFar;
        for (int i = 0; i < forecast.Months.Count; i++)
        {
            table.Add([ForecastText.Name(forecast.Months[i]), .. kinds.Select(kind => $"{kind.Months[i]}"), $"{forecast.Totals[i].Sum}", $"{soFar[i]}"]);
        }

        table.AddSum(["Sum", .. kinds.Select(kind => $"{kind.Months.Sum()}"), $"{forecast.Sum}", ""]);
        yield return ChartFigure.Of(chart, table);
    }

    /// <summary>The sums so far of each scenario, with the envelope as a line; nothing where there is neither.</summary>
    private static IEnumerable<Element> SoFar(ForecastComparison comparison)
    {
        if (comparison.Scenarios.Count == 1 && comparison.Envelope is null)
        {
            yield break;
        }

        yield return new("h2") { comparison.Envelope is null ? "Scenarios side by side" : "Against the envelope" };
        ForecastScenario[] shown = [.. comparison.Scenarios.Take(MostScenarios)];
        ChartSeries[] series =
        [
            .. shown.Select(scenario => new ChartSeries(scenario.Name, [.. scenario.Forecast.SoFar.Select(sum => sum.Pounds)])),
            .. comparison.Envelope is { } envelope ? [new ChartSeries("Envelope", [.. comparison.Base.Months.Select(_ => envelope.Pounds)])] : (ChartSeries[])[],
        ];
        Chart chart = new(
            "so-far",
            "The sum so far at the end of each month",
            "A line for each scenario. Where one is above the envelope, more is spent than there is.",
            "Month",
            [.. comparison.Base.Months.Select(ForecastText.Name)],
            [.. series])
        {
            Kind = ChartKind.Lines,
        };
        yield return ChartFigure.Of(chart);
        if (comparison.Scenarios.Count > 1)
        {
            DataTable table = new("Scenarios", [new("Scenario", IsNumber: false), new("People"), new("Sum"), new("Difference"), .. comparison.Envelope is null ? (TableColumn[])[] : [new("Left of the envelope")]]);
            for (int i = 0; i < comparison.Scenarios.Count; i++)
            {
                CaseloadForecast forecast = comparison.Scenarios[i].Forecast;
                table.Add([comparison.Scenarios[i].Name, Count(forecast.People), $"{forecast.Sum}", i == 0 ? "" : Signed(forecast.Sum - comparison.Base.Sum), .. comparison.Left(i) is [.., var left] ? [$"{left}"] : (string[])[]]);
            }

            yield return table.ToElement();
        }
    }

    private static IEnumerable<Element> Parts(CaseloadForecast forecast)
    {
        foreach (IGrouping<string, ForecastSum> parts in forecast.Sums.GroupBy(ForecastText.Heading, StringComparer.Ordinal))
        {
            yield return new("h2") { parts.Key };
            DataTable table = new($"{parts.Key}, all months together", new("Part", IsNumber: false), new("People"), new("Sum"));
            foreach (ForecastSum part in parts)
            {
                table.Add(ForecastText.Name(part), Count(part.People), $"{part.Sum}");
            }

            yield return table.ToElement();
        }
    }

    private static string Signed(Money amount) => amount > Money.Zero ? $"+{amount}" : $"{amount}";

    private static string Count(int people) => people.ToString("#,##0", CultureInfo.InvariantCulture);
}
