using System.Globalization;
using System.Runtime.CompilerServices;
using PhbCalc.Rates;

namespace PhbCalc.BottomUp;

/// <summary>What a reader of a bottom-up budget should know before relying on it: what is odd in the plan and its rates, and what adds nothing. Notices never change a sum.</summary>
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
        return [.. Everything(costing, plan, totals.Total).Select(notice => new Notice(notice.Text) { PersonId = plan.PersonId })];
    }

    /// <summary>The budget with its notices, as sentences.</summary>
    internal static BottomUpBudget AddTo(BottomUpBudget budget, BottomUpCosting costing, CarePlan plan) =>
        budget with { Notices = Sentences(costing, plan, budget.Totals.Total, isWithTeam: false) };

    /// <summary>The notices about a plan and its rates as sentences.</summary>
    /// <param name="costing">What costs the plan.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="total">The total of the budget.</param>
    /// <param name="isWithTeam">Whether the budget has employed PAs, and so needs no visit.</param>
    internal static ValueList<string> Sentences(BottomUpCosting costing, CarePlan plan, Money total, bool isWithTeam) =>
    [
        .. Everything(costing, plan, total).Where(notice => !(isWithTeam && notice.Kind == PlanNoticeKind.NoVisit)).Select(notice => $"{Capital(notice.Text)}."),
    ];

    /// <summary>The notices about a plan, without those about its rates.</summary>
    /// <param name="found">Where they go: as sentences, or only counted.</param>
    /// <param name="costing">What costs the plan.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="total">The total of the plan.</param>
    internal static void AddInPlan(PlanNoticeSink found, BottomUpCosting costing, CarePlan plan, Money total)
    {
        DayRange days = costing.PersonDays(plan);
        if (days.IsEmpty)
        {
            found.Add(PlanNoticeKind.PersonMisses, "the person's dates miss the period: the budget is £0.00");
            return;
        }

        AddOfSum(found, plan, total);
        if (days.Length < costing.Period.Length)
        {
            found.Add(PlanNoticeKind.PartOfPeriod, $"the indicative sum is for a full year of the typical week{(plan.Items.Count == 0 ? "" : ", with the items of the person's own days")}; the person's dates cover only part of the period");
        }

        AddOfDates(found, costing, plan, days);
        AddOfVisits(found, plan, costing);
        VisitOverlaps.Add(found, plan, costing);
    }

    /// <summary>A number of minutes in words: <c>16 h 30 min</c>.</summary>
    internal static string Duration(int minutes)
    {
        (int hours, int rest) = int.DivRem(minutes, 60);
        return rest == 0 ? $"{Iso.Number(hours)} h" : hours == 0 ? $"{Iso.Number(rest)} min" : $"{Iso.Number(hours)} h {Iso.Number(rest)} min";
    }

    /// <summary>Whether less than half of the visits of the period are in force on the date of the typical week.</summary>
    internal static bool HasFewVisits(CarePlan plan, DayRange days)
    {
        int inPeriod = 0;
        int priced = 0;
        foreach (ref readonly VisitTerms visit in plan.Terms)
        {
            bool isIn = !days.And(visit.Dates).IsEmpty;
            inPeriod += isIn ? 1 : 0;
            priced += isIn && visit.IsInForceOn(days.First) ? 1 : 0;
        }

        return priced * 2 < inPeriod;
    }

    private static IEnumerable<PlanNotice> Everything(BottomUpCosting costing, CarePlan plan, Money total)
    {
        HashSet<ServiceName> used = [.. plan.Visits.Select(visit => visit.ServiceName)];
        PlanNoticeSink found = new(withText: true);
        AddInPlan(found, costing, plan, total);
        return found.All.Concat(RateNotices.In(costing.Rates, costing.Period, used.Contains));
    }

    private static void AddOfSum(PlanNoticeSink found, CarePlan plan, Money total)
    {
        if (total == Money.Zero)
        {
            found.Add(PlanNoticeKind.ComesToNothing, $"the budget comes to £0.00: {Holds(plan)}");
        }
        else if (plan.Visits.Count == 0)
        {
            found.Add(PlanNoticeKind.NoVisit, "the plan has no visit: the budget is for items only");
        }
    }

    private static string Holds(CarePlan plan) => plan.Visits.Count + plan.Items.Count == 0
        ? "it has no visit and no item"
        : $"it has {Iso.Count(plan.Visits.Count, "visit", "visits")} and {Iso.Count(plan.Items.Count, "item", "items")}, and none of them adds to it";

    private static void AddOfDates(PlanNoticeSink found, BottomUpCosting costing, CarePlan plan, DayRange days)
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
                found.Add(PlanNoticeKind.VisitMisses, $"visit {plan.Visits[i].Id} {Miss}: it adds £0.00", i);
            }
        }

        if (priced * 2 < inPeriod && costing.Policy.TypicalWeek == TypicalWeekBasis.PricingDate)
        {
            found.Add(PlanNoticeKind.FewVisitsPriced,
                $"{inPeriod - priced} of {inPeriod} visits are not in force on {Iso.Text(DayNumber.Date(days.First))}, the date of the typical week: the indicative sum leaves them out");
        }

        foreach (Item item in plan.Items.AsSpan())
        {
            Ratio units = ItemCosting.Units(item, plan, days, costing);
            PriceNotices.AddOfItem(found, costing.Policy, plan, item, units);
            if (units == default)
            {
                bool isOnce = item.IsOnce;
                found.Add(isOnce ? PlanNoticeKind.OnceMisses : PlanNoticeKind.ItemMisses, $"{(isOnce ? $"item {item.Id} comes once, and its date {Iso.Text(item.From ?? plan.Start)}" : $"item {item.Id}")} {Miss}: it adds £0.00");
            }
        }

        foreach (Absence absence in plan.Absences.AsSpan())
        {
            if (days.And(new(DayNumber.Of(absence.From), DayNumber.Of(absence.To))).IsEmpty)
            {
                found.Add(PlanNoticeKind.AbsenceMisses, $"the absence from {Iso.Text(absence.From)} to {Iso.Text(absence.To)} {Miss}: it takes nothing off");
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddOfVisits(PlanNoticeSink found, CarePlan plan, BottomUpCosting costing)
    {
        ReadOnlySpan<VisitTerms> visits = plan.Terms;
        RateUnit? unit = null;
        for (int i = 0; i < visits.Length; i++)
        {
            // The visits of a plan mostly follow each other by service.
            unit = i > 0 && visits[i].Service.IsSame(visits[i - 1].Service) ? unit : costing.UnitOf(in visits[i]);
            AddOfVisit(found, plan, i, unit);
            if (unit == RateUnit.Call)
            {
                PriceNotices.AddOfCall(found, costing, plan, i);
            }
        }
    }

    private static void AddOfVisit(PlanNoticeSink found, CarePlan plan, int position, RateUnit? unit)
    {
        ref readonly VisitTerms terms = ref plan.Terms[position];
        if (terms.Minutes > LongMinutes && unit is not (RateUnit.Week or RateUnit.Day))
        {
            found.Add(PlanNoticeKind.LongVisit, $"visit {plan.Visits[position].Id} lasts {Duration(terms.Minutes)}: {Swapped(terms.Minutes)}", position);
        }

        if (terms.Carers > ManyCarers)
        {
            found.Add(PlanNoticeKind.ManyCarers, $"visit {plan.Visits[position].Id} has {Iso.Number(terms.Carers)} carers at once", position);
        }

        if (unit == RateUnit.Week && terms.Days is not (DayTypes.None or DayTypes.EveryDay))
        {
            found.Add(PlanNoticeKind.DaysOfWeekPrice,
                $"visit {plan.Visits[position].Id} names days ({DayWords.Text(terms.Days)}), but its service is priced by the week: the days change nothing", position);
        }

        if (!terms.Weeks.IsEvery && terms.Weeks.CountedFrom is null && terms.FirstDay > plan.FirstDay && !terms.Weeks.Includes(NoVisitReason.WeekOfCycle(plan, plan.Visits[position], terms.FirstDay)))
        {
            found.Add(PlanNoticeKind.StartsInOtherWeek,
                $"visit {plan.Visits[position].Id} starts on {Iso.Text(DayNumber.Date(terms.FirstDay))}, in a week that {terms.Weeks} leaves out: weeks are counted from the person's start, {Iso.Text(plan.Start)}", position);
        }
    }

    private static string Swapped(int minutes) =>
        minutes == 1440 ? "are start and end meant to be the same?" : $"with start and end swapped it would last {Duration(1440 - minutes)}";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}

/// <summary>A notice about a plan or a rate card, with what it says and where the visit, item or absence stands.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Text">The sentence, without a full stop. It names no person.</param>
/// <param name="Visit">The position of the visit in the plan; null if it is about no single visit.</param>
internal readonly record struct PlanNotice(PlanNoticeKind Kind, string Text, int? Visit = null);

/// <summary>Takes the notices of plans as they are found: as sentences, or counted only. It makes no sentence if they are only counted.</summary>
/// <param name="withText">Whether sentences are wanted.</param>
internal sealed class PlanNoticeSink(bool withText)
{
    private readonly List<PlanNotice> all = [];
    private readonly int[] counts = new int[Enum.GetValues<PlanNoticeKind>().Length];

    internal bool IsWithText => withText;

    /// <summary>The notices in the order in which they were found; none if they are only counted.</summary>
    internal IReadOnlyList<PlanNotice> All => all;

    internal bool IsEmpty { get; private set; } = true;

    /// <summary>How many there are of a kind.</summary>
    internal int Count(PlanNoticeKind kind) => counts[(int)kind];

    internal void Add(PlanNoticeKind kind, string text, int? visit = null)
    {
        IsEmpty = false;
        counts[(int)kind]++;
        if (withText)
        {
            all.Add(new(kind, text, visit));
        }
    }

    /// <summary>Adds a notice. If it is only counted, the values in the text's braces are not worked out.</summary>
    internal void Add(PlanNoticeKind kind, [InterpolatedStringHandlerArgument("")] ref NoticeText text, int? visit = null) => Add(kind, withText ? text.ToStringAndClear() : string.Empty, visit);

    /// <summary>Forgets what was found.</summary>
    internal void Clear()
    {
        if (!IsEmpty)
        {
            all.Clear();
            Array.Clear(counts);
            IsEmpty = true;
        }
    }
}

/// <summary>The sentence of a notice, made only if it is wanted.</summary>
[InterpolatedStringHandler]
internal ref struct NoticeText
{
    private DefaultInterpolatedStringHandler text;

    /// <param name="literalLength">How long its constant parts are.</param>
    /// <param name="formattedCount">How many other parts it has.</param>
    /// <param name="sink">Where it goes.</param>
    /// <param name="isWanted">Whether it is wanted.</param>
    public NoticeText(int literalLength, int formattedCount, PlanNoticeSink sink, out bool isWanted)
    {
        isWanted = sink.IsWithText;
        text = isWanted ? new(literalLength, formattedCount, CultureInfo.InvariantCulture) : default;
    }

    public void AppendLiteral(string value) => text.AppendLiteral(value);

    public void AppendFormatted<T>(T value) => text.AppendFormatted(value);

    public string ToStringAndClear() => text.ToStringAndClear();
}

/// <summary>The kind of a notice about a plan or a rate card. Notices of one kind are counted together.</summary>
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

    /// <summary>A visit is priced by the call, and no call on the list is as long.</summary>
    OtherCallLength,

    /// <summary>An item comes to more in a full year than is plausible.</summary>
    LargeItem,

    /// <summary>A rate an hour is under £5 or over £200.</summary>
    OddRate,

    /// <summary>A version of rates lacks the bank-holiday row that the one before it had.</summary>
    LostBankHoliday,

    /// <summary>Rates have no bank-holiday row, and another service of the card has one.</summary>
    NoBankHoliday,

    /// <summary>Rates name a special day that has no date in the period.</summary>
    NamedDayMisses,
}

