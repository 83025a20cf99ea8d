using PhbCalc.Rates;

namespace PhbCalc.BottomUp;

/// <summary>What is odd when plans meet prices: calls of other lengths, special days without a date, items that come to very much.</summary>
/// <remarks>Rule: spec 2b, Said, never refused.</remarks>
internal static class PriceNotices
{
    private const int DaysAYear = 365;

    /// <summary>Adds a notice if a visit is priced by the call and no call on the list is as long.</summary>
    /// <param name="found">Where it goes.</param>
    /// <param name="costing">What costs the plan.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="position">The position of the visit.</param>
    internal static void AddOfCall(PlanNoticeSink found, BottomUpCosting costing, CarePlan plan, int position)
    {
        ref readonly VisitTerms visit = ref plan.Terms[position];
        int charged = costing.Policy.RoundMinutes.Charged(visit.Minutes);
        if (!IsOnList(costing.Rates.Find(visit.Service)!, costing.Period, charged))
        {
            string price = costing.Policy.CallLength == CallLength.ProRata ? "its share of the price of an hour" : "that of the next longer call";
            found.Add(PlanNoticeKind.OtherCallLength, $"visit {plan.Visits[position].Id} lasts {PlanNotices.Duration(charged)}, and {visit.Service} has no call of that length: its price is {price}", position);
        }
    }

    /// <summary>Adds a notice if an item comes to more in a full year, or over its own dates if they are fewer, than is plausible: £5,000 a week, where £5,000 a year was meant.</summary>
    /// <param name="found">Where it goes.</param>
    /// <param name="policy">Says what is plausible.</param>
    /// <param name="plan">The plan it is in.</param>
    /// <param name="item">The item.</param>
    /// <param name="units">How often its quantity comes in the period.</param>
    internal static void AddOfItem(PlanNoticeSink found, CostingPolicy policy, CarePlan plan, Item item, Ratio units)
    {
        if (units == default)
        {
            return;
        }

        int days = item.To is { } last ? Math.Min(DaysAYear, DayNumber.Of(last) - (item.From is { } first ? DayNumber.Of(first) : plan.FirstDay) + 1) : DaysAYear;
        bool isByTime = !item.IsOnce && item.PerVisit is null;
        decimal times = isByTime ? days / DaysOf(item.PerTime) : units.ToDecimal();
        if (item.Amount.Pounds * item.Quantity * times > policy.PlausibleItemMost.Pounds)
        {
            string when = !isByTime ? item.IsOnce ? "once" : "in the period" : days < DaysAYear ? "over its dates" : "in a full year";
            found.Add(PlanNoticeKind.LargeItem, $"item {item.Id} comes to over {policy.PlausibleItemMost} {when}: are its amount and unit right?");
        }
    }

    private static decimal DaysOf(ItemUnit time) => time switch
    {
        ItemUnit.Day => 1m,
        ItemUnit.Week => 7m,
        ItemUnit.FourWeekly => 28m,
        ItemUnit.Month => DaysAYear / 12m,
        _ => DaysAYear,
    };

    /// <summary>Notices about named days that have a price but no date in the period.</summary>
    internal static IEnumerable<PlanNotice> OfNamedDays(ServiceRates service, RateVersion version, SpecialDays days, DateInterval period) =>
        from name in version.Rows.SelectMany(row => row.SpecialDays).DistinctBy(SpecialDays.Key, StringComparer.Ordinal)
        where !days.Days.Any(day => period.Contains(day.Date) && SpecialDays.Key(day.Name) == SpecialDays.Key(name))
        select new PlanNotice(PlanNoticeKind.NamedDayMisses, $"{service.Card} {service.Service} has a price for {name}, but no date from {Iso.Text(period)} has that name");

    private static bool IsOnList(ServiceRates service, DateInterval period, int minutes)
    {
        foreach (RateVersion version in service.Versions.AsSpan())
        {
            bool holds = version.ValidFrom <= period.End && !(version.ValidTo < period.Start);
            foreach (RateRow row in holds ? version.Rows.AsSpan() : [])
            {
                if (row.CallMinutes == minutes)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
