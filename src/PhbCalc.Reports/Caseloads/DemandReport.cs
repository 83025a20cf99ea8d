using System.Globalization;
using System.Text;
using PhbCalc.Budgets;
using PhbCalc.Reports.Html;

namespace PhbCalc.Reports;

/// <summary>What a caseload buys, as a page to read and to print: by service, the week hour by hour, by group, and items.</summary>
/// <remarks>
/// The page is one HTML file without scripts, network or other files. The same demand gives the same bytes on every run, in every culture. It names no person. Rule: spec 10, What people buy.
/// </remarks>
public static class DemandReport
{
    private const int Shades = 5;

    /// <summary>Writes the page, as UTF-8 without byte order mark.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="demand">What is bought; hours, each carer counted.</param>
    /// <param name="before">What was bought before, to show how demand moves; null (the default) for none.</param>
    /// <param name="about">The sources of the page, in a sentence or two, shown below its heading; null (the default) for nothing.</param>
    public static void Write(Stream stream, CaseloadDemand demand, CaseloadDemand? before = null, string? about = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(Encoding.UTF8.GetBytes(Text(demand, before, about)));
    }

    /// <summary>The text that <see cref="Write"/> writes.</summary>
    /// <param name="demand">What is bought; hours, each carer counted.</param>
    /// <param name="before">What was bought before, to show how demand moves; null (the default) for none.</param>
    /// <param name="about">The sources of the page, in a sentence or two, shown below its heading; null (the default) for nothing.</param>
    /// <returns>The whole page as HTML, the same in every culture.</returns>
    public static string Text(CaseloadDemand demand, CaseloadDemand? before = null, string? about = null)
    {
        ArgumentNullException.ThrowIfNull(demand);
        return ReportPage.Of("What people buy", about, [.. Services(demand, before), .. Week(demand), .. Groups(demand, before), .. Items(demand, before)]);
    }

    private static IEnumerable<Element> Services(CaseloadDemand demand, CaseloadDemand? before)
    {
        yield return new("p") { $"{(demand.People == 1 ? "1 person" : $"{Count(demand.People)} people")}. Each carer counts: an hour with two carers is two hours. The typical week has no bank holidays and no absences; the period has." };
        yield return new("h2") { "By service" };
        DataTable table = new("What is bought of each service", [new("Card and service", IsNumber: false), new("Unit", IsNumber: false), new("People"), new("A week"), new("Period"), .. before is null ? (TableColumn[])[] : [new("More than before")]]);
        foreach (ServiceDemand service in demand.Services)
        {
            Ratio was = before?.Services.FirstOrDefault(earlier => (earlier.Card, earlier.Service, earlier.Unit) == (service.Card, service.Service, service.Unit))?.Period ?? new(0);
            table.Add([$"{service.Card} {service.Service}".TrimStart(), $"{service.Unit}s", Count(service.People), Number(service.Week), Number(service.Period), .. before is null ? (string[])[] : [More(service.Period, was)]]);
        }

        yield return table.ToElement();
    }

    /// <summary>A cell an hour, the darker the more is bought; the number is in it, since colour alone must not carry meaning.</summary>
    private static IEnumerable<Element> Week(CaseloadDemand demand)
    {
        DemandDay[] days = [.. Enum.GetValues<DemandDay>().Where(day => day is not (DemandDay.Any or DemandDay.BankHoliday))];
        decimal[][] hours = [.. Enumerable.Range(0, 24).Select(hour => days.Select(day => demand.InWeek(day, hour).ToDecimal()).ToArray())];
        decimal most = hours.SelectMany(row => row).Max();
        if (most == 0m)
        {
            yield break;
        }

        yield return new("h2") { "The typical week, hour by hour" };
        Element heading = new("tr") { new Element("th") { { "scope", "col" }, "From" } };
        foreach (DemandDay day in days)
        {
            heading.Add(new Element("th") { { "scope", "col" }, $"{day}"[..3] });
        }

        Element body = new("tbody");
        for (int hour = 0; hour < hours.Length; hour++)
        {
            Element row = new("tr") { new Element("th") { { "scope", "row" }, hour.ToString("00", CultureInfo.InvariantCulture) + ":00" } };
            foreach (decimal value in hours[hour])
            {
                row.Add(new Element("td") { { "class", $"shade{decimal.ToInt32(decimal.Ceiling(value / most * Shades))}" }, Number(value) });
            }

            body.Add(row);
        }

        string caption = "Hours of care that begin and go on in each hour of the typical week, of all services";
        yield return Scrolling.Of(caption, new Element("table") { { "class", "week heat" }, new Element("caption") { caption }, new Element("thead") { heading }, body }, isLong: true);
    }

    private static IEnumerable<Element> Groups(CaseloadDemand demand, CaseloadDemand? before)
    {
        foreach (IGrouping<string, GroupDemand> groups in demand.Groups.GroupBy(group => group.Group.Name, StringComparer.Ordinal))
        {
            yield return new("h2") { $"Hours by {groups.Key}" };
            DataTable table = new($"Hours that each group buys, by {groups.Key}", [new("Group", IsNumber: false), new("People"), new("A week"), new("Period"), .. before is null ? (TableColumn[])[] : [new("More than before")]]);
            foreach (GroupDemand group in groups)
            {
                Ratio was = before?.Groups.FirstOrDefault(earlier => earlier.Group == group.Group)?.HoursInPeriod ?? new(0);
                table.Add([group.Group.Value, Count(group.People), Number(group.HoursInWeek), Number(group.HoursInPeriod), .. before is null ? (string[])[] : [More(group.HoursInPeriod, was)]]);
            }

            yield return table.ToElement();
        }
    }

    private static IEnumerable<Element> Items(CaseloadDemand demand, CaseloadDemand? before)
    {
        if (demand.Items.Count == 0)
        {
            yield break;
        }

        yield return new("h2") { "Items" };
        DataTable table = new("Items by category, in pounds over the period", [new("Category", IsNumber: false), new("People"), new("Items"), new("Sum"), .. before is null ? (TableColumn[])[] : [new("Before")]]);
        foreach (ItemDemand item in demand.Items)
        {
            Money was = before?.Items.FirstOrDefault(earlier => earlier.Category == item.Category)?.Amount ?? Money.Zero;
            table.Add([item.Category, Count(item.People), Count(item.Items), $"{item.Amount}", .. before is null ? (string[])[] : [$"{was}"]]);
        }

        yield return table.ToElement();
    }

    private static string More(Ratio now, Ratio before)
    {
        decimal more = now.ToDecimal() - before.ToDecimal();
        return more > 0m ? $"+{Number(more)}" : Number(more);
    }

    private static string Number(Ratio number) => Number(number.ToDecimal());

    private static string Number(decimal number) => decimal.Round(number, 2, MidpointRounding.AwayFromZero).ToString("#,##0.##", CultureInfo.InvariantCulture);

    private static string Count(int count) => count.ToString("#,##0", CultureInfo.InvariantCulture);
}
