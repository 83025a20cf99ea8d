using System.Globalization;
using System.Text;
using PhbCalc.Budgets;
using PhbCalc.Reports.Charts;
using PhbCalc.Reports.Html;

namespace PhbCalc.Reports;

/// <summary>Several areas that become one, as a page to read and to print: each candidate, who gains and who loses, and the way there year by year.</summary>
/// <remarks>
/// The page is one HTML file without scripts, network or other files. The same candidates give the same bytes on every run, in every culture. It names the people with the largest differences by their ids.
/// Rule: spec 10, Level.
/// </remarks>
public static class LevellingReport
{
    /// <summary>Writes the page, as UTF-8 without byte order mark.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="candidates">The candidates over the same people, at least one; sums in pounds.</param>
    /// <param name="shown">The position of the candidate to show in full, counted from 0, the default.</param>
    /// <param name="years">The years of damping towards it; none if not given.</param>
    /// <param name="about">The sources of the page, in a sentence or two, shown below its heading; null (the default) for nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such candidate.</exception>
    public static void Write(Stream stream, ValueList<Levelling> candidates, int shown = 0, ValueList<DampedYear> years = default, string? about = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(Encoding.UTF8.GetBytes(Text(candidates, shown, years, about)));
    }

    /// <summary>The text that <see cref="Write"/> writes.</summary>
    /// <param name="candidates">The candidates over the same people, at least one; sums in pounds.</param>
    /// <param name="shown">The position of the candidate to show in full, counted from 0, the default.</param>
    /// <param name="years">The years of damping towards it; none if not given.</param>
    /// <param name="about">The sources of the page, in a sentence or two, shown below its heading; null (the default) for nothing.</param>
    /// <returns>The whole page as HTML, the same in every culture.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such candidate.</exception>
    public static string Text(ValueList<Levelling> candidates, int shown = 0, ValueList<DampedYear> years = default, string? about = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(shown);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(shown, candidates.Count);
        return ReportPage.Of("Several areas become one", about, [.. All(candidates), .. Parts(candidates[shown]), .. Largest(candidates[shown]), .. Years(years)]);
    }

    private static IEnumerable<Element> All(ValueList<Levelling> candidates)
    {
        LevelSums first = candidates[0].All;
        yield return new("p") { $"{(first.People == 1 ? "1 person has" : $"{Count(first.People)} people have")} {first.Before} today. Each candidate is worked out for everybody." };
        yield return new("h2") { "The candidates" };
        Chart chart = new(
            "candidates",
            "What people gain and lose by each candidate",
            "A bar for what people gain together, and one below zero for what people lose together. The table below has every number.",
            "Candidate",
            [.. candidates.Select(candidate => candidate.Candidate)],
            new ChartSeries("Gains", [.. candidates.Select(candidate => candidate.All.Gains.Pounds)]),
            new ChartSeries("Losses", [.. candidates.Select(candidate => candidate.All.Losses.Pounds)]))
        {
            Kind = ChartKind.StackedBars,
        };
        DataTable table = new("Each candidate for everybody", new("Candidate", IsNumber: false), new("Sum"), new("Gain"), new("Gains"), new("Lose"), new("Losses"), new("If nobody loses"));
        foreach (Levelling candidate in candidates)
        {
            LevelSums sums = candidate.All;
            table.Add(candidate.Candidate, $"{sums.After}", Count(sums.Winners), $"{sums.Gains}", Count(sums.Losers), $"{sums.Losses}", $"{sums.HoldHarmless}");
        }

        yield return ChartFigure.Of(chart, table);
    }

    private static IEnumerable<Element> Parts(Levelling candidate)
    {
        foreach (IGrouping<string, LevelPart> parts in candidate.Parts.GroupBy(part => part.By, StringComparer.Ordinal))
        {
            string by = parts.Key == "fifth" ? "fifth of the sum before, from the least" : parts.Key;
            yield return new("h2") { $"{candidate.Candidate}, by {by}" };
            DataTable table = new($"Who gains and who loses, by {by}", new("Part", IsNumber: false), new("People"), new("Before"), new("After"), new("Gain"), new("Gains"), new("Lose"), new("Losses"));
            foreach (LevelPart part in parts)
            {
                LevelSums sums = part.Sums;
                table.Add(part.Name, Count(sums.People), $"{sums.Before}", $"{sums.After}", Count(sums.Winners), $"{sums.Gains}", Count(sums.Losers), $"{sums.Losses}");
            }

            yield return table.ToElement();
        }
    }

    private static IEnumerable<Element> Largest(Levelling candidate)
    {
        if (candidate.Largest.Count == 0)
        {
            yield break;
        }

        yield return new("h2") { "The largest differences" };
        DataTable table = new("The people whose sums differ most", new("Person", IsNumber: false), new("Area", IsNumber: false), new("Before"), new("After"), new("Difference"));
        foreach (LevelledPerson person in candidate.Largest)
        {
            table.Add(person.PersonId, person.Area, $"{person.Before}", $"{person.After}", person.Difference > Money.Zero ? $"+{person.Difference}" : $"{person.Difference}");
        }

        yield return table.ToElement();
    }

    private static IEnumerable<Element> Years(ValueList<DampedYear> years)
    {
        if (years.Count == 0)
        {
            yield break;
        }

        yield return new("h2") { "Year by year" };
        DataTable table = new($"What all have together in each year, with {years[0].Envelope} a year", new("Year", IsNumber: false), new("Sum"), new("Where it stands", IsNumber: false));
        foreach (DampedYear year in years)
        {
            table.Add($"Year {year.Number.ToString(CultureInfo.InvariantCulture)}", $"{year.Total}", LevellingText.Sentence(year));
        }

        yield return table.ToElement();
    }

    private static string Count(int people) => people.ToString("#,##0", CultureInfo.InvariantCulture);
}
