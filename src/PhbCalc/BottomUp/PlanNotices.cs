using System.Globalization;
using PhbCalc.Rates;

namespace PhbCalc.BottomUp;

/// <summary>What a reader of a bottom-up budget should know before relying on it: what is odd in the plan and its rates, and what counts for nothing. It never changes a sum.</summary>
/// <remarks>Rule: spec 2, Two answers; spec 2b, Said, never refused.</remarks>
public static class PlanNotices
{
    private const int ManyCarers = 4;
    private const int LongMinutes = 16 * 60;

    /// <summary>The notices about one person's plan and the rates it uses.</summary>
    /// <param name="costing">What costs the plan: rates, period and policy.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="totals">What <see cref="BottomUpCosting.Totals"/> gives for it, in pounds over the period.</param>
    /// <returns>The notices, those about the whole plan first; empty if there is nothing to know. Each has the id of the person.</returns>
    public static ValueList<Notice> Of(BottomUpCosting costing, CarePlan plan, BottomUpTotals totals)
    {
        ArgumentNullException.ThrowIfNull(costing);
        ArgumentNullException.ThrowIfNull(plan);
        return [.. Everything(costing, plan, totals).Select(notice => new Notice(notice.Text) { PersonId = plan.PersonId })];
    }

    /// <summary>The budget with its notices, as sentences.</summary>
    internal static BottomUpBudget AddTo(BottomUpBudget budget, BottomUpCosting costing, CarePlan plan) =>
        budget with { Notices = [.. Everything(costing, plan, budget.Totals).Select(notice => $"{Capital(notice.Text)}.")] };

    /// <summary>The notices about a plan, without those about its rates; null if there are none.</summary>
    internal static List<PlanNotice>? InPlan(BottomUpCosting costing, CarePlan plan, BottomUpTotals totals)
    {
        List<PlanNotice>? found = null;
        DayRange days = costing.PersonDays(plan);
        if (days.IsEmpty)
        {
            Add(ref found, PlanNoticeKind.PersonMisses, "the person's dates miss the period: the budget is £0.00");
            return found;
        }

        AddOfSum(ref found, plan, totals);
        if (days.Length < costing.Period.Length)
        {
            Add(ref found, PlanNoticeKind.PartOfPeriod, "the indicative sum is for a full year of the typical week; the person is here for part of the period");
        }

        AddOfDates(ref found, plan, days);
        for (int i = 0; i < plan.Visits.Count; i++)
        {
            AddOfVisit(ref found, plan, i, costing.Rates.Find(plan.Terms[i].Service)?.Unit);
        }

        VisitOverlaps.Add(ref found, plan, costing.Rates);
        return found;
    }

    internal static void Add(ref List<PlanNotice>? found, PlanNoticeKind kind, string text, int? visit = null) => (found ??= []).Add(new(kind, text, visit));

    /// <summary>How long so many minutes are: <c>16 h 30 min</c>.</summary>
    internal static string Duration(int minutes)
    {
        (int hours, int rest) = int.DivRem(minutes, 60);
        return rest == 0 ? $"{Iso.Number(hours)} h" : hours == 0 ? $"{Iso.Number(rest)} min" : $"{Iso.Number(hours)} h {Iso.Number(rest)} min";
    }

    private static IEnumerable<PlanNotice> Everything(BottomUpCosting costing, CarePlan plan, BottomUpTotals totals)
    {
        HashSet<ServiceName> used = [.. plan.Visits.Select(visit => visit.ServiceName)];
        return (InPlan(costing, plan, totals) ?? []).Concat(RateNotices.In(costing.Rates, costing.Period, used.Contains));
    }

    private static void AddOfSum(ref List<PlanNotice>? found, CarePlan plan, BottomUpTotals totals)
    {
        if (totals.Total == Money.Zero)
        {
            string holds = plan.Visits.Count + plan.Items.Count == 0
                ? "it has no visit and no item"
                : $"it has {Iso.Count(plan.Visits.Count, "visit", "visits")} and {Iso.Count(plan.Items.Count, "item", "items")}, and none of them adds to it";
            Add(ref found, PlanNoticeKind.ComesToNothing, $"the budget comes to £0.00: {holds}");
        }
        else if (plan.Visits.Count == 0)
        {
            Add(ref found, PlanNoticeKind.NoVisit, "the plan has no visit: the budget is for items only");
        }
    }

