using System.Globalization;
using System.Text;
using PhbCalc.Data.Results;
using PhbCalc.Reports.Html;
using PhbCalc.Sufficiency;

namespace PhbCalc.Reports;

/// <summary>Whether one person's support is enough, as a page to look at and to print: hours, what to look at, what is short in pounds, and the week hour by hour.</summary>
/// <remarks>
/// The page is one HTML file that needs no other: no script, no network. The same result gives the same bytes on every run, in every culture.
/// Rule: spec 2b, Enough.
/// </remarks>
public static class SufficiencyReport
{
    /// <summary>Writes the page, as UTF-8 without byte order mark.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="result">The result to show; hours a week and pounds.</param>
    /// <param name="about">What the page was made from, in a sentence or two, shown below its heading; null (the default) for nothing.</param>
    /// <param name="provenance">Where the page comes from, as provenance.json beside it says; its version, policies and files stand at the foot. Null (the default) for nothing.</param>
    public static void Write(Stream stream, SufficiencyResult result, string? about = null, Provenance? provenance = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(Encoding.UTF8.GetBytes(Text(result, about, provenance)));
    }

    /// <summary>The text that <see cref="Write"/> writes.</summary>
    /// <param name="result">The result to show; hours a week and pounds.</param>
    /// <param name="about">What the page was made from, in a sentence or two, shown below its heading; null (the default) for nothing.</param>
    /// <param name="provenance">Where the page comes from, as provenance.json beside it says; its version, policies and files stand at the foot. Null (the default) for nothing.</param>
    /// <returns>The whole page as HTML, the same in every culture.</returns>
    public static string Text(SufficiencyResult result, string? about = null, Provenance? provenance = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        return ReportPage.Of($"Is the support of {result.PersonId} enough?", about, provenance, [.. Answer(result), .. result.Week.Count == 0 ? [] : Whole(result)]);
    }

    private static IEnumerable<Element> Answer(SufficiencyResult result)
    {
        yield return new("p") { new Element("strong") { result.Answer() } };
        foreach (string reason in result.NotKnownBecause)
        {
            yield return new("p") { reason };
        }
    }

    private static IEnumerable<Element> Whole(SufficiencyResult result)
    {
        yield return new("h2") { "Hours a week" };
        yield return Hours(result);
        if (result.Findings.Count > 0)
        {
            yield return new("h2") { "What to look at" };
            Element list = new("ul") { { "class", "summary" } };
            foreach (SufficiencyFinding finding in result.Findings)
            {
                list.Add(new Element("li") { finding.Text });
            }

            yield return list;
        }

        if (result.Price is { } price)
        {
            yield return new("h2") { "What the short hours cost" };
            yield return new("p") { $"At the rates of {price.Service} on card {price.Card} they cost {price.TypicalWeek.Total} a week, and {price.Period} over the person's days in the period." };
            yield return Lines(price);
        }
        else if (result.NotPricedBecause is { } why)
        {
            yield return new("p") { why };
        }

        yield return new("h2") { "The week, hour by hour" };
        yield return new("p") { "A minus is a carer too few, a plus one more than needed. A tilde is for part of the hour; z is a sleep-in where a carer must be awake; an equals sign is as many as are needed." };
        yield return Week(result);
    }

    private static Element Hours(SufficiencyResult result)
    {
        DataTable table = new("Hours of one carer's time in the typical week", new("For", IsNumber: false), new("Needed"), new("Bought"), new("Short"), new("More"));
        foreach (DomainHours domain in result.Domains)
        {
            table.Add(domain.Name.Length == 0 ? "No domain" : domain.Name, Number(domain.Needed), Number(domain.Bought), "", "");
        }

        table.AddSum("All", Number(result.Needed), Number(result.Bought), Number(result.Short), Number(result.More));
        return table.ToElement();
    }

    private static Element Lines(ShortfallPrice price)
    {
        DataTable table = new("The short hours of the typical week, line by line", new("When", IsNumber: false), new("Band", IsNumber: false), new("Hours"), new("Rate"), new("Carers"), new("Amount"));
        foreach (CostLine line in price.TypicalWeek.Lines)
        {
            table.Add(line.Label, line.Band ?? "", Number(line.Quantity), $"{line.Rate}/{line.Unit}", line.Carers.ToString(CultureInfo.InvariantCulture), $"{line.Amount}");
        }

        table.AddSum("Sum", "", "", "", "", $"{price.TypicalWeek.Total}");
        return table.ToElement();
    }

    /// <summary>The picture: a table whose cells have a colour besides their sign, so that neither is needed to read the other.</summary>
    private static Element Week(SufficiencyResult result)
    {
        const string Caption = "Carers bought against carers needed";
        Element heading = new("tr") { Heading("Hour", "col") };
        foreach (string day in (string[])["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])
        {
            heading.Add(Heading(day, "col"));
        }

        Element body = new("tbody");
        for (int hour = 0; hour < 24; hour++)
        {
            Element row = new("tr") { Heading(string.Create(CultureInfo.InvariantCulture, $"{hour:00}:00"), "row") };
            for (int day = 0; day < 7; day++)
            {
                string sign = result.Sign(day, hour);
                row.Add(new Element("td") { { "class", Look(sign) }, sign });
            }

            body.Add(row);
        }

        return Scrolling.Of(Caption, new("table") { { "class", "week" }, new Element("caption") { Caption }, new Element("thead") { heading }, body });
    }

    private static string Number(Ratio hours) => hours.ToDecimal().ToString("#,##0.##", CultureInfo.InvariantCulture);

    private static Element Heading(string text, string scope) => new("th") { { "scope", scope }, text };

    private static string Look(string sign) => sign[0] switch
    {
        '-' => "short",
        'z' => "asleep",
        '+' => "more",
        '=' => "met",
        _ => "none",
    };
}