/// <summary>What is odd in rates that apply in a period.</summary>
/// <remarks>Rule: spec 2b, Said, never refused.</remarks>
internal static class RateNotices
{
    private static readonly Money Least = Money.FromPounds(5m);
    private static readonly Money Most = Money.FromPounds(200m);

    /// <summary>The notices about services, in the order of the card.</summary>
    /// <param name="rates">The rate cards.</param>
    /// <param name="period">The period: a version that applies on none of its days is not looked at.</param>
    /// <param name="isUsed">Whether a service is used.</param>
    internal static IEnumerable<PlanNotice> In(RateCards rates, DateInterval period, Func<ServiceName, bool> isUsed) =>
        from service in rates.Services
        where isUsed(new(service.Card, service.Service))
        from position in Enumerable.Range(0, service.Versions.Count)
        let version = service.Versions[position]
        where IsIn(period, version)
        from notice in OfRates(service, version).Concat(OfBankHolidays(rates, period, service, position)).Concat(PriceNotices.OfNamedDays(service, version, rates.SpecialDays, period))
        select notice;

    private static bool IsIn(DateInterval period, RateVersion version) => version.ValidFrom <= period.End && !(version.ValidTo < period.Start);

    private static IEnumerable<PlanNotice> OfRates(ServiceRates service, RateVersion version) =>
        from band in version.Rows.DistinctBy(row => row.Band, StringComparer.Ordinal)
        where service.Unit == RateUnit.Hour && (band.Rate < Least || band.Rate > Most)
        select new PlanNotice(PlanNoticeKind.OddRate,
            $"{service.Card} {service.Service} ({band.Band}) is {band.Rate} an hour from {Iso.Text(version.ValidFrom)}, {(band.Rate < Least ? $"under {Least}" : $"over {Most}")}: is it by the hour?");