    private static void AddOfDates(ref List<PlanNotice>? found, CarePlan plan, DayRange days)
    {
        const string Miss = "misses the period or the person's own dates";
        int inPeriod = 0;
        int priced = 0;
        for (int i = 0; i < plan.Visits.Count; i++)
        {
            bool isIn = !days.And(plan.Terms[i].Dates).IsEmpty;
            inPeriod += isIn ? 1 : 0;
            priced += isIn && plan.Terms[i].IsInForceOn(days.First) ? 1 : 0;
            if (!isIn)
            {
                Add(ref found, PlanNoticeKind.VisitMisses, $"visit {plan.Visits[i].Id} {Miss}: it adds £0.00", i);
            }
        }

        if (priced * 2 < inPeriod)
        {
            Add(ref found, PlanNoticeKind.FewVisitsPriced, string.Create(CultureInfo.InvariantCulture,
                $"{inPeriod - priced} of {inPeriod} visits are not in force on {Iso.Text(DayNumber.Date(days.First))}, the date of the typical week: the indicative sum leaves them out"));
        }

        foreach (Item item in plan.Items.AsSpan())
        {
            if (ItemCosting.Units(item, plan, days) == default)
            {
                bool isOnce = item.Unit == ItemUnit.Once;
                string what = isOnce ? $"item {item.Id} comes once, and its date {Iso.Text(item.From ?? plan.Start)}" : $"item {item.Id}";
                Add(ref found, isOnce ? PlanNoticeKind.OnceMisses : PlanNoticeKind.ItemMisses, $"{what} {Miss}: it adds £0.00");
            }
        }

        foreach (Absence absence in plan.Absences.AsSpan())
        {
            if (days.And(new(DayNumber.Of(absence.From), DayNumber.Of(absence.To))).IsEmpty)
            {
                Add(ref found, PlanNoticeKind.AbsenceMisses, $"the absence from {Iso.Text(absence.From)} to {Iso.Text(absence.To)} {Miss}: it takes nothing off");
            }
        }
    }

    private static void AddOfVisit(ref List<PlanNotice>? found, CarePlan plan, int position, RateUnit? unit)
    {
        ref readonly VisitTerms terms = ref plan.Terms[position];
        if (terms.Minutes > LongMinutes && unit is not (RateUnit.Week or RateUnit.Day))
        {
            string swapped = terms.Minutes == 1440 ? "are start and end meant to be the same?" : $"with start and end swapped it would last {Duration(1440 - terms.Minutes)}";
            Add(ref found, PlanNoticeKind.LongVisit, $"visit {plan.Visits[position].Id} lasts {Duration(terms.Minutes)}: {swapped}", position);
        }

        if (terms.Carers > ManyCarers)
        {
            Add(ref found, PlanNoticeKind.ManyCarers, $"visit {plan.Visits[position].Id} has {Iso.Number(terms.Carers)} carers at once", position);
        }

        if (unit == RateUnit.Week && terms.Days is not (DayTypes.None or DayTypes.EveryDay))
        {
            Add(ref found, PlanNoticeKind.DaysOfWeekPrice,
                $"visit {plan.Visits[position].Id} names days ({DayWords.Text(terms.Days)}), but its service is priced by the week: the days change nothing", position);
        }

        if (!terms.Weeks.IsEvery && terms.FirstDay > plan.FirstDay && !terms.Weeks.Includes(NoVisitReason.WeekOfCycle(plan, plan.Visits[position], terms.FirstDay)))
        {
            Add(ref found, PlanNoticeKind.StartsInOtherWeek,
                $"visit {plan.Visits[position].Id} is from {Iso.Text(DayNumber.Date(terms.FirstDay))}, in a week that {terms.Weeks} leaves out: weeks are counted from the person's start, {Iso.Text(plan.Start)}", position);
        }
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}

/// <summary>A notice about a plan or a rate card, with what it says and where the visit, item or absence stands.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Text">The sentence, without a full stop. It names no person.</param>
/// <param name="Visit">The position of the visit in the plan; null if it is about no single visit.</param>
internal readonly record struct PlanNotice(PlanNoticeKind Kind, string Text, int? Visit = null);

/// <summary>What a notice about a plan or a rate card says: notices of one kind are counted together.</summary>
internal enum PlanNoticeKind
{
    /// <summary>The person's dates miss the period.</summary>
    PersonMisses,

