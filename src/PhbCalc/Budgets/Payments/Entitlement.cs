namespace PhbCalc.Budgets;

/// <summary>What versions of a budget come to by each day: each from its first day on, until its last or the day before the next one starts.</summary>
/// <remarks>Rule: spec 7, The payment plan: paid + due + recovered = the version's truth by day; spec 1, Phasing.</remarks>
internal sealed class Entitlement
{
    private readonly (PayableBudget Version, DayRange Whole, DayRange InForce)[] versions;
    private readonly OncePaid oncePaid;

    internal Entitlement(ValueList<PayableBudget> given, OncePaid oncePaid)
    {
        this.oncePaid = oncePaid;
        PayableBudget[] ordered = [.. given.OrderBy(version => version.Days.Start)];
        versions = new (PayableBudget, DayRange, DayRange)[ordered.Length];
        for (int i = 0; i < ordered.Length; i++)
        {
            DayRange whole = DayRange.Of(ordered[i].Days);
            int last = i + 1 < ordered.Length ? DayNumber.Of(ordered[i + 1].Days.Start) - 1 : whole.Last;
            versions[i] = (ordered[i], whole, whole with { Last = Math.Min(whole.Last, last) });
        }
    }

    /// <summary>The first day of the first version to the last day that any is in force.</summary>
    internal DayRange Days => new(versions[0].Whole.First, versions.Max(version => version.InForce.Last));

    /// <summary>What is due by the end of a day: what recurs, and what comes once.</summary>
    internal (Money Recurring, Money Once) By(int day)
    {
        (Money recurring, Money once) = (Money.Zero, Money.Zero);
        foreach ((PayableBudget version, DayRange whole, DayRange inForce) in versions)
        {
            int days = Math.Min(day, inForce.Last) - whole.First + 1;
            if (days > 0)
            {
                recurring += version.Recurring.TimesToPenny(new Ratio(days, whole.Length));
                once += version.Once.Where(sum => IsDue(sum, whole, inForce, day)).Sum(sum => sum.Amount);
            }
        }

        return (recurring, once);
    }

    /// <summary>What recurs on some days, each version's part rounded by itself.</summary>
    internal Money RoundedIn(DayRange days)
    {
        Money sum = Money.Zero;
        foreach ((PayableBudget version, DayRange whole, DayRange inForce) in versions)
        {
            sum += version.Recurring.TimesToPenny(new Ratio(days.And(inForce).Length, whole.Length));
        }

        return sum;
    }

    /// <summary>What comes once is due on its day if the version is still in force then; when it is paid with the first payment, from the version's first day on.</summary>
    private bool IsDue(OncePayable sum, DayRange whole, DayRange inForce, int day)
    {
        int due = DayNumber.Of(sum.On);
        return due <= inForce.Last && (oncePaid == OncePaid.First ? whole.First : due) <= day;
    }
}