    private static IEnumerable<PlanNotice> OfBankHolidays(RateCards rates, DateInterval period, ServiceRates service, int position)
    {
        if (service.Unit == RateUnit.Week || HasBankHoliday(service.Versions[position]))
        {
            return [];
        }

        string lacks = $"{service.Card} {service.Service} has no BankHoliday row from {Iso.Text(service.Versions[position].ValidFrom)}";
        const string Priced = "bank holidays are priced as ordinary days";
        return position > 0 && HasBankHoliday(service.Versions[position - 1]) ? [new(PlanNoticeKind.LostBankHoliday, $"{lacks}, but had one before: {Priced}")]
            : position > 0 && IsIn(period, service.Versions[position - 1]) ? []
            : WithBankHoliday(rates, period, service.Card) is { } other ? [new(PlanNoticeKind.NoBankHoliday, $"{lacks}, and {other} of the same card has one: {Priced}")]
            : [];
    }

    /// <summary>The first service of a card that has a bank-holiday row in the period; null if none has.</summary>
    private static string? WithBankHoliday(RateCards rates, DateInterval period, string card) =>
        rates.Services.FirstOrDefault(service => service.Card == card && service.Versions.Any(version => IsIn(period, version) && HasBankHoliday(version)))?.Service;

    private static bool HasBankHoliday(RateVersion version) => version.Rows.Any(row => row.Days.HasFlag(DayTypes.BankHoliday));
}
