namespace PhbCalc.Budgets;

/// <summary>What the versions of a budget make due by each day. Each is in force from its first day to its last, or to the day before the next one starts.</summary>
/// <remarks>Rule: spec 7, The payment plan: paid + due + recovered = the version's truth by day; spec 1, Phasing.</remarks>
internal sealed class Entitlement
{
    private readonly VersionInForce[] versions;

    internal Entitlement(ValueList<PayableBudget> given, OncePaid oncePaid)
    {
        PayableBudget[] ordered = [.. given.OrderBy(version => version.Days.Start)];
        versions = new VersionInForce[ordered.Length];
        for (int i = 0; i < ordered.Length; i++)
        {
            int last = i + 1 < ordered.Length ? DayNumber.Of(ordered[i + 1].Days.Start) - 1 : int.MaxValue;
            versions[i] = new(ordered[i], last, oncePaid);
        }

        Days = new(versions[0].Whole.First, versions.Max(version => version.InForce.Last));
    }

    /// <summary>From the first day of the first version to the last day that any is in force.</summary>
    internal DayRange Days { get; }

    /// <summary>The last days of all pay periods, while their versions are in force.</summary>
    internal IEnumerable<int> PayPeriodEnds => versions.SelectMany(version => version.PayPeriodEnds);

    /// <summary>What is due by the end of a day.</summary>
    internal Due By(int day) => versions.Aggregate(default(Due), (due, version) => due + version.By(day));

    /// <summary>What recurs on some days, and what the person contributes to it, with each version's part rounded separately.</summary>
    internal Due RoundedIn(DayRange days) => versions.Aggregate(default(Due), (due, version) => due + version.RoundedIn(days));
}

/// <summary>The sums due: what recurs, what the person contributes to that, and what comes once.</summary>
/// <param name="Recurring">What recurs.</param>
/// <param name="Contributed">What the person contributes to it.</param>
/// <param name="Once">What comes once.</param>
internal readonly record struct Due(Money Recurring, Money Contributed, Money Once)
{
    /// <summary>What is to be paid out.</summary>
    internal Money Net => Recurring - Contributed + Once;

    public static Due operator +(Due left, Due right) => new(left.Recurring + right.Recurring, left.Contributed + right.Contributed, left.Once + right.Once);

    public static Due operator -(Due left, Due right) => new(left.Recurring - right.Recurring, left.Contributed - right.Contributed, left.Once - right.Once);
}

/// <summary>A version of a budget, while it is in force.</summary>
internal sealed class VersionInForce
{
    private readonly PayableBudget version;
    private readonly OncePaid oncePaid;
    private readonly (DayRange Days, Fraction PerDay)[] contributed;

    internal VersionInForce(PayableBudget version, int last, OncePaid oncePaid)
    {
        (this.version, this.oncePaid) = (version, oncePaid);
        Whole = DayRange.Of(version.Days);
        InForce = Whole with { Last = Math.Min(Whole.Last, last) };
        contributed = version.Contributions.Count == 0 ? [] : Contributed();
    }

    /// <summary>All its days.</summary>
    internal DayRange Whole { get; }

    /// <summary>Its days until the next version starts.</summary>
    internal DayRange InForce { get; }

    internal IEnumerable<int> PayPeriodEnds => version.PayPeriods.Select(period => Math.Min(DayNumber.Of(period.Days.End), InForce.Last));

    /// <summary>What is due by the end of a day.</summary>
    internal Due By(int day)
    {
        DayRange days = InForce with { Last = Math.Min(day, InForce.Last) };
        if (days.IsEmpty)
        {
            return default;
        }

        Money recurring = Recurring(days);
        return new(recurring, Least(ContributedIn(days), recurring), version.Once.Where(sum => IsDue(sum, day)).Sum(sum => sum.Amount));
    }

    /// <summary>What recurs on some days, and what the person contributes to it.</summary>
    internal Due RoundedIn(DayRange days)
    {
        DayRange own = days.And(InForce);
        Money recurring = own.IsEmpty ? Money.Zero : Recurring(own);
        return new(recurring, own.IsEmpty ? Money.Zero : Least(ContributedIn(own), recurring), Money.Zero);
    }

    private static Money Least(Money left, Money right) => left < right ? left : right;

    private Money Recurring(DayRange days)
    {
        Money sum = version.Recurring.TimesToPenny(new Ratio(days.Length, Whole.Length));
        foreach (PayPeriodPayable period in version.PayPeriods)
        {
            DayRange whole = DayRange.Of(period.Days);
            sum += period.Amount.TimesToPenny(new Ratio(days.And(whole).Length, whole.Length));
        }

        return sum;
    }

    private Money ContributedIn(DayRange days)
    {
        Fraction sum = 0;
        foreach ((DayRange stretch, Fraction perDay) in contributed)
        {
            sum += perDay * days.And(stretch).Length;
        }

        return sum.ToPenny();
    }

    /// <summary>What the person contributes each day: the assessed sum less what other parts take first, and at most what recurs that day.</summary>
    private (DayRange Days, Fraction PerDay)[] Contributed()
    {
        DayRange[] pay = [.. version.PayPeriods.Select(period => DayRange.Of(period.Days))];
        int[] turns =
        [
            .. version.Contributions.SelectMany(contribution => contribution.Turns(InForce))
                .Concat(pay.SelectMany(days => (int[])[days.First, days.Last + 1]))
                .Append(InForce.First).Where(day => day >= InForce.First && day <= InForce.Last).Distinct().Order(),
            InForce.Last + 1,
        ];
        Fraction first = (Fraction)version.ContributedFirst.Pounds / Whole.Length;
        return [.. turns.Zip(turns.Skip(1), (from, next) => (new DayRange(from, next - 1), OnDay(from)))];

        Fraction OnDay(int day)
        {
            Fraction gross = (Fraction)version.Recurring.Pounds / Whole.Length;
            for (int i = 0; i < pay.Length; i++)
            {
                gross += day >= pay[i].First && day <= pay[i].Last ? (Fraction)version.PayPeriods[i].Amount.Pounds / pay[i].Length : 0;
            }

            Fraction assessed = version.Contributions.Aggregate((Fraction)0, (sum, contribution) => sum + contribution.On(day)) - first;
            return assessed <= 0 ? 0 : assessed < gross ? assessed : gross;
        }
    }

    /// <summary>Whether a sum that comes once is due: on its day if the version is still in force then, or from the version's first day if it is paid with the first payment.</summary>
    private bool IsDue(OncePayable sum, int day)
    {
        int due = DayNumber.Of(sum.On);
        return due <= InForce.Last && (oncePaid == OncePaid.First ? Whole.First : due) <= day;
    }
}
