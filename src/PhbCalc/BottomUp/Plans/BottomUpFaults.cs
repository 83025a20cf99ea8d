using System.Globalization;

namespace PhbCalc.BottomUp;

/// <summary>What can be wrong with a care plan alone.</summary>
internal static class BottomUpFaults
{
    private const decimal TooMuch = 1_000_000_000_000m;

    internal static List<Fault>? InVisit(
        string? id, string? card, string? service, DayTypes days, LocalTime? start, LocalTime? end, int carers, LocalDate? from, LocalDate? to, int sharedWith)
    {
        FaultList faults = new("visit", id);
        faults.AddIfBlank("visit_id", id, "/id");
        faults.AddIfBlank("card", card);
        faults.AddIfBlank("service", service);
        faults.AddIfEndsFirst("to", from, to);
        faults.AddIfUndefined("days", days);
        if (Given.IfUndefined("days", days) is null && (days & ~DayTypes.EveryDay) is not DayTypes.None and var special)
        {
            faults.Add("days", DayWords.Text(special), "is a day for rates only", "write the days of the week: the rate card prices bank holidays");
        }

        if (carers is < 1 or > Visit.MostCarers)
        {
            faults.Add("carers", carers.ToString(CultureInfo.InvariantCulture), "is not a number of carers", $"write 1 to {Visit.MostCarers}");
        }

        if (sharedWith is < 1 or > Visit.MostSharing)
        {
            faults.Add("shared_with", sharedWith.ToString(CultureInfo.InvariantCulture), "is not a number of people who share the carers", $"write how many people share the carers, this one counted: 1 for nobody else, at most {Visit.MostSharing}");
        }

        if (start is null != end is null)
        {
            faults.Add(start is null ? "start" : "end", null, "is blank while the other time is given", "give both times, or neither for a service priced per week");
        }

        faults.AddIfNotWholeMinute("start", start);
        faults.AddIfNotWholeMinute("end", end);
        return faults.All;
    }

    internal static List<Fault>? In(Absence absence)
    {
        FaultList faults = new("absence");
        faults.AddIfEndsFirst("to", absence.From, absence.To);
        faults.AddIfNotWholeMinute("from_time", absence.FromTime);
        faults.AddIfNotWholeMinute("to_time", absence.ToTime);
        if (absence.From == absence.To && absence.ToTime is { } end && end != LocalTime.Midnight && end <= (absence.FromTime ?? LocalTime.Midnight))
        {
            faults.Add("to_time", end.ToString("HH:mm", CultureInfo.InvariantCulture), "is not after from_time, and the absence starts and ends on the same day", "write a later time, or a later last day");
        }

        return faults.All;
    }

    internal static List<Fault>? In(Item item)
    {
        FaultList faults = new("item", item.Id);
        faults.AddIfBlank("item_id", item.Id, "/id");
        faults.AddIfBlank("category", item.Category);
        faults.AddIfUndefined("unit", item.Unit);
        faults.AddIfUndefined("funded_by", item.FundedBy);
        faults.AddIfOutside("amount", item.Amount.Pounds, TooMuch);
        faults.AddIfOutside("quantity", item.Quantity, TooMuch);
        faults.AddIfEndsFirst("to", item.From, item.To);
        if (item.Per is not null && (string.IsNullOrWhiteSpace(item.Per) || item.Unit.IsTime || item.Unit == ItemUnit.Once))
        {
            faults.Add("per", item.Per, $"says how often the item comes, and its unit says that already: {(item.Unit == ItemUnit.Once ? "once" : $"per {(Given.IsDefined(item.Unit) ? item.Unit.Word() : "unit")}")}",
                "leave it blank, or make the unit mile, hour, visit or night");
        }

        if (item.IsOnce && item.To is not null)
        {
            faults.Add("to", Iso.Text(item.To.Value), "is the last day of an item that comes only once", "leave it blank, and write the day as from");
        }

        if (SpendingRules.Refusing(item.Category) is { } rule)
        {
            faults.Add(new Fault("category", $"is refused: {rule.Rule}", "take the item out of the plan") { Value = item.Category, Kind = FaultKind.Rule });
        }

        return faults.All;
    }

    /// <summary>Reports items that come with a visit that is not in the plan, or that has no days.</summary>
    private static void AddForPer(CarePlan plan, ref FaultList faults)
    {
        for (int i = 0; i < plan.Items.Count; i++)
        {
            if (plan.Items[i]?.PerVisit is not { } id)
            {
                continue;
            }

            Visit? visit = plan.Visits.AsSpan().ToArray().FirstOrDefault(visit => visit?.Id == id);
            if (visit is null || visit.Days == DayTypes.None)
            {
                faults.Add(
                    new Fault("per", visit is null ? "is not a visit of this person" : "is a visit without days, so it cannot be counted", "write the id of a visit that has days, or day, week, four-weekly, month or year")
                    {
                        Value = id,
                        Path = $"/items/{Iso.Number(i)}/per",
                    });
            }
        }
    }

    /// <summary>Reports a number that cannot be weeks of respite in a year.</summary>
    internal static void AddRespite(decimal weeks, ref FaultList faults)
    {
        if (weeks is < 0m or > CarePlan.WeeksOfYear || decimal.Round(weeks, 6, MidpointRounding.ToZero) != weeks)
        {
            faults.Add("respite_weeks", weeks.ToString(CultureInfo.InvariantCulture), "is not a number of weeks without visits", "write a number from 0 to 52 with at most six decimals");
        }
    }

    internal static List<Fault>? In(CarePlan plan)
    {
        FaultList faults = new("person", plan.PersonId);
        faults.AddIfBlank("person_id", plan.PersonId);
        faults.AddIfEndsFirst("end", plan.Start, plan.End);
        faults.AddNulls("visits", plan.Visits);
        faults.AddNulls("items", plan.Items);
        faults.AddNulls("absences", plan.Absences);
        faults.AddRepeats("visit_id", plan.Visits, visit => visit.Id, "visits", "/id");
        faults.AddRepeats("item_id", plan.Items, item => item.Id, "items", "/id");
        AddForPer(plan, ref faults);
        AddRespite(plan.RespiteWeeks, ref faults);
        return faults.All;
    }
}
