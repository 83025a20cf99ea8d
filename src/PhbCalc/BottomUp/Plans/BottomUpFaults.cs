using System.Globalization;

namespace PhbCalc.BottomUp;

/// <summary>What can be wrong with a care plan by itself.</summary>
internal static class BottomUpFaults
{
    private const decimal TooMuch = 1_000_000_000_000m;

    internal static List<Fault>? InVisit(
        string? id, string? card, string? service, DayTypes days, LocalTime? start, LocalTime? end, int carers, LocalDate? from, LocalDate? to)
    {
        FaultList faults = new("visit", id);
        faults.AddIfBlank("visit_id", id, "/id");
        faults.AddIfBlank("card", card);
        faults.AddIfBlank("service", service);
        faults.AddIfEndsFirst("to", from, to);
        faults.AddIfUndefined("days", days);
        if (days.HasFlag(DayTypes.BankHoliday))
        {
            faults.Add("days", "BankHoliday", "is a day for rates only", "write the days of the week: the rate card prices bank holidays");
        }

        if (carers is < 1 or > Visit.MostCarers)
        {
            faults.Add("carers", carers.ToString(CultureInfo.InvariantCulture), "is not a number of carers", $"write 1 to {Visit.MostCarers}");
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
        if (item.Unit == ItemUnit.Once && item.To is not null)
        {
            faults.Add("to", Iso.Text(item.To.Value), "is an end for an item that comes once", "leave it blank, and write the day it comes as from");
        }

        if (SpendingRules.Refusing(item.Category) is { } rule)
        {
            faults.Add(new Fault("category", $"is refused: {rule.Rule}", "take the item out of the plan") { Value = item.Category, Kind = FaultKind.Rule });
        }

        return faults.All;
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
        return faults.All;
    }
}
