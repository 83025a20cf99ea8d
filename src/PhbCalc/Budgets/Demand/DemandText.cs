using System.Globalization;

namespace PhbCalc.Budgets;

/// <summary>What a caseload buys, as plain text.</summary>
/// <remarks>Rule: spec 10, What people buy.</remarks>
public static class DemandText
{
    /// <summary>Hours by service and by group, the week hour by hour, and items by category.</summary>
    /// <param name="demand">What is bought.</param>
    /// <param name="before">What was bought before, to show how demand moves; null (the default) for none.</param>
    /// <returns>Lines of text, each ended by a line feed; the same in every culture.</returns>
    public static string Explain(this CaseloadDemand demand, CaseloadDemand? before = null)
    {
        ArgumentNullException.ThrowIfNull(demand);
        PlainText text = new();
        text.Line($"What {(demand.People == 1 ? "1 person buys" : $"{Count(demand.People)} people buy")}{(before is null ? string.Empty : $", and {Count(before.People)} did before")}; each carer counts");
        AddServices(text, demand, before);
        AddWeek(text, demand);
        AddGroups(text, demand, before);
        AddItems(text, demand, before);
        return text.ToString();
    }

    private static void AddServices(PlainText text, CaseloadDemand demand, CaseloadDemand? before)
    {
        Dictionary<(string, string, CostUnit), ServiceDemand> earlier = (before?.Services ?? []).ToDictionary(service => (service.Card, service.Service, service.Unit));
        TextTable table = new(false, false, true, true, true, true);
        table.Add("", "Unit", "People", "A week", "Period", before is null ? "" : "More");
        foreach (ServiceDemand service in demand.Services)
        {
            bool isKnown = earlier.Remove((service.Card, service.Service, service.Unit), out ServiceDemand? was);
            table.Add(
                $"{service.Card} {service.Service}".TrimStart(), $"{service.Unit}s", Count(service.People), Number(service.Week), Number(service.Period),
                before is null ? "" : More(service.Period, isKnown ? was!.Period : new(0)));
        }

        foreach (ServiceDemand gone in earlier.Values)
        {
            table.Add($"{gone.Card} {gone.Service}", $"{gone.Unit}s", "0", "0", "0", More(new(0), gone.Period));
        }

        table.RemoveEmptyColumns();
        text.Table(table);
    }

    /// <summary>The hours of the typical week, hour by hour, in which the busiest times stand out as large numbers.</summary>
    private static void AddWeek(PlainText text, CaseloadDemand demand)
    {
        if (!demand.Cells.Any(cell => cell.Place.Hour is not null))
        {
            return;
        }

        text.Paragraph("Hours of the typical week, and of bank holidays over the period");
        TextTable table = new(false, true, true, true, true, true, true, true, true);
        table.Add("From", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "Holiday");
        for (int hour = 0; hour < 24; hour++)
        {
            table.Add(
            [
                hour.ToString("00", CultureInfo.InvariantCulture) + ":00",
                .. Enum.GetValues<DemandDay>().Where(day => day is not (DemandDay.Any or DemandDay.BankHoliday)).Select(day => InPicture(demand.InWeek(day, hour))),
                InPicture(demand.InPeriod(DemandDay.BankHoliday, hour)),
            ]);
        }

        text.Table(table);
    }

    private static void AddGroups(PlainText text, CaseloadDemand demand, CaseloadDemand? before)
    {
        foreach (IGrouping<string, GroupDemand> groups in demand.Groups.GroupBy(group => group.Group.Name, StringComparer.Ordinal))
        {
            text.Paragraph($"Hours by {groups.Key}");
            TextTable table = new(false, true, true, true, true);
            table.Add("", "People", "A week", "Period", before is null ? "" : "More");
            foreach (GroupDemand group in groups)
            {
                Ratio was = before?.Groups.FirstOrDefault(earlier => earlier.Group == group.Group)?.HoursInPeriod ?? new(0);
                table.Add(group.Group.Value, Count(group.People), Number(group.HoursInWeek), Number(group.HoursInPeriod), before is null ? "" : More(group.HoursInPeriod, was));
            }

            table.RemoveEmptyColumns();
            text.Table(table);
        }
    }

    private static void AddItems(PlainText text, CaseloadDemand demand, CaseloadDemand? before)
    {
        string[] categories = [.. demand.Items.Concat(before?.Items ?? []).Select(item => item.Category).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (categories.Length == 0)
        {
            return;
        }

        text.Paragraph("Items");
        TextTable table = new(false, true, true, true, true);
        table.Add("", "People", "Items", "Sum", before is null ? "" : "More");
        foreach (string category in categories)
        {
            ItemDemand now = Of(demand, category);
            table.Add(category, Count(now.People), Count(now.Items), $"{now.Amount}", before is null ? "" : CostText.Change(now.Amount - Of(before, category).Amount));
        }

        table.RemoveEmptyColumns();
        text.Table(table);
    }

    private static ItemDemand Of(CaseloadDemand demand, string category) => demand.Items.FirstOrDefault(item => item.Category == category) ?? new(category, 0, 0, Money.Zero);

    private static string More(Ratio now, Ratio before)
    {
        decimal more = now.ToDecimal() - before.ToDecimal();
        return more > 0m ? $"+{Number(more)}" : Number(more);
    }

    private static string Number(Ratio number) => Number(number.ToDecimal());

    /// <summary>Hours, without decimals if there are many: a week of a large caseload then fits on a page.</summary>
    private static string InPicture(Ratio hours) => hours.IsAtMost(100) ? Number(hours) : Number(decimal.Round(hours.ToDecimal(), MidpointRounding.AwayFromZero));

    private static string Number(decimal number) => decimal.Round(number, 2, MidpointRounding.AwayFromZero).ToString("#,##0.##", CultureInfo.InvariantCulture);

    private static string Count(int count) => count.ToString("#,##0", CultureInfo.InvariantCulture);
}
