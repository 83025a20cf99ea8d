namespace PhbCalc.Budgets;

/// <summary>Cuts days into the periods of payments.</summary>
/// <remarks>Rule: spec 7, The payment plan: weeks are counted from the start, the last one cut at the end; months and quarters are those of the calendar, cut at both ends; payroll follows the pay periods of the team.</remarks>
internal static class PaymentPeriods
{
    internal static List<DayRange> Of(Entitlement entitlement, PaymentPolicy policy)
    {
        DayRange days = entitlement.Days;
        int[] payEnds = policy.Interval == PaymentInterval.Payroll ? [.. entitlement.PayPeriodEnds.Where(end => end >= days.First && end < days.Last).Distinct().Order()] : [];
        return payEnds.Length > 0 ? ByPayroll(days, payEnds) : ByInterval(days, policy);
    }

    /// <summary>Cuts the days where any pay period ends.</summary>
    private static List<DayRange> ByPayroll(DayRange days, int[] payEnds) =>
        [.. payEnds.Prepend(days.First - 1).Zip([.. payEnds, days.Last], (before, last) => new DayRange(before + 1, last))];

    private static List<DayRange> ByInterval(DayRange days, PaymentPolicy policy)
    {
        List<(DayRange Days, bool IsWhole)> cut = [];
        for (int first = days.First; first <= days.Last;)
        {
            DayRange whole = Whole(first, days.First, policy);
            DayRange own = whole.And(days);
            cut.Add((own, own == whole));
            first = own.Last + 1;
        }

        return policy.Cut == PaymentCut.Equal ? Joined(cut) : [.. cut.Select(period => period.Days)];
    }

    /// <summary>The whole period that a day is in.</summary>
    private static DayRange Whole(int day, int firstDay, PaymentPolicy policy)
    {
        if (policy.Interval is PaymentInterval.Monthly or PaymentInterval.Quarterly)
        {
            LocalDate date = DayNumber.Date(day);
            int months = policy.Interval == PaymentInterval.Monthly ? 1 : 3;
            LocalDate start = new(date.Year, ((date.Month - 1) / months * months) + 1, 1);
            return new(DayNumber.Of(start), DayNumber.Of(start.PlusMonths(months)) - 1);
        }

        int length = policy.Interval == PaymentInterval.Weekly ? 7 : 28;
        int anchor = policy.CountedFrom is { } from ? DayNumber.Of(from) : firstDay;
        if (day < anchor && anchor > firstDay)
        {
            return new(firstDay, anchor + length - 1);
        }

        int into = (((day - anchor) % length) + length) % length;
        return new(day - into, day - into + length - 1);
    }

    /// <summary>Periods that are not whole joined with their neighbours: the first with the one after it, the last with the one before.</summary>
    private static List<DayRange> Joined(List<(DayRange Days, bool IsWhole)> cut)
    {
        List<DayRange> periods = [.. cut.Select(period => period.Days)];
        if (periods.Count > 1 && !cut[^1].IsWhole)
        {
            periods[^2] = periods[^2] with { Last = periods[^1].Last };
            periods.RemoveAt(periods.Count - 1);
        }

        if (periods.Count > 1 && !cut[0].IsWhole)
        {
            periods[1] = periods[1] with { First = periods[0].First };
            periods.RemoveAt(0);
        }

        return periods;
    }
}
