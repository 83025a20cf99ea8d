using System.Globalization;

namespace PhbCalc.Budgets;

/// <summary>The effects of candidates for several areas, as plain text.</summary>
/// <remarks>Rule: spec 10, Level.</remarks>
public static class LevellingText
{
    /// <summary>Each candidate with its total, winners, losers and the cost of letting no person lose; then one candidate in full.</summary>
    /// <param name="candidates">The candidates over the same people.</param>
    /// <param name="shown">The position of the candidate to show in full, counted from 0; null (the default) for none.</param>
    /// <param name="years">The years of damping towards that candidate; empty for none.</param>
    /// <returns>Lines of text, each ended by a line feed; the same in every culture. It names the people with the largest differences by their ids.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such candidate.</exception>
    /// <exception cref="InvalidInputException">A candidate is null.</exception>
    public static string Explain(ValueList<Levelling> candidates, int? shown = null, ValueList<DampedYear> years = default)
    {
        _ = Given.Whole(candidates, "candidates");
        PlainText text = new();
        LevelSums? all = candidates.Count == 0 ? null : candidates[0].All;
        text.Line($"What {(all?.People == 1 ? "1 person has" : $"{Count(all?.People ?? 0)} people have")} today: {all?.Before ?? Money.Zero}");
        TextTable table = new(false, true, true, true, true);
        table.Add("", "Sum", "Gain", "Lose", "If nobody loses");
        foreach (Levelling candidate in candidates)
        {
            table.Add(candidate.Candidate, $"{candidate.All.After}", Count(candidate.All.Winners), Count(candidate.All.Losers), $"{candidate.All.HoldHarmless}");
        }

        text.Table(table);
        if (shown is { } place)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(place, nameof(shown));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(place, candidates.Count, nameof(shown));
            AddParts(text, candidates[place]);
            AddLargest(text, candidates[place]);
            AddYears(text, years);
        }

        return text.ToString();
    }

    /// <summary>A sentence about a year of damping.</summary>
    /// <param name="year">The year.</param>
    public static string Sentence(DampedYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        return year.Missing > Money.Zero ? $"{year.Missing} is missing: the least that people are to have comes to more than there is"
            : year.NotLevel == 0 ? "everybody is level"
            : $"{(year.NotLevel == 1 ? "1 person is" : $"{Count(year.NotLevel)} people are")} not level yet";
    }

    private static void AddParts(PlainText text, Levelling candidate)
    {
        foreach (IGrouping<string, LevelPart> parts in candidate.Parts.GroupBy(part => part.By, StringComparer.Ordinal))
        {
            text.Paragraph($"{candidate.Candidate}, by {(parts.Key == "fifth" ? "fifth of the sum before, from the least" : parts.Key)}");
            TextTable table = new(false, true, true, true, true, true, true);
            table.Add("", "People", "Before", "Gain", "", "Lose", "");
            foreach (LevelPart part in parts)
            {
                table.Add(part.Name, Count(part.Sums.People), $"{part.Sums.Before}", Count(part.Sums.Winners), CostText.Change(part.Sums.Gains), Count(part.Sums.Losers), $"{part.Sums.Losses}");
            }

            text.Table(table);
        }
    }

    private static void AddLargest(PlainText text, Levelling candidate)
    {
        if (candidate.Largest.Count == 0)
        {
            return;
        }

        text.Paragraph("The largest differences");
        TextTable table = new(false, false, true, true, true);
        table.Add("Person", "Area", "Before", "After", "Difference");
        foreach (LevelledPerson person in candidate.Largest)
        {
            table.Add(person.PersonId, person.Area, $"{person.Before}", $"{person.After}", CostText.Change(person.Difference));
        }

        text.Table(table);
    }

    private static void AddYears(PlainText text, ValueList<DampedYear> years)
    {
        if (years.Count == 0)
        {
            return;
        }

        text.Paragraph($"Year by year, with {years[0].Envelope} a year");
        TextTable table = new(false, true, false);
        foreach (DampedYear year in years)
        {
            table.Add($"Year {Iso.Number(year.Number)}", $"{year.Total}", Sentence(year));
        }

        text.Table(table);
    }

    private static string Count(int people) => people.ToString("#,##0", CultureInfo.InvariantCulture);
}
