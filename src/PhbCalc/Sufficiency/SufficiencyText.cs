using System.Globalization;

namespace PhbCalc.Sufficiency;

/// <summary>Needs beside what is bought as plain text, with a picture of the week.</summary>
/// <remarks>Rule: spec 2b, Enough.</remarks>
public static class SufficiencyText
{
    private const int QuartersADay = 96;

    /// <summary>What is needed, bought, short and more; what a reader should look at; what the short hours cost; and the week, hour by hour.</summary>
    /// <param name="result">The result to explain.</param>
    /// <returns>Lines of text, each ended by a line feed; the same in every culture.</returns>
    public static string Explain(this SufficiencyResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        CostText text = new();
        text.Line($"Is the support of {result.PersonId} enough? {result.Answer()}");
        foreach (string reason in result.NotKnownBecause)
        {
            text.Line($"  {reason}");
        }

        if (result.Week.Count == 0)
        {
            return text.ToString();
        }

        text.Paragraph("Hours a week");
        text.Table(Hours(result));
        if (result.Findings.Count > 0)
        {
            text.Paragraph("Look at");
            foreach (SufficiencyFinding finding in result.Findings)
            {
                text.Line($"  {finding.Text}");
            }
        }

        if (result.Price is { } price)
        {
            text.Section($"What the short hours cost a week, as {price.Service} of card {price.Card}", price.TypicalWeek);
            text.Line($"  Over the person's days in the period: {price.Period}");
        }
        else if (result.NotPricedBecause is { } why)
        {
            text.Paragraph(why);
        }

        text.Paragraph("The week, hour by hour");
        text.Table(Picture(result));
        text.Line("  =  as many carers as are needed     -1  one carer too few     +1  one more than needed");
        text.Line("  z  a sleep-in where a carer must be awake     ~  for part of the hour");
        text.Sources();
        return text.ToString();
    }

    /// <summary>The verdict in a few words: <c>sufficient</c>, <c>short by 63 h and £1,398.60 a week</c> or <c>not known</c>.</summary>
    /// <param name="result">The result.</param>
    public static string Answer(this SufficiencyResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Verdict switch
        {
            SufficiencyVerdict.Sufficient => "Sufficient.",
            SufficiencyVerdict.Short when result.Price is { } price => $"Short by {CostText.Exact(result.Short)} h and {price.TypicalWeek.Total} a week.",
            SufficiencyVerdict.Short => $"Short by {CostText.Exact(result.Short)} h a week.",
            _ => "Not known.",
        };
    }

    private static TextTable Hours(SufficiencyResult result)
    {
        TextTable table = new(false, true, true, true, true);
        table.Add("", "Needed", "Bought", "Short", "More");
        foreach (DomainHours domain in result.Domains)
        {
            table.Add(domain.Name.Length == 0 ? "(no domain)" : Shown.Of(domain.Name), CostText.Exact(domain.Needed), CostText.Exact(domain.Bought), "", "");
        }

        table.Add("All", CostText.Exact(result.Needed), CostText.Exact(result.Bought), CostText.Exact(result.Short), CostText.Exact(result.More));
        return table;
    }

    private static TextTable Picture(SufficiencyResult result)
    {
        TextTable table = new(true, true, true, true, true, true, true, true);
        table.Add("", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
        for (int hour = 0; hour < 24; hour++)
        {
            table.Add([$"{hour.ToString("00", CultureInfo.InvariantCulture)}:00", .. Enumerable.Range(0, 7).Select(day => result.Sign(day, hour))]);
        }

        return table;
    }

    /// <summary>One hour of the week in at most four characters: a shortage comes before a sleeping carer, and that before a surplus.</summary>
    /// <param name="result">The result, with its 672 quarter hours.</param>
    /// <param name="day">The day, counted from 0 for Monday to 6 for Sunday.</param>
    /// <param name="hour">The hour of the day, from 0 to 23.</param>
    /// <returns>
    /// <c>-1</c> for one carer too few, <c>z</c> for a sleep-in where a carer must be awake, <c>+1</c> for one more than needed, <c>=</c> for as many as
    /// are needed, <c>.</c> for no carer; with <c>~</c> after it for part of the hour.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such hour, or the result has no week.</exception>
    public static string Sign(this SufficiencyResult result, int day, int hour)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)day, 6u, nameof(day));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)hour, 23u, nameof(hour));
        ArgumentOutOfRangeException.ThrowIfZero(result.Week.Count, nameof(result));
        QuarterHour[] quarters = [.. result.QuarterHours().Skip((day * QuartersADay) + (hour * 4)).Take(4)];
        return Of("-", quarter => quarter.Short) ?? (quarters.Any(quarter => quarter.Asleep.Numerator > 0) ? "z" : null) ?? Of("+", quarter => quarter.More)
            ?? (quarters.Any(quarter => quarter.Need.Numerator > 0) ? "=" : ".");

        string? Of(string sign, Func<QuarterHour, Ratio> carers)
        {
            Ratio[] all = [.. quarters.Select(carers)];
            decimal most = all.Max(one => one.ToDecimal());
            return most == 0m ? null
                : all.Distinct().Count() == 1 && decimal.Truncate(most) == most ? sign + Iso.Number(most)
                : $"{sign}{Iso.Number(decimal.Ceiling(most))}~";
        }
    }
}
