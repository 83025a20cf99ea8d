using PhbCalc.Rates;

namespace PhbCalc.BottomUp;

/// <summary>What is odd when plans meet published prices: calls of other lengths, special days without a date.</summary>
/// <remarks>Rule: spec 2b, Said, never refused.</remarks>
internal static class PriceNotices
{
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