    /// <summary>The plan comes to £0.00.</summary>
    ComesToNothing,

    /// <summary>The plan has no visit.</summary>
    NoVisit,

    /// <summary>The person is here for part of the period.</summary>
    PartOfPeriod,

    /// <summary>The dates of a visit miss the period or the person's own.</summary>
    VisitMisses,

    /// <summary>The date of an item that comes once misses them.</summary>
    OnceMisses,

    /// <summary>The dates of another item miss them.</summary>
    ItemMisses,

    /// <summary>The dates of an absence miss them.</summary>
    AbsenceMisses,

    /// <summary>Most visits are not in force on the pricing date.</summary>
    FewVisitsPriced,

    /// <summary>A visit lasts over 16 hours.</summary>
    LongVisit,

    /// <summary>A visit has more than four carers.</summary>
    ManyCarers,

    /// <summary>Two visits are the same.</summary>
    SameVisit,

    /// <summary>Visits of one card overlap beyond its carers.</summary>
    Overlap,

    /// <summary>Days are given to a price by the week.</summary>
    DaysOfWeekPrice,

    /// <summary>A visit starts in a week that its pattern leaves out.</summary>
    StartsInOtherWeek,

    /// <summary>A rate an hour is under £5 or over £200.</summary>
    OddRate,

    /// <summary>A version of rates lacks the bank-holiday row that the one before it had.</summary>
    LostBankHoliday,
}

/// <summary>What is odd in rates that hold in a period.</summary>
/// <remarks>Rule: spec 2b, Said, never refused.</remarks>
internal static class RateNotices
{
    private static readonly Money Least = Money.FromPounds(5m);
    private static readonly Money Most = Money.FromPounds(200m);

    /// <summary>The notices about services, in the order of the card.</summary>
    /// <param name="rates">The rate cards.</param>
    /// <param name="period">The period: a version that holds on none of its days is left alone.</param>
    /// <param name="isUsed">Whether a service is used.</param>
    internal static IEnumerable<PlanNotice> In(RateCards rates, DateInterval period, Func<ServiceName, bool> isUsed) =>
        from service in rates.Services
        where isUsed(new(service.Card, service.Service))
        from position in Enumerable.Range(0, service.Versions.Count)
        let version = service.Versions[position]
        where version.ValidFrom <= period.End && !(version.ValidTo < period.Start)
        from notice in OfRates(service, version).Concat(OfBankHolidays(service, position))
        select notice;

    private static IEnumerable<PlanNotice> OfRates(ServiceRates service, RateVersion version) =>
        from band in version.Rows.DistinctBy(row => row.Band, StringComparer.Ordinal)
        where service.Unit == RateUnit.Hour && (band.Rate < Least || band.Rate > Most)
        select new PlanNotice(PlanNoticeKind.OddRate,
            $"{service.Card} {service.Service} ({band.Band}) is {band.Rate} an hour from {Iso.Text(version.ValidFrom)}, {(band.Rate < Least ? $"under {Least}" : $"over {Most}")}: is it by the hour?");

    private static IEnumerable<PlanNotice> OfBankHolidays(ServiceRates service, int position) =>
        position > 0 && HasBankHoliday(service.Versions[position - 1]) && !HasBankHoliday(service.Versions[position])
            ? [new(PlanNoticeKind.LostBankHoliday,
                $"{service.Card} {service.Service} has no BankHoliday row from {Iso.Text(service.Versions[position].ValidFrom)}, and had one before: bank holidays are priced as ordinary days")]
            : [];

    private static bool HasBankHoliday(RateVersion version) => version.Rows.Any(row => row.Days.HasFlag(DayTypes.BankHoliday));
}
